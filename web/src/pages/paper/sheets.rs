use reform_plan::summary::{PlanSummary, Who};
use reform_plan::{MaturityStatement, Pillar, Slug, StatementSet, Wording};
use yew::prelude::*;

use crate::components::{
    Cell, Choice, Choices, Line, Look, Page, Select, Table, Width, action_button, button_link,
    details, heading, inset, level_lines, link, paragraph, word_switch,
};
use crate::context::{AppContext, use_app};
use crate::route::Route;

/// Scoring sheets, a partner each: large, black and white, one box to tick a line.
#[component]
pub(crate) fn PaperPage() -> Html {
    let app = use_app();
    let partner = use_state(|| None::<Slug>);
    let set = use_state(|| None::<StatementSet>);
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    if summary.partners.is_empty() {
        return html! {
            <Page title="Print scoring sheets" back={Route::Answers}>
                { inset(html! { "No partner is in this plan yet." }) }
                { button_link(Look::Primary, &Route::SetupPartners, html! { "Choose who is taking part" }) }
            </Page>
        };
    }
    let wanted: Vec<&Who<'_>> = summary
        .partners
        .iter()
        .filter(|it| partner.as_ref().is_none_or(|slug| slug == it.slug))
        .collect();
    let statements = (*set)
        .clone()
        .unwrap_or_default()
        .statements(&app.framework);
    let print = {
        let world = app.world.clone();
        Callback::from(move |()| world.print())
    };
    html! {
        <Page title="Print scoring sheets" back={Route::Answers} width={Width::Full}>
            <div class="app-no-print">
                { paragraph("One sheet for each partner. Each ticks one box a line, alone. Afterwards you type the sheet in.") }
                { choices(&app, &summary, &partner, &set) }
                { action_button(Look::Primary, &print, html! { "Print or save as PDF" }) }
                { word_switch(&app, app.wording(None)) }
                if wanted.len() > 1 {
                    { paragraph(format!("Below is the first sheet. All {} are printed, each on pages of its own.", wanted.len())) }
                }
                { details("Type in a sheet that came back".into(), back_in(&summary)) }
            </div>
            for who in wanted {
                { sheet(&app, &summary, who, &statements) }
            }
        </Page>
    }
}

fn choices(
    app: &AppContext,
    summary: &PlanSummary<'_>,
    partner: &UseStateHandle<Option<Slug>>,
    set: &UseStateHandle<Option<StatementSet>>,
) -> Html {
    let partners = summary.partners.iter();
    let partners = partners.map(|it| Choice::new(it.slug.clone(), it.name.to_owned()));
    let sets = StatementSet::every(&app.framework);
    let sets = sets.into_iter().filter(|it| *it != StatementSet::All);
    let sets = sets.map(|it| {
        let words = it.words(&app.framework);
        Choice::new(it, words)
    });
    let onpartner = {
        let partner = partner.clone();
        Callback::from(move |it| partner.set(it))
    };
    let onset = {
        let set = set.clone();
        Callback::from(move |it| set.set(it))
    };
    html! {
        <div class="app-filters">
            <Select
                id="partner"
                label="Whose sheet?"
                none="A sheet for each partner"
                choices={Choices::one_or_none(partners.collect(), partner.as_ref(), onpartner)}
            />
            <Select
                id="set"
                label="Which statements?"
                none="All statements"
                choices={Choices::one_or_none(sets.collect(), set.as_ref(), onset)}
            />
        </div>
    }
}

fn back_in(summary: &PlanSummary<'_>) -> Html {
    html! {
        <ul class="govuk-list">
            for who in &summary.partners {
                <li>{ link(&Route::PaperGrid { partner: who.slug.to_string() }, format!("Type in the sheet of {}", who.name)) }</li>
            }
        </ul>
    }
}

fn sheet(
    app: &AppContext,
    summary: &PlanSummary<'_>,
    who: &Who<'_>,
    statements: &[(&Pillar, &MaturityStatement)],
) -> Html {
    let wording = app.wording(Some(who.slug));
    let pillars = app.framework.pillars.iter();
    html! {
        <section class="app-sheet" key={who.slug.to_string()}>
            { heading(format!("Scoring sheet: {}", who.name)) }
            <p class="govuk-body">
                <span dir="auto">{ summary.draft.title().to_owned() }</span>
                { ". Tick one box a line: the level whose words are true today, as far as you can see. Tick ? if you are not sure. Leave a line out if you cannot say. No names." }
            </p>
            { level_lines(&app.framework, wording) }
            for pillar in pillars {
                { part(app, who, pillar, statements, wording) }
            }
            <p class="govuk-body">{ "What your scores are based on, and what you would say to the others (with the statement's number):" }</p>
            <div class="app-sheet__lines" aria-hidden="true"></div>
            <p class="govuk-body-s">{ &app.framework.notice }</p>
        </section>
    }
}

fn part(
    app: &AppContext,
    who: &Who<'_>,
    pillar: &Pillar,
    statements: &[(&Pillar, &MaturityStatement)],
    wording: Wording,
) -> Html {
    let mut of_pillar = statements
        .iter()
        .filter(|(it, _)| it.slug == pillar.slug)
        .peekable();
    if of_pillar.peek().is_none() {
        return Html::default();
    }
    let numbers = app.framework.levels.iter().map(|it| it.number.to_string());
    let marks: Vec<String> = numbers.chain(["?".to_owned()]).collect();
    let heads = marks.iter();
    let heads = heads.map(|it| Cell::with("app-sheet__head", html! { it }));
    let row = |statement: &MaturityStatement| {
        let name = html! {
            <>
                <strong>{ &statement.id }</strong>{ " " }
                <span class="app-plain">{ statement.claim(wording) }</span>
            </>
        };
        let boxes = marks.iter();
        let boxes = boxes.map(|it| Cell::with("app-sheet__cell", square(it)));
        Line::of(std::iter::once(Cell::with("app-sheet__statement", name)).chain(boxes))
    };
    Table {
        label: format!("{} {}", pillar.id, pillar.name).into(),
        caption: format!("{} {} · {}", pillar.id, pillar.name, who.name).into(),
        class: classes!("app-sheet__table"),
        columns: std::iter::once("Statement".into()).chain(heads).collect(),
        rows: of_pillar.map(|(_, it)| row(it)).collect(),
        ..Table::default()
    }
    .view()
}

/// A box to tick, with what it stands for in it.
fn square(words: &str) -> Html {
    html! { <span class="app-sheet__box">{ words.to_owned() }</span> }
}

use reform_plan::summary::{PlanSummary, Who};
use reform_plan::{Slug, StatementSet};
use yew::prelude::*;

use super::sheet::Sheet;
use crate::components::{
    Choice, Choices, Look, Page, Select, Width, action_button, button_link, details, inset, link,
    paragraph, word_switch,
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
                { sheet(&app, &summary, who).draw(&statements) }
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

/// The sheet of a partner of a plan.
fn sheet<'a>(app: &'a AppContext, summary: &'a PlanSummary<'_>, who: &'a Who<'_>) -> Sheet<'a> {
    Sheet {
        framework: &app.framework,
        plan: Some(summary.draft.title()),
        who: Some(who.name),
        wording: app.wording(Some(who.slug)),
    }
}

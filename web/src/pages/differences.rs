//! Where partners differ most: statements that were revealed, those furthest apart first.

use reform_plan::Slug;
use reform_plan::summary::{PlanSummary, Standing, StatementLine, TALKING_POINT, Views};
use yew::prelude::*;

use crate::components::{
    Cell, Choice, Choices, Line, Look, Page, Select, Table, Width, button_link, link, paragraph,
    partner_badge, partner_badges,
};
use crate::context::{AppContext, use_app};
use crate::route::Route;

/// Which of the statements are shown.
#[derive(Clone, PartialEq)]
enum Wanted {
    All,
    TalkingPoints,
    NotAgreed,
    Dissent,
    Parked,
    With(Slug),
}

/// The statements by how far partners are apart.
#[component]
pub(crate) fn DifferencesPage() -> Html {
    let app = use_app();
    let wanted = use_state(|| Wanted::All);
    let pillar = use_state(|| None::<Slug>);
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let all = summary.differences();
    if all.is_empty() {
        return html! {
            <Page title="Where partners differ most" back={Route::Answers}>
                { paragraph(nothing(&summary)) }
                { button_link(Look::Primary, &Route::Answers, html! { "See each partner's scores" }) }
            </Page>
        };
    }
    let shown: Vec<_> = all
        .iter()
        .filter(|(line, views)| is_wanted(&summary, line, views, &wanted))
        .filter(|(line, _)| pillar.as_ref().is_none_or(|it| *it == line.pillar.slug))
        .collect();
    let talking = all.iter().filter(|(_, it)| it.is_talking_point()).count();
    let filters = filters(&summary);
    let chosen = filters.iter().find(|it| it.value == *wanted);
    let pillars = app.framework.pillars.iter();
    let pillars = pillars.map(|it| Choice::new(it.slug.clone(), format!("{} {}", it.id, it.name)));
    let onwanted = {
        let wanted = wanted.clone();
        Callback::from(move |it: Option<Wanted>| wanted.set(it.unwrap_or(Wanted::All)))
    };
    let onpillar = {
        let pillar = pillar.clone();
        Callback::from(move |it| pillar.set(it))
    };
    let first = shown
        .iter()
        .find(|(line, _)| line.record.is_none_or(|it| it.agreed.is_none()));
    let first = first
        .or(shown.first())
        .and_then(|(line, _)| Some((line.home?, line.statement)));
    html! {
        <Page title="Where partners differ most" back={Route::Scores} width={Width::Full}>
            <p class="govuk-body-l">{ talking_words(talking, all.len()) }</p>
            if let Some((home, statement)) = first {
                { button_link(Look::Primary, &Route::compare(&home.slug, &statement.slug), html! { <span>{ format!("Talk about {}", statement.id) }</span> }) }
            }
            <div class="app-filters app-no-print">
                <Select
                    id="wanted"
                    label="Show"
                    none="All that can be compared"
                    choices={Choices::one_or_none(filters.clone(), chosen.map(|it| &it.value), onwanted)}
                />
                <Select
                    id="pillar"
                    label="Pillar"
                    none="All pillars"
                    choices={Choices::one_or_none(pillars.collect(), pillar.as_ref(), onpillar)}
                />
            </div>
            <p class="govuk-body" role="status">
                { match shown.len() {
                    0 => "No statement is like that.".to_owned(),
                    1 => "1 statement, of those that can be compared.".to_owned(),
                    more => format!("{more} statements, the furthest apart first."),
                } }
            </p>
            if !shown.is_empty() {
                <p class="govuk-body app-spread__key">
                    for who in &summary.partners {
                        <span class="app-spread__who">{ partner_badge(summary.draft, who) }{ " " }<span dir="auto">{ who.name.to_owned() }</span></span>
                    }
                </p>
                { table(&app, &summary, &shown) }
            }
        </Page>
    }
}

fn nothing(summary: &PlanSummary<'_>) -> &'static str {
    let mut partners = summary.draft.partners.iter();
    let has_scored = |partner: &Slug| {
        let mut records = summary.draft.statements.values();
        records.any(|it| {
            it.views
                .get(partner)
                .is_some_and(|view| view.score.is_some())
        })
    };
    let mut records = summary.draft.statements.values();
    let is_revealed = records.any(|it| {
        let has_score = it.views.values().any(|view| view.score.is_some());
        it.is_revealed() && has_score
    });
    match partners.by_ref().filter(|it| has_scored(&it.slug)).count() {
        0 => "No partner has scored alone yet, so there is nothing to compare.",
        1 => "Only one partner has scored, so there is nothing to compare yet.",
        _ if is_revealed => {
            "On no statement that was revealed have two partners given a level, so there is nothing to compare yet."
        }
        _ => "Nothing is revealed yet. Reveal what the partners scored, then compare it here.",
    }
}

fn talking_words(talking: usize, all: usize) -> String {
    let of = match all {
        1 => "the 1 statement that can be compared".to_owned(),
        more => format!("{more} statements that can be compared"),
    };
    match talking {
        0 => format!("On none of {of} are partners {TALKING_POINT} or more levels apart."),
        1 => format!(
            "On 1 of {of} partners are {TALKING_POINT} or more levels apart: talk about it first."
        ),
        more => format!(
            "On {more} of {of} partners are {TALKING_POINT} or more levels apart: talk about those first."
        ),
    }
}

fn filters(summary: &PlanSummary<'_>) -> Vec<Choice<Wanted>> {
    let fixed = [
        (Wanted::TalkingPoints, "2 or more levels apart"),
        (Wanted::NotAgreed, "Without an agreed level"),
        (Wanted::Dissent, "With a partner that does not agree"),
        (Wanted::Parked, "With something parked"),
    ];
    let partners = summary.partners.iter().map(|it| {
        Choice::new(
            Wanted::With(it.slug.clone()),
            format!("Where {} is lowest or highest", it.name),
        )
    });
    fixed
        .into_iter()
        .map(|(wanted, words)| Choice::new(wanted, words))
        .chain(partners)
        .collect()
}

fn is_wanted(
    summary: &PlanSummary<'_>,
    line: &StatementLine<'_>,
    views: &Views<'_>,
    wanted: &Wanted,
) -> bool {
    match wanted {
        Wanted::All => true,
        Wanted::TalkingPoints => views.is_talking_point(),
        Wanted::NotAgreed => line.record.is_none_or(|it| it.agreed.is_none()),
        Wanted::Dissent => views.dissenting().next().is_some(),
        Wanted::Parked => summary.parked_of(&line.statement.slug).next().is_some(),
        Wanted::With(partner) => views.spread.is_some_and(|spread| {
            spread.apart > 0
                && [spread.lowest, spread.highest]
                    .iter()
                    .any(|level| views.at(level).any(|it| it.who.slug == partner))
        }),
    }
}

/// One row a statement: a mark for each partner in the column of its level, and how far apart they
/// are. Between the lowest and the highest the cells are tied by a line.
fn table(
    app: &AppContext,
    summary: &PlanSummary<'_>,
    shown: &[&(&StatementLine<'_>, Views<'_>)],
) -> Html {
    let levels = summary.framework.levels.iter();
    let levels = levels.map(|it| html! { format!("{} {}", it.number, it.name) }.into());
    let columns = std::iter::once(Cell::from("Statement")).chain(levels);
    let columns = columns.chain(["Not sure yet", "Apart", "Agreed"].map(Cell::from));
    let rows = shown.iter().map(|it| row(app, summary, it.0, &it.1));
    Table {
        label: "Statements by how far partners are apart".into(),
        caption: "Statements, the furthest apart first, with who chose which level".into(),
        quiet: true,
        class: classes!("app-spread"),
        columns: columns.collect(),
        rows: rows.collect(),
    }
    .view()
}

fn row(
    app: &AppContext,
    summary: &PlanSummary<'_>,
    line: &StatementLine<'_>,
    views: &Views<'_>,
) -> Line {
    let slug = &line.statement.slug;
    let claim = line.statement.claim(app.wording(None));
    let name = format!("{} {claim}", line.statement.id);
    let position = |level: &Slug| summary.framework.level_position(level);
    let ends = views
        .spread
        .and_then(|it| Some((position(&it.lowest.slug)?, position(&it.highest.slug)?)));
    let unsure = views
        .scored()
        .filter(|it| it.standing == Standing::NotSureYet);
    let name = match line.home {
        Some(home) => link(&Route::compare(&home.slug, slug), name),
        None => html! { name },
    };
    let marks = summary.framework.levels.iter().enumerate();
    let marks = marks.map(|(at, level)| {
        Cell::with(
            classes!("app-spread__cell", tied(ends, at)),
            partner_badges(summary.draft, views.at(level).map(|it| &it.who)),
        )
    });
    let agreed = html! {
        <>
            { if line.standing == Standing::NotDiscussed { "Not agreed yet".to_owned() } else { line.standing.words() } }
            if views.dissenting().next().is_some() {
                <span class="app-note app-line">{ "not by all" }</span>
            }
        </>
    };
    let mut cells = vec![Cell::with("app-spread__name", name)];
    cells.extend(marks);
    cells.push(Cell::with(
        "app-spread__cell",
        partner_badges(summary.draft, unsure.map(|it| &it.who)),
    ));
    let distance = views.spread.map_or_else(String::new, |it| apart(it.apart));
    cells.push(html! { distance }.into());
    cells.push(agreed.into());
    Line::keyed(slug.to_string(), cells)
}

fn apart(levels: usize) -> String {
    match levels {
        0 => "Same level".to_owned(),
        1 => "1 level".to_owned(),
        more => format!("{more} levels"),
    }
}

/// Whether the line from the lowest to the highest goes through this level.
fn tied(ends: Option<(usize, usize)>, at: usize) -> Option<&'static str> {
    let (low, high) = ends.filter(|(low, high)| low < high)?;
    match at {
        _ if at == low => Some("app-spread__cell--low"),
        _ if at == high => Some("app-spread__cell--high"),
        _ if low < at && at < high => Some("app-spread__cell--between"),
        _ => None,
    }
}

//! Every statement with what was recorded for it, in an order the room chooses.

use reform_plan::order::sorted_by_key;
use reform_plan::summary::{PlanSummary, Standing, StatementLine, Views};
use reform_plan::{AnswersShown, Framework, Slug};
use yew::prelude::*;

use crate::components::{Cell, Line, Table, last_time, sort_buttons, typed};
use crate::context::use_app;
use crate::route::Route;

/// The order of the statements.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    Pillar,
    LowestFirst,
    NotDiscussedFirst,
}

/// Every statement with what was recorded for it.
#[component]
pub(super) fn StatementTable() -> Html {
    let app = use_app();
    let order = use_state(|| Order::Pillar);
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let onchoose = {
        let order = order.clone();
        Callback::from(move |chosen| order.set(chosen))
    };
    let columns = [
        "Statement",
        "Where it stands",
        "Which way it is going",
        "Evidence",
        "Priority",
    ];
    let rows = sorted(&summary, *order);
    let table = Table {
        label: "Every statement".into(),
        caption: "Every statement with its level, direction, evidence and priority".into(),
        quiet: true,
        class: classes!("app-score-table"),
        columns: columns.map(Cell::from).into(),
        rows: rows.into_iter().map(|line| row(&summary, line)).collect(),
    };
    html! {
        <>
            { sort_buttons("statements", &[
                    (Order::Pillar, "By pillar"),
                    (Order::LowestFirst, "Lowest level first"),
                    (Order::NotDiscussedFirst, "Not discussed first"),
                ], *order, &onchoose) }
            { table.view() }
        </>
    }
}

/// The statements in an order. What is not scored is never among the low: it stands first or last.
fn sorted<'s, 'a>(summary: &'s PlanSummary<'a>, order: Order) -> Vec<&'s StatementLine<'a>> {
    let lines = summary.pillars.iter().flat_map(|pillar| &pillar.lines);
    let framework = summary.framework;
    match order {
        Order::Pillar => lines.collect(),
        Order::LowestFirst => sorted_by_key(lines, |line| scored_first(framework, line.standing)),
        Order::NotDiscussedFirst => sorted_by_key(lines, |line| {
            let (state, level) = scored_first(framework, line.standing);
            (std::cmp::Reverse(state), level)
        }),
    }
}

/// Levels by the scale, then levels that are gone, then not sure, then not discussed.
fn scored_first(framework: &Framework, standing: Standing<'_>) -> (u8, usize) {
    match standing {
        Standing::At(level) => (0, framework.level_position(&level.slug).unwrap_or_default()),
        Standing::GoneLevel(_) => (1, 0),
        Standing::NotSureYet => (2, 0),
        Standing::NotDiscussed => (3, 0),
    }
}

fn row(summary: &PlanSummary<'_>, line: &StatementLine<'_>) -> Line {
    let slug = &line.statement.slug;
    let name = format!("{} {}", line.statement.id, line.statement.text);
    let direction = line.record.and_then(|record| record.direction);
    let views = summary.views(slug);
    let name = html! {
        <>
            if let Some(home) = line.home {
                <a class="govuk-link" href={Route::statement(&home.slug, slug).href()}>{ name }</a>
            } else {
                { name }
            }
            { alone(summary, &views) }
        </>
    };
    let standing = html! {
        <>
            { line.now_and_wanted() }
            { last_time(summary, slug) }
            { dissent(summary, &views) }
        </>
    };
    let cells = vec![
        Cell::with("app-score-table__name", name),
        standing.into(),
        direction.map_or("Not said", |it| it.words()).into(),
        evidence(line).into(),
        priorities(summary, slug).into(),
    ];
    Line::keyed(slug.to_string(), cells)
}

/// The priorities that answer a statement.
fn priorities(summary: &PlanSummary<'_>, statement: &Slug) -> Html {
    let mut threads = summary.threads_from(statement).peekable();
    if threads.peek().is_none() {
        return html! { "None" };
    }
    html! {
        <ul class="govuk-list app-cell-list">
            for thread in threads {
                <li>
                    <a class="govuk-link" href={Route::priority(&thread.priority.id).href()}>
                        { typed(thread.priority.shown()) }
                    </a>
                </li>
            }
        </ul>
    }
}

/// Who does not agree with the level.
fn dissent(summary: &PlanSummary<'_>, views: &Views<'_>) -> Html {
    let words = views.dissent_words(summary.draft.answers_shown);
    if words.is_empty() {
        return Html::default();
    }
    html! { <span class="app-note app-line" dir="auto">{ format!("Not in agreement: {words}") }</span> }
}

/// What partners said alone, as far as the plan shows it: in short by their letters, and heard by
/// their names.
fn alone(summary: &PlanSummary<'_>, views: &Views<'_>) -> Html {
    let shown = summary.draft.answers_shown;
    let lines = views.shown(shown);
    let scored = views.scored().count();
    let short = match (scored, lines.is_empty(), shown) {
        (0, true, _) | (_, _, AnswersShown::Nowhere) => return Html::default(),
        (scored, true, _) => format!("{scored} scored alone, not revealed"),
        (_, false, AnswersShown::RangeOnly) => lines.join(""),
        (_, false, AnswersShown::ByPartner) => {
            let each = views.scored().map(|it| match it.standing {
                Standing::At(level) => format!("{} {}", it.who.letter, level.number),
                _ => format!("{} ?", it.who.letter),
            });
            each.collect::<Vec<_>>().join(" · ")
        }
    };
    let heard = if lines.is_empty() {
        short.clone()
    } else {
        lines.join("; ")
    };
    html! {
        <span class="app-note app-line" dir="auto">
            <span aria-hidden="true">{ format!("Scored alone: {short}") }</span>
            <span class="govuk-visually-hidden">{ format!(". Scored alone: {heard}") }</span>
        </span>
    }
}

/// The kinds of evidence a statement has, each once.
fn evidence(line: &StatementLine<'_>) -> Html {
    let lines = line.record.map_or(&[][..], |record| &record.evidence);
    let mut kinds: Vec<&'static str> = Vec::new();
    for line in lines.iter().filter(|line| !line.text.trim().is_empty()) {
        let words = line.strength.map_or("Kind not said", |it| it.words());
        if !kinds.contains(&words) {
            kinds.push(words);
        }
    }
    if kinds.is_empty() {
        return html! { "None" };
    }
    html! {
        <ul class="govuk-list app-cell-list">
            for words in kinds {
                <li>{ words }</li>
            }
        </ul>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use reform_plan::framework::built_in;

    #[test]
    fn what_is_not_scored_comes_after_every_level() {
        let framework = built_in();
        let top = framework.levels.last().unwrap();
        let key = |standing| scored_first(&framework, standing);
        assert!(key(Standing::At(top)) < key(Standing::NotSureYet));
        assert!(key(Standing::NotSureYet) < key(Standing::NotDiscussed));
    }
}

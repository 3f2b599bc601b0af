//! Every statement with what was recorded for it, in an order the room chooses.

use reform_plan::order::sorted_by_key;
use reform_plan::summary::{PlanSummary, Standing, StatementLine, Views};
use reform_plan::{AnswersShown, Framework};
use yew::prelude::*;

use crate::components::{last_time, sort_buttons, typed};
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
    html! {
        <>
            { sort_buttons("statements", &[
                    (Order::Pillar, "By pillar"),
                    (Order::LowestFirst, "Lowest level first"),
                    (Order::NotDiscussedFirst, "Not discussed first"),
                ], *order, &onchoose) }
            <div class="app-table-pane" role="region" tabindex="0" aria-label="Every statement">
                <table class="govuk-table app-score-table">
                    <caption class="govuk-visually-hidden">{ "Every statement with its level, direction, evidence and priority" }</caption>
                    <thead class="govuk-table__head">
                        <tr class="govuk-table__row">
                            for words in ["Statement", "Where it stands", "Which way it is going", "Evidence", "Priority"] {
                                <th scope="col" class="govuk-table__header">{ words }</th>
                            }
                        </tr>
                    </thead>
                    <tbody class="govuk-table__body">
                        for line in sorted(&summary, *order) {
                            { row(&summary, line) }
                        }
                    </tbody>
                </table>
            </div>
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

fn row(summary: &PlanSummary<'_>, line: &StatementLine<'_>) -> Html {
    let slug = &line.statement.slug;
    let name = format!("{} {}", line.statement.id, line.statement.text);
    let direction = line.record.and_then(|record| record.direction);
    let views = summary.views(slug);
    let mut priorities = summary.threads_from(slug).peekable();
    let has_priority = priorities.peek().is_some();
    html! {
        <tr class="govuk-table__row" key={slug.to_string()}>
            <th scope="row" class="govuk-table__header app-score-table__name">
                if let Some(home) = line.home {
                    <a class="govuk-link" href={Route::statement(&home.slug, slug).href()}>{ name }</a>
                } else {
                    { name }
                }
                { alone(summary, &views) }
            </th>
            <td class="govuk-table__cell">
                { line.now_and_wanted() }
                { last_time(summary, slug) }
                { dissent(summary, &views) }
            </td>
            <td class="govuk-table__cell">{ direction.map_or("Not said", |it| it.words()) }</td>
            <td class="govuk-table__cell">{ evidence(line) }</td>
            <td class="govuk-table__cell">
                if has_priority {
                    <ul class="govuk-list app-cell-list">
                        for thread in priorities {
                            <li>
                                <a class="govuk-link" href={Route::priority(&thread.priority.id).href()}>
                                    { typed(thread.priority.shown()) }
                                </a>
                            </li>
                        }
                    </ul>
                } else {
                    { "None" }
                }
            </td>
        </tr>
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

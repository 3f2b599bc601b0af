use reform_plan::summary::{Standing, StatementLine};
use reform_plan::{Parked, PlanSummary};
use yew::prelude::*;

use super::part::{self, heading, words};

/// What the room was not sure of, what nobody has discussed, and records whose statement is gone.
pub(super) fn part(summary: &PlanSummary<'_>) -> Html {
    let content = html! {
        <>
            { heading("What the room was not sure of") }
            { list(summary, Standing::NotSureYet, "The room agreed a level for every statement it discussed.") }
            { heading("What was not discussed") }
            { list(summary, Standing::NotDiscussed, "Every statement was discussed.") }
            { not_agreed(summary) }
            { parked(summary) }
            { orphans(summary) }
        </>
    };
    part::part("unsure", "What is not scored", content)
}

fn list(summary: &PlanSummary<'_>, standing: Standing<'_>, otherwise: &'static str) -> Html {
    let lines: Vec<&StatementLine<'_>> = summary
        .pillars
        .iter()
        .flat_map(|pillar| &pillar.lines)
        .filter(|line| line.standing == standing)
        .collect();
    if lines.is_empty() {
        return words(otherwise);
    }
    html! {
        <ul class="govuk-list app-statements">
            for line in lines {
                <li>{ format!("{} {}", line.statement.id, line.statement.text) }</li>
            }
        </ul>
    }
}

/// Statements that partners scored alone and that have no agreed level.
fn not_agreed(summary: &PlanSummary<'_>) -> Html {
    let shown = summary.draft.answers_shown;
    let lines = summary.pillars.iter().flat_map(|it| &it.lines);
    let lines: Vec<(&StatementLine<'_>, Vec<String>)> = lines
        .filter(|line| line.record.is_none_or(|it| it.agreed.is_none()))
        .map(|line| (line, summary.views(&line.statement.slug)))
        .filter(|(_, views)| views.scored().next().is_some())
        .map(|(line, views)| (line, views.shown(shown)))
        .collect();
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { heading("What partners scored and did not agree on yet") }
            <ul class="govuk-list app-statements">
                for (line, shown) in lines {
                    <li>
                        <span>{ format!("{} {}", line.statement.id, line.statement.text) }</span>
                        if !shown.is_empty() {
                            <span class="app-note app-line" dir="auto">{ shown.join("; ") }</span>
                        }
                    </li>
                }
            </ul>
        </>
    }
}

/// What was put aside and is still to be talked about.
fn parked(summary: &PlanSummary<'_>) -> Html {
    let parked: Vec<&Parked> = summary
        .draft
        .parked
        .iter()
        .filter(|it| it.outcome.is_open())
        .collect();
    if parked.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { heading("What is parked") }
            <ul class="govuk-list govuk-list--bullet">
                for it in parked {
                    <li dir="auto" class="app-typed">{ it.text.trim().to_owned() }</li>
                }
            </ul>
        </>
    }
}

/// Records whose statement this framework no longer has: kept, and said so.
fn orphans(summary: &PlanSummary<'_>) -> Html {
    if summary.orphans.is_empty() {
        return Html::default();
    }
    let lines = summary.orphans.iter().map(|(slug, record)| {
        let standing = Standing::of(summary.framework, record.agreed.as_ref()).words();
        html! {
            <li>
                { format!("{slug}: {standing}. ") }<span dir="auto">{ record.reason.trim().to_owned() }</span>
            </li>
        }
    });
    html! {
        <>
            { heading("Scores of statements this framework no longer has") }
            <ul class="govuk-list govuk-list--bullet">
                { for lines }
            </ul>
        </>
    }
}

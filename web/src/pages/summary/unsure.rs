use reform_plan::PlanSummary;
use reform_plan::summary::{Standing, StatementLine};
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

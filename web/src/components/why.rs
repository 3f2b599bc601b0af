use reform_plan::summary::{PlanSummary, StatementLine, Thread};
use reform_plan::{Evidence, Id, Indicator};
use yew::prelude::*;

use super::text::{heading, paragraph, small_heading};

use super::typed;
use crate::context::AppContext;
use crate::route::Route;

/// Why something is done: the evidence and figures, the scores they led to, and the priority that
/// answers them, each a link. The priority itself ends the chain where `with_priority` says so: not
/// on its own page.
pub(crate) fn why_chain(app: &AppContext, priority: &Id, with_priority: bool) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let Some(thread) = summary
        .threads
        .iter()
        .find(|thread| thread.priority.id == *priority)
    else {
        return Html::default();
    };
    let is_linked = !thread.statements.is_empty() || !thread.indicators.is_empty();
    html! {
        <div class="app-why">
            { heading("Why are we doing this?") }
            <ol class="govuk-list app-chain">
                if is_linked {
                    <li>
                        { small_heading("Evidence") }
                        { evidence(&summary, thread) }
                    </li>
                    if !thread.statements.is_empty() {
                        <li>
                            { small_heading("Scores") }
                            <ul class="govuk-list govuk-list--bullet">
                                for line in &thread.statements {
                                    <li>{ score(line) }</li>
                                }
                            </ul>
                        </li>
                    }
                } else {
                    <li>
                        { small_heading("Evidence") }
                        { paragraph("This priority is not linked to any evidence yet.") }
                    </li>
                }
                if with_priority {
                    <li>
                        { small_heading("Priority") }
                        <p class="govuk-body">
                            <a class="govuk-link" href={Route::priority(priority).href()}>
                                { typed(thread.priority.shown()) }
                            </a>
                        </p>
                    </li>
                }
            </ol>
        </div>
    }
}

/// What the statements of a thread rest on, and its figures.
fn evidence(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Html {
    let lines: Vec<(&StatementLine<'_>, &Evidence)> = thread
        .statements
        .iter()
        .flat_map(|line| {
            let evidence = line.record.map_or(&[][..], |record| &record.evidence);
            evidence.iter().map(move |it| (line, it))
        })
        .filter(|(_, it)| !it.text.trim().is_empty())
        .collect();
    if lines.is_empty() && thread.indicators.is_empty() {
        return paragraph("No evidence is written down for these statements yet.");
    }
    html! {
        <ul class="govuk-list govuk-list--bullet">
            for (line, it) in lines {
                <li>{ typed(&it.text) }<span>{ aside(line, it) }</span></li>
            }
            for indicator in thread.indicators.iter().copied() {
                for words in figures(summary, indicator) {
                    <li>{ typed(&words) }</li>
                }
            }
        </ul>
    }
}

/// Of which statement and of what kind a line of evidence is.
fn aside(line: &StatementLine<'_>, evidence: &Evidence) -> String {
    let parts = [
        evidence.strength.map(|it| it.words().to_lowercase()),
        Some(evidence.source.trim().to_owned()).filter(|it| !it.is_empty()),
        Some(format!("for {}", line.statement.id)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!(" ({})", parts.join(", "))
}

/// An indicator with its latest figures, published and typed, as far as there are any.
fn figures(summary: &PlanSummary<'_>, indicator: &Indicator) -> Vec<String> {
    let line = summary.indicator(&indicator.slug);
    let words: Vec<String> = line
        .iter()
        .flat_map(|line| line.latest_words().into_iter().chain(line.local_words()))
        .map(|words| format!("{} {words}", indicator.id))
        .collect();
    if words.is_empty() {
        vec![format!("{} {}", indicator.id, indicator.name)]
    } else {
        words
    }
}

fn score(line: &StatementLine<'_>) -> Html {
    let name = format!("{} {}", line.statement.id, line.statement.text);
    let name = match line.home {
        Some(home) => {
            let to = Route::statement(&home.slug, &line.statement.slug);
            html! { <a class="govuk-link" href={to.href()}>{ name }</a> }
        }
        None => html! { <span>{ name }</span> },
    };
    html! {
        <>
            { name }
            { " " }<strong>{ line.standing.words() }</strong>
        </>
    }
}

//! The thread of each priority as nested lists, every part a link to where it is written.

use reform_plan::Evidence;
use reform_plan::summary::{PlanSummary, StatementLine, Thread};
use yew::prelude::*;

use crate::components::{heading, link, typed};
use crate::route::Route;

/// The golden thread of every priority: evidence, score, priority, actions, measures.
pub(super) fn threads(summary: &PlanSummary<'_>) -> Html {
    if summary.threads.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { heading("The thread of each priority") }
            for (at, thread) in summary.threads.iter().enumerate() {
                <h3 class="govuk-heading-s">
                    <span>{ format!("{}. ", at + 1) }</span>{ typed(thread.priority.shown()) }
                </h3>
                <ol class="govuk-list app-chain">
                    <li><span class="app-chain__step">{ "Evidence and scores" }</span>{ evidence(summary, thread) }</li>
                    <li>
                        <span class="app-chain__step">{ "Priority" }</span>
                        <ul class="govuk-list govuk-list--bullet">
                            <li>
                                <a class="govuk-link" href={Route::priority(&thread.priority.id).href()}>
                                    { typed(thread.priority.shown()) }
                                </a>
                            </li>
                        </ul>
                    </li>
                    <li><span class="app-chain__step">{ "Actions" }</span>{ actions(thread) }</li>
                    <li><span class="app-chain__step">{ "Measures" }</span>{ measures(summary, thread) }</li>
                </ol>
            }
        </>
    }
}

/// Statements with what they rest on, and indicators.
fn evidence(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Html {
    if thread.statements.is_empty() && thread.indicators.is_empty() {
        return missing("Not linked to any evidence");
    }
    html! {
        <ul class="govuk-list govuk-list--bullet">
            for line in &thread.statements {
                <li>{ statement(line) }</li>
            }
            for indicator in thread.indicators.iter().copied() {
                <li>
                    { match data_page(summary, thread, indicator) {
                        Some(to) => link(&to, format!("{} {}", indicator.id, indicator.name)),
                        None => html! { <span>{ format!("{} {}", indicator.id, indicator.name) }</span> },
                    } }
                </li>
            }
        </ul>
    }
}

/// The page of the section an indicator is shown in: the priority's own where it can be.
fn data_page(
    summary: &PlanSummary<'_>,
    thread: &Thread<'_>,
    indicator: &reform_plan::Indicator,
) -> Option<Route> {
    let mut sections = thread
        .section
        .into_iter()
        .chain(&summary.framework.sections);
    let section = sections.find(|section| section.indicators.contains(&indicator.slug))?;
    Some(Route::SectionData {
        section: section.slug.to_string(),
    })
}

fn statement(line: &StatementLine<'_>) -> Html {
    let name = format!("{} {}", line.statement.id, line.statement.text);
    let evidence = line.record.map_or(&[][..], |record| &record.evidence);
    let lines: Vec<&Evidence> = evidence
        .iter()
        .filter(|it| !it.text.trim().is_empty())
        .collect();
    html! {
        <>
            if let Some(home) = line.home {
                <a class="govuk-link" href={Route::statement(&home.slug, &line.statement.slug).href()}>
                    { name }
                </a>
            } else {
                <span>{ name }</span>
            }
            { " " }<strong>{ line.standing.words() }</strong>
            if lines.is_empty() {
                { missing("No evidence is written down") }
            } else {
                <ul class="govuk-list govuk-list--bullet">
                    for it in lines {
                        <li>
                            { typed(&it.text) }
                            if let Some(strength) = it.strength {
                                <span>{ format!(" ({})", strength.words().to_lowercase()) }</span>
                            }
                        </li>
                    }
                </ul>
            }
        </>
    }
}

fn actions(thread: &Thread<'_>) -> Html {
    if thread.actions.is_empty() {
        return missing("No action");
    }
    html! {
        <ul class="govuk-list govuk-list--bullet">
            for (action, timing) in &thread.actions {
                <li>
                    <a class="govuk-link" href={Route::action(&action.id).href()}>{ typed(action.shown()) }</a>
                    if !action.by.is_empty() {
                        <span>{ format!(", by {}", action.by.words()) }</span>
                    }
                    if !timing.words().is_empty() {
                        <span>{ format!(" ({})", timing.words().to_lowercase()) }</span>
                    }
                </li>
            }
        </ul>
    }
}

fn measures(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Html {
    if thread.measures.is_empty() {
        return missing("No measure");
    }
    html! {
        <ul class="govuk-list govuk-list--bullet">
            for measure in &thread.measures {
                <li>
                    <a class="govuk-link" href={Route::measure(&measure.id).href()}>
                        { typed(&measure.sentence(summary.framework)) }
                    </a>
                </li>
            }
        </ul>
    }
}

/// A part of the thread that is not there.
fn missing(words: &'static str) -> Html {
    html! {
        <ul class="govuk-list govuk-list--bullet"><li class="app-missing">{ words }</li></ul>
    }
}

//! The text of a section.

use reform_plan::summary::{SectionSummary, Thread, paragraphs, sentence};
use reform_plan::{Action, PlanSummary};

/// What stands before the id of a priority in the name of a piece.
const PRIORITY: &str = "priority/";

/// What the plan says in a section: in the partnership's own words, or in what those would be put
/// together from; and then each priority of the section with its actions and measures, a sentence
/// each. Empty where there is nothing of all that.
pub(super) fn of(summary: &PlanSummary<'_>, section: &SectionSummary<'_>) -> String {
    let pieces = summary.pieces(section.section);
    let (named, pieces): (Vec<_>, Vec<_>) = pieces
        .into_iter()
        .partition(|it| it.of.starts_with(PRIORITY));
    let own = section.narrative();
    let mut blocks = vec![match own {
        "" => paragraphs(&pieces),
        own => own.to_owned(),
    }];
    for named in named {
        let id = named.of.trim_start_matches(PRIORITY);
        let mut threads = summary.threads.iter();
        let Some(thread) = threads.find(|it| it.priority.id.0 == id) else {
            continue;
        };
        let mut lines = work(summary, thread);
        // Words that were put together from the plan name it already.
        if !own.contains(&named.words) {
            lines.insert(0, named.words);
        }
        blocks.push(lines.join("\n"));
    }
    blocks.retain(|it| !it.is_empty());
    blocks.join("\n\n")
}

/// The actions and measures of a priority, a line each.
fn work(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Vec<String> {
    let actions = thread.actions.iter().map(|(it, _)| action(summary, it));
    let measures = thread.measures.iter();
    let measures = measures.map(|it| format!("Measure: {}", it.sentence(summary.framework)));
    actions.chain(measures).collect()
}

/// An action with who leads it and by when, as far as the plan says so.
fn action(summary: &PlanSummary<'_>, action: &Action) -> String {
    let lead = action.lead.as_ref();
    let lead = lead.map_or("", |it| summary.partner_name(it).trim());
    let lead = [lead, action.role.trim()].into_iter();
    let lead: Vec<&str> = lead.filter(|it| !it.is_empty()).collect();
    let mut words = format!("Action: {}", sentence(action.shown()));
    if !lead.is_empty() {
        words = format!("{words} Lead: {}.", lead.join(", "));
    }
    let by = action.by.words();
    if !by.is_empty() {
        words = format!("{words} By: {by}.");
    }
    words
}

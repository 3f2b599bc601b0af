//! The plan on one page: short enough to fit one sheet of A4, whatever was typed.

use super::{ActionTiming, PlanSummary, Standing};
use crate::draft::MeasureKind;
use crate::edit::shortened;
use crate::order::sorted_by_key;

/// The most priorities that are told with their measure and families' words.
const PRIORITIES: usize = 7;

/// The most priorities that have room for two lines each of families' words and of their measure.
const ROOMY: usize = 5;

/// The most actions that come next.
const NEXT: usize = 5;

/// The plan on one page. All texts are shortened, so that they fit; nothing else is left out but
/// what `more` counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnePage {
    /// The pillars with where their statements stand, in the framework's order.
    pub pillars: Vec<PillarInShort>,
    /// The first priorities, in the partnership's order.
    pub priorities: Vec<PriorityInShort>,
    /// How many priorities there are beyond those.
    pub more: usize,
    /// The actions that are due next and not done, the soonest first.
    pub next: Vec<ActionInShort>,
    /// What the plan cannot say yet, each as a sentence.
    pub unknown: Vec<String>,
    /// When the plan is looked at next, in words; none when no such day is written down.
    pub review: Option<String>,
}

/// A pillar in a few words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PillarInShort {
    /// Its mark and name.
    pub name: String,
    /// Where its statements stand: how many at each level, never one number for all.
    pub words: String,
}

/// A priority in a few words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriorityInShort {
    /// The change, shortened.
    pub title: String,
    /// Name of the partner who leads; empty when nobody does.
    pub lead: String,
    /// How families will know, as the sentence of the first measure that asks whether anyone is
    /// better off, or of the first there is; empty when there is none.
    pub measure: String,
    /// The problem as families describe it, shortened; empty when nobody wrote it.
    pub families: String,
}

/// An action in a few words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionInShort {
    /// What will be done, shortened.
    pub what: String,
    /// Name of the partner who leads; empty when nobody does.
    pub lead: String,
    /// By when, in words, and whether that day has passed.
    pub by: String,
}

impl OnePage {
    /// The plan on one page.
    pub fn new(summary: &PlanSummary<'_>) -> Self {
        let is_roomy = summary.threads.len() <= ROOMY;
        let (title, words, sentence) = if is_roomy {
            (110, 130, 190)
        } else {
            (80, 75, 95)
        };
        Self {
            pillars: pillars(summary),
            priorities: summary
                .threads
                .iter()
                .take(PRIORITIES)
                .map(|thread| {
                    let better_off = |it: &&&_| is_better_off(it);
                    let measures = &thread.measures;
                    let measure = measures.iter().find(better_off).or(measures.first());
                    PriorityInShort {
                        title: shortened(thread.priority.shown(), title),
                        lead: thread
                            .lead
                            .map(|it| shortened(&it.name, 40))
                            .unwrap_or_default(),
                        measure: measure
                            .map(|it| shortened(&it.sentence(summary.framework), sentence))
                            .unwrap_or_default(),
                        families: shortened(&thread.priority.families, words),
                    }
                })
                .collect(),
            more: summary.threads.len().saturating_sub(PRIORITIES),
            next: next(summary),
            unknown: unknown(summary),
            review: review(summary),
        }
    }
}

fn is_better_off(measure: &crate::draft::SuccessMeasure) -> bool {
    measure.kind == Some(MeasureKind::BetterOff)
}

fn pillars(summary: &PlanSummary<'_>) -> Vec<PillarInShort> {
    let pillars = summary.pillars.iter();
    pillars
        .map(|profile| {
            let mut words: Vec<String> = profile
                .counts
                .iter()
                .filter(|(_, count)| *count > 0)
                .map(|(level, count)| format!("{count} at level {}", level.number))
                .collect();
            let others = [
                (profile.coverage.not_sure, "not sure yet"),
                (profile.coverage.not_discussed, "not discussed"),
            ];
            let others = others.iter().filter(|(count, _)| *count > 0);
            words.extend(others.map(|(count, name)| format!("{count} {name}")));
            PillarInShort {
                name: format!("{} {}", profile.pillar.id, profile.pillar.name),
                words: words.join(", "),
            }
        })
        .collect()
}

fn next(summary: &PlanSummary<'_>) -> Vec<ActionInShort> {
    let actions = summary.threads.iter().flat_map(|it| &it.actions);
    let due = actions.filter_map(|(action, timing)| {
        let by = action.by.read().ok().flatten()?;
        (*timing != ActionTiming::Done).then_some((action, *timing, by.last_day()))
    });
    let due = sorted_by_key(due.collect::<Vec<_>>(), |(_, _, day)| *day);
    due.into_iter()
        .take(NEXT)
        .map(|(action, timing, _)| {
            let lead = action
                .lead
                .as_ref()
                .and_then(|it| summary.draft.partner(it));
            ActionInShort {
                what: shortened(action.shown(), 110),
                lead: lead.map(|it| shortened(&it.name, 40)).unwrap_or_default(),
                by: match timing {
                    ActionTiming::Overdue => format!("{} (overdue)", action.by.words()),
                    _ => action.by.words(),
                },
            }
        })
        .collect()
}

/// What nobody discussed, what the room was not sure of, and where the thread is broken.
fn unknown(summary: &PlanSummary<'_>) -> Vec<String> {
    let lines = || summary.pillars.iter().flat_map(|it| &it.lines);
    let marks = |standing: &Standing<'_>| {
        let found = lines().filter(|it| &it.standing == standing);
        found
            .map(|it| it.statement.id.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let mut found = Vec::new();
    let not_sure = marks(&Standing::NotSureYet);
    if !not_sure.is_empty() {
        found.push(format!(
            "We are not sure yet of {}.",
            shortened(&not_sure, 80)
        ));
    }
    match summary.coverage.not_discussed {
        0 => {}
        1 => found.push("1 statement is not discussed yet.".to_owned()),
        more => found.push(format!("{more} statements are not discussed yet.")),
    }
    match summary.open_gaps().count() {
        0 => {}
        1 => found.push("The check of the golden thread lists 1 thing to mend.".to_owned()),
        more => found.push(format!(
            "The check of the golden thread lists {more} things to mend or look at."
        )),
    }
    found
}

/// The first review that is still to come on the day of the summary.
fn review(summary: &PlanSummary<'_>) -> Option<String> {
    let review = summary.next_review()?;
    Some(match review.what.trim() {
        "" => review.on.words(),
        what => format!("{}: {}", review.on.words(), shortened(what, 110)),
    })
}

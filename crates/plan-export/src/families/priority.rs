//! A priority as families read it: what changes, why, by when, and how they will know.

use reform_plan::summary::{ActionTiming, Thread, sentence};
use reform_plan::{Action, Date, MeasureDirection, MeasureKind, PlanSummary, SuccessMeasure};

use super::value;
use crate::document::{Block, Words};

/// The blocks of a priority. Its heading has its plain words, or its title where there are none.
pub(super) fn blocks(summary: &PlanSummary<'_>, thread: &Thread<'_>, number: usize) -> Vec<Block> {
    let priority = thread.priority;
    let change = match priority.plain.trim() {
        "" => priority.shown(),
        plain => plain,
    };
    let mut blocks = vec![Block::Heading {
        level: 3,
        words: Words::plain(format!("{number}. {}", change.trim_end_matches('.'))),
    }];
    let means = priority.means.trim();
    if !means.is_empty() {
        blocks.push(said("Why it matters: ", Words::plain(means)));
    }
    blocks.push(said("By when: ", by_when(thread)));
    blocks.push(said("How you will know: ", how(summary, thread)));
    blocks
}

fn said(name: &str, words: Words) -> Block {
    Block::Paragraph(Words::strong(name).and(words))
}

/// The next action that is not done, with its date.
fn by_when(thread: &Thread<'_>) -> Words {
    let is_open = |it: &&(&Action, ActionTiming)| it.1 != ActionTiming::Done;
    let open = || thread.actions.iter().filter(is_open);
    if thread.actions.is_empty() {
        return Words::missing("We have not said yet what comes first.");
    }
    if open().next().is_none() {
        return Words::plain("We have done all that we said.");
    }
    let dated = open().filter_map(|(action, timing)| Some((day(action)?, *action, *timing)));
    let Some((_, action, timing)) = dated.min_by_key(|(day, ..)| *day) else {
        return Words::missing("We have not set a date yet.");
    };
    let late = match timing {
        ActionTiming::Overdue => " It is late.",
        _ => "",
    };
    let what = sentence(action.shown());
    Words::plain(format!("{}. {what}{late}", action.by.words()))
}

fn day(action: &Action) -> Option<Date> {
    Some(action.by.read().ok().flatten()?.last_day())
}

/// The first measure that asks whether anyone is better off, or the first there is: where it is now,
/// and where it has to get to.
fn how(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Words {
    let is_better_off = |it: &&&SuccessMeasure| it.kind == Some(MeasureKind::BetterOff);
    let measures = &thread.measures;
    let Some(measure) = measures.iter().find(is_better_off).or(measures.first()) else {
        return Words::missing("We have not said yet how you will know.");
    };
    let name = sentence(measure.shown(summary.framework));
    Words::plain(format!(
        "{name} {} {}",
        now(summary, measure),
        want(summary, measure)
    ))
}

/// The newest figure with its date: what was found since, else where it began.
fn now(summary: &PlanSummary<'_>, measure: &SuccessMeasure) -> String {
    let latest = summary.progress(measure).latest;
    let (shown, period) = match latest {
        Some(latest) => (value::shown(&latest.shown), latest.period),
        None => (
            value::of(&measure.baseline, measure, summary.framework),
            measure.baseline_date.clone(),
        ),
    };
    match (shown.as_str(), period.trim()) {
        ("", _) => "We do not know yet where it is now.".to_owned(),
        (shown, "") => format!("Now it is {shown}."),
        (shown, period) => format!("Now it is {shown} ({period})."),
    }
}

/// Where it has to get to, and by when.
fn want(summary: &PlanSummary<'_>, measure: &SuccessMeasure) -> String {
    let by = match (measure.target_date.words(), measure.direction) {
        (date, _) if date.is_empty() => String::new(),
        (date, MeasureDirection::Hold) => format!(" until {date}"),
        (date, _) => format!(" by {date}"),
    };
    let target = value::of(&measure.target, measure, summary.framework);
    match measure.direction {
        MeasureDirection::Hold => format!("We want to keep it there{by}."),
        _ if target.is_empty() => "We have not said yet what we want.".to_owned(),
        // What is no number says by itself how much it is.
        _ if measure.target.read().is_none() => format!("We want {target}{by}."),
        MeasureDirection::Up => format!("We want {target} or more{by}."),
        MeasureDirection::Down => format!("We want {target} or less{by}."),
    }
}

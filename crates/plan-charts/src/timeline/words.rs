//! What a timeline says: title, description, table, and the note of each action.

use reform_plan::summary::in_words;

use super::months::Month;
use super::{MilestoneState, TimelineDue, TimelineInput, TimelineMilestone, TimelineRow};
use crate::ChartTable;

pub(super) const NO_DATES: &str = "No action has a date yet";
pub(super) const NO_TITLE: &str = "Priority without a title";
pub(super) const NO_WORDS: &str = "Action not described yet";
const NO_DATE: &str = "No date";

/// The words, or what stands for them when there are none.
pub(super) fn named<'a>(words: &'a str, none: &'a str) -> &'a str {
    if words.trim().is_empty() {
        none
    } else {
        words.trim()
    }
}

/// How many actions from when to when, how many are overdue and how many have no date.
pub(super) fn title(input: &TimelineInput, span: Option<(Month, Month)>) -> String {
    let Some(span) = span else {
        return NO_DATES.to_owned();
    };
    let count = input.dated().count();
    let overdue = names(input, |row| row.due == TimelineDue::Overdue).len();
    let undated = names(input, |row| !row.has_date()).len();
    let mut parts = vec![format!("{} {}", counted(count), period(span))];
    if overdue > 0 {
        parts.push(format!("{overdue} overdue"));
    }
    if undated > 0 {
        parts.push(format!("{undated} without a date"));
    }
    parts.join("; ")
}

fn counted(count: usize) -> String {
    if count == 1 {
        "1 action".to_owned()
    } else {
        format!("{count} actions")
    }
}

fn period((first, last): (Month, Month)) -> String {
    if first == last {
        format!("in {}", first.words())
    } else {
        format!("from {} to {}", first.words(), last.words())
    }
}

fn names(input: &TimelineInput, is_one: impl Fn(&TimelineRow) -> bool) -> Vec<String> {
    let rows = input.rows().map(|(_, row)| row);
    rows.filter(|row| is_one(row))
        .map(|row| named(&row.words, NO_WORDS).trim_end_matches('.').to_owned())
        .collect()
}

/// How many actions and milestones, which are overdue, and which are not drawn for want of a date.
pub(super) fn description(input: &TimelineInput, span: Option<(Month, Month)>) -> String {
    let mut said = Vec::new();
    if let Some(span) = span {
        let groups = input.groups.iter();
        let titles: Vec<String> = groups
            .filter(|group| group.rows.iter().any(TimelineRow::has_date))
            .map(|group| {
                named(&group.title, NO_TITLE)
                    .trim_end_matches('.')
                    .to_owned()
            })
            .collect();
        let count = counted(input.dated().count());
        said.push(format!("{count} {}: {}.", period(span), in_words(&titles)));
    } else {
        said.push(format!("{NO_DATES}."));
    }
    if let Some(today) = Month::of((input.today.0, input.today.1)) {
        said.push(format!("Today is in {}.", today.words()));
    }
    let milestones: Vec<&TimelineMilestone> = input
        .rows()
        .flat_map(|(_, row)| row.milestones.iter())
        .collect();
    if !milestones.is_empty() {
        let done = milestones
            .iter()
            .filter(|it| it.state == MilestoneState::Done);
        let (done, all) = (done.count(), milestones.len());
        said.push(format!("{done} of {all} milestones done."));
    }
    let reversed = |row: &TimelineRow| {
        let ends = row.starts().zip(row.finishes());
        ends.is_some_and(|(start, finish)| start > finish)
    };
    for (words, listed) in [
        (
            "Overdue",
            names(input, |row| row.due == TimelineDue::Overdue),
        ),
        ("Start after finish", names(input, reversed)),
        ("Not drawn, no date", names(input, |row| !row.has_date())),
    ] {
        if !listed.is_empty() {
            said.push(format!("{words}: {}.", in_words(&listed)));
        }
    }
    said.join(" ")
}

/// Lead and dates of an action, as they stand above its bar.
pub(super) fn note(row: &TimelineRow) -> String {
    let dates = match (row.starts(), row.finishes()) {
        (Some(start), Some(finish)) if start == finish => start.words(),
        (Some(start), Some(finish)) if start.year() == finish.year() && start < finish => {
            let start = start.words();
            let month = start.split(' ').next().unwrap_or_default();
            format!("{month} to {}", finish.words())
        }
        (Some(start), Some(finish)) => format!("{} to {}", start.words(), finish.words()),
        (Some(start), None) => format!("from {}, no finish date", start.words()),
        (None, Some(finish)) => format!("by {}", finish.words()),
        (None, None) => "milestones only".to_owned(),
    };
    format!("{}, {dates}", named(&row.lead, "No lead"))
}

/// A row for each action, dated or not.
pub(super) fn table(input: &TimelineInput) -> ChartTable {
    let month = |month: Option<Month>| month.map_or_else(|| NO_DATE.to_owned(), Month::words);
    let rows = input.rows().map(|(group, row)| {
        let milestones: Vec<String> = row.milestones.iter().map(milestone).collect();
        vec![
            named(&row.words, NO_WORDS).to_owned(),
            named(&group.title, NO_TITLE).to_owned(),
            named(&row.lead, "No lead").to_owned(),
            month(row.starts()),
            month(row.finishes()),
            named(&row.standing(), "No status").to_owned(),
            named(&milestones.join("; "), "None").to_owned(),
        ]
    });
    ChartTable {
        caption: "Actions by priority, with their dates".to_owned(),
        columns: [
            "Action",
            "Priority",
            "Lead",
            "Starts",
            "By when",
            "Status",
            "Milestones",
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: rows.collect(),
    }
}

fn milestone(it: &TimelineMilestone) -> String {
    let month = it.month.and_then(Month::of);
    let when = month.map_or_else(|| "no date".to_owned(), Month::words);
    let state = match it.state {
        MilestoneState::Done => "done",
        MilestoneState::NotDone => "not done",
    };
    format!("{}, {when}, {state}", named(&it.words, "Milestone"))
}

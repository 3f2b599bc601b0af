use reform_plan::summary::{ActionTiming, Thread, waits};
use reform_plan::{Action, Milestone, PlanSummary, StatusNote};

use super::block::{bullets, heading, missing, paragraph, small_heading, table};
use super::words::lead;
use super::{Block, Words};

const COLUMNS: [(&str, u16); 6] = [
    ("Action", 27),
    ("Who leads", 16),
    ("When", 14),
    ("Status", 11),
    ("Cost and fund", 13),
    ("How families are involved", 19),
];

/// Every action, a table for each priority.
///
/// What is said of an action in sentences (milestones, what it waits for, what was said of it, what
/// could stop it) follows its priority's table as a list under the action's own number. As one more
/// column it would make every row as long as its longest list and the others too narrow to read; and
/// a cell across all columns is read out of its place by a screen reader and breaks in Word. A table
/// for each priority keeps those lists near their rows, and needs no column for the priority.
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    if summary.threads.iter().all(|it| it.actions.is_empty()) {
        return vec![missing("No actions yet.")];
    }
    let intro = paragraph(
        "Actions in the order of their priorities. An action numbered 2.1 is the first of priority 2. Below each table: milestones, what an action waits for, what was said of it, what could stop it and who can unblock it.",
    );
    let threads = summary.threads.iter().enumerate();
    let priorities = threads.flat_map(|(at, thread)| priority(summary, thread, at + 1));
    std::iter::once(intro).chain(priorities).collect()
}

fn priority(summary: &PlanSummary<'_>, thread: &Thread<'_>, number: usize) -> Vec<Block> {
    let title = Words::plain(format!("Priority {number}: "));
    let mut blocks = vec![heading(title.and(thread.priority.shown().into()))];
    if thread.actions.is_empty() {
        blocks.push(missing("This priority has no actions yet."));
        return blocks;
    }
    let actions = thread.actions.iter().enumerate();
    let named = actions.map(|(at, (action, timing))| {
        let name = Words::strong(format!("{number}.{} ", at + 1)).and(action.shown().into());
        (name, action, *timing)
    });
    let named: Vec<_> = named.collect();
    let rows = named
        .iter()
        .map(|(name, action, timing)| row(summary, name.clone(), action, *timing));
    blocks.push(table(
        format!("Actions of priority {number}"),
        &COLUMNS,
        rows.collect(),
    ));
    for (name, action, _) in named {
        let said = said(summary, action);
        if !said.is_empty() {
            blocks.push(small_heading(name));
            blocks.push(bullets(said));
        }
    }
    blocks
}

fn row(
    summary: &PlanSummary<'_>,
    name: Words,
    action: &Action,
    timing: ActionTiming,
) -> Vec<Words> {
    let lead = lead(summary, action.lead.as_ref(), &action.role);
    vec![
        name,
        Words::or_missing(&lead, "No lead yet"),
        when(action, timing),
        action.status.words().into(),
        cost(summary, action),
        families(action),
    ]
}

/// From when, by when, and whether that has passed.
fn when(action: &Action, timing: ActionTiming) -> Words {
    let (start, by) = (action.start.words(), action.by.words());
    let from = if start.is_empty() {
        Words::default()
    } else {
        Words::plain(format!("From {start}"))
    };
    let by = if by.is_empty() {
        Words::missing("No date to be done by")
    } else {
        Words::plain(format!("By {by}"))
    };
    let words = from.below(by);
    if timing == ActionTiming::Overdue {
        words.below(Words::strong(timing.words()))
    } else {
        words
    }
}

/// What it costs, and the fund that pays for it.
fn cost(summary: &PlanSummary<'_>, action: &Action) -> Words {
    let fund = action.fund.as_ref();
    let fund = fund.and_then(|slug| summary.framework.fund(slug));
    let fund = fund.map(|it| Words::plain(format!("Fund: {}", it.name)));
    let cost = action.cost.map_or("Not given", |cost| cost.words());
    Words::plain(cost).below(fund.unwrap_or_default())
}

fn families(action: &Action) -> Words {
    let said = Words::plain(action.families.map_or("Not said yet", |it| it.words()));
    match action.families_how.trim() {
        "" => said,
        how => said.and(". ".into()).and(how.into()),
    }
}

/// What is said of an action in sentences, each after its name, as far as it was.
fn said(summary: &PlanSummary<'_>, action: &Action) -> Vec<Words> {
    let milestones: Vec<String> = action.milestones.iter().map(milestone).collect();
    let waits = waits(summary, &action.id).waits_for;
    let waits: Vec<&str> = waits.iter().map(|it| it.other.action.shown()).collect();
    let latest = action.latest_note();
    let is_latest = |it: &StatusNote| latest.is_some_and(|latest| std::ptr::eq(latest, it));
    let earlier = action.notes.iter().filter(|it| !is_latest(it)).map(note);
    let earlier: Vec<String> = earlier.filter(|it| !it.is_empty()).collect();
    let all = [
        ("Milestones", milestones.join("; ")),
        ("Waits for", waits.join("; ")),
        ("Latest note", latest.map(note).unwrap_or_default()),
        ("Earlier notes", earlier.join("; ")),
        ("What could stop this", action.obstacle.trim().to_owned()),
        ("Who can unblock it", action.unblock.trim().to_owned()),
    ];
    all.into_iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(name, words)| Words::strong(format!("{name}: ")).and(words.into()))
        .collect()
}

/// A note with its day and how far the action had come then.
fn note(note: &StatusNote) -> String {
    let on = note.on.words();
    let parts = [on.as_str(), note.status.words(), note.text.trim()];
    let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    parts.join(", ")
}

/// A milestone with its date, and whether it is reached.
fn milestone(milestone: &Milestone) -> String {
    let what = match milestone.what.trim() {
        "" => "Milestone with no name yet",
        what => what,
    };
    let by = match milestone.by.words() {
        by if by.is_empty() => "no date".to_owned(),
        by => by,
    };
    if milestone.state.is_to_come() {
        format!("{what} ({by})")
    } else {
        format!("{what} ({by}, reached)")
    }
}

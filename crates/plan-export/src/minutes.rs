//! What a partnership decided, as plain text to paste into the minutes of a meeting.

use reform_plan::summary::{
    ActionLine, Standing, Thread, action_lines, agreed_words, decision, put_aside,
};
use reform_plan::{PlanSummary, date};

use crate::document;

/// All decisions: each statement that was discussed, the priorities with their actions, what was put
/// off, and when the plan is looked at again. Partners' own scores are in it as far as the plan shows
/// them.
pub fn of(summary: &PlanSummary<'_>) -> String {
    let parts = [
        head(summary),
        part("Statements", &statements(summary)),
        part("Priorities", &priorities(summary)),
        part("Not now", &put_off(summary)),
        part("Reviews", &reviews(summary)),
    ];
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

fn head(summary: &PlanSummary<'_>) -> String {
    let mut lines = vec![
        document::title(summary.draft),
        format!(
            "What was decided, as it stood on {}",
            date::words(summary.today)
        ),
    ];
    let mark = document::mark(summary.draft);
    if !mark.is_empty() {
        lines.push(mark);
    }
    lines.push(summary.framework.notice.trim().to_owned());
    lines.join("\n")
}

/// A part under its heading; what it says is never left out without a word.
fn part(heading: &str, items: &[String]) -> String {
    let items = if items.is_empty() {
        "Nothing was decided.".to_owned()
    } else {
        items.join("\n\n")
    };
    format!("{}\n\n{items}", heading.to_uppercase())
}

fn statements(summary: &PlanSummary<'_>) -> Vec<String> {
    let lines = || summary.pillars.iter().flat_map(|it| &it.lines);
    let (open, discussed): (Vec<_>, Vec<_>) =
        lines().partition(|it| it.standing == Standing::NotDiscussed);
    let said = discussed
        .iter()
        .filter_map(|it| decision(summary, &it.statement.slug));
    let mut items: Vec<String> = said.map(|it| it.trim_end().to_owned()).collect();
    if !open.is_empty() {
        let marks: Vec<&str> = open.iter().map(|it| it.statement.id.as_str()).collect();
        items.push(format!("Not discussed: {}", marks.join(", ")));
    }
    items
}

fn priorities(summary: &PlanSummary<'_>) -> Vec<String> {
    let actions = action_lines(summary);
    let threads = summary.threads.iter().enumerate();
    threads
        .map(|(at, thread)| priority(summary, at + 1, thread, &actions))
        .collect()
}

fn priority(
    summary: &PlanSummary<'_>,
    number: usize,
    thread: &Thread<'_>,
    actions: &[ActionLine<'_>],
) -> String {
    let mut lines = vec![format!("{number}. {}", one_line(thread.priority.shown()))];
    let lead = thread.priority.lead.as_ref();
    lines.push(match lead.map(|it| summary.partner_name(it)) {
        Some(name) => format!("Lead: {name}"),
        None => "Lead: nobody yet".to_owned(),
    });
    let own = actions
        .iter()
        .filter(|it| it.priority.id == thread.priority.id);
    lines.extend(own.map(action));
    let measures = thread.measures.iter();
    lines.extend(
        measures.map(|it| format!("Measure: {}", one_line(&it.sentence(summary.framework)))),
    );
    lines.join("\n")
}

fn action(line: &ActionLine<'_>) -> String {
    let or = |words: &str, missing: &str| {
        if words.is_empty() {
            missing.to_owned()
        } else {
            one_line(words)
        }
    };
    format!(
        "Action: {}. Who: {}. By when: {}. {}.",
        one_line(line.action.shown()).trim_end_matches('.'),
        or(&line.lead_words(), "nobody yet"),
        or(&line.action.by.words(), "no date yet"),
        line.action.status.words()
    )
}

fn put_off(summary: &PlanSummary<'_>) -> Vec<String> {
    let aside = put_aside(summary).into_iter();
    aside
        .map(|it| {
            let lines = [
                one_line(&it.name),
                format!("Why not now: {}", one_line(&it.not_now.reason)),
                agreed_words(summary, it.not_now),
            ];
            let lines: Vec<String> = lines.into_iter().filter(|it| !it.is_empty()).collect();
            lines.join("\n")
        })
        .collect()
}

fn reviews(summary: &PlanSummary<'_>) -> Vec<String> {
    let reviews = summary.reviews().into_iter();
    reviews
        .map(|it| {
            let on = match it.on.words() {
                on if on.is_empty() => "No date yet".to_owned(),
                on => on,
            };
            match one_line(&it.what) {
                what if what.is_empty() => on,
                what => format!("{on}: {what}"),
            }
        })
        .collect()
}

/// Text without its line breaks: what begins a line in minutes is a name of ours.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

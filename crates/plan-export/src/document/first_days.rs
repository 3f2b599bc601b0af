use reform_plan::PlanSummary;
use reform_plan::summary::{ActionLine, MilestoneLine, first_days};

use super::block::{bullets, missing, paragraph};
use super::{Block, Words};

/// The first 100 days, in short: what starts and is due, who and when, one line each.
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    let days = first_days(summary);
    let actions = days.actions.iter().map(|(line, what)| {
        let (start, by) = (line.action.start.words(), line.action.by.words());
        item(line.action.shown(), &who(line), &what.words(&start, &by))
    });
    let lines: Vec<Words> = actions
        .chain(days.milestones.iter().map(milestone))
        .collect();
    let list = if lines.is_empty() {
        missing("No action starts or is due in these days.")
    } else {
        bullets(lines)
    };
    vec![paragraph(days.words()), list]
}

fn milestone(it: &MilestoneLine<'_>) -> Words {
    let what = it.milestone.what.trim();
    let what = if what.is_empty() {
        format!("Milestone of {}", it.line.action.shown())
    } else {
        format!("Milestone: {what}")
    };
    let by = format!("Due by {}", it.milestone.by.words());
    item(&what, &who(&it.line), &by)
}

fn item(what: &str, who: &str, when: &str) -> Words {
    Words::plain(what)
        .and(". ".into())
        .and(who.into())
        .and(Words::plain(format!(". {when}.")))
}

fn who(line: &ActionLine<'_>) -> String {
    if line.lead.is_some() {
        line.lead_words()
    } else {
        "No lead yet".to_owned()
    }
}

use reform_plan::PlanSummary;
use reform_plan::summary::{Answer, Decided, Decision, Place, agreed_words, put_aside, shortlist};

use super::block::{bullets, change, heading, paragraph, table};
use super::{Block, Words};

/// What was put off, with why and who agreed, and what has no decision. What a priority answers stands
/// with the priorities.
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    let list = shortlist(summary);
    let open: Vec<Words> = list
        .iter()
        .filter(|it| it.decision() == Decision::Open)
        .map(|it| it.name.trim().into())
        .collect();
    let said = paragraph(found(list.len(), open.len()));
    let aside = put_aside(summary);
    if list.is_empty() && aside.is_empty() {
        return vec![said];
    }
    let mut blocks = vec![
        said,
        heading("Not now"),
        put_off(summary, &aside),
        heading("Without a decision"),
    ];
    if open.is_empty() {
        blocks.push(paragraph("None."));
    } else {
        blocks.push(change(Place::Decisions, "Decide on each"));
        blocks.push(bullets(open));
    }
    blocks
}

/// How many things the rules find and how many have a decision.
fn found(all: usize, open: usize) -> String {
    let decided = all - open;
    let verb = if decided == 1 { "has" } else { "have" };
    match all {
        0 => "The rules of the shortlist find nothing.".to_owned(),
        1 => format!("The rules of the shortlist find 1 thing; {decided} {verb} a decision."),
        all => {
            format!("The rules of the shortlist find {all} things; {decided} {verb} a decision.")
        }
    }
}

fn put_off(summary: &PlanSummary<'_>, aside: &[Decided<'_>]) -> Block {
    if aside.is_empty() {
        return paragraph("None.");
    }
    table(
        "What nothing is done about for now, with why and who agreed",
        &[("What", 36), ("Why not now", 40), ("Who agreed", 24)],
        aside.iter().map(|it| row(summary, it)).collect(),
    )
}

fn row(summary: &PlanSummary<'_>, it: &Decided<'_>) -> Vec<Words> {
    let agreed = agreed_words(summary, it.not_now);
    let since = it.answers.iter().map(|answer| match answer {
        Answer::Priority(it) => format!("Answered since by the priority {}.", it.shown()),
        Answer::Action(it) => format!("It became the action {}.", it.shown()),
        Answer::Settled => "Settled since.".to_owned(),
    });
    let reason = Words::plain(it.not_now.reason.trim());
    vec![
        Words::strong(it.name.trim()),
        since.fold(reason, |words, since| words.below(since.into())),
        Words::or_missing(&agreed, "Not recorded"),
    ]
}

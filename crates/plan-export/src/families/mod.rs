//! The plan for families: about two pages of plain words. What was heard, what will be done, by when,
//! and how people will know.
//!
//! It is a [`Document`] as the whole plan is, without tables and charts: short lines, one idea a
//! block, headings that are questions. Levels are told as levels and counted, never added up. Its own
//! words can be read at 9 to 11; what the partnership typed stands as it was typed, and
//! [`own_words`] says how hard that is to read.

mod heard;
mod key;
mod now;
mod own;
mod priority;
mod terms;
mod text;
mod value;

use reform_plan::summary::in_words;
use reform_plan::{PlanKind, PlanSummary};

use crate::document::{Block, Document, Paper, Part, PartKey, Words, mark};

pub use key::FamiliesPart;
pub use own::{OwnWords, SUITS, help, own_words};

/// The priorities that are told in full; the others are counted.
pub const IN_FULL: usize = 5;

/// About as many words as fit two pages of A4 in letters of 12 points. Large letters of 16 points take
/// up to four pages for as many.
pub const FITS: usize = 850;

/// The plan for families.
pub fn document(summary: &PlanSummary<'_>) -> Document {
    let parts = FamiliesPart::ALL.into_iter();
    let parts = parts.map(|part| Part {
        key: PartKey::Families(part),
        heading: part.heading().to_owned(),
        paper: Paper::Portrait,
        blocks: blocks(summary, part),
    });
    Document {
        title: title(summary),
        mark: mark(summary.draft),
        // Where no term is used, none is explained.
        parts: parts.filter(|it| !it.blocks.is_empty()).collect(),
    }
}

/// What a part of the plan for families says.
pub(crate) fn blocks(summary: &PlanSummary<'_>, part: FamiliesPart) -> Vec<Block> {
    match part {
        FamiliesPart::About => about(summary),
        FamiliesPart::Heard => vec![heard::block(summary)],
        FamiliesPart::Will => will(summary),
        FamiliesPart::Now => now::blocks(summary),
        FamiliesPart::TellUs => vec![tell_us(summary)],
        FamiliesPart::Terms => {
            // Where things stand explains its levels itself.
            let explained = [
                FamiliesPart::About,
                FamiliesPart::Heard,
                FamiliesPart::Will,
                FamiliesPart::TellUs,
            ];
            let blocks: Vec<Block> = explained
                .into_iter()
                .flat_map(|it| blocks(summary, it))
                .collect();
            terms::blocks(summary.framework, &text::of(&blocks))
        }
        FamiliesPart::Whose => vec![notice(summary)],
    }
}

/// How many words a document has, as people count them: whatever stands between white space.
pub fn words_in(document: &Document) -> usize {
    let headings = document.parts.iter().map(|it| it.heading.clone());
    let blocks = document.parts.iter().map(|it| text::of(&it.blocks));
    let texts = headings.chain(blocks).chain([document.title.clone()]);
    texts.map(|it| it.split_whitespace().count()).sum()
}

fn title(summary: &PlanSummary<'_>) -> String {
    let area = summary.draft.front.area.as_ref();
    match area.map_or("", |it| it.name.trim()) {
        "" => "Our plan in plain English".to_owned(),
        area => format!("Our plan in plain English: {area}"),
    }
}

/// What this is, and who made it.
fn about(summary: &PlanSummary<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(Words::plain(
        "This is our plan for children and young people with SEND, in short. It is for you and your family.",
    ))];
    let is_example = summary.draft.kind == PlanKind::Example;
    let example = is_example.then_some("This place is made up. So is all that we say of it.");
    let draft = (!summary.draft.front.status.is_agreed())
        .then_some("This is a draft. We have not agreed it yet, so it can change.");
    let marks: Vec<&str> = example.into_iter().chain(draft).collect();
    if !marks.is_empty() {
        blocks.push(Block::Notice(Words::plain(marks.join(" "))));
    }
    let partners: Vec<String> = summary
        .draft
        .partners
        .iter()
        .map(|it| it.name.trim().to_owned())
        .filter(|it| !it.is_empty())
        .collect();
    if !partners.is_empty() {
        let names = Words::plain(format!("{}.", in_words(&partners)));
        let who = Words::strong("Who made it: ").and(names);
        blocks.push(Block::Paragraph(who));
    }
    blocks
}

fn will(summary: &PlanSummary<'_>) -> Vec<Block> {
    let threads = summary.threads.iter().enumerate().take(IN_FULL);
    let mut blocks: Vec<Block> = threads
        .flat_map(|(at, thread)| priority::blocks(summary, thread, at + 1))
        .collect();
    if blocks.is_empty() {
        let words = "We have not chosen yet what we will do.";
        blocks.push(Block::Missing(words.to_owned()));
    }
    let more = match summary.threads.len().saturating_sub(IN_FULL) {
        0 => None,
        1 => Some("And 1 more thing. The whole plan tells you of it.".to_owned()),
        more => Some(format!(
            "And {more} more things. The whole plan tells you of them."
        )),
    };
    blocks.extend(more.map(|it| Block::Paragraph(Words::plain(it))));
    if let Some(review) = summary.next_review() {
        let next = Words::strong("When we check how it goes: ");
        let on = Words::plain(format!("{}.", review.on.words()));
        blocks.push(Block::Paragraph(next.and(on)));
    }
    blocks
}

fn tell_us(summary: &PlanSummary<'_>) -> Block {
    match summary.draft.for_families.tell_us.trim() {
        "" => Block::Missing("We will say here how you can tell us.".to_owned()),
        tell_us => Block::Paragraph(Words::plain(tell_us)),
    }
}

/// Whose levels and statements these are, in the framework's own words.
fn notice(summary: &PlanSummary<'_>) -> Block {
    Block::Notice(Words::plain(summary.framework.notice.trim()))
}

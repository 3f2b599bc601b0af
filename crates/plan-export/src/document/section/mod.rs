//! A section of the plan: its text, what the data says, and the scores it rests on.

mod data;
mod figures;
mod insight;
mod local;
mod notes;
mod scores;

use reform_plan::PlanSummary;
use reform_plan::summary::{Place, SectionSummary};

use super::Block;
use super::block::{change, heading, paragraph, typed_or};

pub(super) use figures::in_words as figures_in_words;
pub(super) use scores::agreement;

/// A section by its number; nothing where the framework has none of it.
pub(super) fn blocks(summary: &PlanSummary<'_>, number: u8) -> Vec<Block> {
    let mut sections = summary.sections.iter();
    let section = sections.find(|it| it.section.number == number);
    section.map_or_else(Vec::new, |it| of(summary, it))
}

fn of(summary: &PlanSummary<'_>, it: &SectionSummary<'_>) -> Vec<Block> {
    let section = it.section;
    let mut blocks = vec![
        paragraph(section.purpose.as_str()),
        change(
            Place::Section(section.slug.clone()),
            format!("Change section {}", section.number),
        ),
        heading("In our own words"),
        typed_or(it.narrative(), "Not written yet"),
        heading("What the data says"),
    ];
    blocks.extend(data::blocks(summary, section));
    blocks.extend(insight::response(it));
    blocks.push(heading("Insight questions"));
    blocks.extend(insight::answers(summary, it));
    blocks.push(heading("Scores and what they rest on"));
    blocks.push(paragraph(format!("{}.", it.coverage.words())));
    blocks.extend(scores::blocks(summary, section));
    blocks
}

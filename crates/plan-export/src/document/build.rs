use reform_plan::{PlanDraft, PlanKind, PlanSummary};

use super::{
    Block, Document, Paper, Part, PartKey, Parts, about, actions, decisions, driver, evidence,
    first_days, front, gaps, glance, measures, one_page, priorities, profile, scores, section,
    sign_off, sources, unsure,
};
use crate::families;

/// The chosen parts of a plan as a document, in the order of [`PartKey`]; a section the framework does
/// not have is passed over.
///
/// Whose levels and pillars these are is said in every document: where no chosen part says it, at the
/// end of the last one.
pub fn of(summary: &PlanSummary<'_>, parts: &Parts) -> Document {
    let mut made: Vec<Part> = parts
        .0
        .iter()
        .filter_map(|key| part(summary, *key))
        .collect();
    let says_it = [PartKey::Front, PartKey::OnePage, PartKey::About];
    if !says_it.iter().any(|it| parts.has(*it))
        && let Some(last) = made.last_mut()
    {
        let notice = summary.framework.notice.as_str();
        last.blocks.push(Block::Notice(notice.into()));
    }
    Document {
        title: title(summary.draft),
        mark: mark(summary.draft),
        parts: made,
    }
}

/// The plan's name as its front page and the edge of its pages say it.
pub fn title(plan: &PlanDraft) -> String {
    let area = plan.front.area.as_ref().map(|area| area.name.trim());
    match area {
        Some(area) if !area.is_empty() => format!("Local SEND Reform Plan: {area}"),
        _ => "Local SEND Reform Plan".to_owned(),
    }
}

/// What a reader of any page has to know of the plan's standing; empty when it is agreed and real.
pub fn mark(plan: &PlanDraft) -> String {
    marks(plan).join(" · ")
}

/// The same, each on its own.
pub fn marks(plan: &PlanDraft) -> Vec<&'static str> {
    let example = (plan.kind == PlanKind::Example).then_some("EXAMPLE: a made-up area");
    let draft = (!plan.front.status.is_agreed()).then_some("Draft, not agreed");
    example.into_iter().chain(draft).collect()
}

fn part(summary: &PlanSummary<'_>, key: PartKey) -> Option<Part> {
    let blocks = match key {
        PartKey::Front => front::blocks(summary),
        PartKey::OnePage => one_page::blocks(summary),
        PartKey::Glance => glance::blocks(summary),
        PartKey::Section(number) => section::blocks(summary, number),
        PartKey::Profile => profile::blocks(summary),
        PartKey::Priorities => priorities::blocks(summary),
        PartKey::FirstDays => first_days::blocks(summary),
        PartKey::Driver => driver::blocks(summary),
        PartKey::Actions => actions::blocks(summary),
        PartKey::Measures => measures::blocks(summary),
        PartKey::Decisions => decisions::blocks(summary),
        PartKey::Unsure => unsure::blocks(summary),
        PartKey::Gaps => gaps::blocks(summary),
        PartKey::SignOff => sign_off::blocks(summary),
        PartKey::Scores => scores::blocks(summary),
        PartKey::Evidence => evidence::blocks(summary),
        PartKey::Sources => sources::blocks(summary),
        PartKey::About => about::blocks(summary),
        PartKey::Families(part) => families::blocks(summary, part),
    };
    let has_table = blocks.iter().any(|it| matches!(it, Block::Table(_)));
    Some(Part {
        key,
        heading: key.heading(summary.framework)?,
        paper: if has_table {
            key.paper()
        } else {
            Paper::Portrait
        },
        blocks,
    })
}

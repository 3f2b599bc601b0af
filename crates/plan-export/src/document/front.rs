use reform_plan::{PlanKind, PlanSummary};

use super::block::{fact, paragraph};
use super::{Block, levels};

/// The front page: who, when, how far, whose levels these are and how to read them.
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    let example = (summary.draft.kind == PlanKind::Example).then(|| {
        paragraph("This area is made up, and so is everything written about it. Published figures of the region and of England are real.")
    });
    example
        .into_iter()
        .chain([facts(summary)])
        .chain([Block::Notice(summary.framework.notice.as_str().into())])
        .chain(levels::how_to_read(summary.framework))
        .collect()
}

fn facts(summary: &PlanSummary<'_>) -> Block {
    let draft = summary.draft;
    let front = &draft.front;
    let area = front.area.as_ref().map(|area| area.name.as_str());
    let partners: Vec<&str> = draft
        .partners
        .iter()
        .map(|partner| partner.name.trim())
        .filter(|name| !name.is_empty())
        .collect();
    let row = |name: &str, value: &str| fact(name, value, "Not entered yet");
    Block::Facts(vec![
        row("Local area", area.unwrap_or_default()),
        row("Status", front.status.words()),
        row("Version", &front.version),
        row("Date", &front.date.words()),
        row("Senior Responsible Officer (role)", &front.sro),
        row("Council", &front.council),
        row("Integrated Care Board", &front.icb),
        row("Parent carer forum", &front.forum),
        row("Schools and settings", &front.settings),
        row("Taking part", &partners.join(", ")),
    ])
}

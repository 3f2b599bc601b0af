use reform_plan::summary::{PillarProfile, StatementLine};
use reform_plan::{PlanSummary, Section};

use crate::document::block::{paragraph, table};
use crate::document::words::{evidence, evidence_of, statement};
use crate::document::{Block, Words};

/// The scores of a section. A statement's full entry stands once, in the section it belongs to
/// first; elsewhere a line says where.
pub(super) fn blocks(summary: &PlanSummary<'_>, section: &Section) -> Vec<Block> {
    let pillars = section.pillars.iter().filter_map(|slug| {
        let mut pillars = summary.pillars.iter();
        pillars.find(|profile| &profile.pillar.slug == slug)
    });
    pillars
        .map(|profile| pillar(summary, profile, section))
        .collect()
}

fn pillar(summary: &PlanSummary<'_>, profile: &PillarProfile<'_>, section: &Section) -> Block {
    let home = profile.lines.first().and_then(|line| line.home);
    match home {
        Some(home) if home.slug != section.slug => paragraph(elsewhere(profile, home)),
        _ if profile.lines.iter().all(|line| line.record.is_none()) => {
            paragraph(untouched(profile))
        }
        _ => scores(summary, profile),
    }
}

/// A pillar nobody has come to yet: its statements are listed where what is not scored is.
fn untouched(profile: &PillarProfile<'_>) -> String {
    format!(
        "{} {}: not discussed.",
        profile.pillar.id, profile.pillar.name
    )
}

/// Where a pillar's statements stand in full.
fn elsewhere(profile: &PillarProfile<'_>, home: &Section) -> String {
    format!(
        "{} {}: {}, {}. The statements are in section {}, {}.",
        profile.pillar.id,
        profile.pillar.name,
        profile.range_words().to_lowercase(),
        profile.coverage.words(),
        home.number,
        home.title,
    )
}

fn scores(summary: &PlanSummary<'_>, profile: &PillarProfile<'_>) -> Block {
    let rows = profile
        .lines
        .iter()
        .map(|line| vec![statement(line), level(line), why(summary, line)]);
    table(
        format!(
            "{} {}: statements, levels and reasons",
            profile.pillar.id, profile.pillar.name
        ),
        &[
            ("Statement", 34),
            ("Level", 16),
            ("Why, and what it rests on", 50),
        ],
        rows.collect(),
    )
}

/// Where a statement stands, where it is wanted, and which way it is going.
fn level(line: &StatementLine<'_>) -> Words {
    let direction = line.record.and_then(|record| record.direction);
    let direction = direction.map(|it| Words::plain(it.words()));
    Words::plain(line.now_and_wanted()).below(direction.unwrap_or_default())
}

/// Why the level, what each partner scored alone as far as the plan shows it, and the evidence.
fn why(summary: &PlanSummary<'_>, line: &StatementLine<'_>) -> Words {
    let views = summary.views(&line.statement.slug);
    let shown = views.shown(summary.draft.answers_shown).join("; ");
    let alone = if shown.is_empty() {
        Words::default()
    } else {
        Words::strong("Scored alone: ").and(shown.into())
    };
    let words = Words::or_missing(line.reason(), "No reason written")
        .below(alone)
        .below(agreement(summary, line).into());
    evidence_of(line).fold(words, |words, it| {
        words.below(Words::strong("Evidence: ").and(evidence(it)))
    })
}

/// Who does not agree, who was there and when, in words; empty when nothing of it was recorded.
pub(in crate::document) fn agreement(
    summary: &PlanSummary<'_>,
    line: &StatementLine<'_>,
) -> String {
    let slug = &line.statement.slug;
    let mut parts = Vec::new();
    let dissent = summary
        .views(slug)
        .dissent_words(summary.draft.answers_shown);
    if let (Some(level), false) = (line.standing.level(), dissent.is_empty()) {
        parts.push(format!("Agreed level {}. {dissent}.", level.number));
    }
    let (room, on) = (
        summary.room_words(slug),
        line.record
            .map_or_else(String::new, |it| it.agreed_on.words()),
    );
    match (room.is_empty(), on.is_empty()) {
        (true, true) => {}
        (true, false) => parts.push(format!("Agreed {on}.")),
        (false, true) => parts.push(format!("In the room: {room}.")),
        (false, false) => parts.push(format!("Agreed {on}, in the room: {room}.")),
    }
    parts.join(" ")
}

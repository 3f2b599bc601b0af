use reform_plan::summary::{PillarProfile, StatementLine};
use reform_plan::{Evidence, PlanSummary, Section};
use yew::prelude::*;

use super::part::words;
use crate::components::DataTable;

/// The scores of a section. A statement's full entry stands once, in the section it belongs to
/// first; elsewhere a line says where.
pub(super) fn of(summary: &PlanSummary<'_>, section: &Section) -> Html {
    let pillars = section.pillars.iter().filter_map(|slug| {
        summary
            .pillars
            .iter()
            .find(|profile| &profile.pillar.slug == slug)
    });
    html! {
        for profile in pillars {
            { pillar(summary, profile, section) }
        }
    }
}

fn pillar(summary: &PlanSummary<'_>, profile: &PillarProfile<'_>, section: &Section) -> Html {
    let home = profile.lines.first().and_then(|line| line.home);
    match home {
        Some(home) if home.slug != section.slug => words(elsewhere(profile, home)),
        _ if profile.lines.iter().all(|line| line.record.is_none()) => words(untouched(profile)),
        _ => table(summary, profile),
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

fn table(summary: &PlanSummary<'_>, profile: &PillarProfile<'_>) -> Html {
    DataTable {
        caption: format!(
            "{} {}: statements, levels and reasons",
            profile.pillar.id, profile.pillar.name
        )
        .into(),
        class: "app-data-table--scores",
        columns: ["Statement", "Level", "Why, and what it rests on"]
            .map(AttrValue::Static)
            .to_vec(),
        rows: profile
            .lines
            .iter()
            .map(|line| row(summary, line))
            .collect::<Vec<_>>(),
        ..DataTable::default()
    }
    .view()
}

fn row(summary: &PlanSummary<'_>, line: &StatementLine<'_>) -> Vec<Html> {
    vec![
        html! {
            <>
                <strong>{ &line.statement.id }</strong>{ " " }
                <span class="app-plain">{ &line.statement.text }</span>
            </>
        },
        level(line),
        why(summary, line),
    ]
}

/// Where a statement stands, where it is wanted, and which way it is going.
fn level(line: &StatementLine<'_>) -> Html {
    let direction = line.record.and_then(|record| record.direction);
    html! {
        <>
            { line.now_and_wanted() }
            if let Some(direction) = direction {
                <span class="app-note app-line">{ direction.words() }</span>
            }
        </>
    }
}

/// Why the level, what each partner scored alone as far as the plan shows it, and the evidence.
fn why(summary: &PlanSummary<'_>, line: &StatementLine<'_>) -> Html {
    let reason = line.reason();
    let views = summary.views(&line.statement.slug);
    let shown = views.shown(summary.draft.answers_shown);
    let agreement = agreement(summary, line);
    let evidence: Vec<&Evidence> = line
        .record
        .into_iter()
        .flat_map(|record| &record.evidence)
        .filter(|it| !it.text.trim().is_empty())
        .collect();
    html! {
        <>
            if reason.is_empty() {
                <p class="app-missing">{ "No reason written" }</p>
            } else {
                <p dir="auto" class="app-typed">{ reason.to_owned() }</p>
            }
            if !shown.is_empty() {
                <p class="app-note" dir="auto">{ format!("Scored alone: {}", shown.join("; ")) }</p>
            }
            if !agreement.is_empty() {
                <p class="app-note" dir="auto">{ agreement }</p>
            }
            if !evidence.is_empty() {
                <ul class="govuk-list govuk-list--bullet">
                    for line in evidence {
                        <li>{ evidence_line(line) }</li>
                    }
                </ul>
            }
        </>
    }
}

/// Who does not agree, who was there and when, in words; empty when nothing of it was recorded.
fn agreement(summary: &PlanSummary<'_>, line: &StatementLine<'_>) -> String {
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

/// A line of evidence with where it comes from and what kind it is.
pub(super) fn evidence_line(line: &Evidence) -> Html {
    let source = line.source.trim();
    let kind = line
        .strength
        .map_or("kind of evidence not chosen", |it| it.words());
    html! {
        <>
            <span dir="auto" class="app-typed">{ line.text.trim().to_owned() }</span>
            if !source.is_empty() {
                { " " }<span class="app-note">{ "Source: " }<span dir="auto">{ source.to_owned() }</span>{ "." }</span>
            }
            { " " }<span class="app-note">{ format!("[{kind}]") }</span>
        </>
    }
}

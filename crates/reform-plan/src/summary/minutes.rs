//! What was decided, as text for the minutes of a meeting.

use plan_framework::Slug;

use super::{PlanSummary, in_words, name_of};

/// The decision on a statement as lines of plain text, to paste into minutes; none for a statement
/// the framework does not have. Partners' own scores are in it as far as the plan shows them.
pub fn decision(summary: &PlanSummary<'_>, statement: &Slug) -> Option<String> {
    let line = summary.line(statement)?;
    let views = summary.views(statement);
    let mut lines = vec![format!("{} {}", line.statement.id, line.statement.text)];
    let agreed_on = line.record.map(|it| it.agreed_on.words());
    let agreed_on = agreed_on.filter(|it| !it.is_empty());
    let standing = line.standing.words();
    lines.push(match (line.standing.level(), agreed_on) {
        (None, _) => standing,
        (Some(_), None) => format!("Agreed: {standing}"),
        (Some(_), Some(date)) => format!("Agreed: {standing}, {date}"),
    });
    if let Some(target) = line.target {
        lines.push(format!("Wanted: Level {} {}", target.number, target.name));
    }
    if !line.reason().is_empty() {
        lines.push(format!("Why: {}", line.reason()));
    }
    let shown = views.shown(summary.draft.answers_shown);
    if !shown.is_empty() {
        lines.push(format!("Scored alone: {}", shown.join("; ")));
    }
    let dissent = views.dissent_words(summary.draft.answers_shown);
    if !dissent.is_empty() {
        lines.push(format!("Not in agreement: {dissent}"));
    }
    let room = summary.room_words(statement);
    if !room.is_empty() {
        lines.push(format!("In the room: {room}"));
    }
    for parked in summary.parked_of(statement) {
        lines.push(format!("Parked: {}", parked.text.trim()));
    }
    for thread in summary.threads_from(statement) {
        lines.push(format!("Priority: {}", thread.priority.shown()));
        for (action, _) in &thread.actions {
            lines.push(format!("Action: {}", action.what.trim()));
        }
    }
    let mut text = lines.join("\n");
    text.push('\n');
    Some(text)
}

impl PlanSummary<'_> {
    /// The partners who were in the room when a level was agreed, in words; empty when nobody said.
    pub fn room_words(&self, statement: &Slug) -> String {
        let record = self.draft.statement(statement);
        let room = record.into_iter().flat_map(|it| &it.room);
        let names: Vec<String> = room
            .map(|slug| self.partner_name(slug).to_owned())
            .collect();
        in_words(&names)
    }

    /// The name of a partner of the plan, or of one of the framework that is not in it.
    pub fn partner_name<'s>(&'s self, slug: &'s Slug) -> &'s str {
        name_of(self.framework, self.draft, slug)
    }

    /// What was parked of a statement and is still to be talked about.
    pub fn parked_of(&self, statement: &Slug) -> impl Iterator<Item = &crate::draft::Parked> {
        self.draft
            .parked
            .iter()
            .filter(move |it| it.statement.as_ref() == Some(statement) && it.outcome.is_open())
    }
}

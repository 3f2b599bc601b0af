use super::{Extra, PlanDraft, Priority, UsedFigure};
use crate::TypedDate;

impl PlanDraft {
    /// Every field in the plan that this version does not know, by path, such as
    /// `priorities[0].colour`: the plan itself first, then its parts in the order they are saved.
    pub fn unknown_fields(&self) -> Vec<String> {
        let mut found = Vec::new();
        let list = &mut found;
        add(list, "", &self.extra);
        add(list, "front.", &self.front.extra);
        if let Some(area) = &self.front.area {
            add(list, "front.area.", &area.extra);
        }
        add_date(list, "front.date.", &self.front.date);
        for (at, partner) in self.partners.iter().enumerate() {
            let path = format!("partners[{at}].");
            add(list, &path, &partner.extra);
            add_date(list, &format!("{path}signed."), &partner.signed);
        }
        for (slug, record) in &self.statements {
            add(list, &format!("statements.{slug}."), &record.extra);
            for (at, evidence) in record.evidence.iter().enumerate() {
                let path = format!("statements.{slug}.evidence[{at}].");
                add(list, &path, &evidence.extra);
                add_used(list, &format!("{path}figure."), evidence.figure.as_deref());
            }
            for (partner, view) in &record.views {
                add(
                    list,
                    &format!("statements.{slug}.views.{partner}."),
                    &view.extra,
                );
            }
            add_date(
                list,
                &format!("statements.{slug}.agreed_on."),
                &record.agreed_on,
            );
        }
        for (slug, record) in &self.sections {
            add(list, &format!("sections.{slug}."), &record.extra);
            let path = format!("sections.{slug}.response.");
            add(list, &path, &record.response.extra);
            add_all_used(list, &format!("{path}figures"), &record.response.figures);
            for (at, it) in record.assembled.iter().enumerate() {
                add(
                    list,
                    &format!("sections.{slug}.assembled[{at}]."),
                    &it.extra,
                );
            }
        }
        for (slug, figures) in &self.answer_figures {
            add_all_used(list, &format!("answer_figures.{slug}"), figures);
        }
        for (at, figure) in self.figures.iter().enumerate() {
            add(list, &format!("figures[{at}]."), &figure.extra);
        }
        for (at, priority) in self.priorities.iter().enumerate() {
            add_priority(list, &format!("priorities[{at}]."), priority);
        }
        for (about, it) in &self.not_now {
            add(list, &format!("not_now.{about}."), &it.extra);
            add_date(list, &format!("not_now.{about}.on."), &it.on);
        }
        for (rule, it) in &self.rules {
            add(list, &format!("rules.{rule}."), &it.extra);
        }
        add(list, "for_families.", &self.for_families.extra);
        add(list, "workshop.", &self.workshop.extra);
        for (at, parked) in self.parked.iter().enumerate() {
            add(list, &format!("parked[{at}]."), &parked.extra);
        }
        for (at, review) in self.reviews.iter().enumerate() {
            add(list, &format!("reviews[{at}]."), &review.extra);
            add_date(list, &format!("reviews[{at}].on."), &review.on);
        }
        if let Some(last_time) = &self.last_time {
            add(list, "last_time.", &last_time.extra);
            add_date(list, "last_time.date.", &last_time.date);
        }
        if let Some(answers_for) = &self.answers_for {
            add(list, "answers_for.", &answers_for.extra);
        }
        found
    }
}

fn add_priority(list: &mut Vec<String>, path: &str, priority: &Priority) {
    add(list, path, &priority.extra);
    for (at, reason) in priority.reasons.iter().enumerate() {
        let path = format!("{path}reasons[{at}].");
        add(list, &path, &reason.extra);
        add_date(list, &format!("{path}on."), &reason.on);
    }
    for (at, action) in priority.actions.iter().enumerate() {
        let path = format!("{path}actions[{at}].");
        add(list, &path, &action.extra);
        add_date(list, &format!("{path}start."), &action.start);
        add_date(list, &format!("{path}by."), &action.by);
        for (at, milestone) in action.milestones.iter().enumerate() {
            let path = format!("{path}milestones[{at}].");
            add(list, &path, &milestone.extra);
            add_date(list, &format!("{path}by."), &milestone.by);
        }
        for (at, note) in action.notes.iter().enumerate() {
            let path = format!("{path}notes[{at}].");
            add(list, &path, &note.extra);
            add_date(list, &format!("{path}on."), &note.on);
        }
    }
    for (at, measure) in priority.measures.iter().enumerate() {
        let path = format!("{path}measures[{at}].");
        add(list, &path, &measure.extra);
        add_used(list, &format!("{path}figure."), measure.figure.as_deref());
        add_date(list, &format!("{path}target_date."), &measure.target_date);
        for (at, waypoint) in measure.trajectory.iter().enumerate() {
            let path = format!("{path}trajectory[{at}].");
            add(list, &path, &waypoint.extra);
            add_date(list, &format!("{path}by."), &waypoint.by);
        }
        for (at, result) in measure.results.iter().enumerate() {
            let path = format!("{path}results[{at}].");
            add(list, &path, &result.extra);
            add_date(list, &format!("{path}on."), &result.on);
        }
    }
}

fn add_all_used(list: &mut Vec<String>, path: &str, figures: &[UsedFigure]) {
    for (at, figure) in figures.iter().enumerate() {
        add_used(list, &format!("{path}[{at}]."), Some(figure));
    }
}

fn add_used(list: &mut Vec<String>, path: &str, figure: Option<&UsedFigure>) {
    if let Some(figure) = figure {
        add(list, path, &figure.extra);
    }
}

fn add_date(list: &mut Vec<String>, path: &str, date: &TypedDate) {
    add(list, path, &date.extra);
}

fn add(list: &mut Vec<String>, path: &str, extra: &Extra) {
    list.extend(extra.names().map(|name| format!("{path}{name}")));
}

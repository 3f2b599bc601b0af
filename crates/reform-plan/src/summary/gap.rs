use plan_framework::Framework;

use super::{ActionTiming, PillarProfile, Place, StatementLine, Thread};
use crate::draft::{Action, FamiliesInvolved, MeasureKind, PlanDraft, Priority, SuccessMeasure};
use crate::problem;

/// A place where the golden thread is broken or thin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Stable name of the gap, so that a reason given for it stays with it.
    pub key: String,
    /// How much it matters.
    pub weight: GapWeight,
    /// The gap in words.
    pub words: String,
    /// Where it can be mended.
    pub place: Place,
    /// Why it is left as it is, when the partnership said so.
    pub accepted: Option<String>,
}

/// How much a gap matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GapWeight {
    /// The thread is broken: something does not lead to anything, or rests on nothing.
    Break,
    /// The thread holds but is thin.
    Advice,
}

impl GapWeight {
    /// The weight in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Break => "Broken thread",
            Self::Advice => "Worth a look",
        }
    }
}

/// All gaps, broken threads first, in the order of the plan.
///
/// Rules, forwards: a low level has evidence and a priority; a level rests on evidence, a high one
/// not on professional view alone. Rules, backwards: a priority rests on a statement or an
/// indicator, has a name, a lead, an action and a measure, one of them about whether anyone is
/// better off; an action has a name, a lead, a real date still to come and says how families are
/// involved; a measure has all its numbers and dates and says who reports.
pub(super) fn all(
    framework: &Framework,
    draft: &PlanDraft,
    pillars: &[PillarProfile<'_>],
    threads: &[Thread<'_>],
) -> Vec<Gap> {
    let mut gaps = Gaps {
        draft,
        found: Vec::new(),
    };
    for line in pillars.iter().flat_map(|pillar| &pillar.lines) {
        gaps.of_statement(framework, line);
    }
    for thread in threads {
        gaps.of_priority(framework, thread);
    }
    gaps.found.sort_by_key(|gap| gap.weight);
    gaps.found
}

struct Gaps<'a> {
    draft: &'a PlanDraft,
    found: Vec<Gap>,
}

impl Gaps<'_> {
    fn report(&mut self, weight: GapWeight, key: String, place: Place, words: String) {
        let accepted = self.draft.accepted_gaps.get(&key).cloned();
        self.found.push(Gap {
            key,
            weight,
            words,
            place,
            accepted,
        });
    }

    fn of_statement(&mut self, framework: &Framework, line: &StatementLine<'_>) {
        let Some(level) = line.standing.level() else {
            return;
        };
        let (id, slug) = (&line.statement.id, &line.statement.slug);
        let place = Place::Statement {
            section: line
                .home
                .map(|section| section.slug.clone())
                .unwrap_or_default(),
            statement: slug.clone(),
        };
        let is_low = framework.is_low(&level.slug);
        let answered = self
            .draft
            .priorities
            .iter()
            .any(|it| it.statements.contains(slug));
        let standing = line.standing.words();
        if is_low && !answered {
            self.report(
                GapWeight::Advice,
                format!("statement/{slug}/no-priority"),
                place.clone(),
                format!("{id} is at {standing} and no priority answers it"),
            );
        }
        if !line.has_evidence() {
            self.report(
                GapWeight::Advice,
                format!("statement/{slug}/no-evidence"),
                place,
                format!("{id} is at {standing} and has no evidence"),
            );
        } else if !is_low && line.rests_on_opinion() {
            self.report(
                GapWeight::Advice,
                format!("statement/{slug}/opinion-only"),
                place,
                format!("{id} is at {standing} on professional view alone"),
            );
        }
    }

    fn of_priority(&mut self, framework: &Framework, thread: &Thread<'_>) {
        let priority = thread.priority;
        let place = Place::Priority(priority.id.clone());
        let name = name_of(priority);
        let key = |what: &str| format!("priority/{}/{what}", priority.id);
        if priority.title.trim().is_empty() {
            self.report(
                GapWeight::Break,
                key("no-title"),
                place.clone(),
                "A priority has no name".to_owned(),
            );
        }
        if thread.statements.is_empty() && thread.indicators.is_empty() {
            let words = format!("{name} is not linked to any evidence");
            self.report(GapWeight::Break, key("no-evidence"), place.clone(), words);
        }
        if thread.lead.is_none() {
            let words = format!("{name} has no lead partner");
            self.report(GapWeight::Break, key("no-lead"), place.clone(), words);
        }
        if thread.actions.is_empty() {
            self.report(
                GapWeight::Break,
                key("no-action"),
                place.clone(),
                format!("{name} has no action"),
            );
        }
        if thread.measures.is_empty() {
            self.report(
                GapWeight::Break,
                key("no-measure"),
                place.clone(),
                format!("{name} has no measure"),
            );
        } else if !thread
            .measures
            .iter()
            .any(|it| it.kind == Some(MeasureKind::BetterOff))
        {
            let words = format!("{name} has no measure that asks whether anyone is better off");
            self.report(
                GapWeight::Advice,
                key("no-better-off"),
                place.clone(),
                words,
            );
        }
        if priority.section.is_none() {
            let words = format!("{name} is in no section of the plan");
            self.report(GapWeight::Advice, key("no-section"), place, words);
        }
        for (action, timing) in &thread.actions {
            self.of_action(action, *timing);
        }
        for measure in &thread.measures {
            self.of_measure(framework, measure);
        }
    }

    fn of_action(&mut self, action: &Action, timing: ActionTiming) {
        let place = Place::Action(action.id.clone());
        let name = quoted(action.shown());
        let key = |what: &str| format!("action/{}/{what}", action.id);
        if action.what.trim().is_empty() {
            self.report(
                GapWeight::Break,
                key("no-name"),
                place.clone(),
                "An action has no name".to_owned(),
            );
        }
        if action
            .lead
            .as_ref()
            .and_then(|slug| self.draft.partner(slug))
            .is_none()
        {
            self.report(
                GapWeight::Break,
                key("no-lead"),
                place.clone(),
                format!("{name} has no lead partner"),
            );
        }
        match timing {
            ActionTiming::NoDate => {
                self.report(
                    GapWeight::Break,
                    key("no-date"),
                    place.clone(),
                    format!("{name} has no date"),
                );
            }
            ActionTiming::Overdue => {
                let words = format!("{name} was due by {} and is not done", action.by.words());
                self.report(GapWeight::Advice, key("overdue"), place.clone(), words);
            }
            ActionTiming::Done | ActionTiming::ToCome => {}
        }
        match action.families {
            None => {
                let words = format!("{name} does not say how families are involved");
                self.report(GapWeight::Advice, key("families"), place, words);
            }
            Some(FamiliesInvolved::NotYet) => {
                let words = format!("{name} has not involved families yet");
                self.report(GapWeight::Advice, key("families"), place, words);
            }
            Some(_) => {}
        }
    }

    fn of_measure(&mut self, framework: &Framework, measure: &SuccessMeasure) {
        let place = Place::Measure(measure.id.clone());
        let name = quoted(measure.shown(framework));
        for found in problem::measure(measure) {
            self.report(
                GapWeight::Break,
                format!("measure/{}/{}", measure.id, found.field),
                place.clone(),
                format!("{name} ({}): {}", measure_part(found.field), found.words),
            );
        }
        if measure.reports.trim().is_empty() {
            let words = format!("{name} does not say who reports it");
            self.report(
                GapWeight::Advice,
                format!("measure/{}/reports", measure.id),
                place,
                words,
            );
        }
    }
}

fn name_of(priority: &Priority) -> String {
    quoted(priority.shown())
}

fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

fn measure_part(field: &str) -> &'static str {
    match field {
        "baseline" => "where we are now",
        "target" => "target",
        "target-date" => "by when",
        _ => "what is measured",
    }
}

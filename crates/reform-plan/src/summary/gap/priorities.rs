use plan_framework::Framework;

use super::{GapWeight, Gaps, quoted};
use crate::draft::MeasureKind;
use crate::summary::{Place, Thread};

impl Gaps<'_> {
    pub(super) fn of_priority(&mut self, framework: &Framework, thread: &Thread<'_>) {
        let priority = thread.priority;
        let place = Place::Priority(priority.id.clone());
        let name = quoted(priority.shown());
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
        if thread.section.is_none() {
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
}

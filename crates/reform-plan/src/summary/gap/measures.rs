use plan_framework::Framework;

use super::{GapWeight, Gaps, quoted};
use crate::draft::{MeasureOf, SuccessMeasure};
use crate::problem;
use crate::summary::Place;
use crate::summary::measure::target_warnings;

impl Gaps<'_> {
    pub(super) fn of_measure(&mut self, framework: &Framework, measure: &SuccessMeasure) {
        let place = Place::Measure(measure.id.clone());
        let name = quoted(measure.shown(framework));
        let problems = problem::measure(measure)
            .into_iter()
            .map(|it| (it.field, it.words));
        let doubts = target_warnings(measure, framework)
            .into_iter()
            .map(|it| (it.field, it.words));
        for (field, words) in problems.chain(doubts) {
            self.report(
                GapWeight::Break,
                format!("measure/{}/{field}", measure.id),
                place.clone(),
                format!("{name} ({}): {words}", measure_part(field)),
            );
        }
        if let MeasureOf::Indicator(slug) = &measure.of
            && framework.indicator(slug).is_none()
        {
            let words = format!("{name} is measured by an indicator this framework does not have");
            self.report(
                GapWeight::Break,
                format!("measure/{}/of", measure.id),
                place.clone(),
                words,
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

fn measure_part(field: &str) -> &'static str {
    match field {
        "baseline" => "where we are now",
        "target" => "target",
        "target-date" => "by when",
        _ => "what is measured",
    }
}

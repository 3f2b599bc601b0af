use plan_framework::Framework;

use super::{GapWeight, Gaps, quoted};
use crate::draft::{MeasureOf, SuccessMeasure};
use crate::problem;
use crate::summary::Place;

impl Gaps<'_> {
    pub(super) fn of_measure(&mut self, framework: &Framework, measure: &SuccessMeasure) {
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

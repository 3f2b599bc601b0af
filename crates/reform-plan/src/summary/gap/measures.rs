use super::in_time::last_day;
use super::{GapRule, GapSubject, Gaps, quoted};
use crate::draft::{MeasureDirection, MeasureOf, SuccessMeasure};
use crate::summary::Place;
use crate::summary::measure::target_warnings;
use crate::{Date, problem};

/// More than how many months away a target needs something to look at on the way.
const LONG: i32 = 18;

const OF: GapRule = GapRule::a_break(
    GapSubject::Measures,
    "measure-of",
    "Every measure says what is measured, by an indicator of the framework or in words.",
);
const BASELINE: GapRule = GapRule::a_break(
    GapSubject::Measures,
    "measure-baseline",
    "Every measure has a number for where you are now.",
);
const TARGET: GapRule = GapRule::a_break(
    GapSubject::Measures,
    "measure-target",
    "Every measure has a target, a number that fits the way it has to move.",
);
const TARGET_DATE: GapRule = GapRule::a_break(
    GapSubject::Measures,
    "measure-target-date",
    "Every measure says by when, with a real date.",
);
const NO_SOURCE: GapRule = GapRule::advice(
    GapSubject::Measures,
    "measure-no-source",
    "Every measure says where the number for now comes from.",
);
const REPORTS: GapRule = GapRule::advice(
    GapSubject::Measures,
    "measure-reports",
    "Every measure says who reports it.",
);
const NO_WHEN: GapRule = GapRule::advice(
    GapSubject::Measures,
    "measure-no-when",
    "Every measure says when it is looked at.",
);
const NO_WAYPOINT: GapRule = GapRule::advice(
    GapSubject::Measures,
    "measure-no-waypoint",
    "A target more than 18 months away says where the measure has to be on the way.",
);
const NO_RESULT: GapRule = GapRule::advice(
    GapSubject::Measures,
    "measure-no-result",
    "A measure whose target date has passed has a result from then or later.",
);

pub(super) const RULES: &[&GapRule] = &[
    &OF,
    &BASELINE,
    &TARGET,
    &TARGET_DATE,
    &NO_SOURCE,
    &REPORTS,
    &NO_WHEN,
    &NO_WAYPOINT,
    &NO_RESULT,
];

impl Gaps<'_, '_> {
    pub(super) fn of_measure(&mut self, measure: &SuccessMeasure) {
        let framework = self.framework;
        let name = quoted(measure.shown(framework));
        let today = self.checked.today;
        let mut gap = |rule: &'static GapRule, what: &str, field: &str, words: String| {
            let place = Place::Measure(measure.id.clone());
            let key = format!("measure/{}/{what}", measure.id);
            self.report(rule, key, (place, field), words);
        };
        let problems = problem::measure(measure)
            .into_iter()
            .map(|it| (it.field, it.words));
        let doubts = target_warnings(measure, framework)
            .into_iter()
            .map(|it| (it.field, it.words));
        for (field, words) in problems.chain(doubts) {
            let (rule, part) = part(field);
            gap(rule, field, field, format!("{name} ({part}): {words}"));
        }
        if let MeasureOf::Indicator(slug) = &measure.of
            && framework.indicator(slug).is_none()
        {
            let words = format!("{name} is measured by an indicator this framework does not have");
            gap(&OF, "of", "of", words);
        }
        if measure.source.trim().is_empty() && !measure.baseline.is_empty() {
            let words = format!("{name} does not say where the number for now comes from");
            gap(&NO_SOURCE, "no-source", "source", words);
        }
        if measure.reports.trim().is_empty() {
            let words = format!("{name} does not say who reports it");
            gap(&REPORTS, "reports", "reports", words);
        }
        if measure.when.trim().is_empty() {
            let words = format!("{name} does not say when it is looked at");
            gap(&NO_WHEN, "no-when", "when", words);
        }
        let is_held = measure.direction == MeasureDirection::Hold;
        if !is_held && is_far(measure, today) && !has_waypoint(measure) {
            let by = measure.target_date.words();
            let words = format!("{name} has a target for {by} and nothing to reach before");
            gap(&NO_WAYPOINT, "no-waypoint", "target-date", words);
        }
        if let Some(by) = last_day(&measure.target_date)
            && by < today
            && !has_result_from(measure, by)
        {
            let date = measure.target_date.words();
            let words = format!("{name} had a target for {date}, and no result since");
            gap(&NO_RESULT, "no-result", "", words);
        }
    }
}

/// The rule of a field that is not filled in as it has to be, and what the field is called.
fn part(field: &str) -> (&'static GapRule, &'static str) {
    match field {
        "baseline" => (&BASELINE, "where we are now"),
        "target" => (&TARGET, "target"),
        "target-date" => (&TARGET_DATE, "by when"),
        _ => (&OF, "what is measured"),
    }
}

fn is_far(measure: &SuccessMeasure, today: Date) -> bool {
    let months = |date: Date| date.year() * 12 + i32::from(u8::from(date.month()));
    let by = measure.target_date.read().ok().flatten();
    by.is_some_and(|by| months(by.first_day()) - months(today) > LONG)
}

fn has_waypoint(measure: &SuccessMeasure) -> bool {
    let mut waypoints = measure.trajectory.iter();
    waypoints.any(|it| last_day(&it.by).is_some() && it.value.read().is_some())
}

/// Whether there is a result of a time that reaches this day.
fn has_result_from(measure: &SuccessMeasure, day: Date) -> bool {
    let mut results = measure.results.iter();
    results.any(|it| last_day(&it.on).is_some_and(|on| on >= day) && it.value.read().is_some())
}

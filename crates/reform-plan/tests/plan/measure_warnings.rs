//! Each warning of a measure: a measure that has it, and the nearest one that has not.

use reform_plan::figures::{AreaFigures, Reach, ReachEnd};
use reform_plan::summary::{MeasureDoubt, MeasureWarning, measure_warnings};
use reform_plan::{MeasureDirection, Polarity, SuccessMeasure, TypedDate, problem};

use crate::measure_support::{found, measure, own, published, share, step};
use crate::support::{framework, today};

fn doubts(measure: &SuccessMeasure, figures: Option<&AreaFigures>) -> Vec<MeasureWarning> {
    measure_warnings(measure, framework(), figures, today())
}

/// The warnings of a measure of a percentage where higher is better, after a change.
fn after(change: impl FnOnce(&mut SuccessMeasure)) -> Vec<(MeasureDoubt, &'static str)> {
    let mut measure = measure(share(Polarity::HigherIsBetter));
    change(&mut measure);
    let found = doubts(&measure, None);
    found.iter().map(|it| (it.doubt, it.field)).collect()
}

#[test]
fn a_sound_measure_and_an_empty_one_have_no_warning() {
    assert_eq!(after(|_| ()), []);
    assert_eq!(doubts(&SuccessMeasure::default(), None), []);
    let empty_lines = |it: &mut SuccessMeasure| {
        it.trajectory = vec![step(TypedDate::default(), "")];
        it.results = vec![found(TypedDate::default(), "")];
    };
    assert_eq!(after(empty_lines), []);
}

#[test]
fn a_target_that_is_the_baseline_is_pointed_out_unless_the_level_is_held() {
    let same = |it: &mut SuccessMeasure| it.target = "50.0".into();
    assert_eq!(after(same), [(MeasureDoubt::TargetSame, "target")]);
    assert_eq!(after(|it| it.target = "50.1".into()), []);
    let held = |target: &'static str| {
        after(move |it| {
            it.direction = MeasureDirection::Hold;
            it.target = target.into();
        })
    };
    assert_eq!(held("50"), []);
    assert_eq!(held(""), []);
    assert_eq!(held("51"), [(MeasureDoubt::TargetWrongWay, "target")]);
}

#[test]
fn a_target_on_the_wrong_side_of_the_baseline_is_pointed_out_and_stops_nobody() {
    assert_eq!(
        after(|it| it.target = "40".into()),
        [(MeasureDoubt::TargetWrongWay, "target")]
    );
    let mut waits = own();
    waits.direction = MeasureDirection::Down;
    let words: Vec<_> = doubts(&waits, None)
        .into_iter()
        .map(|it| it.words)
        .collect();
    assert_eq!(
        words,
        ["Target is higher than where you are now. Change it, or select \"Go up\""]
    );
    assert_eq!(problem::measure(&waits), []);
    waits.target = "40".into();
    assert_eq!(doubts(&waits, None), []);
}

#[test]
fn a_direction_against_the_indicator_is_pointed_out_and_never_of_context() {
    let down = |polarity| {
        let mut measure = measure(share(polarity));
        measure.direction = MeasureDirection::Down;
        measure.target = "40".into();
        doubts(&measure, None)
    };
    let found = down(Polarity::HigherIsBetter);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].doubt, found[0].field),
        (MeasureDoubt::AgainstPolarity, "direction")
    );
    assert_eq!(down(Polarity::LowerIsBetter), []);
    assert_eq!(down(Polarity::Context), []);
    let up = measure(share(Polarity::LowerIsBetter));
    assert_eq!(doubts(&up, None).len(), 1);
}

#[test]
fn a_target_no_council_has_reached_names_the_nearest_one_that_was() {
    let indicator = share(Polarity::HigherIsBetter);
    let mut figures = published(indicator, &[("2024", Some(50.0))]);
    let end = |value, name: &str| ReachEnd {
        value,
        place: String::new(),
        name: name.to_owned(),
        period: "2023".to_owned(),
        source: String::new(),
    };
    let series = figures.series.values_mut().next().unwrap();
    series.reach = Some(Reach {
        lowest: end(3.0, "Thereshire"),
        highest: end(91.5, "Hereham"),
        areas: 150,
    });
    let said = |target: &str| {
        let mut measure = measure(indicator);
        measure.target = target.into();
        let found = doubts(&measure, Some(&figures));
        found.into_iter().map(|it| it.words).collect::<Vec<_>>()
    };
    assert_eq!(
        said("92"),
        [
            "No council has published a figure this high. The nearest is 91.5% (Hereham, 2023). \
             Check the target, or say in the priority why it can be reached here"
        ]
    );
    assert_eq!(said("91.5"), Vec::<String>::new());
    assert_eq!(
        after(|it| it.target = "92".into()),
        [],
        "nothing is said while the others' figures are not there"
    );
}

#[test]
fn a_share_is_from_nothing_to_a_hundred_and_growth_may_be_anything() {
    assert_eq!(
        after(|it| it.target = "160".into()),
        [(MeasureDoubt::NotAShare, "target")]
    );
    assert_eq!(
        after(|it| it.baseline = "-1".into()),
        [(MeasureDoubt::NotAShare, "baseline")]
    );
    assert_eq!(after(|it| it.target = "100".into()), []);
    assert_eq!(
        after(|it| it.results = vec![found(TypedDate::month(3, 2026), "101")]),
        [(MeasureDoubt::NotAShare, "results")]
    );
    let mut growth = measure(share(Polarity::Context));
    growth.target = "160".into();
    assert_eq!(doubts(&growth, None), []);
    let mut count = own();
    count.target = "160".into();
    assert_eq!(doubts(&count, None), []);
}

#[test]
fn a_target_is_after_the_baseline_and_still_to_come() {
    let by = |month, year| after(move |it| it.target_date = TypedDate::month(month, year));
    assert_eq!(
        by(12, 2024),
        [(MeasureDoubt::TargetBeforeBaseline, "target-date")]
    );
    assert_eq!(by(10, 2026), [(MeasureDoubt::TargetPassed, "target-date")]);
    assert_eq!(by(11, 2026), [], "this month is not over");
}

#[test]
fn steps_on_the_way_are_in_order_before_the_target_and_not_beyond_it() {
    let way = |steps: &[(u8, u16, &str)]| {
        let lines: Vec<_> = steps
            .iter()
            .map(|(month, year, value)| step(TypedDate::month(*month, *year), value))
            .collect();
        let found = after(move |it| it.trajectory = lines);
        assert!(found.iter().all(|(_, field)| *field == "trajectory"));
        found
            .into_iter()
            .map(|(doubt, _)| doubt)
            .collect::<Vec<_>>()
    };
    assert_eq!(way(&[(12, 2025, "60"), (12, 2026, "80")]), []);
    assert_eq!(way(&[(12, 2027, "80")]), []);
    assert_eq!(way(&[(12, 2024, "50")]), [MeasureDoubt::WaypointOrder]);
    assert_eq!(
        way(&[(12, 2026, "60"), (12, 2025, "70")]),
        [MeasureDoubt::WaypointOrder]
    );
    assert_eq!(
        way(&[(12, 2026, "60"), (12, 2026, "70")]),
        [MeasureDoubt::WaypointOrder]
    );
    assert_eq!(way(&[(1, 2028, "80")]), [MeasureDoubt::WaypointLate]);
    assert_eq!(
        way(&[(12, 2026, "80.1")]),
        [MeasureDoubt::WaypointPastTarget]
    );
    assert_eq!(way(&[(12, 2026, "most")]), [MeasureDoubt::WaypointUnread]);
    assert_eq!(way(&[(13, 2026, "60")]), [MeasureDoubt::WaypointUnread]);
}

#[test]
fn a_result_has_a_date_and_a_number_and_is_of_after_the_baseline() {
    let result = |on: TypedDate, value: &'static str| {
        let found = after(move |it| it.results = vec![found(on, value)]);
        assert!(found.iter().all(|(_, field)| *field == "results"));
        found
            .into_iter()
            .map(|(doubt, _)| doubt)
            .collect::<Vec<_>>()
    };
    assert_eq!(result(TypedDate::month(3, 2026), "55"), []);
    assert_eq!(
        result(TypedDate::default(), "55"),
        [MeasureDoubt::ResultUndated]
    );
    assert_eq!(
        result(TypedDate::month(3, 2026), "more"),
        [MeasureDoubt::ResultUnread]
    );
    assert_eq!(
        result(TypedDate::month(12, 2024), "55"),
        [MeasureDoubt::ResultTime]
    );
    assert_eq!(
        result(TypedDate::month(12, 2026), "55"),
        [MeasureDoubt::ResultTime]
    );
    assert_eq!(
        result(TypedDate::month(11, 2026), "55"),
        [],
        "this month has begun"
    );
}

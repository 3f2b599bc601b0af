//! Success measures as families read them.

use plan_export::families::FamiliesPart;
use reform_plan::{
    Indicator, MeasureDirection, MeasureKind, MeasureOf, MeasureResult, SuccessMeasure, TypedDate,
    Unit,
};

use crate::support::{add, priority};
use crate::support::{document, framework, lines, measured, plan};

fn told(measure: SuccessMeasure) -> String {
    let lines = lines(&measured(measure), FamiliesPart::Will);
    let line = lines
        .iter()
        .find_map(|it| it.strip_prefix("How you will know: "));
    line.unwrap().to_owned()
}

fn own(baseline: &str, target: &str, direction: MeasureDirection) -> SuccessMeasure {
    SuccessMeasure {
        id: "m".into(),
        of: MeasureOf::Own("Families who get a call".to_owned()),
        baseline: baseline.into(),
        target: target.into(),
        direction,
        ..SuccessMeasure::default()
    }
}

fn of_unit(unit: Unit) -> &'static Indicator {
    let mut indicators = framework().indicators.iter();
    indicators.find(|it| it.unit == unit).unwrap()
}

#[test]
fn a_measure_says_where_it_is_and_where_it_has_to_get_to() {
    let measure = SuccessMeasure {
        baseline_date: "spring 2026".to_owned(),
        target_date: TypedDate::month(5, 2028),
        ..own("44%", "65.5%", MeasureDirection::Up)
    };
    assert_eq!(
        told(measure),
        "Families who get a call. Now it is 44 in every 100 (spring 2026). \
         We want about 66 in every 100 or more by May 2028."
    );
    assert_eq!(
        told(own("640", "400", MeasureDirection::Down)),
        "Families who get a call. Now it is 640. We want 400 or less."
    );
    let held = SuccessMeasure {
        target_date: TypedDate::month(5, 2028),
        ..own("9", "", MeasureDirection::Hold)
    };
    assert_eq!(
        told(held),
        "Families who get a call. Now it is 9. We want to keep it there until May 2028."
    );
}

#[test]
fn what_is_missing_is_said_and_what_is_no_number_stands_as_typed() {
    assert_eq!(
        told(own("", "", MeasureDirection::Up)),
        "Families who get a call. We do not know yet where it is now. We have not said yet what we want."
    );
    assert_eq!(
        told(own("fewer than 5", "most", MeasureDirection::Up)),
        "Families who get a call. Now it is fewer than 5. We want most."
    );
}

#[test]
fn the_newest_figure_stands_for_now() {
    let measure = SuccessMeasure {
        baseline_date: "2025".to_owned(),
        results: vec![MeasureResult {
            on: TypedDate::month(10, 2026),
            value: "64%".into(),
            ..MeasureResult::default()
        }],
        ..own("58%", "75%", MeasureDirection::Up)
    };
    assert!(told(measure).contains("Now it is 64 in every 100 (October 2026)."));
}

#[test]
fn a_number_of_an_indicator_has_its_unit_in_words() {
    for (unit, words) in [
        (Unit::Percent, "Now it is 44 in every 100."),
        (Unit::Count, "Now it is 44."),
        (Unit::Pounds, "Now it is £44."),
        (Unit::Per100Pupils, "Now it is 44 for each 100 pupils."),
        (Unit::Per100000, "Now it is 44 for each 100,000 people."),
    ] {
        let Some(_) = framework().indicators.iter().find(|it| it.unit == unit) else {
            continue;
        };
        let indicator = of_unit(unit);
        let measure = SuccessMeasure {
            of: MeasureOf::Indicator(indicator.slug.clone()),
            ..own("44", "50", MeasureDirection::Up)
        };
        let told = told(measure);
        assert!(told.starts_with(&indicator.name), "{told}");
        assert!(told.contains(words), "{told}");
    }
}

#[test]
fn the_measure_that_asks_whether_anyone_is_better_off_comes_before_others() {
    let mut priority = priority("p", "Help");
    let named = |id: &str, kind| SuccessMeasure {
        id: id.into(),
        of: MeasureOf::Own(id.to_owned()),
        kind,
        ..SuccessMeasure::default()
    };
    priority.measures = vec![
        named("Calls", Some(MeasureKind::HowMuch)),
        named("Trust", Some(MeasureKind::BetterOff)),
    ];
    let lines = lines(&document(&plan([add(priority)])), FamiliesPart::Will);
    let line = lines.iter().find(|it| it.starts_with("How you will know"));
    assert!(
        line.unwrap().starts_with("How you will know: Trust."),
        "{lines:?}"
    );
}

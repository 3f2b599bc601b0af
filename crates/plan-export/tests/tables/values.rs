//! What a cell is: dates, numbers, figures that are missing or held back.

use plan_export::sheet::Cell;
use reform_plan::{LocalFigure, Month, TypedDate, TypedNumber, Unit};

use crate::support::{
    column, day, empty, example, framework, half_done, named, sheets, typed_everywhere,
};

#[test]
fn a_date_is_a_day_a_month_or_what_was_typed() {
    let mut draft = half_done();
    let mut by = |by: TypedDate| {
        draft.priorities[0].actions[0].by = by;
        let sheets = sheets(&draft);
        column(named(&sheets, "Actions"), "by")[0].clone()
    };
    let typed = |day: &str, month: &str, year: &str| TypedDate {
        day: day.to_owned(),
        month: month.to_owned(),
        year: year.to_owned(),
        ..TypedDate::default()
    };
    assert_eq!(
        by(typed("31", "oct", "2026")),
        Cell::Date(day(2026, Month::October, 31))
    );
    assert_eq!(
        by(typed("", "10", "2026")),
        Cell::Month(day(2026, Month::October, 1))
    );
    assert_eq!(by(typed("31", "2", "2026")), Cell::text("31/2/2026"));
    assert_eq!(by(typed("", "Sprng", "2027")), Cell::text("Sprng/2027"));
    assert_eq!(by(typed("", "", "")), Cell::Blank);
}

#[test]
fn a_typed_number_is_a_number_and_other_words_stay_as_typed() {
    let mut draft = half_done();
    let mut baseline = |typed: &str| {
        draft.priorities[0].measures[0].baseline = typed.into();
        let sheets = sheets(&draft);
        column(named(&sheets, "Measures"), "baseline")[0].clone()
    };
    assert_eq!(baseline("-4"), Cell::Number(-4.0));
    assert_eq!(baseline("\u{2212}4.5%"), Cell::Number(-4.5));
    assert_eq!(baseline("1,199"), Cell::Number(1199.0));
    assert_eq!(baseline("about 3"), Cell::text("about 3"));
    assert_eq!(baseline(" "), Cell::Blank);
}

#[test]
fn a_missing_figure_is_empty_and_the_row_says_so() {
    let draft = empty();
    let sheets = sheets(&draft);
    let indicators = named(&sheets, "Indicators");
    let values = column(indicators, "value");
    let states = column(indicators, "state");
    let missing = column(indicators, "missing");
    let (mut there, mut not_there) = (0, 0);
    for ((value, state), missing) in values.iter().zip(states).zip(missing) {
        if *state == Cell::text("Figure") {
            assert!(matches!(value, Cell::Number(_)));
            assert_eq!(*missing, Cell::Blank);
            there += 1;
        } else {
            assert_eq!(**value, Cell::Blank);
            assert_ne!(*missing, Cell::Blank);
            not_there += 1;
        }
    }
    assert!(there > 50 && not_there > 50, "{there} {not_there}");
    let zero = values.iter().any(|it| **it == Cell::Number(0.0));
    assert!(zero, "a published zero stays a zero");
}

#[test]
fn every_figure_has_its_period_and_source() {
    let draft = example();
    let sheets = sheets(&draft);
    let indicators = named(&sheets, "Indicators");
    let columns = ["value", "period", "source", "unit"].map(|it| column(indicators, it));
    for at in 0..indicators.rows.len() {
        if matches!(columns[0][at], Cell::Number(_)) {
            for column in &columns[1..] {
                assert_ne!(*column[at], Cell::Blank, "{:?}", indicators.rows[at]);
            }
        }
    }
}

#[test]
fn a_small_local_count_is_held_back_in_words() {
    let mut draft = empty();
    let counted = framework()
        .indicators
        .iter()
        .find(|it| it.unit == Unit::Count)
        .unwrap();
    let mut local = |typed: &str| {
        draft.figures = vec![LocalFigure {
            indicator: counted.slug.clone(),
            value: TypedNumber::from(typed),
            ..LocalFigure::default()
        }];
        let sheets = sheets(&draft);
        let indicators = named(&sheets, "Indicators");
        let at = column(indicators, "origin")
            .iter()
            .position(|it| **it == Cell::text("Local"));
        let at = at.unwrap();
        ["value", "shown", "state"].map(|it| column(indicators, it)[at].clone())
    };
    assert_eq!(
        local("3"),
        [
            Cell::Blank,
            Cell::text("fewer than 5"),
            Cell::text("Held back")
        ]
    );
    assert_eq!(
        local("12"),
        [Cell::Number(12.0), Cell::text("12"), Cell::text("Figure")]
    );
    assert_eq!(
        local("0"),
        [Cell::Number(0.0), Cell::text("0"), Cell::text("Figure")]
    );
    assert_eq!(
        local("a few"),
        [Cell::Blank, Cell::text("a few"), Cell::text("In words")]
    );
    assert_eq!(
        local(""),
        [
            Cell::Blank,
            Cell::text("no figure yet"),
            Cell::text("No figure")
        ]
    );
}

#[test]
fn a_box_of_blanks_is_an_empty_cell() {
    let draft = typed_everywhere(" \n ");
    for sheet in sheets(&draft) {
        for cell in sheet.rows.iter().flatten() {
            assert!(
                !matches!(cell, Cell::Text(words) if words.trim().is_empty()),
                "{}",
                sheet.name
            );
        }
    }
}

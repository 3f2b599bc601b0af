//! Laying a newer published file over the committed pack.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on has failed its test"
)]

use plan_framework::Formula;
use send_data::Pack;
use send_data::release::{Cell, CellValue, Reason, Taken};

const INDEX: &str = include_str!("../pack/index.json");
const ENGLAND: &str = include_str!("../pack/england.json");
const LONDON: &str = "E12000007";
const SERIES: &str = "timely_20wk_ex_pc";

fn pack() -> Pack {
    Pack::whole(INDEX, &[("england", ENGLAND)]).unwrap()
}

fn cell(series: &str, place: &str, period: &str, value: CellValue) -> Cell {
    Cell {
        series: series.to_owned(),
        place: place.to_owned(),
        period: period.to_owned(),
        value,
    }
}

fn taken(cells: Vec<Cell>) -> Taken {
    Taken {
        title: "EHC plans issued within 20 weeks".to_owned(),
        file: "data/timeliness.csv".to_owned(),
        archive: Some("release-2026.zip".to_owned()),
        read_on: "1 July 2026".to_owned(),
        cells,
    }
}

#[test]
fn a_new_period_a_changed_figure_and_a_withdrawn_one_are_laid_over_the_pack() {
    let mut pack = pack();
    let before = pack.value(SERIES, "E92000001", "2023");
    pack.take(&taken(vec![
        cell(
            SERIES,
            LONDON,
            "2023",
            CellValue::Missing(Reason::Suppressed),
        ),
        cell(SERIES, LONDON, "2024", CellValue::Number(67.5)),
        cell(SERIES, LONDON, "2026", CellValue::Number(71.0)),
    ]));
    assert_eq!(pack.value(SERIES, LONDON, "2023"), None);
    assert_eq!(pack.value(SERIES, LONDON, "2024"), Some(67.5));
    assert_eq!(pack.value(SERIES, LONDON, "2026"), Some(71.0));
    // Nothing is known of the year between, and nothing else moved.
    assert_eq!(pack.value(SERIES, LONDON, "2025"), None);
    assert_eq!(pack.value(SERIES, "E92000001", "2023"), before);
    let periods = &pack.series()[SERIES].periods;
    assert_eq!(periods[periods.len() - 3..], ["2024", "2025", "2026"]);
    let lengths = pack.series()[SERIES].values.values().map(Vec::len);
    assert!(lengths.clone().all(|it| it == periods.len()));
}

const FILE: &str = "EHC plans issued within 20 weeks, loaded from timeliness.csv in \
                    release-2026.zip, read on 1 July 2026";

#[test]
fn a_figure_of_a_file_says_the_file_and_every_other_says_its_publisher() {
    let mut pack = pack();
    let formula = Formula::Published(SERIES.to_owned());
    let england = "E92000001";
    let own = pack.series_figures(&formula, &[LONDON]).unwrap();
    pack.take(&taken(vec![
        cell(SERIES, LONDON, "2024", CellValue::Number(67.5)),
        cell(SERIES, LONDON, "2026", CellValue::Number(71.0)),
    ]));
    let with = pack.series_figures(&formula, &[LONDON, england]).unwrap();
    let source = |place, period| with.at(place, period).unwrap().source;
    assert_eq!(source(LONDON, "2026"), FILE);
    assert_eq!(source(LONDON, "2024"), FILE);
    assert_eq!(with.source_words(LONDON, "2026"), FILE);
    // Another year, and another place in the same year.
    assert_eq!(source(LONDON, "2023"), own.source);
    assert_eq!(source(england, "2024"), own.source);
    assert!(with.source_words(england, "2024").contains(", published "));
    // Of the series as a whole, both are said, and nothing else changes.
    assert_eq!(with.source, format!("{}; {FILE}", own.source));
    assert_eq!(with.published, own.published);
    let other = Formula::Published("ehcp_total".to_owned());
    assert_eq!(pack.series_figures(&other, &[LONDON]).unwrap().loaded, None);
}

#[test]
fn a_change_from_a_published_figure_to_one_of_a_file_names_both() {
    let mut pack = pack();
    let formula = Formula::Growth("ehcp_total".to_owned());
    let own = pack.series_figures(&formula, &[LONDON]).unwrap();
    pack.take(&taken(vec![cell(
        "ehcp_total",
        LONDON,
        "2025/26",
        CellValue::Number(110_000.0),
    )]));
    let with = pack.series_figures(&formula, &[LONDON]).unwrap();
    let ours = "change worked out by this project";
    let publishers = own.source.strip_suffix(ours).unwrap();
    assert_eq!(
        with.at(LONDON, "2025/26").unwrap().source,
        format!("{publishers}{FILE}; {ours}")
    );
    assert_eq!(with.at(LONDON, "2024/25").unwrap().source, own.source);
}

#[test]
fn a_file_outside_a_zip_and_one_of_no_known_kind_say_what_is_known_of_them() {
    let mut plain = taken(Vec::new());
    plain.archive = None;
    assert_eq!(
        plain.source_words(),
        "EHC plans issued within 20 weeks, loaded from timeliness.csv, read on 1 July 2026"
    );
    plain.title.clone_from(&plain.file);
    assert_eq!(
        plain.source_words(),
        "Loaded from timeliness.csv, read on 1 July 2026"
    );
}

#[test]
fn what_the_pack_cannot_place_is_passed_over() {
    let mut with = pack();
    with.take(&taken(vec![
        cell("unheard_of", LONDON, "2025", CellValue::Number(1.0)),
        cell(SERIES, "E00000000", "2025", CellValue::Number(1.0)),
        cell(SERIES, LONDON, "next year", CellValue::Number(1.0)),
        // A slip in a year, another way to write a year, and a term of a yearly series.
        cell(SERIES, LONDON, "9998", CellValue::Number(1.0)),
        cell(SERIES, LONDON, "2024/25", CellValue::Number(1.0)),
        cell(SERIES, LONDON, "2024/25 Spring", CellValue::Number(1.0)),
    ]));
    assert!(with == pack());
}

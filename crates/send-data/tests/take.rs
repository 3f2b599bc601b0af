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
        title: "Timeliness, 2026 release".to_owned(),
        file: "timeliness.csv".to_owned(),
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

#[test]
fn the_source_says_which_file_was_read_and_when() {
    let mut pack = pack();
    pack.take(&taken(vec![cell(
        SERIES,
        LONDON,
        "2025",
        CellValue::Number(70.1),
    )]));
    let source = |key: &str| {
        let formula = Formula::Published(key.to_owned());
        pack.series_figures(&formula, &[LONDON]).unwrap().source
    };
    assert!(source(SERIES).ends_with(
        "; DfE, Timeliness, 2026 release, read from the file timeliness.csv on 1 July 2026"
    ));
    assert!(!source("ehcp_total").contains("timeliness.csv"));
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

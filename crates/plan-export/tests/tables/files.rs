//! The CSV files: tidy, long, and loaded by programs as they are.

use std::collections::BTreeSet;

use plan_export::csv;
use plan_export::sheet::{self, Cell, Column, Sheet};
use reform_plan::Month;

use crate::support::{column, day, example, half_done, plans, read_csv, summary};

#[test]
fn a_csv_has_a_mark_keys_and_lines_as_spreadsheets_expect_them() {
    let sheet = Sheet {
        name: "words",
        title: String::new(),
        columns: vec![
            Column::text("Words of it", "words", 9),
            Column::date("On", "on", 9),
            Column::number("How many", "how_many", 9),
        ],
        rows: vec![
            vec![
                Cell::text("a, \"b\"\nc"),
                Cell::Date(day(2026, Month::March, 5)),
                Cell::Number(1199.0),
            ],
            vec![
                Cell::Blank,
                Cell::Month(day(2026, Month::October, 1)),
                Cell::Blank,
            ],
        ],
    };
    let text = String::from_utf8(csv::write(&sheet)).unwrap();
    assert_eq!(
        text,
        "\u{feff}words,on,how_many\r\n\"a, \"\"b\"\"\nc\",2026-03-05,1199\r\n,2026-10,\r\n"
    );
}

#[test]
fn every_line_has_as_many_cells_as_the_header() {
    for (name, draft) in plans() {
        let summary = summary(&draft);
        for sheet in [
            sheet::tidy::scores(&summary),
            sheet::tidy::figures(&summary),
            sheet::tidy::actions(&summary),
            sheet::tidy::measures(&summary),
            sheet::tidy::thread(&summary),
        ] {
            let read = read_csv(&csv::write(&sheet));
            assert_eq!(read.len(), sheet.rows.len() + 1, "{name} {}", sheet.name);
            assert!(
                read[0]
                    .starts_with(&["plan_id", "framework", "framework_version"].map(str::to_owned))
            );
            for line in &read {
                assert_eq!(line.len(), sheet.columns.len(), "{name} {}", sheet.name);
            }
        }
    }
}

#[test]
fn a_score_is_found_by_statement_and_partner_once() {
    let draft = example();
    let scores = sheet::tidy::scores(&summary(&draft));
    let keys = column(&scores, "statement_key")
        .into_iter()
        .zip(column(&scores, "partner"));
    let mut seen = BTreeSet::new();
    for (statement, partner) in keys {
        assert!(
            seen.insert(format!("{statement:?} {partner:?}")),
            "{statement:?} {partner:?}"
        );
    }
}

#[test]
fn states_are_words_programs_compare() {
    let draft = half_done();
    let figures = sheet::tidy::figures(&summary(&draft));
    for key in ["state", "origin"] {
        for cell in column(&figures, key) {
            if let Cell::Text(words) = cell {
                assert!(
                    words.chars().all(|it| it.is_ascii_lowercase() || it == '-'),
                    "{words}"
                );
            }
        }
    }
}

#[test]
fn the_tenth_action_is_not_read_as_the_first() {
    let mut draft = half_done();
    let action = draft.priorities[0].actions[0].clone();
    draft.priorities[0].actions = vec![action; 10];
    let actions = sheet::tidy::actions(&summary(&draft));
    let last = column(&actions, "action_number").pop().unwrap().clone();
    assert_eq!(last, Cell::Number(10.0));
    assert_eq!(*column(&actions, "priority_number")[9], Cell::Number(1.0));
}

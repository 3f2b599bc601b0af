//! Which sheet and which columns are read.

use plan_export::back::{Heading, MOST_ROWS, read};

use crate::workbook::{Cell, Xlsx, texts, xlsx};

fn sheet_of(workbook: &Xlsx) -> String {
    read(&workbook.bytes()).unwrap().sheet
}

#[test]
fn the_sheet_named_actions_comes_first_and_else_the_one_with_most_columns() {
    let few = [texts(&["Action"]), texts(&["Do"])];
    let many = [texts(&["Action", "By", "Status"]), texts(&["Do", "", ""])];
    let none = [texts(&["Indicator"]), texts(&["Do"])];
    let named = Xlsx::default().sheet("Log", &many).sheet("ACTIONS", &few);
    assert_eq!(sheet_of(&named), "ACTIONS");
    let without_table = Xlsx::default().sheet("Actions", &none).sheet("Log", &many);
    assert_eq!(sheet_of(&without_table), "Log");
    let unnamed = Xlsx::default()
        .sheet("One", &few)
        .sheet("Two", &many)
        .sheet("Three", &many);
    assert_eq!(sheet_of(&unnamed), "Two");
    let problems = read(&Xlsx::default().sheet("A", &none).bytes()).unwrap_err();
    assert!(
        problems[0]
            .words
            .contains("No sheet of the file has a column headed \"Action\"")
    );
}

#[test]
fn every_heading_is_known_by_all_its_words_however_they_are_written() {
    for heading in Heading::all() {
        for alias in heading.aliases().iter().copied().chain([heading.words()]) {
            for text in [
                alias.to_uppercase(),
                format!(" {alias}: "),
                format!("{alias}\n[note 3]"),
                alias
                    .split_inclusive(' ')
                    .collect::<String>()
                    .replace(' ', " - "),
            ] {
                assert_eq!(Heading::read(&text), Some(heading), "{text}");
            }
        }
    }
    for text in ["", "Weather", "RAG 2", "Action number", "[Action]"] {
        assert_eq!(Heading::read(text), None, "{text}");
    }
}

#[test]
fn every_other_heading_beside_the_action_is_read_from_its_column() {
    for heading in Heading::all().filter(|it| *it != Heading::Action) {
        for alias in heading.aliases().iter().copied().chain([heading.words()]) {
            let rows = [texts(&[alias, "Action"]), texts(&["said", "Do"])];
            let log = read(&xlsx(&rows)).unwrap();
            assert_eq!(log.rows[0].cells[&heading].text(), "said", "{alias}");
            assert_eq!(log.columns[&heading], alias);
        }
    }
}

#[test]
fn numbers_and_answers_in_text_columns_are_text() {
    let rows = [
        texts(&["Action", "Role", "Latest note"]),
        vec![
            Cell::Number(42.0, 0),
            Cell::Number(0.5, 0),
            Cell::Raw("<c r=\"PLACE\" t=\"b\"><v>1</v></c>"),
        ],
    ];
    let log = read(&xlsx(&rows)).unwrap();
    let text = |heading| log.rows[0].cells[&heading].text();
    assert_eq!(text(Heading::Action), "42");
    assert_eq!(text(Heading::Role), "0.5");
    assert_eq!(text(Heading::Note), "Yes");
}

#[test]
fn rows_past_the_most_are_told() {
    let mut rows = vec![texts(&["Action"])];
    rows.resize(MOST_ROWS + 2, texts(&["Do"]));
    let log = read(&xlsx(&rows)).unwrap();
    assert_eq!(log.rows.len(), MOST_ROWS);
    assert!(
        log.problems[0]
            .words
            .contains("Only the first 5,000 rows were read")
    );
}

//! What is in the file of a workbook, and what another program reads out of it.

use calamine::{Data, DataType};
use plan_export::sheet::{ACTIONS, Cell, Sheet};
use reform_plan::date;

use crate::support::{example, is_well_formed, named, parts, plans, read_back, sheets, workbook};

#[test]
fn every_sheet_is_one_table_from_its_first_cell_on_without_merged_cells() {
    for (name, draft) in plans() {
        let sheets = sheets(&draft);
        let parts = parts(&workbook(&sheets));
        for (at, sheet) in sheets.iter().enumerate() {
            let table = &parts[&format!("xl/tables/table{}.xml", at + 1)];
            assert!(table.contains(" ref=\"A1:"), "{name} {table}");
            let rows = sheet.rows.len().max(1) + 1;
            assert!(
                table.contains(&format!("{rows}\" totalsRowShown")),
                "{name} {table}"
            );
            let title = sheet.name.replace(' ', "_");
            assert!(
                table.contains(&format!("displayName=\"{title}\"")),
                "{table}"
            );
        }
        assert!(
            parts
                .keys()
                .all(|it| !it.contains(&format!("table{}.", sheets.len() + 1)))
        );
        assert!(parts.values().all(|it| !it.contains("mergeCell")), "{name}");
        for (path, part) in &parts {
            assert!(is_well_formed(part), "{name} {path}");
        }
    }
}

#[test]
fn filters_and_a_row_that_stays_in_sight_are_on_the_actions_only() {
    let sheets = sheets(&example());
    let parts = parts(&workbook(&sheets));
    for (at, sheet) in sheets.iter().enumerate() {
        let is_worked_in = sheet.name == ACTIONS;
        let table = &parts[&format!("xl/tables/table{}.xml", at + 1)];
        assert_eq!(
            table.contains("<autoFilter"),
            is_worked_in,
            "{}",
            sheet.name
        );
        let page = &parts[&format!("xl/worksheets/sheet{}.xml", at + 1)];
        assert_eq!(
            page.contains("state=\"frozen\""),
            is_worked_in,
            "{}",
            sheet.name
        );
    }
}

#[test]
fn every_sheet_prints_on_a4_across_with_its_headings_on_every_page() {
    let sheets = sheets(&example());
    let parts = parts(&workbook(&sheets));
    for at in 1..=sheets.len() {
        let page = &parts[&format!("xl/worksheets/sheet{at}.xml")];
        assert!(page.contains("paperSize=\"9\" "), "{page}");
        assert!(page.contains("orientation=\"landscape\""));
        assert!(page.contains("fitToHeight=\"0\""));
        let header =
            "&amp;LLocal SEND Reform Plan: St Helens &amp;&amp; Knowsley&amp;RDraft, not agreed";
        assert!(page.contains(header));
        assert!(page.contains("&amp;RPage &amp;P of &amp;N"));
    }
    let book = &parts["xl/workbook.xml"];
    assert_eq!(book.matches("_xlnm.Print_Titles").count(), sheets.len());
}

#[test]
fn the_workbook_has_a_title_a_day_and_no_author() {
    let parts = parts(&workbook(&sheets(&example())));
    let core = &parts["docProps/core.xml"];
    assert!(core.contains(
        "<dc:title>Local SEND Reform Plan: St Helens &amp; Knowsley, Draft, not agreed</dc:title>"
    ));
    assert!(core.contains("<dc:subject>Tables</dc:subject>"));
    assert_eq!(core.matches("2026-11-21T00:00:00Z").count(), 2, "{core}");
    assert!(
        core.contains("<dc:creator></dc:creator>") || core.contains("<dc:creator/>"),
        "{core}"
    );
}

#[test]
fn the_status_of_an_action_is_checked_also_in_new_rows() {
    let sheets = sheets(&example());
    let parts = parts(&workbook(&sheets));
    let at = sheets.iter().position(|it| it.name == ACTIONS).unwrap();
    let actions = &sheets[at];
    let page = &parts[&format!("xl/worksheets/sheet{}.xml", at + 1)];
    assert!(page.contains("Not started,On track,At risk,Behind,Done"));
    let column = actions
        .columns
        .iter()
        .position(|it| it.key == "status")
        .unwrap();
    let letter = char::from(b'A' + u8::try_from(column).unwrap());
    let last = actions.rows.len() + 501;
    assert!(
        page.contains(&format!("sqref=\"{letter}2:{letter}{last}\"")),
        "{page}"
    );
}

#[test]
fn the_same_plan_makes_the_same_bytes() {
    for (name, draft) in plans() {
        let sheets = sheets(&draft);
        assert!(workbook(&sheets) == workbook(&sheets), "{name}");
    }
}

#[test]
fn another_program_reads_back_the_same_cells() {
    for (name, draft) in plans() {
        let sheets = sheets(&draft);
        let read = read_back(&workbook(&sheets));
        assert_eq!(read.len(), sheets.len());
        for (sheet, (title, rows)) in sheets.iter().zip(&read) {
            assert_eq!(sheet.name, title);
            let (headings, rows) = rows.split_first().unwrap();
            let expected: Vec<&str> = sheet.columns.iter().map(|it| &*it.heading).collect();
            let headings: Vec<&str> = headings.iter().filter_map(Data::get_string).collect();
            assert_eq!(headings, expected, "{name}");
            compare(name, sheet, rows);
        }
    }
}

fn compare(name: &str, sheet: &Sheet, rows: &[Vec<Data>]) {
    for (at, row) in sheet.rows.iter().enumerate() {
        for (column, cell) in row.iter().enumerate() {
            let read = rows
                .get(at)
                .and_then(|it| it.get(column))
                .unwrap_or(&Data::Empty);
            let place = format!("{name}, {}, row {at}, column {column}", sheet.name);
            match cell {
                Cell::Blank => assert_eq!(*read, Data::Empty, "{place}"),
                Cell::Text(words) => {
                    assert_eq!(read.get_string(), Some(words.as_str()), "{place}");
                }
                Cell::Number(number) => assert_eq!(read.get_float(), Some(*number), "{place}"),
                Cell::Month(first) => {
                    assert_eq!(
                        read.get_string(),
                        Some(&*date::month_words(*first)),
                        "{place}"
                    );
                }
                Cell::Date(day) => {
                    let (year, month, date, ..) = read.get_datetime().unwrap().to_ymd_hms_milli();
                    let expected = (day.year(), u8::from(day.month()), day.day());
                    assert_eq!((i32::from(year), month, date), expected, "{place}");
                }
            }
        }
    }
}

#[test]
fn typed_dates_are_dates_that_say_the_month_in_words() {
    let sheets = sheets(&example());
    let dates = named(&sheets, "Scores").rows.iter().flatten();
    assert!(dates.filter(|it| matches!(it, Cell::Date(_))).count() > 5);
    let parts = parts(&workbook(&sheets));
    assert!(parts["xl/styles.xml"].contains("formatCode=\"d mmmm yyyy\""));
}

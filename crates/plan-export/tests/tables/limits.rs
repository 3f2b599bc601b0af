//! Rows T2, T3, T4 and T11 of the catalogue: what a workbook cannot hold.

use calamine::DataType;
use plan_export::csv;
use plan_export::sheet::{Cell, Column, NOTES, Sheet};

use crate::support::{
    empty, parts, read_back, read_csv, sheet_of, sheets, typed_everywhere, workbook,
};

#[test]
fn t2_characters_no_file_may_hold_are_removed_and_say_the_same_everywhere() {
    let words = "One\u{b}two\u{0}\u{1f}\u{fffe}\u{ffff}\r\nthree\rfour";
    let read = read_back(&workbook(&[sheet_of("Words", &[words])]));
    assert_eq!(read[0].1[1][0].get_string(), Some("Onetwo\nthree\nfour"));
    let read = read_csv(&csv::write(&sheet_of("words", &[words])));
    assert_eq!(read[1][0], "Onetwo\nthree\nfour");
}

#[test]
fn t3_a_text_too_long_for_a_cell_is_cut_and_the_notes_say_where() {
    let long = "é🙂".repeat(20_000);
    let draft = typed_everywhere(&long);
    let read = read_back(&workbook(&sheets(&draft)));
    let (_, actions) = read.iter().find(|(name, _)| name == "Actions").unwrap();
    let what = actions[1][1].get_string().unwrap();
    assert!(what.encode_utf16().count() <= 32_767);
    assert!(what.ends_with("The whole text is in the Word document, the CSV and the plan file.]"));
    assert!(what.starts_with("é🙂é🙂"));
    let (_, notes) = read.iter().find(|(name, _)| name == NOTES).unwrap();
    let said: Vec<&str> = notes.iter().filter_map(|row| row[2].get_string()).collect();
    let expected =
        "Actions, row 2, Action: cut, because a cell of a workbook holds 32,767 characters.";
    assert!(said.contains(&expected), "{said:?}");
    let whole = csv::write(&sheet_of("words", &[&long]));
    assert_eq!(read_csv(&whole)[1][0], long);
}

#[test]
fn a_text_that_just_fits_is_left_alone() {
    let words = "x".repeat(32_767);
    let read = read_back(&workbook(&[sheet_of("Words", &[&words])]));
    assert_eq!(read[0].1[1][0].get_string(), Some(&*words));
    let read = read_back(&workbook(&[sheet_of("Words", &[&format!("{words}x")])]));
    assert!(read[0].1[1][0].get_string().unwrap().contains("Cut here"));
}

#[test]
fn t4_the_name_of_a_sheet_is_one_a_workbook_may_have() {
    let names = [
        "A name of a sheet that is longer than 31 characters",
        "A name of a sheet that is longer than 32 characters",
        r"a/b\c?d*e[f]g:h",
        "'quoted'",
        "History",
        "",
        "Actions",
        "ACTIONS",
        "A1",
    ];
    let sheets: Vec<Sheet> = names.iter().map(|it| sheet_of(it, &["x"])).collect();
    let read = read_back(&workbook(&sheets));
    let read: Vec<&str> = read.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        read,
        [
            "A name of a sheet that is longe",
            "A name of a sheet that is lon_2",
            "a b c d e f g h",
            "quoted",
            "History sheet",
            "Sheet",
            "Actions",
            "ACTIONS_2",
            "A1",
        ]
    );
}

#[test]
fn headings_that_are_alike_are_told_apart() {
    let column = |heading: &str| Column::text(heading, "key", 9);
    let sheet = Sheet {
        name: "Words",
        title: String::new(),
        columns: ["Same", "same", "", "two\nlines", "=1+1"]
            .map(column)
            .to_vec(),
        rows: vec![vec![Cell::Blank; 5]],
    };
    let bytes = workbook(&[sheet]);
    let read = read_back(&bytes);
    let headings: Vec<&str> = read[0].1[0]
        .iter()
        .filter_map(|it| it.get_string())
        .collect();
    assert_eq!(headings, ["Same", "same_2", "Column", "two lines", "=1+1"]);
    assert!(parts(&bytes).values().all(|it| !it.contains("<f>")));
}

#[test]
fn choices_a_list_cannot_hold_are_left_unchecked() {
    let choice = |words: [&str; 2]| Sheet {
        columns: vec![Column::choice("Choice", "choice", 9, words)],
        ..sheet_of("Words", &["x"])
    };
    let is_checked = |words| {
        let parts = parts(&workbook(&[choice(words)]));
        parts["xl/worksheets/sheet1.xml"].contains("dataValidation")
    };
    assert!(is_checked(["On track", "A \"quoted\" word"]));
    assert!(!is_checked(["Under £10,000", "More"]));
    assert!(!is_checked(["On track", &"x".repeat(300)]));
}

#[test]
fn t11_an_empty_plan_has_every_sheet_with_its_headings() {
    let read = read_back(&workbook(&sheets(&empty())));
    assert_eq!(read.len(), 9);
    for (name, rows) in &read {
        assert!(!rows.is_empty(), "{name}");
        assert!(rows[0].iter().all(|it| !it.is_empty()), "{name}");
    }
}

#[test]
fn typed_names_at_the_edge_of_a_page_are_words_and_short_enough() {
    let title = format!("&P &D &\"Arial\" {}", "& ".repeat(300));
    let about = plan_export::excel::About {
        title: title.clone(),
        mark: title,
        ..crate::support::about()
    };
    let bytes = plan_export::excel::write(&[sheet_of("Words", &["x"])], &about).unwrap();
    let page = &parts(&bytes)["xl/worksheets/sheet1.xml"];
    let header = page
        .split("<oddHeader>")
        .nth(1)
        .and_then(|it| it.split("</oddHeader>").next());
    let header = header
        .unwrap()
        .replace("&amp;", "&")
        .replace("&quot;", "\"");
    assert!(header.starts_with("&L&&P &&D &&\"Arial\" &&"), "{header}");
    assert!(header.encode_utf16().count() <= 255, "{header}");
}

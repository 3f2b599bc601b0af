//! The ten kinds of bad workbook of the catalogue, X1 to X10, and their twins in OpenDocument.

use plan_export::back::{Heading, MOST_CELLS, Said, read};
use reform_plan::{Date, Month};

use crate::workbook::{
    Cell, DAY, MONTH, PLAIN, Xlsx, ods, ods_of, ods_row, ods_with, texts, xlsx, zipped,
    zipped_with_repeats,
};

/// Checks that a file is refused in words that say this.
fn refused(bytes: &[u8], words: &str) {
    let problems = read(bytes).unwrap_err();
    let said: Vec<String> = problems.into_iter().map(|it| it.words).collect();
    let said = said.join("\n");
    assert!(said.contains(words), "\"{said}\" does not say \"{words}\"");
}

#[test]
fn x1_two_cells_at_the_ends_of_a_sheet_are_two_cells() {
    let cell = |place: &str, text: &str| {
        format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    };
    let far = |first: &str| {
        let (one, two) = (cell("A1", first), cell("XFD1048576", "Far away"));
        let rows = format!("<row r=\"1\">{one}</row><row r=\"1048576\">{two}</row>");
        Xlsx::default()
            .raw_sheet("Actions", &format!("<sheetData>{rows}</sheetData>"))
            .bytes()
    };
    let bomb = far("Anything");
    assert!(bomb.len() < 3_000);
    refused(&bomb, "No sheet of the file has a column headed \"Action\"");
    refused(&far("Action"), "has headings and no actions");
}

#[test]
fn x1_repeats_of_nothing_cost_nothing_in_open_document() {
    let rows = format!(
        "{}<table:table-row table:number-rows-repeated=\"4294967295\"><table:table-cell table:number-columns-repeated=\"4294967295\"/></table:table-row>\
         <table:table-row table:number-rows-repeated=\"99999999999999999999\"><table:table-cell/></table:table-row>{}",
        ods_row(&["Action"]),
        ods_row(&["Far below"]),
    );
    let log = read(&ods(&rows)).unwrap();
    assert_eq!(log.rows.len(), 1);
    assert_eq!(log.rows[0].number, u32::MAX);
}

#[test]
fn x1_repeats_of_something_are_bounded_in_open_document() {
    let long = "x".repeat(30_000);
    let row = format!(
        "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"16384\"><text:p>{long}</text:p></table:table-cell></table:table-row>"
    );
    refused(
        &ods(&format!("{}{row}", ods_row(&["Action"]))),
        "more than 200,000 cells, or too much text",
    );
}

#[test]
fn x2_a_file_that_unpacks_to_hundreds_of_megabytes_is_not_unpacked() {
    let cell = "<c t=\"inlineStr\"><is><t>Action</t></is></c>";
    let mut parts = Xlsx::default().sheet("Actions", &[]).parts();
    let (sheet, _) = parts.remove(0);
    let bomb = zipped_with_repeats(&parts, &sheet, cell, 444 << 20);
    assert!(bomb.len() < 10 << 20, "{} bytes", bomb.len());
    refused(&bomb, "much larger than it is packed");
    let content = vec![b' '; 100 << 20];
    refused(
        &ods_with("<manifest:manifest/>", &content),
        "much larger than it is packed",
    );
}

#[test]
fn x2_parts_that_are_large_only_together_are_not_all_unpacked() {
    let good = Xlsx::default().sheet("Actions", &[texts(&["Action"]), texts(&["Do"])]);
    let mut seed = 1_u32;
    // Two letters in no order pack to an eighth, so no part is large for what it is packed as.
    let letters = (0..12 << 20).map(|_| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        if seed >> 25 == 0 { 'a' } else { ' ' }
    });
    let part = format!("<workbook>{}</workbook>", letters.collect::<String>());
    let mut parts = good.parts();
    parts.extend((0..6).map(|at| (format!("xl/more{at}.xml"), part.clone().into_bytes())));
    let bytes = zipped(&parts);
    assert!(bytes.len() < 10 << 20, "{} bytes", bytes.len());
    refused(&bytes, "much larger than it is packed");
    let mut long = good.bytes();
    long.resize((10 << 20) + 1, 0);
    refused(&long, "larger than 10 MB");
}

#[test]
fn x2_too_many_cells_and_too_much_text_are_refused() {
    let rows = vec![texts(&["Action"; 20]); MOST_CELLS / 20 + 1];
    refused(&xlsx(&rows), "more than 200,000 cells");
    let long = "y".repeat(20_000);
    let strings = format!("<sst><si><t>{long}</t></si></sst>");
    let cell = Cell::Raw("<c r=\"PLACE\" t=\"s\"><v>0</v></c>");
    let rows = vec![vec![cell; 20]; 1_000];
    let bytes = Xlsx::default()
        .strings(&strings)
        .sheet("Actions", &rows)
        .bytes();
    refused(&bytes, "too much text");
}

#[test]
fn x3_what_a_part_says_of_its_size_is_not_believed() {
    let strings = "<sst count=\"4000000000\" uniqueCount=\"18446744073709551615\"><si><t>Action</t></si><si><r><t>Open </t></r><r><t>doors</t></r></si></sst>";
    let sheet = "<dimension ref=\"ZZZZZZZZZZ99999999999:A1\"/><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row></sheetData>";
    let workbook = Xlsx::default().strings(strings);
    let log = read(&workbook.raw_sheet("Actions", sheet).bytes()).unwrap();
    let said = &log.rows[0].cells[&Heading::Action];
    // The spaces inside rich text belong to it only where it says so.
    assert_eq!(*said, Said::Text("Opendoors".to_owned()));
}

#[test]
fn x3_cells_that_stand_nowhere_are_damage() {
    for place in [
        "A0",
        "XFE1",
        "A1048577",
        "ZZZZZZZZZZZ1",
        "A99999999999999999999",
        "Ä1",
        "",
    ] {
        for cells in [
            format!("<row><c r=\"{place}\"><v>1</v></c></row>"),
            format!("<row r=\"{place}\"/>"),
        ] {
            let sheet = format!("<sheetData>{cells}</sheetData>");
            let bytes = Xlsx::default().raw_sheet("Actions", &sheet).bytes();
            refused(&bytes, "a cell stands where no sheet has one");
        }
    }
    let strings = "<sst><si><t>Action</t></si></sst>";
    let sheet = "<sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData>";
    let workbook = Xlsx::default().strings(strings);
    refused(&workbook.raw_sheet("Actions", sheet).bytes(), "damaged");
}

#[test]
fn x4_a_file_is_known_by_what_is_in_it() {
    let rows = format!("{}{}", ods_row(&["Action"]), ods_row(&["Open doors"]));
    assert_eq!(read(&ods(&rows)).unwrap().rows.len(), 1);
    let ole = |name: &str| {
        let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        bytes.extend(name.bytes().flat_map(|it| [it, 0]));
        bytes
    };
    let binary = zipped(&[("_rels/.rels", ""), ("xl/workbook.bin", "")]);
    let word = zipped(&[("_rels/.rels", ""), ("word/document.xml", "")]);
    let text = zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", ""),
    ]);
    let zip = zipped(&[("actions.csv", "Action")]);
    for (bytes, words) in [
        (
            ole("Workbook"),
            "of the older kind (.xls). Open it in Excel, save it as .xlsx",
        ),
        (ole("WordDocument"), "a Word document"),
        (
            b"Action,By\nDo it,2027\n".to_vec(),
            "plain text such as CSV",
        ),
        (
            b"\xef\xbb\xbfAction\tBy\n".to_vec(),
            "plain text such as CSV",
        ),
        (b"<html><table><tr><td>Action".to_vec(), "a web page"),
        (b"\n <!DOCTYPE html><table>".to_vec(), "a web page"),
        (
            b"<?xml version=\"1.0\"?><a/>".to_vec(),
            "XML and no workbook",
        ),
        (b"%PDF-1.7".to_vec(), "a PDF"),
        (
            b"\x00\x01\x02".to_vec(),
            "not an Excel or OpenDocument workbook",
        ),
        (Vec::new(), "The file is empty"),
        (binary, "(.xlsb)"),
        (word, "a Word or PowerPoint document"),
        (text, "no spreadsheet"),
        (zip, "a ZIP and no workbook"),
    ] {
        refused(&bytes, words);
    }
}

#[test]
fn x5_a_password_has_a_message_of_its_own() {
    let mut locked = vec![0xd0, 0xcf, 0x11, 0xe0];
    locked.extend("EncryptedPackage".bytes().flat_map(|it| [it, 0]));
    refused(&locked, "Remove the password");
    let manifest = "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    refused(&ods_with(manifest, b"\x00locked"), "Remove the password");
}

#[test]
fn x6_a_formula_counts_as_its_result_and_one_without_is_a_problem() {
    let rows = [
        texts(&["Action", "By", "Status"]),
        vec![
            Cell::Text("Open doors"),
            Cell::Raw("<c r=\"PLACE\" s=\"1\"><f>TODAY()</f></c>"),
            Cell::Raw("<c r=\"PLACE\" t=\"str\"><f>\"Done\"</f><v>Done</v></c>"),
        ],
        vec![
            Cell::Raw("<c r=\"PLACE\"><f>A2</f></c>"),
            Cell::Raw("<c r=\"PLACE\" t=\"e\"><f>SORT(1)</f><v>#SPILL!</v></c>"),
            Cell::Raw("<c r=\"PLACE\" t=\"str\"><f>\"\"</f><v></v></c>"),
        ],
    ];
    let log = read(&xlsx(&rows)).unwrap();
    let cells = &log.rows[0].cells;
    assert_eq!(cells[&Heading::Status], Said::Text("Done".to_owned()));
    assert!(matches!(cells[&Heading::By], Said::Unreadable(_)));
    assert!(!log.rows[1].cells.contains_key(&Heading::Status));
    let words: Vec<&str> = log.problems.iter().map(|it| it.words.as_str()).collect();
    assert_eq!(words.len(), 3);
    assert!(words[0].starts_with("Row 2: \"By\" holds a formula without a result."));
    assert!(words[1].starts_with("Row 3: \"Action\" holds a formula without a result."));
    assert!(words[2].starts_with("Row 3: \"By\" holds an error in place of a result."));
}

#[test]
fn x6_formulas_in_open_document_are_the_same() {
    let rows = format!(
        "{}<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Open doors</text:p></table:table-cell>\
         <table:table-cell table:formula=\"of:=TODAY()\"/>\
         <table:table-cell table:formula=\"of:=1\" office:value-type=\"string\" office:string-value=\"Done\"><text:p>Done</text:p></table:table-cell>\
         <table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>",
        ods_row(&["Action", "By", "Status", "Role"]),
    );
    let log = read(&ods(&rows)).unwrap();
    let cells = &log.rows[0].cells;
    assert_eq!(cells[&Heading::Status], Said::Text("Done".to_owned()));
    assert!(matches!(cells[&Heading::By], Said::Unreadable(_)));
    assert!(matches!(cells[&Heading::Role], Said::Unreadable(_)));
    assert_eq!(log.problems.len(), 2);
}

#[test]
fn x7_days_are_counted_from_1900_or_from_1904() {
    let spring = Said::Day(Date::from_calendar_date(2027, Month::March, 31).unwrap());
    let rows = |serial: f64| {
        [
            texts(&["Action", "Start", "By", "Note date"]),
            vec![
                Cell::Text("Open doors"),
                Cell::Number(serial, PLAIN),
                Cell::Number(serial, DAY),
                Cell::Number(serial + 0.75, DAY),
            ],
        ]
    };
    let of_1904 = "<workbookPr date1904=\"1\"/>";
    for (serial, properties) in [(46_477.0, ""), (45_015.0, of_1904)] {
        let workbook = Xlsx::default().properties(properties);
        let log = read(&workbook.sheet("Actions", &rows(serial)).bytes()).unwrap();
        for heading in [Heading::Start, Heading::By, Heading::NoteDate] {
            assert_eq!(log.rows[0].cells[&heading], spring, "{heading}");
        }
    }
    let log = read(&xlsx(&rows(2_027.0))).unwrap();
    assert_eq!(log.rows[0].cells[&Heading::By], Said::Number(2_027.0));
}

#[test]
fn x7_a_month_somebody_typed_stays_a_month() {
    // Excel makes 1 March 2027 of it and shows the month alone.
    let day = Date::from_calendar_date(2027, Month::March, 1).unwrap();
    let rows = [
        texts(&["Action", "Start", "By"]),
        vec![
            Cell::Text("Open doors"),
            Cell::Number(46_447.0, MONTH),
            Cell::Number(46_447.0, DAY),
        ],
    ];
    let log = read(&xlsx(&rows)).unwrap();
    assert_eq!(log.rows[0].cells[&Heading::Start], Said::Month(day));
    assert_eq!(log.rows[0].cells[&Heading::By], Said::Day(day));
    let cell = |style: &str, value: &str| {
        format!(
            "<table:table-cell table:style-name=\"{style}\" office:value-type=\"date\" office:date-value=\"{value}\"><text:p>shown</text:p></table:table-cell>"
        )
    };
    let rows = format!(
        "{}<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Open doors</text:p></table:table-cell>{}{}</table:table-row>",
        ods_row(&["Action", "Start", "By"]),
        cell("month", "2027-03-01"),
        cell("day", "2027-03-01T09:30:00"),
    );
    let log = read(&ods(&rows)).unwrap();
    assert_eq!(log.rows[0].cells[&Heading::Start], Said::Month(day));
    assert_eq!(log.rows[0].cells[&Heading::By], Said::Day(day));
}

#[test]
fn x8_headings_may_stand_lower_over_two_rows_and_in_any_order() {
    let rows = [
        texts(&["Action plan of Anyborough"]),
        vec![],
        texts(&[
            "STATUS:",
            "When",
            "",
            "What will be done",
            "Weather",
            "in time",
            "Status",
        ]),
        texts(&["", "", "BY WHEN", "", "", "", ""]),
        texts(&[
            "Done",
            "1/9/2026",
            "31/3/2027",
            "Open doors",
            "Rain",
            "Overdue",
            "Behind",
        ]),
        vec![],
        texts(&["Status", "", "By", "Action"]),
        texts(&["", "", "", "Train"]),
    ];
    let log = read(&xlsx(&rows)).unwrap();
    let numbers: Vec<u32> = log.rows.iter().map(|it| it.number).collect();
    assert_eq!(numbers, [5, 8]);
    let text = |heading| log.rows[0].cells[&heading].text();
    assert_eq!(text(Heading::Action), "Open doors");
    assert_eq!(text(Heading::Status), "Done");
    assert_eq!(text(Heading::By), "1/9/2026");
    assert_eq!(log.unused, ["Weather"]);
    let problems: Vec<&str> = log.problems.iter().map(|it| it.words.as_str()).collect();
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(problems[0].contains("Two columns are headed \"BY WHEN\""));
    assert!(problems[1].contains("Two columns are headed \"Status\""));
}

#[test]
fn x8_headings_below_a_merged_one_are_read() {
    let rows = [
        texts(&["Action", "Dates", "", "Status"]),
        texts(&["", "Start", "By", ""]),
        texts(&["Open doors", "1/9/2026", "31/3/2027", "Done"]),
    ];
    let log = read(&xlsx(&rows)).unwrap();
    assert_eq!(log.rows.len(), 1);
    let text = |heading| log.rows[0].cells[&heading].text();
    assert_eq!(text(Heading::Start), "1/9/2026");
    assert_eq!(text(Heading::By), "31/3/2027");
    assert!(log.unused.is_empty());
}

#[test]
fn x8_headings_merged_over_two_columns_name_the_first() {
    let rows = format!(
        "<table:table-row><table:table-cell table:number-columns-spanned=\"2\" office:value-type=\"string\"><text:p>Action</text:p></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type=\"string\"><text:p>Status</text:p></table:table-cell></table:table-row>{}",
        ods_row(&["Open doors", "", "Done"]),
    );
    let sheet = "<sheetData><row><c r=\"A1\" t=\"str\"><v>Action</v></c><c r=\"B1\"/><c r=\"C1\" t=\"str\"><v>Status</v></c></row>\
         <row><c t=\"str\"><v>Open doors</v></c><c r=\"C2\" t=\"str\"><v>Done</v></c></row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>";
    let excel = Xlsx::default().raw_sheet("Actions", sheet).bytes();
    for bytes in [ods(&rows), excel] {
        let log = read(&bytes).unwrap();
        let cells = &log.rows[0].cells;
        assert_eq!(cells[&Heading::Action], Said::Text("Open doors".to_owned()));
        assert_eq!(cells[&Heading::Status], Said::Text("Done".to_owned()));
    }
}

#[test]
fn x9_names_that_lead_elsewhere_and_long_lists_of_files_are_refused() {
    let good = Xlsx::default().sheet("Actions", &[texts(&["Action"]), texts(&["Do"])]);
    for name in [
        "../evil.xml",
        "xl/../../evil",
        "..\\evil",
        "C:\\evil",
        "xl/worksheets/..",
    ] {
        let mut parts = good.parts();
        parts.push((name.to_owned(), Vec::new()));
        refused(&zipped(&parts), "whose name leads out of it");
    }
    for count in [1_001, 65_534, 100_000] {
        let names = (0..count).map(|at| (format!("xl/{at}.xml"), ""));
        refused(&zipped(&names.collect::<Vec<_>>()), "more than 1,000 parts");
    }
    let mut cut = good.bytes();
    cut.truncate(cut.len() - 30);
    refused(&cut, "not whole");
}

#[test]
fn x10_a_doctype_or_an_entity_of_its_own_is_refused_in_every_part() {
    let good = Xlsx::default()
        .strings("<sst><si><t>Action</t></si></sst>")
        .sheet("Actions", &[texts(&["Action"]), texts(&["Do"])]);
    assert!(read(&good.bytes()).is_ok());
    let doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    for at in 0..good.parts().len() {
        let mut parts = good.parts();
        let text = String::from_utf8(parts[at].1.clone()).unwrap();
        let (declaration, rest) = match text.split_once("?>") {
            Some((declaration, rest)) => (format!("{declaration}?>"), rest),
            None => (String::new(), &*text),
        };
        parts[at].1 = format!("{declaration}{doctype}{rest}").into_bytes();
        refused(&zipped(&parts), "DOCTYPE");
    }
    let rows = ods_row(&["Action"]);
    let content = |start: &str, text: &str| {
        let row = format!(
            "<table:table-row><table:table-cell><text:p>{text}</text:p></table:table-cell></table:table-row>"
        );
        format!("{start}<o><table:table table:name=\"A\">{rows}{row}</table:table></o>")
    };
    let plain = "<manifest:manifest/>";
    refused(
        &ods_with(plain, content(doctype, "&e;").as_bytes()),
        "DOCTYPE",
    );
    refused(
        &ods_with(&format!("{doctype}{plain}"), content("", "a").as_bytes()),
        "DOCTYPE",
    );
    refused(
        &ods_with(plain, content("", "&e;").as_bytes()),
        "not sound XML",
    );
    let log = read(&ods_with(plain, content("", "&amp;&#38;&#x26;").as_bytes())).unwrap();
    assert_eq!(
        log.rows[0].cells[&Heading::Action],
        Said::Text("&&&".to_owned())
    );
}

#[test]
fn what_is_never_closed_or_too_deep_is_damage() {
    for tables in [
        "<table:table table:name=\"Actions\"><table:table-row>",
        "<table:table table:name=\"Actions\"></table:table-row></table:table>",
        "<table:table table:name=\"Actions\"><table:table-row><table:table-cell><office:annotation>",
    ] {
        refused(&ods_of(tables), "not sound XML");
    }
    let deep = format!("{}{}", "<a>".repeat(200), "</a>".repeat(200));
    refused(&ods_of(&deep), "not sound XML");
    let workbook = Xlsx::default().raw_sheet("Actions", "<sheetData><row><c>");
    refused(&workbook.bytes(), "not sound XML");
}

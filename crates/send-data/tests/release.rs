//! Reading published files, good and bad. The files are small cuts of published ones, changed by
//! the tests; whole files are read in `release_real.rs`.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper that cannot go on has failed its test"
)]

#[path = "release/common.rs"]
#[expect(dead_code, reason = "each test file uses some of the helpers")]
mod common;

use common::{read_all, read_mapped, read_one};
use proptest::prelude::*;
use send_data::release::{
    CellValue, FileReading, MOST_CSV, Mapping, Outcome, Publication, Reason, Report, Taken,
};

const CASELOAD: &str = include_str!("release/caseload_cut.csv");
const TIMELINESS: &str = include_str!("release/timeliness_cut.csv");
const NEW_PLANS: &str = include_str!("release/newplans_cut.csv");
const NEEDS_NEW: &str = include_str!("release/needs_new_cut.csv");
const APPEALS: &str = include_str!("release/appeals_cut.csv");

const CAMDEN: &str = "E09000007";
const LONDON: &str = "E12000007";
const ENGLAND: &str = "E92000001";

/// A file of requests with these rows: place columns, then topic and breakdown, then the number of
/// requests and the number refused, and the percentage assessed.
fn requests(rows: &[&str]) -> String {
    let mut text = "time_period,time_identifier,geographic_level,country_code,region_code,\
                    new_la_code,old_la_code,breakdown_topic,breakdown,requests_received_in_year,\
                    requests_decided_not_to_assess,request_assess_pc\n"
        .to_owned();
    for row in rows {
        text.push_str(row);
        text.push('\n');
    }
    text
}

/// A row of Camden for 2024 with these three figures.
fn camden(figures: &str) -> String {
    row("2024", "Calendar year", figures)
}

fn row(period: &str, identifier: &str, figures: &str) -> String {
    format!(
        "{period},{identifier},Local authority,E92000001,E12000007,E09000007,202,Total,Total,{figures}"
    )
}

fn value(reading: &FileReading, series: &str, place: &str, period: &str) -> Option<CellValue> {
    let mut found = reading
        .cells
        .iter()
        .filter(|it| it.series == series && it.place == place && it.period == period);
    let cell = found.next()?;
    assert_eq!(found.next(), None);
    Some(cell.value)
}

fn number(reading: &FileReading, series: &str, place: &str, period: &str) -> Option<f64> {
    value(reading, series, place, period)?.number()
}

/// Reads a cell of requests as it is written.
fn cell(written: &str) -> Option<CellValue> {
    let text = requests(&[&camden(&format!("{written},x,x"))]);
    value(&read_one(text.as_bytes()), "request_total", CAMDEN, "2024")
}

fn refusal(bytes: &[u8]) -> String {
    let problem = read_all("file.csv", bytes).unwrap_err();
    assert!(
        problem.what.ends_with('.') && problem.hint.ends_with('.'),
        "{problem}"
    );
    problem.to_string()
}

fn warns(reading: &FileReading, words: &str) -> bool {
    reading.warnings.first.iter().any(|it| it.contains(words))
}

/// The line and the words of the only thing that is refused.
fn refused(reading: &FileReading) -> (u64, &str) {
    assert_eq!(reading.refused.count, 1, "{:?}", reading.refused);
    (
        reading.refused.first[0].line,
        &reading.refused.first[0].what,
    )
}

#[test]
fn a_file_is_known_by_its_columns_and_not_by_its_name() {
    for (text, publication) in [
        (CASELOAD, Publication::Caseload),
        (TIMELINESS, Publication::Timeliness),
        (NEW_PLANS, Publication::NewPlans),
        (NEEDS_NEW, Publication::NeedsNewPlans),
        (APPEALS, Publication::Appeals),
    ] {
        let reading = &read_all("download (3).txt", text.as_bytes()).unwrap()[0];
        assert_eq!(reading.publication, Some(publication));
        assert_eq!(reading.outcome, Outcome::Read);
        assert!(!reading.cells.is_empty());
    }
}

#[test]
fn figures_of_the_caseload_are_as_published() {
    let reading = read_one(CASELOAD.as_bytes());
    assert_eq!(
        number(&reading, "ehcp_total", ENGLAND, "2024/25"),
        Some(638_745.0)
    );
    assert_eq!(
        number(&reading, "ehcp_total", LONDON, "2024/25"),
        Some(99_116.0)
    );
    assert_eq!(
        number(&reading, "ehcp_total", CAMDEN, "2024/25"),
        Some(1607.0)
    );
    // Six columns are added up, and two; the second as a percentage of all plans too.
    assert_eq!(
        number(&reading, "ehcp_rp_senunit_n", ENGLAND, "2018/19"),
        Some(17_652.0)
    );
    assert_eq!(
        number(&reading, "ehcp_inmss_n", ENGLAND, "2018/19"),
        Some(17_532.0)
    );
    assert_eq!(
        number(&reading, "ehcp_inmss_pc", ENGLAND, "2018/19"),
        Some(4.9526)
    );
    assert_eq!(
        value(&reading, "ehcp_ehe_n", ENGLAND, "2018/19"),
        Some(CellValue::Missing(Reason::Unavailable))
    );
    assert!(
        reading
            .warnings
            .first
            .iter()
            .any(|it| it.contains("Newham"))
    );
}

#[test]
fn d1_a_file_without_its_first_row_is_refused() {
    let (_, rest) = CASELOAD.split_once('\n').unwrap();
    assert!(refusal(rest.as_bytes()).contains("names the columns"));
    assert!(refusal(b"nothing\nof\nthe\nkind\n").contains("names the columns"));
    assert!(refusal(b"").contains("empty"));
    assert!(refusal(b"\xEF\xBB\xBF \r\n").contains("empty"));
}

#[test]
fn d2_columns_nobody_knows_change_nothing() {
    let with: String = CASELOAD.lines().fold(String::new(), |text, line| {
        text + line
            + if text_is_head(line) {
                ",number_ds,ds_pc\n"
            } else {
                ",5,low\n"
            }
    });
    assert_eq!(
        read_one(with.as_bytes()).cells,
        read_one(CASELOAD.as_bytes()).cells
    );
}

fn text_is_head(line: &str) -> bool {
    line.contains("time_period")
}

fn table(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let row = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    reader.records().map(|it| row(it.unwrap())).collect()
}

fn written(rows: &[Vec<String>], separator: u8) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn d3_rows_and_columns_in_another_order_are_the_same_cells(
        columns in Just((0..60_usize).collect::<Vec<_>>()).prop_shuffle(),
        rows in Just((1..29_usize).collect::<Vec<_>>()).prop_shuffle(),
        twice in 1..29_usize,
    ) {
        let table = table(CASELOAD);
        prop_assert_eq!((table.len(), table[0].len()), (29, 60));
        let order = std::iter::once(0).chain(rows);
        let mut changed: Vec<Vec<String>> = order
            .map(|at| columns.iter().map(|column| table[at][*column].clone()).collect())
            .collect();
        let mut repeated = changed[twice].clone();
        for cell in &mut repeated {
            cell.push(' ');
        }
        changed.push(repeated);
        let reading = read_one(written(&changed, b',').as_bytes());
        let before = read_one(CASELOAD.as_bytes());
        prop_assert_eq!(&reading.cells, &before.cells);
        prop_assert_eq!(reading.refused.count, before.refused.count);
    }
}

#[test]
fn d4_a_row_with_too_few_or_too_many_cells_is_refused_with_its_line() {
    let good = camden("246,16,89");
    let text = requests(&[
        &good,
        "2023,Calendar year,Local authority",
        &format!("{good},7"),
    ]);
    let reading = read_one(text.as_bytes());
    let lines: Vec<u64> = reading.refused.first.iter().map(|it| it.line).collect();
    assert_eq!(lines, [3, 4]);
    assert!(reading.refused.first[0].what.contains("has 3 cells"));
    assert!(reading.refused.first[1].what.contains("has 13 cells"));
    assert_eq!(reading.cells.len(), 3);
    // Empty cells at the end are what spreadsheet programs leave.
    assert_eq!(
        read_one(requests(&[&format!("{good},,")]).as_bytes())
            .refused
            .count,
        0
    );
}

#[test]
fn d5_an_open_quotation_mark_is_found_where_it_stands() {
    let good = camden("246,16,89");
    let open = row("2023", "Calendar year", "\"250,16,89");
    let text = requests(&[&good, &open, &row("2022", "Calendar year", "1,1,1")]);
    let reading = read_one(text.as_bytes());
    assert!(
        reading.refused.first.iter().all(|it| it.line == 3),
        "{:?}",
        reading.refused
    );
    assert!(
        reading
            .refused
            .first
            .iter()
            .any(|it| it.what.contains("never closed"))
    );
    assert_eq!(
        number(&reading, "request_total", CAMDEN, "2024"),
        Some(246.0)
    );
    assert_eq!(reading.cells.len(), 3);
    // One that is closed some lines below.
    let text = requests(&[&good, &open, &row("2022", "Calendar year", "1\",1,1")]);
    let reading = read_one(text.as_bytes());
    let (line, what) = refused(&reading);
    assert_eq!(line, 3);
    assert!(what.contains("lines run together"));
}

#[test]
fn d6_semicolons_and_tabs_are_read_and_said() {
    let before = read_one(TIMELINESS.as_bytes());
    for (separator, word) in [(b';', "semicolons"), (b'\t', "tabs")] {
        let text = written(&table(TIMELINESS), separator);
        for text in [
            text.clone(),
            format!("sep={}\r\n{text}", char::from(separator)),
        ] {
            let reading = read_one(text.as_bytes());
            assert_eq!(reading.cells, before.cells);
            assert!(reading.warnings.first.iter().any(|it| it.contains(word)));
        }
    }
    // "12,345" may be twelve thousand or twelve and a bit there.
    let text = written(&table(&requests(&[&camden("\"12,345\",16,89")])), b';');
    let reading = read_one(text.as_bytes());
    assert!(refused(&reading).1.contains("decimal point"));
}

#[test]
fn d7_lines_may_end_in_every_way_at_once() {
    let before = read_one(TIMELINESS.as_bytes());
    let ends = ["\r\n", "\r", "\n"];
    let lines = TIMELINESS.lines().enumerate();
    let mixed: String = lines.flat_map(|(at, line)| [line, ends[at % 3]]).collect();
    assert_eq!(read_one(mixed.as_bytes()).cells, before.cells);
    assert_eq!(
        read_one(TIMELINESS.replace('\n', "\r").as_bytes()).cells,
        before.cells
    );
}

#[test]
fn d8_windows_1252_is_read_and_said() {
    let mut bytes = TIMELINESS.replace("Camden", "Camd@n").into_bytes();
    for byte in bytes.iter_mut().filter(|it| **it == b'@') {
        *byte = 0xE9;
    }
    let reading = read_one(&bytes);
    assert_eq!(reading.cells, read_one(TIMELINESS.as_bytes()).cells);
    assert!(reading.warnings.first[0].contains("Windows-1252"));
}

#[test]
fn d9_utf_16_is_read_when_it_says_so_and_refused_when_it_does_not() {
    let before = read_one(TIMELINESS.as_bytes());
    let little: Vec<u8> = TIMELINESS
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let big: Vec<u8> = TIMELINESS
        .encode_utf16()
        .flat_map(u16::to_be_bytes)
        .collect();
    assert_eq!(
        read_one(&[b"\xFF\xFE", &little[..]].concat()).cells,
        before.cells
    );
    assert_eq!(
        read_one(&[b"\xFE\xFF", &big[..]].concat()).cells,
        before.cells
    );
    assert!(refusal(&little).contains("UTF-16"));
    assert!(refusal(&big).contains("UTF-16"));
    assert!(refusal(&[b"\xFF\xFE", &little[..101]].concat()).contains("damaged"));
}

#[test]
fn d10_a_row_with_nul_in_it_is_refused() {
    let text = requests(&[
        &camden("246,16\0,89"),
        &row("2023", "Calendar year", "7,1,8"),
    ]);
    let reading = read_one(text.as_bytes());
    let (line, what) = refused(&reading);
    assert_eq!(line, 2);
    assert!(what.contains("NUL"));
    assert_eq!(number(&reading, "request_total", CAMDEN, "2023"), Some(7.0));
}

#[test]
fn d11_a_web_page_and_files_of_other_kinds_are_refused_in_words() {
    let page = "\n<!DOCTYPE html>\n<html><body>time_period,geographic_level</body></html>";
    assert!(refusal(page.as_bytes()).contains("web page"));
    for (start, word) in [
        (&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..], ".xls"),
        (b"%PDF-1.7", "PDF"),
        (b"\x1F\x8B\x08", "gzip"),
        (b"{\\rtf1", "text document"),
        (b"{\"a\":1}", "JSON"),
        (b"\x89PNG\r\n", "picture"),
    ] {
        assert!(refusal(start).contains(word), "{word}");
    }
}

#[test]
fn d12_symbols_are_reasons_and_never_zero() {
    for (symbol, reason) in [
        ("z", Reason::NotApplicable),
        ("x", Reason::Unavailable),
        ("c", Reason::Suppressed),
        ("low", Reason::RoundsToZero),
        ("k", Reason::RoundsToZero),
        ("u", Reason::LowReliability),
        (":", Reason::Unavailable),
        ("~", Reason::RoundsToZero),
        ("..", Reason::Unavailable),
        (".", Reason::NotApplicable),
        ("-", Reason::Unavailable),
        ("", Reason::Blank),
        (" X ", Reason::Unavailable),
    ] {
        assert_eq!(cell(symbol), Some(CellValue::Missing(reason)), "{symbol:?}");
    }
    assert_eq!(cell("0"), Some(CellValue::Number(0.0)));
}

#[test]
fn d13_numbers_may_be_dressed_up() {
    for (written, number) in [("\"1,234\"", 1234.0), (" 7 ", 7.0), ("1234.0", 1234.0)] {
        assert_eq!(cell(written), Some(CellValue::Number(number)), "{written}");
    }
    for written in ["£5m", "12%", "\"1,23\"", "(3)", "1e5", "inf", "about 7"] {
        assert_eq!(cell(written), None, "{written}");
    }
    let reading = read_one(requests(&[&camden("1,0,12%")]).as_bytes());
    assert_eq!(
        number(&reading, "request_assess_pc", CAMDEN, "2024"),
        Some(12.0)
    );
}

#[test]
fn d14_a_year_is_read_however_it_is_written_and_refused_when_it_may_be_two() {
    let at = |period: &str, identifier: &str| {
        let text = requests(&[&row(period, identifier, "1,0,5")]);
        let reading = read_one(text.as_bytes());
        let periods = reading.cells.iter().map(|it| it.period.clone());
        (
            periods.collect::<Vec<_>>(),
            reading.refused.count,
            warns(&reading, "as two years"),
        )
    };
    let three = |period: &str| vec![period.to_owned(); 3];
    assert_eq!(at("2024", "Calendar year"), (three("2024"), 0, false));
    assert_eq!(at("202425", "Calendar year"), (three("2024"), 0, true));
    // Requests are counted in calendar years.
    assert_eq!(at("202425", "Academic year"), (vec![], 1, false));
    assert_eq!(at("2024", "Academic year"), (vec![], 1, false));
    assert_eq!(at("202426", "Calendar year"), (vec![], 1, false));
    assert_eq!(at("last year", "Calendar year"), (vec![], 1, false));
}

#[test]
fn d15_two_rows_of_one_place_and_year_must_say_the_same() {
    let other = row("2023", "Calendar year", "7,1,8");
    let text = requests(&[&camden("246,16,89"), &other, &camden("246,16,89")]);
    let reading = read_one(text.as_bytes());
    assert_eq!((reading.repeated, reading.refused.count), (1, 0));
    assert_eq!(reading.cells.len(), 6);
    let text = requests(&[&camden("246,16,89"), &other, &camden("247,16,89")]);
    let reading = read_one(text.as_bytes());
    let (line, what) = refused(&reading);
    assert_eq!(line, 4);
    assert!(
        what.starts_with("Lines 2 and 4 are both of Camden for 2024"),
        "{what}"
    );
    assert_eq!(value(&reading, "request_total", CAMDEN, "2024"), None);
    // What both say is not in doubt.
    assert_eq!(
        number(&reading, "request_refused_n", CAMDEN, "2024"),
        Some(16.0)
    );
}

#[test]
fn d16_rows_of_other_levels_are_passed_over_and_counted() {
    let district = "2024,Calendar year,Local authority district,E92000001,,,,Total,Total,1,0,5";
    let school = "2024,Calendar year,School,E92000001,E12000007,E09000007,202,Total,Total,1,0,5";
    let wales = "2024,Calendar year,National,W92000004,,,,Total,Total,1,0,5";
    let text = requests(&[&camden("246,16,89"), district, school, district, wales]);
    let reading = read_one(text.as_bytes());
    assert_eq!(reading.refused.count, 0);
    assert_eq!(reading.cells.len(), 3);
    let passed: Vec<(&str, usize)> = reading
        .passed_over
        .iter()
        .map(|it| (it.what.as_str(), it.rows))
        .collect();
    assert_eq!(
        passed,
        [
            ("level \"Local authority district\"", 2),
            ("level \"School\"", 1),
            ("places outside England (W92000004)", 1),
        ]
    );
}

#[test]
fn d17_councils_that_are_no_more_are_named_and_those_with_a_new_code_are_read() {
    let of = |code: &str, number: &str| {
        let row = format!(
            "2024,Calendar year,Local authority,E92000001,,{code},{number},Total,Total,1,0,5"
        );
        read_one(requests(&[&row]).as_bytes())
    };
    for (code, number, name) in [
        ("E10000006", "909", "Cumbria"),
        ("E10000021", "928", "Northamptonshire"),
        ("E06000028", "837", "Bournemouth"),
        ("E06000029", "836", "Poole"),
        ("E10000009", "835", "Dorset"),
        ("", "909.0", "Cumbria"),
    ] {
        let reading = of(code, number);
        assert_eq!(
            (reading.cells.len(), reading.refused.count),
            (0, 0),
            "{name}"
        );
        let what = &reading.passed_over[0].what;
        assert!(
            what.starts_with(name) && what.contains("no longer exists"),
            "{what}"
        );
    }
    for (code, number, place) in [
        ("E06000060", "825", "E10000002"),
        ("E06000065", "815", "E10000023"),
        ("E06000066", "", "E10000027"),
        ("", "202.0", CAMDEN),
    ] {
        assert_eq!(number_of(&of(code, number), place), Some(1.0), "{code}");
    }
    // A code nobody knows, with a number everybody knows.
    let reading = of("E06000999", "202");
    assert_eq!(number_of(&reading, CAMDEN), Some(1.0));
    assert!(warns(&reading, "E06000999"));
    // Two codes of two councils, and none of any.
    assert!(refused(&of("E09000007", "203")).1.contains("Greenwich"));
    assert!(refused(&of("E06000999", "999")).1.contains("E06000999"));
    assert!(refused(&of("", "")).1.contains("no code"));
}

fn number_of(reading: &FileReading, place: &str) -> Option<f64> {
    number(reading, "request_total", place, "2024")
}

#[test]
fn d18_a_file_that_is_too_large_is_refused_with_advice() {
    let problem = refusal(&vec![b','; MOST_CSV + 1]);
    assert!(problem.contains("256 MB") && problem.contains("download that table"));
}

#[test]
fn d19_percentages_beyond_a_hundred_and_counts_below_nothing_are_refused() {
    let reading = read_one(requests(&[&camden("-2,16,100.1")]).as_bytes());
    let whats: Vec<&str> = reading
        .refused
        .first
        .iter()
        .map(|it| it.what.as_str())
        .collect();
    assert_eq!(
        whats,
        [
            "request_total of Camden for 2024: -2 is below zero, which this figure cannot be.",
            "request_assess_pc of Camden for 2024: 100.1 is outside 0 to 100, which a percentage \
             here cannot be.",
        ]
    );
    assert_eq!(reading.cells.len(), 1);
}

#[test]
fn d20_a_part_above_its_whole_is_read_with_a_warning() {
    let reading = read_one(requests(&[&camden("10,16,89")]).as_bytes());
    assert_eq!(
        number(&reading, "request_refused_n", CAMDEN, "2024"),
        Some(16.0)
    );
    assert!(warns(&reading, "16 is above 10"));
}

#[test]
fn councils_that_carry_the_figure_of_their_region_are_refused() {
    let reading = read_one(NEW_PLANS.as_bytes());
    assert_eq!(reading.refused.count, 15);
    assert!(
        reading
            .refused
            .first
            .iter()
            .all(|it| it.what.contains("6078"))
    );
    let councils = |period: &str| {
        let of = |it: &&send_data::release::Cell| {
            it.series == "newplan_total"
                && it.period == period
                && !it.place.starts_with("E12")
                && it.place != ENGLAND
        };
        reading.cells.iter().filter(of).count()
    };
    assert_eq!((councils("2022"), councils("2023")), (0, 15));
    assert_eq!(
        number(&reading, "newplan_total", "E12000003", "2022"),
        Some(6078.0)
    );
    // Their percentages are their own.
    assert!(number(&reading, "newplan_mainstream_pc", "E08000016", "2022").is_some());
}

#[test]
fn a_withdrawn_figure_is_a_reason() {
    let reading = read_one(TIMELINESS.as_bytes());
    assert_eq!(
        value(&reading, "timely_20wk_ex_pc", "E09000023", "2024"),
        Some(CellValue::Missing(Reason::Unavailable))
    );
    assert_eq!(
        number(&reading, "timely_20wk_ex_pc", ENGLAND, "2024"),
        Some(46.4)
    );
    let before = TIMELINESS.replace(
        "E09000023,209,Lewisham,All EHC plans issued,All EHC plans issued,x,x,x,x,x,x",
        "E09000023,209,Lewisham,All EHC plans issued,All EHC plans issued,194,193,184,183,94.8,94.8",
    );
    assert_ne!(before, TIMELINESS);
    let reading = read_one(before.as_bytes());
    for series in ["timely_20wk_ex_pc", "timely_20wk_all_pc"] {
        assert_eq!(value(&reading, series, "E09000023", "2024"), None);
    }
    assert_eq!(reading.refused.count, 2);
    assert!(
        reading.refused.first[0]
            .hint
            .contains("withdrawn later by the publisher")
    );
    // Another value is nobody's error.
    let corrected = before.replace("94.8", "93.1");
    let reading = read_one(corrected.as_bytes());
    assert_eq!(
        number(&reading, "timely_20wk_ex_pc", "E09000023", "2024"),
        Some(93.1)
    );
    assert_eq!((reading.refused.count, reading.warnings.count), (0, 0));
}

#[test]
fn a_doubted_count_is_said_to_be_another_elsewhere_and_is_not_judged() {
    let reading = read_one(CASELOAD.as_bytes());
    assert!(warns(
        &reading,
        "another publisher uses 3,000 for Newham; both are shown."
    ));
}

#[test]
fn a_warning_that_is_said_once_is_counted_once_however_long_the_list_is() {
    // 300 codes nobody knows beside a number that is known, each in two rows.
    let rows: Vec<String> = (0..600)
        .map(|at| {
            let code = at % 300;
            format!(
                "2024,Calendar year,Local authority,E92000001,E12000007,E0999{code:04},202,Total,\
                 Total,246,16,89"
            )
        })
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let reading = read_one(requests(&rows).as_bytes());
    assert_eq!(reading.warnings.first.len(), send_data::release::LISTED);
    let once = read_one(requests(rows.get(..300).unwrap()).as_bytes());
    assert!(once.warnings.count >= 300);
    assert_eq!(reading.warnings.count, once.warnings.count);
}

#[test]
fn the_file_that_writes_a_calendar_year_as_two_is_the_new_plans() {
    let reading = read_one(NEEDS_NEW.as_bytes());
    assert!(NEEDS_NEW.contains("202425,Calendar year"));
    assert_eq!(
        number(&reading, "newplan_need_asd_pc", ENGLAND, "2024"),
        Some(27.5)
    );
    assert!(number(&reading, "newplan_need_asd_pc", "E13000001", "2024").is_some());
    let all = NEEDS_NEW.replace("Calendar year", "Academic year");
    let reading = read_one(all.as_bytes());
    assert_eq!(reading.publication, Some(Publication::NeedsAllPlans));
    assert_eq!(
        number(&reading, "ehcp_need_asd_pc", ENGLAND, "2024/25"),
        Some(27.5)
    );
}

#[test]
fn columns_renamed_in_2026_are_the_same_series() {
    let mut rows = table(CASELOAD);
    let at = rows[0]
        .iter()
        .position(|it| it == "special_academy_free")
        .unwrap();
    for row in &mut rows {
        let split = match row[at].as_str() {
            "special_academy_free" => [
                "special_academy".to_owned(),
                "special_free_school".to_owned(),
            ],
            number => {
                let number: f64 = number.parse().unwrap();
                [(number - 0.0).to_string(), "0".to_owned()]
            }
        };
        row.splice(at..=at, split);
    }
    for name in &mut rows[0] {
        *name = format!(" {} ", name.to_lowercase());
    }
    let after = written(&rows, b',').replace("All EHC plans", "Total");
    assert_eq!(
        read_one(after.as_bytes()).cells,
        read_one(CASELOAD.as_bytes()).cells
    );
    let label = TIMELINESS
        .replace("All EHC plans issued", "All EHC plans")
        .replace("PC_plans_issued_20_weeks_ex", "pc_plans_issued_20_weeks_ex")
        .replace("ltYear", "ltyear");
    assert_eq!(
        read_one(label.as_bytes()).cells,
        read_one(TIMELINESS.as_bytes()).cells
    );
}

#[test]
fn a_column_that_is_missing_is_said_and_the_others_are_read() {
    let text = requests(&[&camden("246,16,89")]);
    let reading = read_one(text.as_bytes());
    assert_eq!(reading.cells.len(), 3);
    assert!(
        reading
            .warnings
            .first
            .iter()
            .any(|it| it.starts_with("request_tribunal_n was not read"))
    );
    let text = text.replace("breakdown_topic", "topic");
    assert!(refusal(text.as_bytes()).contains("breakdown_topic"));
}

#[test]
fn a_file_without_a_total_row_says_which_rows_it_has() {
    let text = requests(&[&camden("1,1,1").replace("Total,Total", "Sex,Female")]);
    let reading = read_one(text.as_bytes());
    assert!(refused(&reading).1.contains("\"Sex\""));
    let text = requests(&[&camden("1,1,1").replace("Total,Total", "Total,Female")]);
    assert_eq!(read_one(text.as_bytes()).cells, []);
}

#[test]
fn appeals_are_found_by_name_where_the_number_is_wrong() {
    let reading = read_one(APPEALS.as_bytes());
    let appeals = |place, year| number(&reading, "tribunal_appeals_n", place, year);
    assert_eq!(appeals(ENGLAND, "2024"), Some(22_276.0));
    assert_eq!(
        number(&reading, "tribunal_rate_pc", ENGLAND, "2024"),
        Some(3.2)
    );
    assert_eq!(
        number(&reading, "tribunal_decisions_n", ENGLAND, "2024"),
        Some(689_739.0)
    );
    // Cambridgeshire and Central Bedfordshire have each other's numbers.
    assert_eq!(appeals("E10000003", "2023"), Some(126.0));
    assert_eq!(appeals("E06000056", "2023"), Some(96.0));
    // What is wrong with them in 2024 is not read, what is right is.
    assert_eq!(appeals("E10000003", "2024"), Some(169.0));
    assert_eq!(
        value(&reading, "tribunal_decisions_n", "E10000003", "2024"),
        None
    );
    assert_eq!(
        value(&reading, "tribunal_rate_pc", "E06000056", "2024"),
        None
    );
    assert_eq!(reading.refused.count, 4);
    // A county and its city are two places; Durham is one under two names.
    assert_ne!(appeals("E06000018", "2024"), appeals("E10000024", "2024"));
    assert!(appeals("E06000018", "2024").is_some() && appeals("E10000024", "2024").is_some());
    assert_eq!(appeals("E06000047", "2024"), Some(344.0));
    // Blackpool's appeals of 2014 are a dash, which is no nought.
    let dash = value(&reading, "tribunal_appeals_n", "E06000009", "2014");
    assert_eq!(dash, Some(CellValue::Missing(Reason::Unavailable)));
    let passed: Vec<&str> = reading
        .passed_over
        .iter()
        .map(|it| it.what.as_str())
        .collect();
    for name in [
        "Cumbria",
        "Northamptonshire",
        "Bournemouth",
        "England without",
    ] {
        assert!(
            passed.iter().any(|it| it.starts_with(name)),
            "{name} {passed:?}"
        );
    }
    let other = APPEALS.replace("Camden,202", "Camden,203");
    let reading = read_one(other.as_bytes());
    assert!(
        reading
            .refused
            .first
            .iter()
            .any(|it| it.what.contains("Camden") && it.what.contains("Greenwich"))
    );
}

#[test]
fn pupils_in_schools_are_read_of_the_total_row_alone() {
    let text = "time_period,time_identifier,geographic_level,country_code,country_name,region_name,\
        region_code,old_la_code,la_name,new_la_code,phase_type_grouping,type_of_establishment,\
        hospital_school,total_pupils,sen_support,ehc_plan,sen_support_percent,ehc_plan_percent\n\
        202425,Academic year,National,E92000001,England,,,,,,Total,Total,Total,9,1,1,14.2,5.3\n\
        202425,Academic year,National,E92000001,England,,,,,,Total,Total,Hospital school,9,1,1,1,2\n\
        202425,Academic year,National,E92000001,England,,,,,,Special,Total,Total,9,1,1,1,99\n";
    let reading = read_one(text.as_bytes());
    assert_eq!(reading.publication, Some(Publication::SenInEngland));
    assert_eq!(
        number(&reading, "sen_support_pc", ENGLAND, "2024/25"),
        Some(14.2)
    );
    assert_eq!(
        number(&reading, "ehcp_pupils_pc", ENGLAND, "2024/25"),
        Some(5.3)
    );
    assert_eq!(reading.cells.len(), 2);
}

const TIDY: &str = "time_period,time_identifier,geographic_level,country_code,sex,ncyear,pupils,pc\n\
    202425,Academic year,National,E92000001,Total,Total,90,5.5\n\
    202425,Academic year,National,E92000001,Female,Total,40,c\n\
    202425,Academic year,National,E92000001,Male,Year 1,50,low\n";

#[test]
fn a_tidy_file_nobody_knows_says_what_its_columns_are() {
    let reading = read_one(TIDY.as_bytes());
    let Outcome::Unknown(sniff) = &reading.outcome else {
        panic!("{:?}", reading.outcome);
    };
    assert_eq!(sniff.geography, ["geographic_level", "country_code"]);
    assert_eq!(sniff.time, ["time_period", "time_identifier"]);
    assert_eq!(sniff.indicators, ["pupils", "pc"]);
    let filters: Vec<(&str, Vec<&str>)> = sniff
        .filters
        .iter()
        .map(|it| {
            (
                it.column.as_str(),
                it.values.iter().map(String::as_str).collect(),
            )
        })
        .collect();
    assert_eq!(
        filters,
        [
            ("sex", vec!["Female", "Male", "Total"]),
            ("ncyear", vec!["Total", "Year 1"])
        ]
    );
    let many: String = (0..80).fold(TIDY.to_owned(), |text, at| {
        text + &format!("202425,Academic year,National,E92000001,Sex {at},Total,1,1\n")
    });
    let Outcome::Unknown(sniff) = read_one(many.as_bytes()).outcome else {
        panic!();
    };
    assert!(sniff.filters[0].more && sniff.filters[0].values.len() == 50);
}

#[test]
fn a_mapping_makes_a_reading_of_it() {
    let Outcome::Unknown(sniff) = read_one(TIDY.as_bytes()).outcome else {
        panic!();
    };
    let mapping = |column: &str, sex: &str, series: &str| Mapping {
        header: sniff.header.clone(),
        column: column.to_owned(),
        filters: vec![
            ("sex".to_owned(), sex.to_owned()),
            ("ncyear".to_owned(), "total".to_owned()),
        ],
        series: series.to_owned(),
    };
    let mappings = [
        mapping("pupils", "Total", "wbp_total_n"),
        mapping("pc", "female", "ehcp_fe_pc"),
        mapping("pc", "total", "ehcp_fe_pc"),
    ];
    let text = serde_json::to_string(&mappings).unwrap();
    let mappings: Vec<Mapping> = serde_json::from_str(&text).unwrap();
    let reading = &read_mapped("file.csv", TIDY.as_bytes(), &mappings).unwrap()[0];
    assert_eq!(
        number(reading, "wbp_total_n", ENGLAND, "2024/25"),
        Some(90.0)
    );
    assert_eq!(
        value(reading, "ehcp_fe_pc", ENGLAND, "2024/25"),
        Some(CellValue::Missing(Reason::Suppressed))
    );
    assert!(reading.cells.is_sorted_by_key(|it| &it.series));
    assert!(reading.warnings.first[0].contains("two columns"));
    // A file with other columns is another file.
    let other = TIDY.replace("ncyear", "year_group");
    let reading = &read_mapped("file.csv", other.as_bytes(), &mappings).unwrap()[0];
    assert!(matches!(reading.outcome, Outcome::Unknown(_)));
}

#[test]
fn old_files_are_named_with_what_to_use_instead() {
    for (columns, word) in [
        (
            "establishment_type,establishment_group,Total_ehc",
            "sen2_estab_caseload",
        ),
        (
            "establishment_type,establishment_group,Total_new_ehc",
            "sen2_estab_new_plans",
        ),
        ("characteristic_age,Total_ehc", "sen2_age_caseload"),
        ("characteristic_age,Total_new_ehc", "sen2_age_new_plans"),
        ("NewallEHC,IncExc20weekEHC", "sen2_mi"),
        ("new_all_ehc,inc_exc_20week_ehc", "sen2_mi"),
        ("WorkbasedEHC,TotMres52weekEHC", "sen2_wbp_residential_dmo"),
    ] {
        let problem = refusal(format!("time_period,country_code,{columns}\n").as_bytes());
        assert!(
            problem.contains(word) && problem.contains("2025"),
            "{problem}"
        );
    }
}

#[test]
fn a_report_says_what_is_new_the_same_revised_and_gone() {
    let reading = read_one(TIMELINESS.as_bytes());
    let numbers = reading
        .cells
        .iter()
        .filter(|it| it.value.number().is_some())
        .count();
    let report = Report::of(
        std::slice::from_ref(&reading),
        |series, place, period| match (series, place, period) {
            ("timely_20wk_ex_pc", "E09000023", "2024") => Some(94.8),
            ("timely_20wk_ex_pc", ENGLAND, "2024") => Some(46.0),
            ("timely_20wk_ex_pc", LONDON, "2024") => Some(66.9),
            _ => None,
        },
    );
    let file = &report.files[0];
    assert_eq!(file.periods, ["2023", "2024"]);
    assert_eq!((file.same, file.revised.count, file.gone.count), (1, 1, 1));
    assert_eq!(
        (file.revised.first[0].old, file.revised.first[0].new),
        (46.0, 46.4)
    );
    assert_eq!(file.gone.first[0].reason, Reason::Unavailable);
    assert_eq!(file.new, numbers - 2);
    let sum = file.new + file.same + file.still_missing + file.revised.count + file.gone.count;
    assert_eq!(
        (file.taken, sum),
        (reading.cells.len(), reading.cells.len())
    );
}

#[test]
fn what_is_sent_between_worker_and_page_comes_back_whole() {
    for text in [CASELOAD, NEW_PLANS, TIDY] {
        let readings = vec![read_one(text.as_bytes())];
        let bytes = postcard::to_allocvec(&readings).unwrap();
        assert_eq!(
            postcard::from_bytes::<Vec<FileReading>>(&bytes).unwrap(),
            readings
        );
        let report = Report::of(&readings, |_, _, _| None);
        let bytes = postcard::to_allocvec(&report).unwrap();
        assert_eq!(postcard::from_bytes::<Report>(&bytes).unwrap(), report);
        let taken = Taken::of(readings.into_iter().next().unwrap(), None, "2026-07-01");
        let stored = serde_json::to_string(&taken).unwrap();
        assert_eq!(serde_json::from_str::<Taken>(&stored).unwrap(), taken);
    }
}

#[test]
fn lists_of_faults_are_bounded_and_their_number_is_not() {
    let rows: Vec<String> = (0..5000).map(|at| format!("{at},short")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let reading = read_one(requests(&rows).as_bytes());
    assert_eq!(reading.refused.first.len(), send_data::release::LISTED);
    // Each row, and that no row was one that is read.
    assert_eq!(reading.refused.count, 5001);
    let levels: Vec<String> = (0..500)
        .map(|at| format!("2024,Calendar year,Level {at},E92000001,,,,Total,Total,1,0,5"))
        .collect();
    let levels: Vec<&str> = levels.iter().map(String::as_str).collect();
    let reading = read_one(requests(&levels).as_bytes());
    assert!(reading.passed_over.len() <= 52);
    let rows: usize = reading.passed_over.iter().map(|it| it.rows).sum();
    assert_eq!(rows, 500);
}

#[test]
fn progress_goes_up_to_the_whole() {
    let many = requests(&vec![camden("246,16,89").as_str(); 20_000]);
    let mut steps = Vec::new();
    send_data::release::read_file(
        "file.csv",
        many.as_bytes(),
        &common::geography(),
        &common::units(),
        &[],
        &mut |done, total| steps.push((done, total)),
    )
    .unwrap();
    assert!(steps.is_sorted() && steps.len() > 3);
    let (done, total) = steps.last().unwrap();
    assert_eq!(done, total);
}

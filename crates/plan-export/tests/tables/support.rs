//! Plans, figures, and how what was written is read again.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::sync::LazyLock;

pub(crate) use crate::typed::typed_everywhere;
use calamine::{Data, Reader, Xlsx};
use plan_export::excel::{self, About};
use plan_export::sheet::{self, Cell, Column, Sheet};
use quick_xml::events::Event;
use reform_plan::figures::{OtherFigure, Place, PlaceRole, SeriesFigures};
use reform_plan::{
    AreaFigures, Date, Framework, Month, PlanDraft, PlanSummary, Slug, framework, saved,
};

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(framework::built_in);
static FIGURES: LazyLock<AreaFigures> = LazyLock::new(figures);

pub(crate) fn framework() -> &'static Framework {
    &FRAMEWORK
}

pub(crate) fn today() -> Date {
    day(2026, Month::November, 21)
}

pub(crate) fn day(year: i32, month: Month, day: u8) -> Date {
    Date::from_calendar_date(year, month, day).unwrap()
}

/// The complete plan of a made-up area.
pub(crate) fn example() -> PlanDraft {
    let text = include_str!("../../../../web/examples/anyborough.sendplan.json");
    saved::open(text).unwrap()
}

/// A plan nobody has written in.
pub(crate) fn empty() -> PlanDraft {
    PlanDraft::new("empty".into(), framework())
}

/// A plan a room has begun: some of everything, with gaps, and text that is awkward to show.
pub(crate) fn half_done() -> PlanDraft {
    typed_everywhere("مجموعة 🙁 <b>not</b> yet & \"soon\"\n  second line ]]> ")
}

/// The three of them with their names.
pub(crate) fn plans() -> [(&'static str, PlanDraft); 3] {
    [
        ("example", example()),
        ("half done", half_done()),
        ("empty", empty()),
    ]
}

/// Figures for every series of the catalogue: three places, one without any, one with a gap, and a
/// figure of another source.
fn figures() -> AreaFigures {
    let place = |code: &str, role| Place {
        code: code.to_owned(),
        name: format!("Place {code}"),
        role,
    };
    let series = |slug: &Slug| {
        let figures = SeriesFigures {
            periods: ["2023", "2024", "2025"].map(str::to_owned).to_vec(),
            values: BTreeMap::from([
                ("E1".to_owned(), vec![Some(41.25), None, Some(-3.0)]),
                ("E2".to_owned(), vec![Some(0.0), Some(1.0), None]),
            ]),
            source: "DfE, SEN2.".to_owned(),
            published: "June 2025".to_owned(),
            other: vec![OtherFigure {
                place: "E2".to_owned(),
                period: "2024".to_owned(),
                value: 2.0,
                source: "A return".to_owned(),
                note: "Counted later.".to_owned(),
            }],
            ..SeriesFigures::default()
        };
        (slug.clone(), figures)
    };
    AreaFigures {
        places: vec![
            place("E1", PlaceRole::Us),
            place("E2", PlaceRole::Region),
            place("E3", PlaceRole::England),
        ],
        series: framework()
            .indicators
            .iter()
            .flat_map(|it| &it.series)
            .map(|it| series(&it.slug))
            .collect(),
        edition: "Figures published to April 2026".to_owned(),
        attribution: "Contains public sector information.".to_owned(),
    }
}

/// A plan read on the day of the tests, with figures.
pub(crate) fn summary(draft: &PlanDraft) -> PlanSummary<'_> {
    PlanSummary::new(framework(), draft, Some(&FIGURES), today())
}

/// The same without figures: less to write where they do not matter.
pub(crate) fn without_figures(draft: &PlanDraft) -> PlanSummary<'_> {
    PlanSummary::new(framework(), draft, None, today())
}

/// The sheets of a plan.
pub(crate) fn sheets(draft: &PlanDraft) -> Vec<Sheet> {
    sheet::of(&summary(draft))
}

/// The sheet of this name.
pub(crate) fn named<'a>(sheets: &'a [Sheet], name: &str) -> &'a Sheet {
    sheets.iter().find(|it| it.name == name).unwrap()
}

/// The cells of a column of this key.
pub(crate) fn column<'a>(sheet: &'a Sheet, key: &str) -> Vec<&'a Cell> {
    let at = sheet.columns.iter().position(|it| it.key == key).unwrap();
    sheet.rows.iter().map(|row| &row[at]).collect()
}

/// A sheet of one column of text.
pub(crate) fn sheet_of(name: &'static str, words: &[&str]) -> Sheet {
    Sheet {
        name,
        title: "A sheet".to_owned(),
        columns: vec![Column::text("Words", "words", 20)],
        rows: words
            .iter()
            .map(|it| vec![Cell::Text((*it).to_owned())])
            .collect(),
    }
}

pub(crate) fn about() -> About {
    About {
        title: "Local SEND Reform Plan: St Helens & Knowsley".to_owned(),
        subject: "Tables".to_owned(),
        mark: "Draft, not agreed".to_owned(),
        today: today(),
    }
}

pub(crate) fn workbook(sheets: &[Sheet]) -> Vec<u8> {
    excel::write(sheets, &about()).unwrap()
}

/// The parts of a workbook by their paths.
pub(crate) fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        parts.insert(file.name().to_owned(), text);
    }
    parts
}

/// Reads a part to its end, as strictly as a parser has to.
pub(crate) fn is_well_formed(xml: &str) -> bool {
    let allowed = |it: char| {
        matches!(it, '\t' | '\n' | '\r') || (it >= ' ' && it != '\u{fffe}' && it != '\u{ffff}')
    };
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut depth = 0;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return depth == 0 && xml.chars().all(allowed),
            Ok(Event::Start(_)) => depth += 1,
            Ok(Event::End(_)) => depth -= 1,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}

/// The cells of every sheet as another program reads them, with the row of headings.
pub(crate) fn read_back(bytes: &[u8]) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    names
        .into_iter()
        .map(|name| {
            let range = book.worksheet_range(&name).unwrap();
            (name, range.rows().map(<[Data]>::to_vec).collect())
        })
        .collect()
}

/// A CSV as another program reads it, without the byte order mark.
pub(crate) fn read_csv(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes)
        .unwrap()
        .strip_prefix('\u{feff}')
        .unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    reader
        .records()
        .map(|it| it.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

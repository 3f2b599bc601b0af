//! Charts that are sent, kept and cut out of the page.

use plan_charts::{
    Band, Chart, ChartTable, PlaceKind, RankedInput, Rug, RugCell, RugRow, WIDE, ranked_bars,
    to_svg_file,
};
use reform_plan::{Polarity, Unit};

use crate::places::{london, references};

fn chart() -> Chart {
    ranked_bars(&RankedInput {
        id: "ranked".to_owned(),
        measure: "Plans issued in 20 weeks".to_owned(),
        unit: Unit::Percent,
        polarity: Polarity::HigherIsBetter,
        period: "2024".to_owned(),
        geography: "London boroughs".to_owned(),
        areas: london(),
        references: references(),
        source: "DfE, <release> & more".to_owned(),
        width: WIDE,
    })
    .unwrap()
}

#[test]
fn a_chart_comes_back_from_postcard_as_it_was() {
    let chart = chart();
    let bytes = postcard::to_allocvec(&chart).unwrap();
    assert_eq!(postcard::from_bytes::<Chart>(&bytes).unwrap(), chart);
}

#[test]
fn a_rug_comes_back_from_postcard_as_it_was() {
    let rug = Rug {
        caption: "Rug".to_owned(),
        name_heading: "Council".to_owned(),
        key: String::new(),
        notes: vec!["Source: DfE.".to_owned()],
        columns: vec!["Plans".to_owned()],
        rows: vec![RugRow {
            name: "Newham".to_owned(),
            kind: PlaceKind::Us,
            cells: vec![RugCell {
                text: "41.2%".to_owned(),
                band: Band::Low,
                words: String::new(),
            }],
        }],
    };
    let bytes = postcard::to_allocvec(&rug).unwrap();
    assert_eq!(postcard::from_bytes::<Rug>(&bytes).unwrap(), rug);
}

#[test]
fn a_picture_that_stands_alone_has_its_title_source_and_colours() {
    let mut chart = chart();
    chart.cuts_zero = true;
    let svg = to_svg_file(&chart);
    assert!(svg.contains(">Newham is "));
    assert!(svg.contains("&lt;release&gt;") && !svg.contains("<release>"));
    assert!(svg.contains(">The scale does not begin at zero.</text>"));
    assert!(svg.contains("fill=\"#ffffff\""));
    assert!(!svg.contains("currentColor") && !svg.contains("class="));
    let opening = svg.lines().nth(1).unwrap();
    assert!(opening.contains(" width=\"672\"") && opening.contains(" height="));
}

/// The lines of a file as a program reads it that wants the same number of cells in each.
fn read(csv: &str) -> Vec<Vec<String>> {
    let text = csv.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let lines = reader.records().map(|line| {
        let line = line.unwrap();
        line.iter().map(str::to_owned).collect()
    });
    lines.collect()
}

#[test]
fn a_table_as_csv_has_the_headings_every_row_and_where_it_is_from() {
    let table = chart().table;
    let lines = read(&table.to_csv());
    assert_eq!(
        lines[0],
        [
            "Area",
            "Value",
            "Rank, highest first",
            "What it is",
            "Source"
        ]
    );
    assert_eq!(lines.len(), table.rows.len() + 1);
    assert!(lines.iter().any(|line| line[..2] == ["Newham", "41.2%"]));
    assert!(lines[1..].iter().all(|line| line[4] == table.caption));
    assert!(table.caption.contains("Source: DfE, <release> & more"));
}

#[test]
fn a_program_reads_the_numbers_of_a_csv_as_numbers() {
    let table = ChartTable {
        caption: "Change, \"all\" councils. Source: DfE, 2025".to_owned(),
        columns: ["Area", "%", "Plans", "Cost (£)"]
            .map(str::to_owned)
            .to_vec(),
        rows: vec![
            ["Hull, City of", "−55.7%", "1,199", "−£1,234,567"]
                .map(str::to_owned)
                .to_vec(),
            ["Newham", "0.4%"].map(str::to_owned).to_vec(),
        ],
    };
    let lines = read(&table.to_csv());
    assert!(lines.iter().all(|line| line.len() == 5));
    let numbers: Vec<f64> = lines[1][1..4]
        .iter()
        .map(|it| it.parse().unwrap())
        .collect();
    assert_eq!(numbers, [-55.7, 1199.0, -1_234_567.0]);
    // A row that was short has empty cells, and its source where the others have it.
    assert_eq!(lines[2], ["Newham", "0.4", "", "", table.caption.as_str()]);
}

/// Pages have their colours in a style sheet, which has to say the same.
#[test]
fn the_style_sheet_has_the_same_colours() {
    let sheet = include_str!("../../../../web/styles/_chart.scss");
    for kind in [
        PlaceKind::Us,
        PlaceKind::Region,
        PlaceKind::England,
        PlaceKind::Neighbours,
        PlaceKind::FirstChosen,
        PlaceKind::SecondChosen,
        PlaceKind::LaterChosen,
        PlaceKind::Other,
    ] {
        for role in [
            plan_charts::Role::Line(kind),
            plan_charts::Role::Label(kind),
        ] {
            assert!(sheet.contains(role.colour()), "{role:?}");
        }
    }
}

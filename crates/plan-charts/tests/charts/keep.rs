//! Charts that are sent, kept and cut out of the page.

use plan_charts::{
    Band, Chart, PlaceKind, RankedInput, Rug, RugCell, RugRow, WIDE, ranked_bars, to_svg_file,
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

#[test]
fn a_table_as_csv_has_the_headings_and_every_row() {
    let table = chart().table;
    let csv = table.to_csv();
    let lines: Vec<&str> = csv.split("\r\n").collect();
    assert_eq!(
        lines[0],
        "\u{feff}Area,Value,\"Rank, highest first\",What it is"
    );
    assert_eq!(lines.len(), table.rows.len() + 2);
    assert!(lines.iter().any(|line| line.starts_with("Newham,41.2%,")));
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

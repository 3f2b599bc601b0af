//! Rugs as people read them.

use plan_charts::{Band, PlaceKind, Rug, RugColumn, RugFigure, RugInput, RugRowInput};
use reform_plan::Polarity;

fn figure(text: &str, band: Band) -> RugFigure {
    RugFigure {
        text: text.to_owned(),
        band,
    }
}

fn rug(polarity: Polarity, figures: Vec<RugFigure>) -> Rug {
    let columns = figures.iter().enumerate().map(|(at, _)| RugColumn {
        name: format!("Measure {at}"),
        polarity,
    });
    Rug::of(&RugInput {
        caption: "London boroughs, 2024".to_owned(),
        name_heading: "Borough".to_owned(),
        key: "▲ marks the highest fifth.".to_owned(),
        notes: vec!["Plans (2024). Source: DfE.".to_owned()],
        columns: columns.collect(),
        rows: vec![RugRowInput {
            name: "Newham".to_owned(),
            kind: PlaceKind::Us,
            figures,
        }],
    })
    .unwrap()
}

fn words(polarity: Polarity) -> Vec<String> {
    let fifths = (1..=5).map(|fifth| figure("41.2%", Band::of(Some(fifth))));
    let rug = rug(polarity, fifths.collect());
    let cells = rug.rows.iter().flat_map(|row| &row.cells);
    cells.map(|cell| cell.words.clone()).collect()
}

#[test]
fn bands_are_worded_by_direction_and_neutrally_for_context() {
    assert_eq!(
        words(Polarity::LowerIsBetter),
        [
            "among the lowest fifth, better",
            "in the second lowest fifth, better",
            "in the middle fifth",
            "in the second highest fifth, worse",
            "among the highest fifth, worse",
        ]
    );
    assert_eq!(
        words(Polarity::HigherIsBetter)[4],
        "among the highest fifth, better"
    );
    let context = words(Polarity::Context);
    assert_eq!(context[4], "among the highest fifth");
    let joined = context.join(" ");
    assert!(!joined.contains("better") && !joined.contains("worse"));
}

#[test]
fn what_has_no_figure_is_missing_and_keeps_its_reason() {
    let rug = rug(
        Polarity::HigherIsBetter,
        vec![
            figure("suppressed", Band::Missing),
            figure(" ", Band::Highest),
        ],
    );
    let cells = &rug.rows[0].cells;
    assert!(cells.iter().all(|cell| cell.band == Band::Missing));
    assert_eq!(cells[0].text, "suppressed");
    assert_eq!(cells[1].text, "No figure");
}

#[test]
fn a_figure_without_a_fifth_is_not_called_missing() {
    for fifth in [None, Some(0), Some(9)] {
        let rug = rug(
            Polarity::HigherIsBetter,
            vec![figure("41.2%", Band::of(fifth))],
        );
        let cell = &rug.rows[0].cells[0];
        assert_eq!(cell.text, "41.2%");
        assert_eq!(cell.band.class(), "band-unranked");
        assert_eq!(cell.words, "not ranked: fewer than ten areas have a figure");
    }
}

#[test]
fn what_is_said_around_the_table_is_kept_apart_from_it() {
    let rug = rug(Polarity::Context, vec![figure("1", Band::Low)]);
    assert_eq!(rug.caption, "London boroughs, 2024");
    assert_eq!(rug.name_heading, "Borough");
    assert_eq!(rug.key, "▲ marks the highest fifth.");
    assert_eq!(rug.notes, ["Plans (2024). Source: DfE."]);
}

#[test]
fn every_row_has_a_cell_for_each_column() {
    let mut input = RugInput {
        caption: String::new(),
        name_heading: String::new(),
        key: String::new(),
        notes: Vec::new(),
        columns: vec![
            RugColumn {
                name: "Plans".to_owned(),
                polarity: Polarity::Context,
            };
            3
        ],
        rows: vec![RugRowInput {
            name: "Newham".to_owned(),
            kind: PlaceKind::Us,
            figures: vec![figure("1", Band::Lowest); 7],
        }],
    };
    assert_eq!(Rug::of(&input).unwrap().rows[0].cells.len(), 3);
    input.rows[0].figures.clear();
    let rug = Rug::of(&input).unwrap();
    assert_eq!(rug.rows[0].cells.len(), 3);
    assert!(rug.rows[0].cells.iter().all(|it| it.band == Band::Missing));
    input.rows.clear();
    assert_eq!(Rug::of(&input), None);
}

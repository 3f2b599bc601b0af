//! Compositions as people read them.

use plan_charts::{
    CompositionInput, CompositionPlace, MOST_PARTS, NARROW, PlaceKind, PlaceValue, Role, Shape,
    WIDE, composition,
};
use proptest::prelude::*;

use crate::places::any_value;
use crate::support::{assert_apart, assert_inside, assert_said, save, texts};

const PARTS: [&str; 6] = [
    "Mainstream school",
    "SEN unit",
    "Resourced provision",
    "Special school",
    "Independent special school",
    "Alternative provision",
];

fn of(name: &str, kind: PlaceKind, values: &[f64]) -> CompositionPlace {
    CompositionPlace {
        name: name.to_owned(),
        kind,
        values: values.iter().copied().map(PlaceValue::Number).collect(),
    }
}

fn input(width: u32) -> CompositionInput {
    CompositionInput {
        id: "made-of".to_owned(),
        measure: "Where children with an EHC plan are taught".to_owned(),
        period: "2025".to_owned(),
        parts: PARTS.map(str::to_owned).to_vec(),
        places: vec![
            of("Newham", PlaceKind::Us, &[60.1, 1.4, 4.0, 20.0, 12.5, 2.0]),
            of(
                "London",
                PlaceKind::Region,
                &[47.0, 3.0, 4.5, 33.5, 10.0, 2.0],
            ),
            of(
                "England",
                PlaceKind::England,
                &[45.2, 2.8, 3.9, 36.0, 8.0, 4.1],
            ),
        ],
        source: "DfE, Education, health and care plans".to_owned(),
        width,
    }
}

fn widths(input: &CompositionInput) -> Vec<f64> {
    let drawn = composition(input).unwrap();
    let widths = drawn.shapes.iter().filter_map(|shape| match shape {
        Shape::Rect { width, .. } => Some(*width),
        _ => None,
    });
    widths.collect()
}

#[test]
fn every_part_is_printed_in_its_bar_or_below_it() {
    for width in [WIDE, NARROW] {
        let drawn = composition(&input(width)).unwrap();
        save(&format!("composition-{width}"), &drawn);
        assert_apart(&drawn);
        assert_inside(&drawn);
        assert_said(&drawn);
        let said: Vec<&str> = drawn
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Text { text, .. } => Some(text.as_str()),
                _ => None,
            })
            .collect();
        let said = said.join(" ");
        for (row, part) in drawn.table.rows.iter().zip(PARTS) {
            assert_eq!(row[0], part);
            for cell in &row[1..] {
                assert!(said.contains(cell.as_str()), "{cell} in {said}");
            }
        }
    }
}

#[test]
fn the_title_names_the_largest_part() {
    let title = |input: &CompositionInput| composition(input).unwrap().title;
    let mut input = input(WIDE);
    assert_eq!(
        title(&input),
        "Newham: Mainstream school is the largest part, 60.1%"
    );
    input.places[0] = of("Newham", PlaceKind::Us, &[40.0, 0.0, 0.0, 40.02, 20.0, 0.0]);
    assert_eq!(
        title(&input),
        "Newham: Mainstream school and Special school are largest, 40.0% each"
    );
    input.places[0] = of("Newham", PlaceKind::Us, &[25.0, 25.0, 25.0, 25.0, 0.0, 0.0]);
    assert_eq!(title(&input), "Newham: 4 parts are largest, 25.0% each");
}

#[test]
fn a_missing_share_leaves_a_gap_and_is_said() {
    let mut gap = input(WIDE);
    gap.places.truncate(1);
    gap.places[0].values[3] = PlaceValue::Missing("suppressed".to_owned());
    let drawn = composition(&gap).unwrap();
    save("composition-gap", &drawn);
    let filled: f64 = widths(&gap).iter().sum();
    assert!((filled - 638.0 * 0.8).abs() < 1.0, "{filled}");
    let note = texts(&drawn, Role::RowNote).join(" ");
    assert_eq!(note, "No figure: Special school (suppressed).");
    assert_eq!(drawn.table.rows[3][1], "No figure");
}

#[test]
fn the_smallest_of_too_many_parts_are_one() {
    let mut many = input(NARROW);
    many.parts = (0..12).map(|at| format!("Need {at}")).collect();
    let values: Vec<f64> = (1..=12).map(|part| f64::from(part) / 0.78).collect();
    many.places = vec![of("Newham", PlaceKind::Us, &values)];
    let drawn = composition(&many).unwrap();
    save("composition-many", &drawn);
    assert_inside(&drawn);
    assert_apart(&drawn);
    assert_eq!(drawn.table.rows.len(), MOST_PARTS);
    assert_eq!(drawn.table.rows[0][0], "Need 5");
    // The rest of many is no finding.
    assert_eq!(drawn.title, "Newham: Need 11 is the largest part, 15.4%");
    // 1 + 2 + 3 + 4 + 5 of 78.
    assert_eq!(drawn.table.rows[7], ["Other", "19.2%"]);
}

#[test]
fn shares_that_add_up_to_more_than_the_whole_still_fit() {
    let mut rounded = input(WIDE);
    rounded.places = vec![of(
        "Newham",
        PlaceKind::Us,
        &[60.1, 1.4, 4.0, 20.1, 12.5, 2.1],
    )];
    let filled: f64 = widths(&rounded).iter().sum();
    assert!((filled - 638.0).abs() < 1.0, "{filled}");
}

#[test]
fn there_is_no_chart_without_a_whole() {
    let mut none = input(WIDE);
    for place in &mut none.places {
        place.values = vec![PlaceValue::Number(0.0); 6];
    }
    assert_eq!(composition(&none), None);
    none.parts.clear();
    assert_eq!(composition(&none), None);
}

proptest! {
    #[test]
    fn any_numbers_stay_inside(
        values in prop::collection::vec(any_value(), 0..14),
        narrow: bool,
    ) {
        let mut any = input(if narrow { NARROW } else { WIDE });
        any.parts = (0..values.len()).map(|at| format!("Part {at}")).collect();
        any.places[0].values.clone_from(&values);
        any.places[1].values = values.into_iter().skip(1).collect();
        if let Some(drawn) = composition(&any) {
            assert_inside(&drawn);
            assert_said(&drawn);
            assert_apart(&drawn);
        }
    }
}

//! Strips of areas as people read them.

use plan_charts::{NARROW, PlaceFigure, PlaceKind, Role, Shape, StripInput, WIDE, area_strip};
use proptest::prelude::*;
use reform_plan::{Polarity, Unit};

use crate::places::{any_areas, any_number, missing, place, references};
use crate::support::{assert_apart, assert_inside, assert_said, save, texts};

fn input(width: u32, areas: Vec<PlaceFigure>) -> StripInput {
    StripInput {
        id: "strip".to_owned(),
        geography: "London boroughs".to_owned(),
        measure: "Plans issued in 20 weeks".to_owned(),
        unit: Unit::Percent,
        polarity: Polarity::HigherIsBetter,
        period: "2024".to_owned(),
        areas,
        references: references(),
        quartiles: Some((30.0, 70.0)),
        source: "DfE".to_owned(),
        width,
    }
}

fn one(us: f64, others: &[f64]) -> StripInput {
    let mut areas = vec![place("Newham", PlaceKind::Us, us)];
    for value in others {
        areas.push(place("Brent", PlaceKind::Other, *value));
    }
    input(WIDE, areas)
}

fn title(input: &StripInput) -> String {
    area_strip(input).unwrap().title
}

/// All councils of England, as many as there are.
fn england() -> Vec<PlaceFigure> {
    let mut value = 3.0_f64;
    let mut areas: Vec<PlaceFigure> = (0..152)
        .map(|at| {
            value = (value * 5.7 + 13.1) % 83.0;
            place(&format!("Area {at}"), PlaceKind::Other, value)
        })
        .collect();
    areas.push(place("Newham", PlaceKind::Us, 41.2));
    areas
}

#[test]
fn the_title_says_where_we_stand_among_all() {
    let start = "Newham: 41.2% in 2024";
    let others = [10.0, 20.0, 80.0, 90.0];
    assert_eq!(
        title(&one(41.2, &others)),
        format!("{start}, within the middle half of 5 areas")
    );
    assert_eq!(
        title(&one(25.0, &others)),
        "Newham: 25.0% in 2024, below the middle half of 5 areas"
    );
    assert_eq!(
        title(&one(75.0, &others)),
        "Newham: 75.0% in 2024, above the middle half of 5 areas"
    );
    assert_eq!(
        title(&one(5.0, &others)),
        "Newham: 5.0% in 2024, the lowest of 5 areas"
    );
    assert_eq!(
        title(&one(90.0, &others)),
        "Newham: 90.0% in 2024, joint highest of 5 areas"
    );
    assert_eq!(
        title(&one(41.2, &[41.2, 41.24])),
        format!("{start}, the same as all 3 areas")
    );
    assert_eq!(
        title(&one(41.2, &[])),
        format!("{start}, the only area with a figure")
    );
    let mut plain = one(41.2, &others);
    plain.quartiles = None;
    assert_eq!(
        title(&plain),
        format!("{start}; 5 areas from 10.0% to 90.0%")
    );
    plain.areas[0] = missing("Newham", PlaceKind::Us, "suppressed");
    assert_eq!(
        title(&plain),
        "Newham has no figure; 4 areas from 10.0% to 90.0%"
    );
}

#[test]
fn there_is_no_chart_without_a_figure() {
    let nobody = vec![missing("Newham", PlaceKind::Us, "not published")];
    assert_eq!(area_strip(&input(WIDE, nobody)), None);
    assert_eq!(area_strip(&input(WIDE, Vec::new())), None);
}

#[test]
fn every_area_has_a_tick_and_a_row_of_the_table() {
    for width in [WIDE, NARROW] {
        let mut all = england();
        all.push(missing("Isles of Scilly", PlaceKind::Other, "suppressed"));
        let drawn = area_strip(&input(width, all)).unwrap();
        save(&format!("strip-{width}"), &drawn);
        assert_apart(&drawn);
        assert_inside(&drawn);
        assert_said(&drawn);
        let ticks = drawn.shapes.iter().filter(|it| it.role() == Role::Tick);
        assert_eq!(ticks.count(), 153);
        // All areas, two references, two quartiles.
        assert_eq!(drawn.table.rows.len(), 154 + 2 + 2);
        let said = texts(&drawn, Role::Key).join(" ");
        assert!(said.contains("No figure: Isles of Scilly (suppressed)."));
        assert!(drawn.cuts_zero);
    }
}

#[test]
fn marks_of_places_with_one_value_do_not_cover_one_another() {
    let mut same = one(46.4, &[10.0, 90.0]);
    same.references = vec![
        place("London", PlaceKind::Region, 46.4),
        place("England", PlaceKind::England, 46.4),
    ];
    let drawn = area_strip(&same).unwrap();
    save("strip-same", &drawn);
    assert_apart(&drawn);
    let heights: Vec<i64> = drawn
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Line {
                role: Role::Stem(_),
                from,
                ..
            } => Some((from.1 * 10.0).to_bits().cast_signed()),
            _ => None,
        })
        .collect();
    let mut apart = heights.clone();
    apart.sort_unstable();
    apart.dedup();
    assert_eq!((apart.len(), heights.len()), (3, 3));
}

#[test]
fn chosen_areas_without_a_name_have_longer_ticks() {
    let mut all = england();
    for at in [3, 50, 90] {
        all[at].kind = PlaceKind::LaterChosen;
    }
    let drawn = area_strip(&input(WIDE, all)).unwrap();
    save("strip-chosen", &drawn);
    let longer = drawn.shapes.iter();
    let longer = longer.filter(|it| it.role() == Role::NeighbourTick);
    assert_eq!(longer.count(), 3);
    let key = texts(&drawn, Role::Key).join(" ");
    assert!(
        key.contains("Longer ticks are other chosen areas."),
        "{key}"
    );
}

#[test]
fn totals_have_no_references_and_say_so() {
    let mut totals = input(WIDE, england());
    totals.unit = Unit::Count;
    totals.polarity = Polarity::Context;
    let drawn = area_strip(&totals).unwrap();
    let has_england = |it: &Shape| it.role() == Role::Stem(PlaceKind::England);
    assert!(!drawn.shapes.iter().any(has_england));
    assert!(
        drawn
            .description
            .ends_with("Totals are higher in larger areas.")
    );
}

proptest! {
    #[test]
    fn any_numbers_stay_inside(
        areas in any_areas(),
        line in any_number(),
        quartiles in (any_number(), any_number()),
        narrow: bool,
    ) {
        let mut any = input(if narrow { NARROW } else { WIDE }, areas);
        any.references = vec![place("England", PlaceKind::England, line)];
        any.quartiles = Some(quartiles);
        if let Some(drawn) = area_strip(&any) {
            assert_inside(&drawn);
            assert_said(&drawn);
            assert_apart(&drawn);
        }
    }
}

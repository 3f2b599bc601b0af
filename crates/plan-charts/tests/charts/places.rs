//! Places that several charts are tested with.

use plan_charts::{PlaceFigure, PlaceKind, PlaceValue};
use proptest::prelude::*;

pub(crate) const BOROUGHS: [&str; 33] = [
    "City of London",
    "Barking and Dagenham",
    "Barnet",
    "Bexley",
    "Brent",
    "Bromley",
    "Camden",
    "Croydon",
    "Ealing",
    "Enfield",
    "Greenwich",
    "Hackney",
    "Hammersmith and Fulham",
    "Haringey",
    "Harrow",
    "Havering",
    "Hillingdon",
    "Hounslow",
    "Islington",
    "Kensington and Chelsea",
    "Kingston upon Thames",
    "Lambeth",
    "Lewisham",
    "Merton",
    "Newham",
    "Redbridge",
    "Richmond upon Thames",
    "Southwark",
    "Sutton",
    "Tower Hamlets",
    "Waltham Forest",
    "Wandsworth",
    "Westminster",
];

pub(crate) fn place(name: &str, kind: PlaceKind, value: f64) -> PlaceFigure {
    PlaceFigure {
        name: name.to_owned(),
        kind,
        value: PlaceValue::Number(value),
    }
}

pub(crate) fn missing(name: &str, kind: PlaceKind, why: &str) -> PlaceFigure {
    PlaceFigure {
        name: name.to_owned(),
        kind,
        value: PlaceValue::Missing(why.to_owned()),
    }
}

/// London with made-up values; the City has none.
pub(crate) fn london() -> Vec<PlaceFigure> {
    let mut value = 17.0_f64;
    let areas = BOROUGHS.into_iter().map(|name| {
        value = (value * 7.3 + 11.9) % 97.0;
        match name {
            "City of London" => missing(name, PlaceKind::Other, "not published"),
            "Newham" => place(name, PlaceKind::Us, 41.2),
            "Hackney" | "Brent" => place(name, PlaceKind::Neighbours, value),
            "Kensington and Chelsea" => place(name, PlaceKind::FirstChosen, value),
            _ => place(name, PlaceKind::Other, value),
        }
    });
    areas.collect()
}

pub(crate) fn references() -> Vec<PlaceFigure> {
    vec![
        place("London", PlaceKind::Region, 66.9),
        place("England", PlaceKind::England, 46.4),
    ]
}

/// Any finite number: tiny, huge, of both signs, and often the same.
pub(crate) fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO,
        -200.0..200.0_f64,
        Just(0.0),
        Just(50.0),
        Just(f64::MAX),
        Just(f64::MIN),
        Just(5e-324),
    ]
}

/// Any value of an area: most are numbers.
pub(crate) fn any_value() -> impl Strategy<Value = PlaceValue> {
    prop_oneof![
        6 => any_number().prop_map(PlaceValue::Number),
        1 => Just(PlaceValue::Missing("suppressed".to_owned())),
        1 => Just(PlaceValue::Number(f64::NAN)),
    ]
}

pub(crate) fn any_kind() -> impl Strategy<Value = PlaceKind> {
    prop_oneof![
        Just(PlaceKind::Us),
        Just(PlaceKind::Neighbours),
        Just(PlaceKind::FirstChosen),
        Just(PlaceKind::SecondChosen),
        Just(PlaceKind::LaterChosen),
        Just(PlaceKind::Other),
    ]
}

/// Up to 40 areas with names of boroughs.
pub(crate) fn any_areas() -> impl Strategy<Value = Vec<PlaceFigure>> {
    let any = prop::collection::vec((any_kind(), any_value()), 0..40);
    any.prop_map(|list| {
        let named = list.into_iter().zip(BOROUGHS.into_iter().cycle());
        named
            .map(|((kind, value), name)| PlaceFigure {
                name: name.to_owned(),
                kind,
                value,
            })
            .collect()
    })
}

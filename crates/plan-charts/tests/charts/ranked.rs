//! Ranked bars as people read them.

use plan_charts::{
    MOST_BARS, NARROW, PlaceKind, RankedInput, Role, Shape, WIDE, ranked_bars, to_svg_file,
};
use proptest::prelude::*;
use reform_plan::{Polarity, Unit};

use crate::places::{any_areas, any_number, london, missing, place, references};
use crate::support::{assert_apart, assert_inside, assert_said, save, texts};

fn input(width: u32) -> RankedInput {
    RankedInput {
        id: "ranked".to_owned(),
        measure: "Plans issued in 20 weeks".to_owned(),
        unit: Unit::Percent,
        polarity: Polarity::HigherIsBetter,
        period: "2024".to_owned(),
        geography: "London boroughs".to_owned(),
        areas: london(),
        references: references(),
        source: "DfE, Education, health and care plans".to_owned(),
        width,
    }
}

fn small(values: &[(&str, PlaceKind, f64)]) -> RankedInput {
    let mut input = input(WIDE);
    input.areas = values
        .iter()
        .map(|(name, kind, value)| place(name, *kind, *value))
        .collect();
    input.references.clear();
    input
}

fn title(input: &RankedInput) -> String {
    ranked_bars(input).unwrap().title
}

const US: (&str, PlaceKind) = ("Newham", PlaceKind::Us);

#[test]
fn the_title_says_where_we_stand() {
    let (us, role) = US;
    let mut three = small(&[
        ("Brent", PlaceKind::Other, 10.0),
        (us, role, 20.0),
        ("Barnet", PlaceKind::Other, 30.0),
    ]);
    assert_eq!(title(&three), "Newham is 2nd of 3, highest first");
    three.areas[0] = place("Brent", PlaceKind::Other, 20.04);
    assert_eq!(title(&three), "Newham is joint 2nd of 3, highest first");
    three.areas[2] = place("Barnet", PlaceKind::Other, 20.0);
    assert_eq!(title(&three), "Newham is the same as all 3 areas: 20.0%");
    three.areas[1] = missing(us, role, "suppressed");
    assert_eq!(title(&three), "Newham has no figure; 2 areas with 20.0%");
    three.areas[2] = place("Barnet", PlaceKind::Other, 30.0);
    assert_eq!(
        title(&three),
        "Newham has no figure; 2 areas from 20.0% to 30.0%"
    );
    let one = small(&[(us, role, 20.0)]);
    assert_eq!(title(&one), "Newham: 20.0%, the only area with a figure");
}

#[test]
fn there_is_no_chart_without_a_figure() {
    let mut input = small(&[]);
    assert_eq!(ranked_bars(&input), None);
    input.areas = vec![missing("Newham", PlaceKind::Us, "not published")];
    input.references = references();
    assert_eq!(ranked_bars(&input), None);
}

#[test]
fn the_direction_is_said_in_the_description_and_never_for_context() {
    let mut input = input(WIDE);
    let said = |input: &RankedInput| ranked_bars(input).unwrap().description;
    assert!(said(&input).contains("Higher is better."));
    input.polarity = Polarity::Context;
    assert!(!said(&input).contains("etter"));
}

#[test]
fn areas_without_a_figure_are_named_and_have_no_bar() {
    let drawn = ranked_bars(&input(WIDE)).unwrap();
    let bars = drawn
        .shapes
        .iter()
        .filter(|it| matches!(it.role(), Role::Bar(_)));
    assert_eq!(bars.count(), 32);
    let foot = texts(&drawn, Role::Key).join(" ");
    assert!(
        foot.ends_with("No figure: City of London (not published)."),
        "{foot}"
    );
    assert!(foot.starts_with("N: statistical neighbour; C: chosen area"));
    assert!(!texts(&drawn, Role::Label(PlaceKind::Other)).contains(&"0.0%"));
}

#[test]
fn london_is_drawn_at_both_widths_and_the_table_has_what_is_drawn() {
    for width in [WIDE, NARROW] {
        let drawn = ranked_bars(&input(width)).unwrap();
        save(&format!("ranked-{width}"), &drawn);
        assert_apart(&drawn);
        assert_inside(&drawn);
        assert_said(&drawn);
        assert!(drawn.height < 1600.0, "{}", drawn.height);
        let printed: Vec<&str> = drawn
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Text { text, .. } if text.ends_with('%') => Some(text.as_str()),
                _ => None,
            })
            .collect();
        // The two references stand above the bars.
        let in_table: Vec<&str> = drawn.table.rows[..32]
            .iter()
            .map(|row| row[1].as_str())
            .collect();
        assert_eq!(printed[2..], in_table);
        assert_eq!(drawn.table.rows.len(), 33 + 2);
    }
}

#[test]
fn ours_is_dark_and_bold_and_letters_mark_the_others() {
    let drawn = ranked_bars(&input(WIDE)).unwrap();
    assert_eq!(texts(&drawn, Role::Label(PlaceKind::Us)).len(), 2);
    let names = texts(&drawn, Role::Label(PlaceKind::Other)).join(" ");
    for name in ["Hackney (N)", "Brent (N)", "Kensington and Chelsea (C)"] {
        assert!(names.contains(name), "{names}");
    }
    assert!(Role::Bar(PlaceKind::Us).shade() > Role::Bar(PlaceKind::Other).shade());
    assert!(Role::Label(PlaceKind::Us).is_bold());
}

#[test]
fn falls_stand_on_the_other_side_of_zero() {
    let mut falls = small(&[
        ("Brent", PlaceKind::Other, -10.0),
        ("Newham", PlaceKind::Us, 20.0),
        ("Barnet", PlaceKind::Other, -30.5),
    ]);
    falls.references = vec![place("England", PlaceKind::England, -5.0)];
    for width in [WIDE, NARROW] {
        falls.width = width;
        let drawn = ranked_bars(&falls).unwrap();
        save(&format!("ranked-falls-{width}"), &drawn);
        assert_apart(&drawn);
        assert_inside(&drawn);
        let bars: Vec<(f64, f64)> = drawn
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Rect { at, width, .. } => Some((at.0, at.0 + width)),
                _ => None,
            })
            .collect();
        assert!((bars[0].0 - bars[1].1).abs() < 0.2 && (bars[1].1 - bars[2].1).abs() < 0.2);
        assert!(bars[2].0 < bars[1].0);
    }
}

#[test]
fn totals_have_no_lines_across_and_say_so() {
    let mut totals = input(WIDE);
    totals.unit = Unit::Count;
    totals.references = vec![place("England", PlaceKind::England, 638_745.0)];
    let drawn = ranked_bars(&totals).unwrap();
    let across = drawn
        .shapes
        .iter()
        .filter(|it| matches!(it.role(), Role::Line(_)));
    assert_eq!(across.count(), 0);
    assert!(drawn.description.contains("These are totals"));
    assert_eq!(drawn.table.rows.last().unwrap()[1], "638,745");
}

#[test]
fn of_too_many_areas_ours_is_always_drawn() {
    let mut many = input(NARROW);
    many.areas = (0..150)
        .map(|at| place(&format!("Area {at}"), PlaceKind::Other, f64::from(at)))
        .collect();
    many.areas.push(place("Newham", PlaceKind::Us, -1.0));
    let drawn = ranked_bars(&many).unwrap();
    let bars = drawn
        .shapes
        .iter()
        .filter(|it| matches!(it.role(), Role::Bar(_)));
    assert_eq!(bars.count(), MOST_BARS);
    assert_eq!(drawn.title, "Newham is 151st of 151, highest first");
    let foot = texts(&drawn, Role::Key).join(" ");
    assert!(
        foot.contains("116 more areas are in the table only."),
        "{foot}"
    );
    assert_eq!(drawn.table.rows.len(), 151 + 2);
    assert!(
        drawn
            .table
            .caption
            .contains("2024, all London boroughs; the drawing shows 35. Source: DfE"),
        "{}",
        drawn.table.caption
    );
    assert!(!drawn.caption.contains("the drawing shows"));
    // Where all are drawn there is nothing to say.
    many.areas.truncate(MOST_BARS);
    let caption = ranked_bars(&many).unwrap().table.caption;
    assert!(!caption.contains("the drawing shows"), "{caption}");
}

#[test]
fn no_chosen_area_is_left_out_however_many_there_are() {
    let kinds = |at: u32| match at {
        0 => PlaceKind::Us,
        1 => PlaceKind::FirstChosen,
        2 => PlaceKind::SecondChosen,
        3..40 => PlaceKind::LaterChosen,
        _ => PlaceKind::Other,
    };
    // Ours and the chosen ones are the lowest.
    for all in [60, 45] {
        let mut many = input(WIDE);
        many.areas = (0..all)
            .map(|at| place(&format!("Area {at}"), kinds(at), f64::from(at)))
            .collect();
        let drawn = ranked_bars(&many).unwrap();
        assert_apart(&drawn);
        let names = texts(&drawn, Role::Label(PlaceKind::Other)).join(" ");
        for at in 1..40 {
            assert!(names.contains(&format!("Area {at} (C)")), "{at}: {names}");
        }
        assert!(!texts(&drawn, Role::Label(PlaceKind::Us)).is_empty());
        let rows = drawn.table.rows.iter();
        assert_eq!(rows.filter(|row| row[3] == "Chosen area").count(), 39);
    }
}

#[test]
fn names_cannot_become_markup() {
    let named = small(&[("<script>", PlaceKind::Us, 1.0)]);
    assert!(!to_svg_file(&ranked_bars(&named).unwrap()).contains("<script"));
}

proptest! {
    #[test]
    fn any_numbers_stay_inside(areas in any_areas(), line in any_number(), narrow: bool) {
        let mut any = input(if narrow { NARROW } else { WIDE });
        any.areas = areas;
        any.references = vec![place("England", PlaceKind::England, line)];
        if let Some(drawn) = ranked_bars(&any) {
            assert_inside(&drawn);
            assert_said(&drawn);
            assert_apart(&drawn);
        }
    }
}

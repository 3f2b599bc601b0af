//! The circle of pillars as people read it.

use plan_charts::{NARROW, RadarInput, RadarSpoke, Role, Shape, WIDE, radar};
use proptest::prelude::*;
use reform_plan::{Edit, PlanDraft, PlanSummary, Score, framework};

use crate::support::{assert_apart, assert_inside, assert_said, save, texts};

const NAMES: [&str; 7] = [
    "Leadership and accountability",
    "Co-production and family confidence",
    "Early help",
    "Joint commissioning and shared money",
    "Inclusive settings and skilled workforce",
    "Preparing for adulthood",
    "Fair decisions, good plans and strong outcomes",
];

fn input(width: u32, ranges: &[Option<(usize, usize)>]) -> RadarInput {
    let levels = [
        (1, "Emerging"),
        (2, "Developing"),
        (3, "Established"),
        (4, "Embedded"),
    ];
    let spokes = ranges.iter().zip(NAMES.iter().cycle()).enumerate();
    let spokes = spokes.map(|(at, (range, name))| RadarSpoke {
        id: char::from(b'A' + u8::try_from(at).unwrap()).to_string(),
        name: (*name).to_owned(),
        range: *range,
        note: "3 of 5 statements scored".to_owned(),
    });
    RadarInput {
        id: "radar".to_owned(),
        levels: levels
            .map(|(number, name)| (number, name.to_owned()))
            .to_vec(),
        spokes: spokes.collect(),
        width,
    }
}

fn full() -> Vec<Option<(usize, usize)>> {
    vec![
        Some((0, 2)),
        Some((1, 1)),
        Some((0, 1)),
        Some((2, 3)),
        Some((1, 3)),
        Some((0, 0)),
        Some((1, 2)),
    ]
}

fn lines(input: &RadarInput, wanted: Role) -> Vec<(usize, bool)> {
    let drawn = radar(input).unwrap();
    let lines = drawn.shapes.iter().filter_map(|shape| match shape {
        Shape::Path {
            role,
            points,
            closed,
        } if *role == wanted => Some((points.len(), *closed)),
        _ => None,
    });
    lines.collect()
}

#[test]
fn two_outlines_are_drawn_and_no_mean() {
    for width in [WIDE, NARROW] {
        let input = input(width, &full());
        let drawn = radar(&input).unwrap();
        save(&format!("radar-{width}"), &drawn);
        assert_apart(&drawn);
        assert_inside(&drawn);
        assert_said(&drawn);
        assert_eq!(lines(&input, Role::Lowest), [(7, true)]);
        assert_eq!(lines(&input, Role::Highest), [(7, true)]);
        assert_eq!(texts(&drawn, Role::AxisLabel), ["1", "2", "3", "4"]);
        let key = texts(&drawn, Role::Key).join(" ");
        assert!(key.contains("1 Emerging, 2 Developing"), "{key}");
        let spokes = texts(&drawn, Role::RowLabel).join(" ");
        let names = if width == NARROW { &key } else { &spokes };
        assert!(NAMES.iter().all(|name| {
            let mut words = name.split_whitespace();
            words.all(|word| names.contains(word))
        }));
    }
}

#[test]
fn where_no_level_is_agreed_outlines_stay_open() {
    let mut ranges = full();
    ranges[1] = None;
    ranges[4] = None;
    for width in [WIDE, NARROW] {
        let input = input(width, &ranges);
        let drawn = radar(&input).unwrap();
        save(&format!("radar-open-{width}"), &drawn);
        // C and D, then F, G and A: none goes through the middle.
        assert_eq!(lines(&input, Role::Lowest), [(2, false), (3, false)]);
        let key = texts(&drawn, Role::Key).join(" ");
        assert!(key.ends_with("No agreed level yet: B and E."), "{key}");
        assert_eq!(drawn.table.rows[1][1], "No agreed level");
    }
}

#[test]
fn the_title_says_the_ends_and_the_widest() {
    let title = |ranges: &[Option<(usize, usize)>]| radar(&input(WIDE, ranges)).unwrap().title;
    assert_eq!(
        title(&full()),
        "Agreed levels run from 1 to 4; widest in pillars A and E"
    );
    assert_eq!(
        title(&[Some((0, 3)), Some((1, 2)), None]),
        "Agreed levels run from 1 to 4; widest in pillar A"
    );
    assert_eq!(
        title(&[Some((1, 1)), Some((1, 1)), None]),
        "Every agreed level is level 2"
    );
    assert_eq!(
        title(&[Some((1, 1)), Some((2, 2)), None]),
        "Agreed levels run from 2 to 3; one level in each pillar"
    );
    assert_eq!(
        title(&[Some((1, 2)); 5]),
        "Agreed levels run from 2 to 3; widest in 5 pillars"
    );
}

#[test]
fn fewer_than_three_pillars_or_no_level_have_no_circle() {
    assert_eq!(radar(&input(WIDE, &[Some((0, 1)), Some((0, 1))])), None);
    assert_eq!(radar(&input(WIDE, &[None, None, None])), None);
    // A level beyond the list is no level.
    assert_eq!(radar(&input(WIDE, &[Some((0, 9)), None, None])), None);
}

#[test]
fn a_plan_becomes_a_circle() {
    let framework = framework::built_in();
    let mut draft = PlanDraft::new("d1".into(), &framework);
    let (_, statement) = framework.statements().next().unwrap();
    draft
        .apply(Edit::SetScore {
            statement: statement.slug.clone(),
            score: Some(Score::At(framework.levels[1].slug.clone())),
        })
        .unwrap();
    let day =
        reform_plan::Date::from_calendar_date(2026, reform_plan::Month::November, 21).unwrap();
    let summary = PlanSummary::new(&framework, &draft, None, day);
    for width in [WIDE, NARROW] {
        let mut input = RadarInput::of("radar", &summary.pillars, width);
        assert_eq!(input.spokes.len(), framework.pillars.len());
        assert_eq!(input.spokes[0].range, Some((1, 1)));
        for (at, spoke) in input.spokes.iter_mut().enumerate() {
            spoke.range = Some((at % 2, 1 + at % 3));
        }
        let drawn = radar(&input).unwrap();
        save(&format!("radar-plan-{width}"), &drawn);
        assert_inside(&drawn);
        assert_apart(&drawn);
    }
}

proptest! {
    #[test]
    fn any_levels_stay_inside(
        ranges in prop::collection::vec(prop::option::of((0..5_usize, 0..5_usize)), 0..12),
        narrow: bool,
    ) {
        let width = if narrow { NARROW } else { WIDE };
        if let Some(drawn) = radar(&input(width, &ranges)) {
            assert_inside(&drawn);
            assert_said(&drawn);
            assert_apart(&drawn);
        }
    }
}

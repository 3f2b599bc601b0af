//! Charts of success measures as people read them.

use plan_charts::{
    Chart, MeasureInput, MeasurePoint, NARROW, PlaceKind, Projection, Role, Shape, WIDE,
    measure_chart, projection,
};
use proptest::prelude::*;
use reform_plan::Unit;

use crate::places::any_number;
use crate::support::{any_words, assert_apart, assert_inside, assert_said, save, texts};

fn point(label: &str, at: f64, value: f64) -> MeasurePoint {
    MeasurePoint {
        label: label.to_owned(),
        at,
        value,
    }
}

fn past() -> Vec<MeasurePoint> {
    vec![
        point("2019/20", 2020.5, 71.2),
        point("2020/21", 2021.5, 69.9),
        point("2021/22", 2022.5, 66.0),
        point("2022/23", 2023.5, 65.4),
        point("2023/24", 2024.5, 64.1),
        point("2024/25", 2025.5, 62.8),
    ]
}

fn input() -> MeasureInput {
    let ahead = [("July 2026".to_owned(), 1.0), ("July 2027".to_owned(), 2.0)];
    MeasureInput {
        id: "measure-1".to_owned(),
        name: "Children with SEN support who reach the expected level in communication".to_owned(),
        unit: Unit::Percent,
        past: past(),
        baseline: Some(point("2024/25", 2025.5, 62.8)),
        results: Vec::new(),
        trajectory: vec![point("July 2026", 2026.5, 68.0)],
        target: Some(point("July 2027", 2027.5, 75.0)),
        projection: projection(&past(), Unit::Percent, &ahead),
        source: "DfE, Early years foundation stage profile, 2025 release".to_owned(),
    }
}

fn assert_reads(chart: &Chart) {
    assert_inside(chart);
    assert_apart(chart);
}

#[test]
fn the_title_gives_the_last_figure_the_target_and_what_comes_if_nothing_changes() {
    let mut input = input();
    let title = |input: &MeasureInput| {
        let drawn = measure_chart(input, WIDE);
        assert_said(&drawn);
        drawn.title
    };
    assert_eq!(
        title(&input),
        "62.8% in 2024/25, 75.0% is the target for July 2027; if nothing changes about 59%"
    );
    input.results = vec![point("2025/26", 2026.5, 66.0)];
    input.projection = None;
    assert_eq!(
        title(&input),
        "66.0% in 2025/26, 75.0% is the target for July 2027"
    );
    input.target = None;
    input.trajectory.clear();
    assert_eq!(title(&input), "66.0% in 2025/26");
    input.results.clear();
    input.past.clear();
    input.baseline = None;
    assert_eq!(title(&input), "No figures yet");
    assert_eq!(
        texts(&measure_chart(&input, NARROW), Role::RowNote),
        ["No figures yet"]
    );
    input.target = Some(point("July 2027", 2027.5, 75.0));
    assert_eq!(title(&input), "75.0% is the target for July 2027");
}

#[test]
fn the_description_says_how_the_projection_was_made() {
    let description = measure_chart(&input(), WIDE).description;
    assert_eq!(
        description,
        "Children with SEN support who reach the expected level in communication: \
         71.2% in 2019/20 and 62.8% in 2024/25. Baseline: 62.8% in 2024/25. \
         Target: 75.0% in July 2027. If nothing changes: about 59% in July 2027, \
         a straight line through the last 5 figures; it is not a forecast."
    );
}

#[test]
fn the_three_lines_have_different_patterns_and_their_words_are_printed() {
    let drawn = measure_chart(&input(), WIDE);
    for role in [Role::Line(PlaceKind::Us), Role::Target, Role::Unchanged] {
        let is_line = |it: &&Shape| matches!(it, Shape::Path { closed: false, .. });
        let lines = drawn
            .shapes
            .iter()
            .filter(|it| it.role() == role)
            .filter(is_line);
        assert_eq!(lines.count(), 1, "{role:?}");
    }
    assert_eq!(
        texts(&drawn, Role::Key),
        ["Figures so far", "Baseline", "Target", "If nothing changes"]
    );
    let said = texts(&drawn, Role::RowNote).join(" ");
    assert!(
        said.contains("Target 75.0%") && said.contains("If nothing changes about 59%"),
        "{said}"
    );
    assert_eq!(
        texts(&drawn, Role::Label(PlaceKind::Us)),
        ["Baseline and latest 62.8%, 2024/25"]
    );
}

#[test]
fn the_way_to_the_target_begins_at_the_baseline_and_what_comes_at_the_last_figure() {
    let mut input = input();
    input.results = vec![point("2025/26", 2026.0, 66.0)];
    let drawn = measure_chart(&input, WIDE);
    let first = |role: Role| {
        drawn.shapes.iter().find_map(|shape| match shape {
            Shape::Path {
                role: it,
                points,
                closed: false,
            } if *it == role => points.first().copied(),
            _ => None,
        })
    };
    let ring = drawn.shapes.iter().find_map(|shape| match shape {
        Shape::Circle {
            role: Role::Baseline,
            centre,
            ..
        } => Some(*centre),
        _ => None,
    });
    let result = drawn.shapes.iter().find_map(|shape| match shape {
        Shape::Rect {
            role: Role::ResultMark,
            at,
            width,
            height,
        } => Some((at.0 + width / 2.0, at.1 + height / 2.0)),
        _ => None,
    });
    assert_eq!(first(Role::Target), ring);
    let (from, to) = (first(Role::Unchanged).unwrap(), result.unwrap());
    assert!((from.0 - to.0).abs() < 0.2 && (from.1 - to.1).abs() < 0.2);
}

#[test]
fn nothing_is_projected_for_a_time_that_has_its_figure() {
    let mut input = input();
    input.results = vec![point("2025/26", 2026.5, 66.0)];
    let drawn = measure_chart(&input, WIDE);
    let points = drawn.shapes.iter().find_map(|shape| match shape {
        Shape::Path {
            role: Role::Unchanged,
            points,
            ..
        } => Some(points.clone()),
        _ => None,
    });
    let points = points.unwrap();
    assert_eq!(points.len(), 2);
    assert!(points[0].0 < points[1].0);
    input.results[0].at = 2028.0;
    let drawn = measure_chart(&input, WIDE);
    assert!(!drawn.title.contains("if nothing changes"));
    assert!(!texts(&drawn, Role::Key).contains(&"If nothing changes"));
}

#[test]
fn the_table_has_a_row_for_each_period_with_what_was_meant_and_what_was_projected() {
    let table = measure_chart(&input(), WIDE).table;
    assert_eq!(
        table.columns,
        ["Period", "Figure", "Target", "If nothing changes"]
    );
    assert_eq!(table.rows.len(), 8);
    assert_eq!(
        table.rows[5],
        ["2024/25", "62.8% (baseline)", "No target", "Not worked out"]
    );
    assert_eq!(
        table.rows[7],
        ["July 2027", "No figure", "75.0%", "about 59%"]
    );
    assert!(
        table
            .caption
            .ends_with("Source: DfE, Early years foundation stage profile, 2025 release")
    );
}

#[test]
fn a_projection_is_the_least_squares_line_through_the_last_five_figures() {
    // Worked by hand: slope −1.61 a year through (2023.5, 65.64).
    let ahead = projection(&past(), Unit::Percent, &[(String::new(), 2.0)]).unwrap();
    let expected = 65.64 - 1.61 * 4.0;
    assert!((ahead.points[0].value - expected).abs() < 1e-9, "{ahead:?}");
    let mut with_an_old_one = past();
    with_an_old_one[0].value = -900.0;
    assert_eq!(
        projection(&with_an_old_one, Unit::Percent, &[(String::new(), 2.0)]),
        Some(ahead)
    );
}

#[test]
fn there_is_no_projection_from_fewer_than_three_figures_or_a_single_time() {
    let ahead = [("July 2027".to_owned(), 2.0)];
    assert_eq!(projection(&past()[..2], Unit::Percent, &ahead), None);
    let same = [1.0, 2.0, 3.0].map(|value| point("2025", 2025.0, value));
    assert_eq!(projection(&same, Unit::Count, &ahead), None);
    assert_eq!(projection(&past(), Unit::Percent, &[]), None);
}

#[test]
fn a_projection_stays_within_what_the_unit_can_be() {
    let line = |values: [f64; 3], unit| {
        let past = [2023.0, 2024.0, 2025.0].into_iter().zip(values);
        let past: Vec<MeasurePoint> = past.map(|(at, value)| point("", at, value)).collect();
        projection(&past, unit, &[(String::new(), 10.0)])
            .unwrap()
            .points[0]
            .value
    };
    let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
    assert!(near(line([80.0, 85.0, 90.0], Unit::Percent), 100.0));
    assert!(near(line([20.0, 15.0, 10.0], Unit::Percent), 0.0));
    assert!(near(line([20.0, 15.0, 10.0], Unit::Count), 0.0));
    assert!(near(line([100.0, 110.0, 120.0], Unit::Count), 220.0));
    // Growth may be below zero.
    assert!(near(line([-1.0, -2.0, -3.0], Unit::Percent), -13.0));
}

#[test]
fn measures_are_readable_at_both_widths() {
    let mut later = input();
    later.results = vec![point("2025/26", 2026.5, 66.0)];
    let mut count = input();
    count.unit = Unit::Count;
    for it in &mut count.past {
        it.value *= 31.0;
    }
    count.baseline = Some(point("Our own count, September 2025", 2025.7, 1990.0));
    count.target = Some(point("March 2028", 2028.2, 1500.0));
    count.trajectory.clear();
    let ahead = [("March 2028".to_owned(), 2.7)];
    count.projection = projection(&count.past, Unit::Count, &ahead);
    let mut bare = input();
    bare.unit = Unit::Per100Pupils;
    bare.projection = None;
    bare.target = None;
    bare.trajectory.clear();
    let mut close = input();
    close.target = Some(point("July 2027", 2027.5, 59.0));
    close.trajectory.clear();
    for (name, input) in [
        ("plan", input()),
        ("later", later),
        ("count", count),
        ("bare", bare),
        ("close", close),
    ] {
        for width in [WIDE, NARROW] {
            let drawn = measure_chart(&input, width);
            save(&format!("measure-{name}-{width}"), &drawn);
            assert_reads(&drawn);
        }
    }
}

prop_compose! {
    fn any_point()(label in any_words(), at in prop_oneof![
        4 => 2015.0..2035.0_f64,
        1 => any_number(),
        1 => Just(f64::NAN),
    ], value in prop_oneof![
        4 => 0.0..100.0_f64,
        2 => any_number(),
        1 => Just(f64::INFINITY),
    ]) -> MeasurePoint {
        MeasurePoint { label, at, value }
    }
}

fn any_points() -> impl Strategy<Value = Vec<MeasurePoint>> {
    prop::collection::vec(any_point(), 0..8)
}

proptest! {
    #[test]
    fn any_measure_stays_inside(
        name in any_words(),
        (past, results, trajectory) in (any_points(), any_points(), any_points()),
        (baseline, target) in (prop::option::of(any_point()), prop::option::of(any_point())),
        projected in any_points(),
        unit in prop::sample::select(vec![
            Unit::Percent, Unit::Count, Unit::Score, Unit::Per100Pupils, Unit::Per100000,
            Unit::Pounds, Unit::PoundsAWeek, Unit::FullTimeEquivalent, Unit::Category,
        ]),
        narrow: bool,
    ) {
        let input = MeasureInput {
            id: "m".to_owned(),
            name,
            unit,
            past,
            baseline,
            results,
            trajectory,
            target,
            projection: Some(Projection { how: String::new(), points: projected }),
            source: String::new(),
        };
        let drawn = measure_chart(&input, if narrow { NARROW } else { WIDE });
        assert_reads(&drawn);
        assert!(drawn.table.rows.iter().all(|row| row.len() == 4));
    }

    #[test]
    fn any_projection_is_a_number_within_its_bounds(
        values in prop::collection::vec((2000.0..2030.0_f64, 0.0..100.0_f64), 0..9),
        years in prop::collection::vec(-5.0..30.0_f64, 0..4),
    ) {
        let past: Vec<MeasurePoint> = values.iter().map(|(at, value)| point("", *at, *value)).collect();
        let ahead: Vec<(String, f64)> = years.into_iter().map(|it| (String::new(), it)).collect();
        if let Some(made) = projection(&past, Unit::Percent, &ahead) {
            assert!(past.len() >= 3);
            assert!(made.points.iter().all(|it| (0.0..=100.0).contains(&it.value)));
        }
    }

    #[test]
    fn a_projection_of_any_figures_is_never_without_a_number(
        past in any_points(),
        ahead in prop::collection::vec((any_words(), any_number()), 0..4),
    ) {
        if let Some(made) = projection(&past, Unit::Score, &ahead) {
            assert!(made.points.iter().all(|it| it.at.is_finite() && it.value.is_finite()));
        }
    }
}

//! Driver diagrams as people read them.

use plan_charts::{Chart, DriverInput, DriverPriority, NARROW, Role, Shape, WIDE, driver_diagram};
use proptest::prelude::*;

use crate::support::{
    any_words, assert_apart, assert_inside, assert_said, assert_text_in_boxes, save, texts,
};

fn words(list: &[&str]) -> Vec<String> {
    list.iter().map(|it| (*it).to_owned()).collect()
}

fn input() -> DriverInput {
    let priority =
        |title: &str, rests_on: &[&str], actions: &[&str], measures: &[&str]| DriverPriority {
            title: title.to_owned(),
            rests_on: words(rests_on),
            actions: words(actions),
            measures: words(measures),
        };
    DriverInput {
        id: "driver".to_owned(),
        aim:
            "Children and young people with SEND are known early, included in a school near home, \
              and helped by services that talk to one another."
                .to_owned(),
        priorities: vec![
            priority(
                "Families get help with speech and language before school starts",
                &[
                    "A1 Level 1",
                    "A3 Level 2",
                    "Plans for children under 5 rising",
                ],
                &[
                    "Train a lead for speech and language in every family hub",
                    "Screen every child at the two-year review and share the result with the nursery",
                    "Run drop-in sessions with the parent carer forum each half term",
                ],
                &[
                    "63% of children reach the expected level in communication by July 2027, from 55%",
                    "Waiting time for a first appointment is 10 weeks or less",
                ],
            ),
            priority(
                "Mainstream schools can meet more needs without an EHC plan",
                &["B2 Level 2"],
                &["Set out what every school is expected to provide"],
                &[],
            ),
            priority(
                "Young people are prepared for adulthood from year 9",
                &[],
                &[],
                &[],
            ),
        ],
    }
}

/// 7 priorities with 4 actions and 2 measures each.
fn large() -> DriverInput {
    let mut input = input();
    let first = input.priorities.first().unwrap().clone();
    let more = |list: &[String], count: usize| list.iter().cycle().take(count).cloned().collect();
    input.priorities = (0..7)
        .map(|_| DriverPriority {
            actions: more(&first.actions, 4),
            measures: more(&first.measures, 2),
            ..first.clone()
        })
        .collect();
    input
}

fn assert_reads(chart: &Chart) {
    assert_inside(chart);
    assert_apart(chart);
    assert_said(chart);
    assert_text_in_boxes(chart);
}

#[test]
fn the_title_says_what_is_missing() {
    let mut input = input();
    assert_eq!(
        driver_diagram(&input, WIDE).title,
        "3 priorities, 4 actions and 2 measures; 1 without an action, 2 without a measure"
    );
    input.priorities.truncate(1);
    assert_eq!(
        driver_diagram(&input, WIDE).title,
        "1 priority, 3 actions and 2 measures"
    );
    input.priorities.clear();
    assert_eq!(driver_diagram(&input, WIDE).title, "No priority yet");
}

#[test]
fn what_is_missing_is_said_in_a_box_with_a_dashed_border() {
    for width in [WIDE, NARROW] {
        let drawn = driver_diagram(&input(), width);
        let said = texts(&drawn, Role::RowNote);
        assert_eq!(said.iter().filter(|it| **it == "No action yet").count(), 1);
        assert_eq!(said.iter().filter(|it| **it == "No measure yet").count(), 2);
        let empty = drawn
            .shapes
            .iter()
            .filter(|it| it.role() == Role::EmptyCard);
        assert_eq!(empty.count(), 3);
        assert!(Role::EmptyCard.dashes().is_some() && Role::Card.dashes().is_none());
    }
}

#[test]
fn every_action_and_measure_is_a_box_that_a_line_reaches() {
    for width in [WIDE, NARROW] {
        let drawn = driver_diagram(&large(), width);
        let boxes: Vec<(f64, f64, f64)> = drawn
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Rect { at, height, .. } => Some((at.0, at.1, at.1 + height)),
                _ => None,
            })
            .collect();
        assert_eq!(boxes.len(), 1 + 7 * (1 + 4 + 2));
        let reached = |(left, top, foot): &(f64, f64, f64)| {
            drawn.shapes.iter().any(|shape| match shape {
                Shape::Line {
                    role: Role::Join,
                    to,
                    ..
                } => (to.0 - left).abs() < 0.2 && to.1 > *top && to.1 < *foot,
                _ => false,
            })
        };
        assert!(boxes.iter().skip(1).all(reached));
    }
}

#[test]
fn the_table_has_a_row_for_each_action_and_each_measure() {
    let table = driver_diagram(&input(), WIDE).table;
    assert_eq!(table.columns, ["Priority", "Rests on", "Action", "Measure"]);
    assert_eq!(table.rows.len(), 5 + 2 + 2);
    assert_eq!(
        table.rows[6],
        [
            "Mainstream schools can meet more needs without an EHC plan",
            "B2 Level 2",
            "",
            "No measure yet"
        ]
    );
    assert_eq!(
        table.rows[7][1..],
        ["No evidence named", "No action yet", ""]
    );
}

#[test]
fn a_text_that_is_too_long_is_shortened_and_whole_in_the_table() {
    let mut input = input();
    let long = "Talk with every family about what would help most ".repeat(20);
    input.priorities[1].actions = vec![long.clone()];
    for width in [WIDE, NARROW] {
        let drawn = driver_diagram(&input, width);
        let said = texts(&drawn, Role::RowNote);
        assert_eq!(said.iter().filter(|it| it.ends_with('…')).count(), 1);
        assert!(drawn.description.ends_with("the table has all of them."));
        assert!(drawn.table.rows.iter().any(|row| row[2] == long.trim()));
    }
    assert!(
        !driver_diagram(&self::input(), WIDE)
            .description
            .contains("shortened")
    );
}

#[test]
fn the_description_names_the_aim_and_every_priority() {
    let description = driver_diagram(&input(), WIDE).description;
    assert!(description.starts_with("Aim: Children and young people with SEND are known early"));
    assert!(description.contains(
        "Priority 2: Mainstream schools can meet more needs without an EHC plan; \
         rests on B2 Level 2; 1 action, no measure."
    ));
}

#[test]
fn seven_priorities_are_readable_at_both_widths() {
    for (name, input) in [
        ("few", input()),
        ("large", large()),
        ("none", DriverInput::default()),
    ] {
        for width in [WIDE, NARROW] {
            let drawn = driver_diagram(&input, width);
            save(&format!("driver-{name}-{width}"), &drawn);
            assert_reads(&drawn);
        }
    }
}

prop_compose! {
    fn any_priority()(
        title in any_words(),
        rests_on in prop::collection::vec(any_words(), 0..4),
        actions in prop::collection::vec(any_words(), 0..5),
        measures in prop::collection::vec(any_words(), 0..4),
    ) -> DriverPriority {
        DriverPriority { title, rests_on, actions, measures }
    }
}

proptest! {
    #[test]
    fn any_plan_stays_inside_its_boxes(
        aim in any_words(),
        priorities in prop::collection::vec(any_priority(), 0..5),
        narrow: bool,
    ) {
        let width = if narrow { NARROW } else { WIDE };
        let drawn = driver_diagram(&DriverInput { id: "d".to_owned(), aim, priorities }, width);
        assert_reads(&drawn);
    }
}

//! Timelines as people read them.

use plan_charts::{
    Chart, MilestoneState, NARROW, Role, Shape, TimelineDue, TimelineGroup, TimelineInput,
    TimelineMilestone, TimelineRow, WIDE, timeline,
};
use proptest::prelude::*;

use crate::support::{any_words, assert_apart, assert_inside, assert_said, boxes, save, texts};

type When = Option<(i32, u32)>;

fn row(words: &str, lead: &str, start: When, finish: When, status: &str) -> TimelineRow {
    TimelineRow {
        words: words.to_owned(),
        lead: lead.to_owned(),
        start,
        finish,
        status: status.to_owned(),
        ..TimelineRow::default()
    }
}

fn milestone(words: &str, month: When, state: MilestoneState) -> TimelineMilestone {
    TimelineMilestone {
        words: words.to_owned(),
        month,
        state,
    }
}

fn input() -> TimelineInput {
    let mut train = row(
        "Train a lead for speech and language in every family hub",
        "Integrated care board",
        Some((2026, 9)),
        Some((2027, 3)),
        "In progress",
    );
    train.milestones = vec![
        milestone("Course agreed", Some((2026, 10)), MilestoneState::Done),
        milestone(
            "Half of the leads trained",
            Some((2027, 1)),
            MilestoneState::NotDone,
        ),
        milestone("Handbook printed", Some((2027, 1)), MilestoneState::NotDone),
    ];
    let mut screen = row(
        "Screen every child at the two-year review and share the result with the nursery",
        "Council, early years",
        Some((2026, 4)),
        Some((2026, 9)),
        "In progress",
    );
    screen.due = TimelineDue::Overdue;
    TimelineInput {
        id: "timeline".to_owned(),
        today: (2026, 11, 20),
        groups: vec![
            TimelineGroup {
                title: "Families get help with speech and language before school starts".to_owned(),
                rows: vec![
                    train,
                    screen,
                    row(
                        "Publish the offer",
                        "Council",
                        None,
                        Some((2027, 9)),
                        "Not started",
                    ),
                    row(
                        "Ask families what helped",
                        "Parent carer forum",
                        None,
                        None,
                        "Not started",
                    ),
                ],
            },
            TimelineGroup {
                title: "Mainstream schools can meet more needs without an EHC plan".to_owned(),
                rows: vec![
                    row(
                        "Set out what every school is expected to provide",
                        "Schools forum",
                        Some((2027, 1)),
                        Some((2028, 7)),
                        "Not started",
                    ),
                    row(
                        "Open a resourced provision in the north of the area",
                        "",
                        Some((2027, 9)),
                        None,
                        "Paused",
                    ),
                ],
            },
        ],
    }
}

fn assert_reads(chart: &Chart) {
    assert_inside(chart);
    assert_apart(chart);
    assert_said(chart);
}

/// No upright line runs through a text.
fn assert_texts_clear(chart: &Chart) {
    for shape in &chart.shapes {
        let Shape::Line {
            role: Role::Today | Role::Grid,
            from,
            to,
        } = shape
        else {
            continue;
        };
        for (left, top, right, foot, text) in boxes(chart) {
            let crosses = left < from.0 && from.0 < right && from.1 < foot && top < to.1;
            assert!(!crosses, "{shape:?} runs through {text}");
        }
    }
}

#[test]
fn the_title_says_from_when_to_when_and_what_is_overdue() {
    let mut input = input();
    assert_eq!(
        timeline(&input, WIDE).title,
        "5 actions from April 2026 to July 2028; 1 overdue; 1 without a date"
    );
    input.groups[0].rows.truncate(1);
    input.groups.truncate(1);
    assert_eq!(
        timeline(&input, WIDE).title,
        "1 action from September 2026 to March 2027"
    );
    input.groups[0].rows[0] = row("Meet", "Council", None, None, "");
    let drawn = timeline(&input, NARROW);
    assert_eq!(drawn.title, "No action has a date yet");
    assert_eq!(texts(&drawn, Role::RowNote), ["No action has a date yet"]);
    assert_reads(&drawn);
}

#[test]
fn an_action_without_a_date_is_in_the_description_and_the_table_only() {
    for width in [WIDE, NARROW] {
        let drawn = timeline(&input(), width);
        let words = "Ask families what helped";
        assert!(
            drawn
                .description
                .ends_with("Not drawn, no date: Ask families what helped.")
        );
        assert!(boxes(&drawn).iter().all(|it| !it.4.contains(words)));
        let row = drawn.table.rows.iter().find(|row| row[0] == words).unwrap();
        assert_eq!(
            row[2..],
            [
                "Parent carer forum",
                "No date",
                "No date",
                "Not started",
                "None"
            ]
        );
    }
}

#[test]
fn an_overdue_action_says_so_in_words_and_by_its_outline() {
    let drawn = timeline(&input(), WIDE);
    let said = texts(&drawn, Role::RowNote);
    assert!(said.contains(&"In progress, overdue"), "{said:?}");
    let late = drawn.shapes.iter().filter(|it| it.role() == Role::LateTask);
    // The bar, and its sample below the chart.
    assert_eq!(late.count(), 2);
    assert!(texts(&drawn, Role::Key).contains(&"Overdue"));
}

#[test]
fn done_and_other_milestones_differ_by_their_fill() {
    let drawn = timeline(&input(), WIDE);
    let count = |role: Role| drawn.shapes.iter().filter(|it| it.role() == role).count();
    assert_eq!((count(Role::MilestoneDone), count(Role::Milestone)), (2, 3));
    let key = texts(&drawn, Role::Key);
    assert!(key.contains(&"Milestone, done") && key.contains(&"Milestone, not done"));
    assert_eq!(
        drawn.table.rows[0][6],
        "Course agreed, October 2026, done; Half of the leads trained, January 2027, not done; \
         Handbook printed, January 2027, not done"
    );
}

#[test]
fn an_action_with_one_date_is_a_triangle() {
    let drawn = timeline(&input(), WIDE);
    let marks = drawn.shapes.iter().filter(|it| it.role() == Role::OneDate);
    // A finish and a start, each with its sample.
    assert_eq!(marks.count(), 4);
    let said = texts(&drawn, Role::RowNote);
    assert!(said.contains(&"Council, by September 2027"));
    assert!(said.contains(&"No lead, from September 2027, no finish date"));
}

#[test]
fn today_is_a_line_with_its_word_where_it_is_near() {
    let mut input = input();
    let has_today = |input: &TimelineInput| {
        let drawn = timeline(input, WIDE);
        let is_line = drawn.shapes.iter().any(|it| it.role() == Role::Today);
        assert_eq!(is_line, texts(&drawn, Role::RowLabel).contains(&"Today"));
        is_line
    };
    assert!(has_today(&input));
    input.today = (2025, 5, 1);
    assert!(has_today(&input));
    input.today = (2024, 5, 1);
    assert!(!has_today(&input));
    assert!(
        timeline(&input, WIDE)
            .description
            .contains("Today is in May 2024.")
    );
}

#[test]
fn a_start_after_the_finish_is_said_and_not_drawn_as_a_bar() {
    let mut input = input();
    input.groups.truncate(1);
    input.groups[0].rows = vec![row(
        "Meet",
        "Council",
        Some((2027, 5)),
        Some((2027, 2)),
        "Planned",
    )];
    let drawn = timeline(&input, WIDE);
    assert!(drawn.shapes.iter().all(|it| it.role() != Role::Task));
    assert!(drawn.description.ends_with("Start after finish: Meet."));
}

#[test]
fn every_status_is_printed_at_both_widths_and_no_text_touches_another() {
    let mut long = input();
    for year in 2027..2036 {
        let mut more = row(
            "Review what changed",
            "Board",
            Some((year, 1)),
            Some((year, 2)),
            "Not started",
        );
        more.milestones = vec![milestone("", Some((year, 12)), MilestoneState::Done)];
        long.groups[1].rows.push(more);
    }
    for (name, input) in [("plan", input()), ("long", long)] {
        for width in [WIDE, NARROW] {
            let drawn = timeline(&input, width);
            save(&format!("timeline-{name}-{width}"), &drawn);
            assert_reads(&drawn);
            assert_texts_clear(&drawn);
            let said = texts(&drawn, Role::RowNote);
            for status in [
                "In progress",
                "In progress, overdue",
                "Not started",
                "Paused",
            ] {
                assert!(said.contains(&status), "{status} at {width}");
            }
        }
    }
}

fn any_month() -> impl Strategy<Value = When> {
    prop_oneof![
        2 => Just(None),
        6 => (2025..2030_i32, 1..13_u32).prop_map(Some),
        1 => (1900..2201_i32, 0..14_u32).prop_map(Some),
        1 => any::<(i32, u32)>().prop_map(Some),
    ]
}

prop_compose! {
    fn any_row()(
        words in any_words(),
        lead in any_words(),
        start in any_month(),
        finish in any_month(),
        status in any_words(),
        late: bool,
        milestones in prop::collection::vec((any_words(), any_month(), any::<bool>()), 0..5),
    ) -> TimelineRow {
        let state = |is_done| if is_done { MilestoneState::Done } else { MilestoneState::NotDone };
        TimelineRow {
            words,
            lead,
            start,
            finish,
            status,
            due: if late { TimelineDue::Overdue } else { TimelineDue::NotOverdue },
            milestones: milestones
                .into_iter()
                .map(|(words, month, is_done)| milestone(&words, month, state(is_done)))
                .collect(),
        }
    }
}

proptest! {
    #[test]
    fn any_actions_stay_inside(
        groups in prop::collection::vec((any_words(), prop::collection::vec(any_row(), 0..5)), 0..4),
        today in prop_oneof![
            (2025..2030_i32, 1..13_u32, 1..32_u32),
            any::<(i32, u32, u32)>(),
        ],
        narrow: bool,
    ) {
        let groups = groups.into_iter().map(|(title, rows)| TimelineGroup { title, rows });
        let input = TimelineInput { id: "t".to_owned(), today, groups: groups.collect() };
        let drawn = timeline(&input, if narrow { NARROW } else { WIDE });
        assert_reads(&drawn);
        assert_texts_clear(&drawn);
    }
}

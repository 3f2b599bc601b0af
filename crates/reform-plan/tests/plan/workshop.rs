//! The run sheet, the votes and the sets of statements.

use reform_plan::summary::{RunSheet, VOTES, count, partners, time_of_day};
use reform_plan::{
    Edit, Id, PlanDraft, Priority, Slug, StatementSet, TypedNumber, WorkshopField, problem,
};

use crate::support::{add_priority, framework, not_sure, partner, plan, score, slug, with};

fn minutes(text: &str) -> Edit {
    Edit::SetWorkshop(WorkshopField::Minutes(TypedNumber::from(text)))
}

fn pillar(index: usize) -> StatementSet {
    StatementSet::Pillar(framework().pillars[index].slug.clone())
}

#[test]
fn the_minutes_share_out_over_what_is_left_to_agree() {
    let draft = plan([
        minutes("90"),
        Edit::SetWorkshop(WorkshopField::Set(pillar(0))),
    ]);
    let sheet = RunSheet::new(framework(), &draft);
    assert_eq!(sheet.left.len(), framework().pillars[0].statements.len());
    assert_eq!(sheet.each, Some(14.0));
    assert_eq!(
        sheet.words(),
        "90 minutes, 5 statements left: about 14 minutes each"
    );
    let draft = with(
        draft,
        [score("shared-vision", "emerging"), not_sure("one-board")],
    );
    let sheet = RunSheet::new(framework(), &draft);
    assert_eq!(sheet.left.len(), 3, "\"not sure yet\" is an answer");
}

#[test]
fn the_parts_of_a_run_sheet_follow_one_another_and_fill_the_time() {
    for text in ["", "20", "45", "90", "120", "240", "9999", "-3", "soon"] {
        let draft = plan([minutes(text)]);
        let sheet = RunSheet::new(framework(), &draft);
        let mut now = 0.0;
        for row in &sheet.rows {
            assert!((row.from - now).abs() < 1e-6, "{text}: {row:?}");
            now += row.minutes;
        }
        assert!((now - sheet.minutes).abs() < 1e-6, "{text}: {now}");
        assert!(sheet.minutes > 0.0 && sheet.minutes <= 2880.0);
        let has_break = sheet.rows.iter().any(|row| row.what == "Break");
        assert_eq!(has_break, sheet.minutes >= 120.0, "{text}");
    }
}

#[test]
fn too_little_time_is_said_and_when_nothing_is_left_nothing_is_shared_out() {
    let short = plan([minutes("30")]);
    assert!(RunSheet::new(framework(), &short).is_too_short());
    let all = framework()
        .statements()
        .map(|(_, it)| not_sure(it.slug.as_str()));
    let done = plan(all);
    let sheet = RunSheet::new(framework(), &done);
    assert_eq!(sheet.each, None);
    assert!(!sheet.is_too_short());
    assert!(sheet.words().contains("the time is free for priorities"));
}

#[test]
fn what_is_not_a_number_of_minutes_is_said() {
    let words = |text: &str| {
        let draft = plan([minutes(text)]);
        let found = problem::workshop(&draft.workshop);
        found.into_iter().map(|it| it.words).collect::<Vec<_>>()
    };
    assert_eq!(words("90"), [] as [String; 0]);
    assert_eq!(words(""), [] as [String; 0]);
    assert_eq!(words("soon"), ["Enter how many minutes you have, like 90"]);
    assert_eq!(words("0"), ["Enter how many minutes you have, like 90"]);
}

#[test]
fn with_a_start_the_run_sheet_tells_the_time_of_day() {
    let start = |text: &str| {
        let field = WorkshopField::Start(text.to_owned());
        plan([minutes("90"), Edit::SetWorkshop(field)])
    };
    let when = |draft: &PlanDraft| {
        let sheet = RunSheet::new(framework(), draft);
        let last = sheet.rows.last().unwrap();
        sheet.when(last)
    };
    assert_eq!(when(&start("")), "80 minutes after the start");
    assert_eq!(when(&start("9:30")), "10:50");
    assert_eq!(when(&start(" 13.15 ")), "14:35");
    assert_eq!(when(&start("23")), "0:20");
    for text in [
        "half nine",
        "25:00",
        "9:61",
        "9:",
        ":30",
        "123:4",
        "9:30:10",
    ] {
        assert_eq!(time_of_day(text), None, "{text}");
        assert_eq!(
            problem::workshop(&start(text).workshop)[0].words,
            "Enter a time, like 9:30"
        );
    }
}

#[test]
fn every_set_is_found_again_by_its_key() {
    for set in StatementSet::every(framework()) {
        assert_eq!(StatementSet::from_key(framework(), &set.key()), Some(set));
    }
    for key in [
        "",
        "one",
        "pillar-",
        "pillar-gone",
        "section-gone",
        "everything",
    ] {
        assert_eq!(StatementSet::from_key(framework(), key), None, "{key}");
    }
}

fn votes(partner: &str, votes: &[&str]) -> Edit {
    Edit::SetVotes {
        partner: slug(partner),
        votes: votes.iter().map(|it| Id::from(*it)).collect(),
    }
}

fn with_priorities() -> PlanDraft {
    let priority = |id: &str| {
        add_priority(Priority {
            id: id.into(),
            title: id.to_owned(),
            ..Priority::default()
        })
    };
    plan([
        partner("council"),
        partner("health"),
        priority("d"),
        priority("c"),
        priority("b"),
        priority("a"),
    ])
}

#[test]
fn votes_are_counted_by_priority_and_ties_share_a_place() {
    let draft = with(
        with_priorities(),
        [votes("council", &["a", "b"]), votes("health", &["a", "c"])],
    );
    let who = partners(framework(), &draft);
    let ballot = count(&draft, &who);
    let lines: Vec<(&str, usize, usize, bool)> = ballot
        .lines
        .iter()
        .map(|it| {
            (
                it.priority.title.as_str(),
                it.by.len(),
                it.place,
                it.is_tied,
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("a", 2, 1, false),
            ("c", 1, 2, true),
            ("b", 1, 2, true),
            ("d", 0, 4, false)
        ]
    );
    assert!(ballot.waiting.is_empty());
}

#[test]
fn more_votes_than_a_partner_has_count_for_nothing_until_some_are_taken_away() {
    let draft = with(
        with_priorities(),
        [
            votes("council", &["a", "b", "c", "d"]),
            votes("health", &["b"]),
        ],
    );
    let who = partners(framework(), &draft);
    let ballot = count(&draft, &who);
    let all: usize = ballot.lines.iter().map(|it| it.by.len()).sum();
    assert_eq!(all, 1);
    let over: Vec<&Slug> = ballot.over.iter().map(|it| it.slug).collect();
    assert_eq!(over, [&slug("council")]);
    assert!(ballot.waiting.is_empty());
    let fewer = with(draft.clone(), [votes("council", &["a", "b", "c"])]);
    let ballot = count(&fewer, &who);
    let all: usize = ballot.lines.iter().map(|it| it.by.len()).sum();
    assert_eq!(all, 4);
}

#[test]
fn votes_for_what_was_removed_and_of_who_left_do_not_count_and_come_back_with_undo() {
    let draft = with(
        with_priorities(),
        [votes("council", &["a", "b"]), votes("gone", &["c"])],
    );
    let removed = with(
        draft.clone(),
        [Edit::RemovePriority {
            priority: Id::from("a"),
        }],
    );
    assert_eq!(removed.votes_of(&slug("council")), [&Id::from("b")]);
    let who = partners(framework(), &draft);
    let ballot = count(&draft, &who);
    let all: usize = ballot.lines.iter().map(|it| it.by.len()).sum();
    assert_eq!(all, 2);
    let waiting: Vec<&Slug> = ballot.waiting.iter().map(|it| it.slug).collect();
    assert_eq!(waiting, [&slug("health")]);
}

#[test]
fn more_votes_than_there_are_is_a_problem_that_says_what_to_do() {
    let ids: Vec<Id> = ["a", "b", "c", "d"].map(Id::from).to_vec();
    let all: Vec<&Id> = ids.iter().collect();
    assert_eq!(problem::votes(&all[..VOTES]), []);
    assert_eq!(
        problem::votes(&all)[0].words,
        "You have 3 votes. Take one away first"
    );
}

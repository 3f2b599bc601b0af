//! An earlier plan beside this one.

use reform_plan::cycle::next_cycle;
use reform_plan::summary::{Fate, Movement, ProgressState, ThenAndNow};
use reform_plan::{
    Action, ActionStatus, Edit, MeasureResult, PlanDraft, PriorityField, Score, Slug, StatusNote,
    SuccessMeasure, TypedDate,
};

use crate::support::{
    add_priority, framework, id, not_sure, plan, reason, score, slug, today, whole_action,
    whole_measure, whole_priority, with,
};

fn compare<'a>(then: &'a PlanDraft, now: &'a PlanDraft) -> ThenAndNow<'a> {
    ThenAndNow::new(framework(), then, now, None, today())
}

fn statement(at: usize) -> &'static str {
    framework().statements().nth(at).unwrap().1.slug.as_str()
}

fn level(at: usize) -> &'static str {
    framework().levels[at].slug.as_str()
}

#[test]
fn each_statement_says_how_it_moved_and_what_was_not_discussed_is_neither_up_nor_down() {
    let then = plan([
        score(statement(0), level(0)),
        score(statement(1), level(2)),
        score(statement(2), level(1)),
        score(statement(4), level(3)),
        not_sure(statement(5)),
        score(statement(6), level(0)),
        not_sure(statement(7)),
        not_sure(statement(8)),
        score(statement(9), "a-level-of-old"),
    ]);
    let now = plan([
        score(statement(0), level(2)),
        reason(statement(0), "  Families say so "),
        score(statement(1), level(0)),
        score(statement(2), level(1)),
        score(statement(3), level(0)),
        score(statement(5), level(1)),
        not_sure(statement(6)),
        not_sure(statement(7)),
        score(statement(9), level(0)),
    ]);
    let both = compare(&then, &now);
    let ways: Vec<Movement> = both.moved.iter().take(11).map(|it| it.movement).collect();
    assert_eq!(
        ways,
        [
            Movement::Up,
            Movement::Down,
            Movement::Same,
            Movement::NewlyDiscussed,
            Movement::NoLongerScored,
            Movement::NowSure,
            Movement::NoLongerSure,
            Movement::StillNotSure,
            Movement::NoLongerScored,
            Movement::NotComparable,
            Movement::NeverDiscussed,
        ]
    );
    assert_eq!(both.moved[0].reason, "Families say so");
    let arrows = both.moved.iter().filter(|it| it.movement.arrow().is_some());
    assert_eq!(
        arrows.count(),
        3,
        "only levels that can be compared have one"
    );
    let all: usize = both.counts().iter().map(|(_, count)| count).sum();
    assert_eq!(all, framework().statements().count());
    let words = both.counts_words();
    assert!(
        words.starts_with("1 statement moved up, 1 statement moved down, "),
        "{words}"
    );
    assert!(
        words.contains("2 statements are not discussed this time"),
        "{words}"
    );
}

#[test]
fn a_statement_the_framework_no_longer_has_is_listed_with_what_it_was() {
    let then = plan([score("long-gone", level(1)), reason("never-agreed", "So")]);
    let now = plan([]);
    let both = compare(&then, &now);
    let gone: Vec<(&Slug, String)> = both
        .gone
        .iter()
        .map(|(slug, standing)| (*slug, standing.words()))
        .collect();
    assert_eq!(gone.len(), 1, "{gone:?}");
    assert_eq!(gone[0].0, &slug("long-gone"));
    assert!(gone[0].1.starts_with("Level "), "{gone:?}");
}

#[test]
fn priorities_are_matched_by_identity_whatever_they_are_called() {
    let then = plan(["kept", "gone"].map(|it| add_priority(whole_priority(it, "council"))));
    let now = plan([
        add_priority(whole_priority("new", "council")),
        add_priority(whole_priority("kept", "council")),
        Edit::SetPriority {
            priority: id("kept"),
            field: PriorityField::Title("In other words".to_owned()),
        },
    ]);
    let both = compare(&then, &now);
    let found: Vec<(Option<&str>, Option<&str>)> = both
        .priorities
        .iter()
        .map(|it| {
            (
                it.then.map(|it| it.id.0.as_str()),
                it.now.map(|it| it.id.0.as_str()),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            (None, Some("new")),
            (Some("kept"), Some("kept")),
            (Some("gone"), None)
        ]
    );
}

/// A plan with these actions.
fn acting(actions: Vec<Action>) -> PlanDraft {
    let mut priority = whole_priority("p", "council");
    priority.actions = actions;
    plan([add_priority(priority)])
}

fn action(key: &str, by: TypedDate, status: ActionStatus) -> Action {
    Action {
        by,
        status,
        ..whole_action(key, "council")
    }
}

#[test]
fn a_promise_whose_day_has_passed_is_not_kept_though_its_date_was_moved() {
    use ActionStatus::{Behind, Done, NotStarted};
    let (past, later) = (TypedDate::month(6, 2026), TypedDate::month(6, 2027));
    let then = acting(vec![
        action("done-then", past.clone(), Done),
        action("done", past.clone(), NotStarted),
        action("moved", past.clone(), NotStarted),
        action("overdue", later.clone(), NotStarted),
        action("late", past.clone(), NotStarted),
        action("gone", later.clone(), NotStarted),
        action("open", later.clone(), NotStarted),
        action("undated", TypedDate::default(), NotStarted),
    ]);
    let now = acting(vec![
        action("done-then", past.clone(), Done),
        action("done", past.clone(), Done),
        action("moved", later.clone(), Behind),
        action("overdue", past.clone(), NotStarted),
        action("late", past, NotStarted),
        action("open", later, NotStarted),
        action("undated", TypedDate::default(), NotStarted),
    ]);
    let both = compare(&then, &now);
    let found: Vec<(&str, Fate, bool)> = both
        .promises
        .iter()
        .map(|it| (it.then.id.0.as_str(), it.fate, it.is_not_kept))
        .collect();
    assert_eq!(
        found,
        [
            ("done", Fate::DoneSince, false),
            ("moved", Fate::Open, true),
            // It was promised for later: it is late by the date of now, not by that of then.
            ("overdue", Fate::Overdue, false),
            ("late", Fate::Overdue, true),
            ("gone", Fate::Gone, true),
            ("open", Fate::Open, false),
            ("undated", Fate::Open, false),
        ]
    );
    assert_eq!(both.promised_and_not_done().count(), 3);
    assert_eq!(both.with_fate(Fate::DoneSince).count(), 1);
}

#[test]
fn the_newest_note_is_that_of_now_else_that_of_then() {
    let noted = |texts: &[&str]| {
        let mut action = action("a", TypedDate::default(), ActionStatus::NotStarted);
        action.notes = texts
            .iter()
            .map(|text| StatusNote {
                text: (*text).to_owned(),
                ..StatusNote::default()
            })
            .collect();
        acting(vec![action])
    };
    let newest = |then: &[&str], now: &[&str]| {
        let (then, now) = (noted(then), noted(now));
        let both = compare(&then, &now);
        both.promises[0].newest_note().map(|it| it.text.clone())
    };
    assert_eq!(newest(&["One", "Two"], &[" "]).as_deref(), Some("Two"));
    assert_eq!(newest(&["One"], &["Three", ""]).as_deref(), Some("Three"));
    assert_eq!(newest(&[], &[]), None);
}

#[test]
fn a_plan_beside_itself_has_not_moved() {
    let same = plan([
        score(statement(0), level(1)),
        not_sure(statement(1)),
        add_priority(whole_priority("p", "council")),
    ]);
    let both = compare(&same, &same);
    for it in &both.moved {
        let expected = match same.score(&it.statement.slug) {
            None => Movement::NeverDiscussed,
            Some(Score::NotSureYet) => Movement::StillNotSure,
            Some(Score::At(_)) => Movement::Same,
        };
        assert_eq!(it.movement, expected, "{}", it.statement.slug);
    }
    assert!(both.priorities.iter().all(|it| it.then == it.now));
    assert_eq!(both.promised_and_not_done().count(), 0);
}

#[test]
fn the_next_plan_of_a_plan_keeps_its_promises_until_they_are_done() {
    let then = with(
        acting(vec![
            action("done", TypedDate::month(6, 2026), ActionStatus::Done),
            action("late", TypedDate::month(6, 2026), ActionStatus::Behind),
        ]),
        [score(statement(0), level(1))],
    );
    let now = next_cycle(framework(), &then, id("next"), today());
    let both = compare(&then, &now);
    assert_eq!(both.moved[0].movement, Movement::NoLongerScored);
    let promised: Vec<&str> = both
        .promised_and_not_done()
        .map(|it| it.then.id.0.as_str())
        .collect();
    assert_eq!(promised, ["late"]);
}

#[test]
fn measures_are_matched_by_identity_wherever_they_stand_now() {
    let mut other = whole_priority("q", "council");
    other.measures = vec![whole_measure("moved"), whole_measure("new")];
    let mut first = whole_priority("p", "council");
    first.measures = vec![whole_measure("moved"), whole_measure("gone")];
    let then = plan([add_priority(first)]);
    let now = plan([add_priority(other)]);
    let both = compare(&then, &now);
    let found: Vec<(&str, bool, bool)> = both
        .measures
        .iter()
        .map(|it| {
            (
                it.priority.id.0.as_str(),
                it.then.is_some(),
                it.now.is_some(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [("q", true, true), ("p", true, false), ("q", false, true)]
    );
}

#[test]
fn a_measure_is_held_to_the_target_of_then_by_what_was_found_since() {
    let measuring = |target: &str, found: Option<&str>| {
        let mut priority = whole_priority("p", "council");
        let results = found.map(|value| MeasureResult {
            on: TypedDate::month(9, 2026),
            value: value.into(),
            ..MeasureResult::default()
        });
        priority.measures = vec![SuccessMeasure {
            target: target.into(),
            results: results.into_iter().collect(),
            ..whole_measure("m")
        }];
        plan([add_priority(priority)])
    };
    let then = measuring("75", None);
    let state = |now: &PlanDraft| {
        compare(&then, now).measures[0]
            .progress
            .clone()
            .unwrap()
            .state
    };
    assert_eq!(state(&then), ProgressState::NoData);
    assert_eq!(state(&measuring("64", Some("64"))), ProgressState::Behind);
    assert_eq!(state(&measuring("90", Some("72"))), ProgressState::OnTrack);
    assert_eq!(state(&measuring("90", Some("76"))), ProgressState::Reached);
    let gone = plan([]);
    assert_eq!(state(&gone), ProgressState::NoData);
}

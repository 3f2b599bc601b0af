//! Priorities as families read them.

use plan_export::families::{FamiliesPart, IN_FULL};
use reform_plan::{Action, ActionStatus, Priority, TypedDate};

use crate::support::{action, add, document, lines, plan, priority};

fn by_when(actions: Vec<Action>) -> String {
    let priority = Priority {
        actions,
        ..priority("p", "Help comes soon.")
    };
    let lines = lines(&document(&plan([add(priority)])), FamiliesPart::Will);
    let line = lines.into_iter().find(|it| it.starts_with("By when: "));
    line.unwrap()
}

#[test]
fn plain_words_stand_in_place_of_the_title() {
    let plain = Priority {
        plain: "We ring you.".to_owned(),
        means: "You wait less.".to_owned(),
        ..priority("p", "Timely communication")
    };
    let draft = plan([add(plain), add(priority("q", "Help comes soon"))]);
    let lines = lines(&document(&draft), FamiliesPart::Will);
    assert_eq!(
        lines[..2],
        ["1. We ring you", "Why it matters: You wait less."]
    );
    assert!(
        lines.contains(&"2. Help comes soon".to_owned()),
        "{lines:?}"
    );
}

#[test]
fn more_than_five_are_counted() {
    for (count, words) in [
        (IN_FULL, None),
        (
            IN_FULL + 1,
            Some("And 1 more thing. The whole plan tells you of it."),
        ),
        (
            IN_FULL + 2,
            Some("And 2 more things. The whole plan tells you of them."),
        ),
    ] {
        let priorities = (0..count).map(|at| add(priority(&at.to_string(), "Help")));
        let lines = lines(&document(&plan(priorities)), FamiliesPart::Will);
        let headings = lines.iter().filter(|it| it.ends_with(". Help"));
        assert_eq!(headings.count(), IN_FULL);
        let last = lines.last().unwrap();
        assert_eq!(
            words.is_some_and(|it| it == last),
            words.is_some(),
            "{last}"
        );
    }
}

#[test]
fn the_action_that_is_due_next_is_told_with_its_date() {
    let open = ActionStatus::NotStarted;
    let actions = vec![
        action("a", "Later", open, TypedDate::month(9, 2027)),
        action(
            "b",
            "Done before",
            ActionStatus::Done,
            TypedDate::month(1, 2026),
        ),
        action("c", "Ring every family", open, TypedDate::month(4, 2027)),
        action("d", "Some day", open, TypedDate::default()),
    ];
    assert_eq!(by_when(actions), "By when: April 2027. Ring every family.");
}

#[test]
fn what_is_late_done_or_without_a_date_says_so() {
    let open = ActionStatus::NotStarted;
    let one = |status, by| by_when(vec![action("a", "Ring", status, by)]);
    let late = one(open, TypedDate::month(4, 2026));
    assert_eq!(late, "By when: April 2026. Ring. It is late.");
    let done = one(ActionStatus::Done, TypedDate::month(4, 2026));
    assert_eq!(done, "By when: We have done all that we said.");
    let undated = one(open, TypedDate::default());
    assert_eq!(undated, "By when: We have not set a date yet.");
    let none = by_when(Vec::new());
    assert_eq!(none, "By when: We have not said yet what comes first.");
}

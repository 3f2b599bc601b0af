//! What has to be done to one plan so that it says what another says.

use proptest::collection::vec;
use proptest::prelude::*;
use reform_plan::{
    ActionField, Edit, EvidenceStrength, FigureField, FrontField, LocalFigure, PlanDraft,
    PriorityField, difference,
};

use crate::any_edit::any_edit;
use crate::properties::{after, few};
use crate::support::{
    add_priority, empty, evidence, id, partner, plan, reason, score, slug, whole_action,
    whole_measure, whole_priority, with,
};

/// The edits of the difference, after making sure that they lead there and back.
fn led(from: &PlanDraft, to: &PlanDraft) -> Vec<Edit> {
    let edits = difference(from, to);
    let mut now = from.clone();
    let mut backs = Vec::new();
    for edit in edits.clone() {
        let before = now.clone();
        let back = now.apply(edit).expect("each edit can be carried out");
        assert_ne!(now, before, "each edit changes something");
        backs.push(back);
    }
    let wanted = PlanDraft {
        id: from.id.clone(),
        kind: from.kind,
        framework: from.framework.clone(),
        framework_version: from.framework_version.clone(),
        ..to.clone()
    };
    assert_eq!(now, wanted, "there");
    for back in backs.into_iter().rev() {
        now.apply(back).expect("each edit can be undone");
    }
    assert_eq!(&now, from, "and back");
    edits
}

/// That making these edits is found to be these edits.
fn found(from: &PlanDraft, edits: &[Edit]) {
    assert_eq!(led(from, &with(from.clone(), edits.to_vec())), edits);
}

fn two_priorities() -> PlanDraft {
    plan([
        add_priority(whole_priority("p", "council")),
        add_priority(whole_priority("q", "council")),
    ])
}

proptest! {
    #![proptest_config(few(2_000))]

    #[test]
    fn any_plan_can_be_made_to_say_what_any_other_says(
        one in vec(any_edit(), 0..40),
        other in vec(any_edit(), 0..40),
    ) {
        led(&after(one), &after(other));
    }

    #[test]
    fn any_plan_can_be_made_to_say_what_was_made_of_it(
        first in vec(any_edit(), 0..40),
        then in vec(any_edit(), 0..20),
    ) {
        let from = after(first);
        let mut to = from.clone();
        for edit in then {
            let _ = to.apply(edit);
        }
        led(&from, &to);
        led(&to, &from);
        prop_assert_eq!(difference(&to, &to), []);
    }
}

#[test]
fn plans_that_say_the_same_do_not_differ_by_whose_they_are() {
    let other = PlanDraft {
        id: id("other"),
        framework_version: "older".to_owned(),
        ..two_priorities()
    };
    assert_eq!(led(&other, &two_priorities()), []);
}

#[test]
fn each_field_that_was_changed_is_one_edit() {
    found(
        &two_priorities(),
        &[
            Edit::SetFront(FrontField::Council("Anyborough".to_owned())),
            score("shared-vision", "emerging"),
            reason("shared-vision", "Because"),
            Edit::SetPriority {
                priority: id("q"),
                field: PriorityField::Title("Say one thing together".to_owned()),
            },
            Edit::SetAction {
                action: id("q-action"),
                field: ActionField::Role("Head of SEND".to_owned()),
            },
        ],
    );
}

#[test]
fn a_priority_that_came_or_went_is_one_edit_with_all_it_holds() {
    let (one, two) = (
        plan([add_priority(whole_priority("p", "council"))]),
        two_priorities(),
    );
    assert!(matches!(
        led(&one, &two)[..],
        [Edit::AddPriority { at: 1, ref priority }] if priority.actions.len() == 1
    ));
    assert_eq!(
        led(&two, &one),
        [Edit::RemovePriority { priority: id("q") }]
    );
}

#[test]
fn what_came_and_went_within_a_priority_is_one_edit_each() {
    found(
        &two_priorities(),
        &[
            Edit::RemoveMeasure {
                measure: id("p-measure"),
            },
            Edit::AddAction {
                priority: id("q"),
                at: 0,
                action: Box::new(whole_action("new", "council")),
            },
            Edit::AddMeasure {
                priority: id("q"),
                at: 1,
                measure: Box::new(whole_measure("more")),
            },
        ],
    );
}

#[test]
fn one_priority_moved_past_many_is_one_move() {
    let from = plan(["a", "b", "c", "d"].map(|key| add_priority(whole_priority(key, "council"))));
    found(
        &from,
        &[Edit::MovePriority {
            priority: id("a"),
            to: 3,
        }],
    );
}

#[test]
fn an_action_that_moved_and_was_changed_is_a_move_and_a_change() {
    found(
        &two_priorities(),
        &[
            Edit::MoveAction {
                action: id("p-action"),
                priority: id("q"),
                to: 1,
            },
            Edit::SetAction {
                action: id("p-action"),
                field: ActionField::What("Open two".to_owned()),
            },
        ],
    );
}

#[test]
fn an_action_is_moved_out_of_a_priority_that_goes_into_one_that_comes() {
    let from = plan([add_priority(whole_priority("p", "council"))]);
    let mut comes = whole_priority("q", "council");
    comes.actions = from.priorities[0].actions.clone();
    comes.measures = from.priorities[0].measures.clone();
    let kinds: Vec<_> = led(&from, &plan([add_priority(comes)]))
        .into_iter()
        .map(|edit| match edit {
            Edit::AddPriority { priority, .. } => (priority.actions.len(), "comes"),
            Edit::MoveAction { .. } => (1, "moves"),
            Edit::RemovePriority { .. } => (1, "goes"),
            Edit::AddMeasure { .. } => (1, "measure"),
            _ => (0, "other"),
        })
        .collect();
    assert_eq!(
        kinds,
        [(0, "comes"), (1, "moves"), (1, "goes"), (1, "measure")]
    );
}

#[test]
fn a_line_of_evidence_under_another_statement_is_removed_before_it_is_added() {
    let from = plan([evidence("shared-vision", "1", EvidenceStrength::LocalData)]);
    let to = plan([evidence("one-board", "1", EvidenceStrength::LocalData)]);
    for (from, to) in [(&from, &to), (&to, &from)] {
        assert!(matches!(
            led(from, to)[..],
            [Edit::RemoveEvidence { .. }, Edit::AddEvidence { .. }]
        ));
    }
}

#[test]
fn partners_that_stand_in_another_order_are_removed_and_added_and_the_others_stay() {
    let from = plan(["a", "b", "c"].map(partner));
    let to = plan(["b", "c", "a"].map(partner));
    assert!(matches!(
        &led(&from, &to)[..],
        [Edit::RemovePartner { partner }, Edit::AddPartner { at: 2, .. }] if *partner == slug("a")
    ));
}

#[test]
fn a_figure_of_another_indicator_is_another_figure() {
    let figure = |indicator: &str, value: &str| {
        plan([Edit::AddFigure {
            at: 0,
            figure: LocalFigure {
                id: id("1"),
                indicator: slug(indicator),
                value: value.into(),
                ..LocalFigure::default()
            },
        }])
    };
    assert_eq!(
        led(&figure("a", "1"), &figure("a", "2")),
        [Edit::SetFigure {
            figure: id("1"),
            field: FigureField::Value("2".into()),
        }]
    );
    assert!(matches!(
        led(&figure("a", "1"), &figure("b", "1"))[..],
        [Edit::RemoveFigure { .. }, Edit::AddFigure { .. }]
    ));
}

#[test]
fn from_nothing_to_a_whole_plan_and_back() {
    let whole = after(Vec::new());
    assert_eq!(led(&empty(), &whole).len(), 7);
    assert_eq!(led(&whole, &empty()).len(), 7);
}

//! Undo and redo of an open plan.

use reform_plan::{
    ActionField, ActionStatus, Change, Direction, Edit, EvidenceField, EvidenceStrength,
    MeasureField, MeasureOf, OpenDraft, TypedDate,
};

use crate::support::{
    add_priority, empty, evidence, id, partner, plan, reason, score, slug, whole_action,
    whole_priority,
};

fn type_in(open: &mut OpenDraft, words: &str, edit: impl Fn(String) -> Edit) {
    let mut typed = String::new();
    for letter in words.chars() {
        typed.push(letter);
        open.edit(edit(typed.clone())).unwrap();
    }
}

pub(crate) fn undo_all(open: &mut OpenDraft) -> usize {
    let mut steps = 0;
    while open.undo().is_some() {
        steps += 1;
    }
    steps
}

#[test]
fn typing_in_one_field_is_one_step_and_typing_in_the_next_another() {
    let mut open = OpenDraft::new(empty());
    type_in(&mut open, "Because", |it| reason("shared-vision", &it));
    type_in(&mut open, "So", |it| reason("one-board", &it));
    assert_eq!(undo_all(&mut open), 2);
    assert_eq!(open.draft(), &empty());
    while open.redo().is_some() {}
    let typed = open.draft();
    assert_eq!(typed.statements[&slug("shared-vision")].reason, "Because");
    assert_eq!(typed.statements[&slug("one-board")].reason, "So");
}

#[test]
fn choosing_between_two_runs_of_typing_keeps_them_apart() {
    let mut open = OpenDraft::new(empty());
    type_in(&mut open, "ab", |it| reason("shared-vision", &it));
    open.edit(Edit::SetDirection {
        statement: slug("shared-vision"),
        direction: Some(Direction::Better),
    })
    .unwrap();
    type_in(&mut open, "cd", |it| reason("shared-vision", &it));
    assert_eq!(undo_all(&mut open), 3);
}

#[test]
fn two_choices_in_the_same_place_are_two_steps() {
    let mut open = OpenDraft::new(empty());
    open.edit(score("shared-vision", "emerging")).unwrap();
    open.edit(score("shared-vision", "developing")).unwrap();
    assert_eq!(undo_all(&mut open), 2);
}

#[test]
fn choosing_what_is_chosen_already_is_no_step_and_keeps_what_can_be_redone() {
    let mut open = OpenDraft::new(empty());
    open.edit(score("shared-vision", "emerging")).unwrap();
    open.edit(score("one-board", "emerging")).unwrap();
    open.undo();
    open.edit(score("shared-vision", "emerging")).unwrap();
    assert!(open.can_redo());
    assert_eq!(undo_all(&mut open), 1);
}

#[test]
fn a_new_change_after_undo_leaves_nothing_to_redo() {
    let mut open = OpenDraft::new(empty());
    open.edit(score("shared-vision", "emerging")).unwrap();
    open.undo();
    open.edit(score("shared-vision", "developing")).unwrap();
    assert!(!open.can_redo());
    assert_eq!(open.redo(), None);
}

#[test]
fn a_failed_edit_leaves_undo_and_redo_as_they_were() {
    let mut open = OpenDraft::new(empty());
    open.edit(score("shared-vision", "emerging")).unwrap();
    open.edit(score("one-board", "emerging")).unwrap();
    open.undo();
    let before = open.clone();
    open.edit(Edit::RemovePriority {
        priority: id("none"),
    })
    .unwrap_err();
    assert_eq!(open, before);
}

#[test]
fn typing_an_own_measure_is_one_step_and_choosing_an_indicator_another() {
    let mut open = OpenDraft::new(plan([add_priority(whole_priority("p", "council"))]));
    let of = |of: MeasureOf| Edit::SetMeasure {
        measure: id("p-measure"),
        field: MeasureField::Of(of),
    };
    type_in(&mut open, "More smiles", |it| of(MeasureOf::Own(it)));
    open.edit(of(MeasureOf::Indicator(slug("family-confidence"))))
        .unwrap();
    open.undo();
    let (_, measure) = open.draft().measure(&id("p-measure")).unwrap();
    assert_eq!(measure.of, MeasureOf::Own("More smiles".to_owned()));
    assert_eq!(undo_all(&mut open), 1);
}

#[test]
fn typing_in_two_lines_of_evidence_is_two_steps() {
    let mut open = OpenDraft::new(plan([
        evidence("shared-vision", "1", EvidenceStrength::LocalData),
        evidence("one-board", "2", EvidenceStrength::LocalData),
    ]));
    for (statement, line) in [("shared-vision", "1"), ("one-board", "2")] {
        type_in(&mut open, "xyz", |it| Edit::SetEvidence {
            statement: slug(statement),
            evidence: id(line),
            field: EvidenceField::Text(it),
        });
    }
    assert_eq!(undo_all(&mut open), 2);
}

#[test]
fn the_reason_a_gap_is_left_is_typed_in_one_step() {
    let mut open = OpenDraft::new(empty());
    let accept = |reason: Option<String>| Edit::AcceptGap {
        gap: "g".to_owned(),
        reason,
    };
    open.edit(accept(Some(String::new()))).unwrap();
    type_in(&mut open, "Next term", |it| accept(Some(it)));
    open.edit(accept(None)).unwrap();
    assert_eq!(undo_all(&mut open), 3, "open, typed, closed");
    assert_eq!(open.draft(), &empty());
}

#[test]
fn what_is_typed_and_what_is_chosen_is_told_apart() {
    let action = |field| Edit::SetAction {
        action: id("a"),
        field,
    };
    assert!(action(ActionField::What("x".to_owned())).is_typing());
    assert!(action(ActionField::By(TypedDate::default())).is_typing());
    assert!(!action(ActionField::Status(ActionStatus::Done)).is_typing());
    assert!(!score("shared-vision", "emerging").is_typing());
}

#[test]
fn the_last_500_steps_can_be_undone() {
    let mut open = OpenDraft::new(empty());
    for at in 0..600 {
        let level = ["emerging", "developing"][at % 2];
        open.edit(score("shared-vision", level)).unwrap();
    }
    assert_eq!(undo_all(&mut open), 500);
    let mut steps = 0;
    while open.redo().is_some() {
        steps += 1;
    }
    assert_eq!(steps, 500);
}

#[test]
fn what_undo_would_take_back_is_known_with_what_it_said_before() {
    let mut open = OpenDraft::new(empty());
    assert_eq!(open.next_undo(), None);
    type_in(&mut open, "Because", |it| reason("shared-vision", &it));
    let typed = Change {
        edit: reason("shared-vision", "Because"),
        back: reason("shared-vision", ""),
    };
    assert_eq!(open.next_undo(), Some(&typed));
    assert_eq!(open.next_redo(), None);
    assert_eq!(open.undo(), Some(typed.reversed()));
    assert_eq!(open.next_redo(), Some(&typed));
    assert_eq!(open.redo(), Some(typed));
}

#[test]
fn each_edit_is_handed_back_alone_and_typing_can_be_joined() {
    let mut open = OpenDraft::new(empty());
    let mut typed = |text| open.edit(reason("shared-vision", text)).unwrap().unwrap();
    let (one, two) = (typed("a"), typed("ab"));
    assert_eq!(two.back, reason("shared-vision", "a"));
    let both = one.followed_by(&two).unwrap();
    assert_eq!(both.edit, reason("shared-vision", "ab"));
    assert_eq!(both.back, reason("shared-vision", ""));
    assert_eq!(two.followed_by(&one), None, "the text between is another");
    let chosen = open.edit(score("one-board", "emerging")).unwrap().unwrap();
    assert_eq!(two.followed_by(&chosen), None);
    assert_eq!(chosen.followed_by(&chosen.reversed()), None);
}

#[test]
fn what_moves_nothing_or_takes_itself_back_is_no_step() {
    let mut open = OpenDraft::new(plan([add_priority(whole_priority("p", "council"))]));
    for edit in [
        Edit::MovePriority {
            priority: id("p"),
            to: usize::MAX,
        },
        Edit::MoveAction {
            action: id("p-action"),
            priority: id("p"),
            to: 7,
        },
        Edit::Together(vec![
            score("shared-vision", "emerging"),
            Edit::SetScore {
                statement: slug("shared-vision"),
                score: None,
            },
        ]),
        Edit::Together(Vec::new()),
    ] {
        assert_eq!(open.edit(edit), Ok(None));
    }
    assert!(!open.can_undo());
}

#[test]
fn a_change_says_at_which_place_something_came_to_stand() {
    let mut open = OpenDraft::new(plan([partner("a"), partner("b")]));
    let added = open.edit(partner("c")).unwrap().unwrap();
    assert!(matches!(added.edit, Edit::AddPartner { at: 2, .. }));
}

#[test]
fn a_change_undoes_cleanly_until_what_it_made_is_changed_or_gone() {
    let mut open = OpenDraft::new(plan([add_priority(whole_priority("p", "council"))]));
    let mut edit = |edit| open.edit(edit).unwrap().unwrap();
    let scored = edit(score("shared-vision", "emerging"));
    let added = edit(Edit::AddAction {
        priority: id("p"),
        at: usize::MAX,
        action: Box::new(whole_action("new", "council")),
    });
    edit(reason("shared-vision", "Another field"));
    assert!(scored.undoes_cleanly(open.draft()));
    assert!(added.undoes_cleanly(open.draft()));

    let mut edit = |edit| open.edit(edit).unwrap().unwrap();
    edit(score("shared-vision", "developing"));
    edit(Edit::SetAction {
        action: id("new"),
        field: ActionField::Status(ActionStatus::Done),
    });
    assert!(!scored.undoes_cleanly(open.draft()), "scored again");
    assert!(
        !added.undoes_cleanly(open.draft()),
        "its action was changed"
    );

    open.edit(Edit::RemoveAction { action: id("new") }).unwrap();
    assert!(!added.undoes_cleanly(open.draft()), "its action is gone");
}

#[test]
fn a_change_can_be_kept_as_text() {
    let mut open = OpenDraft::new(empty());
    let change = open.edit(partner("council")).unwrap().unwrap();
    let text = serde_json::to_string(&change).unwrap();
    assert_eq!(serde_json::from_str::<Change>(&text).unwrap(), change);
}

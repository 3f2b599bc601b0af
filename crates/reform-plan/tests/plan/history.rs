//! Undo and redo of an open plan.

use reform_plan::{
    ActionField, ActionStatus, Direction, Edit, EvidenceField, EvidenceStrength, MeasureField,
    MeasureOf, OpenDraft, TypedDate,
};

use crate::support::{
    add_priority, empty, evidence, id, plan, reason, score, slug, whole_priority,
};

fn type_in(open: &mut OpenDraft, words: &str, edit: impl Fn(String) -> Edit) {
    let mut typed = String::new();
    for letter in words.chars() {
        typed.push(letter);
        open.edit(edit(typed.clone())).unwrap();
    }
}

fn undo_all(open: &mut OpenDraft) -> usize {
    let mut steps = 0;
    while open.undo() {
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
    while open.redo() {}
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
    assert!(!open.redo());
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
    while open.redo() {
        steps += 1;
    }
    assert_eq!(steps, 500);
}

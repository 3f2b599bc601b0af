//! Single edits: what they refuse, and what undoes them.

use reform_plan::{
    Edit, EditProblem, Evidence, EvidenceField, EvidenceStrength, PartnerField, PlanDraft, Score,
    SectionField, StatementRecord,
};

use crate::support::{
    add_priority, empty, evidence, id, partner, plan, reason, score, slug, whole_action,
    whole_measure, whole_priority,
};

/// An edit that must fail and leave the plan as it was.
fn refused(draft: &PlanDraft, edit: Edit) -> EditProblem {
    let mut after = draft.clone();
    let problem = after.apply(edit).unwrap_err();
    assert_eq!(&after, draft, "a failed edit changes nothing");
    problem
}

/// An edit that must work, be undone exactly and be done again exactly.
fn undone(draft: &PlanDraft, edit: Edit) -> PlanDraft {
    let mut now = draft.clone();
    let back = now.apply(edit).unwrap();
    let after = now.clone();
    let again = now.apply(back).unwrap();
    assert_eq!(&now, draft, "undone");
    now.apply(again).unwrap();
    assert_eq!(now, after, "done again");
    after
}

fn order(draft: &PlanDraft) -> Vec<&str> {
    draft.priorities.iter().map(|it| it.id.0.as_str()).collect()
}

fn two_priorities() -> PlanDraft {
    plan([
        partner("council"),
        add_priority(whole_priority("p", "council")),
        add_priority(whole_priority("q", "council")),
        add_priority(whole_priority("r", "council")),
    ])
}

#[test]
fn the_first_score_and_clearing_it_leave_no_trace() {
    let draft = empty();
    let scored = undone(&draft, score("shared-vision", "emerging"));
    assert_eq!(
        scored.score(&slug("shared-vision")),
        Some(&Score::At(slug("emerging")))
    );
    let cleared = undone(
        &scored,
        Edit::SetScore {
            statement: slug("shared-vision"),
            score: None,
        },
    );
    assert_eq!(cleared, draft);
}

#[test]
fn taking_away_the_last_line_of_evidence_and_putting_it_back_is_exact() {
    let draft = plan([evidence(
        "shared-vision",
        "line",
        EvidenceStrength::LocalData,
    )]);
    let without = undone(
        &draft,
        Edit::RemoveEvidence {
            statement: slug("shared-vision"),
            evidence: id("line"),
        },
    );
    assert_eq!(without, empty());
}

#[test]
fn evidence_of_an_unknown_line_or_statement_is_refused_without_making_a_record() {
    let draft = plan([reason("one-board", "Because")]);
    for statement in ["shared-vision", "one-board"] {
        for edit in [
            Edit::SetEvidence {
                statement: slug(statement),
                evidence: id("none"),
                field: EvidenceField::Text("x".to_owned()),
            },
            Edit::RemoveEvidence {
                statement: slug(statement),
                evidence: id("none"),
            },
        ] {
            let problem = refused(&draft, edit);
            assert_eq!(
                problem.to_string(),
                "That line of evidence is not in this plan any more. Go back to your plan"
            );
        }
    }
}

#[test]
fn an_edit_that_fails_keeps_even_a_record_that_holds_nothing() {
    let mut draft = empty();
    draft
        .statements
        .insert(slug("shared-vision"), StatementRecord::default());
    refused(
        &draft,
        Edit::RemoveEvidence {
            statement: slug("shared-vision"),
            evidence: id("none"),
        },
    );
}

#[test]
fn a_line_of_evidence_has_its_identity_in_the_whole_plan() {
    let draft = plan([evidence(
        "shared-vision",
        "line",
        EvidenceStrength::LocalData,
    )]);
    for statement in ["shared-vision", "one-board"] {
        let edit = Edit::AddEvidence {
            statement: slug(statement),
            at: 0,
            evidence: Evidence {
                id: id("line"),
                ..Evidence::default()
            },
        };
        assert_eq!(
            refused(&draft, edit).to_string(),
            "That line of evidence is in this plan already"
        );
    }
}

#[test]
fn a_partner_that_was_removed_comes_back_to_its_place() {
    let draft = plan(["council", "health", "social-care"].map(partner));
    for gone in ["council", "health", "social-care"] {
        let without = undone(
            &draft,
            Edit::RemovePartner {
                partner: slug(gone),
            },
        );
        assert_eq!(without.partners.len(), 2);
    }
}

#[test]
fn a_partner_may_not_be_added_twice_nor_changed_when_it_is_not_there() {
    let draft = plan([partner("council")]);
    assert_eq!(
        refused(&draft, partner("council")).to_string(),
        "That partner is in this plan already"
    );
    let change = Edit::SetPartner {
        partner: slug("health"),
        field: PartnerField::Name("Health".to_owned()),
    };
    assert_eq!(
        refused(&draft, change).to_string(),
        "That partner is not in this plan any more. Go back to your plan"
    );
}

#[test]
fn a_priority_moves_to_every_place_and_back() {
    let draft = two_priorities();
    for from in ["p", "q", "r"] {
        for to in [0, 1, 2, 3, usize::MAX] {
            let moved = undone(
                &draft,
                Edit::MovePriority {
                    priority: id(from),
                    to,
                },
            );
            assert_eq!(
                order(&moved).iter().position(|it| *it == from),
                Some(to.min(2))
            );
        }
    }
    refused(
        &draft,
        Edit::MovePriority {
            priority: id("none"),
            to: 0,
        },
    );
}

#[test]
fn an_action_moves_inside_its_priority_and_to_others_and_back() {
    let mut draft = two_priorities();
    for key in ["a", "b"] {
        draft
            .apply(Edit::AddAction {
                priority: id("p"),
                at: usize::MAX,
                action: Box::new(whole_action(key, "council")),
            })
            .unwrap();
    }
    for action in ["p-action", "a", "b", "q-action"] {
        for priority in ["p", "q", "r"] {
            for to in [0, 1, 2, usize::MAX] {
                let moved = undone(
                    &draft,
                    Edit::MoveAction {
                        action: id(action),
                        priority: id(priority),
                        to,
                    },
                );
                assert_eq!(moved.action(&id(action)).unwrap().0.id, id(priority));
                assert_eq!(moved.actions().count(), draft.actions().count());
            }
        }
    }
}

#[test]
fn an_action_that_moves_to_a_priority_that_is_not_there_stays_where_it_is() {
    let draft = two_priorities();
    let problem = refused(
        &draft,
        Edit::MoveAction {
            action: id("p-action"),
            priority: id("none"),
            to: 0,
        },
    );
    assert_eq!(
        problem,
        EditProblem::Missing {
            kind: "priority",
            id: "none".to_owned()
        }
    );
    refused(
        &draft,
        Edit::MoveAction {
            action: id("none"),
            priority: id("p"),
            to: 0,
        },
    );
}

#[test]
fn a_priority_is_removed_with_all_it_holds_and_comes_back_whole() {
    let draft = two_priorities();
    let without = undone(&draft, Edit::RemovePriority { priority: id("q") });
    assert_eq!(order(&without), ["p", "r"]);
    assert!(without.action(&id("q-action")).is_none());
    assert!(without.measure(&id("q-measure")).is_none());
}

#[test]
fn a_priority_that_brings_an_action_or_measure_the_plan_has_is_refused() {
    let draft = two_priorities();
    let mut action = whole_priority("s", "council");
    action.actions.push(whole_action("p-action", "council"));
    let mut measure = whole_priority("s", "council");
    measure.measures.push(whole_measure("p-measure"));
    let mut twice = whole_priority("s", "council");
    twice.actions.push(whole_action("s-action", "council"));
    for (priority, kind) in [
        (action, "action"),
        (measure, "success measure"),
        (twice, "action"),
    ] {
        match refused(&draft, add_priority(priority)) {
            EditProblem::Exists { kind: found, .. } => assert_eq!(found, kind),
            problem => panic!("{problem}"),
        }
    }
}

#[test]
fn actions_and_measures_have_their_identity_in_the_whole_plan() {
    let draft = two_priorities();
    refused(
        &draft,
        Edit::AddAction {
            priority: id("q"),
            at: 0,
            action: Box::new(whole_action("p-action", "council")),
        },
    );
    refused(
        &draft,
        Edit::AddMeasure {
            priority: id("q"),
            at: 0,
            measure: Box::new(whole_measure("p-measure")),
        },
    );
    refused(
        &draft,
        Edit::AddMeasure {
            priority: id("none"),
            at: 0,
            measure: Box::new(whole_measure("new")),
        },
    );
    undone(
        &draft,
        Edit::RemoveMeasure {
            measure: id("q-measure"),
        },
    );
}

#[test]
fn an_accepted_gap_and_taking_it_back_are_undone_exactly() {
    let accept = |reason: Option<&str>| Edit::AcceptGap {
        gap: "statement/shared-vision/no-evidence".to_owned(),
        reason: reason.map(str::to_owned),
    };
    let draft = undone(&empty(), accept(Some("Next term")));
    let other = undone(&draft, accept(Some("This term")));
    let open = undone(&other, accept(None));
    assert_eq!(open, empty());
}

#[test]
fn answers_and_sections_of_any_framework_are_kept() {
    let draft = undone(
        &empty(),
        Edit::SetAnswer {
            question: slug("of-another-framework"),
            answer: "Yes".to_owned(),
        },
    );
    undone(
        &draft,
        Edit::SetSection {
            section: slug("of-another-framework"),
            field: SectionField::Completed(Some(true)),
        },
    );
}

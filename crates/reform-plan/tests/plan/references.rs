//! What in a plan points to something else of the plan: it never leads nowhere.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use reform_plan::{
    ActionField, Change, Edit, EditProblem, Id, NotNowField, Outcome, Parked, PlanDraft,
    PriorityField,
};

use crate::any_edit::any_edit;
use crate::properties::{few, furnished};
use crate::support::{add_priority, framework, id, plan, slug, whole_action, whole_priority, with};

/// Every reference of a plan that leads nowhere, in words.
pub(crate) fn leading_nowhere(draft: &PlanDraft) -> Vec<String> {
    let mut found = Vec::new();
    for (partner, votes) in &draft.votes {
        for vote in votes.iter().filter(|it| draft.priority(it).is_none()) {
            found.push(format!("a vote of {partner} for {vote}"));
        }
    }
    for parked in &draft.parked {
        if matches!(&parked.outcome, Outcome::Action(id) if draft.action(id).is_none()) {
            found.push(format!("what became of {}", parked.id));
        }
    }
    for priority in &draft.priorities {
        for it in priority
            .parked
            .iter()
            .filter(|it| draft.parked(it).is_none())
        {
            found.push(format!("{} answers {it}", priority.id));
        }
    }
    for (_, action) in draft.actions() {
        for other in action
            .depends_on
            .iter()
            .filter(|it| draft.action(it).is_none())
        {
            found.push(format!("{} waits for {other}", action.id));
        }
    }
    for key in draft.accepted_gaps.keys().chain(draft.not_now.keys()) {
        let (kind, rest) = key.split_once('/').unwrap_or_default();
        let of_gap = Id::from(rest.rsplit_once('/').unwrap_or_default().0);
        let is_here = match kind {
            "priority" => draft.priority(&of_gap).is_some(),
            "action" => draft.action(&of_gap).is_some(),
            "measure" => draft.measure(&of_gap).is_some(),
            "parked" => draft
                .parked(&Id::from(rest.trim_end_matches("/open")))
                .is_some(),
            "not-now" if rest.starts_with("parked/") => draft
                .parked(&Id::from(&of_gap.0["parked/".len()..]))
                .is_some(),
            "partner" => draft.partner(&slug(&of_gap.0)).is_some(),
            "statement" if rest.split('/').count() == 3 => {
                let (statement, line) = of_gap.0.split_once('/').unwrap();
                let record = draft.statement(&slug(statement));
                record.is_some_and(|it| it.evidence.iter().any(|it| it.id == id(line)))
            }
            _ => true,
        };
        if !is_here {
            found.push(key.clone());
        }
    }
    found
}

/// Whether an action waits for itself, by way of others or not.
fn goes_in_a_circle(draft: &PlanDraft) -> bool {
    draft.actions().any(|(_, action)| {
        let mut seen = BTreeSet::new();
        let mut next: Vec<&Id> = action.depends_on.iter().collect();
        while let Some(at) = next.pop() {
            if at == &action.id {
                return true;
            }
            if seen.insert(at) {
                next.extend(
                    draft
                        .action(at)
                        .into_iter()
                        .flat_map(|(_, it)| &it.depends_on),
                );
            }
        }
        false
    })
}

proptest! {
    #![proptest_config(few(1_500))]

    #[test]
    fn no_edit_leaves_anything_that_leads_nowhere_or_waits_for_itself(
        edits in vec(any_edit(), 0..60),
    ) {
        let mut draft = furnished();
        for edit in edits {
            let before = draft.clone();
            if let Ok(back) = draft.apply(edit) {
                prop_assert_eq!(leading_nowhere(&draft), Vec::<String>::new());
                prop_assert!(!goes_in_a_circle(&draft));
                let after = draft.clone();
                draft.apply(back).unwrap();
                prop_assert_eq!(&draft, &before);
                draft = after;
            }
        }
    }
}

/// Two priorities; the second's action waits for the first's, which something parked became; a
/// vote, a parked item that the first answers, and reasons for gaps point to things of the first.
fn entangled() -> PlanDraft {
    let parked = |key: &str, outcome| Edit::AddParked {
        at: 0,
        parked: Parked {
            id: id(key),
            text: "Transport".to_owned(),
            outcome,
            ..Parked::default()
        },
    };
    let gap = |key: &str| Edit::AcceptGap {
        gap: key.to_owned(),
        reason: Some("Not yet known".to_owned()),
    };
    let mut second = whole_priority("q", "council");
    second.actions[0].depends_on = vec![id("p-action")];
    plan([
        add_priority(whole_priority("p", "council")),
        add_priority(second),
        parked("became", Outcome::Action(id("p-action"))),
        parked("answered", Outcome::Open),
        Edit::SetPriority {
            priority: id("p"),
            field: PriorityField::Parked(vec![id("answered")]),
        },
        Edit::SetVotes {
            partner: slug("council"),
            votes: vec![id("q"), id("p")],
        },
        Edit::SetNotNow {
            about: "parked/answered".to_owned(),
            field: NotNowField::Reason("After Easter".to_owned()),
        },
        gap("priority/p/no-lead"),
        gap("action/p-action/no-date"),
        gap("measure/p-measure/target"),
        gap("priority/q/no-lead"),
    ])
}

#[test]
fn what_points_to_a_priority_lets_go_of_it_and_one_undo_brings_all_of_it_back() {
    let draft = entangled();
    let mut without = draft.clone();
    let edit = Edit::RemovePriority { priority: id("p") };
    let change = Change::carry_out(&mut without, edit).unwrap().unwrap();
    let (_, waiting) = without.action(&id("q-action")).unwrap();
    assert_eq!(waiting.depends_on, []);
    assert_eq!(without.votes[&slug("council")], [id("q")]);
    assert!(without.parked.iter().all(|it| it.outcome.is_open()));
    assert_eq!(
        without.accepted_gaps.keys().collect::<Vec<_>>(),
        ["priority/q/no-lead"]
    );
    assert_eq!(
        change.words(&without, framework()).what,
        "Removed a priority: Speed up assessments"
    );
    let back = change.reversed();
    without.apply(back.edit.clone()).unwrap();
    assert_eq!(without, draft);
    assert_eq!(
        back.words(&without, framework()).what,
        "Added a priority: Speed up assessments"
    );
}

#[test]
fn what_points_to_something_parked_lets_go_of_it() {
    let mut draft = entangled();
    let before = draft.clone();
    let back = draft
        .apply(Edit::RemoveParked {
            parked: id("answered"),
        })
        .unwrap();
    assert_eq!(draft.priority(&id("p")).unwrap().parked, []);
    assert!(draft.not_now.is_empty());
    draft.apply(back).unwrap();
    assert_eq!(draft, before);
}

#[test]
fn an_action_that_would_wait_for_itself_is_refused_in_words() {
    let wait = |action: &str, other: &str| Edit::SetAction {
        action: id(action),
        field: ActionField::DependsOn(vec![id(other)]),
    };
    let mut priority = whole_priority("p", "council");
    priority.actions = ["a", "b", "c"]
        .map(|key| whole_action(key, "council"))
        .into();
    for (action, what) in priority.actions.iter_mut().zip(["Open", "Hire", "Train"]) {
        action.what = what.to_owned();
    }
    let mut draft = with(
        plan([add_priority(priority)]),
        [wait("a", "b"), wait("b", "c")],
    );
    let before = draft.clone();
    let problem = draft.apply(wait("c", "a")).unwrap_err();
    assert_eq!(
        problem.to_string(),
        "That would go round in a circle: \"Train\" waits for \"Open\", which waits for \"Hire\", \
         which waits for \"Train\". Choose another action"
    );
    let problem = draft.apply(wait("a", "a")).unwrap_err();
    assert_eq!(problem.to_string(), "\"Open\" cannot wait for itself");
    assert!(matches!(
        draft.apply(wait("a", "gone")),
        Err(EditProblem::Missing { kind: "action", .. })
    ));
    assert_eq!(draft, before);
}

//! The golden thread from any item up and down.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use reform_plan::summary::{
    GapRule, Item, Node, gap_rules, items, loose_ends, thread_down, thread_up,
};
use reform_plan::{Edit, EvidenceStrength, Outcome, Parked, PlanDraft, PlanSummary};

use crate::any_edit::any_edit;
use crate::properties::{after, few};
use crate::support::{evidence, framework, id, score, slug, today, whole_plan, with};

/// The items of a tree, without its root.
fn below(node: &Node) -> BTreeSet<Item> {
    let all = node.all();
    all.into_iter().skip(1).map(|it| it.item.clone()).collect()
}

fn joined() -> PlanDraft {
    let mut draft = with(
        whole_plan(),
        [
            score("shared-vision", "developing"),
            evidence("shared-vision", "e", EvidenceStrength::LocalData),
            score("one-board", "developing"),
            Edit::AddParked {
                at: 0,
                parked: Parked {
                    id: id("k"),
                    text: "Transport".to_owned(),
                    statement: Some(slug("shared-vision")),
                    outcome: Outcome::Action(id("q-action")),
                    ..Parked::default()
                },
            },
        ],
    );
    draft.priorities[0].statements.push(slug("shared-vision"));
    draft
}

#[test]
fn an_action_leads_up_to_the_evidence_and_evidence_down_to_the_measure() {
    let draft = joined();
    let summary = PlanSummary::new(framework(), &draft, None, today());
    let line = Item::Evidence {
        statement: slug("shared-vision"),
        evidence: id("e"),
    };
    let why = thread_up(&summary, &Item::Action(id("p-action"))).unwrap();
    assert!(below(&why).contains(&line), "{why:#?}");
    assert_eq!(why.note, "by March 2027, not started");
    let came = thread_down(&summary, &line).unwrap();
    for item in [
        Item::Statement(slug("shared-vision")),
        Item::Priority(id("p")),
        Item::Measure(id("p-measure")),
        Item::Parked(id("k")),
        Item::Action(id("q-action")),
    ] {
        assert!(below(&came).contains(&item), "{item:?}: {came:#?}");
    }
}

#[test]
fn where_the_thread_breaks_is_said() {
    let mut draft = joined();
    draft.priorities[1].actions.clear();
    draft.priorities[1].indicators.clear();
    let summary = PlanSummary::new(framework(), &draft, None, today());
    let breaks = |node: Option<Node>| node.unwrap().breaks;
    let priority = Item::Priority(id("q"));
    assert_eq!(breaks(thread_down(&summary, &priority)), ["No action"]);
    assert_eq!(
        breaks(thread_up(&summary, &priority)),
        ["Not linked to any evidence"]
    );
    let bare = Item::Statement(slug("one-board"));
    assert_eq!(
        breaks(thread_up(&summary, &bare)),
        ["No evidence is written down"]
    );
    assert_eq!(
        breaks(thread_down(&summary, &bare)),
        ["No priority answers it"]
    );
}

#[test]
fn what_no_priority_answers_is_listed_as_loose_with_its_evidence() {
    let draft = with(
        joined(),
        [evidence("one-board", "f", EvidenceStrength::LocalData)],
    );
    let summary = PlanSummary::new(framework(), &draft, None, today());
    let loose = loose_ends(&summary);
    assert_eq!(loose.len(), 1, "{loose:#?}");
    assert_eq!(loose[0].item, Item::Statement(slug("one-board")));
    assert_eq!(loose[0].children.len(), 1);
}

#[test]
fn what_a_plan_does_not_have_has_no_thread() {
    let draft = joined();
    let summary = PlanSummary::new(framework(), &draft, None, today());
    for item in [
        Item::Statement(slug("gone")),
        Item::Indicator(slug("gone")),
        Item::Parked(id("gone")),
        Item::Priority(id("gone")),
        Item::Action(id("gone")),
        Item::Measure(id("gone")),
    ] {
        assert_eq!(thread_up(&summary, &item), None);
        assert_eq!(thread_down(&summary, &item), None);
    }
}

#[test]
fn every_item_is_found_again_by_its_kind_and_key() {
    let draft = joined();
    let summary = PlanSummary::new(framework(), &draft, None, today());
    for item in items(&summary) {
        assert_eq!(Item::read(item.kind(), &item.key()), Some(item));
    }
}

proptest! {
    #![proptest_config(few(64))]

    #[test]
    fn what_is_below_an_item_has_that_item_above_it(edits in vec(any_edit(), 0..60)) {
        let draft = after(edits);
        let summary = PlanSummary::new(framework(), &draft, None, today());
        let items = items(&summary);
        let up: Vec<BTreeSet<Item>> = items
            .iter()
            .map(|it| below(&thread_up(&summary, it).unwrap()))
            .collect();
        let down: Vec<BTreeSet<Item>> = items
            .iter()
            .map(|it| below(&thread_down(&summary, it).unwrap()))
            .collect();
        for (at, item) in items.iter().enumerate() {
            for (other_at, other) in items.iter().enumerate() {
                prop_assert_eq!(
                    down[at].contains(other),
                    up[other_at].contains(item),
                    "{:?} and {:?}", item, other
                );
            }
        }
    }

    #[test]
    fn every_item_is_on_a_thread_or_listed_as_loose_and_never_both(edits in vec(any_edit(), 0..60)) {
        let draft = after(edits);
        let summary = PlanSummary::new(framework(), &draft, None, today());
        let items = items(&summary);
        let mut threaded = BTreeSet::new();
        for end in &items {
            if !matches!(end, Item::Priority(_) | Item::Action(_) | Item::Measure(_)) {
                continue;
            }
            threaded.insert(end.clone());
            threaded.extend(below(&thread_up(&summary, end).unwrap()));
        }
        let loose: BTreeSet<Item> = loose_ends(&summary)
            .iter()
            .flat_map(Node::all)
            .map(|it| it.item.clone())
            .collect();
        for item in &items {
            prop_assert!(
                threaded.contains(item) != loose.contains(item),
                "{:?} is on a thread: {}", item, threaded.contains(item)
            );
        }
    }

    #[test]
    fn every_gap_of_any_plan_names_a_rule_of_the_table(edits in vec(any_edit(), 0..60)) {
        let draft = after(edits);
        let summary = PlanSummary::new(framework(), &draft, None, today());
        let rules: Vec<&GapRule> = gap_rules().collect();
        for gap in &summary.gaps {
            prop_assert!(rules.contains(&gap.rule), "{:?}", gap);
        }
    }
}

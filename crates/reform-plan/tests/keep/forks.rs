//! Two who wrote one plan, and typing that is joined to one step.

use reform_plan::keep::{Key, Position, Slot, Snapshot, Standing, Way};
use reform_plan::{Edit, PlanDraft};

use crate::desk::{BOTH, Desk, Map, ONLY_QUICK, id, keys, name, now, plan, read, score};

fn type_in(desk: &mut Desk, words: &str) {
    desk.change(
        Edit::SetReason {
            statement: "s1".into(),
            reason: words.to_owned(),
        },
        Way::Made,
    );
}

#[test]
fn of_two_who_wrote_the_later_fence_wins_whenever_the_other_arrives() {
    let first = Desk::with_changes(BOTH);
    for arrives_late in [false, true] {
        let (mut old, mut new) = (first.clone(), first.again(BOTH, 2));
        for count in 0..4 {
            old.edit(score(count, 1));
            new.edit(score(count, 2));
        }
        new.edit(name("By the later fence"));
        let (under, over) = if arrives_late {
            (&new.lasting, &old.lasting)
        } else {
            (&old.lasting, &new.lasting)
        };
        // The slots are the later writer's: the other was refused there. Steps of both lie about.
        let mut lasting = under.clone();
        lasting.extend(over.clone());
        for slot in keys(&new.lasting, "slot") {
            lasting.insert(slot.clone(), new.lasting[&slot].clone());
        }
        assert_eq!(plan(read(&Map::new(), &lasting)).draft, new.draft);
    }
}

#[test]
fn an_older_snapshot_that_leads_further_is_taken_before_a_newer_one() {
    let first = Desk::with_changes(ONLY_QUICK);
    // The second took the plan and wrote a snapshot; the third never saw it and went on.
    let second = first.again(ONLY_QUICK, 2);
    let recovered = first.recovered();
    let claim = reform_plan::keep::Claim {
        fence: recovered.fence + 2,
        writer: 3,
    };
    let mut third = first.clone();
    third.keeper = reform_plan::keep::Keeper::start(&recovered, claim, now(), ONLY_QUICK);
    third.change(name("Went on"), Way::Made);
    let tail = third.keeper.tail().unwrap();
    let mut mixed = first.quick.clone();
    let slot = Key::Slot(id(), Slot::A).text();
    mixed.insert(slot.clone(), second.quick[&slot].clone());
    crate::desk::put(&mut mixed, &tail);
    assert_eq!(plan(read(&mixed, &Map::new())).draft, third.draft);
}

#[test]
fn two_who_got_the_same_fence_are_told_apart_and_nobody_gets_a_mixture() {
    let first = Desk::with_changes(BOTH);
    let mut one = first.again(BOTH, 2);
    let mut two = first.again(BOTH, 3);
    one.edit(name("One"));
    two.edit(name("Two"));
    two.edit(score(1, 8));
    let mut both = one.lasting.clone();
    both.extend(two.lasting.clone());
    let got = plan(read(&Map::new(), &both));
    assert!([&one.draft, &two.draft].contains(&&got.draft));
    assert!(
        got.steps
            .iter()
            .all(|step| step.at.fence < 2 || step.at.writer == got.position.writer)
    );
}

#[test]
fn a_claim_that_is_not_higher_than_what_is_known_is_raised() {
    let first = Desk::with_changes(BOTH).again(BOTH, 2);
    let recovered = first.recovered();
    let low = reform_plan::keep::Claim {
        fence: 1,
        writer: 5,
    };
    let keeper = reform_plan::keep::Keeper::start(&recovered, low, now(), BOTH);
    assert!(keeper.position() > recovered.position);
    assert_eq!(keeper.position().fence, recovered.fence + 1);
}

#[test]
fn the_fence_of_a_damaged_step_is_known_from_its_key() {
    let mut desk = Desk::with_changes(BOTH);
    let at = Position {
        fence: 40,
        rev: 1,
        writer: 1,
    };
    desk.lasting
        .insert(Key::Step(id(), at).text(), "damaged".to_owned());
    assert_eq!(desk.recovered().fence, 40);
    desk.quick
        .insert(Key::Place(id()).text(), "50.0.00000001".to_owned());
    assert_eq!(desk.recovered().fence, 50);
}

#[test]
fn work_that_a_session_without_the_lasting_store_did_not_see_becomes_a_restore_point() {
    let mut first = Desk::with_changes(BOTH);
    first.edit(name("Kept for good, and then not to be read"));
    assert_eq!(first.standing(), Standing::Lasting);
    // The tab crashed, so the quick store is behind; the lasting one does not open this time.
    let behind = plan(read(&first.quick, &Map::new()));
    assert_ne!(behind.draft, first.draft);
    let mut without = Desk::open(&behind, ONLY_QUICK, 2, first.quick.clone(), Map::new());
    for count in 0..3 {
        without.edit(score(count, 5));
    }
    without.edit(name("Went on without it"));
    assert_eq!(without.standing(), Standing::Quick);
    // Now it opens again.
    let got = plan(read(&without.quick, &first.lasting));
    assert_eq!(got.draft, without.draft);
    assert_eq!(got.others.len(), 1);
    let other = &got.others[0];
    let kept = Snapshot::read(&other.text).unwrap().open().unwrap();
    assert_eq!(kept, first.draft);
    assert!(got.points.contains(&(other.position, other.when.clone())));
    let aside = got.aside();
    assert_eq!(aside.len(), 1);
    let key = Key::Point(id(), other.position, other.when.clone());
    assert_eq!((&aside[0].key, &aside[0].text), (&key.text(), &other.text));
    assert_eq!(aside[0].from, None);
    // It is found once, and is a restore point like any other from then on.
    let mut both = without.clone();
    both.lasting = first.lasting.clone();
    let both = both.again(BOTH, 3);
    assert!(both.recovered().others.is_empty());
    assert_eq!(both.keeper.point_key(other.position), Some(key.clone()));
    assert!(both.lasting.contains_key(&key.text()));
    both.is_all_there();
}

#[test]
fn work_that_only_both_stores_together_give_becomes_a_restore_point_too() {
    let mut first = Desk::with_changes(BOTH);
    first.edit(name("In the lasting store"));
    first.change(name("And this in the small journal"), Way::Made);
    first.tail();
    // A session without the lasting store began, and the tab crashed before it wrote more than its
    // first snapshot.
    let behind = plan(read(&first.quick, &Map::new()));
    let claim = reform_plan::keep::Claim {
        fence: behind.fence + 1,
        writer: 2,
    };
    let mut keeper = reform_plan::keep::Keeper::start(&behind, claim, now(), ONLY_QUICK);
    let write = keeper.quick_snapshot(&behind.draft, &now()).unwrap();
    first.quick.insert(write.keys[0].clone(), write.text);
    let got = first.recovered();
    assert_eq!(got.draft, behind.draft);
    assert_eq!(got.others.len(), 1);
    let kept = Snapshot::read(&got.others[0].text).unwrap().open().unwrap();
    assert_eq!(kept, first.draft);
}

#[test]
fn a_store_that_is_only_behind_makes_no_restore_point() {
    let mut desk = Desk::with_changes(BOTH);
    for session in 2..5 {
        desk.edit(score(0, session));
        desk = desk.again(BOTH, u32::try_from(session).unwrap());
    }
    let behind = desk.quick.clone();
    for count in 0..120 {
        desk.edit(score(count % 4, count));
    }
    desk.quick = behind;
    assert!(desk.recovered().others.is_empty());
    desk.is_all_there();
    // Nor the other way round, after the page was closed with a batch on its way.
    let behind = desk.lasting.clone();
    desk.edit(score(1, 1));
    desk.tail();
    desk.hide();
    desk.lasting = behind;
    assert!(desk.recovered().others.is_empty());
}

#[test]
fn typing_in_one_field_is_one_step_until_it_may_be_in_a_store() {
    let mut desk = Desk::new(BOTH);
    let known = desk.keeper.steps().len();
    for words in ["B", "Be", "Bec"] {
        type_in(&mut desk, words);
        desk.tail();
    }
    assert_eq!(desk.keeper.steps().len(), known + 1);
    desk.is_all_there();
    desk.send();
    type_in(&mut desk, "Beca");
    assert_eq!(desk.keeper.steps().len(), known + 2);
    desk.tail();
    desk.is_all_there();
    let step = desk.keeper.steps().last().unwrap();
    assert_eq!(
        step.change.back,
        Edit::SetReason {
            statement: "s1".into(),
            reason: "Bec".to_owned(),
        }
    );
}

#[test]
fn typing_does_not_go_on_in_a_step_that_a_snapshot_may_hold() {
    for is_kept in [false, true] {
        let mut desk = Desk::new(BOTH);
        type_in(&mut desk, "B");
        desk.tail();
        let write = desk.keeper.quick_snapshot(&desk.draft, &now()).unwrap();
        // It is there, whatever is said of it.
        crate::desk::put(&mut desk.quick, &write);
        desk.keeper.quick_snapshot_done(if is_kept {
            reform_plan::keep::Outcome::Kept
        } else {
            reform_plan::keep::Outcome::Failed
        });
        type_in(&mut desk, "Be");
        desk.tail();
        let steps = desk.keeper.steps();
        assert_eq!(steps[steps.len() - 1].after, steps[steps.len() - 2].at);
        // So the newest snapshot alone leads to what was typed.
        desk.quick
            .retain(|key, _| key.contains("tail:") || *key == write.keys[0]);
        assert_eq!(plan(read(&desk.quick, &Map::new())).draft, desk.draft);
    }
}

#[test]
fn typing_that_was_joined_wins_over_its_own_beginning() {
    let mut desk = Desk::new(BOTH);
    type_in(&mut desk, "B");
    desk.tail();
    let beginning = desk.quick.clone();
    type_in(&mut desk, "Be");
    desk.tail();
    let tails = keys(&desk.quick, "tail");
    desk.quick
        .insert(tails[1].clone(), beginning[&tails[1]].clone());
    desk.is_all_there();
    desk.send();
    desk.quick = beginning;
    desk.is_all_there();
}

#[test]
fn what_was_taken_back_is_a_step_of_its_own() {
    let mut desk = Desk::new(BOTH);
    let before = desk.draft.clone();
    let change = desk.change(name("Made"), Way::Made);
    desk.change(change.back.clone(), Way::Undone);
    desk.change(change.edit, Way::Redone);
    desk.change(change.back, Way::Undone);
    desk.tail();
    desk.send();
    assert_eq!(desk.draft, before);
    let ways: Vec<Way> = desk.recovered().steps.iter().map(|it| it.way).collect();
    let expected = [
        Way::Opened,
        Way::Made,
        Way::Undone,
        Way::Redone,
        Way::Undone,
    ];
    assert_eq!(ways, expected);
    assert!(!desk.recovered().steps[0].is_change());
    assert_eq!(desk.recovered().draft, PlanDraft { ..before });
}

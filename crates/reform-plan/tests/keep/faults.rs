//! The catalogue of storage faults: writes that fail, stores that are emptied or set back.

use reform_plan::keep::{Key, Outcome, Standing, Way};

use crate::desk::{
    BOTH, Desk, Map, ONLY_LASTING, ONLY_QUICK, id, keys, name, now, plan, put, read, score,
};

#[test]
fn f06_a_store_that_does_nothing_is_found_out_and_nothing_is_called_saved() {
    let mut desk = Desk::with_changes(ONLY_QUICK);
    assert_eq!(desk.standing(), Standing::Quick);
    desk.change(name("Not written"), Way::Made);
    assert_eq!(desk.standing(), Standing::Nowhere);
    let tail = desk.keeper.tail().unwrap();
    assert_ne!(desk.quick.get(&tail.keys[0]), Some(&tail.text));
    desk.keeper.tail_done(Outcome::Failed);
    assert_eq!(desk.standing(), Standing::Nowhere);
    desk.tail();
    assert_eq!(desk.standing(), Standing::Quick);
    desk.is_all_there();
}

#[test]
fn f08_a_lasting_store_that_aborts_is_given_the_whole_plan_when_it_works_again() {
    let mut desk = Desk::with_changes(BOTH);
    desk.change(name("After"), Way::Made);
    desk.tail();
    assert_eq!(desk.standing(), Standing::Saving);
    desk.fail();
    assert!(desk.keeper.is_lasting_failing());
    assert_eq!(desk.standing(), Standing::Quick);
    // Should the store never open again, the quick one is enough.
    assert_eq!(plan(read(&desk.quick, &Map::new())).draft, desk.draft);
    let batch = desk.keeper.batch(&desk.draft, &now()).unwrap();
    let puts: Vec<&str> = batch.puts.iter().map(|it| it.0.as_str()).collect();
    assert!(puts.iter().any(|key| key.contains("slot:")), "{puts:?}");
    desk.lasting.extend(batch.puts);
    desk.keeper.batch_done(Outcome::Kept);
    assert_eq!(desk.standing(), Standing::Lasting);
    assert!(!desk.keeper.is_lasting_failing());
    desk.is_all_there();
}

#[test]
fn f08_a_quick_store_that_was_overtaken_is_brought_up_before_it_is_called_enough() {
    let mut desk = Desk::with_changes(BOTH);
    desk.change(name("First failure"), Way::Made);
    desk.tail();
    desk.fail();
    assert_eq!(desk.standing(), Standing::Quick);
    // It works again: what comes now is not in the quick store.
    for count in 0..3 {
        desk.edit(score(count, 8));
    }
    assert_eq!(desk.standing(), Standing::Lasting);
    desk.change(name("Second failure"), Way::Made);
    desk.tail();
    assert!(desk.keeper.batch(&desk.draft, &now()).is_some());
    desk.keeper.batch_done(Outcome::Failed);
    assert_eq!(desk.standing(), Standing::Nowhere);
    assert!(desk.keeper.wants_quick_snapshot());
    desk.hide();
    assert_eq!(desk.standing(), Standing::Quick);
    assert_eq!(plan(read(&desk.quick, &Map::new())).draft, desk.draft);
}

#[test]
fn f08_steps_wait_for_a_lasting_store_that_fails_for_long() {
    let mut desk = Desk::with_changes(BOTH);
    for count in 0..700 {
        desk.change(score(count % 4, count), Way::Made);
        desk.tail();
        desk.fail();
    }
    assert_eq!(plan(read(&desk.quick, &Map::new())).draft, desk.draft);
    desk.send();
    assert!(keys(&desk.lasting, "step").len() > 700);
    assert_eq!(plan(read(&Map::new(), &desk.lasting)).draft, desk.draft);
}

#[test]
fn f08_a_batch_that_arrived_though_it_was_said_to_fail_does_no_harm() {
    let mut desk = Desk::with_changes(BOTH);
    desk.change(score(0, 9), Way::Made);
    let batch = desk.keeper.batch(&desk.draft, &now()).unwrap();
    desk.lasting.extend(batch.puts);
    desk.keeper.batch_done(Outcome::Failed);
    desk.is_all_there();
    desk.change(score(1, 9), Way::Made);
    desk.send();
    assert_eq!(desk.standing(), Standing::Lasting);
    assert_eq!(plan(read(&Map::new(), &desk.lasting)).draft, desk.draft);
}

#[test]
fn f09_a_killed_browser_sets_the_quick_store_back_and_the_lasting_one_has_all() {
    let mut desk = Desk::with_changes(BOTH);
    let old = desk.quick.clone();
    for count in 0..5 {
        desk.edit(score(count, 7));
    }
    assert_eq!(desk.standing(), Standing::Lasting);
    desk.quick = old;
    desk.is_all_there();
    desk.quick.clear();
    desk.is_all_there();
}

#[test]
fn f10_a_tab_that_crashes_before_the_lasting_store_answers_loses_nothing() {
    let mut desk = Desk::with_changes(BOTH);
    desk.change(name("On its way"), Way::Made);
    desk.tail();
    let batch = desk.keeper.batch(&desk.draft, &now()).unwrap();
    desk.is_all_there();
    desk.lasting.extend(batch.puts);
    desk.is_all_there();
}

#[test]
fn f11_a_tab_that_is_closed_leaves_the_whole_plan_in_the_quick_store() {
    let mut desk = Desk::with_changes(BOTH);
    desk.change(name("At the last moment"), Way::Made);
    desk.tail();
    desk.hide();
    desk.lasting.clear();
    desk.is_all_there();
}

#[test]
fn f12_a_write_that_ends_between_its_two_keys_leaves_the_old_or_the_new() {
    let mut desk = Desk::with_changes(ONLY_QUICK);
    let before = desk.draft.clone();
    desk.change(name("Half written"), Way::Made);
    desk.tail();
    let write = desk.keeper.quick_snapshot(&desk.draft, &now()).unwrap();
    assert_eq!(write.keys.len(), 2);
    desk.quick.insert(write.keys[0].clone(), write.text.clone());
    desk.is_all_there();
    // The same with a small journal: what is whole is the state before, at least.
    let mut desk = Desk::with_changes(ONLY_QUICK);
    desk.change(name("Half written"), Way::Made);
    let write = desk.keeper.tail().unwrap();
    desk.quick
        .insert(write.keys[0].clone(), "SRP1 half".to_owned());
    assert_eq!(desk.recovered().draft, before);
    desk.quick.insert(write.keys[0].clone(), write.text.clone());
    desk.is_all_there();
}

#[test]
fn f12_the_slot_with_the_newest_good_snapshot_is_never_written_first() {
    let mut desk = Desk::with_changes(BOTH);
    for session in 2..6 {
        desk.change(score(0, session), Way::Made);
        desk.tail();
        let newest = desk.recovered().quick.unwrap().0;
        let write = desk.keeper.quick_snapshot(&desk.draft, &now()).unwrap();
        assert_ne!(write.keys[0], Key::Slot(id(), newest).text());
        put(&mut desk.quick, &write);
        desk.keeper.quick_snapshot_done(Outcome::Kept);
        desk.send();
        let newest = desk.recovered().lasting.unwrap().0;
        desk = desk.again(BOTH, u32::try_from(session).unwrap());
        assert_ne!(desk.recovered().lasting.unwrap().0, newest);
    }
}

#[test]
fn f21_keys_of_other_tools_are_passed_over_whatever_they_hold() {
    let mut desk = Desk::with_changes(BOTH);
    for key in [
        "theme",
        "sendplan",
        "sendplan:",
        "sendplan:slot:other",
        "x:slot:plan:a",
    ] {
        desk.quick
            .insert(key.to_owned(), "\u{0}not JSON {".to_owned());
    }
    desk.is_all_there();
    assert!(desk.recovered().damaged.is_empty());
    let keys = desk.quick.keys().map(String::as_str);
    assert_eq!(reform_plan::keep::plans_in(keys), [id()]);
}

#[test]
fn f22_another_tool_clears_the_quick_store_and_the_lasting_one_restores_it() {
    let mut desk = Desk::with_changes(BOTH);
    desk.quick.clear();
    let desk = desk.again(BOTH, 2);
    desk.is_all_there();
    assert_eq!(plan(read(&desk.quick, &Map::new())).draft, desk.draft);
}

#[test]
fn f22_a_quick_store_that_was_cleared_while_it_is_all_there_is_gets_the_whole_plan_again() {
    let mut desk = Desk::with_changes(ONLY_QUICK);
    let base = desk.keeper.quick_base().unwrap();
    assert!(desk.quick.contains_key(&base));
    desk.quick.clear();
    desk.keeper.quick_is_empty();
    assert_eq!(desk.standing(), Standing::Nowhere);
    desk.change(name("After"), Way::Made);
    desk.tail();
    assert_eq!(desk.standing(), Standing::Quick);
    desk.is_all_there();
}

#[test]
fn f23_site_data_cleared_while_the_plan_is_open_is_written_again_at_once() {
    let mut desk = Desk::with_changes(BOTH);
    desk.quick.clear();
    desk.lasting.clear();
    desk.keeper.lasting_is_empty();
    desk.keeper.quick_is_empty();
    assert_eq!(desk.standing(), Standing::Nowhere);
    desk.tail();
    assert_eq!(desk.standing(), Standing::Quick);
    desk.send();
    assert_eq!(desk.standing(), Standing::Lasting);
    for (quick, lasting) in [(&desk.quick, &Map::new()), (&Map::new(), &desk.lasting)] {
        assert_eq!(plan(read(quick, lasting)).draft, desk.draft);
    }
    // The steps are there again too, for "What changed".
    assert_eq!(keys(&desk.lasting, "step").len(), desk.keeper.steps().len());
}

#[test]
fn a_lasting_store_that_was_emptied_is_not_taken_for_one_that_has_the_rest() {
    let mut desk = Desk::with_changes(BOTH);
    desk.change(name("One more"), Way::Made);
    desk.tail();
    // The small journal now has one step; the others were in the lasting store.
    desk.lasting.clear();
    desk.keeper.lasting_is_empty();
    assert_eq!(desk.standing(), Standing::Nowhere);
}

#[test]
fn a_lasting_store_alone_is_enough() {
    let desk = Desk::with_changes(ONLY_LASTING);
    assert_eq!(desk.standing(), Standing::Lasting);
    assert!(desk.quick.is_empty());
    desk.again(ONLY_LASTING, 2).is_all_there();
}

#[test]
fn a_snapshot_of_the_quick_store_while_a_batch_is_on_its_way_does_not_count_steps_twice() {
    let mut desk = Desk::new(BOTH);
    for count in 0..600 {
        desk.edit(score(count % 5, count));
    }
    for count in 0..10 {
        desk.change(score(count, 1), Way::Made);
    }
    let batch = desk.keeper.batch(&desk.draft, &now()).unwrap();
    desk.hide();
    desk.change(name("Not in the batch"), Way::Made);
    desk.lasting.extend(batch.puts);
    desk.keeper.batch_done(Outcome::Kept);
    assert_eq!(desk.standing(), Standing::Saving);
    desk.send();
    assert_eq!(desk.standing(), Standing::Lasting);
    assert_eq!(plan(read(&Map::new(), &desk.lasting)).draft, desk.draft);
}

#[test]
fn f33_a_plan_may_be_closed_when_its_last_change_is_in_a_store_and_not_before() {
    let mut desk = Desk::with_changes(BOTH);
    assert!(desk.keeper.is_kept());
    desk.change(name("On its way"), Way::Made);
    assert!(!desk.keeper.is_kept(), "only on the screen");
    desk.tail();
    assert_eq!(desk.standing(), Standing::Saving);
    assert!(desk.keeper.is_kept(), "the small journal has it");
    desk.is_all_there();
    // The lasting store does not answer, and the quick one is full.
    desk.change(name("Nowhere"), Way::Made);
    assert!(desk.keeper.batch(&desk.draft, &now()).is_some());
    assert!(desk.keeper.tail().is_some());
    desk.keeper.tail_done(Outcome::Failed);
    assert_eq!(desk.standing(), Standing::Saving);
    assert!(!desk.keeper.is_kept());
    desk.keeper.batch_done(Outcome::Kept);
    assert!(desk.keeper.is_kept());
    // A snapshot in one slot is enough to close a plan.
    let mut desk = Desk::with_changes(BOTH);
    desk.change(name("Closed"), Way::Made);
    desk.hide();
    assert!(desk.keeper.is_kept());
    desk.is_all_there();
}

//! The catalogue of storage faults: texts that are found damaged. One damaged text takes nothing
//! away that was said to be kept, and is itself kept.

use reform_plan::keep::envelope::{self, Broken};
use reform_plan::keep::{Aside, Key, Store};
use reform_plan::saved::OpenProblem;

use crate::desk::{BOTH, Desk, Map, ONLY_LASTING, ONLY_QUICK, id, keys, name, plan, read, refused};
use crate::model::damage::{cut, flip};

/// Asserts that the plan comes back whole with one text changed, and that this text is set aside.
fn comes_back(desk: &Desk, store: Store, key: &str, text: &str) {
    let mut desk = desk.clone();
    let map = match store {
        Store::Quick => &mut desk.quick,
        Store::Lasting => &mut desk.lasting,
    };
    map.insert(key.to_owned(), text.to_owned());
    let recovered = desk.recovered();
    assert_eq!(recovered.draft, desk.draft, "{key}");
    if text.is_empty() && key.contains("point:") {
        // As if it had been left out; there is nothing to set aside.
        return;
    }
    let aside = recovered.aside();
    let is_this = |it: &Aside| it.text == text && it.from == Some((store, key.to_owned()));
    assert!(aside.iter().any(is_this), "{key}: {text:?} {aside:?}");
    assert!(aside.iter().all(|it| it.key.starts_with("sendplan:lost:")));
    let again = desk.again(&[Store::Quick, Store::Lasting], 7);
    assert!(again.lasting.values().any(|it| it == text), "{key}");
    again.is_all_there();
}

/// Every text of a plan, in worlds with one store and with both.
fn all_texts() -> Vec<(Desk, Store, String, String)> {
    let mut all = Vec::new();
    for stores in [BOTH, ONLY_QUICK, ONLY_LASTING] {
        let desk = Desk::with_changes(stores);
        for (store, map) in [(Store::Quick, &desk.quick), (Store::Lasting, &desk.lasting)] {
            for (key, text) in map {
                all.push((desk.clone(), store, key.clone(), text.clone()));
            }
        }
    }
    all
}

#[test]
fn f13_any_text_cut_short_at_any_of_20_lengths_costs_nothing() {
    for (desk, store, key, text) in all_texts() {
        for part in 0..20 {
            comes_back(&desk, store, &key, cut(&text, text.len() * part / 20));
        }
    }
}

#[test]
fn f14_one_bit_flipped_at_any_of_200_positions_costs_nothing() {
    let texts = all_texts();
    for position in 0..200 {
        let (desk, store, key, text) = &texts[position % texts.len()];
        let at = text.len() * position / 200;
        comes_back(desk, *store, key, &flip(text, at, position % 7));
    }
}

#[test]
fn f15_a_text_of_nothing_but_zeros_costs_nothing() {
    for (desk, store, key, text) in all_texts() {
        comes_back(&desk, store, &key, &"\0".repeat(text.len()));
    }
}

#[test]
fn f16_with_both_slots_of_one_store_damaged_the_other_store_gives_the_plan() {
    for kinds in [["slot", "tail"], ["slot", "point"]] {
        for store in [Store::Quick, Store::Lasting] {
            let mut desk = Desk::with_changes(BOTH);
            desk.hide();
            let map = match store {
                Store::Quick => &mut desk.quick,
                Store::Lasting => &mut desk.lasting,
            };
            let lost: Vec<String> = kinds.iter().flat_map(|kind| keys(map, kind)).collect();
            map.extend(lost.into_iter().map(|key| (key, "damaged".to_owned())));
            desk.is_all_there();
        }
    }
}

#[test]
fn f16_with_every_snapshot_damaged_the_plan_is_refused_and_all_of_it_handed_out() {
    let mut desk = Desk::with_changes(BOTH);
    for map in [&mut desk.quick, &mut desk.lasting] {
        for (key, text) in map.iter_mut() {
            if key.contains("slot:") || key.contains("point:") {
                text.truncate(60);
            }
        }
    }
    let (problem, damaged) = refused(desk.recovery());
    assert!(matches!(problem, OpenProblem::Damaged { .. }));
    let there = desk.quick.len() + desk.lasting.len();
    assert_eq!(damaged.len(), there);
    let slot = damaged.iter().find(|it| it.key.contains("slot:")).unwrap();
    assert_eq!(slot.why, Broken::Length.words());
    let step = damaged.iter().find(|it| it.key.contains("step:")).unwrap();
    assert_eq!(step.why, "");
}

#[test]
fn restore_points_are_read_when_something_is_damaged_or_one_is_later_than_what_came_back() {
    let mut desk = Desk::with_changes(ONLY_LASTING).again(ONLY_LASTING, 2);
    let without_points = |map: &Map| {
        let mut map = map.clone();
        for key in keys(&map, "point") {
            map.insert(key, String::new());
        }
        map
    };
    let whole = plan(read(&Map::new(), &without_points(&desk.lasting)));
    assert!(!whole.wants_points());
    assert_eq!(whole.draft, desk.draft);
    assert_eq!(whole.points, desk.recovered().points);
    // The newest snapshot was set aside, and then the tab crashed; the steps to it are gone too.
    let newest = Key::Slot(id(), whole.lasting.unwrap().0).text();
    desk.lasting.remove(&newest);
    for key in keys(&desk.lasting, "step") {
        desk.lasting.remove(&key);
    }
    for key in keys(&desk.lasting, "twin") {
        desk.lasting.remove(&key);
    }
    let short = plan(read(&Map::new(), &without_points(&desk.lasting)));
    assert_ne!(short.draft, desk.draft);
    assert!(short.wants_points());
    desk.is_all_there();
    desk.lasting.insert(newest, "damaged".to_owned());
    assert!(plan(read(&Map::new(), &without_points(&desk.lasting))).wants_points());
}

#[test]
fn f17_an_envelope_with_the_text_of_another_revision_is_found_out() {
    let mut desk = Desk::with_changes(BOTH);
    desk.hide();
    desk.edit(name("Another"));
    desk.hide();
    let slots: Vec<String> = keys(&desk.quick, "slot");
    let texts: Vec<&String> = slots.iter().map(|key| &desk.quick[key]).collect();
    let [(first, _), (_, other)] = [texts[0], texts[1]].map(|it| it.split_once('\n').unwrap());
    let mixed = format!("{first}\n{other}");
    assert!(matches!(
        envelope::open(&mixed),
        Err(Broken::Length | Broken::Text)
    ));
    comes_back(&desk, Store::Quick, &slots[0], &mixed);
}

#[test]
fn a_good_text_of_another_plan_is_not_taken_for_this_one() {
    let desk = Desk::with_changes(ONLY_QUICK);
    let mut mixed = Map::new();
    for (key, text) in &desk.quick {
        mixed.insert(key.replace(":plan:", ":else:"), text.clone());
    }
    let texts = reform_plan::keep::Texts {
        quick: mixed.into_iter().collect(),
        lasting: Vec::new(),
    };
    let recovery = reform_plan::keep::recover(&"else".into(), &texts);
    assert_eq!(refused(recovery).1.len(), desk.quick.len());
}

#[test]
fn nothing_at_all_is_a_plan_that_is_not_there() {
    let recovery = read(&Map::new(), &Map::new());
    assert_eq!(recovery, reform_plan::keep::Recovery::Absent);
    let place = Map::from([("sendplan:place:plan".to_owned(), "3.0.00000001".to_owned())]);
    assert_eq!(
        read(&place, &Map::new()),
        reform_plan::keep::Recovery::Absent
    );
}

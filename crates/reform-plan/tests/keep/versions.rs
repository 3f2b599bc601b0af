//! The catalogue of storage faults: texts of newer and of older versions of the tool.

use reform_plan::keep::envelope::{self, Header};
use reform_plan::keep::{Key, Mode, Moment, Position, Slot};
use reform_plan::saved::{self, FORMAT, OpenProblem};
use reform_plan::{PlanDraft, keep};

use crate::desk::{BOTH, Desk, Map, ONLY_QUICK, id, now, plan, read, refused};

const RELEASED: &str = include_str!("../../../../tests/drafts/format-1.sendplan.json");

fn sealed(position: Position, format: u32, lowest_reader: u32, text: &str) -> String {
    let header = Header {
        position,
        format,
        lowest_reader,
    };
    envelope::seal(&header, &format!("{{\"when\":\"\"}}\n{text}"))
}

/// A position after everything in a plan.
fn later(desk: &Desk) -> Position {
    Position {
        fence: desk.keeper.position().fence + 1,
        rev: desk.keeper.position().rev + 1,
        writer: 9,
    }
}

#[test]
fn f18_what_a_newer_tool_wrote_is_refused_and_not_passed_over() {
    for kind in [
        "slot:plan:a",
        "slot:plan:b",
        "tail:plan:a",
        "step:plan:9.9.00000001",
    ] {
        for position in [Position::default(), later(&Desk::with_changes(BOTH))] {
            let mut desk = Desk::with_changes(BOTH);
            let text = sealed(position, FORMAT + 1, FORMAT + 1, "from the future");
            desk.lasting
                .insert(format!("sendplan:{kind}"), text.clone());
            let (problem, texts) = refused(desk.recovery());
            assert!(
                matches!(problem, OpenProblem::Newer { .. }),
                "{kind}: {problem:?}"
            );
            assert!(texts.iter().any(|it| it.text == text && it.why.is_empty()));
            assert_eq!(texts.len(), desk.quick.len() + desk.lasting.len());
        }
    }
}

#[test]
fn f18_the_version_that_is_needed_is_named() {
    let mut desk = Desk::with_changes(ONLY_QUICK);
    let inside = saved::to_text(&desk.draft)
        .replace(
            &format!("\"format\": {FORMAT}"),
            &format!("\"format\": {}", FORMAT + 1),
        )
        .replace(
            &format!("\"app\": \"{}\"", env!("CARGO_PKG_VERSION")),
            "\"app\": \"99.1.0\"",
        );
    let text = sealed(later(&desk), FORMAT + 1, FORMAT + 1, &inside);
    desk.quick.insert(Key::Slot(id(), Slot::A).text(), text);
    let app = "99.1.0".to_owned();
    assert_eq!(refused(desk.recovery()).0, OpenProblem::Newer { app });
}

#[test]
fn f18_a_newer_format_that_may_be_read_opens_only_to_be_read() {
    let mut desk = Desk::with_changes(ONLY_QUICK);
    let mut draft = desk.draft.clone();
    draft.name = "From a newer tool".to_owned();
    let text = sealed(later(&desk), FORMAT + 1, FORMAT, &saved::to_text(&draft));
    desk.quick.insert(Key::Slot(id(), Slot::A).text(), text);
    let recovered = desk.recovered();
    assert_eq!(recovered.draft.name, draft.name);
    assert_eq!(recovered.mode, Mode::ReadOnly);
    assert_eq!(
        Desk::with_changes(ONLY_QUICK).recovered().mode,
        Mode::Writable
    );
}

#[test]
fn f18_steps_of_a_newer_format_that_may_be_read_are_only_read_too() {
    let mut desk = Desk::with_changes(ONLY_QUICK);
    for key in crate::desk::keys(&desk.quick, "tail") {
        let (header, inside) = envelope::open(&desk.quick[&key]).unwrap();
        let newer = Header {
            format: FORMAT + 1,
            ..header
        };
        let text = envelope::seal(&newer, inside);
        desk.quick.insert(key, text);
    }
    assert_eq!(desk.recovered().mode, Mode::ReadOnly);
    desk.is_all_there();
}

#[test]
fn f19_a_plan_of_the_first_release_opens_and_is_kept_as_it_was() {
    let old = saved::open(RELEASED).unwrap();
    let key = Key::Old(old.id.clone()).text();
    assert_eq!(key, format!("sendplan:plan:{}", old.id));
    let texts = keep::Texts {
        quick: vec![(key.clone(), RELEASED.to_owned())],
        lasting: Vec::new(),
    };
    let recovered = plan(keep::recover(&old.id, &texts));
    assert_eq!(recovered.draft, old);
    assert_eq!(recovered.mode, Mode::Writable);
    assert_eq!(recovered.position, Position::default());
    assert_eq!(recovered.old.as_deref(), Some(RELEASED));
    let before = Key::Before(old.id.clone(), 1).text();
    let aside = recovered.aside();
    let kept: Vec<_> = aside
        .iter()
        .map(|it| (&it.key, it.text.as_str(), &it.from))
        .collect();
    let expected = (&before, RELEASED, &None);
    assert_eq!(
        kept,
        if FORMAT > 1 {
            vec![expected]
        } else {
            Vec::new()
        }
    );
    // Written once, the plan comes from the new keys, and the old one is no more than a start.
    let quick = Map::from([(key, RELEASED.to_owned())]);
    let mut desk = Desk::open(&recovered, BOTH, 1, quick, Map::new());
    desk.edit(crate::desk::name("Went on"));
    let texts = |map: &Map| map.clone().into_iter().collect();
    let texts = keep::Texts {
        quick: texts(&desk.quick),
        lasting: texts(&desk.lasting),
    };
    let again = plan(keep::recover(&old.id, &texts));
    assert_eq!(again.draft, desk.draft);
    assert!(again.old.is_some());
    assert!(again.migrated.is_none());
}

#[test]
fn f20_an_old_plan_that_cannot_be_brought_up_is_refused_as_it_is() {
    let wrong = RELEASED.replace("\"draft\"", "\"draught\"");
    let old = saved::open(RELEASED).unwrap();
    let key = Key::Old(old.id.clone()).text();
    let texts = keep::Texts {
        quick: vec![(key.clone(), wrong.clone())],
        lasting: Vec::new(),
    };
    let (_, texts) = refused(keep::recover(&old.id, &texts));
    assert_eq!(texts.len(), 1);
    assert_eq!((&texts[0].key, &texts[0].text), (&key, &wrong));
}

#[test]
fn f20_a_newest_snapshot_that_cannot_be_opened_is_set_aside_and_the_one_before_goes_on() {
    let mut desk = Desk::with_changes(BOTH);
    desk.hide();
    let text = sealed(
        later(&desk),
        FORMAT,
        saved::LOWEST_READER,
        "{\"no\": \"plan\"}",
    );
    let newest = desk.recovered().quick.unwrap();
    let key = Key::Slot(id(), newest.0.other()).text();
    desk.quick.insert(key.clone(), text.clone());
    let recovered = desk.recovered();
    assert_eq!(recovered.draft, desk.draft);
    // It is not counted as the newest, so that the good one is not what is written over.
    assert_eq!(recovered.quick, Some(newest));
    assert_eq!(recovered.damaged.len(), 1);
    assert_eq!(
        (&recovered.damaged[0].key, &recovered.damaged[0].text),
        (&key, &text)
    );
}

#[test]
fn a_plan_that_is_in_no_store_yet_begins_at_the_start() {
    let draft = PlanDraft {
        id: id(),
        ..PlanDraft::default()
    };
    let new = keep::Recovered::new(draft, now());
    assert_eq!((new.position, new.fence), (Position::default(), 0));
    assert!(new.aside().is_empty());
    let desk = Desk::open(&new, BOTH, 1, Map::new(), Map::new());
    assert_eq!(plan(read(&desk.quick, &desk.lasting)).draft, new.draft);
    assert_eq!(new.when, Moment("2026-11-21T14:05".to_owned()));
}

//! What is kept in the browser: plans, deleted plans, and deleting them.

use std::rc::Rc;

use plan_tests::outline::outline_of_main;
use plan_tests::plans;
use plan_tests::render::Stage;
use plan_tests::world::TestWorld;
use plan_web::world::{Binned, Entry, Shelf};
use plan_web::{PlanState, Route};
use reform_plan::keep::{Damaged, Store};
use reform_plan::{Id, OpenDraft, PlanDraft, PlanKind};

/// Two plans of one name, one that cannot be read, and two deleted ones.
fn shelf(stage: &Stage) -> Shelf {
    let ours = plans::half_done(stage.framework());
    let theirs = PlanDraft {
        id: "other".into(),
        ..ours.clone()
    };
    let damaged = Entry {
        id: "cut".into(),
        title: "A plan that cannot be read".to_owned(),
        kind: PlanKind::Real,
        saved: String::new(),
        draft: None,
        problem: Some("A plan saved in this browser could not be read".to_owned()),
        texts: vec![Damaged {
            store: Store::Lasting,
            key: "sendplan:slot:cut:a".to_owned(),
            text: "SRP1 cut".to_owned(),
            why: "It was cut short".to_owned(),
        }],
    };
    Shelf {
        plans: vec![
            entry(ours, "21 November 2026 at 14:05"),
            entry(theirs, "20 November 2026 at 16:40"),
            damaged,
        ],
        bin: vec![
            binned("old", "Last year's plan", Some(12)),
            binned("older", "A deleted plan that cannot be read", None),
        ],
    }
}

fn entry(draft: PlanDraft, saved: &str) -> Entry {
    Entry {
        id: draft.id.clone(),
        title: draft.title().to_owned(),
        kind: draft.kind,
        saved: saved.to_owned(),
        draft: Some(Rc::new(draft)),
        problem: None,
        texts: Vec::new(),
    }
}

fn binned(id: &str, title: &str, days_left: Option<u32>) -> Binned {
    Binned {
        id: Id::from(id),
        title: title.to_owned(),
        deleted: "3 November 2026 at 09:30".to_owned(),
        days_left,
    }
}

/// A page with all of these kept, and the first of them open.
fn outline(stage: &Stage, route: &Route) -> String {
    let shelf = shelf(stage);
    let mut start = PlanState::starting_with(shelf);
    let first = start.shelf.plans.first().and_then(|it| it.draft.clone());
    start.open = first.map(OpenDraft::shared);
    outline_of_main(&stage.html_in(route, TestWorld::default(), start))
}

fn delete(plan: &str) -> Route {
    Route::Delete {
        plan: plan.to_owned(),
    }
}

#[test]
fn plans_deleted_plans_and_deleting_them_read_as_approved() {
    let stage = Stage::shipped();
    for (name, route) in [
        ("start", Route::Start),
        ("drafts", Route::Drafts),
        ("storage", Route::Storage),
        ("delete", delete("half")),
        ("delete-unreadable", delete("cut")),
        ("delete-everything", Route::DeleteEverything),
    ] {
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("kept-{name}"), outline(&stage, &route));
        });
    }
}

#[test]
fn two_plans_of_one_name_are_told_apart_by_what_is_heard_of_their_buttons() {
    let stage = Stage::shipped();
    let text = outline(&stage, &Route::Drafts);
    let named = |words: &str| text.lines().filter(|line| line.contains(words)).count();
    assert_eq!(named("Another plan here has the same name"), 2, "{text}");
    assert_eq!(
        named("Continue Newham, last saved 21 November 2026 at 14:05"),
        1
    );
    assert_eq!(
        named("Continue Newham, last saved 20 November 2026 at 16:40"),
        1
    );
}

#[test]
fn deleting_a_plan_is_not_said_to_be_for_good_and_deleting_everything_is() {
    let stage = Stage::shipped();
    let one = outline(&stage, &delete("half"));
    assert!(
        one.contains("30 days") && !one.contains("cannot be undone"),
        "{one}"
    );
    let all = outline(&stage, &Route::DeleteEverything);
    assert!(all.contains("This cannot be undone"), "{all}");
    for title in ["Newham", "Last year's plan"] {
        assert!(all.contains(title), "{all}");
    }
}

//! What depends on more than the plan: its past, whether it may be changed, copies in files.

use plan_tests::outline::{outline, outline_of_main};
use plan_tests::past::{many_changes, two_days};
use plan_tests::plans;
use plan_tests::render::Stage;
use plan_tests::world::TestWorld;
use plan_web::world::{Access, CopyState, Shelf};
use plan_web::{PlanState, Route};
use reform_plan::keep::Moment;
use reform_plan::{Edit, OpenDraft, PlanDraft};
use scraper::{ElementRef, Html, Selector};

use super::plan_routes;

/// The state with this plan open.
fn with_open(draft: PlanDraft, access: Access) -> PlanState {
    let mut start = PlanState::starting_with(Shelf::default());
    start.open = Some(OpenDraft::new(draft));
    start.access = access;
    start
}

fn read(stage: &Stage, route: &Route, start: PlanState) -> String {
    stage.html_in(route, TestWorld::default(), start)
}

fn approve(name: &str, outline: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, outline);
    });
}

#[test]
fn what_changed_and_the_earlier_versions_read_as_approved() {
    let stage = Stage::shipped();
    let (draft, past) = two_days(stage.framework());
    assert_eq!(past.points().len(), 2);
    let version = past.points()[0].0.to_string();
    for (name, route) in [
        ("changes", Route::Changes),
        ("version", Route::Version { version }),
    ] {
        let world = TestWorld::default().with_past(past.clone());
        let html = stage.html_in(&route, world, with_open(draft.clone(), Access::Write));
        approve(&format!("past-{name}"), &outline_of_main(&html));
    }
}

#[test]
fn a_change_is_offered_to_be_undone_only_where_that_takes_nothing_else_with_it() {
    let stage = Stage::shipped();
    let (draft, past) = two_days(stage.framework());
    let count = |draft: PlanDraft, access| {
        let world = TestWorld::default().with_past(past.clone());
        let html = stage.html_in(&Route::Changes, world, with_open(draft, access));
        (
            html.matches("Undo this").count(),
            html.matches("Changed again since").count(),
        )
    };
    let (undo, again) = count(draft.clone(), Access::Write);
    assert!(undo > 0 && again > 0, "{undo} {again}");
    let (none, all) = count(plans::empty(stage.framework()), Access::Write);
    assert_eq!((none, all), (0, 0), "the past of another plan is not shown");
    assert_eq!(count(draft, Access::Elsewhere), (0, 0));
}

#[test]
fn the_newest_changes_are_shown_and_older_ones_on_request() {
    let stage = Stage::shipped();
    for (count, shown, has_older) in [(50, 50, false), (51, 50, true)] {
        let (draft, past) = many_changes(stage.framework(), count);
        let world = TestWorld::default().with_past(past);
        let html = stage.html_in(&Route::Changes, world, with_open(draft, Access::Write));
        assert_eq!(html.matches("id=\"change-").count(), shown, "of {count}");
        assert_eq!(html.contains("Show older changes"), has_older, "of {count}");
        assert!(
            html.contains(&format!("{count} changes since")),
            "of {count}"
        );
    }
}

#[test]
fn what_changed_says_where_it_is_to_be_found_when_it_is_not_here() {
    let stage = Stage::shipped();
    let draft = plans::half_done(stage.framework());
    for (access, words) in [
        (Access::Write, "Nothing has changed"),
        (Access::Elsewhere, "Use it here instead"),
        (Access::NewerVersion, "newer version of this tool"),
    ] {
        for route in [
            Route::Changes,
            Route::Version {
                version: "3".into(),
            },
        ] {
            let html = read(&stage, &route, with_open(draft.clone(), access));
            assert!(outline_of_main(&html).contains(words), "{access:?}");
        }
    }
}

#[test]
fn a_plan_that_may_only_be_read_says_so_around_every_page() {
    let stage = Stage::shipped();
    for (name, access) in [
        ("elsewhere", Access::Elsewhere),
        ("newer-version", Access::NewerVersion),
    ] {
        let html = read(&stage, &Route::NotFound, with_open(plans::full(), access));
        approve(&format!("shell-{name}"), &outline(&html));
    }
}

#[test]
fn a_copy_in_a_file_is_asked_for_when_it_is_due_and_only_then() {
    let stage = Stage::shipped();
    let html = |copy: CopyState, access| {
        let mut start = with_open(plans::full(), access);
        start.copy = copy;
        read(&stage, &Route::NotFound, start)
    };
    let last = Some(Moment("2026-11-20T16:40".to_owned()));
    let due = html(CopyState::new(last.clone(), 41, 0.0), Access::Write);
    approve("shell-copy-due", &outline(&due));
    let never = html(CopyState::new(None, 41, 0.0), Access::Write);
    assert!(
        never.contains("41 changes and have no copy in a file yet"),
        "{never}"
    );
    for (copy, access) in [
        (CopyState::new(last.clone(), 2, 0.0), Access::Write),
        (CopyState::new(last, 41, 0.0), Access::Elsewhere),
    ] {
        assert!(!html(copy, access).contains("since your last copy"));
    }
}

#[test]
fn a_room_sees_what_undo_and_redo_would_do() {
    let stage = Stage::shipped();
    let mut open = OpenDraft::new(plans::half_done(stage.framework()));
    open.edit(Edit::SetName("Autumn".to_owned()))
        .expect("a plan can be named");
    open.edit(Edit::RemovePriority {
        priority: "p1".into(),
    })
    .expect("the priority is there");
    open.undo().expect("there is something to undo");
    let mut start = with_open(plans::half_done(stage.framework()), Access::Write);
    start.open = Some(open);
    let html = read(&stage, &Route::NotFound, start.clone());
    let page = outline(&html);
    assert!(
        page.contains("button type=button: Undo: name of this plan"),
        "{page}"
    );
    assert!(
        page.contains("button type=button: Redo: removed a priority: Say one thing together"),
        "{page}"
    );
    start.access = Access::Elsewhere;
    let page = outline(&read(&stage, &Route::NotFound, start));
    assert!(!page.contains("Undo"), "{page}");
}

/// What may be pressed while a plan may only be read: it changes nothing of it.
const HARMLESS: [&str; 39] = [
    "Anyborough, spring 2025",
    "Use it here instead",
    "Print or save as PDF",
    "Continue",
    "By pillar",
    "Lowest level first",
    "Not discussed first",
    "As the framework lists them",
    "Most reasons first",
    "No decision first",
    "By section",
    "By date",
    "By priority",
    "By lead",
    "By how they moved",
    // It makes a plan beside this one.
    "Start the next plan",
    "Done with local figure",
    "Try again",
    "Go to earlier versions",
    "Show in plain words",
    "Show in the usual words",
    "Start scoring",
    "Look at your scores again",
    "Go on scoring",
    "I speak for",
    "I have the sheet",
    "All statements",
    "Pillar ",
    "Section ",
    "I vote for",
    "Copy",
    "Download",
    "picture (PNG)",
    "drawing (SVG)",
    "numbers (CSV)",
    "Print this list",
    "Full screen",
    "Leave (Esc)",
    "Count time",
];

/// Names of fields that choose what a page shows and change nothing.
const VIEWS: [&str; 6] = [
    "only-section",
    "leaves",
    "parts",
    "share",
    "type-size",
    "word-parts",
];

#[test]
fn nothing_on_any_page_can_change_a_plan_that_may_only_be_read() {
    let stage = Stage::shipped();
    let select = |selector: &str| Selector::parse(selector).expect("a selector");
    // The earlier plan a plan is compared with is only read.
    let fields = select("input:not(#earlier-plan), textarea, select");
    let buttons = select("main button");
    // They lead to a part of the page, or choose which parts are shown.
    let contents = select("nav button, .app-choose button");
    for plan in [plans::half_done(stage.framework()), plans::full()] {
        let mut seen = 0;
        for (name, route) in plan_routes(&stage, &plan) {
            let html = read(&stage, &route, with_open(plan.clone(), Access::Elsewhere));
            let page = Html::parse_fragment(&html);
            let is_view =
                |it: &ElementRef<'_>| VIEWS.contains(&it.value().attr("name").unwrap_or_default());
            for field in page.select(&fields).filter(|it| !is_view(it)) {
                seen += 1;
                assert!(is_locked(field), "{name}: {}", field.html());
            }
            let leads: Vec<ElementRef<'_>> = page.select(&contents).collect();
            for button in page.select(&buttons).filter(|it| !leads.contains(it)) {
                let words: String = button.text().collect();
                let is_harmless = HARMLESS.iter().any(|it| words.starts_with(it));
                assert!(is_harmless, "{name} offers \"{words}\"");
            }
        }
        assert!(seen > 50, "only {seen} fields were looked at");
    }
}

/// Whether a field cannot be changed: a text can still be reached and read.
fn is_locked(field: ElementRef<'_>) -> bool {
    let has = |attribute| field.value().attr(attribute).is_some();
    let is_text = field.value().name() == "textarea" || field.value().attr("type") == Some("text");
    if is_text {
        return has("readonly") && !has("disabled");
    }
    let mut around = field.ancestors().filter_map(ElementRef::wrap);
    has("disabled")
        || around.any(|it| it.value().name() == "fieldset" && it.value().attr("disabled").is_some())
}

//! What may become a priority: the list, its rules and what needs a decision.

use plan_tests::outline::outline_of_main;
use plan_tests::plans;
use plan_tests::render::Stage;
use plan_tests::world::TestWorld;
use plan_web::world::{Access, Shelf};
use plan_web::{PlanState, Route};
use reform_plan::{Edit, OpenDraft, PlanDraft};

const PAGES: [(&str, Route); 3] = [
    ("shortlist", Route::Shortlist),
    ("rules", Route::Rules),
    ("decisions", Route::Decisions),
];

fn read_only(stage: &Stage, route: &Route, draft: PlanDraft) -> String {
    let mut start = PlanState::starting_with(Shelf::default());
    start.open = Some(OpenDraft::new(draft));
    start.access = Access::Elsewhere;
    stage.html_in(route, TestWorld::default(), start)
}

#[test]
fn a_plan_that_may_only_be_read_shows_them_without_what_would_change_it() {
    let stage = Stage::shipped();
    for (name, route) in PAGES {
        let html = read_only(&stage, &route, plans::half_done(stage.framework()));
        let outline = outline_of_main(&html);
        for words in [
            "Act:",
            "Not now, because",
            "Already covered by",
            "Take back",
        ] {
            assert!(!outline.contains(words), "{name} offers {words}");
        }
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("read-only-{name}"), outline);
        });
    }
}

#[test]
fn while_figures_are_on_their_way_each_page_says_so() {
    let stage = Stage::shipped().without_figures();
    for (name, route) in PAGES {
        let html = stage.html(&route, Some(&plans::full()));
        assert!(
            html.contains("Published figures are on their way"),
            "{name}"
        );
    }
}

#[test]
fn a_wanted_level_below_the_agreed_one_is_taken_and_asked_about() {
    let stage = Stage::shipped();
    let framework = stage.framework();
    let section = framework.sections.first().unwrap();
    let (_, statement) = framework.statements_of(section).next().unwrap();
    let route = Route::statement(&section.slug, &statement.slug);
    let words = "below the level you agreed";
    let with = |score: usize, target: usize| {
        let level = |at: usize| framework.levels[at].slug.clone();
        let mut draft = plans::empty(framework);
        draft
            .apply(Edit::Together(vec![
                Edit::SetScore {
                    statement: statement.slug.clone(),
                    score: Some(reform_plan::Score::At(level(score))),
                },
                Edit::SetTarget {
                    statement: statement.slug.clone(),
                    target: Some(level(target)),
                },
            ]))
            .unwrap();
        outline_of_main(&stage.html(&route, Some(&draft)))
    };
    assert!(with(1, 0).contains(words));
    assert!(!with(0, 1).contains(words));
    assert!(!with(1, 1).contains(words));
}

//! Finding words, with a plan and without, and what a found address opens where no plan is open.

use plan_tests::outline::outline_of_main;
use plan_tests::plans;
use plan_tests::render::Stage;
use plan_tests::world::TestWorld;
use plan_web::world::{Access, Shelf};
use plan_web::{PlanState, Route};
use reform_plan::find::find;
use reform_plan::summary::Item;
use reform_plan::{Edit, OpenDraft, PlanDraft, Reveal, ViewField, terms};

fn approve(name: &str, html: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, outline_of_main(html));
    });
}

#[test]
fn what_is_found_in_a_plan_reads_as_approved() {
    let stage = Stage::shipped();
    let plan = plans::full();
    for (name, words) in [
        ("full-search", ""),
        ("full-search-for", "famil board"),
        ("full-search-for-nothing", "zebra"),
    ] {
        let route = Route::search_for(words);
        approve(name, &stage.html(&route, Some(&plan)));
    }
}

#[test]
fn words_can_be_looked_for_in_a_plan_that_may_only_be_read() {
    let stage = Stage::shipped();
    let mut start = PlanState::starting_with(Shelf::default());
    start.open = Some(OpenDraft::new(plans::full()));
    start.access = Access::Elsewhere;
    let route = Route::search_for("interpreters");
    let html = stage.html_in(&route, TestWorld::default(), start);
    let page = scraper::Html::parse_fragment(&html);
    let locked = scraper::Selector::parse("#words[readonly]").unwrap();
    assert!(page.select(&locked).next().is_none());
    let button = scraper::Selector::parse("form button[type=submit]").unwrap();
    assert!(page.select(&button).next().is_some());
}

#[test]
fn what_is_found_is_on_the_page_it_leads_to() {
    let stage = Stage::shipped();
    let framework = stage.framework();
    let mut fields = 0;
    for plan in [None, Some(plans::full())] {
        for words in ["plan", "children", "tribunal", "D", "EHCP", "why"] {
            for hit in find(framework, plan.as_ref(), words).hits {
                let html = stage.html(&Route::from(&hit.place), plan.as_ref());
                assert!(!html.contains("Page not found"), "{hit:?}");
                assert!(!html.contains("No plan is open</h1>"), "{hit:?}");
                if !hit.field.is_empty() {
                    fields += 1;
                    let id = format!(" id=\"{}\"", hit.field);
                    assert!(html.contains(&id), "{hit:?}");
                }
            }
        }
    }
    assert!(fields > 20, "only {fields} fields were looked at");
}

#[test]
fn a_section_can_be_read_without_a_plan() {
    let stage = Stage::shipped();
    let section = &stage.framework().sections[0];
    let html = stage.html(&Route::section(&section.slug), None);
    approve("no-plan-section", &html);
}

#[test]
fn a_link_to_something_of_a_plan_says_what_it_leads_to_and_where_that_is() {
    let stage = Stage::shipped();
    let plan = plans::full();
    let priority = plan.priorities.first().unwrap();
    let action = priority.actions.first().unwrap();
    let measure = priority.measures.first().unwrap();
    let parked = plan.parked.first().unwrap();
    let routes = [
        (
            Route::priority(&priority.id),
            "a priority",
            priority.shown(),
        ),
        (Route::action(&action.id), "an action", action.shown()),
        (
            Route::measure(&measure.id),
            "a success measure",
            measure.shown(stage.framework()),
        ),
        (
            Route::thread_of(&Item::Parked(parked.id.clone())),
            "a point that was parked",
            parked.text.trim(),
        ),
    ];
    for (route, called, words) in &routes {
        let elsewhere = stage.html(route, None);
        assert!(elsewhere.contains(&format!("This link leads to {called}</h1>")));
        assert!(!elsewhere.contains("saved in this browser: "));
        // The plan is on the shelf and not open.
        let world = TestWorld::with(std::slice::from_ref(&plan));
        let start = PlanState::starting_with(world.shelf());
        let here = stage.html_in(route, world, start);
        assert!(here.contains(&format!("This link leads to {called}</h1>")));
        let page = scraper::Html::parse_fragment(&here);
        let text: String = page.root_element().text().collect();
        assert!(text.contains(words), "{words}: {text}");
        assert!(text.contains(&format!("Open {}", plan.title())), "{text}");
    }
    let (route, ..) = &routes[1];
    approve("no-plan-link-to-action", &stage.html(route, None));
    let world = TestWorld::with(std::slice::from_ref(&plan));
    let start = PlanState::starting_with(world.shelf());
    approve(
        "no-plan-link-to-action-here",
        &stage.html_in(route, world, start),
    );
}

#[test]
fn words_of_the_field_are_explained_where_a_statement_uses_them() {
    let stage = Stage::shipped();
    let framework = stage.framework();
    let plan = plans::full();
    let mut explained = 0;
    for section in &framework.sections {
        for (_, statement) in framework.statements_of(section) {
            let used = terms::used(framework, &statement.text);
            let route = Route::statement(&section.slug, &statement.slug);
            for open in [None, Some(&plan)] {
                let html = stage.html(&route, open);
                let page = scraper::Html::parse_fragment(&html);
                let terms = scraper::Selector::parse(".app-no-print details dt").unwrap();
                let shown: Vec<String> =
                    page.select(&terms).map(|it| it.text().collect()).collect();
                for (_, term) in &used {
                    assert!(shown.contains(&term.term), "{}: {shown:?}", statement.id);
                    explained += 1;
                }
            }
        }
    }
    assert!(explained > 20, "only {explained} words were looked at");
}

#[test]
fn what_a_partner_said_alone_is_not_found_before_it_is_revealed() {
    let stage = Stage::shipped();
    let mut draft = plans::half_done(stage.framework());
    let (_, statement) = stage.framework().statements().next().unwrap();
    let statement = statement.slug.clone();
    let comment = Edit::SetView {
        statement: statement.clone(),
        partner: draft.partners[0].slug.clone(),
        field: ViewField::Comment("Zebra crossings come first".to_owned()),
    };
    draft.apply(comment).unwrap();
    let is_found = |draft: &PlanDraft| {
        let html = stage.html(&Route::search_for("zebra"), Some(draft));
        html.contains("crossings come first")
    };
    for (reveal, found) in [(Reveal::Hidden, false), (Reveal::Shown, true)] {
        let statement = statement.clone();
        draft.apply(Edit::SetReveal { statement, reveal }).unwrap();
        assert_eq!(is_found(&draft), found, "{reveal:?}");
    }
}

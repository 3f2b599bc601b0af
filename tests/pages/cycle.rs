//! An earlier plan beside this one, the next plan begun from one, and last time's level beside the
//! question.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper that cannot go on has failed its test"
)]

use plan_tests::outline::outline_of_main;
use plan_tests::past;
use plan_tests::plans;
use plan_tests::render::Stage;
use plan_tests::world::{TestWorld, today};
use plan_web::world::Access;
use plan_web::{PlanState, Route};
use reform_plan::cycle::next_cycle;
use reform_plan::{
    ActionStatus, Edit, FrontField, OpenDraft, PartnerView, PlanDraft, Priority, Reveal, Score,
    ScoringWay, Slug, StatusNote, TypedDate, ViewField,
};

/// The half-done plan with a date, as it was in spring.
fn then(stage: &Stage) -> PlanDraft {
    let mut then = plans::half_done(stage.framework());
    then.apply(Edit::SetFront(FrontField::Date(TypedDate::month(3, 2026))))
        .unwrap();
    let action = &mut then.priorities[0].actions[0];
    action.notes = vec![StatusNote {
        on: TypedDate::day(1, 10, 2026),
        status: ActionStatus::Behind,
        text: "Waits for the <b>no</b> forum".to_owned(),
        ..StatusNote::default()
    }];
    then.statements.insert(
        "a-statement-of-old".into(),
        reform_plan::StatementRecord {
            agreed: Some(Score::NotSureYet),
            ..reform_plan::StatementRecord::default()
        },
    );
    then
}

/// The plan that carries on from it, with work done in it.
fn now(stage: &Stage) -> PlanDraft {
    let mut now = next_cycle(stage.framework(), &then(stage), "now".into(), today());
    let level = |at: usize| {
        let level = stage.framework().levels.get(at);
        level.map(|it| Score::At(it.slug.clone()))
    };
    let mut add = |edit| now.apply(edit).unwrap();
    for (at, score) in [(0, level(1)), (2, level(1)), (3, level(0))] {
        add(Edit::SetScore {
            statement: statement(stage, at),
            score,
        });
    }
    add(Edit::SetReason {
        statement: statement(stage, 0),
        reason: "All partners sign it now.".to_owned(),
    });
    add(Edit::AddPriority {
        at: 0,
        priority: Box::new(Priority {
            id: "new".into(),
            title: "Answer within a week".to_owned(),
            ..Priority::default()
        }),
    });
    now
}

fn statement(stage: &Stage, at: usize) -> Slug {
    let mut all = stage.framework().statements();
    all.nth(at).unwrap().1.slug.clone()
}

/// A page with both plans kept here, and the plan of now open.
fn html(stage: &Stage, route: &Route, plans: &[PlanDraft], open: &PlanDraft) -> String {
    let world = TestWorld::with(plans);
    let mut start = PlanState::starting_with(world.shelf());
    start.open = Some(OpenDraft::new(open.clone()));
    stage.html_in(route, world, start)
}

#[test]
fn a_plan_that_carries_on_from_one_kept_here_is_shown_beside_it() {
    let stage = Stage::shipped();
    let (then, now) = (then(&stage), now(&stage));
    let html = html(&stage, &Route::ThenAndNow, &[now.clone(), then], &now);
    assert!(!html.contains("<b>no</b>"), "typed text is shown as HTML");
    let text = outline_of_main(&html);
    assert!(
        text.contains("1 statement moved up, 1 statement moved down"),
        "{text}"
    );
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("cycle-then-and-now", text);
    });
}

#[test]
fn an_earlier_plan_is_chosen_from_a_file_this_browser_or_the_past_of_the_plan() {
    let stage = Stage::shipped();
    let (plan, past) = past::two_days(stage.framework());
    let answers = PlanDraft {
        id: "answers".into(),
        answers_for: Some(reform_plan::AnswersFor::default()),
        ..plan.clone()
    };
    let other = PlanDraft {
        id: "other".into(),
        name: "Last year's plan".to_owned(),
        ..plan.clone()
    };
    let world = TestWorld::with(&[plan.clone(), answers, other]).with_past(past);
    let mut start = PlanState::starting_with(world.shelf());
    start.open = Some(OpenDraft::new(plan));
    let text = outline_of_main(&stage.html_in(&Route::ThenAndNow, world, start));
    assert_eq!(text.matches("Last year's plan").count(), 1, "{text}");
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("cycle-choose", text);
    });
}

#[test]
fn last_time_stands_beside_the_question_and_never_where_a_partner_scores_alone() {
    let stage = Stage::shipped();
    let mut plan = now(&stage);
    plan.way = ScoringWay::EachFirst;
    // Nobody has agreed on this one yet.
    let slug = statement(&stage, 1);
    let partner = plan.partners[0].slug.clone();
    let home = stage.framework().home_section(&slug).unwrap().slug.clone();
    let asked = [
        Route::statement(&home, &slug),
        Route::compare(&home, &slug),
        Route::present(&home, &slug),
    ];
    let last = "Last time (March 2026): Not sure yet";
    let shows = |plan: &PlanDraft, route: &Route| {
        let world = TestWorld::with(std::slice::from_ref(plan));
        let mut start = PlanState::starting_with(world.shelf());
        start.open = Some(OpenDraft::new(plan.clone()));
        start.seat = Some(partner.clone());
        let html = stage.html_in(route, world, start);
        html.contains(last)
    };
    let alone = Route::answer(&partner, "all", &slug);
    for route in asked.iter().chain([&alone]) {
        assert!(!shows(&plan, route), "{route:?} shows it before scoring");
    }
    plan.apply(Edit::SetView {
        statement: slug.clone(),
        partner: partner.clone(),
        field: ViewField::Score(Some(Score::NotSureYet)),
    })
    .unwrap();
    plan.apply(Edit::SetReveal {
        statement: slug.clone(),
        reveal: Reveal::Shown,
    })
    .unwrap();
    assert_ne!(plan.view(&slug, &partner), Some(&PartnerView::default()));
    for route in &asked {
        assert!(shows(&plan, route), "{route:?} does not show it");
    }
    assert!(!shows(&plan, &alone));
    plan.way = ScoringWay::Together;
    assert!(shows(&plan, &Route::Scores));
}

#[test]
fn a_plan_that_may_only_be_read_offers_no_change_of_its_reviews() {
    let stage = Stage::shipped();
    let mut plan = plans::half_done(stage.framework());
    let review = reform_plan::Review {
        on: TypedDate::month(2, 2027),
        ..reform_plan::Review::default()
    };
    plan.apply(Edit::SetReviews(vec![review])).unwrap();
    let page = |access, route: &Route| {
        let world = TestWorld::with(std::slice::from_ref(&plan));
        let mut start = PlanState::starting_with(world.shelf());
        start.open = Some(OpenDraft::new(plan.clone()));
        start.access = access;
        outline_of_main(&stage.html_in(route, world, start))
    };
    let words = ["Add a review", "Remove"];
    for word in words {
        assert!(page(Access::Write, &Route::Reviews).contains(word));
        assert!(!page(Access::Elsewhere, &Route::Reviews).contains(word));
    }
    let next = "Next review: February 2027";
    assert!(page(Access::Write, &Route::Reviews).contains(next));
    assert!(page(Access::Write, &Route::Plan).contains(next));
    assert!(page(Access::Write, &Route::Summary).contains("February 2027"));
    let start = "Start the next plan";
    assert!(page(Access::Elsewhere, &Route::Plan).contains(start));
    assert!(!page(Access::NewerVersion, &Route::Plan).contains(start));
}

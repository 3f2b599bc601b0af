//! What partners said alone is on no page before it is revealed, but on the partner's own.

use plan_tests::outline::outline_of_main;
use plan_tests::plans;
use plan_tests::render::Stage;
use plan_tests::world::TestWorld;
use plan_web::world::Shelf;
use plan_web::{PlanState, Route};
use reform_plan::{Edit, OpenDraft, PlanDraft, Reveal, Score, Slug, ViewField, Wording, response};

use super::plan_routes;

const SECRET: &str = "Only for the others once we all look";

/// A plan in which one partner scored the first statement, hidden or revealed.
#[expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a helper that cannot go on has failed its test"
)]
fn scored(stage: &Stage, reveal: Reveal) -> (PlanDraft, Slug, Slug) {
    let mut draft = plans::half_done(stage.framework());
    let partner = draft.partners[0].slug.clone();
    let (_, statement) = stage.framework().statements().next().expect("a statement");
    let statement = statement.slug.clone();
    let top = stage.framework().levels.last().expect("a level");
    for field in [
        ViewField::Score(Some(Score::At(top.slug.clone()))),
        ViewField::Comment(SECRET.to_owned()),
    ] {
        draft
            .apply(Edit::SetView {
                statement: statement.clone(),
                partner: partner.clone(),
                field,
            })
            .expect("a partner may score");
    }
    draft
        .apply(Edit::SetReveal {
            statement: statement.clone(),
            reveal,
        })
        .expect("a statement may be revealed");
    (draft, partner, statement)
}

fn with_seat(draft: PlanDraft, seat: Option<Slug>) -> PlanState {
    let mut start = PlanState::starting_with(Shelf::default());
    start.open = Some(OpenDraft::new(draft));
    start.seat = seat;
    start
}

#[test]
fn no_page_shows_what_a_partner_said_before_it_is_revealed() {
    let stage = Stage::shipped();
    let (draft, partner, statement) = scored(&stage, Reveal::Hidden);
    let name_of = &draft.partners[0].name;
    for (name, route) in plan_routes(&stage, &draft) {
        let start = with_seat(draft.clone(), None);
        let html = stage.html_in(&route, TestWorld::default(), start);
        assert!(!html.contains(SECRET), "{name} tells the comment");
        let said = format!("{name_of}: Level");
        assert!(!html.contains(&said), "{name} tells the level");
    }
    let route = Route::Answer {
        partner: partner.to_string(),
        set: "all".to_owned(),
        statement: statement.to_string(),
    };
    let other = draft.partners[1].slug.clone();
    let seen_by = |seat| {
        let start = with_seat(draft.clone(), seat);
        stage.html_in(&route, TestWorld::default(), start)
    };
    assert!(seen_by(Some(partner)).contains(SECRET), "its own page");
    assert!(!seen_by(Some(other)).contains(SECRET), "another partner");
    assert!(!seen_by(None).contains(SECRET), "nobody in particular");
}

#[test]
fn once_revealed_the_room_sees_who_said_what() {
    let stage = Stage::shipped();
    let (draft, _, statement) = scored(&stage, Reveal::Shown);
    let section = stage.framework().home_section(&statement).expect("a home");
    let route = Route::compare(&section.slug, &statement);
    let html = stage.html(&route, Some(&draft));
    assert!(html.contains(SECRET));
}

#[test]
fn the_page_of_a_partner_in_front_of_the_screen_reads_as_approved() {
    let stage = Stage::shipped();
    let (draft, partner, statement) = scored(&stage, Reveal::Hidden);
    let route = Route::Answer {
        partner: partner.to_string(),
        set: "all".to_owned(),
        statement: statement.to_string(),
    };
    for (name, wording) in [("answer", None), ("answer-plain", Some(Wording::Plain))] {
        let mut start = with_seat(draft.clone(), Some(partner.clone()));
        start.wording = wording;
        let html = stage.html_in(&route, TestWorld::default(), start);
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("room-{name}"), outline_of_main(&html));
        });
    }
}

#[test]
fn a_plan_of_answers_for_another_shows_only_how_to_score_and_send() {
    let stage = Stage::shipped();
    let answers_for = reform_plan::AnswersFor {
        plan: "p1".into(),
        partner: "health".into(),
        area: "Newham".to_owned(),
        ..reform_plan::AnswersFor::default()
    };
    let mut draft = response::answering("own".into(), stage.framework(), "Health", answers_for);
    let html = stage.html(&Route::Plan, Some(&draft));
    assert!(html.contains("There is nothing to send yet"), "{html}");
    let (_, statement) = stage.framework().statements().next().expect("a statement");
    draft
        .apply(Edit::SetView {
            statement: statement.slug.clone(),
            partner: "health".into(),
            field: ViewField::Score(Some(Score::NotSureYet)),
        })
        .expect("a partner may score");
    for route in [Route::Plan, Route::Answers] {
        let html = stage.html(&route, Some(&draft));
        let text = outline_of_main(&html);
        assert!(text.contains("Score as Health for Newham"), "{text}");
        assert!(text.contains("SRP1-"), "{text}");
        assert!(!text.contains("another computer"), "{text}");
    }
}

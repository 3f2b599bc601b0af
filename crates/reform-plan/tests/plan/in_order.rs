//! Putting priorities in order by a rule, and the plan on one page.

use reform_plan::summary::OnePage;
use reform_plan::{
    Action, ActionStatus, Edit, Id, PlanDraft, PlanSummary, Priority, PriorityOrder, Reveal,
    Review, Size, TypedDate, order_priorities,
};

use crate::support::{
    add_priority, framework, id, not_sure, partner, plan, slug, today, whole_priority, with,
};

fn sized(key: &str, impact: Size, effort: Size, month: u8) -> Edit {
    let mut priority = whole_priority(key, "council");
    priority.impact = Some(impact);
    priority.effort = Some(effort);
    priority.actions[0].by = TypedDate::month(month, 2027);
    add_priority(priority)
}

fn some() -> PlanDraft {
    plan([
        partner("council"),
        sized("not-now", Size::Low, Size::High, 9),
        add_priority(Priority {
            id: id("open"),
            ..Priority::default()
        }),
        sized("now", Size::High, Size::Low, 5),
        sized("plan", Size::High, Size::High, 1),
    ])
}

fn ordered(draft: PlanDraft, order: PriorityOrder) -> Vec<String> {
    let edit = order_priorities(framework(), &draft, order);
    let draft = with(draft, edit);
    assert_eq!(order_priorities(framework(), &draft, order), None);
    draft.priorities.iter().map(|it| it.id.0.clone()).collect()
}

#[test]
fn by_effect_what_to_do_now_comes_first_and_what_is_not_chosen_last() {
    assert_eq!(
        ordered(some(), PriorityOrder::Effect),
        ["now", "plan", "not-now", "open"]
    );
}

#[test]
fn by_first_date_what_is_due_soonest_comes_first_and_what_has_no_date_last() {
    assert_eq!(
        ordered(some(), PriorityOrder::FirstDue),
        ["plan", "now", "not-now", "open"]
    );
}

#[test]
fn votes_order_nothing_before_they_are_shown() {
    let votes = Edit::SetVotes {
        partner: slug("council"),
        votes: vec![Id::from("plan")],
    };
    let draft = with(some(), [votes]);
    assert_eq!(
        order_priorities(framework(), &draft, PriorityOrder::Votes),
        None
    );
    let shown = with(draft, [Edit::ShowVotes(Reveal::Shown)]);
    assert_eq!(
        ordered(shown, PriorityOrder::Votes),
        ["plan", "not-now", "open", "now"]
    );
}

#[test]
fn one_page_has_the_first_seven_priorities_and_counts_the_others() {
    let many = (0..9).map(|at| add_priority(whole_priority(&format!("p{at}"), "council")));
    let draft = with(plan([partner("council")]), many.collect::<Vec<_>>());
    let page = OnePage::new(&PlanSummary::new(framework(), &draft, None, today()));
    assert_eq!((page.priorities.len(), page.more), (7, 2));
    assert_eq!(page.priorities[0].lead, "council");
    assert!(page.priorities[0].measure.contains("will go up from 63"));
}

#[test]
fn long_texts_are_shortened_so_that_one_page_stays_one_page() {
    let mut priority = whole_priority("p", "council");
    priority.title = "Long words ".repeat(200);
    priority.families = "More of them ".repeat(200);
    priority.actions[0].what = "And more ".repeat(200);
    let draft = plan([partner("council"), add_priority(priority)]);
    let page = OnePage::new(&PlanSummary::new(framework(), &draft, None, today()));
    let it = &page.priorities[0];
    assert!(it.title.chars().count() <= 110 && it.families.chars().count() <= 130);
    assert!(page.next[0].what.chars().count() <= 110);
}

#[test]
fn what_comes_next_is_not_done_and_soonest_first() {
    let action = |key: &str, month, status| Action {
        id: id(key),
        what: key.to_owned(),
        by: TypedDate::month(month, 2027),
        status,
        ..Action::default()
    };
    let draft = plan([add_priority(Priority {
        id: id("p"),
        actions: vec![
            action("later", 9, ActionStatus::OnTrack),
            action("done", 1, ActionStatus::Done),
            action("soon", 2, ActionStatus::NotStarted),
            Action {
                id: id("undated"),
                ..Action::default()
            },
        ],
        ..Priority::default()
    })]);
    let page = OnePage::new(&PlanSummary::new(framework(), &draft, None, today()));
    let next: Vec<&str> = page.next.iter().map(|it| it.what.as_str()).collect();
    assert_eq!(next, ["soon", "later"]);
}

#[test]
fn what_cannot_be_said_yet_and_the_next_review_are_named() {
    let review = |month, year| Review {
        on: TypedDate::month(month, year),
        what: "The board".to_owned(),
        ..Review::default()
    };
    let (_, statement) = framework().statements().next().unwrap();
    let draft = plan([
        not_sure(statement.slug.as_str()),
        Edit::SetReviews(vec![review(7, 2027), review(1, 2026), review(2, 2027)]),
    ]);
    let page = OnePage::new(&PlanSummary::new(framework(), &draft, None, today()));
    assert_eq!(
        page.unknown[0],
        format!("We are not sure yet of {}.", statement.id)
    );
    assert_eq!(page.review.as_deref(), Some("February 2027: The board"));
}

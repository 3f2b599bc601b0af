//! The actions of a plan month by month, in the first 100 days, by partner, and in the order they wait
//! for one another.

use reform_plan::problem;
use reform_plan::summary::{
    ActionMonth, ActionTiming, FirstDay, InFirstDays, QUARTERS, Quarter, WaitFit, first_days, load,
    months, waits, without_date, without_lead,
};
use reform_plan::{
    Action, ActionField, ActionStatus, Date, Edit, EditProblem, FrontField, Milestone,
    MilestoneState, Month, PlanDraft, PlanSummary, StatusNote, TypedDate,
};

use crate::support::{
    add_priority, framework, id, partner, plan, today, whole_action, whole_priority, with,
};

fn day(year: i32, month: Month, day: u8) -> Date {
    Date::from_calendar_date(year, month, day).unwrap()
}

fn action(key: &str, start: TypedDate, by: TypedDate) -> Action {
    Action {
        start,
        by,
        ..whole_action(key, "council")
    }
}

fn milestone(what: &str, by: TypedDate) -> Milestone {
    Milestone {
        what: what.to_owned(),
        by,
        ..Milestone::default()
    }
}

/// A plan of one priority that the council leads, with health beside it.
fn of(actions: Vec<Action>) -> PlanDraft {
    let mut priority = whole_priority("p", "council");
    priority.actions = actions;
    plan([
        partner("council"),
        partner("health"),
        add_priority(priority),
    ])
}

fn summary(draft: &PlanDraft) -> PlanSummary<'_> {
    PlanSummary::new(framework(), draft, None, today())
}

fn none() -> TypedDate {
    TypedDate::default()
}

#[test]
fn an_action_stands_in_the_month_it_starts_in_and_in_the_one_it_is_due_in() {
    let mut first = action("a", TypedDate::month(12, 2026), TypedDate::month(3, 2027));
    first.milestones = vec![
        milestone("Half way", TypedDate::day(20, 1, 2027)),
        milestone("Beginning", TypedDate::day(5, 1, 2027)),
        milestone("Some day", none()),
    ];
    let draft = of(vec![
        first,
        action(
            "b",
            TypedDate::day(2, 12, 2026),
            TypedDate::day(30, 12, 2026),
        ),
        action("c", none(), TypedDate::day(31, 2, 2027)),
    ]);
    let months = months(&summary(&draft));
    let words: Vec<String> = months.months.iter().map(ActionMonth::words).collect();
    assert_eq!(words, ["December 2026", "January 2027", "March 2027"]);
    let ids = |lines: &[reform_plan::summary::ActionLine<'_>]| -> Vec<String> {
        lines.iter().map(|it| it.action.id.to_string()).collect()
    };
    assert_eq!(ids(&months.months[0].starts), ["a", "b"]);
    assert_eq!(ids(&months.months[0].due), ["b"]);
    assert_eq!(ids(&months.months[2].due), ["a"]);
    let reached: Vec<&str> = months.months[1]
        .milestones
        .iter()
        .map(|it| it.milestone.what.as_str())
        .collect();
    assert_eq!(reached, ["Beginning", "Half way"], "the earlier day first");
    assert_eq!(ids(&months.undated), ["c"], "31 February is no date");
    assert_eq!(months.undated_milestones[0].milestone.what, "Some day");
}

#[test]
fn a_milestone_that_was_reached_is_never_overdue() {
    let mut late = milestone("Trained", TypedDate::month(1, 2026));
    assert_eq!(
        ActionTiming::of_milestone(&late, today()),
        ActionTiming::Overdue
    );
    late.state = MilestoneState::Reached;
    assert_eq!(
        ActionTiming::of_milestone(&late, today()),
        ActionTiming::Done
    );
}

#[test]
fn the_first_hundred_days_count_the_first_and_the_last() {
    // 1 January is day 1, so 10 April is day 100 in a year that is no leap year.
    let draft = with(
        of(vec![
            action("last", none(), TypedDate::day(10, 4, 2027)),
            action("after", none(), TypedDate::day(11, 4, 2027)),
            action("before", none(), TypedDate::day(31, 12, 2026)),
            action(
                "first",
                TypedDate::day(1, 1, 2027),
                TypedDate::month(9, 2027),
            ),
        ]),
        [Edit::SetFront(FrontField::Date(TypedDate::month(1, 2027)))],
    );
    let days = first_days(&summary(&draft));
    assert_eq!(days.from, FirstDay::FrontPage);
    assert_eq!(days.start, day(2027, Month::January, 1));
    assert_eq!(days.last, day(2027, Month::April, 10));
    let found: Vec<(&str, InFirstDays)> = days
        .actions
        .iter()
        .map(|(line, what)| (line.action.id.0.as_str(), *what))
        .collect();
    assert_eq!(
        found,
        [("first", InFirstDays::Starts), ("last", InFirstDays::IsDue)]
    );
}

#[test]
fn the_first_hundred_days_of_a_plan_without_a_date_begin_today() {
    let mut begun = action("a", TypedDate::month(11, 2026), TypedDate::month(1, 2027));
    begun.milestones = vec![
        milestone("In", TypedDate::day(28, 2, 2027)),
        milestone("The month ends too late", TypedDate::month(3, 2027)),
    ];
    let draft = of(vec![begun]);
    let days = first_days(&summary(&draft));
    assert_eq!((days.from, days.start), (FirstDay::Today, today()));
    assert_eq!(days.last, day(2027, Month::February, 28));
    assert_eq!(
        days.actions[0].1,
        InFirstDays::StartsAndIsDue,
        "a month that has begun is still a start"
    );
    let milestones: Vec<&str> = days
        .milestones
        .iter()
        .map(|it| it.milestone.what.as_str())
        .collect();
    assert_eq!(milestones, ["In"]);
}

#[test]
fn the_load_counts_what_each_partner_leads_and_lists_those_that_lead_nothing() {
    let done = Action {
        status: ActionStatus::Done,
        ..action("done", none(), TypedDate::month(12, 2026))
    };
    let unled = Action {
        lead: None,
        ..action("unled", none(), none())
    };
    let left = Action {
        lead: Some("gone".into()),
        ..action("left", none(), TypedDate::month(2, 2027))
    };
    let draft = of(vec![
        done,
        action("late", none(), TypedDate::month(10, 2026)),
        action("soon", none(), TypedDate::month(12, 2026)),
        action("next", none(), TypedDate::month(1, 2027)),
        action("far", none(), TypedDate::month(1, 2029)),
        unled,
        left,
    ]);
    let summary = summary(&draft);
    let load = load(&summary);
    assert_eq!(load.quarters.len(), QUARTERS);
    assert_eq!(load.quarters[0].words(), "October to December 2026");
    assert_eq!(load.quarters[1].words(), "January to March 2027");
    let council = &load.partners[0];
    assert_eq!(council.priorities.len(), 1);
    assert_eq!(
        (council.actions.len(), council.open, council.overdue),
        (5, 4, 1)
    );
    assert_eq!(council.due, [1, 1, 0, 0], "what is overdue is not ahead");
    let health = &load.partners[1];
    assert_eq!(health.who.as_ref().map(|it| it.name), Some("health"));
    assert_eq!((health.actions.len(), health.priorities.len()), (0, 0));
    assert_eq!(load.nobody.who, None);
    assert_eq!((load.nobody.open, load.nobody.priorities.len()), (2, 0));
    assert_eq!(load.nobody.due, [0, 1, 0, 0]);
    assert_eq!(without_lead(&summary).len(), 2);
    let undated = without_date(&summary);
    assert_eq!(undated.len(), 1);
    assert_eq!(undated[0].action.id, id("unled"));
}

#[test]
fn every_action_is_led_by_one_partner_of_the_load_or_by_nobody() {
    let mut actions: Vec<Action> = Vec::new();
    for (at, lead) in ["council", "health", "gone"].iter().enumerate() {
        actions.push(whole_action(&at.to_string(), lead));
    }
    let draft = of(actions);
    let summary = summary(&draft);
    let load = load(&summary);
    let led: usize = load.partners.iter().map(|it| it.actions.len()).sum();
    assert_eq!(led + load.nobody.actions.len(), 3);
}

#[test]
fn quarters_follow_one_another_over_the_turn_of_the_year() {
    let last = Quarter::of(day(2026, Month::December, 31));
    assert_eq!((last.year, last.number), (2026, 4));
    assert_eq!(last.next(), Quarter::of(day(2027, Month::January, 1)));
    assert_eq!(
        Quarter::of(day(2027, Month::March, 31)).next().words(),
        "April to June 2027"
    );
}

#[test]
fn what_has_to_be_done_first_has_to_be_due_before_the_other_starts() {
    let month = |month| TypedDate::month(month, 2027);
    let fit = |due: TypedDate, start: TypedDate, by: TypedDate| {
        WaitFit::of(&action("a", none(), due), &action("b", start, by))
    };
    assert_eq!(fit(month(3), month(4), none()), WaitFit::InTime);
    assert_eq!(fit(month(3), month(3), none()), WaitFit::InTime);
    assert_eq!(fit(month(4), month(3), none()), WaitFit::AfterStart);
    assert_eq!(
        fit(month(3), TypedDate::day(10, 3, 2027), none()),
        WaitFit::AfterStart,
        "it may be done on 31 March only"
    );
    assert_eq!(fit(month(6), none(), month(5)), WaitFit::AfterFinish);
    assert_eq!(fit(month(5), none(), month(5)), WaitFit::InTime);
    assert_eq!(fit(none(), month(3), month(5)), WaitFit::NotKnown);
    assert_eq!(fit(month(3), none(), none()), WaitFit::NotKnown);
    let done = Action {
        status: ActionStatus::Done,
        ..action("a", none(), month(9))
    };
    let then = action("b", month(3), month(5));
    assert_eq!(WaitFit::of(&done, &then), WaitFit::InTime);
}

#[test]
fn waiting_is_seen_from_both_ends_and_a_circle_is_refused_in_words() {
    let mut then = action("b", TypedDate::month(1, 2027), TypedDate::month(5, 2027));
    then.what = "Publish the offer".to_owned();
    let mut draft = of(vec![action("a", none(), TypedDate::month(3, 2027)), then]);
    let wait = |action: &str, first: &str| Edit::SetAction {
        action: id(action),
        field: ActionField::DependsOn(vec![id(first)]),
    };
    draft.apply(wait("b", "a")).unwrap();
    let summary = summary(&draft);
    let of_then = waits(&summary, &id("b"));
    assert_eq!(of_then.waits_for[0].other.action.id, id("a"));
    assert!(of_then.waits_for[0].fit.is_too_late());
    assert!(of_then.waited_for_by.is_empty());
    let of_first = waits(&summary, &id("a"));
    assert_eq!(of_first.waited_for_by[0].other.action.id, id("b"));
    assert_eq!(of_first.waited_for_by[0].fit, WaitFit::AfterStart);
    assert!(waits(&summary, &id("none")).waits_for.is_empty());
    let refused = draft.clone().apply(wait("a", "b")).unwrap_err();
    assert!(matches!(refused, EditProblem::Circle { .. }));
    assert_eq!(
        refused.to_string(),
        "That would go round in a circle: \"Open a triage line\" waits for \"Publish the offer\", which waits for \"Open a triage line\". Choose another action"
    );
}

#[test]
fn each_milestone_needs_words_and_a_date_that_is_not_after_the_finish() {
    let mut typed = action("a", none(), TypedDate::month(3, 2027));
    typed.milestones = vec![
        milestone("In time", TypedDate::day(31, 3, 2027)),
        milestone("Too late", TypedDate::month(4, 2027)),
        milestone("", none()),
        milestone("No day", TypedDate::day(30, 2, 2027)),
    ];
    let found: Vec<(usize, &str, String)> = problem::milestones(&typed)
        .into_iter()
        .map(|(at, it)| (at, it.field, it.words))
        .collect();
    let line = |at: usize, field, words: &str| (at, field, words.to_owned());
    assert_eq!(
        found,
        [
            line(
                1,
                "by",
                "Milestone 2 is due by April 2027, after the action is to be done by March 2027. Change one of the dates"
            ),
            line(
                2,
                "what",
                "Enter what will be there at milestone 3, or remove it"
            ),
            line(
                2,
                "by",
                "Milestone 3: enter the month and year, like 3 2027"
            ),
            line(3, "by", "Date of milestone 4 must be a real date"),
        ]
    );
}

#[test]
fn the_latest_note_is_the_one_said_last_that_says_something() {
    let note = |on: TypedDate, text: &str| StatusNote {
        on,
        text: text.to_owned(),
        ..StatusNote::default()
    };
    let mut typed = whole_action("a", "council");
    typed.notes = vec![
        note(TypedDate::day(1, 10, 2026), "First"),
        note(TypedDate::day(5, 11, 2026), "Said last"),
        note(TypedDate::day(30, 2, 2026), " "),
    ];
    let latest = typed.latest_note().map(|it| it.text.as_str());
    assert_eq!(latest, Some("Said last"));
    let problems: Vec<(usize, &str)> = problem::notes(&typed)
        .iter()
        .map(|(at, it)| (*at, it.field))
        .collect();
    assert_eq!(problems, [(2, "text"), (2, "on")]);
}

//! How an action stands in time, on the days around its date.

use reform_plan::summary::ActionTiming;
use reform_plan::{Action, ActionStatus, Date, Month, PlanSummary, TypedDate};

use crate::support::{add_priority, framework, partner, plan, whole_action, whole_priority};

fn timing(action: Action, today: Date) -> ActionTiming {
    let mut priority = whole_priority("p", "council");
    priority.actions = vec![action];
    let draft = plan([partner("council"), add_priority(priority)]);
    PlanSummary::new(framework(), &draft, None, today).threads[0].actions[0].1
}

fn day(year: i32, month: Month, day: u8) -> Date {
    Date::from_calendar_date(year, month, day).unwrap()
}

fn due(by: TypedDate, status: ActionStatus) -> Action {
    Action {
        by,
        status,
        ..whole_action("a", "council")
    }
}

#[test]
fn an_action_with_a_day_is_overdue_from_the_day_after() {
    let action = due(TypedDate::day(21, 11, 2026), ActionStatus::OnTrack);
    for (on, expected) in [
        (day(2026, Month::November, 20), ActionTiming::ToCome),
        (day(2026, Month::November, 21), ActionTiming::ToCome),
        (day(2026, Month::November, 22), ActionTiming::Overdue),
    ] {
        assert_eq!(timing(action.clone(), on), expected, "{on}");
    }
}

#[test]
fn an_action_with_a_month_is_overdue_when_the_month_is_over() {
    let action = due(TypedDate::month(2, 2028), ActionStatus::Behind);
    for (on, expected) in [
        (day(2028, Month::February, 1), ActionTiming::ToCome),
        (day(2028, Month::February, 29), ActionTiming::ToCome),
        (day(2028, Month::March, 1), ActionTiming::Overdue),
    ] {
        assert_eq!(timing(action.clone(), on), expected, "{on}");
    }
}

#[test]
fn an_action_that_is_done_is_never_overdue() {
    let today = day(2026, Month::November, 21);
    for by in [
        TypedDate::month(1, 2001),
        TypedDate::default(),
        TypedDate::day(31, 2, 2027),
    ] {
        assert_eq!(
            timing(due(by, ActionStatus::Done), today),
            ActionTiming::Done
        );
    }
}

#[test]
fn an_action_without_a_date_or_with_none_that_is_real_has_no_date() {
    let today = day(2026, Month::November, 21);
    for by in [
        TypedDate::default(),
        TypedDate::day(31, 2, 2027),
        TypedDate::month(3, 1899),
    ] {
        let action = due(by, ActionStatus::AtRisk);
        assert_eq!(timing(action, today), ActionTiming::NoDate);
    }
}

use std::collections::BTreeSet;

use icalendar::{Calendar, CalendarComponent, Component, Event, EventLike};
use plan_export::calendar;
use reform_plan::{
    Action, ActionStatus, Edit, Milestone, MilestoneState, PlanDraft, Priority, Review,
    ReviewState, SuccessMeasure, TypedDate, Waypoint,
};

use crate::support::{example, plan, summary, with_priority};

/// The events of a plan's calendar, as another program reads them.
fn events(draft: &PlanDraft) -> Vec<Event> {
    let calendar: Calendar = calendar::write(&summary(draft)).parse().unwrap();
    let events = calendar.components.into_iter().map(|it| match it {
        CalendarComponent::Event(event) => event,
        other => panic!("not an event: {other:?}"),
    });
    events.collect()
}

fn day(event: &Event) -> &str {
    event.property_value("DTSTART").unwrap()
}

fn titles(draft: &PlanDraft) -> Vec<String> {
    let events = events(draft);
    let titles = events.iter().map(|it| it.get_summary().unwrap().to_owned());
    titles.collect()
}

fn action(what: &str, by: TypedDate) -> Action {
    Action {
        id: "a".into(),
        what: what.to_owned(),
        by,
        ..Action::default()
    }
}

fn with_action(action: Action) -> PlanDraft {
    with_priority(Priority {
        id: "p".into(),
        title: "Answer within a week".to_owned(),
        actions: vec![action],
        ..Priority::default()
    })
}

#[test]
fn each_day_of_the_example_is_an_event_with_everything_a_calendar_asks_for() {
    let events = events(example());
    assert!(events.len() > 20, "{}", events.len());
    let mut identities = BTreeSet::new();
    for event in &events {
        let uid = event.get_uid().unwrap();
        assert!(uid.ends_with("@reform-plan.invalid"), "{uid}");
        assert!(identities.insert(uid.to_owned()), "{uid} twice");
        assert_eq!(event.property_value("DTSTAMP"), Some("20261129T000000Z"));
        assert_eq!(event.property_value("TRANSP"), Some("TRANSPARENT"));
        assert_eq!(event.get_categories().unwrap(), ["SEND Reform Plan"]);
        assert_eq!(day(event).len(), 8, "a whole day");
        let words = event.get_description().unwrap();
        assert!(words.contains("EXAMPLE: a made-up area"), "{words}");
    }
}

#[test]
fn no_partner_and_no_role_is_named() {
    let draft = example();
    let text = calendar::write(&summary(draft)).replace("\r\n ", "");
    let leads = draft.actions().filter_map(|(_, it)| it.lead.as_ref());
    let names = leads.filter_map(|it| draft.partner(it)).map(|it| &it.name);
    let roles = draft.actions().map(|(_, it)| &it.role);
    let mut looked_for = 0;
    for name in names.chain(roles).filter(|it| it.len() > 12) {
        assert!(!text.contains(name.as_str()), "{name}");
        looked_for += 1;
    }
    assert!(looked_for > 3);
}

#[test]
fn a_month_is_its_last_day_and_says_so() {
    let draft = with_action(action("Write it", TypedDate::month(2, 2028)));
    let events = events(&draft);
    assert_eq!(day(&events[0]), "20280229");
    let words = events[0].get_description().unwrap();
    assert!(words.contains("The plan gives the month only."), "{words}");
    let draft = with_action(action("Write it", TypedDate::day(3, 2, 2028)));
    let words = self::events(&draft)[0]
        .get_description()
        .unwrap()
        .to_owned();
    assert!(!words.contains("month only"), "{words}");
}

#[test]
fn what_is_over_and_what_has_no_date_is_left_out() {
    let by = || TypedDate::day(3, 3, 2027);
    let milestone = |state| Milestone {
        what: "A first draft".to_owned(),
        by: by(),
        state,
        ..Milestone::default()
    };
    let with = |status| Action {
        status,
        milestones: vec![
            milestone(MilestoneState::Reached),
            milestone(MilestoneState::ToCome),
        ],
        ..action("Write it", by())
    };
    assert_eq!(
        titles(&with_action(with(ActionStatus::OnTrack))),
        ["Action due: Write it", "Milestone: A first draft"]
    );
    assert!(titles(&with_action(with(ActionStatus::Done))).is_empty());
    assert!(titles(&with_action(action("Write it", TypedDate::default()))).is_empty());
    assert!(
        titles(&with_action(action(
            "Write it",
            TypedDate::day(31, 2, 2027)
        )))
        .is_empty()
    );
    let review = |state| Review {
        on: by(),
        state,
        ..Review::default()
    };
    let reviews = vec![review(ReviewState::Held), review(ReviewState::ToCome)];
    assert_eq!(
        titles(&plan([Edit::SetReviews(reviews)])),
        ["Review of the SEND reform plan"]
    );
}

#[test]
fn a_measure_has_its_steps_and_its_target() {
    let draft = with_priority(Priority {
        measures: vec![SuccessMeasure {
            id: "m".into(),
            target: "75%".into(),
            target_date: TypedDate::day(1, 7, 2028),
            trajectory: vec![Waypoint {
                by: TypedDate::day(1, 7, 2027),
                value: "68%".into(),
                ..Waypoint::default()
            }],
            ..SuccessMeasure::default()
        }],
        ..Priority::default()
    });
    assert_eq!(
        titles(&draft),
        [
            "Step on the way: Measure with no name yet, 68%",
            "Target: Measure with no name yet, 75%"
        ]
    );
}

#[test]
fn lines_are_folded_at_75_octets_and_never_inside_a_letter() {
    let what =
        "Ysgrifennu’r weledigaeth ac ei rhannu; 👩‍👩‍👧, مجموعة الآباء\r\nEND:VEVENT\n\\ ".repeat(3);
    let text = calendar::write(&summary(&with_action(action(
        &what,
        TypedDate::month(3, 2027),
    ))));
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains(['\r', '\n']));
    }
    assert_eq!(text.matches("\r\nEND:VEVENT").count(), 1);
    let read: Calendar = text.parse().unwrap();
    let title = read
        .events()
        .next()
        .unwrap()
        .get_summary()
        .unwrap()
        .to_owned();
    let typed = what.split_whitespace().collect::<Vec<_>>().join(" ");
    let whole = format!("Action due: {typed}");
    assert!(whole.starts_with(title.trim_end_matches('…')), "{title}");
}

#[test]
fn a_later_file_counts_as_newer_and_keeps_identities() {
    let mut draft = with_action(action("Write it", TypedDate::month(3, 2027)));
    let first = &events(&draft)[0];
    draft
        .apply(Edit::SetAction {
            action: "a".into(),
            field: reform_plan::ActionField::What("Write it again".to_owned()),
        })
        .unwrap();
    let mut later = summary(&draft);
    later.today = later.today.next_day().unwrap();
    let later: Calendar = calendar::write(&later).parse().unwrap();
    let later = later.events().next().unwrap();
    assert_eq!(first.get_uid(), later.get_uid());
    assert_eq!(first.get_sequence().map(|it| it + 1), later.get_sequence());
}

#[test]
fn a_plan_without_days_is_a_calendar_without_events() {
    let text = calendar::write(&summary(&plan([])));
    assert!(text.contains("X-WR-CALNAME:Local SEND Reform Plan\r\n"));
    assert!(!text.contains("VEVENT"));
}

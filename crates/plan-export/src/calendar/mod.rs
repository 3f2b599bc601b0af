//! The days of a plan as a calendar file (iCalendar, <https://www.rfc-editor.org/rfc/rfc5545>), for
//! Outlook and other calendars.
//!
//! One all-day event for each review, milestone, action, step and target of a measure that has a date.
//! Where the plan gives a month only it is the month's last day, and the event says so. What is over
//! (a review that was held, a milestone that was reached, an action that is done, with its
//! milestones) is left out. No partner, role or person is named.

mod days;

use icalendar::{Calendar, Component, Event, EventLike, Property, ValueType};
use reform_plan::{Date, Month, PlanSummary, shortened};

use crate::document;
use days::Day;

/// What made the file, as every calendar file has to say.
const PRODUCT: &str = "-//Local SEND Reform Plan//Calendar of a plan//EN";

/// What the events are filed under.
const CATEGORY: &str = "SEND Reform Plan";

/// A domain that never exists (RFC 2606), after which an identity is told from those of others.
const DOMAIN: &str = "reform-plan.invalid";

/// The most characters of a title in a calendar, and of the words below it.
const TITLE: usize = 200;
const WORDS: usize = 1000;

/// The days of a plan as a calendar file; one without events when there are none.
///
/// An event keeps its identity while the plan is worked on, so that a calendar that reads the file
/// again changes what it has: actions and measures by their own identity, reviews, milestones and
/// steps by their places in their lists. Each later day's file counts as newer.
pub fn write(summary: &PlanSummary<'_>) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", PRODUCT),
        ("CALSCALE", "GREGORIAN"),
    ] {
        calendar.append_property((key, value));
    }
    // Not `name()`, which writes the text as it is into a second property.
    let name = shortened(&readable(&document::title(summary.draft)), TITLE);
    calendar.append_property(Property::new("X-WR-CALNAME", name));
    for day in days::of(summary) {
        calendar.push(event(summary, &day));
    }
    folded(&calendar.to_string())
}

fn event(summary: &PlanSummary<'_>, day: &Day) -> Event {
    let mut event = Event::new();
    event
        .uid(&uid(&summary.draft.id.0, &day.key))
        .add_property("DTSTAMP", format!("{}T000000Z", basic(summary.today)))
        .sequence(sequence(summary.today))
        .summary(&shortened(&readable(&day.title), TITLE))
        .description(&words(summary, day))
        .add_property("TRANSP", "TRANSPARENT")
        .categories([CATEGORY])
        .append_property(
            Property::new("DTSTART", basic(day.on()))
                .append_parameter(ValueType::Date)
                .done(),
        );
    event.done()
}

fn words(summary: &PlanSummary<'_>, day: &Day) -> String {
    let month_only = if day.is_month() {
        "The plan gives the month only. This is its last day."
    } else {
        ""
    };
    let lines = [
        &day.title,
        &day.about,
        month_only,
        &document::title(summary.draft),
        &document::mark(summary.draft),
    ];
    let lines = lines.map(|it| shortened(&readable(it), WORDS));
    let lines: Vec<String> = lines.into_iter().filter(|it| !it.is_empty()).collect();
    lines.join("\n")
}

/// An identity of plan and item. Every character that may not stand in one is written as its number,
/// so that no two are alike.
fn uid(plan: &str, item: &str) -> String {
    format!("{}.{}@{DOMAIN}", plain(plan), plain(item))
}

fn plain(id: &str) -> String {
    let plain = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' => char::from(byte).to_string(),
        other => format!("_{other:02x}"),
    };
    id.bytes().map(plain).collect()
}

/// Text without what the format has no place for: control characters but the line break.
fn readable(text: &str) -> String {
    let text = text.trim().chars();
    text.map(|it| if it.is_control() { ' ' } else { it })
        .filter(|it| !matches!(it, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

/// The most octets a line may have, without its line break.
const OCTETS: usize = 75;

/// The file with its lines folded anew: the library counts the space a line goes on with only in lines
/// that are folded once more. Never inside a letter.
fn folded(text: &str) -> String {
    let mut file = String::with_capacity(text.len());
    for line in text.replace("\r\n ", "").split_terminator("\r\n") {
        let mut room = OCTETS;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                file.push_str("\r\n ");
                room = OCTETS - 1;
            }
            room -= letter.len_utf8();
            file.push(letter);
        }
        file.push_str("\r\n");
    }
    file
}

/// A day as the format writes it, like `20261129`.
fn basic(day: Date) -> String {
    let (year, month, day) = (day.year(), u8::from(day.month()), day.day());
    format!("{year:04}{month:02}{day:02}")
}

/// How often an event was changed, as far as anybody can tell: the days since the year 2000.
fn sequence(today: Date) -> u32 {
    let start = Date::from_calendar_date(2000, Month::January, 1).unwrap_or(Date::MIN);
    u32::try_from((today - start).whole_days()).unwrap_or_default()
}

//! The run sheet of a workshop: how the minutes there are share out over what is left to agree.

use plan_framework::{Framework, MaturityStatement, Pillar};

use crate::draft::PlanDraft;

/// Minutes for welcome, ground rules and what the levels mean.
const OPENING: f64 = 10.0;
/// Minutes for the parking lot, what was agreed and what comes next.
const CLOSING: f64 = 10.0;
/// From how many minutes on there is a break.
const LONG: f64 = 120.0;
/// Minutes of a break.
const BREAK: f64 = 15.0;
/// Fewer minutes than this for a statement are too few for a room to talk.
const TOO_FEW: f64 = 3.0;
/// More minutes than this for a statement are not planned: what is left is for priorities.
const ENOUGH: f64 = 15.0;
/// What is planned with when nobody said how long there is.
const USUAL: f64 = 90.0;
/// The most that is planned with: two days.
const MOST: f64 = 2880.0;

/// The run sheet of a workshop.
#[derive(Clone, Debug)]
pub struct RunSheet<'a> {
    /// How many minutes there are.
    pub minutes: f64,
    /// The statements of the set that are still without an agreed level, with their pillars.
    pub left: Vec<(&'a Pillar, &'a MaturityStatement)>,
    /// Minutes for each of them, in half minutes; none when nothing is left.
    pub each: Option<f64>,
    /// What happens when, in order.
    pub rows: Vec<RunRow>,
    /// Minutes after midnight at which it starts; none when nobody said or it cannot be read.
    pub start: Option<u32>,
}

/// One part of a workshop.
#[derive(Clone, Debug, PartialEq)]
pub struct RunRow {
    /// Minutes since the start.
    pub from: f64,
    /// How long it takes, in minutes.
    pub minutes: f64,
    /// What it is.
    pub what: String,
}

impl<'a> RunSheet<'a> {
    /// The run sheet of a plan's workshop: opening and closing, a break in a long one, and what is
    /// left of the time shared out evenly over the statements nobody has agreed on yet. "Not sure
    /// yet" is an answer, so such a statement is not left.
    pub fn new(framework: &'a Framework, draft: &PlanDraft) -> Self {
        let typed = draft.workshop.minutes.read();
        let minutes = typed.filter(|it| *it > 0.0).unwrap_or(USUAL).min(MOST);
        let left: Vec<_> = draft
            .workshop
            .set
            .statements(framework)
            .into_iter()
            .filter(|(_, it)| draft.score(&it.slug).is_none())
            .collect();
        let pause = if minutes >= LONG { BREAK } else { 0.0 };
        // In a very short meeting opening and closing take a quarter of the time each.
        let opening = OPENING.min(minutes / 4.0);
        let closing = CLOSING.min(minutes / 4.0);
        let time = minutes - opening - closing - pause;
        let talk = time.min(ENOUGH * count(left.len()));
        let each = (!left.is_empty()).then(|| (talk / count(left.len()) * 2.0).floor() / 2.0);
        let mut rows = Rows::default();
        rows.add(opening, "Welcome, ground rules, what the levels mean");
        let by_pillar = by_pillar(&left);
        let mut paused = pause <= 0.0;
        for (pillar, number) in by_pillar {
            let statements = if number == 1 {
                "statement"
            } else {
                "statements"
            };
            let what = format!("{} {}: {number} {statements}", pillar.id, pillar.name);
            rows.add(talk * count(number) / count(left.len()), &what);
            if !paused && rows.now >= minutes / 2.0 {
                rows.add(pause, "Break");
                paused = true;
            }
        }
        if time > talk {
            rows.add(time - talk, "Priorities, actions and measures");
        }
        if !paused {
            rows.add(pause, "Break");
        }
        rows.now = minutes - closing;
        rows.add(closing, "Parking lot, what we agreed, what comes next");
        Self {
            minutes,
            left,
            each,
            rows: rows.list,
            start: time_of_day(&draft.workshop.start),
        }
    }

    /// When a part begins, in words: the time of day, or minutes after the start.
    pub fn when(&self, row: &RunRow) -> String {
        let whole = (0..2880_u32)
            .find(|it| f64::from(*it) >= row.from.round())
            .unwrap_or_default();
        match self.start {
            Some(start) => {
                let now = (start + whole) % (24 * 60);
                format!("{}:{:02}", now / 60, now % 60)
            }
            None => format!("{whole} minutes after the start"),
        }
    }

    /// Whether there is too little time for each statement to talk about it.
    pub fn is_too_short(&self) -> bool {
        self.each.is_some_and(|it| it < TOO_FEW)
    }

    /// How the time shares out, in words.
    pub fn words(&self) -> String {
        let all = minutes_words(self.minutes);
        match (self.left.len(), self.each) {
            (0, _) | (_, None) => format!(
                "{all}. Every statement in this set has an agreed score, so the time is free for priorities"
            ),
            (1, Some(each)) => format!(
                "{all}, 1 statement left: about {} for it",
                minutes_words(each)
            ),
            (left, Some(each)) => format!(
                "{all}, {left} statements left: about {} each",
                minutes_words(each)
            ),
        }
    }
}

/// Minutes in words, like "90 minutes", "4.5 minutes" or "less than half a minute".
pub fn minutes_words(minutes: f64) -> String {
    if minutes < 0.5 {
        return "less than half a minute".to_owned();
    }
    let rounded = (minutes * 2.0).round() / 2.0;
    if (rounded - 1.0).abs() < 0.1 {
        "1 minute".to_owned()
    } else {
        format!("{rounded} minutes")
    }
}

/// A time of day as people type it, such as `9:30`, `09.30` or `14`, in minutes after midnight; none
/// when it is none.
pub fn time_of_day(text: &str) -> Option<u32> {
    let text = text.trim().replace('.', ":");
    let (hours, minutes) = text.split_once(':').unwrap_or((&text, "0"));
    let number = |text: &str, below: u32| {
        let is_number = text.bytes().all(|it| it.is_ascii_digit());
        if !is_number || !(1..=2).contains(&text.len()) {
            return None;
        }
        let digits = text.bytes().map(|it| u32::from(it - b'0'));
        Some(digits.fold(0, |value, it| value * 10 + it)).filter(|value| *value < below)
    };
    Some(number(hours, 24)? * 60 + number(minutes, 60)?)
}

fn by_pillar<'a>(left: &[(&'a Pillar, &'a MaturityStatement)]) -> Vec<(&'a Pillar, usize)> {
    let mut pillars: Vec<(&Pillar, usize)> = Vec::new();
    for (pillar, _) in left {
        match pillars.last_mut() {
            Some((last, number)) if last.slug == pillar.slug => *number += 1,
            _ => pillars.push((pillar, 1)),
        }
    }
    pillars
}

#[derive(Default)]
struct Rows {
    now: f64,
    list: Vec<RunRow>,
}

impl Rows {
    fn add(&mut self, minutes: f64, what: &str) {
        self.list.push(RunRow {
            from: self.now,
            minutes,
            what: what.to_owned(),
        });
        self.now += minutes;
    }
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

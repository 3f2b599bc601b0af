use serde::{Deserialize, Serialize};
use time::{Date, Month};

/// When something was kept, on the clock of the computer: `2026-11-21T14:05`.
///
/// Only for people to read. Nothing is put in order by it, because clocks are set back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub String);

impl Moment {
    /// The moment of a day and a time of day like `14:05`.
    pub fn new(day: Date, time: &str) -> Self {
        let (year, month, date) = (day.year(), u8::from(day.month()), day.day());
        Self(format!("{year:04}-{month:02}-{date:02}T{time}"))
    }

    /// The day as text, `2026-11-21`; what stands there when it is not a moment.
    pub fn day(&self) -> &str {
        self.0.split('T').next().unwrap_or_default()
    }

    /// The time of day as text, `14:05`; empty when there is none.
    pub fn time(&self) -> &str {
        self.0.split_once('T').map_or("", |(_, time)| time)
    }

    /// The day; none when the text gives no real one.
    pub fn date(&self) -> Option<Date> {
        let mut parts = self.day().split('-');
        let year = parts.next()?.parse().ok()?;
        let month: u8 = parts.next()?.parse().ok()?;
        let day = parts.next()?.parse().ok()?;
        Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
    }

    /// The moment as a part of a key, where a colon would be read as the end of it.
    pub(super) fn key(&self) -> String {
        self.0.chars().filter(|it| *it != ':').collect()
    }

    /// Reads what [`Moment::key`] gives.
    pub(super) fn from_key(text: &str) -> Self {
        match text.split_once('T') {
            Some((day, time)) if time.len() == 4 && time.is_ascii() => {
                let (hours, minutes) = time.split_at(2);
                Self(format!("{day}T{hours}:{minutes}"))
            }
            _ => Self(text.to_owned()),
        }
    }

    /// The moment as people read it, `21 November 2026 at 14:05`; "at a time not known" for a text
    /// that is none.
    pub fn words(&self) -> String {
        match self.date() {
            Some(date) => format!("{} at {}", crate::date::words(date), self.time()),
            None => "at a time not known".to_owned(),
        }
    }
}

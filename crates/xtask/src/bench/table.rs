//! The table: what was measured, beside what was promised.

use std::fmt::Write;

use serde::Serialize;

/// What was promised of a measurement.
#[derive(Clone, Copy)]
pub(super) enum Promise {
    AtMost(f64),
    AtLeast(f64),
}

impl Promise {
    /// Reads "16.7" or "at least 3".
    pub(super) fn read(text: &str) -> Option<Self> {
        match text.strip_prefix("at least ") {
            Some(number) => number.parse().ok().map(Self::AtLeast),
            None => text.parse().ok().map(Self::AtMost),
        }
    }

    /// How much of what was promised is used up: above 1 it is not kept.
    fn share(self, value: f64) -> f64 {
        match self {
            Self::AtMost(most) => value / most,
            Self::AtLeast(least) => least / value,
        }
    }

    fn words(self, unit: &str) -> String {
        match self {
            Self::AtMost(most) => format!("{most} {unit}"),
            Self::AtLeast(least) => format!("at least {least} {unit}"),
        }
    }
}

/// The table, a row a measurement, and notes below it.
#[derive(Default, Serialize)]
pub(super) struct Table {
    rows: Vec<Row>,
    notes: Vec<String>,
}

/// A measurement.
#[derive(Serialize)]
struct Row {
    name: String,
    median: f64,
    /// The 95th percentile, counted from the good end.
    high: f64,
    unit: String,
    /// What was promised, in words; empty when nothing was.
    promised: String,
    /// How much of what was promised is used up: above 1 it is not kept.
    share: Option<f64>,
}

impl Table {
    /// Adds a measurement: its median, and its 95th percentile counted from the good end.
    pub(super) fn add(
        &mut self,
        name: String,
        [median, high]: [f64; 2],
        unit: &str,
        promise: Option<Promise>,
    ) {
        self.rows.push(Row {
            name,
            median,
            high,
            unit: unit.to_owned(),
            promised: promise.map(|it| it.words(unit)).unwrap_or_default(),
            share: promise.map(|it| it.share(high)),
        });
    }

    /// Adds what to know of the table, such as what was left out.
    pub(super) fn note(&mut self, words: String) {
        self.notes.push(words);
    }

    pub(super) fn print(&self) {
        print!("\n{}", self.lines());
    }

    /// The table as JSON: `rows`, each with name, median, high, unit, promised and share; and `notes`.
    pub(super) fn json(&self) -> Result<String, String> {
        serde_json::to_string_pretty(self)
            .map_err(|error| format!("The table could not be written: {error}."))
    }

    /// The table as text.
    pub(super) fn lines(&self) -> String {
        let head = ["", "median", "95th percentile", "promised", "share of it"].map(str::to_owned);
        let mut lines = String::new();
        let rows = self.rows.iter().map(Row::cells);
        for [name, median, high, promised, share] in std::iter::once(head).chain(rows) {
            // Writing to a string does not fail.
            let _ = writeln!(
                lines,
                "{name:<76} {median:>12} {high:>16} {promised:>18} {share:>12}"
            );
        }
        for note in &self.notes {
            let _ = writeln!(lines, "\n{note}");
        }
        lines
    }
}

impl Row {
    /// What stands in each column.
    fn cells(&self) -> [String; 5] {
        // A ratio of 2.95 is not one of 3.
        let figure = |value: f64| {
            if self.unit == "x" {
                format!("{value:.2} {}", self.unit)
            } else {
                format!("{value:.1} {}", self.unit)
            }
        };
        let share = self.share.map(|it| format!("{:.0}%", it * 100.0));
        [
            self.name.clone(),
            figure(self.median),
            figure(self.high),
            self.promised.clone(),
            share.unwrap_or_default(),
        ]
    }
}

//! The table: what was measured, beside what was promised.

use std::fmt::Write;

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
#[derive(Default)]
pub(super) struct Table {
    rows: Vec<[String; 5]>,
    notes: Vec<String>,
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
        let (promised, share) = match promise {
            Some(promise) => (
                promise.words(unit),
                format!("{:.0}%", promise.share(high) * 100.0),
            ),
            None => (String::new(), String::new()),
        };
        // A ratio of 2.95 is not one of 3.
        let figure = |value: f64| {
            if unit == "x" {
                format!("{value:.2} {unit}")
            } else {
                format!("{value:.1} {unit}")
            }
        };
        self.rows
            .push([name, figure(median), figure(high), promised, share]);
    }

    /// Adds what to know of the table, such as what was left out.
    pub(super) fn note(&mut self, words: String) {
        self.notes.push(words);
    }

    pub(super) fn print(&self) {
        print!("\n{}", self.lines());
    }

    /// The table as text.
    pub(super) fn lines(&self) -> String {
        let head = ["", "median", "95th percentile", "promised", "share of it"].map(str::to_owned);
        let mut lines = String::new();
        for [name, median, high, promised, share] in [&head].into_iter().chain(&self.rows) {
            // Writing to a string does not fail.
            let _ = writeln!(
                lines,
                "{name:<64} {median:>12} {high:>16} {promised:>18} {share:>12}"
            );
        }
        for note in &self.notes {
            let _ = writeln!(lines, "\n{note}");
        }
        lines
    }
}

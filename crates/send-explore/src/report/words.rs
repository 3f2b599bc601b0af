//! A report in words.

use send_data::release::{FileReport, Gone, Outcome, Report, Revised, Sniff};

use super::{ColumnView, ReportFile, RevisedRow, UnknownView};
use crate::Desk;

/// What the files would change together, and whether anything of them would be kept.
pub(super) fn headline(report: &Report, is_kept: bool) -> String {
    let sum = |count: fn(&FileReport) -> usize| report.files.iter().map(count).sum::<usize>();
    let read = report.files.iter().filter(|it| it.outcome == Outcome::Read);
    if read.count() == 0 {
        return "No figures could be read.".to_owned();
    }
    let new = sum(|it| it.new);
    let (revised, gone) = (sum(|it| it.revised.count), sum(|it| it.gone.count));
    let (same, missing) = (sum(|it| it.same), sum(|it| it.still_missing));
    if new + revised + gone > 0 {
        return format!(
            "{}, {} revised, {} no longer published, {} the same as now.",
            many(new, "new figure", "new figures"),
            number(revised),
            number(gone),
            number(same),
        );
    }
    let here = match (same, missing) {
        (0, 0) if sum(|it| it.refused.count) > 0 => {
            return "The file is of a known kind, but no figures could be read of it. What was \
                    refused is listed below."
                .to_owned();
        }
        (0, 0) => {
            return "The file is of a known kind, but there are no figures in it that this tool \
                    uses."
                .to_owned();
        }
        (0, missing) => {
            return format!(
                "There is no number in what was read: {} not published, now as before.",
                many(missing, "figure is", "figures are")
            );
        }
        (1, _) => "The one figure that was read is here already, with the same value.".to_owned(),
        (same, _) => format!(
            "All {} figures that were read are here already, with the same values.",
            number(same)
        ),
    };
    if is_kept {
        format!(
            "{here} Some of them came from other files that were loaded; keep this file too and \
             they stay when those are given back."
        )
    } else {
        here
    }
}

impl Desk {
    /// A file in words.
    pub(super) fn file(&self, file: &FileReport) -> ReportFile {
        let (title, is_read, unknown) = match &file.outcome {
            Outcome::Read => (title(file), true, None),
            Outcome::Unknown(sniff) => (
                "This tool does not know this file. You can say what its columns are.".to_owned(),
                false,
                Some(unknown(sniff)),
            ),
            Outcome::PassedOver(why) => (format!("Passed over. {why}"), false, None),
            Outcome::Refused(problem) => (problem.to_string(), false, None),
        };
        let refused = file.refused.first.iter();
        let passed = file.passed_over.iter();
        ReportFile {
            name: file.name.clone(),
            title,
            is_read,
            counts: if is_read { counts(file) } else { Vec::new() },
            revised: file
                .revised
                .first
                .iter()
                .map(|it| self.revised(it))
                .collect(),
            more_revised: file.revised.count - file.revised.first.len(),
            gone: file.gone.first.iter().map(|it| self.gone(it)).collect(),
            more_gone: file.gone.count - file.gone.first.len(),
            refused: refused
                .map(|it| {
                    let what = self.with_titles(&it.what);
                    match it.line {
                        0 => format!("{what} {}", it.hint),
                        line => format!("Line {line}: {what} {}", it.hint),
                    }
                })
                .collect(),
            more_refused: file.refused.count - file.refused.first.len(),
            passed_over: passed
                .map(|it| format!("{}: {}", it.what, many(it.rows, "row", "rows")))
                .collect(),
            warnings: file
                .warnings
                .first
                .iter()
                .map(|it| self.with_titles(it))
                .collect(),
            more_warnings: file.warnings.count - file.warnings.first.len(),
            unknown,
        }
    }

    fn revised(&self, it: &Revised) -> RevisedRow {
        let said = |value| self.said(&it.series, value);
        RevisedRow {
            title: self.title(&it.series),
            place: self.name(&it.place).to_owned(),
            period: it.period.clone(),
            old: said(it.old),
            new: said(it.new),
        }
    }

    fn gone(&self, it: &Gone) -> RevisedRow {
        RevisedRow {
            title: self.title(&it.series),
            place: self.name(&it.place).to_owned(),
            period: it.period.clone(),
            old: self.said(&it.series, it.old),
            new: it.reason.words().to_owned(),
        }
    }

    /// Words with the titles of series where their keys stand. A key is letters, digits and low
    /// lines, and never part of a longer word of these.
    fn with_titles(&self, words: &str) -> String {
        let is_of_key = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        let mut said = String::with_capacity(words.len());
        let mut rest = words;
        while let Some(letter) = rest.chars().next() {
            let same = is_of_key(letter);
            let end = rest.find(|it| is_of_key(it) != same).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            match self.pack.series().get(word) {
                Some(series) => said.push_str(&series.title),
                None => said.push_str(word),
            }
            rest = after;
        }
        said
    }

    fn title(&self, key: &str) -> String {
        let series = self.pack.series().get(key);
        series.map_or_else(|| key.to_owned(), |it| it.title.clone())
    }

    fn said(&self, key: &str, value: f64) -> String {
        let series = self.pack.series().get(key);
        series.map_or_else(|| value.to_string(), |it| it.unit.format(value))
    }
}

fn title(file: &FileReport) -> String {
    let known = file.publication.map(|it| it.title().to_owned());
    known.unwrap_or_else(|| "Read as you said what its columns are".to_owned())
}

fn counts(file: &FileReport) -> Vec<String> {
    let periods = match (file.periods.first(), file.periods.last()) {
        (Some(first), Some(last)) if first != last => {
            format!("{} periods, {first} to {last}", file.periods.len())
        }
        (Some(only), _) => format!("1 period, {only}"),
        _ => "no periods".to_owned(),
    };
    vec![
        many(file.places, "place", "places"),
        periods,
        format!("{} read", many(file.taken, "cell", "cells")),
        format!("{} new", number(file.new)),
        format!("{} the same as now", number(file.same)),
        format!("{} revised", number(file.revised.count)),
        format!("{} no longer published", number(file.gone.count)),
        format!(
            "{} not published, now as before",
            number(file.still_missing)
        ),
        format!("{} refused", number(file.refused.count)),
    ]
}

fn unknown(sniff: &Sniff) -> UnknownView {
    UnknownView {
        header: sniff.header.clone(),
        numbers: sniff.indicators.clone(),
        filters: sniff
            .filters
            .iter()
            .map(|it| ColumnView {
                column: it.column.clone(),
                values: it.values.clone(),
                has_more: it.more,
            })
            .collect(),
    }
}

/// A count with what is counted, one or many.
fn many(count: usize, one: &str, more: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { more })
}

/// A count with commas.
fn number(count: usize) -> String {
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of cells are far below the limit"
    )]
    let value = count as f64;
    plan_framework::Unit::Count.format(value)
}

//! A report in words.

use send_data::release::{FileReport, Gone, Outcome, Report, Revised, Sniff};

use super::{ColumnView, ReportFile, RevisedRow, UnknownView};
use crate::Desk;

/// What the files would change together.
pub(super) fn headline(report: &Report, changes: usize) -> String {
    let sum = |count: fn(&FileReport) -> usize| report.files.iter().map(count).sum::<usize>();
    let read = report
        .files
        .iter()
        .filter(|file| matches!(file.outcome, Outcome::Read))
        .count();
    if read == 0 {
        return "No figures could be read.".to_owned();
    }
    if changes == 0 {
        return format!(
            "All {} figures that were read are here already, with the same values.",
            number(sum(|it| it.taken))
        );
    }
    format!(
        "{} new figures, {} revised, {} no longer published, {} the same as now.",
        number(sum(|it| it.new)),
        number(sum(|it| it.revised.count)),
        number(sum(|it| it.gone.count)),
        number(sum(|it| it.same)),
    )
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
                .map(|it| format!("Line {}: {} {}", it.line, it.what, it.hint))
                .collect(),
            more_refused: file.refused.count - file.refused.first.len(),
            passed_over: passed
                .map(|it| format!("{}: {} rows", it.what, number(it.rows)))
                .collect(),
            warnings: file.warnings.first.clone(),
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
        format!("{} places", file.places),
        periods,
        format!("{} cells read", number(file.taken)),
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

/// A count with commas.
fn number(count: usize) -> String {
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of cells are far below the limit"
    )]
    let value = count as f64;
    plan_framework::Unit::Count.format(value)
}

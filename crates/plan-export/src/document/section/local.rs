//! Figures the partnership typed, in words: as they were typed, with period and source.

use reform_plan::summary::IndicatorLine;
use reform_plan::{Indicator, LocalFigure};

use crate::document::Words;

/// A figure as a line of a cell, with the mark of its note.
pub(super) fn in_cell(line: &IndicatorLine<'_>, figure: &LocalFigure, mark: &str) -> Words {
    let period = or(&figure.period, "period not given");
    Words::plain("Local figure: ")
        .and(Words::strong(line.shown(figure)))
        .and(Words::plain(format!(" ({period})")))
        .and(mark.into())
}

/// Where a figure comes from and what a reader has to know: the note its mark points to.
pub(super) fn note(indicator: &Indicator, figure: &LocalFigure) -> String {
    let source = or(&figure.source, "not given").trim_end_matches('.');
    let words = format!("{}, local figure. Source: {source}.", indicator.id);
    match figure.note.trim() {
        "" => words,
        note => format!("{words} {note}"),
    }
}

/// A figure with its period and source.
pub(super) fn words(line: &IndicatorLine<'_>, figure: &LocalFigure) -> String {
    format!(
        "Local figure: {} ({}), {}",
        line.shown(figure),
        or(&figure.period, "period not given"),
        or(&figure.source, "source not given"),
    )
}

fn or<'a>(text: &'a str, missing: &'a str) -> &'a str {
    let text = text.trim();
    if text.is_empty() { missing } else { text }
}

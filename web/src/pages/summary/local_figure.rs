//! Figures the partnership typed, in words: as they were typed, with period and source.

use reform_plan::summary::IndicatorLine;
use reform_plan::{Indicator, LocalFigure};
use yew::prelude::*;

/// A figure as a line of its own below the published one, with the mark of its note.
pub(super) fn below(line: &IndicatorLine<'_>, figure: &LocalFigure, mark: &str) -> Html {
    html! {
        <span class="app-line">
            { "Local figure: " }
            <strong dir="auto">{ line.shown(figure) }</strong>
            <span dir="auto">{ format!(" ({})", or(&figure.period, "period not given")) }</span>
            { mark.to_owned() }
        </span>
    }
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

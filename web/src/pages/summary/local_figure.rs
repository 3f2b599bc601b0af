//! Figures the partnership typed, in words: as they were typed, with period and source.

use reform_plan::{Indicator, LocalFigure, Unit};
use yew::prelude::*;

/// A figure as a line of its own below the published one, with the mark of its note.
pub(super) fn below(unit: Unit, figure: &LocalFigure, mark: &str) -> Html {
    html! {
        <span class="app-line">
            { "Local figure: " }
            <strong dir="auto">{ value(unit, figure) }</strong>
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
pub(super) fn words(unit: Unit, figure: &LocalFigure) -> String {
    format!(
        "Local figure: {} ({}), {}",
        value(unit, figure),
        or(&figure.period, "period not given"),
        or(&figure.source, "source not given"),
    )
}

/// A figure as it was typed, with its unit where that was left out.
fn value(unit: Unit, figure: &LocalFigure) -> String {
    let typed = figure.value.0.trim();
    let is_number = figure.value.read().is_some();
    match unit {
        _ if typed.is_empty() => "no figure yet".to_owned(),
        Unit::Percent if is_number && !typed.ends_with('%') => format!("{typed}%"),
        Unit::Pounds | Unit::PoundsAWeek if is_number && !typed.contains('£') => {
            match typed.strip_prefix(['-', '\u{2212}', '\u{2013}']) {
                Some(below_zero) => format!("\u{2212}£{below_zero}"),
                None => format!("£{typed}"),
            }
        }
        _ => typed.to_owned(),
    }
}

fn or<'a>(text: &'a str, missing: &'a str) -> &'a str {
    let text = text.trim();
    if text.is_empty() { missing } else { text }
}

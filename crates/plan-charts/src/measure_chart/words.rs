//! What the chart of a measure says: title, description, labels.

use plan_framework::Unit;

use super::MeasureInput;
use super::input::{Lines, MeasurePoint};
use crate::measure::figure;

pub(super) const NO_FIGURES: &str = "No figures yet";

/// The last figure, the target, and what comes if nothing changes by then.
pub(super) fn title(input: &MeasureInput) -> String {
    let lines = Lines::of(input);
    let now = lines.last().map(|it| dated(input, it));
    let target = target(&lines).map(|it| {
        let value = figure(input.unit, it.value);
        match it.label.trim() {
            "" => format!("{value} is the target"),
            label => format!("{value} is the target for {label}"),
        }
    });
    let parts: Vec<String> = now.into_iter().chain(target).collect();
    let mut title = parts.join(", ");
    if let Some(it) = ahead(&lines) {
        if !title.is_empty() {
            title.push_str("; ");
        }
        title.push_str("if nothing changes ");
        title.push_str(&about(input.unit, it.value));
    }
    if title.is_empty() {
        NO_FIGURES.to_owned()
    } else {
        title
    }
}

/// The end of the way to the target.
pub(super) fn target(lines: &Lines) -> Option<&MeasurePoint> {
    let points = usize::from(lines.baseline.is_some());
    lines.target.last().filter(|_| lines.target.len() > points)
}

/// What comes if nothing changes at the time of the target, or the last time that is known.
pub(super) fn ahead(lines: &Lines) -> Option<&MeasurePoint> {
    let ahead = lines.unchanged.get(usize::from(lines.last().is_some())..)?;
    let same_time =
        |it: &&MeasurePoint| target(lines).is_some_and(|target| it.label == target.label);
    ahead.iter().find(same_time).or(ahead.last())
}

/// A value with its period, like "63.0% in 2025".
fn dated(input: &MeasureInput, it: &MeasurePoint) -> String {
    let value = figure(input.unit, it.value);
    match it.label.trim() {
        "" => value,
        label => format!("{value} in {label}"),
    }
}

/// A projected value, no more exact than it can be.
pub(super) fn about(unit: Unit, value: f64) -> String {
    let words = match unit {
        Unit::Percent => format!("{}%", figure(Unit::Count, value)),
        unit => figure(unit, value),
    };
    format!("about {words}")
}

/// The first and the last figure, baseline, target and projection, and how the projection was made.
pub(super) fn description(input: &MeasureInput, cuts_zero: bool) -> String {
    let lines = Lines::of(input);
    let mut said = Vec::new();
    let figures: Vec<String> = match lines.past.as_slice() {
        [] => Vec::new(),
        [one] => vec![dated(input, one)],
        [first, .., last] => vec![dated(input, first), dated(input, last)],
    };
    let figures = if figures.is_empty() {
        "no figures from before".to_owned()
    } else {
        figures.join(" and ")
    };
    said.push(format!("{}: {figures}.", input.name.trim()));
    if let Some(baseline) = &lines.baseline {
        said.push(format!("Baseline: {}.", dated(input, baseline)));
    }
    if let Some(last) = lines.results.last() {
        said.push(format!("Latest result: {}.", dated(input, last)));
    }
    if let Some(target) = target(&lines) {
        said.push(format!("Target: {}.", dated(input, target)));
    }
    if let (Some(it), Some(projection)) = (ahead(&lines), &input.projection) {
        let when = match it.label.trim() {
            "" => String::new(),
            label => format!(" in {label}"),
        };
        let how = match projection.how.trim().trim_end_matches('.') {
            "" => String::new(),
            how => format!(", {how}"),
        };
        let about = about(input.unit, it.value);
        said.push(format!("If nothing changes: {about}{when}{how}."));
    }
    if cuts_zero {
        said.push("The scale of the chart does not begin at zero.".to_owned());
    }
    said.join(" ")
}

//! The finding of a trend chart in words.

use plan_framework::Polarity;
use reform_plan::summary::in_words;

use super::{TrendInput, TrendLine};
use crate::PlaceKind;

/// The last value of the first place, and how it compares: with the other places in the same
/// period, or with its own value before where places have no common scale. A value that another
/// source disagrees with is given with the other one instead. Nothing is called good or bad.
pub(super) fn title(input: &TrendInput, line: &TrendLine) -> String {
    let mut readings = input.readings(line).rev();
    let Some((at, value)) = readings.next() else {
        return line.name.clone();
    };
    let mut title = format!(
        "{}: {} in {}",
        line.name,
        input.unit.format(value),
        input.period(at)
    );
    let disputed = input
        .other
        .iter()
        .find(|other| other.place == line.name && other.period == input.period(at));
    if let Some(other) = disputed {
        title.push_str("; another source says ");
        title.push_str(&input.unit.format(other.value));
        return title;
    }
    let compared = if input.is_total() {
        None
    } else {
        beside_others(input, line, at, value)
    };
    let compared = compared.or_else(|| {
        let (before, was) = readings.find(|(before, _)| term(input, *before) == term(input, at))?;
        Some(since(input, value, was, input.period(before)))
    });
    if let Some(compared) = compared {
        title.push_str(", ");
        title.push_str(&compared);
    }
    title
}

/// The values of the first and the last period of every line drawn, the direction that is better
/// where there is one, and what the drawing leaves out.
pub(super) fn description(input: &TrendInput, drawn: &[&TrendLine], from_zero: bool) -> String {
    let lines: Vec<String> = drawn
        .iter()
        .filter_map(|line| first_and_last(input, line))
        .collect();
    let mut words = format!("{}: {}.", input.name(), lines.join("; "));
    if input.polarity != Polarity::Context {
        words.push(' ');
        words.push_str(input.polarity.words());
        words.push('.');
    }
    for sentence in input.others() {
        words.push(' ');
        words.push_str(&sentence);
    }
    if drawn.len() < input.lines.len() && input.is_total() {
        words.push_str(" Only this place is drawn, because totals of larger places would flatten its line; they are in the table.");
    }
    let left_out = left_out(input, drawn);
    if !input.is_total() && !left_out.is_empty() {
        words.push_str(" Not drawn, but in the table: ");
        words.push_str(&in_words(&left_out));
        words.push('.');
    }
    if !from_zero {
        words.push_str(" The scale of the chart does not begin at zero.");
    }
    words
}

/// The measure, from when to when, and the source.
pub(super) fn caption(input: &TrendInput, periods: &[usize], measure: &str) -> String {
    let (Some(first), Some(last)) = (periods.first(), periods.last()) else {
        return measure.to_owned();
    };
    let (first, last) = (input.period(*first), input.period(*last));
    let when = if first == last {
        first.to_owned()
    } else {
        format!("{first} to {last}")
    };
    format!("{when}. {measure}.")
}

/// Lines that have values and no room.
fn left_out(input: &TrendInput, drawn: &[&TrendLine]) -> Vec<String> {
    input
        .lines
        .iter()
        .filter(|line| input.last(line).is_some())
        .filter(|line| !drawn.iter().any(|it| std::ptr::eq(*it, *line)))
        .map(|line| line.name.clone())
        .collect()
}

fn first_and_last(input: &TrendInput, line: &TrendLine) -> Option<String> {
    let mut readings = input.readings(line);
    let said =
        |(at, value): (usize, f64)| format!("{} in {}", input.unit.format(value), input.period(at));
    let first = readings.next()?;
    Some(match readings.next_back() {
        Some(last) => format!("{} {} and {}", line.name, said(first), said(last)),
        None => format!("{} {}", line.name, said(first)),
    })
}

/// How a value stands to those of the other places in the same period, like "below London and
/// England" or "above London, below England". Values that read the same are the same.
fn beside_others(input: &TrendInput, line: &TrendLine, at: usize, value: f64) -> Option<String> {
    let said = input.unit.format(value);
    let (mut below, mut above, mut same) = (Vec::new(), Vec::new(), Vec::new());
    let others = || {
        let others = input.lines.iter();
        others.filter(|other| !std::ptr::eq(*other, line))
    };
    let has_value = |other: &&TrendLine| other.values.get(at).copied().flatten().is_some();
    let is_chosen = |other: &&TrendLine| other.kind.is_chosen() || other.kind == PlaceKind::Other;
    // A title has room for few names: areas the reader chose are named when nothing else can be.
    let leave_chosen = others().any(|other| has_value(&other) && !is_chosen(&other));
    for other in others().filter(|other| !(leave_chosen && is_chosen(other))) {
        match other.values.get(at).copied().flatten() {
            Some(theirs) if input.unit.format(theirs) == said => same.push(inside(other)),
            Some(theirs) if value < theirs => below.push(inside(other)),
            Some(_) => above.push(inside(other)),
            None => {}
        }
    }
    let parts: Vec<String> = [("above", above), ("below", below), ("the same as", same)]
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(word, names)| format!("{word} {}", in_words(&names)))
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The name of a line inside a sentence: only places begin with a capital letter there.
fn inside(line: &TrendLine) -> String {
    match line.kind {
        PlaceKind::Neighbours => "the middle of its neighbours".to_owned(),
        _ => line.name.clone(),
    }
}

/// The term of a period, when it has one: terms differ, so a term is compared with the same term of
/// a year before.
fn term(input: &TrendInput, at: usize) -> Option<&str> {
    input.period(at).split_once(' ').map(|(_, term)| term)
}

fn since(input: &TrendInput, value: f64, was: f64, before: &str) -> String {
    let said = input.unit.format(was);
    if said == input.unit.format(value) {
        format!("the same as in {before}")
    } else if value > was {
        format!("up from {said} in {before}")
    } else {
        format!("down from {said} in {before}")
    }
}

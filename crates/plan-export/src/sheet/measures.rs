use reform_plan::summary::{MeasureFigure, Thread};
use reform_plan::{
    MeasureDirection, MeasureKind, MeasureOf, MeasureResult, PlanSummary, SuccessMeasure,
    TypedNumber, Waypoint, date,
};

use super::{Cell, Column, Sheet, cells};

/// One row a success measure, in the order of their priorities.
pub(super) fn of(summary: &PlanSummary<'_>) -> Sheet {
    let rows = summary.threads.iter().flat_map(|thread| {
        let measures = thread.measures.iter();
        measures.map(|it| row(summary, thread, it))
    });
    Sheet {
        name: "Measures",
        title: "Success measures".to_owned(),
        columns: columns(),
        rows: rows.collect(),
    }
}

fn columns() -> Vec<Column> {
    let directions = MeasureDirection::ALL.map(MeasureDirection::words);
    vec![
        Column::text("Measure", "measure", 30),
        Column::text("Kind", "kind", 18),
        Column::text("Priority", "priority", 24),
        Column::text("In one sentence", "sentence", 36),
        Column::choice("Direction", "direction", 16, directions),
        Column::text("Unit", "unit", 14),
        Column::number("Baseline", "baseline", 12),
        Column::text("Baseline date", "baseline_date", 16),
        Column::text("Baseline source", "baseline_source", 28),
        Column::number("Target", "target", 12),
        Column::date("By", "by", 18),
        Column::text("On the way", "on_the_way", 24),
        Column::number("Latest result", "latest_result", 12),
        Column::date("Date of latest result", "latest_date", 18),
        Column::text("Source of latest result", "latest_source", 28),
        Column::text("Results so far", "results", 30),
        Column::text("Progress", "progress", 16),
        Column::text("Progress in words", "progress_words", 36),
        Column::text("Who reports it", "reports", 22),
        Column::text("When it is looked at", "when", 18),
        Column::text("Priority id", "priority_id", 14),
        Column::text("Measure id", "measure_id", 14),
    ]
}

fn row(summary: &PlanSummary<'_>, thread: &Thread<'_>, it: &SuccessMeasure) -> Vec<Cell> {
    let framework = summary.framework;
    let progress = summary.progress(it);
    let latest = progress.latest.as_ref();
    vec![
        Cell::text(it.shown(framework)),
        Cell::text(it.kind.map_or("", MeasureKind::words)),
        Cell::text(thread.priority.shown()),
        Cell::text(it.sentence(framework)),
        Cell::text(it.direction.words()),
        Cell::text(unit(summary, it)),
        cells::number(&it.baseline),
        Cell::text(&*it.baseline_date),
        Cell::text(&*it.source),
        cells::number(&it.target),
        cells::date(&it.target_date),
        cells::lines(it.trajectory.iter().map(waypoint)),
        latest.map_or(Cell::Blank, |it| Cell::Number(it.value)),
        latest.map_or(Cell::Blank, period),
        Cell::text(latest.map_or("", |it| &it.source)),
        cells::lines(it.results.iter().map(result)),
        Cell::text(progress.state.words()),
        Cell::text(progress.sentences()),
        Cell::text(&*it.reports),
        Cell::text(&*it.when),
        Cell::text(&*thread.priority.id.0),
        Cell::text(&*it.id.0),
    ]
}

/// What its numbers are numbers of: what the catalogue says, or for a measure of the partnership's own
/// the sign that was typed.
fn unit(summary: &PlanSummary<'_>, it: &SuccessMeasure) -> &'static str {
    if let MeasureOf::Indicator(slug) = &it.of
        && let Some(indicator) = summary.framework.indicator(slug)
    {
        let first = indicator.series.first();
        return first.map_or(indicator.unit, |it| it.unit).words();
    }
    let has = |sign| {
        [&it.baseline, &it.target]
            .iter()
            .any(|it| it.0.contains(sign))
    };
    match (has('%'), has('£')) {
        (true, _) => "%",
        (_, true) => "pounds",
        _ => "",
    }
}

/// A step on the way, as far as anything was typed.
fn waypoint(it: &Waypoint) -> String {
    said(
        &it.value,
        &format!("by {}", it.by.words()),
        it.by.is_empty(),
    )
}

/// What was found since, with its date and source.
fn result(it: &MeasureResult) -> String {
    let on = said(&it.value, &format!("({})", it.on.words()), it.on.is_empty());
    let parts = [on, it.source.trim().to_owned()];
    let parts = parts.into_iter().filter(|it| !it.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

fn said(value: &TypedNumber, when: &str, has_no_date: bool) -> String {
    let value = value.0.trim();
    match (value.is_empty(), has_no_date) {
        (_, true) => value.to_owned(),
        (true, false) => format!("no number yet {when}"),
        (false, false) => format!("{value} {when}"),
    }
}

/// Of when a figure is: a day, a month, or the period as published.
fn period(it: &MeasureFigure) -> Cell {
    if it.period == date::words(it.on) {
        Cell::Date(it.on)
    } else if it.period == date::month_words(it.on) {
        it.on
            .replace_day(1)
            .map_or_else(|_| Cell::text(&*it.period), Cell::Month)
    } else {
        Cell::text(&*it.period)
    }
}

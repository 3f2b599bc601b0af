use reform_plan::figures::{OtherFigure, Place};
use reform_plan::summary::{IndicatorLine, SeriesLine};
use reform_plan::{Indicator, LocalFigure, PlanSummary, Unit};

use super::notes::Note;
use super::{Cell, Column, Sheet};

/// One row for each indicator, series, place and period, and one for each figure the partnership
/// typed. An indicator without any figure has a row that says so.
pub(super) fn of(summary: &PlanSummary<'_>) -> Sheet {
    let indicators = summary.framework.indicators.iter();
    let lines = indicators.filter_map(|it| summary.indicator(&it.slug));
    Sheet {
        name: "Indicators",
        title: "Figures, published and local".to_owned(),
        columns: columns(),
        rows: lines.flat_map(|line| rows(summary, &line)).collect(),
    }
}

fn columns() -> Vec<Column> {
    vec![
        Column::text("Indicator id", "indicator_id", 11),
        Column::text("Indicator", "indicator", 30),
        Column::text("Series", "series", 28),
        Column::text("Place", "place", 22),
        Column::text("Place code", "place_code", 13),
        Column::text("Period", "period", 14),
        Column::number(Note::Figures.marks("Value"), "value", 14),
        Column::text(Note::SmallCounts.marks("As shown"), "shown", 16),
        Column::text("Unit", "unit", 16),
        Column::text("Published or local", "origin", 16),
        Column::text("State", "state", 14),
        Column::text("Why there is no figure", "missing", 28),
        Column::text("Source", "source", 36),
        Column::text("To be careful of", "note", 36),
    ]
}

/// One figure, or the place of one that is not there.
#[derive(Default)]
struct Figure<'a> {
    series: &'a str,
    place: &'a str,
    code: &'a str,
    period: &'a str,
    value: Option<f64>,
    shown: String,
    unit: &'static str,
    origin: &'static str,
    state: &'static str,
    missing: &'static str,
    source: String,
    note: &'a str,
}

impl Figure<'_> {
    fn row(self, indicator: &Indicator) -> Vec<Cell> {
        vec![
            Cell::text(&*indicator.id),
            Cell::text(&*indicator.name),
            Cell::text(self.series),
            Cell::text(self.place),
            Cell::text(self.code),
            Cell::text(self.period),
            self.value.map_or(Cell::Blank, Cell::Number),
            Cell::text(self.shown),
            Cell::text(self.unit),
            Cell::text(self.origin),
            Cell::text(self.state),
            Cell::text(self.missing),
            Cell::text(self.source),
            Cell::text(self.note),
        ]
    }
}

fn rows(summary: &PlanSummary<'_>, line: &IndicatorLine<'_>) -> Vec<Vec<Cell>> {
    let mut figures: Vec<Figure<'_>> = Vec::new();
    for series in &line.series {
        for reading in &series.places {
            figures.extend(of_place(series, reading.place));
        }
        let others = series.other();
        figures.extend(others.map(|(place, figure)| other(series, place, figure)));
    }
    let area = summary.draft.front.area.as_ref();
    let (name, code) = area.map_or(("", ""), |it| {
        (it.name.trim(), it.code.as_deref().unwrap_or_default())
    });
    figures.extend(line.local.iter().map(|it| Figure {
        place: name,
        code,
        ..local(line, it)
    }));
    if figures.is_empty() {
        figures.push(Figure {
            unit: line.indicator.unit.words(),
            state: "No figure",
            missing: match summary.figures {
                Some(_) => "Nothing is published, and no local figure was typed",
                None => "This copy has no published figures, and no local figure was typed",
            },
            ..Figure::default()
        });
    }
    let rows = figures.into_iter().map(|it| it.row(line.indicator));
    rows.collect()
}

/// The published figures of a place, oldest first; a period without one has a row too.
fn of_place<'a>(series: &SeriesLine<'a>, place: &'a Place) -> Vec<Figure<'a>> {
    let figures = series.figures;
    let empty = || Figure {
        series: &series.series.label,
        place: &place.name,
        code: &place.code,
        unit: series.series.unit.words(),
        origin: "Published",
        state: "No figure",
        source: figures.source_words(&place.code, ""),
        note: figures.note.as_deref().unwrap_or_default(),
        ..Figure::default()
    };
    if figures.latest(&place.code).is_none() {
        return vec![Figure {
            missing: "Nothing is published for this place",
            ..empty()
        }];
    }
    let periods = figures.periods.iter();
    periods
        .map(|period| match figures.at(&place.code, period) {
            Some(reading) => Figure {
                period,
                value: Some(reading.value),
                shown: series.series.unit.format(reading.value),
                state: "Figure",
                source: figures.source_words(&place.code, period),
                ..empty()
            },
            None => Figure {
                period,
                missing: "Not published for this period, or held back by the publisher",
                ..empty()
            },
        })
        .collect()
}

/// A figure of another source: beside the published one, never in its place.
fn other<'a>(series: &SeriesLine<'a>, place: &'a Place, figure: &'a OtherFigure) -> Figure<'a> {
    Figure {
        series: &series.series.label,
        place: &place.name,
        code: &place.code,
        period: &figure.period,
        value: Some(figure.value),
        shown: series.series.unit.format(figure.value),
        unit: series.series.unit.words(),
        origin: "Other source",
        state: "Figure",
        source: figure.source.clone(),
        note: &figure.note,
        ..Figure::default()
    }
}

/// A figure the partnership typed, as others may read it: where it is held back, only in words.
fn local<'a>(line: &IndicatorLine<'_>, figure: &'a LocalFigure) -> Figure<'a> {
    let shown = line.shown(figure);
    let number = figure.value.read();
    // Held back when what may be read is not what was typed, but for a sign of its unit.
    let is_held_back = line.indicator.unit == Unit::Count
        && number.is_some()
        && shown.trim() != figure.value.0.trim();
    let (value, state) = match number {
        _ if figure.value.is_empty() => (None, "No figure"),
        _ if is_held_back => (None, "Held back"),
        Some(number) => (Some(number), "Figure"),
        None => (None, "In words"),
    };
    Figure {
        series: "Local figure",
        period: &figure.period,
        value,
        shown,
        unit: line.indicator.unit.words(),
        origin: "Local",
        state,
        missing: match state {
            "No figure" => "No figure was typed",
            "Held back" => "Held back because it is small",
            _ => "",
        },
        source: figure.source.clone(),
        note: &figure.note,
        ..Figure::default()
    }
}

//! A measure over time: its figures, its target, and what comes if nothing changes.

use plan_charts::{Chart, MeasureInput, NARROW, WIDE, measure_chart, projection};
use reform_plan::SuccessMeasure;
use reform_plan::summary::{MeasureLine, MeasurePoint, PlanSummary};
use yew::prelude::*;

use crate::components::chart_figure;

/// A chart of a measure with its source. Nothing where there are not two points to see.
pub(in crate::pages) fn chart(summary: &PlanSummary<'_>, measure: &SuccessMeasure) -> Html {
    let Some(line) = summary.measure_line(measure) else {
        return Html::default();
    };
    let points = line.past.len() + line.results.len() + line.trajectory.len();
    if points + usize::from(line.target.is_some()) < 2 {
        return Html::default();
    }
    let input = input(&line, measure, measure.shown(summary.framework));
    let draw = |width| -> Chart { measure_chart(&input, width) };
    let source = match input.source.trim_end_matches('.') {
        "" => String::new(),
        source => format!(" Source: {source}."),
    };
    let how = input.projection.as_ref().map_or_else(String::new, |it| {
        format!(" If nothing changes: {}.", it.how.trim_end_matches('.'))
    });
    let words = format!("{}.{source}{how}", input.name.trim_end_matches('.'));
    let note = html! { <p class="govuk-body-s app-note" dir="auto">{ words }</p> };
    chart_figure(&draw(WIDE), Some(&draw(NARROW)), note)
}

fn input(line: &MeasureLine, measure: &SuccessMeasure, name: &str) -> MeasureInput {
    let trend: Vec<_> = line.trend.iter().map(point).collect();
    let last = line.trend.last().map_or(0.0, MeasurePoint::year);
    let ahead: Vec<(String, f64)> = line
        .ahead()
        .map(|it| (it.label.clone(), it.year() - last))
        .collect();
    let points = |points: &[MeasurePoint]| points.iter().map(point).collect();
    MeasureInput {
        id: format!("measure-{}", measure.id),
        name: name.to_owned(),
        unit: line.unit,
        past: points(&line.past),
        baseline: line.baseline.as_ref().map(point),
        results: points(&line.results),
        trajectory: points(&line.trajectory),
        target: line.target.as_ref().map(point),
        projection: projection(&trend, line.unit, &ahead),
        source: line.source.clone(),
    }
}

fn point(it: &MeasurePoint) -> plan_charts::MeasurePoint {
    plan_charts::MeasurePoint {
        label: it.label.clone(),
        at: it.year(),
        value: it.value,
    }
}

//! A measure of an indicator with published figures, and what was found since.

use reform_plan::figures::{AreaFigures, Place, PlaceRole, SeriesFigures};
use reform_plan::{
    Indicator, MeasureDirection, MeasureOf, MeasureResult, Polarity, SuccessMeasure, TypedDate,
    Unit, Waypoint,
};

use crate::support::framework;

/// Code of the area of the figures.
pub(crate) const US: &str = "Us";

/// An indicator of the framework that is a percentage of this polarity, with a published series that
/// is one as well.
pub(crate) fn share(polarity: Polarity) -> &'static Indicator {
    let is_share = |it: &&Indicator| {
        let first = it.series.first();
        it.polarity == polarity && first.is_some_and(|it| it.unit == Unit::Percent)
    };
    framework().indicators.iter().find(is_share).unwrap()
}

/// A measure of it: 50% in 2024, to be 80% by December 2027.
pub(crate) fn measure(indicator: &Indicator) -> SuccessMeasure {
    SuccessMeasure {
        id: "m".into(),
        of: MeasureOf::Indicator(indicator.slug.clone()),
        baseline: "50%".into(),
        baseline_date: "2024".to_owned(),
        source: "SEN2".to_owned(),
        target: "80%".into(),
        target_date: TypedDate::month(12, 2027),
        direction: MeasureDirection::Up,
        ..SuccessMeasure::default()
    }
}

/// The same as a measure of the partnership's own, without signs.
pub(crate) fn own() -> SuccessMeasure {
    SuccessMeasure {
        of: MeasureOf::Own("Families who say they were heard".to_owned()),
        baseline: "50".into(),
        target: "80".into(),
        ..measure(share(Polarity::HigherIsBetter))
    }
}

pub(crate) fn found(on: TypedDate, value: &str) -> MeasureResult {
    MeasureResult {
        on,
        value: value.into(),
        source: "the survey".to_owned(),
        ..MeasureResult::default()
    }
}

pub(crate) fn step(by: TypedDate, value: &str) -> Waypoint {
    Waypoint {
        by,
        value: value.into(),
        ..Waypoint::default()
    }
}

/// The published figures of the area for the first series of an indicator.
pub(crate) fn published(indicator: &Indicator, figures: &[(&str, Option<f64>)]) -> AreaFigures {
    let periods = figures.iter().map(|(period, _)| (*period).to_owned());
    let values: Vec<Option<f64>> = figures.iter().map(|(_, value)| *value).collect();
    let series = SeriesFigures {
        periods: periods.collect(),
        values: [(US.to_owned(), values)].into(),
        source: "DfE".to_owned(),
        ..SeriesFigures::default()
    };
    AreaFigures {
        places: vec![Place {
            code: US.to_owned(),
            name: "Anyborough".to_owned(),
            role: PlaceRole::Us,
        }],
        series: [(indicator.series[0].slug.clone(), series)].into(),
        ..AreaFigures::default()
    }
}

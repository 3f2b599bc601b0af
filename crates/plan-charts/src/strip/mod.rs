//! All areas as ticks on one scale, with ours marked.

mod layout;
mod words;

use plan_framework::{Polarity, Unit};
use serde::{Deserialize, Serialize};

use crate::measure::Span;
use crate::{Chart, PlaceFigure, PlaceKind};

/// What a strip of areas shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StripInput {
    /// Name that is unique on the page; ids of the chart begin with it.
    pub id: String,
    /// Which areas these are, like "councils in England".
    pub geography: String,
    /// What is measured, in words.
    pub measure: String,
    /// Unit of the values.
    pub unit: Unit,
    /// Whether a rise is good, bad or neither.
    pub polarity: Polarity,
    /// The period all values are for.
    pub period: String,
    /// All areas, in any order: each is a tick, and ours and the chosen ones have marks.
    pub areas: Vec<PlaceFigure>,
    /// Published values of larger places, or the middle of the neighbours: they have marks.
    pub references: Vec<PlaceFigure>,
    /// Lower and upper quartile of the areas, as whoever compares them defines it. None: not marked.
    pub quartiles: Option<(f64, f64)>,
    /// Where the figures come from, in words.
    pub source: String,
    /// Width in user units: [`crate::WIDE`], or [`crate::NARROW`] for narrow screens.
    pub width: u32,
}

/// Draws all areas as ticks from the lowest to the highest, with the middle half as a band and a mark
/// for the plan's own area, the first chosen ones and the references. Areas without a figure are counted in
/// words and never drawn as zero. References stand on no scale of totals. None when no area has a
/// figure.
pub fn area_strip(input: &StripInput) -> Option<Chart> {
    let drawn = Drawn::of(input)?;
    let (height, shapes) = layout::draw(input, &drawn);
    Some(Chart {
        id: input.id.clone(),
        title: words::title(input, &drawn),
        description: words::description(input, &drawn),
        caption: words::caption(input),
        cuts_zero: drawn.span.low > 0.0 || drawn.span.high < 0.0,
        width: f64::from(input.width),
        height,
        shapes,
        table: words::table(input, &drawn),
    })
}

/// What is drawn: there is at least one figure.
struct Drawn<'a> {
    input: &'a StripInput,
    /// The areas with a figure, highest first.
    areas: Vec<(&'a PlaceFigure, f64)>,
    /// Everything that has a place on the scale.
    span: Span,
    /// The quartiles, the lower one first.
    quartiles: Option<(f64, f64)>,
}

impl<'a> Drawn<'a> {
    fn of(input: &'a StripInput) -> Option<Self> {
        let mut areas: Vec<(&PlaceFigure, f64)> = Vec::new();
        for area in &input.areas {
            if let Some(value) = area.value.number() {
                let at = areas.partition_point(|(_, before)| *before >= value);
                areas.insert(at, (area, value));
            }
        }
        if areas.is_empty() {
            return None;
        }
        let quartiles = input
            .quartiles
            .filter(|(lower, upper)| lower.is_finite() && upper.is_finite() && lower <= upper);
        let values = areas.iter().map(|(_, value)| *value);
        let marked = input.references().map(|(_, value)| value);
        let middle = quartiles.into_iter().flat_map(|(a, b)| [a, b]);
        let span = Span::of(values.chain(marked).chain(middle))?;
        Some(Self {
            input,
            areas,
            span,
            quartiles,
        })
    }

    fn us(&self) -> Option<(&'a PlaceFigure, f64)> {
        let mut areas = self.areas.iter().copied();
        areas.find(|(area, _)| area.kind == PlaceKind::Us)
    }

    /// What has a mark and a label: our area first, then the first two chosen ones, then the
    /// references. There is no room for the names of more.
    fn marked(&self) -> Vec<(&'a PlaceFigure, f64)> {
        let of = |kind: PlaceKind| {
            let areas = self.areas.iter().copied();
            areas.filter(move |(area, _)| area.kind == kind)
        };
        of(PlaceKind::Us)
            .chain(of(PlaceKind::FirstChosen))
            .chain(of(PlaceKind::SecondChosen))
            .chain(self.input.references())
            .collect()
    }
}

impl StripInput {
    /// The references that have a place on the scale.
    fn references(&self) -> impl Iterator<Item = (&PlaceFigure, f64)> {
        let shown = !self.unit.is_total();
        let references = self.references.iter().filter(move |_| shown);
        references.filter_map(|it| Some((it, it.value.number()?)))
    }
}

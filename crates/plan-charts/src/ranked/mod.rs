//! Areas beside one another in one period: a bar for each, highest first.

mod layout;
mod words;

use plan_framework::{Polarity, Unit};
use serde::{Deserialize, Serialize};

use crate::measure::figure;
use crate::{Chart, PlaceFigure, PlaceKind};

/// The most bars that are drawn, but for areas that are never left out.
pub const MOST_BARS: usize = 35;

/// What a chart of ranked bars shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RankedInput {
    /// Name that is unique on the page; ids of the chart begin with it.
    pub id: String,
    /// What is measured, in words.
    pub measure: String,
    /// Unit of the values.
    pub unit: Unit,
    /// Whether a rise is good, bad or neither.
    pub polarity: Polarity,
    /// The period all values are for.
    pub period: String,
    /// Which areas these are, like "London boroughs".
    pub geography: String,
    /// The areas, in any order.
    pub areas: Vec<PlaceFigure>,
    /// Published values of larger places, or the middle of the neighbours: lines across the bars.
    pub references: Vec<PlaceFigure>,
    /// Where the figures come from, in words.
    pub source: String,
    /// Width in user units: [`crate::WIDE`], or [`crate::NARROW`] for narrow screens.
    pub width: u32,
}

/// An area that has a figure.
struct Ranked<'a> {
    area: &'a PlaceFigure,
    value: f64,
    /// The value as it is printed.
    said: String,
    /// 1 for the highest; areas whose printed values are the same share a rank.
    rank: usize,
    /// Whether another area has the same rank.
    is_joint: bool,
}

/// Draws a bar for each area that has a figure, highest first, with its rank, name and value, and a
/// line for each reference. The title says where the plan's own area stands. Areas without a figure
/// are named at the foot and never drawn as zero. Of more than [`MOST_BARS`] areas the plan's own, its
/// neighbours and the chosen ones are all drawn, and the highest of the others as far as there is room;
/// the table has all of them and says so.
/// References have no line where values are totals, which have no common scale. None when no area has
/// a figure.
pub fn ranked_bars(input: &RankedInput) -> Option<Chart> {
    let ranked = ranked(input);
    if ranked.is_empty() {
        return None;
    }
    let drawn = drawn(&ranked);
    let drawing = layout::draw(
        input,
        &drawn,
        &words::foot(input, ranked.len() - drawn.len()),
    )?;
    Some(Chart {
        id: input.id.clone(),
        title: words::title(input, &ranked),
        description: words::description(input, &ranked),
        caption: words::caption(input),
        cuts_zero: false,
        width: f64::from(input.width),
        height: drawing.height,
        shapes: drawing.shapes,
        table: words::table(input, &ranked, drawn.len()),
    })
}

impl RankedInput {
    /// The references a line is drawn for.
    fn lines(&self) -> impl Iterator<Item = (&PlaceFigure, f64)> {
        let shown = !self.unit.is_total();
        let references = self.references.iter().filter(move |_| shown);
        references.filter_map(|it| Some((it, it.value.number()?)))
    }
}

/// The areas that have a figure, highest first; those alike in the order they came in.
fn ranked(input: &RankedInput) -> Vec<Ranked<'_>> {
    let mut sorted: Vec<(&PlaceFigure, f64)> = Vec::new();
    for area in &input.areas {
        if let Some(value) = area.value.number() {
            let at = sorted.partition_point(|(_, before)| *before >= value);
            sorted.insert(at, (area, value));
        }
    }
    let mut ranked: Vec<Ranked<'_>> = Vec::with_capacity(sorted.len());
    for (at, (area, value)) in sorted.into_iter().enumerate() {
        let said = figure(input.unit, value);
        let mut rank = at + 1;
        let mut is_joint = false;
        if let Some(before) = ranked.last_mut().filter(|before| before.said == said) {
            rank = before.rank;
            is_joint = true;
            before.is_joint = true;
        }
        ranked.push(Ranked {
            area,
            value,
            said,
            rank,
            is_joint,
        });
    }
    ranked
}

/// The areas there is room for, in order.
fn drawn<'a, 'b>(ranked: &'b [Ranked<'a>]) -> Vec<&'b Ranked<'a>> {
    let is_kept = |it: &Ranked<'_>| it.area.kind != PlaceKind::Other;
    let kept = ranked.iter().filter(|it| is_kept(it)).count();
    let mut room = MOST_BARS.saturating_sub(kept);
    let shown = ranked.iter().filter(|it| {
        if is_kept(it) {
            return true;
        }
        let fits = room > 0;
        room = room.saturating_sub(1);
        fits
    });
    shown.collect()
}

/// The letter in brackets that says what an area is; none for most.
fn letter(kind: PlaceKind) -> Option<&'static str> {
    match kind {
        PlaceKind::Neighbours => Some("N"),
        kind if kind.is_chosen() => Some("C"),
        _ => None,
    }
}

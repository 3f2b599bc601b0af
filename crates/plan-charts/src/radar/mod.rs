//! The agreed levels of all pillars around a circle: a second view, after the bars of levels.
//!
//! Two outlines, the lowest and the highest agreed level of each pillar. There is no mean on it, none
//! is worked out, and the area inside an outline says nothing: outlines are not filled.

mod layout;
mod turn;
mod words;

use reform_plan::summary::PillarProfile;
use serde::{Deserialize, Serialize};

use crate::Chart;

/// The fewest pillars a circle is drawn for.
pub const FEWEST_SPOKES: usize = 3;

/// What a radar shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RadarInput {
    /// Name that is unique on the page; ids of the chart begin with it.
    pub id: String,
    /// Number and name of each level, lowest first: a ring each, from the middle outwards.
    pub levels: Vec<(u8, String)>,
    /// The pillars in their fixed order, clockwise from the top.
    pub spokes: Vec<RadarSpoke>,
    /// Width in user units: [`crate::WIDE`], or [`crate::NARROW`] for narrow screens.
    pub width: u32,
}

/// One pillar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RadarSpoke {
    /// Its short name, like "A".
    pub id: String,
    /// Its name.
    pub name: String,
    /// Places of the lowest and the highest agreed level in the list of levels, counted from 0. None
    /// when no level is agreed.
    pub range: Option<(usize, usize)>,
    /// The range and the coverage in words.
    pub note: String,
}

impl RadarInput {
    /// The profiles of a plan's pillars. The first pillar's list of levels stands for all: they are of
    /// one framework.
    pub fn of(id: &str, pillars: &[PillarProfile<'_>], width: u32) -> Self {
        let levels = pillars.first().map_or_else(Vec::new, |first| {
            let levels = first.counts.iter();
            levels
                .map(|(level, _)| (level.number, level.name.clone()))
                .collect()
        });
        let spokes = pillars.iter().map(|profile| {
            let counts = profile.counts.iter();
            let used = |(_, count): &&(_, usize)| *count > 0;
            let mut at = counts
                .enumerate()
                .filter(|(_, it)| used(it))
                .map(|(at, _)| at);
            let lowest = at.next();
            let highest = at.next_back().or(lowest);
            RadarSpoke {
                id: profile.pillar.id.clone(),
                name: profile.pillar.name.clone(),
                range: lowest.zip(highest),
                note: format!("{}, {}", profile.range_words(), profile.coverage.words()),
            }
        });
        Self {
            id: id.to_owned(),
            levels,
            spokes: spokes.collect(),
            width,
        }
    }
}

/// Draws a ring for each level and a spoke for each pillar, and two outlines: the lowest agreed level
/// of each pillar, dashed with open marks, and the highest, solid with filled marks. Pillars with no
/// agreed level are named below, and the outlines stay open there. None for fewer than
/// [`FEWEST_SPOKES`] pillars, or when no pillar has a level.
pub fn radar(input: &RadarInput) -> Option<Chart> {
    let input = &checked(input);
    let is_drawn = input.spokes.iter().any(|spoke| spoke.range.is_some());
    if input.spokes.len() < FEWEST_SPOKES || !is_drawn {
        return None;
    }
    let (height, shapes) = layout::draw(input);
    Some(Chart {
        id: input.id.clone(),
        title: words::title(input)?,
        description: words::description(input),
        caption: "Lowest and highest agreed level of each pillar".to_owned(),
        cuts_zero: false,
        width: f64::from(input.width),
        height,
        shapes,
        table: words::table(input),
    })
}

/// The same with no level beyond the list, and the lower level first.
fn checked(input: &RadarInput) -> RadarInput {
    let mut checked = input.clone();
    let levels = checked.levels.len();
    for spoke in &mut checked.spokes {
        spoke.range = spoke
            .range
            .map(|(a, b)| (a.min(b), a.max(b)))
            .filter(|(_, high)| *high < levels);
    }
    checked
}

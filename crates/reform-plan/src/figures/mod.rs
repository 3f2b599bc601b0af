//! Published figures as the plan sees them: one area beside its comparators, ready to show.
//!
//! Where they come from (packs, CSV files) is another crate's business; it hands over an
//! [`AreaFigures`]. A missing or suppressed figure is missing, never zero.
//!
//! What can be said of a figure without those of other areas is worked out here: how it moved
//! ([`direction()`]), and whether it is worse than its comparator ([`concern`]). What needs the whole
//! country comes with it: [`SeriesFigures::fifth`] and [`SeriesFigures::reach`].

pub mod concern;
mod direction;
pub mod period;
mod reach;
mod series;
mod standing;

pub use direction::{Direction, Judged, Moved, as_read, direction, judged};
pub use reach::{Beyond, Reach, ReachEnd};
pub use series::{Loaded, OtherFigure, Reading, SeriesFigures};
pub use standing::{Fifth, InFifth, Standing, Within};

use std::collections::BTreeMap;

use plan_framework::Slug;
use serde::{Deserialize, Serialize};

/// The published figures of one area and of the places it compares itself with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AreaFigures {
    /// The area first when it has published figures, then its comparators in the order they are
    /// shown: region, England.
    pub places: Vec<Place>,
    /// Figures keyed by series slug of the indicator catalogue. No entry: nothing is published.
    pub series: BTreeMap<Slug, SeriesFigures>,
    /// Which edition of the figures this is, in words, like "Figures published to April 2026".
    pub edition: String,
    /// The licence sentence that has to stand beside the figures.
    pub attribution: String,
}

/// A place that has figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// ONS code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it is to the plan.
    pub role: PlaceRole,
}

/// What a place is to the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlaceRole {
    /// The plan's own area.
    Us,
    /// The region the area is in.
    Region,
    /// England.
    England,
}

impl AreaFigures {
    /// The place with a role.
    pub fn place(&self, role: PlaceRole) -> Option<&Place> {
        self.places.iter().find(|place| place.role == role)
    }

    /// The series of this slug, when anything is published.
    pub fn series(&self, slug: &Slug) -> Option<&SeriesFigures> {
        self.series.get(slug)
    }
}

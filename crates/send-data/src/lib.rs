//! Published SEND figures for local areas, regions and England.
//!
//! Text comes in, values go out; there is no browser, no file and no clock here.
//!
//! - [`AreaList`] names every local area with its region. It is small, and is all that choosing an
//!   area needs.
//! - [`Pack`] holds the figures of the whole country, of every place and series. Its index is read
//!   first; the values come in parts, a region at a time ([`Pack::add_part`]).
//!   [`Pack::figures_for`] gives those of one area beside its region and England, for every series
//!   of a framework's indicator catalogue, as the plan's own
//!   [`AreaFigures`](reform_plan::AreaFigures).
//!
//! [`compare`] says where a value stands among others and how it moved.
//!
//! Both are made by `cargo xtask pack` from a table of published figures and committed in `pack/`.
//! What is said beside the figures is in `sources.toml` and `other-figures.toml`.
//!
//! A figure that is missing or suppressed is missing: it is never zero and never worked out from
//! other areas. Local areas are never added up to a region.

mod area;
mod area_list;
pub mod compare;
mod formula;
mod pack;
mod problem;
pub mod release;
mod resolve;

pub use area::{AreaLevel, Inspection, InspectionOutcome, Neighbour, PackArea};
pub use area_list::{AreaList, LocalArea};
pub use pack::{
    Children, OtherRecord, Pack, PackPage, PackPart, PackSeries, PackSource, PackTopic,
};
pub use problem::PackProblem;
pub use reform_plan::figures::period;

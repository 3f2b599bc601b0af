//! Charts of a Local SEND Reform Plan as plain data.
//!
//! A [`Chart`] is shapes in user units, a title that says the finding, a description and the table
//! of the same numbers. It is the same value natively and in the browser: plotters draws onto a
//! recorder that keeps shapes instead of pixels, and text is measured with a built-in width table
//! instead of the page.
//!
//! - [`trend_chart`] draws one published series of an area beside its region and England.
//! - [`dot_strip`] draws what each partner said of a statement.
//! - [`level_bars`] draws how many statements of each pillar stand at each level.
//! - [`radar`] draws the lowest and the highest level of each pillar, as a second view.
//! - [`ranked_bars`] draws areas beside one another, highest first.
//! - [`area_strip`] draws all areas as ticks on a scale.
//! - [`composition`] draws what a whole is made of.
//! - [`driver_diagram`] joins the aim, the priorities, the actions and the measures of a plan.
//! - [`timeline`] draws actions month by month, with milestones and today.
//! - [`measure_chart`] draws a success measure: its figures, its target, and what comes if nothing
//!   changes ([`projection`]).
//! - [`Rug`] is areas by indicators as a table with bands.
//! - [`Shape::element`] is what a page draws; [`to_svg_file`] is the whole chart as a picture that can
//!   be cut out of the page. [`ChartTable::to_csv`] is the table for a spreadsheet.
//!
//! Every shape has a [`Role`] with class names, and what sets roles apart without colour (line
//! patterns, marker shapes, shades, printed words) comes with the shape. Only [`to_svg_file`] writes
//! colours; a page has them in its style sheet.
//!
//! What this crate does not do: it does not fetch or work out figures, and it names no browser API.

mod canvas;
mod chart;
mod composition;
mod csv;
mod dots;
mod driver;
mod legend;
mod level_bars;
mod measure;
mod measure_chart;
mod number;
mod place;
mod radar;
mod ranked;
mod recorder;
mod role;
mod rug;
mod said;
mod scale;
mod shape;
mod sketch;
mod spread;
mod strip;
mod svg;
mod svg_file;
mod text;
mod timeline;
mod trend;

pub use chart::{CUTS_ZERO, Chart, ChartTable};
pub use composition::{CompositionInput, CompositionPlace, MOST_PARTS, composition};
pub use csv::csv_text;
pub use dots::{BADGE, Dot, DotPlace, DotStripInput, dot_strip, partner_mark};
pub use driver::{DriverInput, DriverPriority, driver_diagram};
pub use level_bars::{LevelBarsInput, LevelBarsRow, level_bars};
pub use measure_chart::{MeasureInput, MeasurePoint, Projection, measure_chart, projection};
pub use place::{PlaceFigure, PlaceKind, PlaceValue};
pub use radar::{FEWEST_SPOKES, RadarInput, RadarSpoke, radar};
pub use ranked::{MOST_BARS, RankedInput, ranked_bars};
pub use role::Role;
pub use rug::{Band, Rug, RugCell, RugColumn, RugFigure, RugInput, RugRow, RugRowInput};
pub use shape::{Anchor, Element, Point, Shape};
pub use strip::{StripInput, area_strip};
pub use svg_file::to_svg_file;
pub use text::width as text_width;
pub use timeline::{
    MilestoneState, TimelineDue, TimelineGroup, TimelineInput, TimelineMilestone, TimelineRow,
    timeline,
};
pub use trend::{MOST_LINES, TrendInput, TrendLine, TrendOther, trend_chart};

/// Width of a chart on a page with room, in user units.
pub const WIDE: u32 = 640;

/// Width of a chart that stays readable on the narrowest screens, in user units.
pub const NARROW: u32 = 320;

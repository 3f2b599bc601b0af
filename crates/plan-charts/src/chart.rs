use serde::{Deserialize, Serialize};

use crate::Shape;

/// What is said beside a chart whose scale leaves out zero.
pub const CUTS_ZERO: &str =
    "The scale of this chart does not begin at zero, so differences look larger than they are.";

/// A chart, ready to be drawn on a page, printed, or written as SVG.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// Name that is unique on a page; ids of the title and the description begin with it.
    pub id: String,
    /// What the chart shows, as a finding in about a dozen words.
    pub title: String,
    /// The numbers in one or two sentences, for people who do not see the chart.
    pub description: String,
    /// Measure, period, geography and source, for a picture that is cut out of the page; may be empty
    /// where the chart is not of published figures.
    pub caption: String,
    /// Whether a scale leaves out zero, so that differences look larger than they are: said beside the
    /// chart.
    pub cuts_zero: bool,
    /// Width in user units: pixels when the chart is shown at its own size.
    pub width: f64,
    /// Height in user units.
    pub height: f64,
    /// What is drawn, backmost first.
    pub shapes: Vec<Shape>,
    /// The same numbers as a table.
    pub table: ChartTable,
}

/// The numbers of a chart as text, ready to show: every row has one cell for each column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChartTable {
    /// What the numbers are, with unit and source.
    pub caption: String,
    /// Headings; the first column names the row.
    pub columns: Vec<String>,
    /// Rows of cells.
    pub rows: Vec<Vec<String>>,
}

impl Chart {
    /// The `viewBox` of the chart. No size in pixels is given anywhere: the page decides.
    pub fn view_box(&self) -> String {
        format!("0 0 {} {}", self.width, self.height)
    }

    /// Id of the element that holds the title.
    pub fn title_id(&self) -> String {
        format!("{}-title", self.id)
    }

    /// Id of the element that holds the description.
    pub fn description_id(&self) -> String {
        format!("{}-description", self.id)
    }
}

use plan_charts::Rug;
use serde::{Deserialize, Serialize};

use crate::{DirectionView, FigureView, InspectionView, ItemLink, UnusualView};

/// The state of a region, from its own published figures and those of its councils.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RegionView {
    /// ONS code of the region.
    pub region: String,
    /// Its name.
    pub name: String,
    /// What the page is, as a heading.
    pub heading: String,
    /// Which edition of the figures this is.
    pub edition: String,
    /// The licence sentence that has to stand beside the figures.
    pub attribution: String,
    /// How moves were chosen, as a sentence.
    pub moves_how: String,
    /// The largest moves of the region's own figures over a year.
    pub moves: Vec<MoveView>,
    /// How spreads were chosen, as a sentence.
    pub spreads_how: String,
    /// Where the councils of the region are furthest apart. No council but our own is named.
    pub spreads: Vec<SpreadView>,
    /// What is unusual of our own area in the region.
    pub unusual: Vec<UnusualItem>,
    /// Councils by main indicators.
    pub rug: Option<Rug>,
    /// Parts of the region that figures are published for, side by side.
    pub subregions: Vec<SubregionRow>,
    /// Area SEND inspections of the region's councils by outcome.
    pub inspections: Vec<InspectionCount>,
    /// Our own area's.
    pub our_inspection: Option<InspectionView>,
    /// What is not there, each as a sentence.
    pub missing: Vec<String>,
    /// Names of parts that would complete this answer.
    pub needs: Vec<String>,
}

/// A move of the region's own figure over a year, beside England's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MoveView {
    /// The item.
    pub item: ItemLink,
    /// The move in words, with England's.
    pub words: String,
    /// The region's figure.
    pub figure: FigureView,
    /// How it moved.
    pub direction: DirectionView,
    /// Said when the figure rests on one that another publisher disagrees with.
    pub caveat: Option<String>,
    /// England's figure of the same period.
    pub england: Option<FigureView>,
    /// How that moved.
    pub england_direction: Option<DirectionView>,
}

/// How far apart the councils of a region are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SpreadView {
    /// The item.
    pub item: ItemLink,
    /// The spread in words, with our own figure.
    pub words: String,
    /// The lowest figure.
    pub lowest: FigureView,
    /// The middle one.
    pub middle: FigureView,
    /// The highest one.
    pub highest: FigureView,
    /// Our own.
    pub us: Option<FigureView>,
}

/// A figure with which our own area is at one end of its region.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnusualItem {
    /// The item.
    pub item: ItemLink,
    /// Our own figure.
    pub figure: FigureView,
    /// At which end it is, and the question it raises.
    pub unusual: UnusualView,
}

/// One figure for the parts of a region.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SubregionRow {
    /// The item.
    pub item: ItemLink,
    /// Names of the parts, each with its figure.
    pub figures: Vec<(String, FigureView)>,
    /// The region's figure of the same period.
    pub region: Option<FigureView>,
}

/// How many Area SEND inspections had an outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspectionCount {
    /// The outcome in words.
    pub outcome: String,
    /// How many councils' areas had it.
    pub count: usize,
    /// The same with the dates of the reports, as a sentence.
    pub words: String,
}

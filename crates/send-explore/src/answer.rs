use reform_plan::AreaFigures;
use serde::{Deserialize, Serialize};

use crate::{ContentsView, ExploreView, LatestView, RegionView, ReportView, TopicView};

/// The answer to an [`crate::Ask`], each to the one of its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// The figures of an area for the plan.
    Area(AreaFigures),
    /// What there is to look at.
    Contents(ContentsView),
    /// One figure of one area.
    Explore(Box<ExploreView>),
    /// Every figure of a topic.
    Topic(Box<TopicView>),
    /// The state of a region.
    Region(Box<RegionView>),
    /// The latest figures, one for each that was asked for, in the same order; none where nothing is
    /// published.
    Latest(Vec<Option<LatestView>>),
    /// What a file would bring.
    Report(Box<ReportView>),
    /// What was asked for is not there.
    Nothing(Nothing),
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nothing {
    /// What is not there, as a sentence.
    pub what: String,
    /// What to do, as a sentence.
    pub hint: String,
}

use plan_charts::Chart;
use send_data::compare::Fifth;
use serde::{Deserialize, Serialize};

use crate::{Compare, DirectionView, FigureView, ItemLink, TopicLink};

/// One figure of one area, beside others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExploreView {
    /// What the item is asked for by.
    pub item: String,
    /// Its title.
    pub title: String,
    /// Its title and the area.
    pub heading: String,
    /// The latest figure as a sentence with period and source, or that there is none.
    pub latest: String,
    /// The unit in words.
    pub unit: String,
    /// Which direction is better, in words, or that neither is.
    pub polarity: String,
    /// What a period is.
    pub period_type: String,
    /// Who published the figures and where.
    pub source: String,
    /// When they were published; empty when that is not known.
    pub published: String,
    /// The topic it belongs to.
    pub topic: TopicLink,
    /// What the places of the comparison are called.
    pub compared_with: String,
    /// Whom the place can be compared with, each with its words; places the reader chooses come on
    /// top.
    pub comparisons: Vec<(Compare, String)>,
    /// Where the figures come from, the main one first.
    pub sources: Vec<SourceView>,
    /// Our own place and those beside it, all in one period.
    pub rows: Vec<CompareRow>,
    /// Where our own figure stands. Empty when there is none.
    pub ranks: Vec<RankView>,
    /// Said when our own figure is at one end of its region, or else of England.
    pub unusual: Option<UnusualView>,
    /// What to be careful of, each as one or more sentences.
    pub caveats: Vec<String>,
    /// What other publishers say.
    pub other: Vec<OtherView>,
    /// What is not there, each as one or more sentences.
    pub missing: Vec<String>,
    /// Charts, each in two widths.
    pub charts: Vec<ChartPair>,
    /// The item before in its topic.
    pub previous: Option<ItemLink>,
    /// The item after in its topic.
    pub next: Option<ItemLink>,
    /// Sections of the plan the indicator bears on.
    pub bears_on: Vec<SectionLink>,
    /// Names of parts that would complete this answer.
    pub needs: Vec<String>,
}

/// Who published figures, where they are, and under which licence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceView {
    /// Publisher and title.
    pub title: String,
    /// When they were published; empty when that is not known.
    pub published: String,
    /// Their licence; empty when that is not known.
    pub licence: String,
    /// Where they are on the web; empty when that is not known.
    pub address: String,
}

/// What a row of the comparison stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowRole {
    /// Our own place.
    Us,
    /// The middle of the statistical neighbours.
    Neighbours,
    /// The middle of the councils with the same Integrated Care Board.
    SubRegion,
    /// The region.
    Region,
    /// England.
    England,
    /// A place the reader chose.
    Chosen,
}

/// A row of the comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompareRow {
    /// What it stands for.
    pub role: RowRole,
    /// Name of the place, or what its places are called.
    pub name: String,
    /// The figure; the middle one (median) for several places.
    pub figure: Option<FigureView>,
    /// Lowest and highest of several places, and how many have a figure.
    pub range: Option<String>,
    /// How the figure moved over one, three and five years; empty without a figure.
    pub directions: Vec<DirectionView>,
    /// Why there is no figure.
    pub missing: Option<String>,
}

/// Where our own figure stands in a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RankView {
    /// What the places of the group are called.
    pub group: String,
    /// The rank in words, or why there is none yet.
    pub words: String,
    /// Which share of the others is lower, in words.
    pub percentile: Option<String>,
    /// What is said of places without a figure.
    pub missing: Option<String>,
    /// The period.
    pub period: String,
    /// At which end of the group it is, when it is at one.
    pub fifth: Option<Fifth>,
}

/// Said of a figure at one end of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnusualView {
    /// Which end.
    pub which: Fifth,
    /// The end, the group and the rank, as a sentence.
    pub words: String,
    /// The question it raises.
    pub prompt: String,
    /// Said when the figure rests on one that another publisher disagrees with.
    pub caveat: Option<String>,
}

/// A figure of another publisher that disagrees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherView {
    /// The figure with place, period and source, as a sentence.
    pub words: String,
    /// Why it differs.
    pub note: String,
}

/// The same chart in two widths.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChartPair {
    /// For a page with room.
    pub wide: Chart,
    /// For the narrowest screens.
    pub narrow: Chart,
}

/// A section of the plan that an indicator bears on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionLink {
    /// Slug of the section.
    pub slug: String,
    /// Its number in the plan.
    pub number: u8,
    /// Its title.
    pub title: String,
    /// Its insight questions.
    pub questions: Vec<QuestionLink>,
    /// The statements that bear on it.
    pub statements: Vec<StatementLink>,
}

/// An insight question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionLink {
    /// Slug of the question.
    pub slug: String,
    /// Its short mark.
    pub id: String,
    /// The question.
    pub text: String,
}

/// A maturity statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementLink {
    /// Slug of the statement.
    pub slug: String,
    /// Its short mark.
    pub id: String,
    /// The claim.
    pub text: String,
}

/// The latest Area SEND inspection of an area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspectionView {
    /// The outcome with its dates, as a sentence.
    pub words: String,
    /// Address of the report.
    pub link: String,
}

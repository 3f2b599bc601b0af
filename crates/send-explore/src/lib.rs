//! Published SEND figures, answered as views.
//!
//! A [`Desk`] holds the pack of published figures and the framework of the plan. A page sends an
//! [`Ask`] and shows the [`Answer`]: headings, sentences, tables and charts, all worked out here.
//! Both are plain values that can be sent from one program to another, so the desk may live in a
//! worker of the browser.
//!
//! ```
//! # fn read(_: &str) -> String { String::new() }
//! use reform_plan::framework;
//! use send_explore::{Ask, Compare, Desk, ExploreAsk};
//!
//! // The index comes first; it says what there is and holds no figure.
//! let index = read("index.json");
//! if let Ok(mut desk) = Desk::new(&index, framework::built_in()) {
//!     let ask = Ask::Explore(ExploreAsk {
//!         area: Some("E09000025".to_owned()),
//!         item: "timely_20wk_ex_pc".to_owned(),
//!         compare: Compare::Neighbours,
//!     });
//!     // The parts that matter most come first: an answer may be shown after each.
//!     for part in desk.needs(&ask) {
//!         let text = read(&part);
//!         if let Err(problem) = desk.add_part(&part, &text) {
//!             println!("{problem}");
//!         }
//!     }
//!     let _answer = desk.answer(&ask);
//! }
//! ```
//!
//! Every figure comes with its period and its source. What is missing is said in words, never taken
//! for zero. Indicators that are neither good nor bad are never called better or worse.
//!
//! What this crate does not do: it reads no file, asks no clock and knows nothing of a page.

mod answer;
mod area_figures;
mod ask;
mod composition;
mod contents;
mod desk;
mod explore;
mod figure;
mod group;
mod item;
mod kept;
mod latest;
mod missing;
mod needs;
mod places;
mod reach;
mod region;
mod report;
mod sheet;
mod topic;

pub use answer::{Answer, Nothing};
pub use ask::{Ask, Compare, ExploreAsk};
pub use contents::{
    ContentsView, ItemLink, PageView, PlaceLink, TopicLink, TopicView as ContentsTopic,
};
pub use desk::Desk;
pub use explore::{
    ChartPair, CompareRow, ExploreView, InspectionView, OtherView, QuestionLink, RankView, RowRole,
    SectionLink, SourceView, StatementLink, UnusualView,
};
pub use figure::{DirectionView, FigureView};
pub use kept::Kept;
pub use latest::LatestView;
pub use region::{InspectionCount, MoveView, RegionView, SpreadView, SubregionRow, UnusualItem};
pub use report::{ColumnView, ReportFile, ReportView, RevisedRow, UnknownView};
pub use topic::{TopicRow, TopicView};

//! The framework a Local SEND Reform Plan is written against, as plain data.
//!
//! A [`Framework`] holds levels, pillars with their maturity statements, the sections of the plan
//! with their insight questions, the indicator catalogue, partners, principles, funds, the rules of
//! the shortlist and a glossary.
//! It comes from a folder of TOML files (feature `source`) or from JSON (any serde format).
//!
//! Slugs are identity: wording may change, a [`Slug`] never does and is never used again.
//! Nothing here counts or names a level, a pillar, a statement or a section.
//!
//! What this crate does not do: it knows nothing of plans, scores, figures or screens.

pub mod check;
mod indicator;
mod model;
mod shortlist;
mod slug;
#[cfg(feature = "source")]
pub mod source;

pub use indicator::{Formula, Indicator, IndicatorSeries, Polarity, Unit};
pub use model::{
    Framework, Fund, InsightPrompt, Level, MaturityStatement, Partner, Pillar, Principle, Section,
    Term, Wording,
};
pub use shortlist::{RuleKind, ShortlistRule};
pub use slug::Slug;

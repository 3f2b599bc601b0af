//! The Local SEND Reform Plan as plain data.
//!
//! Five steps, each handing a value to the next:
//!
//! 1. [`framework::built_in`] gives the [`Framework`]: levels, pillars, statements, sections,
//!    indicators and insight questions. It is content, not code.
//! 2. A [`PlanDraft`] holds what a partnership typed and chose, exactly as typed.
//! 3. Every change is one [`Edit`], applied by [`PlanDraft::apply`], which hands back the edit that
//!    undoes it. [`OpenDraft`] keeps those, so undo and redo are one mechanism.
//! 4. [`PlanSummary::new`] computes everything that is shown, printed or exported: coverage,
//!    profiles, threads, gaps, the next thing to do. Nothing derived is stored.
//! 5. [`saved`] turns a draft into text and back; [`response`] takes one partner's scores from one
//!    computer to another.
//!
//! ```
//! use reform_plan::{Edit, OpenDraft, PlanDraft, Score, framework};
//!
//! let framework = framework::built_in();
//! let mut open = OpenDraft::new(PlanDraft::new("d1".into(), &framework));
//! let (_, statement) = framework.statements().next().unwrap();
//! let level = &framework.levels[0];
//! open.edit(Edit::SetScore {
//!     statement: statement.slug.clone(),
//!     score: Some(Score::At(level.slug.clone())),
//! })
//! .unwrap();
//! assert_eq!(open.draft().score(&statement.slug), Some(&Score::At(level.slug.clone())));
//! open.undo();
//! assert_eq!(open.draft().score(&statement.slug), None);
//! ```
//!
//! What this crate does not do: it knows nothing of the browser, the clock, files, storage, Yew or
//! charts. The date and new ids come in as arguments. It never computes a mean of levels.

pub mod cycle;
pub mod date;
pub mod draft;
mod edit;
pub mod figures;
pub mod find;
pub mod framework;
mod history;
pub mod keep;
mod number;
pub mod order;
pub mod pasted;
pub mod problem;
pub mod reading;
pub mod response;
pub mod saved;
pub mod summary;
pub mod terms;

pub use date::{DateProblem, GivenDate, TypedDate};
pub use draft::{
    Action, ActionStatus, AnswersFor, AnswersShown, Area, CostBand, Direction, Effect, Evidence,
    EvidenceStrength, Extra, FamiliesInvolved, ForFamilies, FrontPage, Id, Ingredient, LastTime,
    LocalFigure, MeasureDirection, MeasureKind, MeasureOf, MeasureResult, Milestone,
    MilestoneState, NotNow, Outcome, Parked, PartnerView, PlanDraft, PlanKind, PlanPartner,
    PlanStatus, Priority, PromptResponse, Reason, Reveal, Review, ReviewState, RuleChoice, RuleUse,
    SMALL_COUNTS, Score, ScoringWay, SectionRecord, Size, StatementRecord, StatementSet,
    StatusNote, SuccessMeasure, UsedFigure, Waypoint, Workshop,
};
pub use edit::{
    ActionField, AgreementField, Change, ChangeWords, Edit, EditProblem, EvidenceField,
    FigureField, ForFamiliesField, FrontField, MeasureField, NotNowField, ParkedField,
    PartnerField, PriorityField, PriorityOrder, RuleField, SectionField, ViewField, WorkshopField,
    difference, indicator_of, order_priorities, shortened, take_newer, use_as_baseline,
    use_as_evidence, use_in_answer, use_in_response, words,
};
pub use figures::AreaFigures;
pub use history::OpenDraft;
pub use number::TypedNumber;
pub use plan_framework::{
    Formula, Framework, Fund, Indicator, IndicatorSeries, InsightPrompt, Level, MaturityStatement,
    Partner, Pillar, Polarity, Principle, RuleKind, Section, ShortlistRule, Slug, Term, Unit,
    Wording,
};
pub use summary::PlanSummary;
pub use time::{Date, Month};

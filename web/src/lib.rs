//! The browser app: a partnership's way from scoring, through evidence and data, to priorities,
//! actions and success measures, and to the printed plan.
//!
//! [`App`] is given the [`world::World`] it lives in, so that every page renders natively in tests.
//! Pages ([`pages`]) are made of components ([`components`]); they read a
//! [`reform_plan::PlanSummary`] and send [`reform_plan::Edit`]s. Only [`browser`] asks the browser
//! for the date, identities, storage and files.

mod app;
pub mod browser;
mod components;
mod context;
pub mod desk;
pub mod exporter;
mod figures;
#[cfg(not(target_arch = "wasm32"))]
pub mod gallery;
mod pages;
pub mod parts;
mod route;
mod saving;
mod state;
pub mod wire;
pub mod world;

pub use app::{App, AppProps};
pub use pages::{ScoringSheets, ScoringSheetsProps};
pub use pages::{other_page, scoring_page};
pub use route::Route;
pub use state::{LogAtHand, Made, Notice, PlanState, Tone};

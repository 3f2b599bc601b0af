//! The components by themselves: with examples of this project's own ([`examples`]) and with those
//! GOV.UK publishes of its own components ([`govuk`]).
//!
//! For tests and for `cargo xtask gallery`. It is compiled for computers and never for the browser,
//! so nothing of it is in what is published.

mod examples;
pub mod govuk;
mod shown;

pub use examples::{Example, examples};
pub use shown::{Shown, ShownProps};

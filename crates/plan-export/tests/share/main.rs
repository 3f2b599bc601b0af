//! What leaves the plan: share copies, small numbers, and what looks like an identifier.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on stops"
)]

mod attack;
mod copies;
mod counts;
mod filled;
mod identifiers;
mod tables;

//! Answers of a desk with the committed pack, in one binary with shared helpers.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that cannot go on has failed its test"
)]

mod answers;
mod everything;
mod explore;
mod facts;
mod needs;
mod region;
mod support;

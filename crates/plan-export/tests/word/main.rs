//! Word files, read back from their own bytes.
//! With `WORD_TO=folder` set, the samples are also written there, to be looked at.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper that cannot go on has failed its test"
)]

mod any;
mod faults;
mod form;
mod keep;
mod opened;
mod order;
mod plan;
mod samples;
mod text;
mod words;

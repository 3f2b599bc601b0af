//! Rules of the house that a compiler does not know.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod depends;
mod faults;
mod files;
mod words;

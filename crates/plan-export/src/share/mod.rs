//! The plan that may leave: a copy with what somebody chose to keep in, and nothing else.
//!
//! What leaves is decided field by field. The copy is put together by naming every field of every
//! struct of a draft, so one that is added does not compile until somebody decides; fields of a newer
//! version never leave, because nobody here knows what they hold. [`FIELDS`] says the same in words,
//! for a page and for whoever reads this; tests hold the two together.

mod choice;
mod copy;
mod counts;
mod fields;
mod priorities;
mod records;
mod said;

pub use choice::{Choice, Chosen, Leave};
pub use copy::copy;
pub use counts::HELD_BACK;
pub use fields::{FIELDS, Rule, Subject};
pub use said::{Said, said};

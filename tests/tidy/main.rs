//! Rules of the house that a compiler does not know.

mod depends;
mod files;
mod words;

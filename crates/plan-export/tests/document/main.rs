//! A plan as a document: what everything else is written from.

mod figures;
mod garden;
mod parts;
mod room;
mod states;
mod support;
mod typed;

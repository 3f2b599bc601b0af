//! A model of the two stores and of everything that goes wrong with them: a plan is edited, saved,
//! and lost in every way there is, and has to come back.

mod counts;
pub(crate) mod damage;
mod design;
mod ending;
mod newer;
mod opening;
mod oracle;
mod scenario;
mod session;
mod stores;
mod typing;
mod world;

pub(crate) use counts::Counts;
pub(crate) use design::{BROKEN, Design};
pub(crate) use oracle::Wrong;
pub(crate) use scenario::run;

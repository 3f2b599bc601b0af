//! A model of the two stores and of everything that goes wrong with them: a plan is edited, saved,
//! and lost in every way there is, and has to come back.

pub(crate) mod counts;
pub(crate) mod damage;
pub(crate) mod design;
mod ending;
mod newer;
mod opening;
pub(crate) mod oracle;
mod scenario;
pub(crate) mod session;
pub(crate) mod stores;
mod typing;

pub(crate) use counts::Counts;
pub(crate) use design::{BROKEN, Design};
pub(crate) use oracle::Wrong;
pub(crate) use scenario::run;

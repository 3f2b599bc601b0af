//! An edited action log comes back: what is read of a file, and what it would change.

#[cfg(test)]
mod accept;
#[cfg(test)]
mod catalogue;
#[cfg(test)]
mod changed;
#[cfg(test)]
mod damaged;
#[cfg(test)]
mod fixtures;
#[cfg(test)]
#[expect(dead_code, reason = "tests of other outputs use the rest of it")]
#[path = "../nasty/mod.rs"]
mod nasty_plans;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod round;
#[cfg(test)]
mod sheets;
#[cfg(test)]
mod workbook;

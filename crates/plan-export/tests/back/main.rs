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

//! Keeping a plan: the model of everything that goes wrong with browser storage, the catalogue of
//! storage faults, and the parts on their own.

#[cfg(test)]
mod model;
#[cfg(test)]
mod rng;
#[cfg(test)]
mod scenarios;

//! Keeping a plan: the model of everything that goes wrong with browser storage, the catalogue of
//! storage faults, and the parts on their own.

#[cfg(test)]
mod damaged;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod forks;
#[cfg(test)]
mod model;
#[cfg(test)]
mod parts;
#[cfg(test)]
mod rng;
#[cfg(test)]
mod scenarios;
#[cfg(test)]
mod soak;
#[cfg(test)]
mod versions;

//! A plan as a document: what everything else is written from.

#[cfg(test)]
mod figures;
#[cfg(test)]
mod garden;
#[cfg(test)]
mod parts;
#[cfg(test)]
mod room;
#[cfg(test)]
mod states;
#[cfg(test)]
mod support;
#[cfg(test)]
mod typed;

//! What is handed out, read back.

#[cfg(test)]
mod calendar;
#[cfg(test)]
mod everything;
#[cfg(test)]
mod minutes;
#[cfg(test)]
mod nasty;
#[cfg(test)]
#[path = "../nasty/mod.rs"]
mod nasty_plans;
#[cfg(test)]
mod slide;
#[cfg(test)]
mod support;
#[cfg(test)]
mod xml;

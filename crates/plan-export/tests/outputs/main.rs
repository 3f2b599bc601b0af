//! What is handed out, read back.

#[cfg(test)]
mod calendar;
#[cfg(test)]
mod everything;
#[cfg(test)]
mod minutes;
#[cfg(test)]
mod slide;
#[cfg(test)]
mod support;

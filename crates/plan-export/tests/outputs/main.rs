//! What is handed out, read back.

#[cfg(test)]
mod calendar;
#[cfg(test)]
mod support;

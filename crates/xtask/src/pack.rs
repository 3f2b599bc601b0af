//! `cargo xtask pack`: makes the pack of published figures.

/// Says that it cannot be done yet, rather than leaving the command out of the list.
pub(crate) fn run(_args: &[String]) -> Result<(), String> {
    Err("This version cannot make the pack of published figures.".to_owned())
}

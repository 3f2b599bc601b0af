//! The framework that ships with this crate.

use plan_framework::Framework;

const BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/framework.bin"));

/// The framework built from this crate's content folder. Reading it takes a millisecond or two:
/// call it once and keep it.
///
/// ```
/// let framework = reform_plan::framework::built_in();
/// assert!(!framework.pillars.is_empty());
/// ```
///
/// # Panics
/// Never: the bytes were written by the build script from the same types, and a test reads it.
#[expect(
    clippy::expect_used,
    reason = "the bytes are fixed at build time and read by a test"
)]
pub fn built_in() -> Framework {
    postcard::from_bytes(BUILT_IN).expect("the framework written by the build script")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_framework_that_ships_is_read_and_has_nothing_wrong() {
        assert_eq!(plan_framework::check::check(&built_in()), []);
    }
}

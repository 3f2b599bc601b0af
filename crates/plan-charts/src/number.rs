//! The few changes of number type that drawing needs, each in one place.

/// A count as a number that can be divided.
pub(crate) fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

/// The nearest whole number. Charts are a few thousand units wide: nothing is cut off.
#[expect(
    clippy::cast_possible_truncation,
    reason = "`as` stops at the largest i32, which is far outside any chart"
)]
pub(crate) fn whole(value: f64) -> i32 {
    value.round() as i32
}

/// A value with one decimal place.
pub(crate) fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

//! Days as a spreadsheet counts them.

use reform_plan::{Date, Month};

/// The day a workbook counts from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Epoch {
    /// As Excel does: 1 January 1900 is day 1. It has a 29 February 1900, which never was, so from
    /// March 1900 on the count is as if it began at 30 December 1899.
    #[default]
    Of1900,
    /// As workbooks of older Macs do: 1 January 1904 is day 0.
    Of1904,
}

/// The day of a serial number, a time of day dropped; none when it is no day of a plan.
pub(super) fn day(serial: f64, epoch: Epoch) -> Option<Date> {
    // Far more than any day of a plan, and small enough to be a whole number exactly.
    if !(0.0..1_000_000.0).contains(&serial) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "checked to be small just above"
    )]
    let days = serial.floor() as i32;
    let first = match epoch {
        Epoch::Of1900 => Date::from_calendar_date(1899, Month::December, 30),
        Epoch::Of1904 => Date::from_calendar_date(1904, Month::January, 1),
    };
    let julian = first.ok()?.to_julian_day().checked_add(days)?;
    Date::from_julian_day(julian)
        .ok()
        .filter(|it| in_years_of_plans(*it))
}

/// Whether a day is one of those a plan may name.
pub(super) fn in_years_of_plans(day: Date) -> bool {
    (2000..=2100).contains(&day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_systems_give_the_same_day() {
        let day_of = |year, month, day| Date::from_calendar_date(year, month, day).ok();
        let spring = day_of(2027, Month::March, 31);
        assert_eq!(day(46_477.0, Epoch::Of1900), spring);
        assert_eq!(day(46_477.99, Epoch::Of1900), spring);
        assert_eq!(day(46_477.0 - 1_462.0, Epoch::Of1904), spring);
        assert_eq!(
            day(36_526.0, Epoch::Of1900),
            day_of(2000, Month::January, 1)
        );
        for serial in [-1.0, 0.0, 36_525.0, 1e9, f64::NAN, f64::INFINITY] {
            assert_eq!(day(serial, Epoch::Of1900), None, "{serial}");
        }
    }
}

//! What is written in a cell, as a number or a reason.

use plan_framework::Unit;

use super::cell::{CellValue, Reason};

/// How a file writes numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comma {
    /// A comma stands between thousands.
    Thousands,
    /// The file is separated by semicolons, so that a comma may be a decimal comma: refused.
    Unclear,
}

/// Reads a cell. Spaces around it, commas between thousands, a pound sign before it, a per cent
/// sign behind it, and brackets for "below zero" are understood.
///
/// # Errors
/// What is wrong, as the end of a sentence that begins with the text of the cell.
pub(super) fn read(text: &str, unit: Option<Unit>, comma: Comma) -> Result<CellValue, String> {
    let text = text.trim();
    if let Some(reason) = Reason::of(text) {
        return Ok(CellValue::Missing(reason));
    }
    number(text, unit, comma).map(CellValue::Number)
}

fn number(text: &str, unit: Option<Unit>, comma: Comma) -> Result<f64, String> {
    let (mut rest, mut negative) = (text, false);
    if let Some(inner) = rest.strip_prefix('(').and_then(|it| it.strip_suffix(')')) {
        (rest, negative) = (inner.trim(), true);
    }
    if let Some(after) = rest.strip_prefix(['-', '\u{2212}']) {
        (rest, negative) = (after.trim_start(), !negative);
    }
    let money = rest.strip_prefix('£');
    rest = money.unwrap_or(rest).trim_start();
    let share = rest.strip_suffix('%');
    rest = share.unwrap_or(rest).trim_end();
    if share.is_some() && unit == Some(Unit::Count) {
        return Err("is a percentage where a number of people or plans is expected".to_owned());
    }
    if money.is_some() && matches!(unit, Some(Unit::Count | Unit::Percent)) {
        return Err("is an amount of money, which this series is not".to_owned());
    }
    let value = digits(rest, comma)?;
    Ok(if negative && value != 0.0 {
        -value
    } else {
        value
    })
}

/// Reads digits with commas between thousands and one full stop. Twenty digits at the most, so that
/// no number is so long that it means nothing.
fn digits(text: &str, comma: Comma) -> Result<f64, String> {
    let no_number = || "is neither a number nor one of the symbols for a missing figure".to_owned();
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let plain = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if text.len() > 40 || !plain(part) || whole.len() + part.len() == 0 {
        return Err(no_number());
    }
    if !whole.contains(',') {
        return match plain(whole) {
            true if whole.len() <= 15 => text.parse().map_err(|_| no_number()),
            true => Err("is too large to be a figure".to_owned()),
            false => Err(no_number()),
        };
    }
    if comma == Comma::Unclear {
        return Err(
            "has a comma that may stand for thousands or for a decimal point, and the file does \
             not say which"
                .to_owned(),
        );
    }
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let grouped = (1..=3).contains(&first.len())
        && plain(first)
        && groups.all(|group| group.len() == 3 && plain(group));
    if !grouped || whole.len() > 20 {
        return Err("has commas that do not stand between thousands".to_owned());
    }
    let joined: String = text.chars().filter(|letter| *letter != ',').collect();
    joined.parse().map_err(|_| no_number())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Result<CellValue, String> {
        read(text, None, Comma::Thousands)
    }

    #[test]
    fn numbers_are_read_however_they_are_written() {
        for (text, value) in [
            ("1,234", 1234.0),
            ("12%", 12.0),
            ("£5", 5.0),
            (" 7 ", 7.0),
            ("\u{a0}7\u{a0}", 7.0),
            ("(3)", -3.0),
            ("-3", -3.0),
            ("\u{2212}3.5", -3.5),
            ("1,234,567.5", 1_234_567.5),
            (".5", 0.5),
            ("5.", 5.0),
            ("-0", 0.0),
            ("0.00%", 0.0),
        ] {
            assert_eq!(of(text), Ok(CellValue::Number(value)), "{text}");
        }
    }

    #[test]
    fn what_may_mean_two_things_is_no_number() {
        for text in [
            "1,23",
            ",123",
            "1,,234",
            "1e5",
            "inf",
            "NaN",
            "£5m",
            "12 345",
            "0x1F",
            "1.2.3",
            "--3",
            "+3",
            ".",
            "٣",
            "99999999999999999999",
            "(",
            "()",
            "abc",
            "%",
        ] {
            assert!(!matches!(of(text), Ok(CellValue::Number(_))), "{text}");
        }
        assert!(read("1,234", None, Comma::Unclear).is_err());
        assert!(read("12%", Some(Unit::Count), Comma::Thousands).is_err());
        assert!(read("£5", Some(Unit::Percent), Comma::Thousands).is_err());
    }

    #[test]
    fn every_symbol_is_a_reason_and_none_is_zero() {
        for (text, reason) in [
            ("z", Reason::NotApplicable),
            ("Z", Reason::NotApplicable),
            (".", Reason::NotApplicable),
            ("x", Reason::Unavailable),
            (":", Reason::Unavailable),
            ("..", Reason::Unavailable),
            (" - ", Reason::Unavailable),
            ("c", Reason::Suppressed),
            ("low", Reason::RoundsToZero),
            ("k", Reason::RoundsToZero),
            ("~", Reason::RoundsToZero),
            ("u", Reason::LowReliability),
            ("", Reason::Blank),
            ("  ", Reason::Blank),
        ] {
            assert_eq!(of(text), Ok(CellValue::Missing(reason)), "{text:?}");
        }
    }
}

//! How the published files write time, as this tool writes it.

/// What a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    /// An academic year: "2024/25".
    Academic,
    /// A calendar or reporting year: "2024".
    Calendar,
    /// A financial or tax year: "2024-25".
    Financial,
    /// A term: "2024/25 Spring".
    Term,
}

impl Span {
    /// In words, with an article.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Academic => "an academic year",
            Self::Calendar => "a calendar year",
            Self::Financial => "a financial year",
            Self::Term => "a term",
        }
    }
}

/// Reads `time_period` with `time_identifier`. Source: the open data standards for official
/// education statistics (four digits for one year, six for two that follow each other), and one
/// file that writes calendar year 2024 as `202425`, which is read as its first year.
///
/// # Errors
/// What is wrong, as a sentence.
pub(super) fn read(period: &str, identifier: &str) -> Result<(String, Span), String> {
    let (period, identifier) = (period.trim(), identifier.trim().to_ascii_lowercase());
    let Some((first, two)) = years(period) else {
        return Err(format!(
            "\"{}\" is no year or pair of years that follow each other.",
            short(period)
        ));
    };
    let joined = |between: char| format!("{first}{between}{:02}", (first + 1) % 100);
    let ambiguous = || {
        Err(format!(
            "\"{}\" is one year where the file says \"{}\", which needs two: it may be the first \
             or the second.",
            short(period),
            short(&identifier)
        ))
    };
    match identifier.as_str() {
        "calendar year" | "reporting year" => Ok((first.to_string(), Span::Calendar)),
        "" if !two => Ok((first.to_string(), Span::Calendar)),
        "" if period.contains('-') => Ok((joined('-'), Span::Financial)),
        "" => Ok((joined('/'), Span::Academic)),
        "academic year" if two => Ok((joined('/'), Span::Academic)),
        "financial year" | "tax year" if two => Ok((joined('-'), Span::Financial)),
        "autumn term" if two => Ok((joined('/') + " Autumn", Span::Term)),
        "spring term" if two => Ok((joined('/') + " Spring", Span::Term)),
        "summer term" if two => Ok((joined('/') + " Summer", Span::Term)),
        "academic year" | "financial year" | "tax year" | "autumn term" | "spring term"
        | "summer term" => ambiguous(),
        _ => Err(format!(
            "\"{}\" is a kind of period that no series here has.",
            short(&identifier)
        )),
    }
}

/// The first year, and whether two are written: "2024", "202425", "2024/25", "2024-25", and each
/// with ".0" behind it, as spreadsheets write a number.
fn years(text: &str) -> Option<(u16, bool)> {
    let text = text.strip_suffix(".0").unwrap_or(text);
    let digits = |part: &str| -> Option<u16> {
        let plain = part.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| part.parse().ok()).flatten()
    };
    let (first, second) = match text.len() {
        4 => (text, None),
        6 => (text.get(..4)?, text.get(4..)),
        7 if matches!(text.as_bytes().get(4), Some(b'/' | b'-')) => (text.get(..4)?, text.get(5..)),
        _ => return None,
    };
    let year = digits(first).filter(|year| (1900..=2100).contains(year))?;
    match second {
        Some(second) if digits(second)? != (year + 1) % 100 => None,
        second => Some((year, second.is_some())),
    }
}

/// A text cut to what fits in a sentence.
pub(super) fn short(text: &str) -> String {
    cut(text, 60)
}

/// The name of a file, cut where it is longer than any name of a published file.
pub(super) fn file_name(name: &str) -> String {
    cut(name, 200)
}

fn cut(text: &str, letters: usize) -> String {
    let mut cut: String = text
        .chars()
        .take(letters)
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    if text.chars().nth(letters).is_some() {
        cut.push('…');
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::period::time_order;

    #[test]
    fn a_year_is_written_as_its_kind_is() {
        for (period, identifier, label, span) in [
            ("202425", "Academic year", "2024/25", Span::Academic),
            ("2024/25", "Academic year", "2024/25", Span::Academic),
            ("199900", "academic YEAR ", "1999/00", Span::Academic),
            ("2024", "Calendar year", "2024", Span::Calendar),
            ("202425", "Calendar year", "2024", Span::Calendar),
            ("2024", "Reporting year", "2024", Span::Calendar),
            ("202425", "Financial year", "2024-25", Span::Financial),
            ("202526", "Spring term", "2025/26 Spring", Span::Term),
            ("202425.0", "", "2024/25", Span::Academic),
            ("2024", "", "2024", Span::Calendar),
        ] {
            let read = read(period, identifier);
            assert_eq!(read, Ok((label.to_owned(), span)), "{period} {identifier}");
            assert!(time_order(label).is_some());
        }
    }

    #[test]
    fn a_year_that_may_be_two_is_refused() {
        for (period, identifier) in [
            ("2024", "Academic year"),
            ("2024", "Spring term"),
            ("202426", "Academic year"),
            ("202425", "Week 3"),
            ("202425", "Autumn and spring term"),
            ("", "Calendar year"),
            ("0000", "Calendar year"),
            ("２０２４", "Calendar year"),
            ("20 24", ""),
        ] {
            assert!(read(period, identifier).is_err(), "{period} {identifier}");
        }
    }
}

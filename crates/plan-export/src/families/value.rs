//! Numbers as families read them: a share of something is so many in every 100.

use reform_plan::{Framework, MeasureOf, SuccessMeasure, TypedNumber, Unit};

/// A number of a measure as somebody typed it, in words; empty where nothing was typed. What is not a
/// number stands as it was typed.
pub(super) fn of(number: &TypedNumber, measure: &SuccessMeasure, framework: &Framework) -> String {
    let typed = number.0.trim();
    // A figure that was used is written with its unit.
    let indicator = match &measure.of {
        MeasureOf::Indicator(slug) if measure.used_figure().is_none() => framework.indicator(slug),
        _ => None,
    };
    if number.read().is_none() || typed.contains('%') {
        return shown(typed);
    }
    match indicator.map(|it| it.unit) {
        Some(Unit::Percent) => shown(&format!("{typed}%")),
        Some(Unit::Pounds | Unit::PoundsAWeek) if !typed.starts_with('£') => {
            shown(&format!("£{typed}"))
        }
        Some(Unit::Per100Pupils) => format!("{typed} for each 100 pupils"),
        Some(Unit::Per100000) => format!("{typed} for each 100,000 people"),
        _ => typed.to_owned(),
    }
}

/// A number as it is written elsewhere, in words: "58%" is 58 in every 100, and "34.6%" about 35.
pub(super) fn shown(text: &str) -> String {
    let text = text.trim();
    let Some(number) = text.strip_suffix('%') else {
        return text.replace('%', " in every 100");
    };
    let number = number.trim();
    let Some(value) = TypedNumber::from(number).read() else {
        return format!("{number} in every 100");
    };
    let near = value.round();
    let is_whole = (value - near).abs() < f64::EPSILON;
    if !(0.0..=100.0).contains(&value) {
        format!("{number} for each 100")
    } else if is_whole {
        format!("{near} in every 100")
    } else if near < 1.0 {
        "less than 1 in every 100".to_owned()
    } else if near > 99.0 {
        "more than 99 in every 100".to_owned()
    } else {
        format!("about {near} in every 100")
    }
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_share_is_told_as_so_many_in_every_100() {
        for (typed, words) in [
            ("58%", "58 in every 100"),
            (" 58 % ", "58 in every 100"),
            ("34.6%", "about 35 in every 100"),
            ("0%", "0 in every 100"),
            ("0.2%", "less than 1 in every 100"),
            ("99.7%", "more than 99 in every 100"),
            ("100%", "100 in every 100"),
            ("140%", "140 for each 100"),
            ("about 60%", "about 60 in every 100"),
            ("60% of all", "60 in every 100 of all"),
            ("640", "640"),
            ("", ""),
        ] {
            assert_eq!(shown(typed), words, "{typed}");
        }
    }
}

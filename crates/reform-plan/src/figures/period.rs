//! The order of periods in time. A period is always shown as it was published.

/// The terms of an academic year in order.
const TERMS: [&str; 3] = ["Autumn", "Spring", "Summer"];

/// Where a period stands in time: its (first) year, then its term, 0 for a whole year. Two years are
/// written with a stroke or a hyphen, and the second must follow the first. None for any other
/// label.
///
/// ```
/// use reform_plan::figures::period::time_order;
/// assert!(time_order("2015/16") < time_order("2016/17"));
/// assert!(time_order("2024/25 Autumn") < time_order("2024/25 Spring"));
/// assert_eq!(time_order("2016-17"), Some((2016, 0)));
/// assert_eq!(time_order("last year"), None);
/// ```
pub fn time_order(label: &str) -> Option<(u16, u8)> {
    let (years, term) = match label.split_once(' ') {
        Some((years, term)) => {
            let at = TERMS.iter().position(|known| *known == term)?;
            (years, u8::try_from(at + 1).ok()?)
        }
        None => (label, 0),
    };
    let (first, second) = match years.split_once(['/', '-']) {
        Some((first, second)) => (first, Some(second)),
        None => (years, None),
    };
    let year = digits(first, 4)?;
    if let Some(second) = second
        && digits(second, 2)? != (year + 1) % 100
    {
        return None;
    }
    Some((year, term))
}

/// The period that follows another: the next year, or the next term.
///
/// ```
/// use reform_plan::figures::period::following;
/// assert_eq!(following("2018/19").as_deref(), Some("2019/20"));
/// assert_eq!(following("2016-17").as_deref(), Some("2017-18"));
/// assert_eq!(following("2019/20 Summer").as_deref(), Some("2020/21 Autumn"));
/// ```
pub fn following(label: &str) -> Option<String> {
    let (year, term) = time_order(label)?;
    let (year, term) = match term {
        0 => (year + 1, None),
        term => {
            let next = TERMS.get(usize::from(term));
            let year = if next.is_some() { year } else { year + 1 };
            (year, Some(next.or(TERMS.first())?))
        }
    };
    let mut next = year.to_string();
    let years = label.split(' ').next().unwrap_or_default();
    if let Some(between) = years.chars().find(|letter| !letter.is_ascii_digit()) {
        next.push(between);
        let second = (year + 1) % 100;
        next.push_str(if second < 10 { "0" } else { "" });
        next.push_str(&second.to_string());
    }
    if let Some(term) = term {
        next.push(' ');
        next.push_str(term);
    }
    Some(next)
}

/// Periods, oldest first, with those between them that are left out, so that a year for which
/// nothing was published is seen to be missing.
pub fn without_holes(periods: &[String]) -> Vec<String> {
    let mut whole: Vec<String> = Vec::with_capacity(periods.len());
    for period in periods {
        while let Some(next) = whole.last().and_then(|last| following(last))
            && time_order(&next) < time_order(period)
        {
            whole.push(next);
        }
        whole.push(period.clone());
    }
    whole
}

fn digits(text: &str, count: usize) -> Option<u16> {
    let is_number = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_stand_in_the_order_of_time() {
        let periods = [
            "2015/16",
            "2016-17",
            "2019/20 Autumn",
            "2019/20 Spring",
            "2019/20 Summer",
            "2020/21 Autumn",
            "2024",
        ];
        assert!(periods.iter().map(|it| time_order(it)).is_sorted());
        assert!(periods.iter().all(|it| time_order(it).is_some()));
        assert!(time_order("1999/00").is_some());
    }

    #[test]
    fn holes_are_filled_and_nothing_else() {
        let filled = |periods: &[&str]| {
            let periods: Vec<String> = periods.iter().copied().map(str::to_owned).collect();
            without_holes(&periods).join(", ")
        };
        assert_eq!(
            filled(&["2018/19", "2021/22"]),
            "2018/19, 2019/20, 2020/21, 2021/22"
        );
        assert_eq!(
            filled(&["2019/20 Spring", "2020/21 Autumn"]),
            "2019/20 Spring, 2019/20 Summer, 2020/21 Autumn"
        );
        assert_eq!(filled(&["2022", "2023"]), "2022, 2023");
        assert_eq!(filled(&["1998/99", "2000/01"]), "1998/99, 1999/00, 2000/01");
        assert_eq!(filled(&["9998", "later"]), "9998, later");
        assert_eq!(filled(&[]), "");
    }

    #[test]
    fn what_is_no_period_has_no_place_in_time() {
        for label in [
            "",
            "24",
            "20245",
            "2024/26",
            "2024/2",
            "2024/25 Winter",
            "2024 ",
            "+024",
            "２０２４",
        ] {
            assert_eq!(time_order(label), None, "{label}");
        }
    }
}

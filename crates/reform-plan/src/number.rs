use serde::{Deserialize, Serialize};

/// A number as somebody typed it, kept as text so that nothing typed is lost and no figure that is
/// not finite can ever be stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct TypedNumber(pub String);

impl TypedNumber {
    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// The number that was typed: a leading pound sign, a trailing percent sign and commas between
    /// thousands are passed over. None when it is not a number.
    ///
    /// ```
    /// use reform_plan::TypedNumber;
    /// assert_eq!(TypedNumber::from(" 1,199 ").read(), Some(1199.0));
    /// assert_eq!(TypedNumber::from("75%").read(), Some(75.0));
    /// assert_eq!(TypedNumber::from("most").read(), None);
    /// assert_eq!(TypedNumber::from("NaN").read(), None);
    /// ```
    pub fn read(&self) -> Option<f64> {
        let text = self.0.trim().replace(['\u{2212}', '\u{2013}'], "-");
        let text = text.strip_suffix('%').unwrap_or(&text).trim_end();
        let text = text.strip_prefix('£').unwrap_or(text);
        let digits: String = text.chars().filter(|c| *c != ',').collect();
        let (is_below_zero, digits) = match digits.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, digits.strip_prefix('+').unwrap_or(&digits)),
        };
        let value = decimal(digits)?;
        Some(if is_below_zero { -value } else { value })
    }
}

/// The number of some digits with at most one point among them, exact up to fifteen digits. The
/// standard library reads any number exactly, by a table of 10 KB that the app would have to load.
fn decimal(text: &str) -> Option<f64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() && part.is_empty() {
        return None;
    }
    let mut value = 0.0;
    for c in whole.chars().chain(part.chars()) {
        value = value * 10.0 + f64::from(c.to_digit(10)?);
    }
    let scale = part.chars().fold(1.0, |scale, _| scale * 10.0);
    Some(value / scale).filter(|value| value.is_finite())
}

impl From<&str> for TypedNumber {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_a_plain_number_is_not_read() {
        for text in [
            "", " ", "abc", "1e400", "inf", "12 of 20", "٣", "1.2.3", "%", "£",
        ] {
            assert_eq!(TypedNumber::from(text).read(), None, "{text}");
        }
        assert_eq!(TypedNumber::from("£2,500").read(), Some(2500.0));
        assert_eq!(TypedNumber::from("−4.5").read(), Some(-4.5));
        assert_eq!(TypedNumber::from("+.125").read(), Some(0.125));
        assert_eq!(TypedNumber::from(&*"9".repeat(400)).read(), None);
    }

    #[test]
    fn numbers_as_people_type_them_are_read_exactly() {
        for text in ["0.1", "41.2", "1199.07", "007", "5.", "123456789.012345"] {
            assert_eq!(TypedNumber::from(text).read(), text.parse().ok(), "{text}");
        }
    }
}

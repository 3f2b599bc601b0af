use serde::{Deserialize, Serialize};

/// A number as somebody typed it, kept as text so that nothing typed is lost and no figure that is
/// not finite can ever be stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
        let is_plain = digits
            .chars()
            .all(|c| c.is_ascii_digit() || ".-+".contains(c));
        let value: f64 = if is_plain {
            digits.parse().ok()?
        } else {
            return None;
        };
        value.is_finite().then_some(value)
    }
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
    }
}

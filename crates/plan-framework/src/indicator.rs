use serde::{Deserialize, Serialize};

use crate::Slug;

/// A data indicator of the catalogue. Its figures are kept elsewhere, by series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Identity.
    pub slug: Slug,
    /// Short mark, like `D10`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What is counted, of what.
    pub definition: String,
    /// Unit of the indicator as people speak of it; a series may have its own.
    pub unit: Unit,
    /// Whether a rise is good, bad or neither.
    pub polarity: Polarity,
    /// Who says so.
    pub polarity_by: String,
    /// Where the figures come from, in words.
    pub source: String,
    /// What to be careful of.
    pub caveat: Option<String>,
    /// Where a local figure may be found, when nothing is published.
    pub local: Option<String>,
    /// Its published series; the first is the one people mean by its name.
    pub series: Vec<IndicatorSeries>,
}

/// One published series of an indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IndicatorSeries {
    /// Identity.
    pub slug: Slug,
    /// What sets it apart from the indicator's other series.
    pub label: String,
    /// Unit of its values.
    pub unit: Unit,
    /// How its values come from published figures.
    pub formula: Formula,
}

/// How a series comes from the published figures of one area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Formula {
    /// The published series as it is, by its key.
    Published(String),
    /// The sum of some published counts as a percentage of another count of the same area and
    /// period. Missing when any part is missing.
    Share {
        /// Keys of the counts that are added.
        of: Vec<String>,
        /// Key of the count they are divided by.
        out_of: String,
    },
    /// The percentage change of a published count on the period before it in the same series.
    Growth(String),
}

impl Formula {
    /// Keys of the published series it reads.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let (first, rest): (&str, &[String]) = match self {
            Self::Published(key) | Self::Growth(key) => (key, &[]),
            Self::Share { of, out_of } => (out_of, of),
        };
        std::iter::once(first).chain(rest.iter().map(String::as_str))
    }
}

/// Whether a rise in a figure is good, bad or neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Polarity {
    /// A rise is good.
    HigherIsBetter,
    /// A rise is bad.
    LowerIsBetter,
    /// Neither: never coloured or worded as good or bad.
    Context,
}

impl Polarity {
    /// The polarity in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::HigherIsBetter => "Higher is better",
            Self::LowerIsBetter => "Lower is better",
            Self::Context => "Context: neither high nor low is better",
        }
    }
}

/// Unit of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// A percentage, 0 to 100 (growth may be beyond).
    Percent,
    /// A number of people, plans or events.
    Count,
    /// Points of an attainment score.
    Score,
    /// Events per 100 pupils.
    #[serde(rename = "per-100-pupils")]
    Per100Pupils,
    /// Events per 100,000 people.
    #[serde(rename = "per-100000")]
    Per100000,
    /// Pounds sterling.
    Pounds,
    /// Pounds sterling a week.
    PoundsAWeek,
    /// Full-time equivalent posts.
    FullTimeEquivalent,
    /// A category in words; it has no figure.
    Category,
}

impl Unit {
    /// The unit in words, as an axis or a table heading says it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Percent => "%",
            Self::Count => "number",
            Self::Score => "points",
            Self::Per100Pupils => "per 100 pupils",
            Self::Per100000 => "per 100,000",
            Self::Pounds => "pounds",
            Self::PoundsAWeek => "pounds a week",
            Self::FullTimeEquivalent => "full-time equivalent",
            Self::Category => "category",
        }
    }

    /// Whether values of this unit are totals, which grow with the size of the place.
    pub fn is_total(self) -> bool {
        matches!(
            self,
            Self::Count | Self::Pounds | Self::FullTimeEquivalent | Self::Category
        )
    }

    /// A value as people read it: thousands with commas, percentages to one decimal place, or to as
    /// many as it takes not to read as zero.
    ///
    /// ```
    /// use plan_framework::Unit;
    /// assert_eq!(Unit::Count.format(1199.0), "1,199");
    /// assert_eq!(Unit::Percent.format(46.44), "46.4%");
    /// assert_eq!(Unit::PoundsAWeek.format(110.0), "£110");
    /// assert_eq!(Unit::Per100Pupils.format(0.0421), "0.04");
    /// ```
    pub fn format(self, value: f64) -> String {
        match self {
            Self::Percent => format!("{}%", thousands(value, places(value, 1))),
            Self::Count | Self::Category => thousands(value, 0),
            Self::Score => thousands(value, places(value, if value.abs() < 5.0 { 2 } else { 1 })),
            Self::Per100000 | Self::FullTimeEquivalent => thousands(value, places(value, 1)),
            Self::Per100Pupils => thousands(value, places(value, 2)),
            Self::Pounds | Self::PoundsAWeek => {
                let sign = if value < 0.0 { "−" } else { "" };
                format!("{sign}£{}", thousands(value.abs(), 0))
            }
        }
    }
}

/// How many decimal places a value needs: as many as given, and more where it would read as zero and
/// is not. What is smaller than a thousandth is zero to a reader.
fn places(value: f64, usual: usize) -> usize {
    let reads_as_zero = |places: &usize| {
        let fixed = format!("{value:.places$}");
        !fixed.chars().any(|it| ('1'..='9').contains(&it))
    };
    (usual..4)
        .find(|places| !reads_as_zero(places))
        .unwrap_or(usual)
}

/// A number with commas every three digits and this many decimal places.
fn thousands(value: f64, places: usize) -> String {
    let fixed = format!("{:.places$}", value.abs());
    let (whole, part) = fixed.split_once('.').unwrap_or((&fixed, ""));
    let mut text = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if !part.is_empty() {
        text.push('.');
        text.push_str(part);
    }
    // Rounding may leave nothing but zeros: "−0.0" would be read as a fall.
    let is_zero = fixed.chars().all(|c| c == '0' || c == '.');
    if value < 0.0 && !is_zero {
        format!("−{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fall_has_a_minus_sign_and_a_rounded_zero_has_none() {
        assert_eq!(Unit::Percent.format(-55.67), "−55.7%");
        assert_eq!(Unit::Percent.format(-0.0001), "0.0%");
        assert_eq!(Unit::Pounds.format(-1_234_567.0), "−£1,234,567");
    }

    #[test]
    fn what_is_not_zero_does_not_read_as_zero() {
        assert_eq!(Unit::Percent.format(0.014), "0.01%");
        assert_eq!(Unit::Percent.format(-0.004), "−0.004%");
        assert_eq!(Unit::Percent.format(0.0), "0.0%");
        assert_eq!(Unit::Score.format(-0.93), "−0.93");
        assert_eq!(Unit::Score.format(50.24), "50.2");
    }

    #[test]
    fn a_formula_lists_every_published_series_it_reads() {
        let share = Formula::Share {
            of: vec!["a".to_owned(), "b".to_owned()],
            out_of: "c".to_owned(),
        };
        assert_eq!(share.keys().collect::<Vec<_>>(), ["c", "a", "b"]);
    }
}

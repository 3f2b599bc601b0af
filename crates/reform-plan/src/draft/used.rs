use serde::{Deserialize, Serialize};

use super::{Extra, SuccessMeasure};
use crate::TypedNumber;

/// A published figure as it was when the plan used it, kept beside the words it was used in: so the
/// tool can say later that a newer one is published. It never takes the place of those words, and
/// nothing is changed because of it unless somebody asks.
///
/// It is an optional field of what uses it. A tool that does not know it carries it through as a
/// field of a newer version ([`Extra`]), so neither the format nor the lowest reader had to rise.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct UsedFigure {
    /// Key of a published series, or slug of a series of the catalogue.
    pub series: String,
    /// ONS code of the place.
    pub place: String,
    /// The period as published, like `2024/25`.
    pub period: String,
    /// The value as it was shown, like `46.4%`.
    pub value: String,
    /// Where it comes from and when it was published.
    pub source: String,
    /// What it is a figure of, as it stands in a sentence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Name of the place, as it stands in a sentence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub place_name: String,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl UsedFigure {
    /// The figure in one sentence with value, place and period. Two figures that differ in one of
    /// those have different sentences, so that one can be found in a text and replaced.
    ///
    /// ```
    /// use reform_plan::UsedFigure;
    /// let figure = UsedFigure {
    ///     title: "Plans issued in 20 weeks".into(),
    ///     place_name: "England".into(),
    ///     period: "2024".into(),
    ///     value: "46.4%".into(),
    ///     ..UsedFigure::default()
    /// };
    /// assert_eq!(figure.sentence(), "Plans issued in 20 weeks: England 46.4% (2024).");
    /// ```
    pub fn sentence(&self) -> String {
        match self.title.trim() {
            "" => format!("{}.", self.words()),
            title => format!("{title}: {}.", self.words()),
        }
    }

    /// The sentence followed by the source, for a text that has no box of its own for it.
    pub fn sentence_with_source(&self) -> String {
        let sentence = self.sentence();
        match self.source.trim().trim_end_matches('.') {
            "" => sentence,
            source => format!("{sentence} Source: {source}."),
        }
    }

    /// Place, value and period, like "England 46.4% (2024)".
    pub fn words(&self) -> String {
        let place = match self.place_name.trim() {
            "" => self.place.trim(),
            name => name,
        };
        format!("{place} {} ({})", self.value.trim(), self.period.trim())
            .trim_start()
            .to_owned()
    }

    /// Whether both are the same value of the same series, place and period.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let of = |it: &Self| {
            [&it.series, &it.place, &it.period, &it.value].map(|part| part.trim().to_owned())
        };
        of(self) == of(other)
    }
}

impl SuccessMeasure {
    /// The published figure its baseline rests on: the one it took, for as long as the baseline
    /// still says that value. A baseline that was typed over rests on no published figure; typing
    /// the value again brings it back. Nothing is dropped for that, so each letter stays one edit
    /// with one undoing.
    pub fn used_figure(&self) -> Option<&UsedFigure> {
        let figure = self.figure.as_deref()?;
        let (typed, used) = (self.baseline.0.trim(), figure.value.trim());
        let number = self.baseline.read();
        let is_same_number = number.is_some() && number == TypedNumber::from(used).read();
        (!typed.is_empty() && (typed == used || is_same_number)).then_some(figure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure() -> UsedFigure {
        UsedFigure {
            place: "E92000001".to_owned(),
            period: "2024".to_owned(),
            value: "46.4%".to_owned(),
            ..UsedFigure::default()
        }
    }

    #[test]
    fn a_figure_without_names_still_says_value_place_and_period() {
        assert_eq!(figure().sentence(), "E92000001 46.4% (2024).");
        assert_eq!(figure().sentence_with_source(), "E92000001 46.4% (2024).");
        let sourced = UsedFigure {
            source: "DfE, SEN2.".to_owned(),
            ..figure()
        };
        assert_eq!(
            sourced.sentence_with_source(),
            "E92000001 46.4% (2024). Source: DfE, SEN2."
        );
    }

    #[test]
    fn a_baseline_rests_on_its_figure_while_it_says_that_value() {
        let rests = |typed: &str| {
            let measure = SuccessMeasure {
                baseline: typed.into(),
                figure: Some(Box::new(figure())),
                ..SuccessMeasure::default()
            };
            measure.used_figure().is_some()
        };
        assert!(rests("46.4%") && rests(" 46.4") && rests("46.40"));
        assert!(!rests("46.4%, or so") && !rests("46") && !rests(""));
    }
}

//! One indicator of the catalogue, whichever section it belongs to.

use plan_framework::{Slug, Unit};

use super::{IndicatorLine, PlanSummary};
use crate::TypedNumber;
use crate::draft::LocalFigure;

impl<'a> PlanSummary<'a> {
    /// An indicator with its figures.
    pub fn indicator(&self, slug: &Slug) -> Option<IndicatorLine<'a>> {
        let indicator = self.framework.indicator(slug)?;
        Some(IndicatorLine::new(self.draft, self.figures, indicator))
    }
}

impl IndicatorLine<'_> {
    /// The latest figures of the first series as one sentence with periods and source, such as
    /// "Plans issued in 20 weeks: Newham 41.2% (2024), England 46.4% (2024). Source: DfE, SEN2."
    /// None when nothing is published for any place.
    pub fn latest_words(&self) -> Option<String> {
        let line = self.series.first()?;
        let mut sources: Vec<&str> = Vec::new();
        let mut figures: Vec<String> = Vec::new();
        for it in &line.places {
            let Some(latest) = it.latest else { continue };
            let value = line.series.unit.format(latest.value);
            figures.push(format!("{} {value} ({})", it.place.name, latest.period));
            let source = latest.source.trim_end_matches('.');
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        if figures.is_empty() {
            return None;
        }
        // Where there are several series, a figure means nothing without the name of its own.
        let which = match self.series.len() {
            1 => String::new(),
            _ => format!(" ({})", line.series.label),
        };
        Some(format!(
            "{}{which}: {}. Source: {}.",
            self.indicator.name,
            figures.join(", "),
            sources.join("; ")
        ))
    }
}

impl IndicatorLine<'_> {
    /// The figures the partnership typed that have a value, a period and a source, each as one
    /// sentence, such as "Plans issued in 20 weeks: local figure 58% (2025). Source: SEN2 return."
    pub fn local_words(&self) -> Vec<String> {
        self.complete_local()
            .map(|figure| {
                format!(
                    "{}: local figure {} ({}). Source: {}.",
                    self.indicator.name,
                    self.shown(figure),
                    figure.period.trim(),
                    figure.source.trim().trim_end_matches('.')
                )
            })
            .collect()
    }

    /// A local figure of it as others may read it: see [`local_shown`].
    pub fn shown(&self, figure: &LocalFigure) -> String {
        local_shown(self.indicator.unit, figure, self.small_counts)
    }

    /// The figures the partnership typed that have a value, a period and a source.
    pub fn complete_local(&self) -> impl Iterator<Item = &LocalFigure> {
        self.local.iter().copied().filter(|figure| {
            let parts = [&figure.value.0, &figure.period, &figure.source];
            parts.iter().all(|part| !part.trim().is_empty())
        })
    }
}

/// A figure as it was typed, with its percent or pound sign where that was left out; words that say
/// so when nothing was typed.
pub fn local_value(unit: Unit, figure: &LocalFigure) -> String {
    if figure.value.is_empty() {
        "no figure yet".to_owned()
    } else {
        with_sign(unit, &figure.value)
    }
}

/// A number as it was typed, with its percent or pound sign where that was left out. What is not a
/// number stays as it is.
pub(super) fn with_sign(unit: Unit, number: &TypedNumber) -> String {
    let typed = number.0.trim();
    let is_number = number.read().is_some();
    match unit {
        Unit::Percent if is_number && !typed.ends_with('%') => format!("{typed}%"),
        Unit::Pounds | Unit::PoundsAWeek if is_number && !typed.contains('£') => {
            match typed.strip_prefix(['-', '\u{2212}', '\u{2013}']) {
                Some(below_zero) => format!("\u{2212}£{below_zero}"),
                None => format!("£{typed}"),
            }
        }
        _ => typed.to_owned(),
    }
}

/// A local figure as others may read it: [`local_value`], but a count above 0 and below this number
/// is shown only as fewer than it, because a few children could be told from it. 0 stays 0: it is
/// about nobody. With 0 or 1 as the number all counts of people are shown.
///
/// Only counts are held back. A figure that is not a plain number is shown as it was typed.
pub fn local_shown(unit: Unit, figure: &LocalFigure, below: u32) -> String {
    let value = figure.value.read();
    let is_small = value.is_some_and(|it| it > 0.0 && it < f64::from(below));
    match unit {
        Unit::Count if is_small => format!("fewer than {below}"),
        _ => local_value(unit, figure),
    }
}

/// Which local counts are shown, in words, when those below this number are not.
pub fn small_counts(below: u32) -> String {
    match below {
        0 | 1 => "All counts are shown".to_owned(),
        2 => "A count of 1 is shown as \"fewer than 2\"".to_owned(),
        below => format!(
            "Counts from 1 to {} are shown as \"fewer than {below}\"",
            below - 1
        ),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::draft::PlanDraft;
    use crate::figures::{AreaFigures, Loaded, Place, PlaceRole, SeriesFigures};
    use crate::framework::built_in;
    use crate::{Date, Month};

    #[test]
    fn a_local_figure_gets_the_sign_that_was_left_out_and_stays_as_typed_otherwise() {
        let value = |unit, typed: &str| {
            let value = typed.into();
            local_value(
                unit,
                &LocalFigure {
                    value,
                    ..LocalFigure::default()
                },
            )
        };
        assert_eq!(value(Unit::Percent, "58"), "58%");
        assert_eq!(value(Unit::Percent, "58%"), "58%");
        assert_eq!(value(Unit::Pounds, "-2,500"), "\u{2212}£2,500");
        assert_eq!(value(Unit::Pounds, "£2m"), "£2m");
        assert_eq!(value(Unit::Category, "inconsistent"), "inconsistent");
        assert_eq!(value(Unit::Count, " "), "no figure yet");
    }

    #[test]
    fn a_small_count_is_not_shown_and_nothing_else_is_held_back() {
        let shown = |unit, typed: &str, below| {
            let value = typed.into();
            let figure = LocalFigure {
                value,
                ..LocalFigure::default()
            };
            local_shown(unit, &figure, below)
        };
        for (typed, words) in [
            ("0", "0"),
            ("1", "fewer than 5"),
            (" 4 ", "fewer than 5"),
            ("4.5", "fewer than 5"),
            ("+3", "fewer than 5"),
            ("5", "5"),
            ("1,004", "1,004"),
            ("-2", "-2"),
            ("about 3", "about 3"),
            ("", "no figure yet"),
        ] {
            assert_eq!(shown(Unit::Count, typed, 5), words, "{typed}");
        }
        assert_eq!(shown(Unit::Percent, "3", 5), "3%");
        assert_eq!(shown(Unit::Count, "9", 10), "fewer than 10");
        assert_eq!(shown(Unit::Count, "1", 1), "1");
        assert_eq!(shown(Unit::Count, "3", 0), "3");
    }

    #[test]
    fn the_sentence_names_period_and_source_and_leaves_out_what_is_not_published() {
        let framework = built_in();
        let draft = PlanDraft::new("p".into(), &framework);
        let indicator = framework
            .indicators
            .iter()
            .find(|it| !it.series.is_empty())
            .unwrap();
        let series = indicator.series.first().unwrap();
        let place = |code: &str, role| Place {
            code: code.to_owned(),
            name: code.to_owned(),
            role,
        };
        let values = SeriesFigures {
            periods: vec!["2023".to_owned(), "2024".to_owned()],
            values: BTreeMap::from([
                ("Us".to_owned(), vec![Some(10.0), None]),
                ("England".to_owned(), vec![None, None]),
            ]),
            source: "DfE, SEN2.".to_owned(),
            ..SeriesFigures::default()
        };
        let figures = AreaFigures {
            places: vec![
                place("Us", PlaceRole::Us),
                place("England", PlaceRole::England),
            ],
            series: BTreeMap::from([(series.slug.clone(), values)]),
            ..AreaFigures::default()
        };
        let today = Date::from_calendar_date(2026, Month::November, 21).unwrap();
        let words = |figures| {
            PlanSummary::new(&framework, &draft, figures, today)
                .indicator(&indicator.slug)
                .and_then(|line| line.latest_words())
        };
        assert_eq!(
            words(Some(&figures)).unwrap(),
            format!(
                "{}: Us {} (2023). Source: DfE, SEN2.",
                indicator.name,
                series.unit.format(10.0)
            )
        );
        assert_eq!(words(None), None);
        let mut newer = figures.clone();
        let line = newer.series.get_mut(&series.slug).unwrap();
        line.values
            .insert("England".to_owned(), vec![None, Some(12.0)]);
        line.loaded = Some(Loaded {
            others: "DfE, SEN2.".to_owned(),
            figures: BTreeMap::from([(
                "England".to_owned(),
                BTreeMap::from([("2024".to_owned(), "Loaded from a.csv".to_owned())]),
            )]),
        });
        let said = words(Some(&newer)).unwrap();
        assert!(
            said.ends_with(". Source: DfE, SEN2; Loaded from a.csv."),
            "{said}"
        );
    }

    #[test]
    fn a_local_figure_has_words_once_it_has_value_period_and_source() {
        let framework = built_in();
        let indicator = framework
            .indicators
            .iter()
            .find(|it| it.unit == Unit::Percent)
            .unwrap();
        let mut draft = PlanDraft::new("p".into(), &framework);
        draft.figures.push(LocalFigure {
            indicator: indicator.slug.clone(),
            value: "58".into(),
            period: " 2025 ".to_owned(),
            ..LocalFigure::default()
        });
        let today = Date::from_calendar_date(2026, Month::November, 21).unwrap();
        let words = |draft: &PlanDraft| {
            let summary = PlanSummary::new(&framework, draft, None, today);
            summary.indicator(&indicator.slug).unwrap().local_words()
        };
        assert!(words(&draft).is_empty());
        draft.figures[0].source = "SEN2 return.".to_owned();
        assert_eq!(
            words(&draft),
            [format!(
                "{}: local figure 58% (2025). Source: SEN2 return.",
                indicator.name
            )]
        );
    }
}

//! Whether a published figure gives reason for concern: worse than that of the place it is compared
//! with, or moving the wrong way.
//!
//! Facts alone: which of them matter is for whoever asks. There is no answer for a context
//! indicator, whose figures are neither good nor bad, for a series in words
//! ([`Unit::Category`]), and where a figure is missing or suppressed.

use plan_framework::{Indicator, IndicatorSeries, Polarity, Unit};

use super::{AreaFigures, Direction, Judged, Moved, Place, PlaceRole, Reading, direction, judged};

/// How a figure stands against another, by the polarity of its indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// It is better.
    Better,
    /// They read the same.
    Same,
    /// It is worse.
    Worse,
}

/// The area's latest figure beside that of its comparator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison<'a> {
    /// The area's latest figure.
    pub own: Reading<'a>,
    /// Whom it is compared with: the region, or else England.
    pub comparator: &'a Place,
    /// The comparator's figure of the same period.
    pub theirs: Reading<'a>,
    /// How the area's own figure stands against it.
    pub against: Against,
}

/// How the area's latest figure moved since an earlier one.
#[derive(Clone, Debug, PartialEq)]
pub struct Move<'a> {
    /// The earlier figure.
    pub from: Reading<'a>,
    /// The latest figure.
    pub to: Reading<'a>,
    /// How the latest stands against the earlier: worse when it moved the wrong way.
    pub against: Against,
    /// The same move with its words and its years.
    pub direction: Direction,
}

/// How one value stands against another of the same unit. Values that read the same are the same.
/// None where neither way is better, for a unit without figures, and for what is no number.
///
/// ```
/// use plan_framework::{Polarity, Unit};
/// use reform_plan::figures::concern::{Against, against};
/// let of = |polarity| against(Unit::Percent, polarity, 41.2, 46.4);
/// assert_eq!(of(Polarity::HigherIsBetter), Some(Against::Worse));
/// assert_eq!(of(Polarity::LowerIsBetter), Some(Against::Better));
/// assert_eq!(of(Polarity::Context), None);
/// ```
pub fn against(unit: Unit, polarity: Polarity, own: f64, other: f64) -> Option<Against> {
    let is_told = polarity != Polarity::Context && unit != Unit::Category;
    (is_told && own.is_finite() && other.is_finite()).then(|| {
        match judged(Moved::between(unit, other, own), polarity) {
            Some(Judged::Better) => Against::Better,
            Some(Judged::Worse) => Against::Worse,
            None => Against::Same,
        }
    })
}

/// The area's latest figure of a series beside that of its region for the same period; where the
/// region has none, beside that of England. None where neither has one, and for totals
/// ([`Unit::is_total`]): a region's is always the larger.
pub fn against_comparator<'a>(
    indicator: &Indicator,
    series: &IndicatorSeries,
    figures: &'a AreaFigures,
) -> Option<Comparison<'a>> {
    if series.unit.is_total() {
        return None;
    }
    let values = figures.series(&series.slug)?;
    let us = figures.place(PlaceRole::Us)?;
    let own = values.latest(&us.code)?;
    let (comparator, theirs) = [PlaceRole::Region, PlaceRole::England]
        .into_iter()
        .filter_map(|role| figures.place(role))
        .filter(|place| place.code != us.code)
        .find_map(|place| Some((place, values.at(&place.code, own.period)?)))?;
    Some(Comparison {
        own,
        comparator,
        theirs,
        against: against(series.unit, indicator.polarity, own.value, theirs.value)?,
    })
}

/// How the area's latest figure of a series moved over some years, 1 and 3 being those that are
/// shown elsewhere. The rule is [`direction()`]: a year without a figure is passed over for the
/// nearest before it, and a term is compared with the same term. [`Direction::years`] says how many
/// years there are between the two.
pub fn moved<'a>(
    indicator: &Indicator,
    series: &IndicatorSeries,
    figures: &'a AreaFigures,
    years: u16,
) -> Option<Move<'a>> {
    let values = figures.series(&series.slug)?;
    let us = &figures.place(PlaceRole::Us)?.code;
    let own = values.values.get(us)?;
    let (unit, polarity) = (series.unit, indicator.polarity);
    let direction = direction(&values.periods, own, years, unit, polarity)?;
    Some(Move {
        from: values.at(us, &direction.since)?,
        to: values.at(us, &direction.period)?,
        against: against(unit, polarity, direction.value, direction.was)?,
        direction,
    })
}

#[cfg(test)]
mod tests {
    use plan_framework::{Formula, Slug};

    use super::*;
    use crate::figures::SeriesFigures;

    fn indicator(polarity: Polarity, unit: Unit) -> Indicator {
        let text = String::new;
        Indicator {
            slug: "one".into(),
            id: text(),
            name: text(),
            definition: text(),
            unit,
            polarity,
            polarity_by: text(),
            source: text(),
            caveat: None,
            local: None,
            series: vec![IndicatorSeries {
                slug: "line".into(),
                label: text(),
                unit,
                formula: Formula::Published("key".to_owned()),
            }],
        }
    }

    /// Figures of 2021 to 2024.
    fn figures(
        own: [Option<f64>; 4],
        region: [Option<f64>; 4],
        england: [Option<f64>; 4],
    ) -> AreaFigures {
        let all = [
            ("Us", PlaceRole::Us, own),
            ("Region", PlaceRole::Region, region),
            ("England", PlaceRole::England, england),
        ];
        let place = |(code, role, _): (&str, PlaceRole, _)| Place {
            code: code.to_owned(),
            name: code.to_owned(),
            role,
        };
        let values = all.map(|(code, _, values)| (code.to_owned(), values.to_vec()));
        let series = SeriesFigures {
            periods: ["2021", "2022", "2023", "2024"].map(str::to_owned).into(),
            values: values.into(),
            ..SeriesFigures::default()
        };
        AreaFigures {
            places: all.map(place).into(),
            series: [(Slug::from("line"), series)].into(),
            ..AreaFigures::default()
        }
    }

    const NONE: [Option<f64>; 4] = [None; 4];

    fn compared(polarity: Polarity, unit: Unit, figures: &AreaFigures) -> Option<Comparison<'_>> {
        let indicator = indicator(polarity, unit);
        against_comparator(&indicator, &indicator.series[0], figures)
    }

    fn over(years: u16, polarity: Polarity, figures: &AreaFigures) -> Option<Move<'_>> {
        let indicator = indicator(polarity, Unit::Percent);
        moved(&indicator, &indicator.series[0], figures, years)
    }

    #[test]
    fn worse_follows_the_polarity_and_context_and_words_and_totals_have_no_answer() {
        let lower = figures(
            [None, None, None, Some(40.0)],
            [None, None, None, Some(50.0)],
            [None, None, None, Some(30.0)],
        );
        let found = |polarity, unit| compared(polarity, unit, &lower).map(|it| it.against);
        assert_eq!(
            found(Polarity::HigherIsBetter, Unit::Percent),
            Some(Against::Worse)
        );
        assert_eq!(
            found(Polarity::LowerIsBetter, Unit::Percent),
            Some(Against::Better)
        );
        assert_eq!(found(Polarity::Context, Unit::Percent), None);
        assert_eq!(found(Polarity::HigherIsBetter, Unit::Category), None);
        assert_eq!(found(Polarity::HigherIsBetter, Unit::Count), None);
    }

    #[test]
    fn the_comparator_is_the_region_or_else_england_in_the_period_of_the_latest_figure() {
        let own = [None, None, Some(40.0), None];
        let both = figures(own, [None, None, Some(50.0), Some(1.0)], [Some(30.0); 4]);
        let found = compared(Polarity::HigherIsBetter, Unit::Percent, &both).unwrap();
        assert_eq!(found.comparator.role, PlaceRole::Region);
        assert_eq!((found.own.period, found.theirs.period), ("2023", "2023"));
        assert_eq!((found.own.value, found.theirs.value), (40.0, 50.0));

        // The region's figure of that period is suppressed; one of another period will not do.
        let gap = figures(own, [None, None, None, Some(50.0)], [Some(30.0); 4]);
        let found = compared(Polarity::HigherIsBetter, Unit::Percent, &gap).unwrap();
        assert_eq!(found.comparator.role, PlaceRole::England);
        assert_eq!(found.against, Against::Better);

        let alone = figures(own, [None, None, None, Some(50.0)], NONE);
        assert_eq!(
            compared(Polarity::HigherIsBetter, Unit::Percent, &alone),
            None
        );
        let suppressed = figures(NONE, [Some(50.0); 4], [Some(30.0); 4]);
        assert_eq!(
            compared(Polarity::HigherIsBetter, Unit::Percent, &suppressed),
            None
        );
    }

    #[test]
    fn figures_that_read_the_same_are_the_same() {
        let alike = figures([Some(41.21); 4], [Some(41.24); 4], NONE);
        let found = compared(Polarity::LowerIsBetter, Unit::Percent, &alike).unwrap();
        assert_eq!(found.against, Against::Same);
    }

    #[test]
    fn the_wrong_way_follows_the_polarity_over_one_year_and_over_three() {
        let up_and_down = figures([Some(30.0), None, Some(50.0), Some(40.0)], NONE, NONE);
        let one = over(1, Polarity::HigherIsBetter, &up_and_down).unwrap();
        assert_eq!((one.from.period, one.to.period), ("2023", "2024"));
        assert_eq!((one.from.value, one.to.value), (50.0, 40.0));
        let told = |years, polarity| over(years, polarity, &up_and_down).map(|it| it.against);
        assert_eq!(told(1, Polarity::HigherIsBetter), Some(Against::Worse));
        assert_eq!(told(3, Polarity::HigherIsBetter), Some(Against::Better));
        assert_eq!(told(1, Polarity::LowerIsBetter), Some(Against::Better));
        assert_eq!(told(3, Polarity::LowerIsBetter), Some(Against::Worse));
        assert_eq!(told(1, Polarity::Context), None);
    }

    #[test]
    fn a_suppressed_year_is_passed_over_and_never_zero() {
        let gap = figures([Some(30.0), None, None, Some(40.0)], NONE, NONE);
        let found = over(1, Polarity::LowerIsBetter, &gap).unwrap();
        assert_eq!((found.from.period, found.direction.years), ("2021", 3));
        let lone = figures([None, None, None, Some(40.0)], NONE, NONE);
        assert_eq!(over(1, Polarity::LowerIsBetter, &lone), None);
        assert_eq!(
            over(1, Polarity::LowerIsBetter, &figures(NONE, NONE, NONE)),
            None
        );
    }

    #[test]
    fn the_own_area_is_never_its_own_comparator() {
        let mut england = figures([Some(40.0); 4], NONE, [Some(40.0); 4]);
        england.places[0].code = "England".to_owned();
        assert_eq!(
            compared(Polarity::LowerIsBetter, Unit::Percent, &england),
            None
        );
    }
}

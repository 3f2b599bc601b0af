//! Months, and where they stand across the chart.

use crate::number::float;
use crate::sketch::{line, words};
use crate::text::{self, LINE, SIZE};
use crate::{Anchor, Point, Role, Shape};

/// A month, counted from January of the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Month(pub(super) i32);

/// Space between two labels.
const GAP: f64 = 4.0;

/// Steps from one labelled month to the next. With the last one only years are labelled.
const STEPS: [i32; 5] = [1, 2, 3, 6, 12];

impl Month {
    /// None for what is no month of the years 1900 to 2200.
    pub(super) fn of((year, month): (i32, u32)) -> Option<Self> {
        let at = i32::try_from(month.checked_sub(1)?).ok()?;
        ((1900..=2200).contains(&year) && at < 12).then(|| Self(year * 12 + at))
    }

    pub(super) fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// Month and year, like "March 2027".
    pub(super) fn words(self) -> String {
        format!("{} {}", self.name(), self.year())
    }

    /// Its name, like "March".
    fn name(self) -> String {
        let number = u8::try_from(self.0.rem_euclid(12) + 1).unwrap_or(1);
        reform_plan::Month::try_from(number)
            .map_or_else(|_| String::new(), |month| month.to_string())
    }
}

/// The months from the first to the last across a chart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Across {
    first: Month,
    last: Month,
    width: f64,
}

impl Across {
    pub(super) fn new((first, last): (Month, Month), width: f64) -> Self {
        Self { first, last, width }
    }

    fn count(self) -> f64 {
        f64::from((self.last.0 - self.first.0).max(0)) + 1.0
    }

    /// Where a month begins.
    pub(super) fn begin(self, month: Month) -> f64 {
        self.inside(month, 0.0)
    }

    /// Where a month ends.
    pub(super) fn end(self, month: Month) -> f64 {
        self.inside(month, 1.0)
    }

    /// Where in the chart a part of a month stands.
    pub(super) fn inside(self, month: Month, part: f64) -> f64 {
        let months = f64::from(month.0 - self.first.0) + part;
        months / self.count() * self.width
    }

    /// Whether a month is between the first and the last.
    pub(super) fn has(self, month: Month) -> bool {
        (self.first..=self.last).contains(&month)
    }

    /// Months from one label to the next.
    fn step(self) -> i32 {
        let widest = (0..12).map(|at| text::width(&short(Month(at)), SIZE));
        let room = widest.fold(0.0, f64::max) + GAP;
        let steps = STEPS.into_iter();
        let fits = |step: &i32| f64::from(*step) * self.width / self.count() >= room;
        steps.clone().find(fits).or(steps.last()).unwrap_or(12)
    }

    /// The years that are labelled, with the left of each label: from the last that has room back, in
    /// even steps. A short first year gives way to the next one.
    fn years(self) -> Vec<(i32, f64)> {
        let wide = text::bold_width("2000");
        let year = 12.0 * self.width / self.count();
        let step = (1..400).find(|step| float(*step) * year >= wide + GAP);
        let mut free = self.width + GAP;
        (self.first.year()..=self.last.year())
            .rev()
            .map(|year| (year, self.begin(Month(year * 12)).max(0.0)))
            .skip_while(|(_, left)| left + wide > self.width)
            .step_by(step.unwrap_or(400))
            .filter(|(_, left)| {
                let fits = left + wide + GAP <= free;
                if fits {
                    free = *left;
                }
                fits
            })
            .collect()
    }

    /// Where months or years are marked down the chart: where they are labelled.
    pub(super) fn marks(self) -> Vec<f64> {
        let step = self.step();
        if step < 12 {
            let months = self.first.0..=self.last.0;
            let labelled = months.filter(|month| month.rem_euclid(step) == 0);
            return labelled.map(|month| self.begin(Month(month))).collect();
        }
        let years = self.years().into_iter();
        years.map(|(_, left)| left).collect()
    }

    /// Draws years, and months below them where there is room for any. Hands back where they end.
    pub(super) fn draw(self, shapes: &mut Vec<Shape>, top: f64) -> f64 {
        let mut print = |role: Role, at: Point, words_of: &str| {
            shapes.push(words(role, at, Anchor::Start, words_of));
        };
        for (year, left) in self.years() {
            let at = (left, top + LINE / 2.0);
            print(Role::RowLabel, at, &year.to_string());
        }
        let mut foot = top + LINE;
        let step = self.step();
        if step < 12 {
            for month in self.first.0..=self.last.0 {
                let name = short(Month(month));
                let left = self.begin(Month(month));
                let fits = left + text::width(&name, SIZE) <= self.width;
                if month.rem_euclid(step) == 0 && fits {
                    print(Role::AxisLabel, (left, foot + LINE / 2.0), &name);
                }
            }
            foot += LINE;
        }
        foot += 2.0;
        shapes.push(line(Role::Axis, (0.0, foot), (self.width, foot)));
        foot
    }
}

fn short(month: Month) -> String {
    month.name().chars().take(3).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(first: (i32, u32), last: (i32, u32), width: f64) -> Vec<String> {
        let months = (Month::of(first).unwrap(), Month::of(last).unwrap());
        let mut shapes = Vec::new();
        Across::new(months, width).draw(&mut shapes, 0.0);
        let texts = shapes.into_iter().filter_map(|shape| match shape {
            Shape::Text { text, .. } => Some(text),
            _ => None,
        });
        texts.collect()
    }

    #[test]
    fn months_are_thinned_when_the_span_is_long() {
        assert_eq!(
            labels((2026, 9), (2027, 2), 640.0),
            ["2027", "2026", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb"]
        );
        assert_eq!(
            labels((2026, 9), (2028, 8), 320.0),
            [
                "2028", "2027", "2026", "Oct", "Jan", "Apr", "Jul", "Oct", "Jan", "Apr", "Jul"
            ]
        );
        let long = labels((1900, 1), (2200, 12), 320.0);
        assert!(
            long.len() > 3 && long.iter().all(|year| year.len() == 4),
            "{long:?}"
        );
    }

    #[test]
    fn marks_stand_where_years_are_labelled() {
        let months = (
            Month::of((2026, 4)).unwrap(),
            Month::of((2035, 12)).unwrap(),
        );
        let across = Across::new(months, 320.0);
        let mut shapes = Vec::new();
        across.draw(&mut shapes, 0.0);
        let lefts: Vec<f64> = shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Text { at, .. } => Some(at.0),
                _ => None,
            })
            .collect();
        let marks = across.marks();
        assert_eq!(marks.len(), lefts.len());
        assert!(marks.iter().zip(lefts).all(|(a, b)| (a - b).abs() < 0.1));
    }

    #[test]
    fn a_short_first_year_gives_way_to_the_next() {
        let labels = labels((2026, 12), (2028, 12), 320.0);
        assert!(labels.contains(&"2027".to_owned()));
        assert!(!labels.contains(&"2026".to_owned()));
    }

    #[test]
    fn what_is_no_month_is_no_date() {
        assert_eq!(Month::of((2027, 3)).unwrap().words(), "March 2027");
        for none in [(2027, 0), (2027, 13), (27, 3), (i32::MAX, u32::MAX)] {
            assert_eq!(Month::of(none), None);
        }
    }
}

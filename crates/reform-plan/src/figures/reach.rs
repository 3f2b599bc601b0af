use std::cmp::Ordering;

use plan_framework::Unit;
use serde::{Deserialize, Serialize};

use super::as_read;

/// The lowest and the highest value that any council of England has published for a series, in any
/// of its periods: what lies beyond them, no council has reached.
///
/// Very small councils are left out, because a share of a few children may be anything:
/// those with under 5,000 people aged 0 to 17, which are City of London and Isles of Scilly. Missing
/// and suppressed figures never count. A share or a yearly change is worked out for each council
/// like that of the area itself. Regions and England are no councils.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reach {
    /// The lowest value.
    pub lowest: ReachEnd,
    /// The highest value.
    pub highest: ReachEnd,
    /// How many councils have a value in any period.
    pub areas: usize,
}

/// The lowest or the highest value of a [`Reach`]. Of several alike it is the newest, and of those the
/// first by code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReachEnd {
    /// The value, in the unit of the series.
    pub value: f64,
    /// ONS code of the council.
    pub place: String,
    /// Its name.
    pub name: String,
    /// The period.
    pub period: String,
    /// Who published it and where; the file it was loaded from, when it was.
    pub source: String,
}

/// A value no council has reached, with the nearest that one has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Beyond<'a> {
    /// It is lower than the lowest.
    Below(&'a ReachEnd),
    /// It is higher than the highest.
    Above(&'a ReachEnd),
}

impl Reach {
    /// Whether no council has reached a value of the series' unit. A value that reads like the
    /// lowest or the highest has been reached; what is no number is beyond nothing.
    ///
    /// ```
    /// use plan_framework::Unit;
    /// use reform_plan::figures::{Beyond, Reach, ReachEnd};
    /// # let end = |value, name: &str| ReachEnd {
    /// #     value,
    /// #     place: String::new(),
    /// #     name: name.to_owned(),
    /// #     period: "2024".to_owned(),
    /// #     source: String::new(),
    /// # };
    /// # let reach = Reach { lowest: end(3.0, "Thereshire"), highest: end(98.96, "Hereham"), areas: 150 };
    /// // From 3.0% in Thereshire to 98.96% in Hereham.
    /// assert!(matches!(reach.beyond(99.1, Unit::Percent), Some(Beyond::Above(_))));
    /// assert!(matches!(reach.beyond(2.9, Unit::Percent), Some(Beyond::Below(_))));
    /// assert_eq!(reach.beyond(99.0, Unit::Percent), None);
    /// assert_eq!(reach.beyond(f64::NAN, Unit::Percent), None);
    /// assert_eq!(
    ///     reach.words(Unit::Percent),
    ///     "from 3.0% (Thereshire, 2024) to 99.0% (Hereham, 2024) among 150 councils of England, \
    ///      very small ones left out"
    /// );
    /// ```
    pub fn beyond(&self, value: f64, unit: Unit) -> Option<Beyond<'_>> {
        if value.is_nan() {
            None
        } else if as_read(unit, value, self.lowest.value) == Ordering::Less {
            Some(Beyond::Below(&self.lowest))
        } else if as_read(unit, value, self.highest.value) == Ordering::Greater {
            Some(Beyond::Above(&self.highest))
        } else {
            None
        }
    }

    /// Both ends with council and period, and how many councils there are, as the end of a sentence.
    pub fn words(&self, unit: Unit) -> String {
        let end = |it: &ReachEnd| format!("{} ({}, {})", unit.format(it.value), it.name, it.period);
        format!(
            "from {} to {} among {} councils of England, very small ones left out",
            end(&self.lowest),
            end(&self.highest),
            self.areas
        )
    }
}

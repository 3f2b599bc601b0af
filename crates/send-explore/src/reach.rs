//! How far any council of England has come.

use reform_plan::figures::{Reach, ReachEnd};
use send_data::AreaLevel;

use crate::Desk;
use crate::sheet::Sheet;

impl Desk {
    /// The councils a reach is of: all of England but very small ones. None until the figures of
    /// every council are loaded: of a few regions it would be a wrong one.
    pub(crate) fn reaching(&self) -> Option<Vec<&str>> {
        let mut parts = self.pack.parts().iter();
        if !parts.all(|part| self.pack.has_part(&part.name)) {
            return None;
        }
        let councils = self.pack.codes(AreaLevel::LocalAuthority);
        let is_small = |code: &&str| self.pack.children(code).is_some_and(|it| it.are_few());
        Some(councils.filter(|code| !is_small(code)).collect())
    }
}

/// The reach of the councils; none where no one has a figure.
pub(crate) fn reach(sheet: &Sheet<'_>, councils: &[&str]) -> Option<Reach> {
    let mut areas = 0;
    // Value, number of the period, and council.
    let mut ends: Option<(Found<'_>, Found<'_>)> = None;
    for code in councils {
        let values = sheet.all(code).iter().enumerate();
        let found = values.filter_map(|(at, value)| {
            let value = value.filter(|it| it.is_finite())?;
            Some(Found { value, at, code })
        });
        let mut has_value = false;
        for one in found {
            has_value = true;
            ends = Some(match ends {
                None => (one, one),
                Some((lowest, highest)) => (
                    if one.is_before(&lowest, one.value < lowest.value) {
                        one
                    } else {
                        lowest
                    },
                    if one.is_before(&highest, one.value > highest.value) {
                        one
                    } else {
                        highest
                    },
                ),
            });
        }
        areas += usize::from(has_value);
    }
    let (lowest, highest) = ends?;
    Some(Reach {
        lowest: lowest.end(sheet)?,
        highest: highest.end(sheet)?,
        areas,
    })
}

#[derive(Clone, Copy)]
struct Found<'a> {
    value: f64,
    /// Number of its period.
    at: usize,
    code: &'a str,
}

impl Found<'_> {
    /// Whether it is further out than another; of two alike the newer is taken.
    fn is_before(&self, other: &Self, is_further: bool) -> bool {
        is_further || (self.value.total_cmp(&other.value).is_eq() && self.at > other.at)
    }

    fn end(&self, sheet: &Sheet<'_>) -> Option<ReachEnd> {
        let period = sheet.figures.periods.get(self.at)?;
        Some(ReachEnd {
            value: self.value,
            place: self.code.to_owned(),
            name: sheet.desk.name(self.code).to_owned(),
            period: period.clone(),
            source: sheet.figures.source_of(self.code, period).to_owned(),
        })
    }
}

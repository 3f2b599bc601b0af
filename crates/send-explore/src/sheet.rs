use std::ops::RangeToInclusive;

use reform_plan::figures::SeriesFigures;
use send_data::AreaLevel;
use send_data::compare::Rank;

use crate::Desk;
use crate::figure::{DirectionView, FigureView, directions, sources};
use crate::item::Item;

/// One item for one place: the values of all places, and the period they are compared in.
pub(crate) struct Sheet<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) item: Item<'a>,
    pub(crate) us: Option<&'a str>,
    /// The region the place is in.
    pub(crate) region: Option<&'a str>,
    /// England, when the place is not England itself.
    pub(crate) england: Option<&'a str>,
    /// Values of all places; the note and the other figures are those of our own place, its region
    /// and England.
    pub(crate) figures: SeriesFigures,
    /// The period all figures are of: the last our own place has a figure for, else its region, else
    /// England, else anybody.
    at: Option<usize>,
}

impl<'a> Sheet<'a> {
    /// None when the pack lacks a series of the item.
    pub(crate) fn new(desk: &'a Desk, item: Item<'a>, us: Option<&'a str>) -> Option<Self> {
        let region = us.and_then(|us| desk.region_of(us));
        let england = desk.pack.england().filter(|code| Some(*code) != us);
        let own: Vec<&str> = [us, region, england].into_iter().flatten().collect();
        let all: Vec<&str> = desk.pack.areas().keys().map(String::as_str).collect();
        let of_own = desk.pack.series_figures(&item.formula, &own)?;
        let figures = SeriesFigures {
            note: of_own.note,
            other: of_own.other,
            ..desk.pack.series_figures(&item.formula, &all)?
        };
        let mut sheet = Self {
            desk,
            item,
            us,
            region,
            england,
            figures,
            at: None,
        };
        let anybody = all.iter().filter_map(|code| sheet.last(code)).max();
        let mut own = own.iter();
        sheet.at = own.find_map(|code| sheet.last(code)).or(anybody);
        Some(sheet)
    }

    /// The period all figures are of; none when nobody has a figure.
    pub(crate) fn period(&self) -> Option<&str> {
        self.figures.periods.get(self.at?).map(String::as_str)
    }

    /// Number of the last period a place has a value for.
    pub(crate) fn last(&self, code: &str) -> Option<usize> {
        self.all(code).iter().rposition(Option::is_some)
    }

    /// The value of a place in the period.
    pub(crate) fn value(&self, code: &str) -> Option<f64> {
        self.all(code).get(self.at?).copied().flatten()
    }

    /// The values of places in the period.
    pub(crate) fn values<'b>(&self, codes: impl IntoIterator<Item = &'b str>) -> Vec<Option<f64>> {
        codes.into_iter().map(|code| self.value(code)).collect()
    }

    /// Every value of a place, one for each period; none at all for a place without any.
    pub(crate) fn all(&self, code: &str) -> &[Option<f64>] {
        self.figures.values.get(code).map_or(&[], Vec::as_slice)
    }

    /// Periods up to the one that is compared.
    pub(crate) fn periods(&self) -> &[String] {
        self.figures.periods.get(self.span()).unwrap_or_default()
    }

    /// A place's figure of the period with all that belongs to it.
    pub(crate) fn figure_of(&self, code: &str) -> Option<FigureView> {
        self.figure(self.value(code)?, [code])
    }

    /// A value of the period that comes from the figures of some places, with all that belongs to
    /// it.
    pub(crate) fn figure<'b>(
        &self,
        value: f64,
        places: impl IntoIterator<Item = &'b str>,
    ) -> Option<FigureView> {
        let period = self.period()?;
        let with_one = places.into_iter().filter(|it| self.value(it).is_some());
        Some(FigureView {
            words: self.said(value),
            value,
            period: period.to_owned(),
            source: sources(with_one.map(|code| self.figures.source_of(code, period))),
        })
    }

    /// When the figures of the period were published; empty when that is not known, and when one of
    /// those of our own place, its region and England was loaded from a file, of which nobody knows
    /// it.
    pub(crate) fn published(&self) -> &str {
        let own = [self.us, self.region, self.england].into_iter().flatten();
        let is_loaded = |period| own.clone().any(|code| self.figures.is_loaded(code, period));
        if self.period().is_some_and(is_loaded) {
            ""
        } else {
            &self.figures.published
        }
    }

    pub(crate) fn said(&self, value: f64) -> String {
        self.item.unit.format(value)
    }

    /// How a place's figure of the period moved; nothing when it has none.
    pub(crate) fn directions(&self, code: &str) -> Vec<DirectionView> {
        match self.value(code) {
            Some(_) => self.directions_of(self.all(code)),
            None => Vec::new(),
        }
    }

    /// How the last of some values, one for each period, moved.
    pub(crate) fn directions_of(&self, values: &[Option<f64>]) -> Vec<DirectionView> {
        let values = values.get(self.span()).unwrap_or_default();
        directions(self.periods(), values, self.item.unit, self.item.polarity)
    }

    /// Where our own figure stands among those of some places. None without a figure of our own, or
    /// while the figures of some of the places are not loaded.
    pub(crate) fn rank(&self, places: &[&str]) -> Option<Rank> {
        let us = self.us?;
        let own = self.value(us)?;
        let others = places.iter().filter(|code| **code != us);
        if !others.clone().all(|code| self.desk.is_loaded(code)) {
            return None;
        }
        let values = self.values(others.copied());
        Some(send_data::compare::rank(own, &values, self.item.unit))
    }

    /// Said when a place's figure of the period rests on one that another publisher disagrees with.
    pub(crate) fn disputed(&self, code: &str) -> Option<String> {
        let period = self.period()?;
        let mut others = self.desk.pack.other_figures().iter();
        let found = others.find(|other| {
            let is_read = |key: &str| key == other.series || other.also.iter().any(|it| it == key);
            other.place == code && other.period == period && self.item.formula.keys().any(is_read)
        });
        found.map(|other| other.rests.clone())
    }

    pub(crate) fn level(&self) -> Option<AreaLevel> {
        self.desk.level(self.us?)
    }

    fn span(&self) -> RangeToInclusive<usize> {
        ..=self.at.unwrap_or_default()
    }
}

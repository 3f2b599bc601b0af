//! The figures of one area beside its region and England.

use std::collections::BTreeMap;

use plan_framework::{Formula, Framework};
use reform_plan::AreaFigures;
use reform_plan::figures::{Loaded, OtherFigure, Place, PlaceRole, SeriesFigures, Standing};

use crate::{AreaLevel, OtherRecord, Pack, formula};

/// Said where a yearly change is shown: no publisher gives it.
const CHANGE_IS_OURS: &str = "change worked out by this project";

impl Pack {
    /// The figures of an area for every series of the framework's indicators.
    ///
    /// Places are the area (an ONS code), when anything is published for it; its region, or
    /// `region` (an ONS code) for an area the pack does not name; and England. A series nothing is
    /// published for has no entry.
    pub fn figures_for(
        &self,
        framework: &Framework,
        area: Option<&str>,
        region: Option<&str>,
    ) -> AreaFigures {
        let places = self.places(area, region);
        let codes: Vec<&str> = places.iter().map(|place| place.code.as_str()).collect();
        let series = framework
            .indicators
            .iter()
            .flat_map(|indicator| &indicator.series)
            .filter_map(|series| {
                let figures = self.series_figures(&series.formula, &codes)?;
                (!figures.values.is_empty()).then(|| (series.slug.clone(), figures))
            })
            .collect();
        AreaFigures {
            places,
            series,
            edition: self.edition().to_owned(),
            attribution: self.attribution().to_owned(),
        }
    }

    fn places(&self, area: Option<&str>, region: Option<&str>) -> Vec<Place> {
        let own = area.and_then(|code| self.areas().get(code));
        let own_region = own.and_then(|area| area.region_code.as_deref());
        let is_region = |code: &&str| self.codes(AreaLevel::Region).any(|known| known == *code);
        [
            (area, PlaceRole::Us),
            (own_region.or(region).filter(is_region), PlaceRole::Region),
            (self.england(), PlaceRole::England),
        ]
        .into_iter()
        .filter_map(|(code, role)| Some((code.filter(|code| self.has_figures(code))?, role)))
        .map(|(code, role)| Place {
            code: code.to_owned(),
            name: self
                .areas()
                .get(code)
                .map(|area| area.name.clone())
                .unwrap_or_default(),
            role,
        })
        .collect()
    }

    /// The figures of a formula for some places, given by ONS code. A place without a value has no
    /// entry among the values; notes and other publishers' figures are those that bear on these
    /// places. None when the pack lacks a series the formula reads.
    pub fn series_figures(&self, formula: &Formula, places: &[&str]) -> Option<SeriesFigures> {
        let is_known = |key: &str| self.series().contains_key(key);
        let first = formula.keys().next()?;
        if !formula.keys().all(is_known) {
            return None;
        }
        let periods = formula::periods(self, formula);
        let mut values: BTreeMap<String, Vec<Option<f64>>> = BTreeMap::new();
        for place in places {
            let at = |period: &String| formula::value(self, formula, place, period);
            let of_place: Vec<Option<f64>> = periods.iter().map(at).collect();
            if of_place.iter().any(Option::is_some) {
                values.insert((*place).to_owned(), of_place);
            }
        }
        let own = self.source(formula);
        let loaded = self.loaded(formula, &periods, &values, &own);
        let files = loaded.iter().flat_map(|it| it.figures.values().flatten());
        let with_files = std::iter::once(&own).chain(files.map(|(_, words)| words));
        // Words of a worked-out figure may name the publisher again beside the file.
        let with_files = with_files.flat_map(|words| words.split("; ").map(str::to_owned));
        Some(SeriesFigures {
            standing: Standing::default(),
            fifth: None,
            reach: None,
            source: joined(with_files, "; "),
            loaded,
            published: self.published(formula),
            period_type: self.series().get(first)?.period_type.clone(),
            note: self.note(formula, places, &periods),
            other: self.others(formula, places, &periods),
            periods,
            values,
        })
    }

    /// Publishers and titles of every part, and what this project worked out.
    fn source(&self, formula: &Formula) -> String {
        let named = formula.keys().flat_map(|key| self.publishers(key));
        joined(named.chain(ours(formula)), "; ")
    }

    /// Publisher and title of every source of a series.
    fn publishers(&self, key: &str) -> impl Iterator<Item = String> {
        let ids = self.series().get(key).map_or(&[][..], |it| &it.sources);
        let sources = ids.iter().filter_map(|id| self.sources().get(id));
        sources.map(|it| match it.publisher.trim() {
            "" => it.title.clone(),
            publisher => format!("{publisher}, {}", it.title),
        })
    }

    /// Where those values come from that rest on a file, by place and period. None when no value
    /// does.
    fn loaded(
        &self,
        formula: &Formula,
        periods: &[String],
        values: &BTreeMap<String, Vec<Option<f64>>>,
        own: &str,
    ) -> Option<Loaded> {
        if !formula.keys().any(|key| self.has_loaded(key)) {
            return None;
        }
        let mut figures: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
        for (place, values) in values {
            for (period, _) in periods.iter().zip(values).filter(|(_, it)| it.is_some()) {
                if let Some(words) = self.files_of(formula, place, period) {
                    let of_place = figures.entry(place.clone()).or_default();
                    of_place.insert(period.clone(), words);
                }
            }
        }
        (!figures.is_empty()).then(|| Loaded {
            others: own.to_owned(),
            figures,
        })
    }

    /// Where a value comes from, when it rests on a file: the file, and the publishers of what else
    /// it was worked out from.
    fn files_of(&self, formula: &Formula, place: &str, period: &str) -> Option<String> {
        let cells = formula::cells(self, formula, period);
        let file = |(key, period): &(&str, &str)| self.loaded_from(key, place, period);
        cells
            .iter()
            .any(|cell| file(cell).is_some())
            .then_some(())?;
        let named = cells.iter().flat_map(|cell| match file(cell) {
            Some(words) => vec![words.to_owned()],
            None => self.publishers(cell.0).collect(),
        });
        Some(joined(named.chain(ours(formula)), "; "))
    }

    fn published(&self, formula: &Formula) -> String {
        joined(
            self.sources_of(formula)
                .map(|source| source.published.clone()),
            "; ",
        )
    }

    fn sources_of(&self, formula: &Formula) -> impl Iterator<Item = &crate::PackSource> {
        formula
            .keys()
            .filter_map(|key| self.series().get(key))
            .flat_map(|series| &series.sources)
            .filter_map(|id| self.sources().get(id))
    }

    /// Notes of every part, then what the figures shown rest on.
    fn note(&self, formula: &Formula, places: &[&str], periods: &[String]) -> Option<String> {
        let own = formula
            .keys()
            .filter_map(|key| self.series().get(key)?.note.clone());
        let rests = self
            .disputed(formula, places, periods)
            .filter(|other| !matches!(formula, Formula::Published(key) if *key == other.series))
            .map(|other| other.rests.clone());
        let words = joined(own.chain(rests), " ");
        (!words.is_empty()).then_some(words)
    }

    /// Figures of other publishers for the values shown. A yearly change is worked out from them in
    /// the same way, and its source says so. A share is not: what it is a share of has no other
    /// figure.
    fn others(&self, formula: &Formula, places: &[&str], periods: &[String]) -> Vec<OtherFigure> {
        self.disputed(formula, places, periods)
            .filter_map(|other| {
                let (value, source) = match formula {
                    Formula::Published(key) if *key == other.series => {
                        (other.value, other.source.clone())
                    }
                    Formula::Growth(key) => {
                        let before = formula::period_before(self, key, &other.period)?;
                        let was = self.value(key, &other.place, before)?;
                        let source = format!("{}; {CHANGE_IS_OURS}", other.source);
                        (formula::change(other.value, was)?, source)
                    }
                    _ => return None,
                };
                Some(OtherFigure {
                    place: other.place.clone(),
                    period: other.period.clone(),
                    value,
                    source,
                    note: other.note.clone(),
                })
            })
            .collect()
    }

    /// Other publishers' figures for a count that a value shown rests on.
    fn disputed(
        &self,
        formula: &Formula,
        places: &[&str],
        periods: &[String],
    ) -> impl Iterator<Item = &OtherRecord> {
        self.other_figures().iter().filter(move |other| {
            let is_shown =
                places.contains(&other.place.as_str()) && periods.contains(&other.period);
            let rests_on = |key: &str| key == other.series || other.also.iter().any(|it| it == key);
            is_shown && formula.keys().any(rests_on)
        })
    }
}

/// What this project worked out of a formula, as part of its source.
fn ours(formula: &Formula) -> Option<String> {
    match formula {
        Formula::Published(_) => None,
        Formula::Share { .. } => Some("share worked out by this project".to_owned()),
        Formula::Growth(_) => Some(CHANGE_IS_OURS.to_owned()),
    }
}

/// Texts joined, each once and none empty, in the order they come.
fn joined(texts: impl Iterator<Item = String>, between: &str) -> String {
    let mut said: Vec<String> = Vec::new();
    for text in texts {
        if !text.is_empty() && !said.contains(&text) {
            said.push(text);
        }
    }
    said.join(between)
}

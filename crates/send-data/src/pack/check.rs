//! What may contradict itself in an index.

use std::collections::BTreeSet;

use super::{NAME, Pack, PackPage, PackSeries, PackTopic};
use crate::PackProblem;
use crate::period::{time_order, without_holes};

impl Pack {
    /// Refuses an index that contradicts itself.
    pub(super) fn check(&self) -> Result<(), PackProblem> {
        let said =
            |what: String| PackProblem::contradiction(format!("In the file of {NAME}, {what}."));
        for (key, series) in &self.series {
            self.check_series(key, series)
                .map_err(|what| said(format!("series {key} {what}")))?;
        }
        for topic in &self.topics {
            self.check_topic(topic)
                .map_err(|what| said(format!("topic \"{}\" {what}", topic.slug)))?;
        }
        self.check_others().map_err(said)?;
        self.check_places().map_err(said)?;
        self.check_parts().map_err(said)?;
        for page in &self.pages {
            self.check_page(page)
                .map_err(|what| said(format!("page \"{}\" {what}", page.title)))?;
        }
        Ok(())
    }

    /// What contradicts itself in a series, as the end of a sentence.
    fn check_series(&self, key: &str, series: &PackSeries) -> Result<(), String> {
        let mut before = None;
        for period in &series.periods {
            let Some(order) = time_order(period) else {
                return Err(format!("has a period nobody can read, \"{period}\""));
            };
            if before >= Some(order) {
                return Err(format!("has period {period} out of order"));
            }
            before = Some(order);
        }
        if without_holes(&series.periods).len() != series.periods.len() {
            return Err("leaves a period out between others".to_owned());
        }
        if let Some(unknown) = series
            .sources
            .iter()
            .find(|id| !self.sources.contains_key(*id))
        {
            return Err(format!("names a source that is not listed, \"{unknown}\""));
        }
        let Some(topic) = self.topics.iter().find(|topic| topic.slug == series.topic) else {
            return Err(format!(
                "names a topic that is not listed, \"{}\"",
                series.topic
            ));
        };
        if !topic.series.iter().any(|it| it == key) {
            return Err(format!("is not in its topic, \"{}\"", topic.slug));
        }
        let mut others = self.other.iter().filter(|other| other.series == key);
        match others.find(|other| !series.periods.contains(&other.period)) {
            Some(other) => Err(format!(
                "has another figure for {}, a period it lacks",
                other.period
            )),
            None => Ok(()),
        }
    }

    /// What a topic has that is not its own, as the end of a sentence.
    fn check_topic(&self, topic: &PackTopic) -> Result<(), String> {
        let is_own = |key: &String| {
            let series = self.series.get(key);
            series.is_some_and(|series| series.topic == topic.slug)
        };
        match topic.series.iter().find(|key| !is_own(key)) {
            Some(key) => Err(format!("has a series that is not of it, \"{key}\"")),
            None => Ok(()),
        }
    }

    /// Places and series that other figures name and that are not listed.
    fn check_others(&self) -> Result<(), String> {
        for other in &self.other {
            let mut keys = std::iter::once(&other.series).chain(&other.also);
            if let Some(key) = keys.find(|key| !self.series.contains_key(*key)) {
                return Err(format!("another figure is of {key}, which is not listed"));
            }
            if !self.areas.contains_key(&other.place) {
                return Err(format!(
                    "another figure is of {}, which is not listed",
                    other.place
                ));
            }
        }
        Ok(())
    }

    /// Places that neighbours and inspections name and that are not listed.
    fn check_places(&self) -> Result<(), String> {
        let neighbours = self.neighbours.iter().flat_map(|(code, neighbours)| {
            std::iter::once(code).chain(neighbours.iter().map(|it| &it.code))
        });
        let mut named = neighbours.chain(self.inspections.keys());
        match named.find(|code| !self.areas.contains_key(*code)) {
            Some(code) => Err(format!(
                "neighbours or inspections name {code}, which is not listed"
            )),
            None => Ok(()),
        }
    }

    /// Parts of one name, and places that are not listed or stand in two parts.
    fn check_parts(&self) -> Result<(), String> {
        let mut names = BTreeSet::new();
        let mut places = BTreeSet::new();
        for part in &self.parts {
            if !names.insert(&part.name) {
                return Err(format!("part {} is listed twice", part.name));
            }
            for place in &part.places {
                if !self.areas.contains_key(place) {
                    return Err(format!(
                        "part {} has {place}, which is not listed",
                        part.name
                    ));
                }
                if !places.insert(place) {
                    return Err(format!("{place} is in two parts"));
                }
            }
        }
        Ok(())
    }

    /// What a page names that is not there, as the end of a sentence.
    fn check_page(&self, page: &PackPage) -> Result<(), String> {
        if let Some(slug) = page.topics.iter().find(|slug| !self.has_topic(slug)) {
            return Err(format!("names a topic that is not listed, \"{slug}\""));
        }
        if let Some(key) = page
            .series
            .iter()
            .find(|key| !self.series.contains_key(*key))
        {
            return Err(format!("names a series that is not listed, \"{key}\""));
        }
        let is_answered = !page.topics.is_empty() || !page.series.is_empty();
        if is_answered || page.gap.is_some() || page.elsewhere.is_some() {
            Ok(())
        } else {
            Err("has no answer and no gap".to_owned())
        }
    }

    fn has_topic(&self, slug: &str) -> bool {
        self.topics.iter().any(|topic| topic.slug == slug)
    }
}

use plan_framework::{Formula, Indicator, IndicatorSeries, Polarity, Unit};
use send_data::PackSeries;

use crate::{Desk, ItemLink};

/// Something that can be looked at: a published series, or one of the catalogue that is worked out
/// from published ones.
#[derive(Clone, Debug)]
pub(crate) struct Item<'a> {
    /// What it is asked for by: the key of the published series, or the slug of the worked-out one.
    pub(crate) key: &'a str,
    pub(crate) title: String,
    pub(crate) unit: Unit,
    pub(crate) polarity: Polarity,
    pub(crate) formula: Formula,
    /// Slug of its topic: that of the published series it comes from.
    pub(crate) topic: &'a str,
    /// The indicator of the catalogue it belongs to.
    pub(crate) indicator: Option<&'a Indicator>,
}

impl Desk {
    /// The item of a name: the key of a published series, or the slug of a series of the catalogue.
    /// A published series that is in the catalogue has the catalogue's polarity by either name.
    pub(crate) fn item<'a>(&'a self, name: &str) -> Option<Item<'a>> {
        if let Some((key, series)) = self.pack.series().get_key_value(name) {
            return Some(self.published(key, series));
        }
        let (indicator, line) = self.lines().find(|(_, line)| line.slug.as_str() == name)?;
        self.of_catalogue(indicator, line)
    }

    /// Every item of a topic: those of the catalogue in its order, then the other published series
    /// in the order of the topic.
    pub(crate) fn items<'a>(&'a self, topic: &'a str) -> impl Iterator<Item = Item<'a>> {
        let mut items: Vec<Item<'a>> = self.catalogue().collect();
        let topics = self.pack.topics().iter().filter(move |it| it.slug == topic);
        for key in topics.flat_map(|it| &it.series) {
            if items.iter().any(|item| item.key == key) {
                continue;
            }
            items.extend(self.item(key));
        }
        items.into_iter().filter(move |item| item.topic == topic)
    }

    /// Every item of the catalogue that figures are published for, in its order.
    pub(crate) fn catalogue(&self) -> impl Iterator<Item = Item<'_>> {
        self.lines()
            .filter_map(|(indicator, line)| self.of_catalogue(indicator, line))
    }

    fn lines(&self) -> impl Iterator<Item = (&Indicator, &IndicatorSeries)> {
        let indicators = self.framework.indicators.iter();
        indicators.flat_map(|indicator| indicator.series.iter().map(move |line| (indicator, line)))
    }

    fn published<'a>(&'a self, key: &'a str, series: &'a PackSeries) -> Item<'a> {
        let is_it =
            |formula: &Formula| matches!(formula, Formula::Published(known) if known == key);
        let of_catalogue = self.lines().find(|(_, line)| is_it(&line.formula));
        let rests_on_it = || {
            self.lines()
                .find(|(_, line)| line.formula.keys().any(|known| known == key))
        };
        Item {
            key,
            title: series.title.clone(),
            unit: series.unit,
            polarity: of_catalogue.map_or(series.polarity, |(it, _)| it.polarity),
            formula: Formula::Published(key.to_owned()),
            topic: &series.topic,
            indicator: of_catalogue.or_else(rests_on_it).map(|(it, _)| it),
        }
    }

    /// None when the pack lacks a series it is worked out from.
    fn of_catalogue<'a>(
        &'a self,
        indicator: &'a Indicator,
        line: &'a IndicatorSeries,
    ) -> Option<Item<'a>> {
        let series = self.pack.series();
        let mut parts = line.formula.keys().map(|key| series.get_key_value(key));
        let (first_key, first) = parts.next()??;
        if parts.any(|part| part.is_none()) {
            return None;
        }
        let (key, title) = match line.formula {
            // One title by either name.
            Formula::Published(_) => (first_key.as_str(), first.title.clone()),
            _ if indicator.series.len() == 1 => (line.slug.as_str(), indicator.name.clone()),
            _ => {
                let title = format!("{}: {}", indicator.name, line.label);
                (line.slug.as_str(), title)
            }
        };
        Some(Item {
            key,
            title,
            unit: line.unit,
            polarity: indicator.polarity,
            formula: line.formula.clone(),
            topic: &first.topic,
            indicator: Some(indicator),
        })
    }
}

impl Item<'_> {
    pub(crate) fn link(&self) -> ItemLink {
        ItemLink {
            item: self.key.to_owned(),
            title: self.title.clone(),
            is_published: matches!(self.formula, Formula::Published(_)),
        }
    }

    /// Whether its values are totals, which grow with the size of the place.
    pub(crate) fn is_total(&self) -> bool {
        self.unit.is_total()
    }
}

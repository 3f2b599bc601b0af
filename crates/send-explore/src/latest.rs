use serde::{Deserialize, Serialize};

use crate::Desk;

/// The latest figure of an item for a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LatestView {
    /// The period.
    pub period: String,
    /// The value as people read it, with its unit.
    pub value: String,
    /// Who published it, where and when.
    pub source: String,
}

impl Desk {
    /// The latest figures, in the order they were asked for.
    pub(crate) fn latest(&self, figures: &[(String, String)]) -> Vec<Option<LatestView>> {
        let one = |(item, place): &(String, String)| {
            let item = self.item(item)?;
            let figures = self.pack.series_figures(&item.formula, &[place.as_str()])?;
            let latest = figures.latest(place)?;
            Some(LatestView {
                period: latest.period.to_owned(),
                value: item.unit.format(latest.value),
                source: figures.source_words(place, latest.period),
            })
        };
        figures.iter().map(one).collect()
    }
}

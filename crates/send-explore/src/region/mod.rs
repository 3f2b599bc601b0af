//! The state of a region: what moved, where its councils are apart, and what is unusual of our own.

mod inspections;
mod moves;
mod rug;
mod spreads;
mod subregions;
mod unusual;
mod view;

use plan_framework::Slug;
use send_data::AreaLevel;

pub use view::{InspectionCount, MoveView, RegionView, SpreadView, SubregionRow, UnusualItem};

use crate::{Ask, Desk};

/// How many of a kind are shown.
const MOST: usize = 5;

impl Desk {
    pub(crate) fn region(&self, region: &str, us: Option<&str>) -> Option<RegionView> {
        let region = self.known(Some(region))?;
        if self.level(region) != Some(AreaLevel::Region) {
            return None;
        }
        let given = us.and_then(|us| self.known(Some(us)));
        let us = given.filter(|us| self.region_of(us) == Some(region));
        let name = self.name(region).to_owned();
        let is_loaded = self.councils(Some(region)).all(|code| self.is_loaded(code));
        let not_loaded = (!is_loaded).then(|| {
            format!(
                "The figures of the councils in {} are not all loaded yet.",
                self.in_words(region)
            )
        });
        let elsewhere = given.filter(|_| us.is_none()).map(|given| {
            format!(
                "{} is not in {}, so nothing is said of it here.",
                self.name(given),
                self.in_words(region)
            )
        });
        Some(RegionView {
            heading: format!("State of the region: {name}"),
            edition: self.edition(),
            attribution: self.pack.attribution().to_owned(),
            moves_how: moves::HOW.to_owned(),
            moves: moves::moves(self, region),
            spreads_how: spreads::HOW.to_owned(),
            spreads: spreads::spreads(self, region, us),
            unusual: us.map(|us| unusual::items(self, us)).unwrap_or_default(),
            rug: rug::rug(self, region, us),
            subregions: subregions::rows(self, region),
            inspections: inspections::counts(self, region),
            our_inspection: us.and_then(|us| self.inspection(us)),
            missing: not_loaded.into_iter().chain(elsewhere).collect(),
            needs: self.needs(&Ask::Region {
                region: region.to_owned(),
                area: given.map(str::to_owned),
            }),
            region: region.to_owned(),
            name,
        })
    }
}

/// The largest few, the largest first, of each indicator one; those of the same size stay in their
/// order.
fn largest<T>(mut all: Vec<(f64, Option<&Slug>, T)>) -> Vec<T> {
    all.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
    let mut said: Vec<Option<&Slug>> = Vec::new();
    let mut most = Vec::new();
    for (_, indicator, it) in all {
        if most.len() < MOST && !said.contains(&indicator) {
            said.push(indicator);
            most.push(it);
        }
    }
    most
}

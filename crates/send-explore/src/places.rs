//! Finding places in the pack.

use send_data::{AreaLevel, PackArea};

use crate::Desk;

impl Desk {
    /// The place, when the pack names it.
    pub(crate) fn known(&self, code: Option<&str>) -> Option<&str> {
        let (code, _) = self.pack.areas().get_key_value(code?)?;
        Some(code)
    }

    pub(crate) fn area(&self, code: &str) -> Option<&PackArea> {
        self.pack.areas().get(code)
    }

    /// The name of a place; its code when the pack does not name it.
    pub(crate) fn name<'a>(&'a self, code: &'a str) -> &'a str {
        self.area(code).map_or(code, |area| &area.name)
    }

    pub(crate) fn level(&self, code: &str) -> Option<AreaLevel> {
        self.area(code).map(|area| area.level)
    }

    /// The region a place is in; a region is not in one.
    pub(crate) fn region_of(&self, code: &str) -> Option<&str> {
        self.area(code)?.region_code.as_deref()
    }

    /// Every council, or those of a region, in the order of codes.
    pub(crate) fn councils<'a>(&'a self, region: Option<&'a str>) -> impl Iterator<Item = &'a str> {
        self.pack
            .codes(AreaLevel::LocalAuthority)
            .filter(move |code| region.is_none() || self.region_of(code) == region)
    }

    /// The statistical neighbours of a council, closest first.
    pub(crate) fn neighbours(&self, code: &str) -> Vec<&str> {
        let neighbours = self.pack.neighbours(code).iter();
        neighbours.map(|it| it.code.as_str()).collect()
    }

    /// Whether the figures of a place were added.
    pub(crate) fn is_loaded(&self, code: &str) -> bool {
        self.pack
            .part_of(code)
            .is_some_and(|part| self.pack.has_part(&part.name))
    }
}

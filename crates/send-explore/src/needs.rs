use std::iter;

use send_data::compare::same_icb;

use crate::{Ask, Compare, Desk};

impl Desk {
    /// Names of the parts that a whole answer needs and that were not added, those without which it
    /// says least first: the own region, England, the places compared with, then the rest of the
    /// country for ranks within England and what any council has reached.
    pub fn needs(&self, ask: &Ask) -> Vec<String> {
        match ask {
            Ask::Contents { .. } => Vec::new(),
            Ask::Area { area, region } => {
                let area = self.known(area.as_deref());
                let own = area.or(region.as_deref());
                let neighbours = area.iter().flat_map(|area| self.neighbours(area));
                // Without an area there is nothing to compare with the rest of the country.
                let all = own.iter().flat_map(|_| self.pack.areas().keys());
                let rest = all.map(String::as_str);
                self.not_loaded(self.around(own).chain(neighbours).chain(rest))
            }
            Ask::Latest(figures) => {
                self.not_loaded(figures.iter().map(|(_, place)| place.as_str()))
            }
            Ask::Topic { area, .. } => self.not_loaded(self.around(area.as_deref())),
            Ask::Region { region, area } => {
                let own = self.known(area.as_deref());
                self.not_loaded(self.around(Some(region)).chain(own))
            }
            Ask::Explore(ask) => {
                let own = ask.area.as_deref();
                let compared: Vec<&str> = match (&ask.compare, own) {
                    (Compare::Neighbours, Some(own)) => self.neighbours(own),
                    (Compare::Icb, Some(own)) => same_icb(self.pack.areas(), own),
                    (Compare::Chosen(codes), _) => codes.iter().map(String::as_str).collect(),
                    _ => Vec::new(),
                };
                let all = self.pack.areas().keys().map(String::as_str);
                self.not_loaded(self.around(own).chain(compared).chain(all))
            }
        }
    }

    /// A place (or the councils of a region) and England.
    fn around<'a>(&'a self, own: Option<&'a str>) -> impl Iterator<Item = &'a str> {
        let councils = own.into_iter().flat_map(|own| self.councils(Some(own)));
        let own = own
            .into_iter()
            .flat_map(|own| iter::once(own).chain(self.region_of(own)));
        councils.chain(own).chain(self.pack.england())
    }

    /// The parts of some places that were not added, each once, in the order they come.
    fn not_loaded<'a>(&'a self, places: impl Iterator<Item = &'a str>) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for part in places.filter_map(|place| self.pack.part_of(place)) {
            if !self.pack.has_part(&part.name) && !names.contains(&part.name) {
                names.push(part.name.clone());
            }
        }
        names
    }
}

use std::collections::BTreeMap;

use crate::{AreaLevel, PackArea};

/// The places that figures can be of. Places are found by code, never by name: the same council is
/// spelt differently from file to file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Geography {
    /// Places in the order of their ONS codes.
    places: Vec<Place>,
    /// DfE number of a local authority -> where it is in `places`.
    numbers: BTreeMap<String, u16>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    code: String,
    name: String,
    level: AreaLevel,
}

impl Geography {
    /// The places of a pack: `Geography::of(pack.areas())`.
    pub fn of(areas: &BTreeMap<String, PackArea>) -> Self {
        let mut numbers = BTreeMap::new();
        let mut places = Vec::with_capacity(areas.len());
        for (code, area) in areas {
            let Ok(at) = u16::try_from(places.len()) else {
                break;
            };
            if area.level == AreaLevel::LocalAuthority {
                numbers.insert(area.dfe_code.clone(), at);
            }
            places.push(Place {
                code: code.clone(),
                name: area.name.clone(),
                level: area.level,
            });
        }
        Self { places, numbers }
    }

    /// ONS code of a place; empty for none.
    pub(super) fn code(&self, place: u16) -> &str {
        self.places
            .get(usize::from(place))
            .map_or("", |it| &it.code)
    }

    /// Name of a place; empty for none.
    pub(super) fn name(&self, place: u16) -> &str {
        self.places
            .get(usize::from(place))
            .map_or("", |it| &it.name)
    }

    /// The place with this ONS code, under the code it has here.
    pub(super) fn by_code(&self, code: &str) -> Option<u16> {
        let find = |code: &str| {
            let found = self
                .places
                .binary_search_by(|it| it.code.as_str().cmp(code));
            found.ok().and_then(|at| u16::try_from(at).ok())
        };
        let recoded = || {
            RECODED.iter().find_map(|(before, after)| match code {
                code if code == *before => find(after),
                code if code == *after => find(before),
                _ => None,
            })
        };
        find(code).or_else(recoded)
    }

    /// The local authority with this DfE number, which spreadsheets may have written "301.0".
    pub(super) fn by_number(&self, number: &str) -> Option<u16> {
        let number = number.strip_suffix(".0").unwrap_or(number);
        self.numbers.get(number).copied()
    }

    /// The local authority with this name, as [`plain_name`] writes it.
    pub(super) fn by_plain_name(&self, wanted: &str) -> Option<u16> {
        let is = |place: &Place| {
            place.level == AreaLevel::LocalAuthority && plain_name(&place.name) == wanted
        };
        let at = self.places.iter().position(is)?;
        u16::try_from(at).ok()
    }

    /// Whether a place is of this level.
    pub(super) fn is(&self, place: u16, level: AreaLevel) -> bool {
        self.places
            .get(usize::from(place))
            .is_some_and(|it| it.level == level)
    }
}

/// A name without what differs between files: case, marks, footnote numbers, "County" and "City of".
pub(super) fn plain_name(name: &str) -> String {
    let letters: String = name
        .to_lowercase()
        .replace('&', " and ")
        .chars()
        .map(|letter| if letter.is_alphabetic() { letter } else { ' ' })
        .collect();
    let words = letters.split_whitespace();
    let kept: Vec<&str> = words
        .filter(|word| !matches!(*word, "county" | "city" | "of" | "the" | "borough"))
        .collect();
    kept.join(" ")
}

/// Councils that got another ONS code and kept their area and their DfE number (Barnsley and
/// Sheffield with a small change of their common boundary). Source: the Code History Database of
/// the Office for National Statistics.
const RECODED: [(&str, &str); 7] = [
    ("E06000048", "E06000057"), // Northumberland, 2013
    ("E08000020", "E08000037"), // Gateshead, 2013
    ("E10000002", "E06000060"), // Buckinghamshire, 2020
    ("E10000023", "E06000065"), // North Yorkshire, 2023
    ("E10000027", "E06000066"), // Somerset, 2023
    ("E08000016", "E08000038"), // Barnsley, 2025
    ("E08000019", "E08000039"), // Sheffield, 2025
];

/// A council that no longer exists.
pub(super) struct Former {
    /// ONS code.
    pub code: &'static str,
    /// DfE number.
    pub number: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What took its place, as the end of a sentence.
    pub since: &'static str,
}

/// Councils that published files still have figures of. Source: the files themselves, with the
/// orders that made the new councils.
pub(super) const FORMER: [Former; 5] = [
    Former {
        code: "E06000028",
        number: "837",
        name: "Bournemouth",
        since: "Bournemouth, Christchurch and Poole took its place in April 2019",
    },
    Former {
        code: "E06000029",
        number: "836",
        name: "Poole",
        since: "Bournemouth, Christchurch and Poole took its place in April 2019",
    },
    Former {
        code: "E10000009",
        number: "835",
        name: "Dorset (before 2019)",
        since: "a new Dorset council, without Christchurch, took its place in April 2019",
    },
    Former {
        code: "E10000006",
        number: "909",
        name: "Cumbria",
        since: "Cumberland, and Westmorland and Furness, took its place in April 2023",
    },
    Former {
        code: "E10000021",
        number: "928",
        name: "Northamptonshire",
        since: "North Northamptonshire and West Northamptonshire took its place in April 2021",
    },
];

impl Former {
    /// What is said of its rows.
    pub(super) fn words(&self) -> String {
        format!("{}, which no longer exists: {}", self.name, self.since)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_same_however_they_are_spelt() {
        for (one, other) in [
            ("Durham", "County Durham"),
            ("Kingston Upon Hull, City of", "Kingston upon Hull, City of"),
            ("Herefordshire", "Herefordshire, County of"),
            ("St. Helens", "St Helens"),
            ("Bedford Borough", "Bedford"),
            ("Westmorland & Furness8", "Westmorland and Furness"),
        ] {
            assert_eq!(plain_name(one), plain_name(other));
        }
        assert_ne!(plain_name("Nottingham"), plain_name("Nottinghamshire"));
    }
}

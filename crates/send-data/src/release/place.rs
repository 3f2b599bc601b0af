//! Which place a row is of.

use std::borrow::Cow;

use csv::ByteRecord;

use super::csv_table::Header;
use super::geography::{FORMER, Geography};
use super::problem::AGAIN;
use super::span::short;
use crate::AreaLevel;

/// Where the columns of places are.
pub(super) struct PlaceColumns {
    level: Option<usize>,
    country: Option<usize>,
    region: Option<usize>,
    council: Option<usize>,
    number: Option<usize>,
}

/// Which place a row is of.
pub(super) enum RowPlace {
    /// One of the places, and the region the file puts it in.
    Place(u16, Option<u16>),
    /// The same, and what to know about it.
    Warned(u16, Option<u16>, String),
    /// None that figures here are of: what it is.
    PassedOver(String),
    /// Nobody can tell: what is wrong, and what to do.
    Refused(String, &'static str),
}

impl PlaceColumns {
    pub(super) fn of(header: &Header) -> Self {
        Self {
            level: header.at("geographic_level"),
            country: header.at("country_code"),
            region: header.at("region_code"),
            council: header.at("new_la_code").or_else(|| header.at("la_code")),
            number: header.at("old_la_code"),
        }
    }

    /// Whether a row can say its place at all.
    pub(super) fn any(&self) -> bool {
        self.country
            .or(self.region)
            .or(self.council)
            .or(self.number)
            .is_some()
    }

    pub(super) fn place(&self, row: &ByteRecord, geography: &Geography) -> RowPlace {
        let cell = |at: Option<usize>| {
            at.and_then(|at| row.get(at))
                .map_or(Cow::Borrowed(""), text)
        };
        let (country, region) = (cell(self.country), cell(self.region));
        let (council, number) = (cell(self.council), cell(self.number));
        if !country.is_empty() && !country.eq_ignore_ascii_case("E92000001") {
            return RowPlace::PassedOver(format!("places outside England ({})", short(&country)));
        }
        let level = cell(self.level);
        let wanted = match level.to_ascii_lowercase().as_str() {
            "national" | "country" => AreaLevel::England,
            "regional" | "region" => AreaLevel::Region,
            "local authority" | "la" => AreaLevel::LocalAuthority,
            "" if !council.is_empty() || !number.is_empty() => AreaLevel::LocalAuthority,
            "" if !region.is_empty() => AreaLevel::Region,
            "" if !country.is_empty() => AreaLevel::England,
            "" => {
                return RowPlace::Refused("The row names no place.".to_owned(), AGAIN);
            }
            _ => {
                return RowPlace::PassedOver(format!("level \"{}\"", short(&level)));
            }
        };
        let found = match wanted {
            AreaLevel::England => geography.by_code(&country),
            AreaLevel::Region | AreaLevel::Subregion => geography.by_code(&region).filter(|it| {
                geography.is(*it, AreaLevel::Region) || geography.is(*it, AreaLevel::Subregion)
            }),
            AreaLevel::LocalAuthority => return council_row(geography, &region, &council, &number),
        };
        match found {
            Some(place) => RowPlace::Place(place, None),
            None if wanted == AreaLevel::England => RowPlace::Refused(
                "The row is of a whole country and does not say which (column country_code)."
                    .to_owned(),
                AGAIN,
            ),
            None => RowPlace::Refused(
                format!("\"{}\" is the code of no region.", short(&region)),
                AGAIN,
            ),
        }
    }
}

fn council_row(geography: &Geography, region: &str, code: &str, number: &str) -> RowPlace {
    let is_code = |it: &str| !it.is_empty() && !matches!(it, "z" | "x" | ":");
    let plain = number.strip_suffix(".0").unwrap_or(number);
    let council = |it: &u16| geography.is(*it, AreaLevel::LocalAuthority);
    let by_code = geography.by_code(code).filter(council);
    let by_number = geography.by_number(plain);
    let region = geography.by_code(region);
    let former = FORMER
        .iter()
        .find(|it| it.code == code || (!is_code(code) && it.number == plain));
    if let (None, Some(former)) = (by_code, former) {
        return RowPlace::PassedOver(former.words());
    }
    match (by_code, by_number) {
        (Some(one), Some(other)) if one != other => RowPlace::Refused(
            format!(
                "The row has the ONS code of {} and the DfE number of {}.",
                geography.name(one),
                geography.name(other)
            ),
            "Look up which council the row is of and correct the code that is wrong.",
        ),
        (None, Some(place)) if is_code(code) => RowPlace::Warned(
            place,
            region,
            format!(
                "The code {} is not known here; its rows were read as {} by DfE number {plain}.",
                short(code),
                geography.name(place)
            ),
        ),
        (Some(place), _) | (None, Some(place)) => RowPlace::Place(place, region),
        (None, None) if !is_code(code) && !is_code(plain) => RowPlace::Refused(
            "The row is of a council and has no code of one.".to_owned(),
            AGAIN,
        ),
        (None, None) => RowPlace::Refused(
            format!(
                "\"{}\" is the code of no council that figures are held of.",
                short(if is_code(code) { code } else { plain })
            ),
            "If a council was made anew, this tool needs a newer list of councils. Nothing else of \
             the file is affected.",
        ),
    }
}

/// The text of a cell without the space around it.
pub(super) fn text(bytes: &[u8]) -> Cow<'_, str> {
    match String::from_utf8_lossy(bytes) {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}

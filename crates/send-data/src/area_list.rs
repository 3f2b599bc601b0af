use std::collections::BTreeMap;

use reform_plan::order::sorted_by_key;
use serde::Deserialize;

use crate::PackProblem;

/// Format this version reads.
const FORMAT: u32 = 1;

/// What the file is called in problems.
const NAME: &str = "local areas";

/// Every local area of England with its region: what choosing an area needs, without any figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaList {
    areas: Vec<LocalArea>,
    regions: BTreeMap<String, String>,
}

/// A local authority area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalArea {
    /// ONS code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// DfE code, three digits.
    pub dfe_code: String,
    /// ONS code of its region.
    pub region_code: String,
    /// Name of its region.
    pub region_name: String,
    /// Its Integrated Care Board from April 2026, where that is known.
    pub icb: Option<String>,
}

#[derive(Deserialize)]
struct File {
    regions: BTreeMap<String, String>,
    areas: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
struct Entry {
    name: String,
    dfe: String,
    region: String,
    #[serde(default)]
    icb: Option<String>,
}

impl AreaList {
    /// Reads `areas.json`.
    ///
    /// # Errors
    /// A [`PackProblem`] when the text is damaged, of another format, or names a region it does not
    /// list.
    pub fn read(text: &str) -> Result<Self, PackProblem> {
        let File { regions, areas } = crate::pack::read_format(text, NAME, FORMAT)?;
        let mut list = Vec::with_capacity(areas.len());
        for (code, entry) in areas {
            let Some(region_name) = regions.get(&entry.region) else {
                return Err(PackProblem::contradiction(format!(
                    "The file of {NAME} puts {} in region {}, which it does not list.",
                    entry.name, entry.region
                )));
            };
            list.push(LocalArea {
                code,
                name: entry.name,
                dfe_code: entry.dfe,
                region_code: entry.region,
                region_name: region_name.clone(),
                icb: entry.icb,
            });
        }
        Ok(Self {
            areas: sorted_by_key(list, |area| area.name.clone()),
            regions,
        })
    }

    /// The areas in the order of the alphabet.
    pub fn areas(&self) -> &[LocalArea] {
        &self.areas
    }

    /// The area with this ONS code.
    pub fn area(&self, code: &str) -> Option<&LocalArea> {
        self.areas.iter().find(|area| area.code == code)
    }

    /// ONS code and name of each region, in the order of codes.
    pub fn regions(&self) -> impl Iterator<Item = (&str, &str)> {
        self.regions
            .iter()
            .map(|(code, name)| (code.as_str(), name.as_str()))
    }
}

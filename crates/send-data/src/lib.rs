//! Under way. The app (web/) already calls these; keep the names and shapes.

use reform_plan::{AreaFigures, Framework};

/// The benchmark pack.
#[derive(Debug, PartialEq)]
pub struct Pack {}

/// The list of local areas.
#[derive(Debug, PartialEq)]
pub struct AreaList {
    /// Local areas by name.
    pub areas: Vec<LocalArea>,
    /// Regions by name.
    pub regions: Vec<RegionName>,
}

/// A local area.
#[derive(Clone, Debug, PartialEq)]
pub struct LocalArea {
    /// ONS code.
    pub code: String,
    /// Name.
    pub name: String,
    /// ONS code of its region.
    pub region: String,
    /// Name of its region.
    pub region_name: String,
    /// Its Integrated Care Board from April 2026; empty when not known.
    pub icb: String,
}

/// A region.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionName {
    /// ONS code.
    pub code: String,
    /// Name.
    pub name: String,
}

/// Why a pack could not be read.
#[derive(Debug, PartialEq)]
pub struct PackProblem;

impl std::fmt::Display for PackProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("under way")
    }
}

impl Pack {
    /// Reads.
    pub fn read(_: &str) -> Result<Self, PackProblem> {
        Err(PackProblem)
    }
    /// Figures.
    pub fn figures_for(&self, _: &Framework, _: Option<&str>, _: Option<&str>) -> AreaFigures {
        AreaFigures::default()
    }
}

impl AreaList {
    /// Reads.
    pub fn read(_: &str) -> Result<Self, PackProblem> {
        Err(PackProblem)
    }
}

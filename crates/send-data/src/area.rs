use serde::Deserialize;

/// A place of the pack.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PackArea {
    /// Its name.
    pub name: String,
    /// What kind of place it is.
    pub level: AreaLevel,
    /// DfE code, three digits.
    #[serde(rename = "dfe")]
    pub dfe_code: String,
    /// ONS code of the region it is in; none for England and for regions.
    #[serde(default, rename = "region")]
    pub region_code: Option<String>,
    /// Its Integrated Care Board from April 2026, where that is known.
    #[serde(default)]
    pub icb: Option<String>,
}

/// What kind of place an area is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AreaLevel {
    /// England.
    England,
    /// One of the nine regions.
    Region,
    /// Inner or Outer London.
    Subregion,
    /// A local authority.
    LocalAuthority,
}

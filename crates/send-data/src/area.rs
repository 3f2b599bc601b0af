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

/// A statistical neighbour: a local authority like another in what its children and families are
/// like.
///
/// In the file it is a list of two, its code and its closeness.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Neighbour {
    /// ONS code.
    pub code: String,
    /// How close it is, in the model's own word: `Close`, `Somewhat close` and so on.
    pub closeness: String,
}

/// An Area SEND inspection by Ofsted and the Care Quality Commission.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Inspection {
    /// What it came to.
    pub outcome: InspectionOutcome,
    /// First day of the inspection, as `2026-02-02`; empty when that is not known.
    #[serde(default)]
    pub start: String,
    /// Last day of the inspection; empty when that is not known.
    #[serde(default)]
    pub end: String,
    /// Day on which the report was published; empty when that is not known.
    #[serde(default)]
    pub published: String,
    /// Address of the report.
    pub link: String,
}

/// The three outcomes of the Area SEND inspection framework of 2023.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InspectionOutcome {
    /// Experiences and outcomes are typically positive.
    TypicallyPositive,
    /// Experiences and outcomes are inconsistent.
    Inconsistent,
    /// There are widespread or systemic failings.
    SystemicFailings,
    /// There is a report, and nobody has put its outcome into the table.
    NotRecorded,
}

impl InspectionOutcome {
    /// The outcome in words, as the middle of a sentence.
    pub fn words(self) -> &'static str {
        match self {
            Self::TypicallyPositive => "typically positive experiences and outcomes",
            Self::Inconsistent => "inconsistent experiences and outcomes",
            Self::SystemicFailings => "widespread or systemic failings",
            Self::NotRecorded => "outcome not recorded here; see the report",
        }
    }
}

use std::fmt;

use serde::{Deserialize, Serialize};

/// The identity of a level, pillar, statement, section, question, indicator or partner.
///
/// Written as lower case letters, digits and hyphens. Any text is accepted when a plan is read,
/// because a plan may name something its framework no longer has; [`Slug::is_well_formed`] is what
/// the content checks ask for.
///
/// ```
/// use plan_framework::Slug;
/// assert!(Slug::from("shared-vision").is_well_formed());
/// assert!(!Slug::from("Shared vision").is_well_formed());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(
        description = "The identity of a level, pillar, statement, section, question, indicator or partner: lower case letters, digits and hyphens."
    )
)]
#[serde(transparent)]
pub struct Slug(String);

impl Slug {
    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is 1 to 60 lower case letters, digits and single hyphens, starting with a letter.
    pub fn is_well_formed(&self) -> bool {
        let text = self.as_str();
        text.len() <= 60
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && !text.ends_with('-')
            && !text.contains("--")
            && text
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    }
}

impl From<&str> for Slug {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for Slug {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl AsRef<str> for Slug {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

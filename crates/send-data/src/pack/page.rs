use serde::Deserialize;

/// What series are about.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PackTopic {
    /// What a series names it by.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it shows, in a sentence.
    pub shows: String,
    /// Keys of its series, in the order to show them in.
    pub series: Vec<String>,
}

/// A page of London's regional dashboard, as this project reads its list of pages, and what answers
/// it here. At least one of the answers is there; a page may be answered in part and have a gap.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PackPage {
    /// What the page is about, in plain words.
    pub title: String,
    /// Slugs of the topics that answer it whole.
    #[serde(default)]
    pub topics: Vec<String>,
    /// Keys of the series that answer it.
    #[serde(default)]
    pub series: Vec<String>,
    /// What of it the pack has no figures for, in a sentence.
    #[serde(default)]
    pub gap: Option<String>,
    /// Where else in this tool it is answered, in a sentence.
    #[serde(default)]
    pub elsewhere: Option<String>,
}

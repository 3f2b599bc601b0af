use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// Says which series a column of an unknown file is, and of which rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The names of the file's columns: in lower case, each once, in the order of the alphabet, as
    /// [`Sniff::header`](super::Sniff) has them.
    pub header: Vec<String>,
    /// The column of the figures.
    pub column: String,
    /// Columns and what they have to say in the rows that are read, without regard to case.
    pub filters: Vec<(String, String)>,
    /// Key of the series.
    pub series: String,
}

impl Mapping {
    /// Whether a file with these columns is one that this mapping was made for: the same names, in
    /// any order, and the columns it uses among them.
    pub fn fits<S: AsRef<str>>(&self, header: &[S]) -> bool {
        let names = signature(header.iter().map(AsRef::as_ref));
        let has = |name: &String| names.binary_search(&name.trim().to_lowercase()).is_ok();
        names == signature(self.header.iter().map(String::as_str))
            && has(&self.column)
            && self.filters.iter().all(|(column, _)| has(column))
    }
}

/// Names of columns without what may differ between two downloads of one file.
pub(super) fn signature<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let names: BTreeSet<String> = names
        .map(|name| name.trim().to_lowercase())
        .filter(|name| !name.is_empty())
        .collect();
    names.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_fits_the_same_columns_in_any_order() {
        let mapping = Mapping {
            header: vec!["b".to_owned(), "a".to_owned()],
            column: "a".to_owned(),
            filters: vec![("B".to_owned(), "Total".to_owned())],
            series: "s".to_owned(),
        };
        assert!(mapping.fits(&["A ", "b"]));
        assert!(mapping.fits(&["b", "a", ""]));
        assert!(!mapping.fits(&["a", "b", "c"]));
        assert!(!mapping.fits(&["a"]));
    }
}

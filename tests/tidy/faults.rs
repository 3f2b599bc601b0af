//! Every fault of `docs/faults.md` is a test that names its row, or says why it has none.

use std::collections::BTreeSet;
use std::fs;

use crate::files::{files, top};

/// Faults by their letter, and how many there are: storage, code, plan files.
const ROWS: [(char, u32); 3] = [('F', 32), ('C', 11), ('J', 34)];

#[test]
fn every_fault_is_a_test_that_names_its_row_or_says_why_it_has_none() {
    let list = fs::read_to_string(top().join("docs/faults.md")).unwrap();
    let tested = tested_rows();
    let mut listed = 0;
    let mut bare = Vec::new();
    for line in list.lines().filter(|line| line.starts_with("| ")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let Some(row) = cells.first().filter(|row| is_row(row)) else {
            continue;
        };
        listed += 1;
        let reason = cells.get(3).copied().unwrap_or_default();
        assert!(
            reason.is_empty() || !tested.contains(*row),
            "{row} has a test and needs no reason"
        );
        if reason.is_empty() && !tested.contains(*row) {
            bare.push((*row).to_owned());
        }
    }
    assert_eq!(listed, ROWS.iter().map(|row| row.1).sum::<u32>());
    assert!(bare.is_empty(), "no test names {bare:?}");
}

/// Rows named by tests: `fn f06_…` in Rust, and `F6` in a browser test.
fn tested_rows() -> BTreeSet<String> {
    let mut rows = BTreeSet::new();
    let native = [files("crates", &[".rs"]), files("tests", &[".rs"])].concat();
    for (_, text) in native {
        for line in text.lines() {
            let line = line.trim().trim_start_matches("pub(crate) ");
            let name = line.strip_prefix("fn ").unwrap_or_default();
            // One test may hold several rows: `fn f13_f15_…`.
            let parts = name.split('_').map(|it| plain(&it.to_ascii_uppercase()));
            rows.extend(parts.map_while(|it| it));
        }
    }
    for (_, text) in files("tests/browser", &[".test.mjs"]) {
        let words = text.split(|it: char| !it.is_ascii_alphanumeric());
        rows.extend(words.filter_map(plain));
    }
    rows
}

fn is_row(text: &str) -> bool {
    plain(text).is_some_and(|row| row == text)
}

/// A row as the list writes it, `F06` as `F6`.
fn plain(text: &str) -> Option<String> {
    let letter = text.chars().next()?;
    let most = ROWS.iter().find(|row| row.0 == letter)?.1;
    let number = text.get(1..).filter(|it| (1..=2).contains(&it.len()))?;
    let number: u32 = number.parse().ok()?;
    (1..=most)
        .contains(&number)
        .then(|| format!("{letter}{number}"))
}

#[test]
fn a_row_is_read_from_the_name_of_a_test() {
    assert_eq!(plain("F06").as_deref(), Some("F6"));
    assert_eq!(plain("J34").as_deref(), Some("J34"));
    for text in ["F33", "F", "G1", "F0", "F006", "Fx"] {
        assert_eq!(plain(text), None, "{text}");
    }
}

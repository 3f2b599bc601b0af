//! Every fault of `docs/faults.md` is a test that names its row, or says why it has none.

use std::collections::BTreeSet;
use std::fs;

use crate::files::{files, top};

/// Faults by their letter, and how many there are: storage, code, plan files.
const ROWS: [(char, u32); 3] = [('F', 34), ('C', 12), ('J', 34)];

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
        for name in names_in(&text) {
            rows.extend(leading_rows(name));
        }
    }
    rows
}

/// Names of browser tests: the string after `test(`, and where tests are made from a list, the first
/// string of each entry or its `row`. A comment names no test, and nor does a heading over several.
fn names_in(text: &str) -> Vec<&str> {
    let lines = text.lines().filter(|line| !line.trim().starts_with("//"));
    let mut names = Vec::new();
    for line in lines {
        for before in ["test(", "[", "row: "] {
            for (at, _) in line.match_indices(before) {
                names.extend(string_at(&line[at + before.len()..]));
            }
        }
    }
    names
}

/// The string a piece of JavaScript begins with.
fn string_at(text: &str) -> Option<&str> {
    let quote = text
        .chars()
        .next()
        .filter(|it| ['\'', '"', '`'].contains(it))?;
    text[1..].split(quote).next()
}

/// The rows a name begins with: `F9, F12 the browser is killed`.
fn leading_rows(name: &str) -> impl Iterator<Item = String> {
    let words = name.split([' ', ',', ':']).filter(|word| !word.is_empty());
    words.map_while(plain)
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
fn only_the_name_of_a_test_names_a_row() {
    let text = "
        // Rows of the catalogue of faults are F1 to F31. test('F2 in a comment',
        describe('F3 to F8: a store that does not work', () => {
          test('F9, F12 the browser is killed', async () => {});
          test(`F24 ${steps}: nothing typed is missing`, async () => {});
          const script = (row) => all.find(([name]) => name.startsWith('F30'));
        const FAULTS = [
          ['F10 the tab crashes', 'F11', crash],
          { row: 'C1 a panic in a handler', says: /F13/ },
        ];
        test('nothing of F14', async () => {});";
    let names = names_in(text);
    let rows: Vec<String> = names.into_iter().flat_map(leading_rows).collect();
    assert_eq!(rows, ["F9", "F12", "F24", "F10", "C1"]);
}

#[test]
fn a_row_is_read_from_the_name_of_a_test() {
    assert_eq!(plain("F06").as_deref(), Some("F6"));
    assert_eq!(plain("J34").as_deref(), Some("J34"));
    for text in ["F35", "F", "G1", "F0", "F006", "Fx"] {
        assert_eq!(plain(text), None, "{text}");
    }
}

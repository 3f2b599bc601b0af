use std::collections::BTreeSet;

use crate::text::clean;

/// As many UTF-16 units as the name of a sheet may have.
const SHEET: usize = 31;

/// As many as a heading of a table may have.
const HEADING: usize = 255;

/// Names that are taken, in small letters: a workbook tells none apart by capitals.
#[derive(Default)]
pub(super) struct Names {
    sheets: BTreeSet<String>,
    tables: BTreeSet<String>,
}

impl Names {
    /// The name of a sheet as a workbook may have it: without `/\?*[]:`, no apostrophe at its ends, at
    /// most 31 characters, none twice, and not the one name Excel keeps for itself.
    pub(super) fn of_sheet(&mut self, wanted: &str) -> String {
        let plain: String = clean(wanted)
            .chars()
            .map(|it| {
                if r"/\?*[]:".contains(it) || it.is_control() {
                    ' '
                } else {
                    it
                }
            })
            .collect();
        let plain = plain.trim_matches([' ', '\'']);
        let plain = match plain.to_lowercase().as_str() {
            "" => "Sheet".to_owned(),
            "history" => format!("{plain} sheet"),
            _ => plain.to_owned(),
        };
        unlike(&mut self.sheets, &plain, SHEET)
    }

    /// The name of a sheet's table: letters and digits only, none twice. "Partner scores" is
    /// `Partner_scores`.
    pub(super) fn of_table(&mut self, sheet: &str) -> String {
        let plain = sheet.replace(' ', "_");
        let plain: String = plain
            .chars()
            .filter(|it| it.is_ascii_alphanumeric() || *it == '_')
            .collect();
        // A name may not begin with a digit or be one of a cell, like A1, R1C1 or R.
        let may_be_cell = plain.chars().any(|it| it.is_ascii_digit()) || plain.len() < 2;
        let plain = if may_be_cell {
            format!("Table_{plain}")
        } else {
            plain
        };
        unlike(&mut self.tables, &plain, HEADING)
    }
}

/// Headings of one table: each one line, none empty, none twice.
pub(super) fn headings<'a>(wanted: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    wanted
        .map(|it| {
            let line = clean(it).split_whitespace().collect::<Vec<_>>().join(" ");
            let line = if line.is_empty() {
                "Column".to_owned()
            } else {
                line
            };
            unlike(&mut taken, &line, HEADING)
        })
        .collect()
}

/// The name, cut to so many UTF-16 units; with a number behind it where it is taken.
fn unlike(taken: &mut BTreeSet<String>, wanted: &str, most: usize) -> String {
    let mut name = cut(wanted, most, "");
    let mut number = 2;
    while !taken.insert(name.to_lowercase()) {
        name = cut(wanted, most, &format!("_{number}"));
        number += 1;
    }
    name
}

fn cut(name: &str, most: usize, end: &str) -> String {
    let room = most.saturating_sub(end.len());
    let mut used = 0;
    let kept: String = name
        .chars()
        .take_while(|it| {
            used += it.len_utf16();
            used <= room
        })
        .collect();
    format!("{}{end}", kept.trim_end_matches([' ', '\'']))
}

//! Rules of GOV.UK's stylesheet that nothing goes by: left out of what is published.
//!
//! govuk-frontend's components come with every look they can have. A class of GOV.UK's is used when a
//! source of the app names it; a selector with a class that is not used can match nothing.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Where markup of the app is written.
const SOURCES: [&str; 2] = ["web", "index.html"];
/// The components by themselves name what GOV.UK has and the app has not.
const NOT_OF_THE_APP: &str = "web/src/gallery";

/// The names of GOV.UK's classes in the sources of the app.
pub(super) fn classes() -> Result<BTreeSet<String>, String> {
    let mut names = BTreeSet::new();
    let mut paths: Vec<PathBuf> = SOURCES.map(PathBuf::from).into();
    while let Some(path) = paths.pop() {
        let cannot = |error| format!("{} could not be read: {error}.", path.display());
        if path.is_dir() {
            for entry in fs::read_dir(&path).map_err(cannot)? {
                paths.push(entry.map_err(cannot)?.path());
            }
        } else if is_source(&path) {
            let text = fs::read_to_string(&path).map_err(cannot)?;
            names.extend(names_in(&text).map(str::to_owned));
        }
    }
    Ok(names)
}

/// The stylesheet, compiled to one line, without rules that match nothing.
pub(super) fn only(used: &BTreeSet<String>, styles: &str) -> String {
    let mut kept = String::new();
    let mut rest = styles;
    while let Some(open) = rest.find('{') {
        // A statement without a block, such as `@charset`, stands before the next rule.
        let start = rest
            .get(..open)
            .and_then(|it| it.rfind(';'))
            .map_or(0, |at| at + 1);
        let close = end_of_block(rest, open);
        let (before, head) = (part(rest, 0, start), part(rest, start, open));
        let body = part(rest, open + 1, close);
        kept.push_str(before);
        if let Some((head, body)) = rule(used, head, body) {
            for piece in [head.as_str(), "{", &body, "}"] {
                kept.push_str(piece);
            }
        }
        rest = part(rest, close + 1, rest.len());
    }
    kept.push_str(rest);
    kept
}

/// What is left of a rule, if anything.
fn rule(used: &BTreeSet<String>, head: &str, body: &str) -> Option<(String, String)> {
    if ["@media", "@supports"]
        .iter()
        .any(|it| head.starts_with(it))
    {
        let body = only(used, body);
        return (!body.is_empty()).then(|| (head.to_owned(), body));
    }
    if head.starts_with('@') {
        return Some((head.to_owned(), body.to_owned()));
    }
    let selectors = selectors(head).into_iter();
    let selectors = selectors.filter(|it| can_match(used, it));
    let head = selectors.collect::<Vec<_>>().join(",");
    (!head.is_empty()).then(|| (head, body.to_owned()))
}

fn can_match(used: &BTreeSet<String>, selector: &str) -> bool {
    // A class that a selector excludes need not be there.
    let (asked, _) = selector.split_once(":not(").unwrap_or((selector, ""));
    let plain = outside_brackets(asked).replace('\\', "");
    names_in(&plain).all(|it| used.contains(it))
}

/// A selector without what it says of attributes: that may be the beginning of a name only.
fn outside_brackets(selector: &str) -> String {
    let pieces = selector.split('[');
    let pieces = pieces
        .enumerate()
        .map(|(at, piece)| match piece.split_once(']') {
            Some((_, after)) if at > 0 => after,
            _ => piece,
        });
    pieces.collect()
}

/// The names of GOV.UK's classes in a text.
fn names_in(text: &str) -> impl Iterator<Item = &str> {
    let is_of_name = |it: char| it.is_ascii_alphanumeric() || "-_!".contains(it);
    let words = text.split(move |it: char| !is_of_name(it));
    words.filter(|it| it.starts_with("govuk-"))
}

/// The selectors of a list: a comma inside brackets is not between two.
fn selectors(list: &str) -> Vec<&str> {
    let mut depth = 0_u32;
    let selectors = list.split(|it: char| {
        match it {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        it == ',' && depth == 0
    });
    selectors.collect()
}

/// Where the block that opens here ends.
fn end_of_block(text: &str, open: usize) -> usize {
    let mut depth = 0_u32;
    for (at, byte) in text.bytes().enumerate().skip(open) {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 1 => return at,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    text.len()
}

fn part(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or_default()
}

fn is_source(path: &Path) -> bool {
    let kind = path.extension().and_then(|it| it.to_str());
    let is_of_app = !path.starts_with(NOT_OF_THE_APP);
    is_of_app && matches!(kind, Some("rs" | "js" | "html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without_tag(styles: &str) -> String {
        let used = ["govuk-link", "govuk-!-width-full"].map(str::to_owned);
        only(&used.into(), styles)
    }

    #[test]
    fn a_rule_that_matches_nothing_goes() {
        assert_eq!(
            without_tag(".govuk-link{a:b}.govuk-tag{c:d}.app-x{e:f}"),
            ".govuk-link{a:b}.app-x{e:f}"
        );
        assert_eq!(
            without_tag(".govuk-\\!-width-full{a:b}"),
            ".govuk-\\!-width-full{a:b}"
        );
    }

    #[test]
    fn of_a_list_only_what_matches_nothing_goes() {
        assert_eq!(
            without_tag(".govuk-tag,.govuk-link,:is(.x,.y){a:b}"),
            ".govuk-link,:is(.x,.y){a:b}"
        );
        assert_eq!(
            without_tag(".govuk-tag .govuk-link,p:not(.govuk-tag){a:b}"),
            "p:not(.govuk-tag){a:b}"
        );
    }

    #[test]
    fn a_part_of_a_name_is_no_name_of_a_class() {
        let columns = "[class*=govuk-grid-column]{a:b}[class^=govuk-link].govuk-link{c:d}";
        assert_eq!(without_tag(columns), columns);
        assert_eq!(without_tag("[class*=x].govuk-tag{a:b}"), "");
    }

    #[test]
    fn what_is_inside_a_condition_is_looked_at_and_other_blocks_stay() {
        assert_eq!(without_tag("@media print{.govuk-tag{a:b}}p{c:d}"), "p{c:d}");
        assert_eq!(
            without_tag("@media print{.govuk-tag{a:b}p{c:d}}"),
            "@media print{p{c:d}}"
        );
        let others = "@charset \"x\";@keyframes k{from{a:b}}@page{c:d;@bottom-left{e:f}}";
        assert_eq!(without_tag(others), others);
    }
}

//! Words of the field that a plan for families uses, with what they mean.

use reform_plan::Framework;
use reform_plan::order::sorted_by_key;

use crate::document::{Block, Order, Words};

/// The most terms that are explained.
const MOST: usize = 6;

/// What the terms in a text mean, in the order they come; nothing where no term is used.
pub(super) fn blocks(framework: &Framework, text: &str) -> Vec<Block> {
    let found = framework.glossary.iter().filter_map(|term| {
        let names = names(&term.term).into_iter();
        let at = names.filter_map(|name| Some((place(text, name)?, name)));
        at.min().map(|(at, name)| (at, name, term))
    });
    let found = sorted_by_key(found, |(at, ..)| *at);
    if found.is_empty() {
        return Vec::new();
    }
    let items = found.into_iter().take(MOST).map(|(_, name, term)| {
        Words::strong(format!("{name}: ")).and(Words::plain(term.meaning.trim()))
    });
    vec![Block::List {
        order: Order::Bullets,
        items: items.collect(),
    }]
}

/// The names of a term: "EHC plan (EHCP)" has two, "SEND, SENDAP" too. A term that does not begin with
/// a short name is one name, commas and all.
fn names(term: &str) -> Vec<&str> {
    let first = term.split(',').next().unwrap_or_default();
    let is_list = has_capitals(first.trim());
    term.split(|c| matches!(c, '(' | ')') || (c == ',' && is_list))
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect()
}

/// Whether a name has capitals after its first letter, as short names do.
fn has_capitals(name: &str) -> bool {
    name.chars().skip(1).any(char::is_uppercase)
}

/// Where a name first stands as words of their own, one or many of it. A short name of capitals is
/// only found in capitals.
fn place(text: &str, name: &str) -> Option<usize> {
    let (text, name) = if has_capitals(name) {
        (text.to_owned(), name.to_owned())
    } else {
        (text.to_ascii_lowercase(), name.to_ascii_lowercase())
    };
    let found = text.match_indices(&name).find(|(at, found)| {
        let before = text.get(..*at).and_then(|it| it.chars().next_back());
        let after = text.get(at + found.len()..).unwrap_or_default();
        let after = after.strip_prefix('s').unwrap_or(after).chars().next();
        let is_letter = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
        !is_letter(before) && !is_letter(after)
    });
    found.map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::{names, place};

    #[test]
    fn a_term_is_found_by_each_of_its_names_as_whole_words() {
        assert_eq!(names("EHC plan (EHCP)"), ["EHC plan", "EHCP"]);
        assert_eq!(names("SEND, SENDAP"), ["SEND", "SENDAP"]);
        assert_eq!(names("ASD, autism"), ["ASD", "autism"]);
        assert_eq!(names("Assess, plan, do"), ["Assess, plan, do"]);
        assert_eq!(place("We send it. SEND is", "SEND"), Some(12));
        assert_eq!(place("SENDAP", "SEND"), None);
        assert_eq!(place("the EHC plans", "EHC plan"), Some(4));
        assert_eq!(place("Annual Reviews", "Annual review"), Some(0));
        assert_eq!(place("keep", "EP"), None);
        assert_eq!(place("", "EP"), None);
    }
}

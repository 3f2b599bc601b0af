//! Words of the field that a text uses, with what the glossary says of them.

use plan_framework::{Framework, Term};

use crate::order::sorted_by_key;

/// A term of the glossary that a text uses, and by which of its names.
///
/// ```
/// use reform_plan::{framework, terms};
///
/// let framework = framework::built_in();
/// let found = terms::used(&framework, "Ask the Area SENCO.");
/// assert_eq!(found[0].0, "Area SENCO");
/// ```
pub fn used<'a>(framework: &'a Framework, text: &str) -> Vec<(&'a str, &'a Term)> {
    let found = framework.glossary.iter().filter_map(|term| {
        let names = names(&term.term).into_iter();
        let at = names.filter_map(|name| Some((place(text, name)?, name)));
        at.min().map(|(at, name)| (at, name, term))
    });
    let found = sorted_by_key(found, |(at, ..)| *at);
    found
        .into_iter()
        .map(|(_, name, term)| (name, term))
        .collect()
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

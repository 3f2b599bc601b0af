//! The plain words of the framework that ships: short, without short names, at a reading age of
//! about 11.

use reform_plan::Wording;

use crate::support::framework;

/// Every plain text with where it stands.
fn texts() -> Vec<(String, &'static str)> {
    let statements = framework()
        .statements()
        .map(|(_, it)| (it.id.clone(), it.plain.as_str()));
    let levels = framework()
        .levels
        .iter()
        .map(|it| (format!("level {}", it.number), it.plain.as_str()));
    statements.chain(levels).collect()
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphabetic() && c != '\'')
        .filter(|it| !it.is_empty())
        .collect()
}

/// Groups of vowels, without a silent e at the end: an estimate that is the same every time.
fn syllables(word: &str) -> u32 {
    let letters: Vec<char> = word
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphabetic())
        .collect();
    let is_vowel = |c: &char| "aeiouy".contains(*c);
    let mut groups = 0;
    let mut before = false;
    for letter in &letters {
        let now = is_vowel(letter);
        groups += u32::from(now && !before);
        before = now;
    }
    let end: String = letters.iter().rev().take(2).collect();
    let is_silent = end.starts_with('e') && end != "el";
    (groups - u32::from(is_silent && groups > 1)).max(1)
}

/// School year by Flesch and Kincaid: J. P. Kincaid and others, "Derivation of New Readability
/// Formulas", 1975. A reading age is about five years more.
fn grade(text: &str) -> f64 {
    let words = words(text);
    let count = |number: usize| f64::from(u32::try_from(number).unwrap());
    let sentences = text.matches(['.', '?', '!']).count().max(1);
    let syllables: u32 = words.iter().map(|it| syllables(it)).sum();
    0.39 * count(words.len()) / count(sentences) + 11.8 * f64::from(syllables) / count(words.len())
        - 15.59
}

#[test]
fn every_statement_and_level_has_plain_words() {
    for (at, text) in texts() {
        assert!(!text.is_empty(), "{at}");
        let length = words(text).len();
        assert!((5..=30).contains(&length), "{at} has {length} words");
    }
    for (_, statement) in framework().statements() {
        assert_ne!(
            statement.claim(Wording::Plain),
            statement.claim(Wording::Usual)
        );
    }
}

#[test]
fn plain_words_can_be_read_at_about_eleven() {
    let grades: Vec<(f64, String)> = texts()
        .into_iter()
        .map(|(at, text)| (grade(text), at))
        .collect();
    for (grade, at) in &grades {
        assert!(*grade <= 8.0, "{at} is at grade {grade:.1}");
    }
    let all: f64 = grades.iter().map(|(grade, _)| grade).sum();
    let average = all / f64::from(u32::try_from(grades.len()).unwrap());
    assert!(average <= 6.0, "{average:.1}");
}

#[test]
fn plain_words_hold_no_short_names() {
    for (at, text) in texts() {
        for word in words(text) {
            let is_short_name = word.len() > 1 && word.chars().all(char::is_uppercase);
            assert!(!is_short_name, "{at}: {word}");
        }
        assert!(!text.contains([';', '!', '–', '—', '(']), "{at}: {text}");
    }
}

//! The plain words of the framework that ships: short, without short names, at a reading age of
//! about 11.

use reform_plan::{Wording, reading};

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
        .map(|(at, text)| (reading::grade(text).unwrap(), at))
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

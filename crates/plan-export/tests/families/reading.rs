//! How hard the plan for families is to read.

use plan_export::families::{FITS, FamiliesPart, OwnWords, SUITS, help, own_words, words_in};
use reform_plan::summary::Place;
use reform_plan::{Edit, ForFamiliesField, PlanSummary, Priority, reading};

use crate::support::{add, document, example, framework, plan, priority, today};

/// The files that hold every word of our own that families read.
const SOURCES: [&str; 6] = [
    include_str!("../../src/families/mod.rs"),
    include_str!("../../src/families/heard.rs"),
    include_str!("../../src/families/key.rs"),
    include_str!("../../src/families/now.rs"),
    include_str!("../../src/families/priority.rs"),
    include_str!("../../src/families/value.rs"),
];

/// Every sentence or part of one that stands in the code, with a short word where words are put in.
fn fixed() -> Vec<String> {
    let mut found = Vec::new();
    for source in SOURCES {
        let code = source.split("#[cfg(test)]").next().unwrap();
        let lines = code.lines().filter(|it| !it.trim().starts_with("//"));
        for line in lines {
            let strings = line.split('"').skip(1).step_by(2);
            found.extend(strings.map(filled).filter(|it| it.contains(' ')));
        }
    }
    found
}

/// A text with "it" where the code puts words in.
fn filled(text: &str) -> String {
    let mut parts = text.split('{');
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |all, part| {
        all + "it" + part.split_once('}').unwrap().1
    })
}

#[test]
fn every_fixed_sentence_can_be_read_at_11() {
    let fixed = fixed();
    assert!(fixed.len() > 40, "{fixed:?}");
    for part in FamiliesPart::ALL {
        assert!(fixed.iter().any(|it| it == part.heading()), "{part:?}");
    }
    for text in &fixed {
        if let Some(grade) = reading::grade(text) {
            let age = grade + 5.0;
            assert!(
                age <= f64::from(SUITS),
                "\"{text}\" reads like age {age:.1}"
            );
        }
    }
}

#[test]
fn all_fixed_words_together_can_be_read_at_9() {
    let age = reading::age(&fixed().join("\n")).unwrap();
    assert!(age <= 9, "they read like age {age}");
}

#[test]
fn the_fixed_words_have_no_jargon_and_no_percent() {
    for text in fixed() {
        for word in text.split(|c: char| !c.is_alphabetic()) {
            let is_short_name = word.len() > 1 && word.chars().all(char::is_uppercase);
            assert!(
                !is_short_name || ["SEND", "EXAMPLE"].contains(&word),
                "{text}"
            );
            let is_jargon = ["score", "indicator", "baseline", "maturity", "stakeholder"];
            assert!(!is_jargon.contains(&word.to_lowercase().as_str()), "{text}");
        }
    }
}

#[test]
fn the_example_fits_two_pages() {
    let words = words_in(&document(&example()));
    assert!((400..=FITS).contains(&words), "{words} words");
}

#[test]
fn what_was_typed_is_measured_and_told_with_where_to_change_it() {
    let long = "Multidisciplinary commissioning arrangements necessitate proportionate \
                accountability, facilitating sustainable organisational improvement.";
    let draft = plan([
        Edit::SetForFamilies(ForFamiliesField::Heard(
            "You ring us. Nobody rings you back for a week.".to_owned(),
        )),
        add(Priority {
            means: long.to_owned(),
            ..priority("p", "Help")
        }),
        add(priority("q", "Help")),
    ]);
    let summary = PlanSummary::new(framework(), &draft, None, today());
    let found = own_words(&summary);
    let [heard, first] = found.as_slice() else {
        panic!("{found:?}: nothing is told of a word or two");
    };
    assert_eq!(
        (heard.name.as_str(), &heard.place),
        ("What we heard", &Place::Families)
    );
    assert!(heard.age <= SUITS);
    let expected = OwnWords {
        name: "Priority 1".to_owned(),
        place: Place::Priority("p".into()),
        age: reading::ADULT,
    };
    assert_eq!(first, &expected);
    assert!(document(&draft).parts.len() > 3, "it stops nobody");
}

#[test]
fn help_says_the_age_and_what_to_do() {
    assert_eq!(
        help(9),
        "Your words read like text for age 9. That suits this page."
    );
    assert_eq!(
        help(11),
        "Your words read like text for age 11. That suits this page."
    );
    assert_eq!(
        help(12),
        "Your words read like text for age 12. Shorter sentences help."
    );
    assert_eq!(
        help(18),
        "Your words read like text for adults. Shorter sentences and shorter words help."
    );
}

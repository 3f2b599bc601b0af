//! Words in runs: weights, lines and directions.

use plan_export::word::write;
use plan_export::{Block, Pictures, Words};

use crate::opened::{Element, Opened};
use crate::samples::{about, of_blocks};

/// The paragraphs that words become.
fn paragraphs(words: Words) -> Vec<Element> {
    let document = of_blocks(vec![Block::Paragraph(words)]);
    let bytes = write(&document, &Pictures::default(), &about()).unwrap();
    let body = Opened::new(&bytes).body();
    let paragraphs = body.children.into_iter().filter(|it| it.name == "w:p");
    paragraphs.skip(3).collect()
}

fn runs(words: &str) -> Vec<(String, bool)> {
    let paragraphs = paragraphs(words.into());
    let runs = paragraphs[0].all("w:r");
    let runs = runs
        .iter()
        .map(|it| (it.words(), it.at(&["w:rPr", "w:rtl"]).is_some()));
    runs.collect()
}

fn is_turned(words: &str) -> bool {
    paragraphs(words.into())[0]
        .at(&["w:pPr", "w:bidi"])
        .is_some()
}

fn owned(runs: &[(&str, bool)]) -> Vec<(String, bool)> {
    runs.iter().map(|it| (it.0.to_owned(), it.1)).collect()
}

#[test]
fn weights_are_styles_that_can_be_changed_in_word() {
    let words = Words::strong("Lead: ").and(Words::missing("no lead yet"));
    let paragraphs = paragraphs(words);
    let styles = paragraphs[0].all("w:rStyle");
    let styles: Vec<_> = styles.iter().map(|it| it.val().unwrap()).collect();
    assert_eq!(styles, ["Strong", "MissingWords"]);
}

#[test]
fn a_line_break_begins_a_paragraph_and_an_empty_line_is_none() {
    let lines = paragraphs(Words::strong("One\n\n").and("two\r\nthree".into()));
    let lines: Vec<_> = lines.iter().map(Element::words).collect();
    assert_eq!(lines, ["One", "two", "three"]);
}

#[test]
fn tabs_are_tabs() {
    let lines = paragraphs("one\ttwo".into());
    assert_eq!(lines[0].all("w:tab").len(), 1);
    assert_eq!(lines[0].words(), "one\ttwo");
}

#[test]
fn a_paragraph_goes_the_way_of_its_first_letter() {
    assert!(is_turned("(2026) خطة for Anyborough"));
    assert!(is_turned("תוכנית SEND"));
    assert!(!is_turned("2026: plan for בית ספר"));
    assert!(!is_turned("শিশুদের জন্য"));
    assert!(!is_turned("123"));
}

#[test]
fn words_are_cut_into_runs_of_one_direction() {
    let english = [
        ("Plan for ", false),
        ("בית ספר", true),
        (" in 12 schools", false),
    ];
    assert_eq!(runs("Plan for בית ספר in 12 schools"), owned(&english));
    let hebrew = [
        ("תוכנית ", true),
        ("SEND plan", false),
        (" מקומית 12", true),
    ];
    assert_eq!(runs("תוכנית SEND plan מקומית 12"), owned(&hebrew));
    assert_eq!(runs("... خطة"), owned(&[("... خطة", true)]));
    assert_eq!(runs("1, 2, 3"), owned(&[("1, 2, 3", false)]));
}

#[test]
fn words_from_right_to_left_say_which_letters_they_are_in() {
    let language = |words: &str| {
        let paragraphs = paragraphs(words.into());
        let language = paragraphs[0].all("w:lang");
        language
            .first()
            .and_then(|it| it.attribute("w:bidi"))
            .map(str::to_owned)
    };
    assert_eq!(language("תוכנית").as_deref(), Some("he-IL"));
    assert_eq!(language("خطة").as_deref(), Some("ar-SA"));
    assert_eq!(language("plan"), None);
}

#[test]
fn a_change_of_direction_ends_with_the_words_it_was_typed_in() {
    let line = |words: Words| paragraphs(words)[0].words();
    let spoofed = Words::plain("file\u{202E}xcod").and(" and more".into());
    assert_eq!(line(spoofed), "file\u{202E}xcod\u{202C} and more");
    let nested = "a\u{2067}b\u{202A}c\u{2069}d\u{202C}e";
    assert_eq!(line(nested.into()), "a\u{2067}b\u{202A}c\u{202C}\u{2069}de");
}

#[test]
fn characters_that_xml_has_not_are_left_out() {
    let line = paragraphs("a\u{B}b\u{0}c\u{1F}d\u{FFFE}e\u{FFFF}f\u{7F}g".into());
    assert_eq!(line[0].words(), "abcdef\u{7F}g");
}

//! Bad text is refused in words, whatever is wrong with it, and never stops the program.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on has failed its test"
)]

use send_data::{AreaList, Pack};

const PACK: &str = include_str!("../pack/benchmark.json");
const AREAS: &str = include_str!("../pack/areas.json");

const SMALL: &str = r#"{"format":1,"edition":"e","attribution":"a",
    "sources":{"s":{"publisher":"p","title":"t","licence":"l"}},
    "areas":{"E1":{"name":"n","level":"england","dfe":"970"}},"other":[],
    "series":{"k":{"title":"t","unit":"count","period_type":"Calendar year","sources":["s"],
    "periods":["2023","2024"],"values":{"E1":[1,null]}}}}"#;

fn refused(text: &str) -> String {
    Pack::read(text).unwrap_err().to_string()
}

#[test]
fn a_small_pack_is_read() {
    let pack = Pack::read(SMALL).unwrap();
    assert_eq!(pack.value("k", "E1", "2023"), Some(1.0));
    assert_eq!(pack.value("k", "E1", "2024"), None);
    assert_eq!(pack.value("k", "E2", "2023"), None);
    assert_eq!(pack.value("other", "E1", "2023"), None);
    assert_eq!(pack.england(), Some("E1"));
}

#[test]
fn a_pack_that_was_cut_short_is_refused_in_words() {
    for end in [0, 1, 50, 5000, PACK.len() - 3] {
        let cut: String = PACK.chars().take(end).collect();
        let words = refused(&cut);
        assert!(
            words.starts_with("The file of published figures ends too early."),
            "{words}"
        );
        assert!(words.contains("Load the page again"), "{words}");
    }
}

#[test]
fn a_damaged_pack_is_refused_in_words() {
    let words = refused(&SMALL.replace("\"edition\"", "edition"));
    assert!(
        words.starts_with("The file of published figures is damaged at letter "),
        "{words}"
    );
    for text in [
        "<!doctype html><title>404</title>",
        "not json",
        "{}x",
        "\u{feff}{}",
    ] {
        assert!(
            refused(text).starts_with("The file of published figures "),
            "{text}"
        );
    }
    for text in [
        "[]",
        "{}",
        "null",
        "7",
        "{\"format\":\"1\"}",
        "{\"format\":1}",
        "{\"format\":-1}",
    ] {
        let words = refused(text);
        assert!(
            words.contains("has parts that do not belong there, or lacks some"),
            "{text}: {words}"
        );
    }
    let words = refused(&SMALL.replace("\"count\"", "\"bananas\""));
    assert!(
        words.contains("has parts that do not belong there"),
        "{words}"
    );
}

#[test]
fn another_format_is_refused_in_words_whatever_else_it_has() {
    assert_eq!(
        refused("{\"format\":2,\"everything\":\"else\"}"),
        "The file of published figures is of format 2; this version of the tool reads format 1. \
         Load the page again to get the newest version of the tool."
    );
    assert!(refused("{\"format\":0}").contains("cargo xtask pack"));
}

#[test]
fn a_pack_that_contradicts_itself_is_refused_in_words() {
    let broken = [
        ("[1,null]", "[1]", "has 2 periods and 1 values for E1"),
        (
            "[\"2023\",\"2024\"]",
            "[\"2024\",\"2023\"]",
            "has period 2023 out of order",
        ),
        (
            "[\"2023\",\"2024\"]",
            "[\"2024\",\"2024\"]",
            "has period 2024 out of order",
        ),
        (
            "[\"2023\",\"2024\"]",
            "[\"2023\",\"soon\"]",
            "has a period nobody can read, \"soon\"",
        ),
        (
            "[\"2023\",\"2024\"]",
            "[\"2023\",\"2025\"]",
            "leaves a period out between others",
        ),
        (
            "[\"s\"]",
            "[\"z\"]",
            "names a source that is not listed, \"z\"",
        ),
        (
            "\"values\":{\"E1\"",
            "\"values\":{\"E2\"",
            "has values for E2, which is not listed",
        ),
        (
            "\"other\":[]",
            "\"other\":[{\"place\":\"E1\",\"series\":\"k\",\"period\":\"1999\",\"value\":1,\
             \"source\":\"\",\"note\":\"\",\"rests\":\"\"}]",
            "has another figure for 1999, a period it lacks",
        ),
    ];
    for (from, to, what) in broken {
        assert!(SMALL.contains(from), "{from}");
        let words = refused(&SMALL.replace(from, to));
        assert!(
            words.starts_with(&format!(
                "In the file of published figures, series k {what}."
            )),
            "{words}"
        );
    }
}

#[test]
fn no_single_changed_letter_stops_the_program() {
    // Every place of the small pack, and places all over the large one.
    let changed = |text: &str, at: usize, letter: char| -> String {
        text.chars()
            .enumerate()
            .map(|(here, was)| if here == at { letter } else { was })
            .collect()
    };
    for at in 0..SMALL.len() {
        for letter in ['"', '{', '0', ',', '\u{0}', 'é'] {
            let _ = Pack::read(&changed(SMALL, at, letter));
        }
    }
    for at in (0..PACK.len()).step_by(9973) {
        let _ = Pack::read(&changed(PACK, at, '}'));
    }
}

#[test]
fn a_damaged_list_of_areas_is_refused_in_words() {
    let words = |text: &str| AreaList::read(text).unwrap_err().to_string();
    assert!(words(&AREAS[..200]).starts_with("The file of local areas ends too early."));
    assert!(words("{\"format\":9}").contains("is of format 9"));
    let lost = AREAS.replacen("\"region\":\"E12000001\"", "\"region\":\"E1\"", 1);
    assert!(
        words(&lost).contains("in region E1, which it does not list"),
        "{}",
        words(&lost)
    );
}

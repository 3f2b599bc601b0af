//! Damaged files: nothing panics, nothing hangs, and what is said is a sentence.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use reform_plan::saved::{self, OpenProblem};

const EXAMPLE: &str = include_str!("../../../../web/examples/anyborough.sendplan.json");

/// Opens a text of any origin in good time, and answers whether it was a plan.
fn open(text: &str) -> bool {
    let start = Instant::now();
    let opened = saved::open(text);
    assert!(start.elapsed() < Duration::from_secs(1));
    match opened {
        Ok(draft) => {
            let again = saved::to_text(&draft);
            assert_eq!(saved::open(&again), Ok(draft), "what opens can be kept");
            true
        }
        Err(problem) => {
            assert!(
                problem
                    .words("The file")
                    .ends_with(|c: char| c.is_alphanumeric())
            );
            false
        }
    }
}

fn is_damaged(text: &str) -> bool {
    matches!(saved::open(text), Err(OpenProblem::Damaged { .. }))
}

#[test]
fn a_plan_cut_short_anywhere_is_damaged() {
    let bytes = EXAMPLE.trim_end().as_bytes();
    for end in (0..bytes.len()).step_by(97) {
        let cut = String::from_utf8_lossy(&bytes[..end]);
        assert!(is_damaged(&cut), "cut after {end} bytes");
    }
}

#[test]
fn a_plan_with_one_bit_turned_never_panics() {
    let bytes = EXAMPLE.as_bytes();
    for at in (0..bytes.len()).step_by(997) {
        let mut turned = bytes.to_vec();
        turned[at] ^= 1 << (at % 8);
        open(&String::from_utf8_lossy(&turned));
    }
}

#[test]
fn what_is_no_json_is_damaged() {
    let utf_16: Vec<u8> = EXAMPLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf_16_big: Vec<u8> = EXAMPLE.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let with_nuls = EXAMPLE.replacen("Anyborough", "Any\0borough", 1);
    let texts = [
        String::new(),
        " \n".to_owned(),
        "\u{feff}".to_owned(),
        "\u{feff}\u{feff}{}".to_owned(),
        "<!DOCTYPE html>\n<html><head><title>404</title></head></html>".to_owned(),
        "\0".repeat(5000),
        String::from_utf8_lossy(&utf_16).into_owned(),
        String::from_utf8_lossy(&utf_16_big).into_owned(),
        with_nuls,
        format!("{EXAMPLE}{EXAMPLE}"),
        format!("{EXAMPLE}\u{1a}"),
        format!("// a note\n{EXAMPLE}"),
        "PK\u{3}\u{4}\u{14}".to_owned(),
        "{\"kind\":\"local-send-reform-plan\",\"format\":1,\"draft\":{\"name\":1e400}}".to_owned(),
    ];
    for text in texts {
        let start: String = text.chars().take(40).collect();
        assert!(is_damaged(&text), "{start:?}");
    }
}

#[test]
fn deep_nesting_is_refused() {
    for (open_one, close_one) in [("[", "]"), ("{\"a\":", "}")] {
        for depth in [127, 128, 5_000, 90_000] {
            let deep = format!("{}1{}", open_one.repeat(depth), close_one.repeat(depth));
            assert!(!open(&deep));
            let inside = format!(
                r#"{{"kind":"local-send-reform-plan","format":1,"app":"0.1.0","draft":{{"x":{deep}}}}}"#
            );
            assert!(!open(&inside));
            assert!(!open(&open_one.repeat(depth)), "never closed");
        }
    }
}

#[test]
fn bytes_of_another_encoding_are_refused_or_kept_as_they_were_read() {
    // What a program that knows only Windows-1252 makes of an accent.
    let bytes: Vec<u8> = EXAMPLE
        .replacen("Anyborough", "Anybor\u{1}ugh", 1)
        .bytes()
        .map(|byte| if byte == 1 { 0xe9 } else { byte })
        .collect();
    assert!(open(&String::from_utf8_lossy(&bytes)));
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 120,
        failure_persistence: Some(Box::new(FileFailurePersistence::WithSource("regressions"))),
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_plan_with_a_piece_replaced_by_anything_never_panics(
        at in 0..EXAMPLE.len(),
        taken in 0..200_usize,
        put in prop_oneof![
            any::<String>(),
            proptest::sample::select(vec![
                "null", "[]", "{}", "\"", "1e999", "-", ":", ",", "\\u0000", "{\"at\":", "true",
            ]).prop_map(str::to_owned),
        ],
    ) {
        let bytes = EXAMPLE.as_bytes();
        let end = (at + taken).min(bytes.len());
        let changed = [&bytes[..at], put.as_bytes(), &bytes[end..]].concat();
        open(&String::from_utf8_lossy(&changed));
    }

    #[test]
    fn any_text_at_all_never_panics(text in any::<String>()) {
        prop_assert!(!open(&text));
    }
}

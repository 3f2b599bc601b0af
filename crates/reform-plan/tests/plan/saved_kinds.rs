//! Files of other kinds and texts in other encodings.

use reform_plan::saved::{self, Encoding, OpenProblem, WrongKind};

use crate::saved_support::EXAMPLE;
use crate::support::framework;

/// What the app does with a file: its text, then the plan in it.
fn open(bytes: &[u8]) -> Result<saved::Opened, OpenProblem> {
    saved::open_file(&saved::text_of(bytes)?)
}

#[test]
fn a_file_of_another_kind_is_called_what_it_is() {
    let html = b"\n<!DOCTYPE html>\n<html><head><title>404</title></head></html>";
    let files: [(&[u8], WrongKind); 14] = [
        (html, WrongKind::WebPage),
        (b"<HTML lang=en>{\"kind\":1}", WrongKind::WebPage),
        (b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0", WrongKind::Office),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", WrongKind::Office),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", WrongKind::Pdf),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", WrongKind::Picture),
        (b"\xff\xd8\xff\xe1\0\x18Exif\0\0", WrongKind::Picture),
        (b"GIF89a\x01\0\x01\0", WrongKind::Picture),
        (b"Area,Year,Figure\nAnyborough,2025,63\n", WrongKind::Table),
        (b"Area;Year\nAnyborough;2025", WrongKind::Table),
        (
            b"id = \"x\"\n\n[[level]]\nslug = \"a\"\n",
            WrongKind::Framework,
        ),
        (br#"{"kind":"framework","levels":[]}"#, WrongKind::Framework),
        (
            br#"{"kind":"local-send-reform-plan-rescue","texts":{}}"#,
            WrongKind::Rescue,
        ),
        (b"\x7fELF\x02\x01\x01\0\0\0\xff\xfe\0", WrongKind::NotText),
    ];
    for (bytes, kind) in files {
        let problem = open(bytes).unwrap_err();
        assert_eq!(problem, OpenProblem::WrongKind(kind));
        let words = problem.words("notes.bin");
        assert!(words.starts_with("notes.bin "), "{words}");
        assert!(words.split_whitespace().count() > 10, "{words}");
        assert!(words.ends_with(char::is_alphanumeric), "{words}");
    }
}

#[test]
fn an_empty_file_is_called_empty() {
    for bytes in [
        &b""[..],
        b" \r\n\t",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xff\xfe\n\0",
    ] {
        let problem = open(bytes).unwrap_err();
        assert_eq!(problem, OpenProblem::Empty);
        assert!(problem.words("a.json").starts_with("a.json is empty"));
    }
}

#[test]
fn json_and_texts_of_something_else_are_no_plan() {
    let framework = serde_json::to_string(framework()).unwrap();
    for text in [
        "{}",
        "[]",
        "null",
        "3",
        "\"plan\"",
        r#"{"kind":null}"#,
        r#"{"kind":["local-send-reform-plan"],"format":1}"#,
        r#"{"kind":"local-send-reform-plan"}"#,
        r#"{"kind":"local-send-reform-plan","format":0}"#,
        r#"{"kind":"local-send-reform-plan","format":-1}"#,
        r#"{"kind":"local-send-reform-plan","format":1.0}"#,
        r#"{"name":"package","version":"1.0.0","dependencies":{"a":"1"}}"#,
        "Dear all,\nhere is our plan.",
        "<svg xmlns=\"x\"/>",
        &framework,
    ] {
        let problem = open(text.as_bytes()).unwrap_err();
        assert_eq!(problem, OpenProblem::NotAPlan, "{text}");
        assert_eq!(
            problem.words("notes.json"),
            "notes.json is not a plan file. Choose a file that ends .sendplan.json"
        );
        assert_eq!(problem.detail(), "");
    }
}

#[test]
fn a_plan_that_lost_its_beginning_or_its_end_is_damaged_and_not_of_another_kind() {
    let text = EXAMPLE.trim_end();
    for piece in [&text[1..], &text[3..]] {
        let problem = open(piece.as_bytes()).unwrap_err();
        assert!(
            matches!(problem, OpenProblem::Damaged { .. }),
            "{problem:?}"
        );
    }
    for piece in [&text[..40], &text[..1], &text[..text.len() - 1]] {
        let problem = open(piece.as_bytes()).unwrap_err();
        assert!(
            matches!(problem, OpenProblem::CutShort { .. }),
            "{problem:?}"
        );
    }
}

#[test]
fn utf_16_of_either_order_is_read_with_a_mark_and_without() {
    let little: Vec<u8> = EXAMPLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = EXAMPLE.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let plain = saved::open_file(EXAMPLE).unwrap();
    for bytes in [
        little.clone(),
        big.clone(),
        [&[0xff, 0xfe], little.as_slice()].concat(),
        [&[0xfe, 0xff], big.as_slice()].concat(),
    ] {
        assert_eq!(saved::encoding_of(&bytes), Encoding::Utf16);
        assert_eq!(open(&bytes).unwrap(), plain);
        let cut = open(&bytes[..bytes.len() - 1]).unwrap_err();
        assert!(matches!(cut, OpenProblem::CutShort { .. }), "{cut:?}");
    }
    // Half of a pair.
    let broken = [b'{', 0, b'"', 0, 0x00, 0xd8, b'"', 0];
    assert!(matches!(open(&broken), Err(OpenProblem::Damaged { .. })));
}

#[test]
fn one_damaged_byte_spoils_one_character_and_no_accent_elsewhere() {
    let text = EXAMPLE.replacen("Anyborough", "Ŵanyborough été €", 1);
    let place = text.find("been").unwrap();
    let mut bytes = text.into_bytes();
    bytes[place] = 0x92;
    assert_eq!(saved::encoding_of(&bytes), Encoding::Windows1252);
    assert!(
        Encoding::Windows1252
            .notice()
            .unwrap()
            .contains("may look wrong")
    );
    let read = saved::text_of(&bytes).unwrap();
    assert!(read.contains("Ŵanyborough été €") && read.contains("’een"));
    assert!(saved::open(&read).is_ok());
}

#[test]
fn every_byte_of_windows_1252_becomes_its_character() {
    let text = |byte: u8| saved::text_of(&[b'a', byte]).unwrap();
    for (byte, c) in [
        (0x80, '€'),
        (0x91, '‘'),
        (0x96, '–'),
        (0x9f, 'Ÿ'),
        (0xa3, '£'),
        (0xe9, 'é'),
        (0xff, 'ÿ'),
    ] {
        assert_eq!(text(byte), format!("a{c}"));
    }
    assert_eq!(text(0x81), "a\u{fffd}");
}

#[test]
fn rescued_texts_are_found_only_in_a_rescue_file() {
    let file = r#"{"kind":"local-send-reform-plan-rescue","why":"stopped","texts":{
        "sendplan:plan:2":"{}","sendplan:plan:1":"{\"a\":1}"}}"#;
    let texts = saved::rescued_texts(file).unwrap();
    let keys: Vec<&str> = texts.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["sendplan:plan:1", "sendplan:plan:2"]);
    assert_eq!(texts[0].1, "{\"a\":1}");
    assert_eq!(
        saved::rescued_texts(&format!("\u{feff}{file}")),
        Some(texts)
    );
    let twice = file.replace("plan:2", "plan:1");
    for other in [
        EXAMPLE,
        "",
        "[]",
        "{",
        r#"{"kind":"local-send-reform-plan-rescue"}"#,
        &twice,
    ] {
        assert_eq!(saved::rescued_texts(other), None);
    }
}

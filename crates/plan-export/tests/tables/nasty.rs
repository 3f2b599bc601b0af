//! Any text anybody may type: files stay well formed, and say what was typed.

use calamine::DataType;
use plan_export::csv;
use plan_export::sheet;
use plan_export::text::clean;
use proptest::prelude::*;

use crate::support::{
    is_well_formed, parts, read_back, read_csv, sheet_of, typed_everywhere, without_figures,
    workbook,
};

/// Pieces that have broken files before, and any characters between them.
fn nasty() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "=",
        "+",
        "-",
        "@",
        "\t",
        "\r\n",
        "\r",
        "\n",
        "\u{b}",
        "\u{0}",
        "\u{1f}",
        "\u{fffe}",
        "\u{ffff}",
        "\u{a0}",
        "\u{feff}",
        "\u{202e}",
        "\u{200b}",
        "]]>",
        "<![CDATA[",
        "&",
        "&amp;",
        "&#0;",
        "<",
        ">",
        "<b>",
        "<r>",
        "</r>",
        "<t>",
        "\"",
        "'",
        "''",
        ",",
        ";",
        "_x0041_",
        "_x",
        "_x005F_",
        "http://a",
        "mailto:a@b",
        "🙁",
        "👨‍👩‍👧",
        "ŵ",
        "مجموعة",
        "বাংলা",
        " ",
        "  ",
        "x",
        "1",
        "é",
        "e\u{301}",
    ]);
    let any = prop_oneof![
        pieces.prop_map(str::to_owned),
        any::<char>().prop_map(String::from)
    ];
    prop::collection::vec(any, 0..12).prop_map(|it| it.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_back_from_workbook_and_csv(words in nasty()) {
        let bytes = workbook(&[sheet_of("Words", &["first", &words, "last"])]);
        for (path, part) in parts(&bytes) {
            prop_assert!(is_well_formed(&part), "{} {}", path, part);
        }
        let read = read_back(&bytes);
        let cell = read[0].1[2][0].get_string().unwrap_or_default();
        prop_assert_eq!(cell, &*clean(&words));
        let read = read_csv(&csv::write(&sheet_of("words", &["first", &words, "last"])));
        let cell = read[2][0].as_str();
        let kept = clean(&words);
        let guarded = cell.strip_prefix('\'').filter(|_| !kept.starts_with('\''));
        prop_assert_eq!(guarded.unwrap_or(cell), &*kept);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_with_any_text_in_every_box_makes_well_formed_files(words in nasty()) {
        let draft = typed_everywhere(&words);
        let summary = without_figures(&draft);
        let bytes = workbook(&sheet::of(&summary));
        for (path, part) in parts(&bytes) {
            prop_assert!(is_well_formed(&part), "{}", path);
            prop_assert!(!part.contains("<f>"), "{}", path);
        }
        let scores = sheet::tidy::scores(&summary);
        let lines = read_csv(&csv::write(&scores)).len();
        prop_assert_eq!(lines, scores.rows.len() + 1);
    }
}

//! Every mistake of a content folder is listed at once, with file, line, slug and what to do.

use std::collections::BTreeMap;
use std::path::Path;

use plan_framework::{Framework, check, source};

use crate::small::{files, problems, read_with};

#[test]
fn the_small_framework_itself_has_nothing_wrong() {
    let framework = source::read(&files()).unwrap();
    assert_eq!(framework.levels.len(), 2);
    assert!(check::check(&framework).is_empty());
}

#[test]
fn an_unknown_field_is_listed_with_its_line() {
    assert_eq!(
        problems(&[(
            "pillars/roots.toml",
            "evidence = \"Look at it.\"",
            "evidence = \"Look at it.\"\ncolour = \"green\"",
        )]),
        [
            "pillars/roots.toml:15: statement/grows-well: unknown field `colour`. \
             Hint: correct the spelling or remove it."
        ]
    );
}

#[test]
fn a_missing_and_an_empty_text_are_listed_once() {
    assert_eq!(
        problems(&[
            ("pillars/roots.toml", "text = \"It grows well.\"\n", ""),
            ("sections/start.toml", "\"How high?\"", "\" \""),
        ]),
        [
            "pillars/roots.toml:10: statement/grows-well: `text` is missing. Hint: add it.",
            "sections/start.toml:10: question/how-high: `text` is empty. Hint: write it.",
        ]
    );
}

#[test]
fn each_kind_of_broken_reference_is_listed() {
    assert_eq!(
        problems(&[
            ("sections/start.toml", "[\"kind\"]", "[\"kin\"]"),
            (
                "sections/start.toml",
                "[\"roots\"]",
                "[\"roots\", \"branches\"]"
            ),
            (
                "sections/start.toml",
                "[\"height\"]",
                "[\"height\", \"width\", \"height\"]"
            ),
            (
                "pillars/roots.toml",
                "high = \"It does.\"",
                "high = \"It does.\"\ntop = \"Wow.\""
            ),
        ]),
        [
            "pillars/roots.toml:10: statement/grows-well: names a level that is not on the scale: \
             \"top\". Hint: use a level slug of framework.toml.",
            "sections/start.toml:1: section/start: `indicators` names \"height\" twice. \
             Hint: remove one of them.",
            "sections/start.toml:1: section/start: `indicators` names \"width\", which does not \
             exist. Hint: correct the spelling, or add the indicator.",
            "sections/start.toml:1: section/start: `pillars` names \"branches\", which does not \
             exist. Hint: correct the spelling, or add the pillar.",
            "sections/start.toml:1: section/start: `principles` names \"kin\", which does not \
             exist. Hint: correct the spelling, or add the principle.",
        ]
    );
}

#[test]
fn a_pillar_that_no_section_names_is_listed() {
    let found = problems(&[(
        "sections/start.toml",
        "pillars = [\"roots\"]",
        "pillars = []",
    )]);
    assert!(
        found[0].starts_with("pillars/roots.toml:1: pillar/roots: is in no section."),
        "{found:?}"
    );
    assert!(
        found[1].contains("section/start: names no pillar"),
        "{found:?}"
    );
}

#[test]
fn a_missing_level_descriptor_is_listed_for_pillars_and_statements() {
    assert_eq!(
        problems(&[
            ("pillars/roots.toml", "high = \"Firm.\"\n", ""),
            ("pillars/roots.toml", "low = \"It does not.\"\n", ""),
        ]),
        [
            "pillars/roots.toml:1: pillar/roots: has no words for level \"high\". \
             Hint: add a line for it under its levels.",
            "pillars/roots.toml:9: statement/grows-well: has no words for level \"low\". \
             Hint: add a line for it under its levels.",
        ]
    );
}

#[test]
fn a_level_without_its_descriptors_is_listed_for_everything_that_needs_one() {
    let third = "[[level]]\nslug = \"top\"\nnumber = 3\nname = \"Top\"\ntest = \"The top.\"\n";
    let found = problems(&[(
        "framework.toml",
        "[[principle]]",
        &format!("{third}\n[[principle]]"),
    )]);
    assert_eq!(found.len(), 3, "pillar, statement and slugs.txt: {found:?}");
}

#[test]
fn a_duplicate_slug_is_listed_where_it_is_used_again() {
    let again = "text = \"How high?\"\n\n[[question]]\nslug = \"how-high\"\nid = \"1.2\"\n\
                 text = \"How high again?\"";
    assert_eq!(
        problems(&[("sections/start.toml", "text = \"How high?\"", again)]),
        ["sections/start.toml:15: question/how-high: is used twice. \
             Hint: give one of them its own slug."]
    );
}

#[test]
fn two_things_known_by_the_same_mark_are_listed() {
    let second = "text = \"How high?\"\n\n[[question]]\nslug = \"how-wide\"\nid = \"1.1\"\n\
                  text = \"How wide?\"";
    let found = problems(&[
        ("sections/start.toml", "text = \"How high?\"", second),
        ("slugs.txt", "how-high", "how-high\nquestion/how-wide"),
    ]);
    assert_eq!(
        found,
        [
            "sections/start.toml:15: question/how-wide: \"1.1\" is what \"how-high\" is called too. \
             Hint: give it another `id` or `number`."
        ]
    );
}

#[test]
fn a_slug_used_again_after_it_was_retired_is_listed() {
    assert_eq!(
        problems(&[(
            "framework.toml",
            "retired = []",
            "retired = [\"statement/grows-well\"]",
        )]),
        [
            "pillars/roots.toml:10: statement/grows-well: was retired and is used again. \
             Hint: choose a new slug."
        ]
    );
}

#[test]
fn a_retired_slug_without_its_kind_is_listed_because_nothing_could_match_it() {
    assert_eq!(
        problems(&[(
            "framework.toml",
            "retired = []",
            "retired = [\"grew-well\"]"
        )]),
        [
            "framework.toml:1: framework/small: `retired` holds \"grew-well\", which is not a kind \
             and a slug. Hint: write it like statement/shared-vision."
        ]
    );
}

#[test]
fn a_released_slug_that_has_gone_is_listed_with_its_line_until_it_is_retired() {
    let gone = ("slugs.txt", "term/root", "term/bark\nterm/root");
    assert_eq!(
        problems(&[gone]),
        ["slugs.txt:11: term/bark: was released and has gone. \
             Hint: put it back, or add it to `retired`."]
    );
    let retired = (
        "framework.toml",
        "retired = []",
        "retired = [\"term/bark\"]",
    );
    assert!(read_with(&[gone, retired]).is_ok());
}

#[test]
fn a_slug_that_was_never_released_is_listed_where_it_stands() {
    assert_eq!(
        problems(&[("slugs.txt", "level/low\n", "")]),
        [
            "framework.toml:10: level/low: is not in the list of released slugs. \
             Hint: add the line to slugs.txt, sorted."
        ]
    );
}

#[test]
fn values_of_the_wrong_type_are_listed_with_what_is_wanted() {
    assert_eq!(
        problems(&[
            ("framework.toml", "number = 1", "number = \"one\""),
            (
                "sections/start.toml",
                "must_contain = [\"A start\"]",
                "must_contain = \"A start\""
            ),
            ("indicators.toml", "name = \"Height\"", "name = 3"),
            ("indicators.toml", "\"higher-is-better\"", "\"higher\""),
        ]),
        [
            "framework.toml:12: level/low: `number` is not a whole number from 0 to 255. \
             Hint: write a whole number from 0 to 255.",
            "indicators.toml:4: indicator/height: `name` is not a text in quotation marks. \
             Hint: write a text in quotation marks.",
            "indicators.toml:7: indicator/height: `polarity` is \"higher\". \
             Hint: use one of: higher-is-better, lower-is-better, context.",
            "sections/start.toml:1: section/start: does not say what it must contain. \
             Hint: fill in `must_contain`.",
            "sections/start.toml:5: section/start: `must_contain` is not a list of texts. \
             Hint: write a list of texts.",
        ]
    );
}

#[test]
fn a_series_of_no_formula_or_of_two_is_listed() {
    let two = "published = \"height_n\"\ngrowth = \"height_n\"";
    for formula in [two, ""] {
        let found = problems(&[("indicators.toml", "published = \"height_n\"", formula)]);
        assert!(
            found[0].starts_with(
                "indicators.toml:11: series/height-now: a series comes from exactly one of"
            ),
            "{found:?}"
        );
    }
}

#[test]
fn a_toml_syntax_error_is_listed_with_its_line_beside_the_other_mistakes() {
    let found = problems(&[
        (
            "glossary.toml",
            "term = \"Root\"",
            "term = \"Root\nnext = 1",
        ),
        ("sections/start.toml", "[\"kind\"]", "[\"kin\"]"),
    ]);
    assert!(
        found.iter().any(|line| line.starts_with("glossary.toml:3:")
            && line.ends_with("Hint: correct the TOML.")),
        "{found:?}"
    );
    assert!(
        found.iter().any(|line| line.contains("\"kin\"")),
        "{found:?}"
    );
}

#[test]
fn a_file_not_named_after_its_slug_is_listed() {
    let mut files = files();
    let text = files.remove("pillars/roots.toml").unwrap();
    files.insert("pillars/root.toml".to_owned(), text);
    let found = source::read(&files).unwrap_err();
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].to_string(),
        "pillars/root.toml:1: pillar/roots: the file is named root.toml, its slug is \"roots\". \
         Hint: name the file after the slug."
    );
}

#[test]
fn a_slug_that_is_no_slug_or_a_word_of_the_addresses_is_listed() {
    let found = problems(&[
        ("pillars/roots.toml", "\"grows-well\"", "\"insight\""),
        (
            "slugs.txt",
            "statement/grows-well",
            "statement/grows-well\nstatement/insight",
        ),
        ("glossary.toml", "\"root\"", "\"The Root\""),
    ]);
    for part in [
        "statement/insight: is a word the app's addresses use",
        "statement/grows-well: was released and has gone",
        "term/The Root: is not a slug",
    ] {
        assert!(
            found.iter().any(|line| line.contains(part)),
            "{part}: {found:?}"
        );
    }
}

#[test]
fn a_scale_that_does_not_rise_and_shared_letters_are_listed() {
    let second =
        "[[partner]]\nslug = \"two\"\nname = \"Two\"\nletter = \"O\"\nabout = \"The two.\"\n";
    let partners = format!("about = \"The one.\"\n\n{second}");
    let found = problems(&[
        ("framework.toml", "number = 2", "number = 1"),
        ("framework.toml", "about = \"The one.\"\n", &partners),
        ("slugs.txt", "partner/one", "partner/one\npartner/two"),
    ]);
    assert_eq!(
        found,
        [
            "framework.toml:1: framework/small: its level numbers do not rise. \
             Hint: list levels lowest first.",
            "framework.toml:33: partner/two: its letter is another partner's too. \
             Hint: choose another.",
        ]
    );
}

#[test]
fn mistakes_in_several_files_are_listed_all_at_once_sorted_by_file_and_line() {
    let found = problems(&[
        (
            "framework.toml",
            "letter = \"O\"",
            "letter = \"O\"\nage = 3",
        ),
        ("pillars/roots.toml", "high = \"Firm.\"\n", ""),
        (
            "pillars/roots.toml",
            "slug = \"grows-well\"",
            "slug = \"grows\"",
        ),
        ("sections/start.toml", "[\"height\"]", "[\"width\"]"),
        (
            "indicators.toml",
            "unit = \"count\"\npolarity",
            "unit = \"stones\"\npolarity",
        ),
        ("glossary.toml", "meaning", "meanings"),
    ]);
    let starts: Vec<&str> = found
        .iter()
        .map(|line| line.split(". Hint").next().unwrap())
        .collect();
    assert_eq!(
        starts,
        [
            "framework.toml:31: partner/one: unknown field `age`",
            "glossary.toml:1: term/root: `meaning` is missing",
            "glossary.toml:4: term/root: unknown field `meanings`",
            "indicators.toml:6: indicator/height: `unit` is \"stones\"",
            "pillars/roots.toml:1: pillar/roots: has no words for level \"high\"",
            "pillars/roots.toml:9: statement/grows: is not in the list of released slugs",
            "sections/start.toml:1: section/start: `indicators` names \"width\", which does not exist",
            "slugs.txt:10: statement/grows-well: was released and has gone",
        ]
    );
}

#[test]
fn a_folder_or_a_framework_file_that_is_not_there_is_said_in_words() {
    let found = source::read_folder(Path::new("no/such/folder")).unwrap_err();
    assert!(
        found[0]
            .to_string()
            .starts_with("no/such/folder: cannot be read:"),
        "{found:?}"
    );
    let found = source::read(&BTreeMap::new()).unwrap_err();
    assert!(
        found
            .iter()
            .any(|it| it.to_string()
                == "framework.toml: is missing. Hint: add it: it holds the levels."),
        "{found:?}"
    );
}

#[test]
fn a_file_in_the_wrong_place_is_listed() {
    let mut files = files();
    files.insert("pilars/roots.toml".to_owned(), String::new());
    let found = source::read(&files).unwrap_err();
    assert_eq!(
        found[0].to_string(),
        "pilars/roots.toml: is not a content file. Hint: see SCHEMA.md for the files."
    );
}

#[test]
fn what_is_read_comes_through_another_format_unchanged() {
    let framework = source::read(&files()).unwrap();
    let text = toml::to_string(&framework).unwrap();
    assert_eq!(toml::from_str::<Framework>(&text).unwrap(), framework);
}

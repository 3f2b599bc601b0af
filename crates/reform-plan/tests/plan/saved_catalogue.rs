//! The catalogue of bad plan files, a test for each row, named after it. J28 to J30 are about the
//! plans that are in the app already: they are tested where the app opens files.

use reform_plan::saved::{self, Digest, OpenProblem, WrongKind};
use reform_plan::{Date, DateProblem, Month, PlanDraft, Score, Slug};

use crate::saved_support::{EXAMPLE, damage, json_of, paths, salvaged, with_draft};

fn is_damaged(text: &str) -> bool {
    matches!(saved::open(text), Err(OpenProblem::Damaged { .. }))
        && matches!(saved::open_file(text), Err(OpenProblem::Damaged { .. }))
}

#[test]
fn j01_an_empty_file_is_said_to_be_empty() {
    for text in ["", " \n", "\u{feff}"] {
        assert_eq!(saved::open(text), Err(OpenProblem::Empty));
    }
}

#[test]
fn j02_an_object_with_nothing_in_it_is_no_plan() {
    assert_eq!(saved::open("{}"), Err(OpenProblem::NotAPlan));
}

#[test]
fn j03_a_plan_cut_short_anywhere_is_said_to_be_cut_short() {
    let bytes = EXAMPLE.trim_end().as_bytes();
    for end in (1..bytes.len()).step_by(97) {
        let cut = String::from_utf8_lossy(&bytes[..end]);
        for problem in [saved::open(&cut).err(), saved::open_file(&cut).err()] {
            let is_cut = matches!(problem, Some(OpenProblem::CutShort { .. }));
            assert!(is_cut, "cut after {end} bytes: {problem:?}");
        }
    }
    let words = saved::open(&EXAMPLE[..900]).unwrap_err().words("a.json");
    assert_eq!(
        words,
        "We could not read a.json. It ends too early, so it may have been cut short when it was sent. Ask for it again"
    );
}

#[test]
fn what_is_wrong_is_said_with_line_and_column_and_not_called_cut_short() {
    for (draft, wrong) in [
        (r#"{"name":"1","name":"2"}"#, "\"name\" stands there twice"),
        (r#"{"name":"1",}"#, "there is a comma with nothing after it"),
        (r#"{"name":NaN}"#, "there is something that is no text"),
        (r"{'name':'1'}", "there is a name that is not in double"),
        (
            r#"{"name":"1" "id":"2"}"#,
            "a comma or a bracket is missing",
        ),
        (
            "{\"name\":\"a\nb\"}",
            "there is a character that no text may hold",
        ),
        (
            r#"{"name":"1","n":1e400}"#,
            "there is a number that is too large",
        ),
    ] {
        let words = saved::open_file(&with_draft(draft))
            .unwrap_err()
            .words("a.json");
        let start = "We could not read a.json. In line ";
        assert!(words.starts_with(start), "{words}");
        assert!(words.contains(&format!(": {wrong}")), "{words}");
        assert!(!words.contains("cut short"), "{words}");
        assert!(
            words.ends_with("Ask for it again, or open another copy"),
            "{words}"
        );
    }
    let two = with_draft(r#"{"partners":{},"figures":{}}"#);
    let words = saved::open_file(&two).unwrap_err().words("a.json");
    assert!(words.contains("What is wrong: figures: it has"), "{words}");
    assert!(words.contains(", and 1 more."), "{words}");
}

#[test]
fn j04_a_web_page_saved_as_json_is_called_a_web_page() {
    let page = "<!DOCTYPE html>\n<html><head><title>404</title></head></html>";
    let problem = saved::open(page).unwrap_err();
    assert_eq!(problem, OpenProblem::WrongKind(WrongKind::WebPage));
    assert!(
        problem
            .words("plan.json")
            .starts_with("plan.json is a web page")
    );
}

#[test]
fn j05_a_byte_order_mark_is_stripped() {
    let with_mark = format!("\u{feff}{EXAMPLE}");
    assert_eq!(saved::open(&with_mark), saved::open(EXAMPLE));
    assert_eq!(saved::text_of(with_mark.as_bytes()).unwrap(), EXAMPLE);
    assert!(saved::open(&format!("\u{feff}{with_mark}")).is_err(), "two");
}

#[test]
fn j06_utf_16_is_decoded() {
    let units = format!("\u{feff}{EXAMPLE}");
    let bytes: Vec<u8> = units.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(saved::text_of(&bytes).unwrap(), EXAMPLE);
}

#[test]
fn j07_windows_1252_is_decoded_with_a_notice() {
    let text = EXAMPLE.replacen("Anyborough", "Caf\u{e9}borough", 1);
    let bytes: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
        .collect();
    assert_eq!(saved::encoding_of(&bytes), saved::Encoding::Windows1252);
    assert!(saved::encoding_of(&bytes).notice().is_some());
    let draft = saved::open(&saved::text_of(&bytes).unwrap()).unwrap();
    assert_eq!(draft.name, "Caféborough (example)");
}

#[test]
fn j08_nul_bytes_are_damage() {
    for text in [
        "\0".repeat(5000),
        EXAMPLE.replacen("Anyborough", "Any\0borough", 1),
        format!("{}{}", &EXAMPLE[..4000], "\0".repeat(4000)),
    ] {
        assert!(is_damaged(&text));
        assert_eq!(saved::text_of(text.as_bytes()).unwrap(), text);
    }
}

#[test]
fn j09_deep_nesting_is_refused() {
    for (open_one, close_one) in [("[", "]"), ("{\"a\":", "}")] {
        for depth in [127, 128, 5_000, 90_000, 1_000_000] {
            let deep = format!("{}1{}", open_one.repeat(depth), close_one.repeat(depth));
            assert!(saved::open(&deep).is_err());
            let inside = with_draft(&format!(r#"{{"name":"x","y":{deep}}}"#));
            assert!(saved::open_file(&inside).is_err(), "{depth}");
            assert!(
                saved::open_file(&open_one.repeat(depth)).is_err(),
                "never closed"
            );
        }
        let deep = format!("{}1{}", open_one.repeat(100), close_one.repeat(100));
        let draft = saved::open(&with_draft(&format!(r#"{{"x":{deep}}}"#))).unwrap();
        assert_eq!(
            saved::open(&saved::to_file(&draft)),
            Ok(draft),
            "what opens can be kept"
        );
    }
}

#[test]
fn j10_a_text_larger_than_any_plan_is_not_read() {
    let filled = |bytes: usize| {
        let empty = with_draft(r#"{"new":""}"#);
        let (start, end) = empty.split_at(empty.len() - 3);
        format!("{start}{}{end}", "a".repeat(bytes - empty.len()))
    };
    let largest = filled(saved::LARGEST);
    assert_eq!(largest.len(), saved::LARGEST);
    assert!(saved::open(&largest).is_ok());
    let bytes = saved::LARGEST + 1;
    let too_large = filled(bytes);
    let problem = saved::open(&too_large).unwrap_err();
    assert_eq!(problem, OpenProblem::TooLarge { bytes });
    assert_eq!(
        problem.words("big.json"),
        "big.json is too large to be a plan (10 MB). Choose a file that ends .sendplan.json"
    );
    // A file may be a rescue file, which is larger than any plan.
    assert_eq!(saved::text_of(too_large.as_bytes()), Ok(too_large));
    let bytes = saved::LARGEST_RESCUE + 1;
    let problem = OpenProblem::TooLarge { bytes };
    assert_eq!(
        saved::text_of(&vec![0xff; bytes]),
        Err(problem),
        "before anything else"
    );
}

#[test]
fn a_rescue_file_may_be_larger_than_any_plan_and_not_endless() {
    let long = (
        "sendplan:slot:p:a".to_owned(),
        "a,{[".repeat(saved::LARGEST / 3),
    );
    let file = saved::rescue_file(std::slice::from_ref(&long));
    assert!(file.len() > saved::LARGEST && file.len() < saved::LARGEST_RESCUE);
    let text = saved::text_of(file.as_bytes()).unwrap();
    assert_eq!(saved::rescued_texts(&text), Some(vec![long]));
    let padded = format!("{file}{}", " ".repeat(saved::LARGEST_RESCUE));
    assert_eq!(saved::rescued_texts(&padded), None);
    let texts: Vec<_> = (0..200_001)
        .map(|it| (it.to_string(), String::new()))
        .collect();
    assert_eq!(saved::rescued_texts(&saved::rescue_file(&texts)), None);
    assert!(saved::rescued_texts(&saved::rescue_file(&texts[1..])).is_some());
}

#[test]
fn j11_millions_of_things_are_not_read() {
    for (thing, count) in [("{}", 1_000_000), ("[]", 1_000_000), ("1", 1_000_002)] {
        let things = vec![thing; count].join(",");
        let text = with_draft(&format!(r#"{{"name":"x","priorities":[{things}]}}"#));
        assert_eq!(saved::open_file(&text), Err(OpenProblem::TooManyParts));
        let rescue = format!(r#"{{"kind":"{}","texts":[{things}]}}"#, saved::RESCUE_KIND);
        assert_eq!(saved::rescued_texts(&rescue), None);
    }
    let words = OpenProblem::TooManyParts.words("a.json");
    assert!(words.starts_with("a.json holds too many parts to be a plan"));
}

#[test]
fn j12_a_field_that_stands_twice_is_damage() {
    for (draft, name) in [
        (r#"{"name":"1","name":"2"}"#, "name"),
        (r#"{"front":{"sro":"1","sro":"2"}}"#, "sro"),
    ] {
        let detail = damage(&with_draft(draft));
        let wanted = format!("\"{name}\" stands there twice at line 1 column");
        assert!(detail.starts_with(&wanted), "{detail}");
        assert!(
            is_damaged(&with_draft(draft)),
            "not salvaged: nobody knows which is meant"
        );
    }
    let twice = with_draft(r#"{},"draft":{}"#);
    assert!(damage(&twice).starts_with("\"draft\" stands there twice"));
}

#[test]
fn j13_a_key_that_stands_twice_is_damage_and_never_the_last_one_wins() {
    for (draft, key) in [
        (
            r#"{"statements":{"a":{"reason":"1"},"b":{},"a":{"reason":"2"}}}"#,
            "a",
        ),
        (r#"{"statements":{"a":{},"a":{}}}"#, "a"),
        (
            r#"{"sections":{"v":{"narrative":"1"},"v":{"narrative":"2"}}}"#,
            "v",
        ),
        (r#"{"answers":{"q":"1","q":"2"}}"#, "q"),
        (r#"{"accepted_gaps":{"g":"1","\u0067":"2"}}"#, "g"),
    ] {
        let detail = damage(&with_draft(draft));
        assert!(
            detail.starts_with(&format!("\"{key}\" stands there twice")),
            "{detail}"
        );
        assert!(
            serde_json::from_str::<PlanDraft>(draft).is_err(),
            "by its own reader too"
        );
    }
}

#[test]
fn j14_of_two_things_with_one_identity_the_second_is_left_out() {
    let draft = r#"{"name":"x","statements":{"a":{"evidence":[{"id":"e","text":"1"},{"id":"e","text":"2"}]}}}"#;
    let path = "statements.a.evidence[1]";
    assert_eq!(
        damage(&with_draft(draft)),
        format!("{path}: another before it has the same identity")
    );
    let opened = saved::open_file(&with_draft(draft)).unwrap();
    assert_eq!(paths(&opened.refused), [path]);
    assert_eq!(opened.refused[0].what, "the line of evidence \"2\"");
}

#[test]
fn j15_references_to_nothing_are_kept() {
    let text = with_draft(
        r#"{"priorities":[{"id":"1","section":"gone","statements":["gone","gone"],"lead":"gone"}]}"#,
    );
    let draft = saved::open(&text).unwrap();
    assert_eq!(draft.priorities[0].statements.len(), 2);
    assert_eq!(saved::open(&saved::to_text(&draft)), Ok(draft));
}

#[test]
fn j16_things_that_name_each_other_and_themselves_open() {
    let text = with_draft(
        r#"{"id":"1","partners":[{"slug":"1","role":"1"}],"priorities":[{"id":"1","lead":"1",
        "statements":["1"],"section":"1","actions":[{"id":"1","lead":"1"}],
        "measures":[{"id":"1","of":{"indicator":"1"}}]}],"accepted_gaps":{"priority/1":"1"}}"#,
    );
    let opened = saved::open_file(&text).unwrap();
    assert!(
        opened.refused.is_empty(),
        "kinds have identities of their own"
    );
    assert_eq!(
        saved::open(&saved::to_text(&opened.draft)),
        Ok(opened.draft)
    );
}

#[test]
fn j17_a_level_is_a_word_and_never_a_number() {
    for level in ["9", "-1", "1.0", "null", "true", "[]"] {
        let opened = salvaged(&format!(
            r#""statements":{{"a":{{"reason":"x","agreed":{{"at":{level}}}}}}}"#
        ));
        assert_eq!(paths(&opened.refused), ["statements.a.agreed"], "{level}");
        assert_eq!(opened.draft.score(&"a".into()), None);
    }
    let opened = salvaged(r#""statements":{"a":{"agreed":{"at":"9"}}}"#);
    let kept = Score::At(Slug::from("9"));
    assert_eq!(
        opened.draft.score(&"a".into()),
        Some(&kept),
        "kept, and shown as gone"
    );
}

#[test]
fn j18_numbers_that_are_none_are_damage_and_all_others_come_back_exactly() {
    for number in [
        "NaN",
        "Infinity",
        "-Infinity",
        "1e400",
        "-1e999",
        "+1",
        "01",
        ".5",
        "1.",
    ] {
        assert!(
            is_damaged(&with_draft(&format!(r#"{{"name":"x","n":{number}}}"#))),
            "{number}"
        );
    }
    let large = with_draft(r#"{"n":9007199254740993}"#);
    let written = saved::to_text(&saved::open(&large).unwrap());
    assert!(written.contains("\"n\": 9007199254740993"), "{written}");
}

#[test]
fn j19_nothing_where_text_is_needed_is_left_out_with_its_path() {
    let opened = salvaged(r#""framework_version":null,"priorities":[{"id":"1","title":null}]"#);
    assert_eq!(
        paths(&opened.refused),
        ["framework_version", "priorities[0].title"]
    );
    assert_eq!(opened.refused[1].why, "it has nothing, which is not text");
    let detail = damage(&with_draft(r#"{"name":null}"#));
    assert_eq!(detail, "name: it has nothing, which is not text");
}

#[test]
fn j20_what_is_missing_or_wrong_is_named_by_its_path() {
    let missing = r#"{"kind":"local-send-reform-plan","format":2,"app":"0.1.0"}"#;
    assert_eq!(damage(missing), "draft: it is not there, or is no plan");
    for draft in ["3", "null", "[]", "\"plan\""] {
        assert_eq!(
            damage(&with_draft(draft)),
            "draft: it is not there, or is no plan"
        );
    }
    for (draft, path) in [
        (r#"{"partners":{}}"#, "partners"),
        (r#"{"partners":[3]}"#, "partners[0]"),
        (r#"{"statements":[]}"#, "statements"),
        (r#"{"statements":{"a":3}}"#, "statements.a"),
        (
            r#"{"statements":{"a":{"direction":"up"}}}"#,
            "statements.a.direction",
        ),
        (
            r#"{"sections":{"v":{"completed":"yes"}}}"#,
            "sections.v.completed",
        ),
        (
            r#"{"sections":{"v":{"response":{"means":1}}}}"#,
            "sections.v.response.means",
        ),
        (r#"{"answers":{"q":["a"]}}"#, "answers.q"),
        (r#"{"figures":[{},{"value":8.5}]}"#, "figures[1]: value"),
        (
            r#"{"priorities":[{"actions":[{"id":"1"},{"status":1}]}]}"#,
            "priorities[0].actions[1]: status",
        ),
        (r#"{"priorities":[{"lead":7}]}"#, "priorities[0].lead"),
        (r#"{"front":{"area":{"code":7}}}"#, "front.area: code"),
    ] {
        let detail = damage(&with_draft(draft));
        assert!(detail.starts_with(&format!("{path}: ")), "{detail}");
        assert_eq!(detail.lines().count(), 1, "{detail}");
    }
}

// J21, unknown fields, is in `saved_unknown`.

#[test]
fn j22_names_that_mean_something_to_other_programs_are_plain_names() {
    let draft = r#"{"__proto__":{"a":1},"constructor":2,"$serde_json::private::RawValue":"{\"x\":1,\"x\":2}",
        "statements":{"__proto__":{"reason":"x","toString":1}},"answers":{"constructor":"y"}}"#;
    let opened = saved::open_file(&with_draft(draft)).unwrap();
    assert_eq!(opened.unknown.len(), 4, "{:?}", opened.unknown);
    assert_eq!(opened.draft.answers[&Slug::from("constructor")], "y");
    let written = saved::to_file(&opened.draft);
    assert_eq!(json_of(&written)["draft"]["__proto__"]["a"], 1);
    assert!(written.contains(r#""$serde_json::private::RawValue": "{\"x\":1,\"x\":2}""#));
    assert_eq!(saved::open(&written), Ok(opened.draft));
}

#[test]
fn j23_half_a_character_is_damage() {
    for text in [r"\ud800", r"\udc00", r"\ud800\ud800", r"\ud83dx"] {
        assert!(
            is_damaged(&with_draft(&format!(r#"{{"name":"{text}"}}"#))),
            "{text}"
        );
        assert!(
            is_damaged(&with_draft(&format!(r#"{{"name":"x","new":"{text}"}}"#))),
            "{text}"
        );
    }
    let whole = with_draft(r#"{"name":"\ud83d\ude00"}"#);
    assert_eq!(saved::open(&whole).unwrap().name, "😀");
}

#[test]
fn j24_marks_that_turn_writing_round_are_kept_as_typed_and_are_in_no_file_name() {
    let name = "plan\u{202e}xcod\u{2066}a\u{2069}";
    let draft = saved::open(&with_draft(&format!(r#"{{"name":"{name}"}}"#))).unwrap();
    assert_eq!(draft.name, name);
    let today = Date::from_calendar_date(2026, Month::November, 21).unwrap();
    assert!(saved::file_name(&draft, today).is_ascii());
    assert_eq!(saved::open(&saved::to_file(&draft)), Ok(draft));
}

#[test]
fn j25_names_that_only_look_equal_are_both_kept_as_they_are() {
    let names = ["Health", "Health\u{200b}", "Неalth", "e\u{301}", "\u{e9}"];
    let partners: Vec<String> = names
        .iter()
        .map(|name| format!(r#"{{"slug":"{name}","name":"{name}"}}"#))
        .collect();
    let text = with_draft(&format!(r#"{{"partners":[{}]}}"#, partners.join(",")));
    let draft = saved::open(&text).unwrap();
    let kept: Vec<&str> = draft.partners.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(kept, names);
}

#[test]
fn j26_trailing_commas_comments_and_single_quotes_are_damage_with_line_and_column() {
    for draft in [
        r#"{"name":"a",}"#,
        r#"{"name":"a" /* ours */}"#,
        r"{'name':'a'}",
        r#"{name:"a"}"#,
        r#"{"figures":[1,]}"#,
        "{\"name\":\"a\nb\"}",
    ] {
        let text = with_draft(draft);
        assert!(damage(&text).contains(" column "), "{draft}");
        assert!(is_damaged(&text), "{draft}");
    }
    assert!(is_damaged(&format!("// a note\n{EXAMPLE}")));
}

#[test]
fn j27_what_follows_the_plan_is_damage() {
    for more in ["}", "x", "\u{1a}", "\0\0\0", EXAMPLE] {
        assert!(is_damaged(&format!("{EXAMPLE}{more}")), "{more:.20}");
    }
    assert!(saved::open(&format!("{EXAMPLE} \r\n\t")).is_ok());
}

#[test]
fn j31_a_plan_changed_by_hand_opens_with_a_notice() {
    let changed = EXAMPLE.replacen("Anyborough (example)", "Anyborough by hand", 1);
    let opened = saved::open_file(&changed).unwrap();
    assert_eq!(opened.digest, Digest::Differs);
    assert!(
        opened
            .digest
            .notice()
            .unwrap()
            .contains("changed outside this tool")
    );
    assert_eq!(opened.draft.name, "Anyborough by hand");
    assert!(saved::open(&changed).is_ok());
    for sha256 in ["\"sha256\": \"\"", "\"sha256\": 3"] {
        let place = EXAMPLE.find("\"sha256\"").unwrap();
        let end = place + EXAMPLE[place..].find(',').unwrap();
        let other = format!("{}{sha256}{}", &EXAMPLE[..place], &EXAMPLE[end..]);
        assert_eq!(saved::open_file(&other).unwrap().digest, Digest::Differs);
    }
    assert_eq!(saved::open_file(EXAMPLE).unwrap().digest.notice(), None);
}

#[test]
fn j32_the_words_of_a_framework_are_not_taken_for_a_plan() {
    let toml = include_str!("../../content/framework.toml");
    let pack = r#"{"kind":"framework-pack","format":1,"levels":[]}"#;
    for text in [toml, pack] {
        let problem = saved::open(text).unwrap_err();
        assert_eq!(problem, OpenProblem::WrongKind(WrongKind::Framework));
        assert!(
            problem
                .words("a.toml")
                .starts_with("a.toml holds the words of a framework")
        );
    }
}

#[test]
fn j33_a_plan_that_asks_for_a_newer_reader_is_refused() {
    for format in [1, 2, 3] {
        let text = format!(
            r#"{{"kind":"local-send-reform-plan","format":{format},"lowest_reader":3,"app":"2.0","draft":{{"name":"x"}}}}"#
        );
        let app = "2.0".to_owned();
        assert_eq!(
            saved::open_file(&text),
            Err(OpenProblem::Newer { app }),
            "{format}"
        );
    }
}

#[test]
fn j34_dates_that_cannot_be_are_kept_as_typed() {
    for (day, month, year, problem) in [
        ("1", "1", "1899", DateProblem::YearOutOfRange),
        ("1", "1", "9999", DateProblem::YearOutOfRange),
        ("31", "02", "2026", DateProblem::NotReal),
        ("x", "1", "2026", DateProblem::NotReal),
        (
            "",
            "",
            "99999999999999999999",
            DateProblem::NeedsMonthAndYear,
        ),
    ] {
        let opened = salvaged(&format!(
            r#""front":{{"date":{{"day":"{day}","month":"{month}","year":"{year}"}}}}"#
        ));
        assert!(opened.refused.is_empty());
        let date = &opened.draft.front.date;
        assert_eq!((date.day.as_str(), date.year.as_str()), (day, year));
        assert_eq!(date.read(), Err(problem));
    }
}

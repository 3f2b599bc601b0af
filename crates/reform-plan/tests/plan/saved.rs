//! Saving and opening: what comes back, what is refused, and in which words.

use reform_plan::saved::{self, OpenProblem};
use reform_plan::{Date, Edit, Month, PlanDraft, PlanKind};

use crate::support::{
    add_priority, area, empty, evidence, framework, partner, plan, reason, score, slug,
    whole_priority,
};
use reform_plan::EvidenceStrength;

fn file() -> String {
    saved::to_file(&plan([
        area("Anyborough"),
        partner("council"),
        score("shared-vision", "emerging"),
        reason("shared-vision", "Because"),
        evidence("shared-vision", "e", EvidenceStrength::LocalData),
        add_priority(whole_priority("p", "council")),
    ]))
}

/// The draft part of a plan file with this text in it.
fn with_draft(draft: &str) -> String {
    format!(r#"{{"kind":"local-send-reform-plan","format":1,"app":"0.1.0","draft":{draft}}}"#)
}

fn damage(text: &str) -> String {
    match saved::open(text) {
        Err(OpenProblem::Damaged { detail }) => detail,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_has_a_header_people_can_read() {
    let file = saved::to_file(&empty());
    assert!(
        file.starts_with(
            "{\n  \"kind\": \"local-send-reform-plan\",\n  \"format\": 1,\n  \"app\":"
        )
    );
    assert!(file.ends_with("}\n"));
}

#[test]
fn a_plan_that_misses_fields_opens_with_them_empty() {
    let draft = saved::open(&with_draft(r#"{"id":"x"}"#)).unwrap();
    assert_eq!(
        draft,
        PlanDraft {
            id: "x".into(),
            ..PlanDraft::default()
        }
    );
    assert_eq!(draft.kind, PlanKind::Real);
}

#[test]
fn a_byte_order_mark_in_front_is_passed_over() {
    let file = file();
    assert_eq!(saved::open(&format!("\u{feff}{file}")), saved::open(&file));
}

#[test]
fn texts_of_any_language_and_length_come_back_exactly() {
    for text in [
        "👩🏽‍🦽 and 👨‍👩‍👧‍👦".to_owned(),
        "שלום עולם, مرحبا بالعالم".to_owned(),
        "\u{202e}xcod\u{2066}".to_owned(),
        "A\u{0}B\u{b}C\u{feff}D\u{fffe}".to_owned(),
        "e\u{301} is not é".to_owned(),
        "line\r\nline\n\ttab \"quotes\" \\back".to_owned(),
        "<script>alert(1)</script> & =cmd|'/c calc'!A1".to_owned(),
        "ŵ".repeat(20_000),
        " ".to_owned(),
    ] {
        let draft = plan([reason("shared-vision", &text)]);
        for saved_as in [saved::to_text(&draft), saved::to_file(&draft)] {
            let opened = saved::open(&saved_as).unwrap();
            assert_eq!(opened.statements[&slug("shared-vision")].reason, text);
            assert_eq!(opened, draft);
        }
    }
}

#[test]
fn a_newer_format_is_told_from_damage_and_says_which_tool_wrote_it() {
    let newer =
        r#"{"kind":"local-send-reform-plan","format":2,"app":"1.4","sheets":[1,{"a":null}]}"#;
    let problem = saved::open(newer).unwrap_err();
    assert_eq!(
        problem,
        OpenProblem::Newer {
            app: "1.4".to_owned()
        }
    );
    assert_eq!(
        problem.words("spring.sendplan.json"),
        format!(
            "spring.sendplan.json was made with a newer version of this tool (1.4). Open it there, \
             or ask for a copy from version {}",
            env!("CARGO_PKG_VERSION")
        )
    );
    let far = r#"{"kind":"local-send-reform-plan","format":99999999999}"#;
    let problem = saved::open(far).unwrap_err();
    assert!(
        problem
            .words("It")
            .contains("newer version of this tool. Open it there")
    );
}

#[test]
fn json_of_something_else_is_no_plan() {
    for text in [
        "{}",
        "[]",
        "null",
        "3",
        "\"plan\"",
        r#"{"kind":null}"#,
        r#"{"kind":"framework","format":1,"app":"0.1.0","draft":{}}"#,
        r#"{"kind":["local-send-reform-plan"],"format":1}"#,
        r#"{"kind":"local-send-reform-plan"}"#,
        r#"{"kind":"local-send-reform-plan","format":0}"#,
        r#"{"kind":"local-send-reform-plan","format":-1}"#,
        r#"{"name":"package","version":"1.0.0","dependencies":{"a":"1"}}"#,
    ] {
        let problem = saved::open(text).unwrap_err();
        assert_eq!(problem, OpenProblem::NotAPlan, "{text}");
        assert_eq!(
            problem.words("notes.json"),
            "notes.json is not a plan file. Choose a file that ends .sendplan.json"
        );
        assert_eq!(problem.detail(), "");
    }
    let framework = serde_json::to_string(framework()).unwrap();
    assert_eq!(saved::open(&framework), Err(OpenProblem::NotAPlan));
}

#[test]
fn values_of_the_wrong_type_are_damage_with_line_and_column() {
    for draft in [
        "3",
        "null",
        "\"plan\"",
        r#"{"name":null}"#,
        r#"{"name":3}"#,
        r#"{"partners":{}}"#,
        r#"{"partners":[3]}"#,
        r#"{"statements":[]}"#,
        r#"{"statements":{"shared-vision":3}}"#,
        r#"{"statements":{"shared-vision":{"agreed":3}}}"#,
        r#"{"statements":{"shared-vision":{"agreed":{"at":4}}}}"#,
        r#"{"statements":{"shared-vision":{"agreed":"sure"}}}"#,
        r#"{"statements":{"shared-vision":{"direction":"sideways"}}}"#,
        r#"{"sections":{"vision":{"completed":"yes"}}}"#,
        r#"{"answers":{"q":["a"]}}"#,
        r#"{"figures":[{"value":8.5}]}"#,
        r#"{"figures":[{"value":NaN}]}"#,
        r#"{"figures":[{"value":1e400}]}"#,
        r#"{"priorities":[{"measures":[{"baseline":Infinity}]}]}"#,
        r#"{"front":{"status":"done"}}"#,
        r#"{"nonsense":1}"#,
        r#"{"__proto__":{}}"#,
        r#"{"name":"\ud800"}"#,
        r#"{"name":"a",}"#,
        r"{'name':'a'}",
    ] {
        let detail = damage(&with_draft(draft));
        assert!(detail.contains("line 1 column"), "{draft}: {detail}");
    }
}

#[test]
fn a_level_the_framework_does_not_have_is_kept() {
    let text = with_draft(r#"{"statements":{"shared-vision":{"agreed":{"at":"9"}}}}"#);
    let draft = saved::open(&text).unwrap();
    assert!(saved::to_text(&draft).contains(r#""at": "9""#));
}

#[test]
fn a_key_that_stands_twice_is_damage_and_never_the_last_one_wins() {
    for (draft, key) in [
        (
            r#"{"statements":{"a":{"reason":"first"},"b":{},"a":{"reason":"second"}}}"#,
            "\"a\" stands there twice",
        ),
        (
            r#"{"statements":{"a":{},"a":{}}}"#,
            "\"a\" stands there twice",
        ),
        (
            r#"{"sections":{"v":{"narrative":"1"},"v":{"narrative":"2"}}}"#,
            "\"v\" stands there twice",
        ),
        (
            r#"{"answers":{"q":"1","q":"2"}}"#,
            "\"q\" stands there twice",
        ),
        (
            r#"{"accepted_gaps":{"g":"1","\u0067":"2"}}"#,
            "\"g\" stands there twice",
        ),
        (r#"{"name":"1","name":"2"}"#, "duplicate field `name`"),
        (
            r#"{"front":{"sro":"1","sro":"2"}}"#,
            "duplicate field `sro`",
        ),
    ] {
        let detail = damage(&with_draft(draft));
        assert!(detail.starts_with(key), "{draft}: {detail}");
    }
    let twice = format!(
        r#"{{"kind":"{}","format":1,"app":"0.1.0","draft":{{}},"draft":{{}}}}"#,
        saved::KIND
    );
    assert!(damage(&twice).starts_with("duplicate field `draft`"));
}

#[test]
fn a_record_that_holds_nothing_is_the_same_as_none() {
    let text = with_draft(r#"{"statements":{"a":{}},"sections":{"v":{}},"answers":{"q":""}}"#);
    let draft = saved::open(&text).unwrap();
    assert_eq!(draft, PlanDraft::default());
}

#[test]
fn two_things_of_one_identity_are_damage() {
    for (draft, kind) in [
        (r#"{"partners":[{"slug":"x"},{"slug":"x"}]}"#, "partner"),
        (r#"{"figures":[{"id":"x"},{"id":"x"}]}"#, "figure"),
        (r#"{"priorities":[{"id":"x"},{"id":"x"}]}"#, "priority"),
        (
            r#"{"priorities":[{"id":"1","actions":[{"id":"x"}]},{"id":"2","actions":[{"id":"x"}]}]}"#,
            "action",
        ),
        (
            r#"{"priorities":[{"id":"1","measures":[{"id":"x"},{"id":"x"}]}]}"#,
            "success measure",
        ),
        (
            r#"{"statements":{"a":{"evidence":[{"id":"x"}]},"b":{"evidence":[{"id":"x"}]}}}"#,
            "line of evidence",
        ),
    ] {
        assert_eq!(
            damage(&with_draft(draft)),
            format!("two of a {kind} have the identity \"x\"")
        );
    }
}

#[test]
fn references_to_nothing_are_kept() {
    let text = with_draft(
        r#"{"priorities":[{"id":"1","section":"gone","statements":["gone","gone"],"lead":"gone"}]}"#,
    );
    let draft = saved::open(&text).unwrap();
    assert_eq!(draft.priorities[0].statements.len(), 2);
    assert_eq!(saved::open(&saved::to_text(&draft)), Ok(draft));
}

#[test]
fn a_text_larger_than_any_plan_is_not_read() {
    let filled = |bytes: usize| {
        let start = format!(
            r#"{{"kind":"{}","format":1,"app":"0.1.0","draft":{{"name":""#,
            saved::KIND
        );
        format!("{start}{}\"}}}}", "a".repeat(bytes - start.len() - 3))
    };
    let largest = filled(saved::LARGEST);
    assert_eq!(largest.len(), saved::LARGEST);
    assert!(saved::open(&largest).is_ok());
    let problem = saved::open(&filled(saved::LARGEST + 1)).unwrap_err();
    assert_eq!(
        problem,
        OpenProblem::TooLarge {
            bytes: saved::LARGEST + 1
        }
    );
    assert_eq!(
        problem.words("big.json"),
        "big.json is too large to be a plan (10 MB). Choose a file that ends .sendplan.json"
    );
}

#[test]
fn millions_of_empty_things_are_not_read() {
    for thing in ["{}", "[]"] {
        let things = vec![thing; 1_000_000].join(",");
        let text = with_draft(&format!(r#"{{"priorities":[{things}]}}"#));
        assert!(matches!(
            saved::open(&text),
            Err(OpenProblem::TooLarge { .. })
        ));
    }
}

#[test]
fn every_problem_is_a_sentence_that_names_the_file() {
    for problem in [
        OpenProblem::Damaged {
            detail: "EOF".to_owned(),
        },
        OpenProblem::NotAPlan,
        OpenProblem::Newer { app: String::new() },
        OpenProblem::TooLarge { bytes: 12_000_000 },
    ] {
        let words = problem.words("my.json");
        assert!(words.contains("my.json"), "{words}");
        assert!(words.split_whitespace().count() > 8, "{words}");
        assert!(!problem.to_string().is_empty());
    }
}

#[test]
fn a_file_is_named_after_its_area_and_the_day() {
    let today = Date::from_calendar_date(2026, Month::November, 21).unwrap();
    let name = |title: &str| saved::file_name(&plan([Edit::SetName(title.to_owned())]), today);
    let named = |area: &str| format!("{area}-send-reform-plan-2026-11-21.sendplan.json");
    assert_eq!(name("Anyborough"), named("anyborough"));
    assert_eq!(name("St. Mary's & Co / Ltd"), named("st-mary-s-co-ltd"));
    assert_eq!(name("../../etc/passwd"), named("etc-passwd"));
    assert_eq!(name("\u{202e}plan"), named("plan"));
    assert_eq!(name("北京"), named("area"));
    assert_eq!(name(""), named("untitled-plan"));
    assert_eq!(name(&"long ".repeat(60)).len(), named("").len() + 39);
}

//! Saving and opening: what comes back, what is refused, and in which words.

use reform_plan::saved::{self, Digest, OpenProblem};
use reform_plan::{Date, Edit, Month, PlanDraft, PlanKind};

use crate::saved_support::{EXAMPLE, json_of, with_draft};

use crate::support::{
    add_priority, area, empty, evidence, partner, plan, reason, score, slug, whole_priority,
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

#[test]
fn a_file_has_a_header_people_can_read() {
    let file = saved::to_file(&empty());
    assert!(
        file.starts_with(
            "{\n  \"kind\": \"local-send-reform-plan\",\n  \"format\": 2,\n  \"lowest_reader\": 2,\n  \"app\":"
        )
    );
    assert!(file.ends_with("}\n"));
}

#[test]
fn a_file_has_a_digest_and_a_text_for_storage_has_none() {
    let draft = saved::open(&file()).unwrap();
    let in_file = json_of(&saved::to_file(&draft));
    assert_eq!(in_file["sha256"].as_str().unwrap().len(), 64);
    let stored = json_of(&saved::to_text(&draft));
    assert!(stored.get("sha256").is_none());
    assert_eq!(stored["draft"], in_file["draft"]);
}

#[test]
fn the_digest_is_of_the_plan_alone_however_it_is_laid_out() {
    let value = json_of(&file());
    let texts = [
        file(),
        value.to_string(),
        file().replace('\n', "\r\n\t"),
        file().replace(env!("CARGO_PKG_VERSION"), "0.9.0"),
        file().replace("Anyborough", "Any\\u0062orough"),
    ];
    for text in texts {
        assert_eq!(saved::open_file(&text).unwrap().digest, Digest::Matches);
    }
    let changed = file().replace("Anyborough", "Otherborough");
    assert_eq!(saved::open_file(&changed).unwrap().digest, Digest::Differs);
}

#[test]
fn a_file_is_checked_before_it_is_offered() {
    let draft = saved::open(EXAMPLE).unwrap();
    let file = saved::to_file(&draft);
    assert!(saved::check_file(&file, &draft));
    let other = PlanDraft {
        name: "Other".to_owned(),
        ..draft.clone()
    };
    assert!(!saved::check_file(&file, &other), "another plan");
    assert!(!saved::check_file(&file[..file.len() - 9], &draft), "cut");
    assert!(!saved::check_file("", &draft), "nothing");
    let stored = saved::to_text(&draft);
    assert!(!saved::check_file(&stored, &draft), "no digest");
    let respaced = file.replace("\"reason\": \"", "\"reason\": \" ");
    assert!(!saved::check_file(&respaced, &draft), "changed");
    let newer = file.replace("\"format\": 2", "\"format\": 3");
    assert!(!saved::check_file(&newer, &draft), "of a newer format");
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
fn a_record_that_holds_nothing_is_the_same_as_none() {
    let text = with_draft(r#"{"statements":{"a":{}},"sections":{"v":{}},"answers":{"q":""}}"#);
    let draft = saved::open(&text).unwrap();
    assert_eq!(draft, PlanDraft::default());
}

#[test]
fn every_problem_is_a_sentence_that_names_the_file() {
    let detail = || "EOF".to_owned();
    let app = || "9.1".to_owned();
    let problems = [
        OpenProblem::Empty,
        OpenProblem::CutShort { detail: detail() },
        OpenProblem::Damaged { detail: detail() },
        OpenProblem::NotAPlan,
        OpenProblem::Newer { app: String::new() },
        OpenProblem::Newer { app: app() },
        OpenProblem::NotBroughtUp {
            app: app(),
            detail: detail(),
        },
        OpenProblem::TooLarge { bytes: 12_000_000 },
        OpenProblem::TooManyParts,
    ];
    for problem in problems {
        let words = problem.words("my.json");
        assert!(words.contains("my.json"), "{words}");
        assert!(words.split_whitespace().count() > 8, "{words}");
        assert!(words.ends_with(char::is_alphanumeric), "{words}");
        let stored = problem.words_for_stored();
        assert!(stored.contains("is kept as it is"), "{stored}");
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

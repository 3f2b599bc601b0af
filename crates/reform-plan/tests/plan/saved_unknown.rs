//! Fields this version does not know: kept, listed and written back.

use reform_plan::{Edit, OpenDraft, Score, saved};

use crate::saved_support::{damage, json_of, with_draft};

const EVERYWHERE: &str = r#"{
    "id": "x", "colour": {"by": [1, 2.5, null]},
    "front": {"logo": "a", "area": {"name": "A", "map": 1}, "date": {"year": "2026", "hour": "9"}},
    "partners": [{"slug": "p", "logo": "b", "signed": {"ink": "blue"}}],
    "statements": {"s": {"votes": [1], "evidence": [{"id": "e", "page": 3, "figure": {"value": "1", "rank": 2}}],
        "views": {"p": {"mood": 2}}, "agreed_on": {"hour": 4}}},
    "sections": {"v": {"mood": 1, "response": {"then": "x", "figures": [{"value": "2", "rank": 3}]}}},
    "answer_figures": {"q": [{"value": "3"}, {"value": "4", "rank": 4}]},
    "figures": [{"id": "f", "chart": "bar"}],
    "priorities": [{"id": "1", "extra": 1, "actions": [{"id": "a", "share": 0.5,
        "start": {"hour": 1}, "by": {"hour": 2}}],
        "measures": [{"id": "m", "trend": [], "figure": {"value": "5", "rank": 5}, "target_date": {"hour": 3}}]}],
    "for_families": {"song": 1}, "workshop": {"tea": true}, "parked": [{"id": "k", "who": 1}], "answers_for": {"by": "post"}
}"#;

#[test]
fn j21_unknown_fields_are_kept_wherever_they_stand_and_listed() {
    let opened = saved::open_file(&with_draft(EVERYWHERE)).unwrap();
    assert_eq!(
        opened.unknown,
        [
            "colour",
            "front.logo",
            "front.area.map",
            "front.date.hour",
            "partners[0].logo",
            "partners[0].signed.ink",
            "statements.s.votes",
            "statements.s.evidence[0].page",
            "statements.s.evidence[0].figure.rank",
            "statements.s.views.p.mood",
            "statements.s.agreed_on.hour",
            "sections.v.mood",
            "sections.v.response.then",
            "sections.v.response.figures[0].rank",
            "answer_figures.q[1].rank",
            "figures[0].chart",
            "priorities[0].extra",
            "priorities[0].actions[0].share",
            "priorities[0].actions[0].start.hour",
            "priorities[0].actions[0].by.hour",
            "priorities[0].measures[0].trend",
            "priorities[0].measures[0].figure.rank",
            "priorities[0].measures[0].target_date.hour",
            "for_families.song",
            "workshop.tea",
            "parked[0].who",
            "answers_for.by",
        ]
    );
    assert_eq!(opened.unknown, opened.draft.unknown_fields());
    let written = json_of(&saved::to_file(&opened.draft));
    assert_eq!(written["draft"]["colour"], json_of(EVERYWHERE)["colour"]);
    assert_eq!(
        written["draft"]["priorities"][0]["actions"][0]["share"],
        0.5
    );
    assert_eq!(
        saved::open(&saved::to_file(&opened.draft)),
        Ok(opened.draft)
    );
}

#[test]
fn edits_and_undo_leave_unknown_fields_where_they_are() {
    let draft = saved::open(&with_draft(EVERYWHERE)).unwrap();
    let mut open = OpenDraft::new(draft.clone());
    let score = |score| Edit::SetScore {
        statement: "s".into(),
        score,
    };
    open.edit(score(Some(Score::NotSureYet))).unwrap();
    open.edit(score(None)).unwrap();
    let remove = Edit::RemovePriority {
        priority: "1".into(),
    };
    open.edit(remove).unwrap();
    assert_eq!(open.draft().unknown_fields().len(), 20);
    while open.undo().is_some() {}
    assert_eq!(open.draft(), &draft);
}

#[test]
fn numbers_in_unknown_fields_come_back_exactly() {
    for number in [
        "9007199254740993",
        "18446744073709551615",
        "-9223372036854775808",
        "0.1",
        "1.7976931348623157e308",
        "5e-324",
        "0.30000000000000004",
        "-0.0",
        "123456789012345680000.0",
    ] {
        let text = with_draft(&format!(r#"{{"n":{number}}}"#));
        let written = saved::to_text(&saved::open(&text).unwrap());
        let again: f64 = json_of(&written)["draft"]["n"].as_f64().unwrap();
        assert_eq!(again.to_bits(), number.parse::<f64>().unwrap().to_bits());
        if !number.contains(['.', 'e']) {
            assert!(written.contains(&format!("\"n\": {number}\n")), "{written}");
        }
        assert_eq!(saved::to_text(&saved::open(&written).unwrap()), written);
    }
}

#[test]
fn a_name_that_stands_twice_is_refused_in_unknown_fields_too() {
    for draft in [
        r#"{"new":1,"new":2}"#,
        r#"{"priorities":[{"id":"1","new":1,"n\u0065w":2}]}"#,
        r#"{"deep":[{"new":{"new":1,"new":2}}]}"#,
    ] {
        let detail = damage(&with_draft(draft));
        assert!(
            detail.starts_with("\"new\" stands there twice at line 1"),
            "{detail}"
        );
    }
    // By its own reader too, as when an edit is read.
    let action = r#"{"id":"a","new":{"x":1,"x":2}}"#;
    assert!(serde_json::from_str::<reform_plan::Action>(action).is_err());
    let action = r#"{"id":"a","new":1,"new":2}"#;
    assert!(serde_json::from_str::<reform_plan::Action>(action).is_err());
}

#[test]
fn a_plan_this_version_wrote_has_no_unknown_field_and_writes_none() {
    let draft = saved::open(crate::saved_support::EXAMPLE).unwrap();
    assert_eq!(draft.unknown_fields(), [""; 0]);
    assert!(!saved::to_text(&draft).contains("\"extra\""));
    assert!(draft.extra.is_empty());
}

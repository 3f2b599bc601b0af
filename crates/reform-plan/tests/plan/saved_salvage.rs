//! Plan files that are damaged in places: what is taken, what is left out, and how that is said.

use reform_plan::saved::{self, OpenProblem};
use reform_plan::{Score, Slug};

use crate::saved_support::{EXAMPLE, damage, paths, salvaged, with_draft};

#[test]
fn an_action_that_cannot_be_read_costs_only_itself() {
    let opened = salvaged(
        r#""priorities":[{"id":"1","title":"Speed up","actions":[
            {"id":"a","what":"Open a line","by":{"day":3,"year":"2027"}},
            {"id":"b","what":"Train staff"}],"measures":[{"id":"m"}]}]"#,
    );
    let [refused] = opened.refused.as_slice() else {
        panic!("{:?}", opened.refused)
    };
    assert_eq!(refused.path, "priorities[0].actions[0]");
    assert_eq!(refused.what, "the action \"Open a line\"");
    assert_eq!(refused.why, "by: it has the number `3`, which is not text");
    let priority = &opened.draft.priorities[0];
    assert_eq!(priority.title, "Speed up");
    assert_eq!(priority.actions[0].what, "Train staff");
    assert_eq!(priority.measures.len(), 1);
}

#[test]
fn every_part_that_cannot_be_read_is_listed_with_what_it_is() {
    let opened = salvaged(
        r#""partners":[{"slug":"a","name":"Council","role":1},{"slug":"b"}],
        "statements":{"s":{"agreed":{"at":9},"reason":"Because","evidence":[{"text":4},{"text":"x"}]},"t":7},
        "sections":{"v":{"narrative":"Ours","completed":"yes","response":{"shows":1,"means":"M"}}},
        "answers":{"q":["a"],"r":"kept"},
        "figures":[{"id":"f","source":"SEN2","value":8.5},{"id":"g"}],
        "priorities":[{"id":"1","title":"P","effort":"huge","measures":[{"id":"m","of":{"mine":"x"}}]},3],
        "accepted_gaps":{"g":false},
        "way":"sideways",
        "front":{"sro":null,"icb":"Board","status":"done"}"#,
    );
    let told: Vec<(&str, &str)> = opened
        .refused
        .iter()
        .map(|it| (it.path.as_str(), it.what.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("accepted_gaps.g", "the reason a gap is left"),
            ("answers.q", "the answer to an insight question"),
            ("figures[0]", "the local figure \"SEN2\""),
            ("front.sro", "\"sro\" of the front page"),
            ("front.status", "\"status\" of the front page"),
            ("partners[0]", "the partner \"Council\""),
            ("priorities[0].effort", "\"effort\" of the priority \"P\""),
            ("priorities[0].measures[0]", "the success measure"),
            ("priorities[1]", "the priority"),
            (
                "sections.v.completed",
                "\"completed\" of the text of a section \"Ours\""
            ),
            (
                "sections.v.response.shows",
                "\"shows\" of the text of a section \"Ours\""
            ),
            (
                "statements.s.agreed",
                "\"agreed\" of the record of a statement \"Because\""
            ),
            ("statements.s.evidence[0]", "the line of evidence"),
            ("statements.t", "the record of a statement"),
            ("way", "\"way\" of the plan"),
        ]
    );
    assert!(opened.refused.iter().all(|it| !it.why.is_empty()));
    let draft = &opened.draft;
    assert_eq!(draft.front.icb, "Board");
    assert_eq!((draft.partners.len(), draft.figures.len()), (1, 1));
    assert_eq!(draft.priorities[0].title, "P");
    let record = &draft.statements[&Slug::from("s")];
    assert_eq!(
        (record.reason.as_str(), record.evidence.len()),
        ("Because", 1)
    );
    assert_eq!(draft.sections[&Slug::from("v")].response.means, "M");
    assert_eq!(draft.answers[&Slug::from("r")], "kept");
    assert_eq!(saved::open(&saved::to_text(draft)).as_ref(), Ok(draft));
}

#[test]
fn a_whole_list_of_the_wrong_shape_is_left_out_once() {
    let opened = salvaged(r#""statements":[{"reason":"x"}],"priorities":{"a":{}},"front":3"#);
    assert_eq!(
        paths(&opened.refused),
        ["front", "priorities", "statements"]
    );
    assert_eq!(opened.refused[1].what, "\"priorities\" of the plan");
    assert_eq!(
        opened.refused[2].why,
        "it has a list, which is not a map in which each key stands once"
    );
}

#[test]
fn of_two_things_with_one_identity_the_second_is_left_out() {
    let cases = [
        (r#""partners":[{"slug":"x"},{"slug":"x"}]"#, "partners[1]"),
        (r#""figures":[{"id":"x"},{"id":"x"}]"#, "figures[1]"),
        (r#""priorities":[{"id":"x"},{"id":"x"}]"#, "priorities[1]"),
        (
            r#""priorities":[{"id":"1","actions":[{"id":"x"}]},{"id":"2","actions":[{"id":"x"}]}]"#,
            "priorities[1].actions[0]",
        ),
        (
            r#""priorities":[{"id":"1","measures":[{"id":"x"},{"id":"x"}]}]"#,
            "priorities[0].measures[1]",
        ),
        (
            r#""statements":{"a":{"evidence":[{"id":"x"}]},"b":{"evidence":[{"id":"x"}]}}"#,
            "statements.b.evidence[0]",
        ),
    ];
    for (fields, path) in cases {
        let opened = salvaged(fields);
        assert_eq!(paths(&opened.refused), [path], "{fields}");
        assert_eq!(
            opened.refused[0].why,
            "another before it has the same identity"
        );
        assert!(
            saved::open(&saved::to_text(&opened.draft)).is_ok(),
            "{fields}"
        );
    }
}

#[test]
fn a_priority_left_out_takes_no_identity_with_it() {
    let opened = salvaged(
        r#""priorities":[{"id":"1"},{"id":"1","actions":[{"id":"a"}]},{"id":"2","actions":[{"id":"a"}]}]"#,
    );
    assert_eq!(paths(&opened.refused), ["priorities[1]"]);
    assert_eq!(opened.draft.priorities[1].actions.len(), 1);
}

#[test]
fn a_plan_of_which_nothing_is_left_is_damaged_and_says_all_that_is_wrong() {
    let detail = damage(&with_draft(
        r#"{"id":"x","way":"paper","name":3,"figures":[4]}"#,
    ));
    assert_eq!(
        detail,
        "figures[0]: it has the number `4`, which is not an object of the kind LocalFigure\n\
         name: it has the number `3`, which is not text"
    );
}

#[test]
fn the_strict_reading_names_every_part_that_is_wrong() {
    let text = EXAMPLE.replace("\"on-track\"", "\"paused\"");
    let detail = damage(&text);
    assert!(detail.lines().count() > 1, "{detail}");
    for line in detail.lines() {
        assert!(line.starts_with("priorities["), "{line}");
        assert!(
            ["status", "notes"]
                .iter()
                .any(|field| line.contains(&format!(
                    ": {field}: it has `paused`, which is not one of `not-started`"
                ))),
            "{line}"
        );
    }
}

#[test]
fn a_title_is_cut_and_never_taken_from_something_else() {
    let long = "long ".repeat(60);
    let fields = format!(
        r#""priorities":[{{"id":"1","title":"{long}","effort":1}},{{"id":"2","title":2}}]"#
    );
    let opened = salvaged(&fields);
    assert_eq!(opened.refused[0].what.chars().count(), 87);
    assert_eq!(opened.refused[1].what, "\"title\" of the priority");
}

#[test]
fn what_is_wrong_is_said_in_words() {
    for (field, why) in [
        ("\"name\":true", "it has `true`, which is not text"),
        ("\"name\":1.5", "it has the number `1.5`, which is not text"),
        ("\"name\":{}", "it has an object, which is not text"),
        (
            "\"figures\":\"x\"",
            "it has the text \"x\", which is not a list",
        ),
        (
            "\"front\":[]",
            "it has a list, which is not an object of the kind FrontPage",
        ),
        (
            "\"sections\":{\"v\":{\"completed\":1}}",
            "it has the number `1`, which is not true or false",
        ),
        (
            "\"statements\":{\"s\":{\"agreed\":{}}}",
            "it is not one of the choices there are",
        ),
        (
            "\"statements\":{\"s\":{\"agreed\":{\"at\":\"x\",\"or\":\"y\"}}}",
            "or: it has `or`, which is not `at` or `not-sure-yet`",
        ),
        (
            "\"way\":\"by post\"",
            "it has `by post`, which is not one of `together`, `each-first`, `paper`",
        ),
    ] {
        let text = with_draft(&format!(
            r#"{{"framework_version":"x","answers":{{"q":"kept"}},{field}}}"#
        ));
        let opened = saved::open_file(&text).unwrap();
        assert_eq!(opened.refused.len(), 1);
        assert_eq!(opened.refused[0].why, why);
    }
}

#[test]
fn a_score_that_cannot_be_read_is_never_taken_for_another() {
    let opened = salvaged(
        r#""statements":{"a":{"agreed":"sure","reason":"x"},"b":{"agreed":"not-sure-yet"}}"#,
    );
    assert_eq!(opened.draft.score(&"a".into()), None);
    assert_eq!(opened.draft.score(&"b".into()), Some(&Score::NotSureYet));
    assert_eq!(paths(&opened.refused), ["statements.a.agreed"]);
}

#[test]
fn a_plan_with_more_wrong_than_anyone_would_read_is_damaged() {
    let numbers = vec!["1"; 2_000].join(",");
    let text = with_draft(&format!(r#"{{"name":"Ours","figures":[{numbers}]}}"#));
    assert!(matches!(
        saved::open_file(&text),
        Err(OpenProblem::Damaged { .. })
    ));
}

#[test]
fn a_plan_of_an_older_format_is_salvaged_too() {
    let text = with_draft(r#"{"name":"Ours","figures":[4]}"#).replacen(
        r#""format":2,"lowest_reader":2"#,
        r#""format":1"#,
        1,
    );
    let opened = saved::open_file(&text).unwrap();
    assert_eq!(paths(&opened.refused), ["figures[0]"]);
}

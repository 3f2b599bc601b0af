//! Texts and plans to save and open in tests.

use proptest::collection::vec;
use proptest::prelude::*;
use reform_plan::saved::{self, OpenProblem, Opened, Refused};
use reform_plan::{
    Action, Edit, EvidenceStrength, LocalFigure, PlanDraft, Priority, SuccessMeasure,
};
use serde_json::{Value, json};

use crate::any_edit::any_edit;
use crate::support::{add_priority, evidence, partner, plan};

/// The plan file that ships with the app.
pub(crate) const EXAMPLE: &str = include_str!("../../../../web/examples/anyborough.sendplan.json");

/// A saved plan whose draft is this text.
pub(crate) fn with_draft(draft: &str) -> String {
    format!(
        r#"{{"kind":"local-send-reform-plan","format":2,"lowest_reader":2,"app":"0.1.0","draft":{draft}}}"#
    )
}

/// What is wrong with a text that has to be damaged.
pub(crate) fn damage(text: &str) -> String {
    match saved::open(text) {
        Err(OpenProblem::Damaged { detail }) => detail,
        other => panic!("{other:?}: {}", text.chars().take(200).collect::<String>()),
    }
}

/// A plan with a name and this draft beside it, opened as far as it can be read.
pub(crate) fn salvaged(fields: &str) -> Opened {
    let text = with_draft(&format!(r#"{{"id":"x","name":"Ours",{fields}}}"#));
    let opened = saved::open_file(&text).unwrap_or_else(|problem| panic!("{problem:?}: {fields}"));
    assert_eq!(opened.draft.name, "Ours");
    opened
}

/// Paths of what was left out.
pub(crate) fn paths(refused: &[Refused]) -> Vec<&str> {
    refused.iter().map(|it| it.path.as_str()).collect()
}

/// A text as JSON.
pub(crate) fn json_of(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// Plans after any edits whatever.
pub(crate) fn drafts() -> impl Strategy<Value = PlanDraft> {
    vec(any_edit(), 0..40).prop_map(|edits| {
        let mut draft = furnished();
        for edit in edits {
            let _ = draft.apply(edit);
        }
        draft
    })
}

/// Plans with fields of a newer version in some of their objects.
pub(crate) fn drafts_of_tomorrow() -> impl Strategy<Value = PlanDraft> {
    (drafts(), any::<u64>()).prop_map(|(draft, seed)| {
        let mut value = serde_json::to_value(draft).unwrap();
        add_unknown(&mut value, &mut { seed });
        serde_json::from_value(value).unwrap()
    })
}

/// Adds a field that nobody knows to every second object in which fields may stand.
fn add_unknown(value: &mut Value, seed: &mut u64) {
    if let Value::Array(list) = value {
        for item in list {
            add_unknown(item, seed);
        }
        return;
    }
    let Value::Object(fields) = value else { return };
    for (name, field) in fields.iter_mut() {
        match (name.as_str(), field) {
            // What is measured and a score are one of a few words, and these maps hold texts.
            (
                "of" | "agreed" | "answers" | "accepted_gaps" | "score" | "first" | "left" | "set"
                | "outcome" | "dissent" | "votes" | "scores",
                _,
            ) => {}
            (
                "statements" | "sections" | "views" | "answer_figures" | "not_now" | "rules",
                Value::Object(records),
            ) => {
                for (_, record) in records {
                    add_unknown(record, seed);
                }
            }
            (_, field) => add_unknown(field, seed),
        }
    }
    *seed = seed.rotate_left(1);
    if seed.is_multiple_of(2) {
        let new = json!({"of": [1, -2, 0.1, 1e300, null, true], "ŵ": {"by": "\u{0}"}});
        fields.insert("tomorrow".to_owned(), new);
        fields.insert("extra".to_owned(), json!(u64::MAX));
    }
}

/// A plan that holds something of each kind, so that edits have something to meet.
fn furnished() -> PlanDraft {
    let key = || "1".into();
    plan([
        partner("council"),
        evidence("shared-vision", "1", EvidenceStrength::LocalData),
        Edit::AddFigure {
            at: 0,
            figure: LocalFigure {
                id: key(),
                ..LocalFigure::default()
            },
        },
        add_priority(Priority {
            id: key(),
            actions: vec![Action {
                id: key(),
                ..Action::default()
            }],
            measures: vec![SuccessMeasure {
                id: key(),
                ..SuccessMeasure::default()
            }],
            ..Priority::default()
        }),
    ])
}

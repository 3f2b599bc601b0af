//! The schema of plan files that is kept in `docs`.

use jsonschema::Validator;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use reform_plan::saved;
use serde_json::{Value, json};

use crate::saved_support::{EXAMPLE, drafts_of_tomorrow, json_of, with_draft};

const KEPT: &str = include_str!("../../../../docs/plan-file.schema.json");

fn validator() -> Validator {
    jsonschema::draft202012::new(&json_of(KEPT)).unwrap()
}

#[test]
fn the_schema_that_is_kept_is_that_of_the_types() {
    let mut text = serde_json::to_string_pretty(&saved::schema()).unwrap();
    text.push('\n');
    assert!(text == KEPT, "run: cargo xtask schema");
}

#[test]
fn the_schema_is_one_and_says_what_everything_is() {
    let schema = json_of(KEPT);
    assert!(jsonschema::meta::is_valid(&schema));
    assert!(schema["$schema"].as_str().unwrap().contains("2020-12"));
    for at in ["/title", "/description", "/$defs/Action/description"] {
        assert!(schema.pointer(at).is_some(), "{at}");
    }
    let types = schema["$defs"].as_object().unwrap();
    for (name, type_) in types {
        assert!(type_["description"].is_string(), "{name}");
        for (field, property) in type_["properties"].as_object().into_iter().flatten() {
            assert!(property["description"].is_string(), "{name}.{field}");
        }
    }
}

#[test]
fn what_is_written_is_valid() {
    let validator = validator();
    assert!(validator.is_valid(&json_of(EXAMPLE)));
    let mut runner = TestRunner::deterministic();
    for _ in 0..64 {
        let draft = drafts_of_tomorrow()
            .new_tree(&mut runner)
            .unwrap()
            .current();
        for text in [saved::to_file(&draft), saved::to_text(&draft)] {
            let value = json_of(&text);
            let problem = validator.validate(&value).err();
            assert!(problem.is_none(), "{problem:?}");
        }
    }
}

#[test]
fn what_the_tool_refuses_is_not_valid() {
    let validator = validator();
    let mut without = json_of(EXAMPLE);
    without.as_object_mut().unwrap().remove("draft");
    let wrong: [Value; 12] = [
        without,
        json!({}),
        json_of(&EXAMPLE.replace(saved::KIND, "framework")),
        json_of(&EXAMPLE.replacen("\"format\": 2", "\"format\": 0", 1)),
        json_of(&with_draft("[]")),
        json_of(&with_draft(r#"{"name":null}"#)),
        json_of(&with_draft(r#"{"way":"sideways"}"#)),
        json_of(&with_draft(r#"{"figures":[{"value":8.5}]}"#)),
        json_of(&with_draft(r#"{"statements":{"a":{"agreed":{"at":4}}}}"#)),
        json_of(&with_draft(
            r#"{"statements":{"a":{"agreed":{"at":"x","by":"y"}}}}"#,
        )),
        json_of(&with_draft(
            r#"{"priorities":[{"actions":[{"by":{"day":3}}]}]}"#,
        )),
        json_of(&with_draft(r#"{"priorities":[{"measures":[{"of":{}}]}]}"#)),
    ];
    for value in wrong {
        assert!(!validator.is_valid(&value), "{value:.200}");
        assert!(saved::open(&value.to_string()).is_err(), "{value:.200}");
    }
}

//! Plans of older and newer formats than this version writes.

use reform_plan::saved::{self, Access, Digest, OpenProblem};

use crate::saved_support::EXAMPLE;

/// The example as a newer tool would write it.
fn newer(format: u64, lowest_reader: &str) -> String {
    let written = format!(
        "\"format\": 2,\n  \"lowest_reader\": 2,\n  \"app\": \"{}\"",
        env!("CARGO_PKG_VERSION")
    );
    let newer = format!("\"format\": {format},\n  {lowest_reader}\"app\": \"1.4\"");
    assert!(
        EXAMPLE.contains(&written),
        "the header has changed: change this test"
    );
    EXAMPLE.replacen(&written, &newer, 1)
}

#[test]
fn f18_a_newer_plan_that_may_be_read_opens_to_be_read_only() {
    for format in [3, 99, 99_999_999_999] {
        for lowest in [
            "\"lowest_reader\": 2,",
            "\"lowest_reader\": 1,\n\"mood\": 1,",
        ] {
            let text = newer(format, lowest);
            let opened = saved::open_file(&text).unwrap();
            assert_eq!(opened.access, Access::ReadOnly);
            assert_eq!(opened.app, "1.4");
            assert_eq!(opened.digest, Digest::Matches);
            assert_eq!(opened.draft, saved::open(EXAMPLE).unwrap());
            let strict = saved::open(&text);
            let app = "1.4".to_owned();
            assert_eq!(strict, Err(OpenProblem::Newer { app }), "would be lost");
        }
    }
}

#[test]
fn f18_a_newer_plan_that_may_not_be_read_is_refused_and_says_which_tool_wrote_it() {
    for lowest in ["\"lowest_reader\": 3,", "", "\"lowest_reader\": \"2\","] {
        let problem = saved::open_file(&newer(3, lowest)).unwrap_err();
        let app = "1.4".to_owned();
        assert_eq!(problem, OpenProblem::Newer { app }, "{lowest}");
        assert_eq!(
            problem.words("spring.sendplan.json"),
            format!(
                "spring.sendplan.json was made with a newer version of this tool (1.4). Open it \
                 there, or ask for a copy from version {}",
                env!("CARGO_PKG_VERSION")
            )
        );
    }
}

#[test]
fn what_a_newer_tool_put_in_place_of_the_plan_is_not_called_damage() {
    let text =
        r#"{"kind":"local-send-reform-plan","format":3,"lowest_reader":3,"sheets":[1,{"a":null}]}"#;
    let app = String::new();
    assert_eq!(saved::open(text), Err(OpenProblem::Newer { app }));
}

#[test]
fn a_choice_only_a_newer_tool_knows_is_left_out_and_listed() {
    let text = newer(3, "\"lowest_reader\": 2,").replacen("\"on-track\"", "\"paused\"", 1);
    let opened = saved::open_file(&text).unwrap();
    assert_eq!(opened.refused.len(), 1, "{:?}", opened.refused);
    assert!(opened.refused[0].why.contains("it has `paused`"));
    let all = saved::open(EXAMPLE).unwrap();
    assert_eq!(opened.draft.actions().count() + 1, all.actions().count());
}

#[test]
fn a_plan_of_this_format_opens_to_be_written_with_no_step_taken() {
    let opened = saved::open_file(EXAMPLE).unwrap();
    assert_eq!(opened.access, Access::ReadAndWrite);
    assert_eq!(opened.format, saved::FORMAT);
    assert_eq!(opened.app, env!("CARGO_PKG_VERSION"));
    assert!(opened.steps.is_empty() && opened.unknown.is_empty());
}

#[test]
fn what_a_tool_writes_it_can_read() {
    const { assert!(saved::LOWEST_READER <= saved::FORMAT) };
}

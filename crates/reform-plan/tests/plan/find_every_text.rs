//! Nothing that can be written into a plan is forgotten by finding. The schema of plan files names
//! every text there is; each is looked for in a plan that has nothing but it.

use reform_plan::find::find;
use reform_plan::{PlanDraft, saved};
use serde_json::{Map, Value, json};

use crate::support::framework;

/// A word the framework does not have.
const WORD: &str = "zyzzyva";

/// Texts that are not looked through, by why not and by how their paths end. A new text of a plan is to
/// be named in `find/of_plan.rs`; whoever adds it here says why nobody would look for it.
const NOT_LOOKED_THROUGH: [(&str, &[&str]); 6] = [
    (
        "what it is called by the tool, and links to other things: these are found by their own names",
        &[
            "id",
            "slug",
            "framework",
            "framework_version",
            "plan",
            "partner",
            "code",
            "region",
            "lead",
            "fund",
            "section",
            "statement",
            "figures.*.indicator",
            "reasons.*.indicator",
            "rule",
            "action",
            "at",
            "pillar",
            "statements.*.target",
            "depends_on.*",
            "agreed_by.*",
            "priorities.*.principles.*",
            "priorities.*.statements.*",
            "priorities.*.indicators.*",
            "priorities.*.parked.*",
            "room.*",
            "votes.*.*",
            "assembled.*.of",
            "assembled.*.mark",
        ],
    ),
    (
        "dates and times",
        &["day", "month", "year", "baseline_date", "workshop.start"],
    ),
    (
        "numbers: a small count may be held back",
        &[
            "figures.*.value",
            "baseline",
            "measures.*.target",
            "trajectory.*.value",
            "results.*.value",
            "form_limit",
            "workshop.minutes",
        ],
    ),
    (
        "what was published: it is found as an indicator, and its words stand where it is used",
        &[
            "figure.series",
            "figure.place",
            "figure.place_name",
            "figure.period",
            "figure.value",
            "figure.source",
            "figure.title",
            "response.figures.*.series",
            "response.figures.*.place",
            "response.figures.*.place_name",
            "response.figures.*.period",
            "response.figures.*.value",
            "response.figures.*.source",
            "response.figures.*.title",
            "answer_figures.*.*.series",
            "answer_figures.*.*.place",
            "answer_figures.*.*.place_name",
            "answer_figures.*.*.period",
            "answer_figures.*.*.value",
            "answer_figures.*.*.source",
            "answer_figures.*.*.title",
        ],
    ),
    (
        "the plan that one partner's answers are for: no page but theirs shows it",
        &["answers_for.area"],
    ),
    (
        "what the plan before is called: it is found where it is opened",
        &["last_time.title"],
    ),
];

/// A step into a plan.
#[derive(Clone)]
enum Step {
    Field(String),
    Each,
    Key,
}

/// Every text of a plan, as the way to it.
fn texts() -> Vec<Vec<Step>> {
    let schema = serde_json::to_value(saved::schema()).unwrap();
    let mut found = Vec::new();
    walk(&schema, &schema["properties"]["draft"], &[], &mut found);
    found
}

fn walk(schema: &Value, node: &Value, way: &[Step], found: &mut Vec<Vec<Step>>) {
    let on = |step: Step| [way, &[step]].concat();
    if let Some(name) = node["$ref"].as_str() {
        let name = name.trim_start_matches('#');
        walk(schema, schema.pointer(name).unwrap(), way, found);
    }
    for any in ["anyOf", "oneOf", "allOf"] {
        for one in node[any].as_array().into_iter().flatten() {
            walk(schema, one, way, found);
        }
    }
    let is_choice = node.get("enum").or(node.get("const")).is_some();
    let of_type = &node["type"];
    let is_text = of_type == "string"
        || of_type
            .as_array()
            .is_some_and(|it| it.contains(&json!("string")));
    if is_text && !is_choice {
        found.push(way.to_vec());
    }
    for (name, one) in node["properties"].as_object().into_iter().flatten() {
        walk(schema, one, &on(Step::Field(name.clone())), found);
    }
    if node["additionalProperties"].is_object() {
        walk(schema, &node["additionalProperties"], &on(Step::Key), found);
    }
    if node["items"].is_object() {
        walk(schema, &node["items"], &on(Step::Each), found);
    }
}

fn path(way: &[Step]) -> String {
    let names = way.iter().map(|step| match step {
        Step::Field(name) => name.as_str(),
        Step::Each | Step::Key => "*",
    });
    names.collect::<Vec<_>>().join(".")
}

/// The key of something real in a map that is called so.
fn key(map: &str) -> String {
    let framework = framework();
    match map {
        "statements" => framework.statements().next().unwrap().1.slug.to_string(),
        "sections" => framework.sections[0].slug.to_string(),
        "answers" | "answer_figures" => framework.sections[0].questions[0].slug.to_string(),
        _ => "health".to_owned(),
    }
}

/// What a text needs beside it to be shown anywhere.
fn beside(map: &str) -> Map<String, Value> {
    let beside = match map {
        "statements" => json!({ "reveal": "shown" }),
        "figures" => json!({ "indicator": framework().indicators[0].slug }),
        _ => json!({}),
    };
    beside.as_object().unwrap().clone()
}

/// The name of the field that a step goes on from.
fn field(way: &[Step], at: Option<usize>) -> &str {
    match at.and_then(|at| way.get(at)) {
        Some(Step::Field(name)) => name,
        _ => "",
    }
}

/// A plan with the word in one place.
fn with_word(way: &[Step]) -> PlanDraft {
    let mut value = json!(WORD);
    for (at, step) in way.iter().enumerate().rev() {
        value = match step {
            Step::Field(name) => {
                let mut object = beside(field(way, at.checked_sub(2)));
                object.insert(name.clone(), value);
                Value::Object(object)
            }
            Step::Each => json!([value]),
            Step::Key => json!({ key(field(way, at.checked_sub(1))): value }),
        };
    }
    serde_json::from_value(value).unwrap_or_else(|problem| panic!("{}: {problem}", path(way)))
}

fn is_left_out(path: &str) -> bool {
    let mut endings = NOT_LOOKED_THROUGH.iter().flat_map(|(_, endings)| *endings);
    endings.any(|ending| path == *ending || path.ends_with(&format!(".{ending}")))
}

#[test]
fn every_text_of_a_plan_is_found_or_it_is_said_why_not() {
    let (mut forgotten, mut needless) = (Vec::new(), Vec::new());
    let mut count = 0;
    for way in texts() {
        let path = path(&way);
        let plan = with_word(&way);
        let is_found = !find(framework(), Some(&plan), WORD).hits.is_empty();
        match (is_found, is_left_out(&path)) {
            (false, false) => forgotten.push(path),
            (true, true) => needless.push(path),
            (true, false) => count += 1,
            (false, true) => {}
        }
    }
    assert!(forgotten.is_empty(), "not looked through: {forgotten:#?}");
    assert!(
        needless.is_empty(),
        "looked through all the same: {needless:#?}"
    );
    assert!(count > 40, "only {count} texts are found");
}

#[test]
fn every_reason_for_not_looking_is_of_a_text_there_is() {
    let paths: Vec<String> = texts().iter().map(|way| path(way)).collect();
    for ending in NOT_LOOKED_THROUGH.iter().flat_map(|(_, endings)| *endings) {
        let has = |path: &&String| *path == ending || path.ends_with(&format!(".{ending}"));
        assert!(paths.iter().any(|it| has(&it)), "{ending}");
    }
}

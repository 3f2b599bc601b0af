//! A framework as small as one can be, to put mistakes into.

use std::collections::BTreeMap;

use plan_framework::Framework;
use plan_framework::source::{self, ContentProblem};

/// The files of a framework that has nothing wrong with it.
pub(crate) fn files() -> BTreeMap<String, String> {
    [
        ("framework.toml", FRAMEWORK),
        ("pillars/roots.toml", PILLAR),
        ("sections/start.toml", SECTION),
        ("indicators.toml", INDICATORS),
        ("glossary.toml", GLOSSARY),
        ("slugs.txt", RELEASED),
    ]
    .into_iter()
    .map(|(path, text)| (path.to_owned(), text.to_owned()))
    .collect()
}

/// Reads the small framework after a text of one file was replaced, once and exactly.
pub(crate) fn read_with(changes: &[(&str, &str, &str)]) -> Result<Framework, Vec<ContentProblem>> {
    let mut files = files();
    for (path, from, to) in changes {
        let text = files.get_mut(*path).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{from} once in {path}");
        *text = text.replace(from, to);
    }
    source::read(&files)
}

/// The problems of the small framework after such changes, as lines.
pub(crate) fn problems(changes: &[(&str, &str, &str)]) -> Vec<String> {
    read_with(changes)
        .expect_err("a framework with mistakes")
        .iter()
        .map(ToString::to_string)
        .collect()
}

const FRAMEWORK: &str = r#"id = "small"
version = "1"
title = "Small"
about = "As small as one can be."
notice = "Ours."
author = "Us"
licence = "CC BY 4.0"
retired = []

[[level]]
slug = "low"
number = 1
name = "Low"
test = "A start."

[[level]]
slug = "high"
number = 2
name = "High"
test = "A finish."

[[principle]]
slug = "kind"
name = "Kind"
meaning = "People are kind."

[[partner]]
slug = "one"
name = "One"
letter = "O"
about = "The one."
"#;

const PILLAR: &str = r#"slug = "roots"
id = "A"
name = "Roots"
about = "What holds."

[levels]
low = "Loose."
high = "Firm."

[[statement]]
slug = "grows-well"
id = "A1"
text = "It grows well."
evidence = "Look at it."
[statement.levels]
low = "It does not."
high = "It does."
"#;

const SECTION: &str = r#"slug = "start"
number = 1
title = "Start"
purpose = "To start."
must_contain = ["A start"]
principles = ["kind"]
pillars = ["roots"]
indicators = ["height"]

[[question]]
slug = "how-high"
id = "1.1"
text = "How high?"
"#;

const INDICATORS: &str = r#"[[indicator]]
slug = "height"
id = "D1"
name = "Height"
definition = "How high it is."
unit = "count"
polarity = "higher-is-better"
polarity_by = "us"
source = "A ruler"

[[indicator.series]]
slug = "height-now"
label = "Now"
unit = "count"
published = "height_n"
"#;

const GLOSSARY: &str = r#"[[term]]
slug = "root"
term = "Root"
meaning = "What is under the ground."
"#;

const RELEASED: &str = "indicator/height
level/high
level/low
partner/one
pillar/roots
principle/kind
question/how-high
section/start
series/height-now
statement/grows-well
term/root
";

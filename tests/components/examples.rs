//! The examples of the gallery as approved.

use std::collections::BTreeSet;
use std::fmt::Write;

use plan_tests::render::Stage;
use plan_web::gallery::examples;

use crate::tree::{lines, parts};

#[test]
fn every_example_is_drawn_as_approved() {
    let stage = Stage::shipped();
    let mut components: Vec<(&str, String)> = Vec::new();
    for example in examples() {
        if components
            .last()
            .is_none_or(|(name, _)| *name != example.component)
        {
            components.push((example.component, String::new()));
        }
        let drawn = lines(&parts(&stage.component((example.draw)())));
        let (_, text) = components.last_mut().unwrap();
        writeln!(text, "== {}\n{drawn}", example.name).unwrap();
    }
    let names: BTreeSet<&str> = components.iter().map(|(name, _)| *name).collect();
    assert_eq!(names.len(), components.len(), "a component in two places");
    for (name, text) in components {
        let name = name.to_lowercase().replace(' ', "-");
        insta::assert_snapshot!(format!("example-{name}"), text);
    }
}

#[test]
fn no_two_examples_of_a_component_have_one_name() {
    let names = examples().map(|it| (it.component, it.name));
    let names: Vec<_> = names.collect();
    let single: BTreeSet<_> = names.iter().collect();
    assert_eq!(single.len(), names.len(), "{names:?}");
}

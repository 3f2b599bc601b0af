//! The content folder that ships with the plan.

use std::path::Path;

use plan_framework::{Framework, source};

fn content() -> Framework {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../reform-plan/content");
    source::read_folder(&folder).unwrap_or_else(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
}

#[test]
fn the_shipped_content_is_sound() {
    let framework = content();
    assert!(!framework.notice.is_empty());
    assert!(framework.statements().count() > framework.pillars.len());
}

#[test]
fn every_descriptor_of_a_statement_has_20_to_60_words() {
    let framework = content();
    let mut outside = Vec::new();
    for (_, statement) in framework.statements() {
        for (level, words) in &statement.levels {
            let count = words.split_whitespace().count();
            if !(20..=60).contains(&count) {
                outside.push(format!("{} at {level}: {count} words", statement.slug));
            }
        }
    }
    assert!(outside.is_empty(), "{}", outside.join("\n"));
}

#[test]
fn there_are_at_least_51_insight_questions_and_every_section_has_some() {
    let framework = content();
    let questions: usize = framework
        .sections
        .iter()
        .map(|section| section.questions.len())
        .sum();
    assert!(questions >= 51, "{questions}");
    for section in &framework.sections {
        assert!(!section.questions.is_empty(), "{}", section.slug);
    }
}

#[test]
fn every_statement_has_a_section_to_be_opened_in() {
    let framework = content();
    for (_, statement) in framework.statements() {
        assert!(
            framework.home_section(&statement.slug).is_some(),
            "{}",
            statement.slug
        );
    }
}

#[test]
fn every_indicator_is_used_by_a_section() {
    let framework = content();
    for indicator in &framework.indicators {
        assert!(
            framework
                .sections
                .iter()
                .any(|section| section.indicators.contains(&indicator.slug)),
            "{}",
            indicator.slug
        );
    }
}

#[test]
fn the_list_of_released_slugs_is_sorted_and_has_each_once() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../reform-plan/content/slugs.txt");
    let text = std::fs::read_to_string(path).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines.is_sorted());
    assert!(lines.windows(2).all(|pair| pair[0] != pair[1]));
}

//! A framework of another shape simply works: nothing counts or names levels, pillars or sections.

use plan_export::{PartKey, Parts};
use reform_plan::{Edit, Framework, Score, Slug, framework};

use crate::support::{all, document_with, plan, rows, tables, text};

/// The framework that ships with a level more, a pillar more and a section less.
fn other() -> Framework {
    let mut other = framework::built_in();
    let mut level = other.levels.last().unwrap().clone();
    level.slug = Slug::from("beyond");
    level.number += 10;
    "Beyond".clone_into(&mut level.name);
    other.levels.push(level);
    let mut pillar = other.pillars.last().unwrap().clone();
    pillar.slug = Slug::from("bees");
    "X".clone_into(&mut pillar.id);
    "Bees".clone_into(&mut pillar.name);
    for (at, statement) in pillar.statements.iter_mut().enumerate() {
        statement.slug = Slug::from(format!("bees-{at}"));
        statement.id = format!("X{}", at + 1);
    }
    let first = other.sections.first_mut().unwrap();
    first.pillars.push(pillar.slug.clone());
    other.pillars.push(pillar);
    other.sections.pop();
    other
}

#[test]
fn a_framework_with_a_level_and_a_pillar_more_and_a_section_less_simply_works() {
    let other = other();
    let score = Edit::SetScore {
        statement: "bees-0".into(),
        score: Some(Score::At("beyond".into())),
    };
    let draft = plan(&other, [score]);
    let document = document_with(&other, &draft, None, &all(&other));
    let sections = document
        .parts
        .iter()
        .filter(|it| matches!(it.key, PartKey::Section(_)))
        .count();
    assert_eq!(sections, other.sections.len());

    let glance = document_with(&other, &draft, None, &Parts::only([PartKey::Glance]));
    let counts = tables(&glance)[0];
    // The name of the pillar, the levels, and the two states that are none.
    assert_eq!(counts.columns.len(), other.levels.len() + 3);
    assert_eq!(counts.rows.len(), other.pillars.len());
    let last = rows(counts).pop().unwrap();
    assert_eq!(last[0], "X Bees");
    assert_eq!(last[other.levels.len()], "1");

    let number = other.levels.last().unwrap().number;
    assert!(text(&document).contains(&format!("Level {number} Beyond")));
}

//! A framework of another shape simply works.

use plan_export::{families, form};
use reform_plan::{Edit, Framework, PlanSummary, Score, SectionField, Slug, framework};

use crate::support::{plan_of, text, today};

/// The framework that ships with a level more, without its last section, and with no words explained.
fn other() -> Framework {
    let mut other = framework::built_in();
    let mut level = other.levels.last().unwrap().clone();
    level.slug = Slug::from("beyond");
    level.number += 10;
    "Beyond".clone_into(&mut level.name);
    other.levels.push(level);
    other.sections.pop();
    other.glossary.clear();
    other
}

#[test]
fn levels_sections_and_terms_come_from_the_framework() {
    let other = other();
    let statement = other.pillars[0].statements[0].slug.clone();
    let section = other.sections[1].slug.clone();
    let draft = plan_of(
        &other,
        [
            Edit::SetScore {
                statement,
                score: Some(Score::At("beyond".into())),
            },
            Edit::SetSection {
                section: section.clone(),
                field: SectionField::Narrative("One two three".to_owned()),
            },
        ],
    );
    let summary = PlanSummary::new(&other, &draft, None, today());
    let document = families::document(&summary);
    let number = other.levels.last().unwrap().number;
    let expected = format!("1 part at level {number}, Beyond. ");
    assert!(text(&document).contains(&expected), "{}", text(&document));
    assert_eq!(document.parts.len(), families::FamiliesPart::ALL.len() - 1);

    let form = form::of(&summary);
    assert_eq!(form.parts.len(), other.sections.len());
    assert_eq!((form.parts[1].words, form.total), (3, 3));
    assert_eq!(form.parts[1].section.slug, section);
}

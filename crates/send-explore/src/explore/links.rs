use plan_framework::{Framework, Slug};

use super::{QuestionLink, SectionLink, StatementLink};

/// The sections that name an indicator, with their questions and statements.
pub(crate) fn sections(framework: &Framework, indicator: &Slug) -> Vec<SectionLink> {
    let sections = framework.sections.iter();
    let named = sections.filter(|section| section.indicators.contains(indicator));
    let links = named.map(|section| SectionLink {
        slug: section.slug.to_string(),
        number: section.number,
        title: section.title.clone(),
        questions: section
            .questions
            .iter()
            .map(|question| QuestionLink {
                slug: question.slug.to_string(),
                id: question.id.clone(),
                text: question.text.clone(),
            })
            .collect(),
        statements: framework
            .statements_of(section)
            .map(|(_, statement)| StatementLink {
                slug: statement.slug.to_string(),
                id: statement.id.clone(),
                text: statement.text.clone(),
            })
            .collect(),
    });
    links.collect()
}

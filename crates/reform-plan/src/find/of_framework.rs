use plan_framework::{Framework, Indicator, MaturityStatement, Section, Slug};

use super::seek::{Seek, Spot, Thing};
use crate::summary::Place;

/// Looks through the framework: statements, indicators, insight questions, sections, glossary.
pub(super) fn seek(framework: &Framework, seek: &mut Seek<'_>) {
    for (_, statement) in framework.statements() {
        of_statement(framework, statement, seek);
    }
    for indicator in &framework.indicators {
        of_indicator(framework, indicator, seek);
    }
    for section in &framework.sections {
        of_questions(section, seek);
    }
    for section in &framework.sections {
        of_section(section, seek);
    }
    for term in &framework.glossary {
        seek.thing(&Thing {
            kind: "Glossary",
            mark: "",
            name: &term.term,
            texts: &[&term.meaning],
            spot: &|| Some((Place::Glossary, format!("term-{}", term.slug))),
        });
    }
}

/// A statement by its mark and text.
pub(super) fn statement_name(statement: &MaturityStatement) -> String {
    format!("{} {}", statement.id, statement.text)
}

/// A section by its number and title.
pub(super) fn section_name(section: &Section) -> String {
    format!("Section {}, {}", section.number, section.title)
}

/// The page a statement is opened on.
pub(super) fn statement_spot(framework: &Framework, statement: &Slug) -> Option<Spot> {
    let section = framework.home_section(statement)?.slug.clone();
    let statement = statement.clone();
    Some((Place::Statement { section, statement }, String::new()))
}

/// An insight question and its answer.
pub(super) fn question_spot(section: &Section, question: &Slug) -> Spot {
    let place = Place::SectionInsight(section.slug.clone());
    (place, format!("answer-{question}"))
}

/// An indicator with its figures: in the first section that has it.
pub(super) fn indicator_spot(framework: &Framework, indicator: &Slug) -> Spot {
    let mut sections = framework.sections.iter();
    match sections.find(|it| it.indicators.contains(indicator)) {
        Some(section) => {
            let place = Place::SectionData(section.slug.clone());
            (place, format!("indicator-{indicator}"))
        }
        None => (Place::Catalogue, String::new()),
    }
}

fn of_statement(framework: &Framework, statement: &MaturityStatement, seek: &mut Seek<'_>) {
    let mut texts: Vec<&str> = vec![&statement.plain, &statement.evidence];
    let levels = framework.levels.iter();
    texts.extend(levels.filter_map(|it| statement.levels.get(&it.slug).map(String::as_str)));
    seek.thing(&Thing {
        kind: "Statement",
        mark: &statement.id,
        name: &statement_name(statement),
        texts: &texts,
        spot: &|| statement_spot(framework, &statement.slug),
    });
}

fn of_indicator(framework: &Framework, indicator: &Indicator, seek: &mut Seek<'_>) {
    let caveat = indicator.caveat.as_deref().unwrap_or_default();
    let local = indicator.local.as_deref().unwrap_or_default();
    seek.thing(&Thing {
        kind: "Indicator",
        mark: &indicator.id,
        name: &format!("{} {}", indicator.id, indicator.name),
        texts: &[&indicator.definition, &indicator.source, caveat, local],
        spot: &|| Some(indicator_spot(framework, &indicator.slug)),
    });
}

fn of_questions(section: &Section, seek: &mut Seek<'_>) {
    for question in &section.questions {
        seek.thing(&Thing {
            kind: "Insight question",
            mark: &question.id,
            name: &format!("{} {}", question.id, question.text),
            texts: &[],
            spot: &|| Some(question_spot(section, &question.slug)),
        });
    }
}

fn of_section(section: &Section, seek: &mut Seek<'_>) {
    let contains = section.must_contain.iter().map(String::as_str);
    let texts: Vec<&str> = [section.purpose.as_str()]
        .into_iter()
        .chain(contains)
        .collect();
    seek.thing(&Thing {
        kind: "Section",
        mark: "",
        name: &section_name(section),
        texts: &texts,
        spot: &|| Some((Place::Section(section.slug.clone()), String::new())),
    });
}

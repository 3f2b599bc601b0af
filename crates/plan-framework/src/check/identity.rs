use std::collections::{BTreeMap, BTreeSet};

use super::{Findings, RESERVED, identities};
use crate::{Framework, Slug};

/// Slugs, the list of retired ones, and the short marks and letters people know things by.
pub(super) fn check(framework: &Framework, findings: &mut Findings) {
    slugs(framework, findings);
    retired(framework, findings);
    marks(framework, findings);
    letters(framework, findings);
}

fn slugs(framework: &Framework, findings: &mut Findings) {
    let retired: BTreeSet<&str> = framework.retired.iter().map(String::as_str).collect();
    let mut seen: BTreeMap<(&str, &Slug), usize> = BTreeMap::new();
    for (kind, slug) in identities(framework) {
        let about = format!("{kind}/{slug}");
        if !slug.is_well_formed() {
            findings.report(
                &about,
                "is not a slug",
                "use 1 to 60 lower case letters, digits and single hyphens",
            );
        }
        if kind == "statement" && RESERVED.contains(&slug.as_str()) {
            findings.report(
                &about,
                "is a word the app's addresses use",
                "choose another slug",
            );
        }
        if retired.contains(about.as_str()) {
            findings.report(&about, "was retired and is used again", "choose a new slug");
        }
        let count = seen.entry((kind, slug)).or_default();
        if *count > 0 {
            let hint = "give one of them its own slug";
            findings.report_nth(&about, *count, "is used twice", hint);
        }
        *count += 1;
    }
}

/// An entry of another form would never be compared with anything.
fn retired(framework: &Framework, findings: &mut Findings) {
    let kinds = [
        "level",
        "principle",
        "partner",
        "pillar",
        "statement",
        "section",
        "question",
        "indicator",
        "series",
        "fund",
        "rule",
        "term",
    ];
    for entry in &framework.retired {
        let is_identity = entry
            .split_once('/')
            .is_some_and(|(kind, slug)| kinds.contains(&kind) && Slug::from(slug).is_well_formed());
        if !is_identity {
            findings.report(
                &format!("framework/{}", framework.id),
                format!("`retired` holds \"{entry}\", which is not a kind and a slug"),
                "write it like statement/shared-vision",
            );
        }
    }
}

fn marks(framework: &Framework, findings: &mut Findings) {
    let mut marks: Vec<(&str, &Slug, String)> = Vec::new();
    for pillar in &framework.pillars {
        marks.push(("pillar", &pillar.slug, pillar.id.clone()));
    }
    for (_, statement) in framework.statements() {
        marks.push(("statement", &statement.slug, statement.id.clone()));
    }
    for section in &framework.sections {
        marks.push(("section", &section.slug, section.number.to_string()));
        for question in &section.questions {
            marks.push(("question", &question.slug, question.id.clone()));
        }
    }
    for indicator in &framework.indicators {
        marks.push(("indicator", &indicator.slug, indicator.id.clone()));
    }
    let mut seen: BTreeMap<(&str, String), &Slug> = BTreeMap::new();
    for (kind, slug, mark) in marks {
        if let Some(first) = seen.get(&(kind, mark.clone())) {
            findings.report(
                &format!("{kind}/{slug}"),
                format!("\"{mark}\" is what \"{first}\" is called too"),
                "give it another `id` or `number`",
            );
        } else {
            seen.insert((kind, mark), slug);
        }
    }
}

fn letters(framework: &Framework, findings: &mut Findings) {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for partner in &framework.partners {
        let about = format!("partner/{}", partner.slug);
        if partner.letter.chars().count() != 1 {
            findings.report(
                &about,
                "its letter is not one character",
                "use one character",
            );
        }
        if !seen.insert(&partner.letter) {
            findings.report(
                &about,
                "its letter is another partner's too",
                "choose another",
            );
        }
    }
}

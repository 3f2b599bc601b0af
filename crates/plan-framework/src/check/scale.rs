use std::collections::BTreeMap;

use super::Findings;
use crate::{Framework, Slug};

/// The level scale, and words for each of its levels wherever a pillar or a statement has them.
pub(super) fn check(framework: &Framework, findings: &mut Findings) {
    let about = format!("framework/{}", framework.id);
    if framework.levels.len() < 2 {
        findings.report(
            &about,
            "has fewer than 2 levels",
            "a scale needs at least 2 levels",
        );
    }
    let rises = framework.levels.windows(2).all(|pair| match pair {
        [low, high] => low.number < high.number,
        _ => true,
    });
    if !rises {
        findings.report(
            &about,
            "its level numbers do not rise",
            "list levels lowest first",
        );
    }
    for pillar in &framework.pillars {
        let about = format!("pillar/{}", pillar.slug);
        descriptors(framework, findings, &about, &pillar.levels);
        for statement in &pillar.statements {
            let about = format!("statement/{}", statement.slug);
            descriptors(framework, findings, &about, &statement.levels);
        }
    }
}

fn descriptors(
    framework: &Framework,
    findings: &mut Findings,
    about: &str,
    levels: &BTreeMap<Slug, String>,
) {
    for level in &framework.levels {
        match levels.get(&level.slug) {
            None => findings.report(
                about,
                format!("has no words for level \"{}\"", level.slug),
                "add a line for it under its levels",
            ),
            Some(words) if words.trim().is_empty() => findings.report(
                about,
                format!("its words for level \"{}\" are empty", level.slug),
                "say what would be seen at that level",
            ),
            Some(_) => {}
        }
    }
    for slug in levels.keys().filter(|slug| framework.level(slug).is_none()) {
        findings.report(
            about,
            format!("names a level that is not on the scale: \"{slug}\""),
            "use a level slug of framework.toml",
        );
    }
}

use super::Findings;
use crate::{Framework, Slug};

/// What sections point to, and pillars nothing points to.
pub(super) fn check(framework: &Framework, findings: &mut Findings) {
    for section in &framework.sections {
        let about = format!("section/{}", section.slug);
        if section.pillars.is_empty() {
            findings.report(&about, "names no pillar", "name at least one in `pillars`");
        }
        refers(findings, &about, "principle", &section.principles, |slug| {
            framework.principle(slug).is_some()
        });
        refers(findings, &about, "pillar", &section.pillars, |slug| {
            framework.pillar(slug).is_some()
        });
        refers(findings, &about, "indicator", &section.indicators, |slug| {
            framework.indicator(slug).is_some()
        });
    }
    for pillar in &framework.pillars {
        let is_named = framework
            .sections
            .iter()
            .any(|section| section.pillars.contains(&pillar.slug));
        if !is_named {
            findings.report(
                &format!("pillar/{}", pillar.slug),
                "is in no section",
                "name it in a section's `pillars`",
            );
        }
    }
}

fn refers(
    findings: &mut Findings,
    about: &str,
    kind: &str,
    slugs: &[Slug],
    exists: impl Fn(&Slug) -> bool,
) {
    for (at, slug) in slugs.iter().enumerate() {
        if !exists(slug) {
            findings.report(
                about,
                format!("`{kind}s` names \"{slug}\", which does not exist"),
                format!("correct the spelling, or add the {kind}"),
            );
        }
        if slugs.iter().take(at).any(|before| before == slug) {
            findings.report(
                about,
                format!("`{kind}s` names \"{slug}\" twice"),
                "remove one of them",
            );
        }
    }
}

use super::Findings;
use crate::{Framework, Slug};

/// Texts people read that are empty, and lists that hold nothing to read.
pub(super) fn check(framework: &Framework, findings: &mut Findings) {
    about_it(framework, findings);
    lists(framework, findings);
    pillars(framework, findings);
    sections(framework, findings);
    indicators(framework, findings);
}

fn about_it(framework: &Framework, findings: &mut Findings) {
    let texts = [
        ("version", framework.version.as_str()),
        ("title", &framework.title),
        ("about", &framework.about),
        ("notice", &framework.notice),
        ("author", &framework.author),
        ("licence", &framework.licence),
    ];
    filled(findings, "framework", &framework.id, &texts);
}

fn lists(framework: &Framework, findings: &mut Findings) {
    for it in &framework.levels {
        let texts = [("name", it.name.as_str()), ("test", &it.test)];
        filled(findings, "level", &it.slug, &texts);
    }
    for it in &framework.principles {
        let texts = [("name", it.name.as_str()), ("meaning", &it.meaning)];
        filled(findings, "principle", &it.slug, &texts);
    }
    for it in &framework.partners {
        let texts = [("name", it.name.as_str()), ("about", &it.about)];
        filled(findings, "partner", &it.slug, &texts);
    }
    for it in &framework.funds {
        let texts = [("name", it.name.as_str()), ("about", &it.about)];
        filled(findings, "fund", &it.slug, &texts);
    }
    for it in &framework.shortlist {
        let texts = [("name", it.name.as_str()), ("about", &it.about)];
        filled(findings, "rule", &it.slug, &texts);
        if it.kind.has_threshold() && it.threshold == 0 {
            findings.report(
                &format!("rule/{}", it.slug),
                "counts from 0 on",
                "give it a `threshold` of 1 or more",
            );
        }
    }
    for it in &framework.glossary {
        let texts = [("term", it.term.as_str()), ("meaning", &it.meaning)];
        filled(findings, "term", &it.slug, &texts);
    }
}

fn pillars(framework: &Framework, findings: &mut Findings) {
    for it in &framework.pillars {
        let texts = [
            ("id", it.id.as_str()),
            ("name", &it.name),
            ("about", &it.about),
        ];
        filled(findings, "pillar", &it.slug, &texts);
        if it.statements.is_empty() {
            findings.report(
                &format!("pillar/{}", it.slug),
                "has no statements",
                "add at least one [[statement]]",
            );
        }
    }
    for (_, it) in framework.statements() {
        let texts = [
            ("id", it.id.as_str()),
            ("text", &it.text),
            ("evidence", &it.evidence),
        ];
        filled(findings, "statement", &it.slug, &texts);
    }
}

fn sections(framework: &Framework, findings: &mut Findings) {
    for it in &framework.sections {
        let about = format!("section/{}", it.slug);
        let texts = [("title", it.title.as_str()), ("purpose", &it.purpose)];
        filled(findings, "section", &it.slug, &texts);
        if it.must_contain.iter().all(|text| text.trim().is_empty()) {
            findings.report(
                &about,
                "does not say what it must contain",
                "fill in `must_contain`",
            );
        }
        for question in &it.questions {
            let texts = [("id", question.id.as_str()), ("text", &question.text)];
            filled(findings, "question", &question.slug, &texts);
        }
    }
}

fn indicators(framework: &Framework, findings: &mut Findings) {
    for it in &framework.indicators {
        let texts = [
            ("id", it.id.as_str()),
            ("name", &it.name),
            ("definition", &it.definition),
            ("polarity_by", &it.polarity_by),
            ("source", &it.source),
        ];
        filled(findings, "indicator", &it.slug, &texts);
        if it.series.is_empty() && it.local.is_none() {
            findings.report(
                &format!("indicator/{}", it.slug),
                "has neither a published series nor a local source",
                "add [[indicator.series]], or say in `local` where a figure may be found",
            );
        }
        for series in &it.series {
            let texts = [("label", series.label.as_str())];
            filled(findings, "series", &series.slug, &texts);
            if series.formula.keys().any(|key| key.trim().is_empty()) {
                findings.report(
                    &format!("series/{}", series.slug),
                    "does not name the published series it comes from",
                    "fill in `published`, `share` or `growth`",
                );
            }
        }
    }
}

fn filled(findings: &mut Findings, kind: &str, slug: &Slug, texts: &[(&str, &str)]) {
    for (field, text) in texts {
        if text.trim().is_empty() {
            let about = format!("{kind}/{slug}");
            findings.report(&about, format!("`{field}` is empty"), "write it");
        }
    }
}

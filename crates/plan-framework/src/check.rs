//! Checks on a framework, whatever it was read from. Every problem is listed, not only the first.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Framework, Slug};

/// Words that the app's addresses use beside statement slugs.
pub const RESERVED: [&str; 5] = ["data", "insight", "check", "as", "reveal"];

/// Something wrong with a framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is about, as `kind/slug`, like `statement/shared-vision`.
    pub about: String,
    /// Which of several things of that name: 0 for the first.
    pub nth: usize,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub hint: String,
}

/// All that is wrong with a framework: no levels, missing descriptors, broken references,
/// duplicate or ill-formed slugs, slugs used again after they were retired, empty texts.
pub fn check(framework: &Framework) -> Vec<Finding> {
    let mut check = Check {
        findings: Vec::new(),
    };
    check.scale(framework);
    check.identities(framework);
    check.pillars(framework);
    check.sections(framework);
    check.indicators(framework);
    check.letters(framework);
    check.findings
}

/// Every identity of a framework as `kind/slug`, in order, duplicates included.
pub fn identities(framework: &Framework) -> Vec<(&'static str, &Slug)> {
    let mut all: Vec<(&'static str, &Slug)> = Vec::new();
    all.extend(framework.levels.iter().map(|it| ("level", &it.slug)));
    all.extend(
        framework
            .principles
            .iter()
            .map(|it| ("principle", &it.slug)),
    );
    all.extend(framework.partners.iter().map(|it| ("partner", &it.slug)));
    all.extend(framework.pillars.iter().map(|it| ("pillar", &it.slug)));
    all.extend(
        framework
            .statements()
            .map(|(_, it)| ("statement", &it.slug)),
    );
    all.extend(framework.sections.iter().map(|it| ("section", &it.slug)));
    all.extend(
        framework
            .sections
            .iter()
            .flat_map(|it| &it.questions)
            .map(|it| ("question", &it.slug)),
    );
    all.extend(
        framework
            .indicators
            .iter()
            .map(|it| ("indicator", &it.slug)),
    );
    all.extend(
        framework
            .indicators
            .iter()
            .flat_map(|it| &it.series)
            .map(|it| ("series", &it.slug)),
    );
    all.extend(framework.glossary.iter().map(|it| ("term", &it.slug)));
    all
}

/// What a list of released identities and a framework disagree on: identities that have gone
/// without being retired, and new ones not yet on the list.
pub fn check_released(framework: &Framework, released: &BTreeSet<String>) -> Vec<Finding> {
    let live: BTreeSet<String> = identities(framework)
        .iter()
        .map(|(kind, slug)| format!("{kind}/{slug}"))
        .collect();
    let retired: BTreeSet<String> = framework.retired.iter().cloned().collect();
    let gone = released
        .iter()
        .filter(|it| !live.contains(*it) && !retired.contains(*it))
        .map(|it| {
            finding(
                it,
                "was released and has gone",
                "put it back, or add it to `retired`",
            )
        });
    let new = live.difference(released).map(|it| {
        finding(
            it,
            "is not in the list of released slugs",
            "add the line to slugs.txt, sorted",
        )
    });
    gone.chain(new).collect()
}

fn finding(about: &str, what: impl Into<String>, hint: impl Into<String>) -> Finding {
    Finding {
        about: about.to_owned(),
        nth: 0,
        what: what.into(),
        hint: hint.into(),
    }
}

struct Check {
    findings: Vec<Finding>,
}

impl Check {
    fn report(&mut self, about: &str, what: impl Into<String>, hint: impl Into<String>) {
        self.findings.push(finding(about, what, hint));
    }

    fn scale(&mut self, framework: &Framework) {
        let about = format!("framework/{}", framework.id);
        if framework.levels.len() < 2 {
            self.report(
                &about,
                "has fewer than 2 levels",
                "a scale needs at least 2 levels",
            );
        }
        let rising = framework.levels.windows(2).all(|pair| match pair {
            [low, high] => low.number < high.number,
            _ => true,
        });
        if !rising {
            self.report(
                &about,
                "its level numbers do not rise",
                "list levels lowest first",
            );
        }
    }

    fn identities(&mut self, framework: &Framework) {
        let retired: BTreeSet<&str> = framework.retired.iter().map(String::as_str).collect();
        let mut seen: BTreeMap<(&str, &Slug), usize> = BTreeMap::new();
        for (kind, slug) in identities(framework) {
            let about = format!("{kind}/{slug}");
            if !slug.is_well_formed() {
                self.report(
                    &about,
                    "is not a slug",
                    "use 1 to 60 lower case letters, digits and single hyphens",
                );
            }
            if kind == "statement" && RESERVED.contains(&slug.as_str()) {
                self.report(
                    &about,
                    "is a word the app's addresses use",
                    "choose another slug",
                );
            }
            if retired.contains(about.as_str()) {
                self.report(&about, "was retired and is used again", "choose a new slug");
            }
            let count = seen.entry((kind, slug)).or_default();
            if *count > 0 {
                let mut twice = finding(&about, "is used twice", "give one of them its own slug");
                twice.nth = *count;
                self.findings.push(twice);
            }
            *count += 1;
        }
    }

    fn pillars(&mut self, framework: &Framework) {
        for pillar in &framework.pillars {
            let about = format!("pillar/{}", pillar.slug);
            self.levels(framework, &about, &pillar.levels);
            self.text(&about, "name", &pillar.name);
            if pillar.statements.is_empty() {
                self.report(
                    &about,
                    "has no statements",
                    "add at least one [[statement]]",
                );
            }
            if !framework
                .sections
                .iter()
                .any(|section| section.pillars.contains(&pillar.slug))
            {
                self.report(
                    &about,
                    "is in no section",
                    "name it in a section's `pillars`",
                );
            }
            for statement in &pillar.statements {
                let about = format!("statement/{}", statement.slug);
                self.text(&about, "text", &statement.text);
                self.levels(framework, &about, &statement.levels);
            }
        }
    }

    fn levels(&mut self, framework: &Framework, about: &str, levels: &BTreeMap<Slug, String>) {
        for level in &framework.levels {
            match levels.get(&level.slug) {
                None => self.report(
                    about,
                    format!("has no words for level \"{}\"", level.slug),
                    "add a line for it under its levels",
                ),
                Some(words) if words.trim().is_empty() => self.report(
                    about,
                    format!("its words for level \"{}\" are empty", level.slug),
                    "say what would be seen at that level",
                ),
                Some(_) => {}
            }
        }
        for slug in levels.keys().filter(|slug| framework.level(slug).is_none()) {
            self.report(
                about,
                format!("names a level that is not on the scale: \"{slug}\""),
                "use a level slug of framework.toml",
            );
        }
    }

    fn sections(&mut self, framework: &Framework) {
        for section in &framework.sections {
            let about = format!("section/{}", section.slug);
            self.text(&about, "title", &section.title);
            if section.must_contain.is_empty() {
                self.report(
                    &about,
                    "does not say what it must contain",
                    "fill in `must_contain`",
                );
            }
            if section.pillars.is_empty() {
                self.report(&about, "names no pillar", "name at least one in `pillars`");
            }
            for slug in &section.principles {
                self.reference(
                    &about,
                    "principle",
                    slug,
                    framework.principle(slug).is_some(),
                );
            }
            for slug in &section.pillars {
                self.reference(&about, "pillar", slug, framework.pillar(slug).is_some());
            }
            for slug in &section.indicators {
                self.reference(
                    &about,
                    "indicator",
                    slug,
                    framework.indicator(slug).is_some(),
                );
            }
            for question in &section.questions {
                self.text(
                    &format!("question/{}", question.slug),
                    "text",
                    &question.text,
                );
            }
        }
    }

    fn indicators(&mut self, framework: &Framework) {
        for indicator in &framework.indicators {
            let about = format!("indicator/{}", indicator.slug);
            self.text(&about, "name", &indicator.name);
            self.text(&about, "definition", &indicator.definition);
            self.text(&about, "source", &indicator.source);
            if indicator.series.is_empty() && indicator.local.is_none() {
                self.report(
                    &about,
                    "has neither a published series nor a local source",
                    "add [[indicator.series]], or say in `local` where a figure may be found",
                );
            }
        }
    }

    fn letters(&mut self, framework: &Framework) {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for partner in &framework.partners {
            let about = format!("partner/{}", partner.slug);
            if partner.letter.chars().count() != 1 {
                self.report(
                    &about,
                    "its letter is not one character",
                    "use one character",
                );
            }
            if !seen.insert(&partner.letter) {
                self.report(
                    &about,
                    "its letter is another partner's too",
                    "choose another",
                );
            }
        }
    }

    fn reference(&mut self, about: &str, kind: &str, slug: &Slug, found: bool) {
        if !found {
            self.report(
                about,
                format!("names a {kind} that does not exist: \"{slug}\""),
                format!("correct the spelling, or add the {kind}"),
            );
        }
    }

    fn text(&mut self, about: &str, field: &str, text: &str) {
        if text.trim().is_empty() {
            self.report(about, format!("its {field} is empty"), "write it");
        }
    }
}

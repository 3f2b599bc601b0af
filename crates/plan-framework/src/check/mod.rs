//! Checks on a framework, whatever it was read from. Every problem is listed, not only the first.

mod identity;
mod references;
mod scale;
mod words;

use std::collections::BTreeSet;

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
    let mut findings = Findings::default();
    scale::check(framework, &mut findings);
    identity::check(framework, &mut findings);
    words::check(framework, &mut findings);
    references::check(framework, &mut findings);
    findings.0
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
    all.extend(framework.funds.iter().map(|it| ("fund", &it.slug)));
    all.extend(framework.shortlist.iter().map(|it| ("rule", &it.slug)));
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
    let mut findings = Findings::default();
    for gone in released
        .iter()
        .filter(|it| !live.contains(*it) && !retired.contains(*it))
    {
        findings.report(
            gone,
            "was released and has gone",
            "put it back, or add it to `retired`",
        );
    }
    for new in live.difference(released) {
        findings.report(
            new,
            "is not in the list of released slugs",
            "add the line to slugs.txt, sorted",
        );
    }
    findings.0
}

/// What the checks have found so far.
#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn report(&mut self, about: &str, what: impl Into<String>, hint: impl Into<String>) {
        self.report_nth(about, 0, what, hint);
    }

    fn report_nth(
        &mut self,
        about: &str,
        nth: usize,
        what: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.0.push(Finding {
            about: about.to_owned(),
            nth,
            what: what.into(),
            hint: hint.into(),
        });
    }
}

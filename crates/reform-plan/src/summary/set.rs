use plan_framework::{Framework, MaturityStatement, Pillar, Slug};

use crate::draft::StatementSet;

impl StatementSet {
    /// Every set a framework offers, in its order: all, by pillar, by section.
    pub fn every(framework: &Framework) -> Vec<Self> {
        let pillars = framework
            .pillars
            .iter()
            .map(|it| Self::Pillar(it.slug.clone()));
        let sections = framework
            .sections
            .iter()
            .filter(|it| !it.pillars.is_empty())
            .map(|it| Self::Section(it.slug.clone()));
        std::iter::once(Self::All)
            .chain(pillars)
            .chain(sections)
            .collect()
    }

    /// Its statements with their pillars, in the framework's order; none of a pillar or section the
    /// framework does not have.
    pub fn statements<'a>(
        &self,
        framework: &'a Framework,
    ) -> Vec<(&'a Pillar, &'a MaturityStatement)> {
        match self {
            Self::All => framework.statements().collect(),
            Self::Pillar(slug) => framework
                .statements()
                .filter(|(pillar, _)| &pillar.slug == slug)
                .collect(),
            Self::Section(slug) => framework
                .section(slug)
                .map_or_else(Vec::new, |it| framework.statements_of(it).collect()),
        }
    }

    /// The set in words, like "All statements" or "Pillar B, Co-production and family confidence".
    pub fn words(&self, framework: &Framework) -> String {
        match self {
            Self::All => "All statements".to_owned(),
            Self::Pillar(slug) => framework.pillar(slug).map_or_else(
                || format!("Pillar {slug}"),
                |it| format!("Pillar {}, {}", it.id, it.name),
            ),
            Self::Section(slug) => framework.section(slug).map_or_else(
                || format!("Section {slug}"),
                |it| format!("Section {}, {}", it.number, it.title),
            ),
        }
    }

    /// The set as a word of an address: see [`StatementSet::from_key`].
    pub fn key(&self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Pillar(slug) => format!("pillar-{slug}"),
            Self::Section(slug) => format!("section-{slug}"),
        }
    }

    /// The set a word of an address names; none when there is no such set.
    pub fn from_key(framework: &Framework, key: &str) -> Option<Self> {
        let set = match key.split_once('-') {
            _ if key == "all" => Self::All,
            Some(("pillar", slug)) => Self::Pillar(Slug::from(slug)),
            Some(("section", slug)) => Self::Section(Slug::from(slug)),
            _ => return None,
        };
        (!set.statements(framework).is_empty()).then_some(set)
    }
}

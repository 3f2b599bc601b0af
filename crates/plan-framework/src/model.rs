use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Indicator, ShortlistRule, Slug};

/// Everything a plan is written against. Lists keep the order of the content files.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// Identity of the framework; a plan remembers it.
    pub id: Slug,
    /// Version of its wording, like `2026.1`; a plan remembers it.
    pub version: String,
    /// Name shown to people.
    pub title: String,
    /// What it is, in a sentence or two.
    pub about: String,
    /// Whose levels and pillars these are; shown on screen and in print.
    pub notice: String,
    /// Who wrote the content.
    pub author: String,
    /// The licence of the content.
    pub licence: String,
    /// Identities (`kind/slug`) once used and never to be used again.
    pub retired: Vec<String>,
    /// The level scale, lowest first.
    pub levels: Vec<Level>,
    /// The principles each section is tagged with.
    pub principles: Vec<Principle>,
    /// The partners who may score and lead.
    pub partners: Vec<Partner>,
    /// Pillars with their statements.
    pub pillars: Vec<Pillar>,
    /// Sections of the plan, in the order they are printed.
    pub sections: Vec<Section>,
    /// The indicator catalogue.
    pub indicators: Vec<Indicator>,
    /// What an action may be paid from.
    #[serde(default)]
    pub funds: Vec<Fund>,
    /// The rules that put something on the list of what may become a priority, in the order they
    /// are shown.
    #[serde(default)]
    pub shortlist: Vec<ShortlistRule>,
    /// Words the field uses.
    pub glossary: Vec<Term>,
}

/// One step of the level scale.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Identity.
    pub slug: Slug,
    /// The number people say in the room. Only ever shown: order comes from the list.
    pub number: u8,
    /// Its name.
    pub name: String,
    /// The level in one line.
    pub test: String,
    /// The level in one line of plain words, for people who do not know the field's terms; may be
    /// empty.
    #[serde(default)]
    pub plain: String,
}

impl Level {
    /// The level in one line, in these words as far as there are any.
    pub fn line(&self, wording: Wording) -> &str {
        wording.choose(&self.test, &self.plain)
    }
}

/// One of the principles the reforms rest on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    /// Identity.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// What it means, in one line.
    pub meaning: String,
}

/// A partner in the local area SEND partnership: a role, never a person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Identity.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// One character that stands for it on charts.
    pub letter: String,
    /// Who this usually is, as roles.
    pub about: String,
    /// Which words its pages begin with; anybody can switch.
    #[serde(default)]
    pub wording: Wording,
}

/// What an action may be paid from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fund {
    /// Identity.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// What it is for, in a sentence.
    pub about: String,
}

/// Which words a statement is shown in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wording {
    /// The words of the field.
    #[default]
    Usual,
    /// Plain words.
    Plain,
}

impl Wording {
    /// The text in these words; the usual one where there is no plain one.
    fn choose<'a>(self, usual: &'a str, plain: &'a str) -> &'a str {
        match self {
            Self::Plain if !plain.is_empty() => plain,
            _ => usual,
        }
    }
}

/// A group of maturity statements.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pillar {
    /// Identity.
    pub slug: Slug,
    /// Short mark, like `A`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is about, in a sentence.
    pub about: String,
    /// The pillar in one line per level, keyed by level slug.
    pub levels: BTreeMap<Slug, String>,
    /// Its statements.
    pub statements: Vec<MaturityStatement>,
}

/// A claim about how well the local system works, scored by level.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MaturityStatement {
    /// Identity.
    pub slug: Slug,
    /// Short mark, like `A1`.
    pub id: String,
    /// The claim.
    pub text: String,
    /// The claim in plain words, at a reading age of about 11; may be empty.
    #[serde(default)]
    pub plain: String,
    /// What to bring or look for.
    pub evidence: String,
    /// What each level looks like for this statement, keyed by level slug.
    pub levels: BTreeMap<Slug, String>,
}

impl MaturityStatement {
    /// The claim, in these words as far as there are any.
    pub fn claim(&self, wording: Wording) -> &str {
        wording.choose(&self.text, &self.plain)
    }
}

/// A section of the Local SEND Reform Plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Identity.
    pub slug: Slug,
    /// Its number in the plan. Only ever shown: order comes from the list.
    pub number: u8,
    /// Its title.
    pub title: String,
    /// What it is for, in a sentence.
    pub purpose: String,
    /// What the section has to contain.
    pub must_contain: Vec<String>,
    /// Slugs of the principles it serves.
    pub principles: Vec<Slug>,
    /// Slugs of the pillars whose statements bear on it.
    pub pillars: Vec<Slug>,
    /// Slugs of the indicators that bear on it.
    pub indicators: Vec<Slug>,
    /// Its insight questions.
    pub questions: Vec<InsightPrompt>,
}

/// A question that turns a number or a score into a conclusion.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InsightPrompt {
    /// Identity.
    pub slug: Slug,
    /// Short mark, like `3.2`.
    pub id: String,
    /// The question.
    pub text: String,
}

/// A word the field uses and what it means.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Identity.
    pub slug: Slug,
    /// The word.
    pub term: String,
    /// Its meaning.
    pub meaning: String,
}

impl Framework {
    /// The level with this slug.
    pub fn level(&self, slug: &Slug) -> Option<&Level> {
        self.levels.iter().find(|level| &level.slug == slug)
    }

    /// Where a level stands on the scale: 0 for the lowest.
    pub fn level_position(&self, slug: &Slug) -> Option<usize> {
        self.levels.iter().position(|level| &level.slug == slug)
    }

    /// Whether a level is in the lower half of the scale: what the plan has to answer first.
    /// On a scale with a middle level, the middle is not low.
    pub fn is_low(&self, slug: &Slug) -> bool {
        self.level_position(slug)
            .is_some_and(|at| at < self.levels.len() / 2)
    }

    /// The pillar with this slug.
    pub fn pillar(&self, slug: &Slug) -> Option<&Pillar> {
        self.pillars.iter().find(|pillar| &pillar.slug == slug)
    }

    /// The statement with this slug, and its pillar.
    pub fn statement(&self, slug: &Slug) -> Option<(&Pillar, &MaturityStatement)> {
        self.statements()
            .find(|(_, statement)| &statement.slug == slug)
    }

    /// All statements with their pillars, in order.
    pub fn statements(&self) -> impl Iterator<Item = (&Pillar, &MaturityStatement)> {
        self.pillars.iter().flat_map(|pillar| {
            pillar
                .statements
                .iter()
                .map(move |statement| (pillar, statement))
        })
    }

    /// The section with this slug.
    pub fn section(&self, slug: &Slug) -> Option<&Section> {
        self.sections.iter().find(|section| &section.slug == slug)
    }

    /// The statements that bear on a section, with their pillars, in the section's order.
    pub fn statements_of<'a>(
        &'a self,
        section: &'a Section,
    ) -> impl Iterator<Item = (&'a Pillar, &'a MaturityStatement)> {
        section
            .pillars
            .iter()
            .filter_map(|slug| self.pillar(slug))
            .flat_map(|pillar| {
                pillar
                    .statements
                    .iter()
                    .map(move |statement| (pillar, statement))
            })
    }

    /// The section a statement is opened in when nothing else says so: the first that names its
    /// pillar, preferring one that names it first.
    pub fn home_section(&self, statement: &Slug) -> Option<&Section> {
        let (pillar, _) = self.statement(statement)?;
        self.sections
            .iter()
            .find(|section| section.pillars.first() == Some(&pillar.slug))
            .or_else(|| {
                self.sections
                    .iter()
                    .find(|section| section.pillars.contains(&pillar.slug))
            })
    }

    /// The insight question with this slug, and its section.
    pub fn question(&self, slug: &Slug) -> Option<(&Section, &InsightPrompt)> {
        self.sections.iter().find_map(|section| {
            let question = section
                .questions
                .iter()
                .find(|question| &question.slug == slug)?;
            Some((section, question))
        })
    }

    /// The indicator with this slug.
    pub fn indicator(&self, slug: &Slug) -> Option<&Indicator> {
        self.indicators
            .iter()
            .find(|indicator| &indicator.slug == slug)
    }

    /// The indicators of a section, in the section's order.
    pub fn indicators_of<'a>(
        &'a self,
        section: &'a Section,
    ) -> impl Iterator<Item = &'a Indicator> {
        section
            .indicators
            .iter()
            .filter_map(|slug| self.indicator(slug))
    }

    /// The partner with this slug.
    pub fn partner(&self, slug: &Slug) -> Option<&Partner> {
        self.partners.iter().find(|partner| &partner.slug == slug)
    }

    /// The principle with this slug.
    pub fn principle(&self, slug: &Slug) -> Option<&Principle> {
        self.principles
            .iter()
            .find(|principle| &principle.slug == slug)
    }
    /// The fund with this slug.
    pub fn fund(&self, slug: &Slug) -> Option<&Fund> {
        self.funds.iter().find(|fund| &fund.slug == slug)
    }

    /// The rule of the shortlist with this slug.
    pub fn rule(&self, slug: &Slug) -> Option<&ShortlistRule> {
        self.shortlist.iter().find(|rule| &rule.slug == slug)
    }
}

use std::iter::Sum;

use plan_framework::{Framework, Level, MaturityStatement, Pillar, Section, Slug};

use crate::draft::{EvidenceStrength, PlanDraft, Score, StatementRecord};

/// How many statements were discussed and scored. The three states are never added up into one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Statements with an agreed level.
    pub at_level: usize,
    /// Statements the room discussed and was not sure of.
    pub not_sure: usize,
    /// Statements nobody has discussed.
    pub not_discussed: usize,
}

/// Where a statement stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Standing<'a> {
    /// Nobody has discussed it. Not good, not bad.
    NotDiscussed,
    /// Discussed, and the room could not say.
    NotSureYet,
    /// At a level of the scale.
    At(&'a Level),
    /// At a level the framework no longer has.
    GoneLevel(&'a Slug),
}

/// One statement with what was recorded for it.
#[derive(Clone, Debug)]
pub struct StatementLine<'a> {
    /// Its pillar.
    pub pillar: &'a Pillar,
    /// The statement.
    pub statement: &'a MaturityStatement,
    /// The section it is opened in when nothing else says so.
    pub home: Option<&'a Section>,
    /// What was recorded.
    pub record: Option<&'a StatementRecord>,
    /// Where it stands.
    pub standing: Standing<'a>,
    /// The level the partnership wants to reach by the end of the plan, when it said so and the
    /// framework has it.
    pub target: Option<&'a Level>,
}

/// The scores of one pillar: counts and range, never one number for all.
#[derive(Clone, Debug)]
pub struct PillarProfile<'a> {
    /// The pillar.
    pub pillar: &'a Pillar,
    /// Its statements.
    pub lines: Vec<StatementLine<'a>>,
    /// How many statements stand at each level, in the order of the scale.
    pub counts: Vec<(&'a Level, usize)>,
    /// How many were discussed and scored.
    pub coverage: Coverage,
}

impl Coverage {
    /// All statements.
    pub fn all(self) -> usize {
        self.at_level + self.not_sure + self.not_discussed
    }

    /// Statements that were discussed, with a level or without.
    pub fn discussed(self) -> usize {
        self.at_level + self.not_sure
    }

    /// The coverage in words, like "3 of 5 statements scored, 1 not sure yet".
    pub fn words(self) -> String {
        let scored = format!("{} of {} statements scored", self.at_level, self.all());
        if self.not_sure == 0 {
            return scored;
        }
        format!("{scored}, {} not sure yet", self.not_sure)
    }

    pub(super) fn of<'a>(lines: impl Iterator<Item = &'a Standing<'a>>) -> Self {
        lines.fold(Self::default(), |mut coverage, standing| {
            match standing {
                Standing::NotDiscussed => coverage.not_discussed += 1,
                Standing::NotSureYet => coverage.not_sure += 1,
                Standing::At(_) | Standing::GoneLevel(_) => coverage.at_level += 1,
            }
            coverage
        })
    }
}

impl Sum for Coverage {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::default(), |a, b| Self {
            at_level: a.at_level + b.at_level,
            not_sure: a.not_sure + b.not_sure,
            not_discussed: a.not_discussed + b.not_discussed,
        })
    }
}

impl<'a> Standing<'a> {
    /// Where a score stands on a framework's scale.
    pub fn of(framework: &'a Framework, score: Option<&'a Score>) -> Self {
        match score {
            None => Self::NotDiscussed,
            Some(Score::NotSureYet) => Self::NotSureYet,
            Some(Score::At(slug)) => framework
                .level(slug)
                .map_or(Self::GoneLevel(slug), Self::At),
        }
    }

    /// The level, when there is one.
    pub fn level(self) -> Option<&'a Level> {
        match self {
            Self::At(level) => Some(level),
            _ => None,
        }
    }

    /// The standing in words, like "Level 2 Developing", "Not sure yet" or "Not discussed".
    pub fn words(self) -> String {
        match self {
            Self::NotDiscussed => "Not discussed".to_owned(),
            Self::NotSureYet => "Not sure yet".to_owned(),
            Self::At(level) => format!("Level {} {}", level.number, level.name),
            Self::GoneLevel(slug) => format!("\"{slug}\", a level this framework no longer has"),
        }
    }
}

impl<'a> StatementLine<'a> {
    pub(super) fn new(
        framework: &'a Framework,
        draft: &'a PlanDraft,
        pillar: &'a Pillar,
        statement: &'a MaturityStatement,
    ) -> Self {
        Self {
            pillar,
            statement,
            home: framework.home_section(&statement.slug),
            record: draft.statement(&statement.slug),
            standing: Standing::of(framework, draft.score(&statement.slug)),
            target: draft
                .statement(&statement.slug)
                .and_then(|it| framework.level(it.target.as_ref()?)),
        }
    }

    /// Where it stands and where it is wanted, like "Level 2 Developing now, 3 Established wanted".
    pub fn now_and_wanted(&self) -> String {
        let now = self.standing.words();
        match (self.target, self.standing) {
            (None, _) => now,
            (Some(target), Standing::At(level)) if level.slug == target.slug => {
                format!("{now} now and wanted")
            }
            (Some(target), Standing::At(_)) => {
                format!("{now} now, {} {} wanted", target.number, target.name)
            }
            (Some(target), _) => format!("{now}, {} {} wanted", target.number, target.name),
        }
    }

    /// Whether the level the partnership wants is below the one it agreed.
    pub fn is_target_below(&self, framework: &Framework) -> bool {
        let at = |level: &Level| framework.level_position(&level.slug);
        let (now, wanted) = (self.standing.level(), self.target);
        now.zip(wanted)
            .is_some_and(|(now, wanted)| at(wanted) < at(now))
    }

    /// Why this level; empty when nobody said.
    pub fn reason(&self) -> &'a str {
        self.record
            .map(|record| record.reason.trim())
            .unwrap_or_default()
    }

    /// Whether it has any line of evidence with words.
    pub fn has_evidence(&self) -> bool {
        self.record
            .is_some_and(|it| it.evidence.iter().any(|line| !line.text.trim().is_empty()))
    }

    /// Whether it rests on professional view and nothing else.
    pub fn rests_on_opinion(&self) -> bool {
        let mut strengths = self
            .record
            .into_iter()
            .flat_map(|record| &record.evidence)
            .filter(|line| !line.text.trim().is_empty())
            .peekable();
        strengths.peek().is_some()
            && strengths.all(|line| line.strength == Some(EvidenceStrength::ProfessionalView))
    }
}

impl<'a> PillarProfile<'a> {
    pub(super) fn new(framework: &'a Framework, draft: &'a PlanDraft, pillar: &'a Pillar) -> Self {
        let lines: Vec<StatementLine<'a>> = pillar
            .statements
            .iter()
            .map(|statement| StatementLine::new(framework, draft, pillar, statement))
            .collect();
        let counts = framework
            .levels
            .iter()
            .map(|level| {
                let at = lines
                    .iter()
                    .filter(|line| line.standing == Standing::At(level))
                    .count();
                (level, at)
            })
            .collect();
        let coverage = Coverage::of(lines.iter().map(|line| &line.standing));
        Self {
            pillar,
            lines,
            counts,
            coverage,
        }
    }

    /// The lowest and the highest level any statement stands at.
    pub fn range(&self) -> Option<(&'a Level, &'a Level)> {
        let mut used = self
            .counts
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(level, _)| *level);
        let lowest = used.next()?;
        Some((lowest, used.next_back().unwrap_or(lowest)))
    }

    /// The range in words, like "Level 1 to level 3", "Level 2" or "No level yet".
    pub fn range_words(&self) -> String {
        match self.range() {
            None => "No level yet".to_owned(),
            Some((low, high)) if low.slug == high.slug => format!("Level {}", low.number),
            Some((low, high)) => format!("Level {} to level {}", low.number, high.number),
        }
    }
}

//! What each partner said of a statement, side by side: range and talking points, never a mean.

use plan_framework::{Framework, Level, Slug};

use super::{PlanSummary, Standing, StatementLine};
use crate::draft::{AnswersShown, PartnerView, PlanDraft, Score, StatementRecord};
use crate::order::sorted_by_key;

/// From how many levels between the lowest and the highest score a statement is worth talking about.
pub const TALKING_POINT: usize = 2;

/// A partner as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who<'a> {
    /// Identity.
    pub slug: &'a Slug,
    /// Its name.
    pub name: &'a str,
    /// One character that stands for it on charts, each partner of a plan its own.
    pub letter: char,
}

/// What one partner said of a statement.
#[derive(Clone, Debug)]
pub struct PartnerLine<'a> {
    /// The partner.
    pub who: Who<'a>,
    /// What it said; none when it said nothing.
    pub view: Option<&'a PartnerView>,
    /// Where its score stands.
    pub standing: Standing<'a>,
    /// What it wants recorded when it does not agree with the agreed level; none when it agrees.
    pub dissent: Option<&'a str>,
}

/// The lowest and the highest level partners gave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread<'a> {
    /// The lowest.
    pub lowest: &'a Level,
    /// The highest.
    pub highest: &'a Level,
    /// How many steps of the scale lie between them: 0 when all gave the same.
    pub apart: usize,
}

/// What the partners of a plan said of one statement.
#[derive(Clone, Debug)]
pub struct Views<'a> {
    /// Each partner of the plan, in its order, then those that left it and had said something.
    pub partners: Vec<PartnerLine<'a>>,
    /// The range of levels; none while no partner gave one.
    pub spread: Option<Spread<'a>>,
    /// Whether they may be seen.
    pub is_revealed: bool,
}

/// The partners of a plan as they are shown, in its order.
///
/// A partner of the framework has the letter it has there. Any other gets the first letter or digit
/// of its name that none has yet, else the first of the alphabet.
pub fn partners<'a>(framework: &'a Framework, draft: &'a PlanDraft) -> Vec<Who<'a>> {
    let mut taken: Vec<char> = Vec::new();
    let known = |slug: &Slug| {
        let letter = framework.partner(slug)?.letter.chars().next()?;
        Some(letter)
    };
    taken.extend(draft.partners.iter().filter_map(|it| known(&it.slug)));
    draft
        .partners
        .iter()
        .map(|partner| {
            let letter = known(&partner.slug).unwrap_or_else(|| {
                let name = partner.name.chars().map(|c| c.to_ascii_uppercase());
                let letter = name
                    .chain('A'..='Z')
                    .chain('0'..='9')
                    .filter(char::is_ascii_alphanumeric)
                    .find(|letter| !taken.contains(letter))
                    .unwrap_or('?');
                taken.push(letter);
                letter
            });
            Who {
                slug: &partner.slug,
                name: partner.name.trim(),
                letter,
            }
        })
        .collect()
}

impl<'a> Who<'a> {
    /// A partner that left the plan and had said something.
    fn who_left(framework: &'a Framework, slug: &'a Slug) -> Self {
        let known = framework.partner(slug);
        Self {
            slug,
            name: known.map_or(slug.as_str(), |it| &it.name),
            letter: known.and_then(|it| it.letter.chars().next()).unwrap_or('?'),
        }
    }
}

impl<'a> Views<'a> {
    /// What the partners said of a statement. `partners` is [`partners`] of the plan.
    pub fn new(
        framework: &'a Framework,
        record: Option<&'a StatementRecord>,
        partners: &[Who<'a>],
    ) -> Self {
        let line = |who: Who<'a>| {
            let view = record.and_then(|it| it.views.get(who.slug));
            let dissent = record.and_then(|it| it.dissent.get(who.slug));
            PartnerLine {
                standing: Standing::of(framework, view.and_then(|it| it.score.as_ref())),
                dissent: dissent.map(|it| it.trim()),
                who,
                view,
            }
        };
        let left = record
            .into_iter()
            .flat_map(|it| it.views.keys())
            .filter(|slug| partners.iter().all(|who| who.slug != *slug))
            .map(|slug| Who::who_left(framework, slug));
        let partners: Vec<PartnerLine<'a>> =
            partners.iter().cloned().chain(left).map(line).collect();
        let spread = Spread::of(framework, partners.iter().map(|it| it.standing));
        Self {
            partners,
            spread,
            is_revealed: record.is_some_and(|it| !it.reveal.is_hidden()),
        }
    }

    /// Partners that gave a score, "Not sure yet" included.
    pub fn scored(&self) -> impl Iterator<Item = &PartnerLine<'a>> {
        self.partners
            .iter()
            .filter(|it| it.standing != Standing::NotDiscussed)
    }

    /// Partners of the plan that gave none.
    pub fn waiting(&self) -> impl Iterator<Item = &PartnerLine<'a>> {
        self.partners
            .iter()
            .filter(|it| it.standing == Standing::NotDiscussed)
    }

    /// Partners that gave this level.
    pub fn at<'s>(&'s self, level: &'s Level) -> impl Iterator<Item = &'s PartnerLine<'a>> {
        self.partners
            .iter()
            .filter(move |it| it.standing.level().is_some_and(|at| at.slug == level.slug))
    }

    /// Partners that do not agree with the agreed level.
    pub fn dissenting(&self) -> impl Iterator<Item = &PartnerLine<'a>> {
        self.partners.iter().filter(|it| it.dissent.is_some())
    }

    /// Whether the lowest and the highest score are so far apart that it is worth talking about.
    pub fn is_talking_point(&self) -> bool {
        self.spread.is_some_and(|it| it.apart >= TALKING_POINT)
    }

    /// The level a discussion may start from: the lowest any partner gave. The room may agree on
    /// another, and says why when that is higher.
    pub fn suggested_start(&self) -> Option<&'a Level> {
        self.spread.map(|it| it.lowest)
    }

    /// Who is asked to speak first, in words; none when all gave the same or fewer than two did.
    pub fn who_speaks_first(&self) -> Option<String> {
        let spread = self.spread.filter(|it| it.apart > 0)?;
        let names = |level: &Level| {
            let names: Vec<String> = self
                .at(level)
                .map(|it| format!("{} (level {})", it.who.name, level.number))
                .collect();
            in_words(&names)
        };
        Some(format!(
            "Highest and lowest speak first: ask {} and {}",
            names(spread.highest),
            names(spread.lowest)
        ))
    }

    /// Dissent in one sentence, like "Health: level 1, because waits grew"; empty when all agree.
    pub fn dissent_words(&self) -> String {
        let each: Vec<String> = self
            .dissenting()
            .map(|it| {
                let standing = match it.standing {
                    Standing::At(level) => format!("level {}", level.number),
                    Standing::NotDiscussed => "does not agree".to_owned(),
                    other => lower_first(&other.words()),
                };
                match it.dissent.unwrap_or_default() {
                    "" => format!("{}: {standing}", it.who.name),
                    words => format!("{}: {standing}, {words}", it.who.name),
                }
            })
            .collect();
        each.join(". ")
    }

    /// What may be shown of them outside the pages where the room compares: one line for each
    /// partner, or the range, or nothing.
    pub fn shown(&self, shown: AnswersShown) -> Vec<String> {
        if !self.is_revealed || self.scored().next().is_none() {
            return Vec::new();
        }
        match shown {
            AnswersShown::Nowhere => Vec::new(),
            AnswersShown::RangeOnly => self.spread.iter().map(Spread::words).collect(),
            AnswersShown::ByPartner => self
                .scored()
                .map(|it| format!("{}: {}", it.who.name, it.standing.words()))
                .collect(),
        }
    }
}

impl<'a> Spread<'a> {
    fn of(framework: &'a Framework, standings: impl Iterator<Item = Standing<'a>>) -> Option<Self> {
        let positions = standings
            .filter_map(Standing::level)
            .filter_map(|level| framework.level_position(&level.slug));
        let (low, high) = positions.fold(None, |range, at| {
            let (low, high) = range.unwrap_or((at, at));
            Some((at.min(low), at.max(high)))
        })?;
        Some(Self {
            lowest: framework.levels.get(low)?,
            highest: framework.levels.get(high)?,
            apart: high - low,
        })
    }

    /// The range in words, like "Level 1 to level 3, 2 levels apart" or "All at level 2".
    pub fn words(&self) -> String {
        let (low, high) = (self.lowest.number, self.highest.number);
        match self.apart {
            0 => format!("All at level {low}"),
            1 => format!("Level {low} to level {high}, 1 level apart"),
            apart => format!("Level {low} to level {high}, {apart} levels apart"),
        }
    }
}

impl<'a> PlanSummary<'a> {
    /// What the partners said of a statement.
    pub fn views(&self, statement: &Slug) -> Views<'a> {
        Views::new(
            self.framework,
            self.draft.statement(statement),
            &self.partners,
        )
    }

    /// Statements whose partners' scores were revealed, those furthest apart first; those as far
    /// apart in the framework's order. One with fewer than two levels has nothing to compare.
    pub fn differences(&self) -> Vec<(&StatementLine<'a>, Views<'a>)> {
        let compared = self
            .pillars
            .iter()
            .flat_map(|pillar| &pillar.lines)
            .map(|line| (line, self.views(&line.statement.slug)))
            .filter(|(_, views)| views.is_revealed)
            .filter(|(_, views)| {
                views
                    .partners
                    .iter()
                    .filter(|it| it.standing.level().is_some())
                    .count()
                    > 1
            });
        sorted_by_key(compared, |(_, views)| {
            usize::MAX - views.spread.map_or(0, |it| it.apart)
        })
    }

    /// How many of some statements a partner has scored, and how many there are.
    pub fn progress_of(&self, partner: &Slug, statements: &[&Slug]) -> (usize, usize) {
        let scored = statements
            .iter()
            .filter(|it| {
                let view = self.draft.view(it, partner);
                view.is_some_and(|view| view.score.is_some())
            })
            .count();
        (scored, statements.len())
    }
}

/// Whether the room agreed on more than the lowest a partner gave: then it has to say why.
pub fn is_above_lowest(framework: &Framework, agreed: Option<&Score>, views: &Views<'_>) -> bool {
    let Some(Score::At(agreed)) = agreed else {
        return false;
    };
    let lowest = views.suggested_start();
    let lowest = lowest.and_then(|level| framework.level_position(&level.slug));
    lowest.is_some_and(|lowest| {
        framework
            .level_position(agreed)
            .is_some_and(|agreed| agreed > lowest)
    })
}

/// Names as a list in a sentence.
pub fn in_words(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|it| it.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

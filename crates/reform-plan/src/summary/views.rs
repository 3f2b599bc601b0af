//! What each partner said of a statement, side by side: range and talking points, never a mean.

use plan_framework::{Framework, Level, Slug};

use super::next::lower_first;
use super::{PlanSummary, Standing, StatementLine};
use crate::draft::{AnswersShown, PartnerView, PlanDraft, Reveal, Score, StatementRecord};
use crate::edit::{Edit, ViewField};
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

/// Whether a partner takes part in the plan now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// It does.
    Takes,
    /// It left, and had said something: that is kept and shown, and does not count.
    Left,
}

/// What one partner said of a statement.
#[derive(Clone, Debug)]
pub struct PartnerLine<'a> {
    /// The partner.
    pub who: Who<'a>,
    /// Whether it takes part in the plan now.
    pub part: Part,
    /// What it said; none when it said nothing.
    pub view: Option<&'a PartnerView>,
    /// Where its score stands.
    pub standing: Standing<'a>,
    /// Where the score stands that it gave first, when the room scored again.
    pub first: Standing<'a>,
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
                name: shown_name(&partner.name),
                letter,
            }
        })
        .collect()
}

/// The name of a partner: as the plan has it, as it was when the partner left, or as the framework
/// has it.
pub fn name_of<'a>(framework: &'a Framework, draft: &'a PlanDraft, slug: &'a Slug) -> &'a str {
    let own = draft.partner(slug).map(|it| shown_name(&it.name));
    let left = || draft.left.get(slug).map(|it| shown_name(it));
    let known = || framework.partner(slug).map(|it| it.name.as_str());
    own.or_else(left).or_else(known).unwrap_or(slug.as_str())
}

fn shown_name(name: &str) -> &str {
    match name.trim() {
        "" => "A partner with no name yet",
        name => name,
    }
}

impl<'a> Views<'a> {
    /// What the partners said of a statement. `partners` is [`partners`] of the plan.
    pub fn new(
        framework: &'a Framework,
        draft: &'a PlanDraft,
        record: Option<&'a StatementRecord>,
        partners: &[Who<'a>],
    ) -> Self {
        let line = |(part, who): (Part, Who<'a>)| {
            let view = record.and_then(|it| it.views.get(who.slug));
            let dissent = record.and_then(|it| it.dissent.get(who.slug));
            PartnerLine {
                part,
                standing: Standing::of(framework, view.and_then(|it| it.score.as_ref())),
                first: Standing::of(framework, view.and_then(|it| it.first.as_ref())),
                dissent: dissent.map(|it| it.trim()),
                who,
                view,
            }
        };
        let left = record
            .into_iter()
            .flat_map(|it| {
                let only_dissent = it.dissent.keys().filter(|who| !it.views.contains_key(*who));
                it.views.keys().chain(only_dissent)
            })
            .filter(|slug| partners.iter().all(|who| who.slug != *slug))
            .map(|slug| {
                let letter = framework.partner(slug);
                let who = Who {
                    slug,
                    name: name_of(framework, draft, slug),
                    letter: letter
                        .and_then(|it| it.letter.chars().next())
                        .unwrap_or('?'),
                };
                (Part::Left, who)
            });
        let present = partners.iter().cloned().map(|who| (Part::Takes, who));
        let partners: Vec<PartnerLine<'a>> = present.chain(left).map(line).collect();
        let present = partners.iter().filter(|it| it.part == Part::Takes);
        let spread = Spread::of(framework, present.map(|it| it.standing));
        Self {
            partners,
            spread,
            is_revealed: record.is_some_and(StatementRecord::is_revealed),
        }
    }

    /// Partners that take part and gave a score, "Not sure yet" included.
    pub fn scored(&self) -> impl Iterator<Item = &PartnerLine<'a>> {
        self.present()
            .filter(|it| it.standing != Standing::NotDiscussed)
    }

    /// Partners that take part in the plan.
    pub fn present(&self) -> impl Iterator<Item = &PartnerLine<'a>> {
        self.partners.iter().filter(|it| it.part == Part::Takes)
    }

    /// The range in words, and of how many partners it is where some gave no level.
    pub fn range_words(&self) -> String {
        let Some(spread) = self.spread else {
            return "No partner gave a level".to_owned();
        };
        let levels = self.present().filter(|it| it.standing.level().is_some());
        let (given, all) = (levels.count(), self.present().count());
        match (given == all, spread.apart) {
            (true, _) => spread.words(),
            (false, 0) => format!(
                "Level {}, {given} of {all} gave a level",
                spread.lowest.number
            ),
            (false, _) => format!("{}, {given} of {all} gave a level", spread.words()),
        }
    }

    /// Partners of the plan that gave none.
    pub fn waiting(&self) -> impl Iterator<Item = &PartnerLine<'a>> {
        self.present()
            .filter(|it| it.standing == Standing::NotDiscussed)
    }

    /// Partners that take part and gave this level.
    pub fn at<'s>(&'s self, level: &'s Level) -> impl Iterator<Item = &'s PartnerLine<'a>> {
        self.present()
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

    /// Dissent in one sentence, like "Health: level 1, because waits grew"; empty when all agree. The
    /// partner's own level is in it when it was revealed and is shown by partner: else only that the
    /// partner does not agree.
    pub fn dissent_words(&self, shown: AnswersShown) -> String {
        let has_levels = self.is_revealed && shown == AnswersShown::ByPartner;
        let each: Vec<String> = self
            .dissenting()
            .map(|it| {
                let standing = match it.standing {
                    Standing::At(level) if has_levels => format!("level {}", level.number),
                    _ if !has_levels => "does not agree".to_owned(),
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
            AnswersShown::RangeOnly => vec![self.range_words()],
            AnswersShown::ByPartner => self
                .partners
                .iter()
                .filter(|it| it.standing != Standing::NotDiscussed)
                .map(|it| format!("{}: {}", it.who.name, it.words()))
                .collect(),
        }
    }
}

impl PartnerLine<'_> {
    /// Its score in words, with the first one where it scored again, and that it left.
    pub fn words(&self) -> String {
        let mut score = match self.standing {
            Standing::NotDiscussed => "No score".to_owned(),
            other => other.words(),
        };
        if self.first != Standing::NotDiscussed && self.first != self.standing {
            score = format!("{score} (first {})", lower_first(&self.first.words()));
        }
        match self.part {
            Part::Takes => score,
            Part::Left => format!("{score} (no longer taking part)"),
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
        let record = self.draft.statement(statement);
        Views::new(self.framework, self.draft, record, &self.partners)
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
                    .present()
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

/// What hides a statement and lets every partner score it again: the scores so far are kept as the
/// first ones.
pub fn score_again(draft: &PlanDraft, statement: &Slug) -> Edit {
    let record = draft.statement(statement);
    let mut edits = Vec::new();
    for (partner, view) in record.into_iter().flat_map(|it| &it.views) {
        let mut set = |field| {
            edits.push(Edit::SetView {
                statement: statement.clone(),
                partner: partner.clone(),
                field,
            });
        };
        if view.score.is_some() {
            if view.first.is_none() {
                set(ViewField::First(view.score.clone()));
            }
            set(ViewField::Score(None));
        }
    }
    edits.push(Edit::SetReveal {
        statement: statement.clone(),
        reveal: Reveal::Hidden,
    });
    Edit::Together(edits)
}

/// What sets a partner's score of a statement. Where the room has seen another score of it already,
/// that one is kept as the first.
pub fn give_score(
    draft: &PlanDraft,
    statement: &Slug,
    partner: &Slug,
    score: Option<Score>,
) -> Edit {
    let set = |field| Edit::SetView {
        statement: statement.clone(),
        partner: partner.clone(),
        field,
    };
    let is_revealed = draft.is_revealed(statement);
    let view = draft.view(statement, partner);
    let seen = view
        .filter(|it| it.first.is_none())
        .and_then(|it| it.score.clone());
    match seen.filter(|it| is_revealed && Some(it) != score.as_ref()) {
        Some(seen) => Edit::Together(vec![
            set(ViewField::First(Some(seen))),
            set(ViewField::Score(score)),
        ]),
        None => set(ViewField::Score(score)),
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

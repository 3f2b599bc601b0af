//! Which statements a partnership may want to make priorities of, in which order, and why.

use plan_framework::Framework;

use super::{PlanSummary, Standing, StatementLine};
use crate::draft::{Direction, Id, Priority};
use crate::order::sorted_by_key;

/// A statement that may become a priority.
#[derive(Clone, Debug)]
pub struct Suggestion<'s, 'a> {
    /// The statement with what was recorded for it.
    pub line: &'s StatementLine<'a>,
    /// Why it is suggested, in words: where it stands first.
    pub reasons: Vec<String>,
    /// The priorities that answer it already.
    pub answered_by: Vec<&'a Priority>,
}

/// The statements worth talking about when priorities are chosen, the most pressing first:
///
/// 1. at a low level, the lowest first;
/// 2. discussed, and the room was not sure;
/// 3. at a higher level and getting worse;
/// 4. at a higher level with no evidence.
///
/// Among those of one kind, what is getting worse comes first, then the order of the framework.
/// What nobody has discussed is not suggested: it is neither good nor bad. What a priority answers
/// already stays on the list and says so.
pub fn shortlist<'s, 'a>(summary: &'s PlanSummary<'a>) -> Vec<Suggestion<'s, 'a>> {
    let ranked: Vec<(Rank, bool, Suggestion<'s, 'a>)> = summary
        .pillars
        .iter()
        .flat_map(|pillar| &pillar.lines)
        .filter_map(|line| {
            let rank = Rank::of(summary.framework, line)?;
            let answered_by = summary
                .threads_from(&line.statement.slug)
                .map(|thread| thread.priority)
                .collect();
            let suggestion = Suggestion {
                line,
                reasons: reasons(line),
                answered_by,
            };
            Some((rank, !is_getting_worse(line), suggestion))
        })
        .collect();
    sorted_by_key(ranked, |(rank, is_not_worse, _)| (*rank, *is_not_worse))
        .into_iter()
        .map(|(_, _, suggestion)| suggestion)
        .collect()
}

/// A priority that answers a statement: in the section the statement is opened in, with a working
/// title for the room to rewrite.
pub fn priority_for(line: &StatementLine<'_>, id: Id) -> Priority {
    Priority {
        id,
        title: format!("{}: {}", line.statement.id, line.statement.text),
        section: line.home.map(|section| section.slug.clone()),
        statements: vec![line.statement.slug.clone()],
        ..Priority::default()
    }
}

/// How pressing a statement is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// At a low level, with its place on the scale.
    Low(usize),
    NotSure,
    GettingWorse,
    NoEvidence,
}

impl Rank {
    fn of(framework: &Framework, line: &StatementLine<'_>) -> Option<Self> {
        match line.standing {
            Standing::NotSureYet => Some(Self::NotSure),
            Standing::At(level) if framework.is_low(&level.slug) => {
                framework.level_position(&level.slug).map(Self::Low)
            }
            Standing::At(_) if is_getting_worse(line) => Some(Self::GettingWorse),
            Standing::At(_) if !line.has_evidence() => Some(Self::NoEvidence),
            Standing::NotDiscussed | Standing::GoneLevel(_) | Standing::At(_) => None,
        }
    }
}

fn is_getting_worse(line: &StatementLine<'_>) -> bool {
    line.record.and_then(|record| record.direction) == Some(Direction::Worse)
}

fn reasons(line: &StatementLine<'_>) -> Vec<String> {
    let mut reasons = vec![line.standing.words()];
    if is_getting_worse(line) {
        reasons.push(Direction::Worse.words().to_owned());
    }
    if !line.has_evidence() {
        reasons.push("No evidence".to_owned());
    } else if line.rests_on_opinion() {
        reasons.push("Professional view alone".to_owned());
    }
    reasons
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Evidence, EvidenceStrength, PlanDraft, Score, StatementRecord};
    use crate::framework::built_in;
    use crate::{Date, Month};

    struct Plan {
        framework: Framework,
        draft: PlanDraft,
    }

    impl Plan {
        fn new() -> Self {
            let framework = built_in();
            let draft = PlanDraft::new("p".into(), &framework);
            Self { framework, draft }
        }

        /// Scores the statement at a place in the framework's order; returns its mark.
        fn score(&mut self, at: usize, record: StatementRecord) -> String {
            let (_, statement) = self.framework.statements().nth(at).unwrap();
            self.draft.statements.insert(statement.slug.clone(), record);
            statement.id.clone()
        }

        fn level(&self, position: usize) -> Score {
            Score::At(self.framework.levels[position].slug.clone())
        }

        fn marks(&self) -> Vec<String> {
            let today = Date::from_calendar_date(2026, Month::November, 21).unwrap();
            let summary = PlanSummary::new(&self.framework, &self.draft, None, today);
            shortlist(&summary)
                .iter()
                .map(|it| it.line.statement.id.clone())
                .collect()
        }
    }

    fn evidence(strength: EvidenceStrength) -> Vec<Evidence> {
        vec![Evidence {
            text: "An audit of 40 plans".to_owned(),
            strength: Some(strength),
            ..Evidence::default()
        }]
    }

    #[test]
    fn what_nobody_has_discussed_is_not_suggested() {
        assert!(Plan::new().marks().is_empty());
    }

    #[test]
    fn low_levels_come_first_then_not_sure_then_worse_then_without_evidence() {
        let mut plan = Plan::new();
        let top = plan.framework.levels.len() - 1;
        let (lowest, low, high) = (
            Some(plan.level(0)),
            Some(plan.level(1)),
            Some(plan.level(top)),
        );
        let with = |agreed: &Option<Score>, direction| StatementRecord {
            agreed: agreed.clone(),
            direction,
            ..StatementRecord::default()
        };
        let bare = plan.score(0, with(&high, None));
        let worse = plan.score(1, with(&high, Some(Direction::Worse)));
        let not_sure = plan.score(2, with(&Some(Score::NotSureYet), None));
        let second = plan.score(3, with(&low, None));
        let first_steady = plan.score(4, with(&lowest, None));
        let first_worse = plan.score(5, with(&lowest, Some(Direction::Worse)));
        let mut sound = with(&high, Some(Direction::Better));
        sound.evidence = evidence(EvidenceStrength::LocalData);
        plan.score(6, sound);
        assert_eq!(
            plan.marks(),
            [first_worse, first_steady, second, not_sure, worse, bare]
        );
    }

    #[test]
    fn reasons_say_where_it_stands_and_what_is_missing() {
        let mut plan = Plan::new();
        let record = StatementRecord {
            agreed: Some(plan.level(0)),
            direction: Some(Direction::Worse),
            evidence: evidence(EvidenceStrength::ProfessionalView),
            ..StatementRecord::default()
        };
        plan.score(0, record);
        let today = Date::from_calendar_date(2026, Month::November, 21).unwrap();
        let summary = PlanSummary::new(&plan.framework, &plan.draft, None, today);
        let list = shortlist(&summary);
        let only = list.first().unwrap();
        let level = &plan.framework.levels[0];
        assert_eq!(
            only.reasons,
            [
                format!("Level {} {}", level.number, level.name),
                "Getting worse".to_owned(),
                "Professional view alone".to_owned()
            ]
        );
        assert!(only.answered_by.is_empty());
    }

    #[test]
    fn a_priority_made_from_a_statement_answers_it_and_the_list_says_so() {
        let mut plan = Plan::new();
        let record = StatementRecord {
            agreed: Some(plan.level(0)),
            ..StatementRecord::default()
        };
        let mark = plan.score(0, record);
        let today = Date::from_calendar_date(2026, Month::November, 21).unwrap();
        let summary = PlanSummary::new(&plan.framework, &plan.draft, None, today);
        let priority = priority_for(shortlist(&summary).first().unwrap().line, "a".into());
        assert!(priority.title.starts_with(&format!("{mark}: ")));
        assert!(priority.section.is_some());
        plan.draft.priorities.push(priority);
        let summary = PlanSummary::new(&plan.framework, &plan.draft, None, today);
        assert_eq!(shortlist(&summary).first().unwrap().answered_by.len(), 1);
    }
}

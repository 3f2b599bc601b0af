use plan_framework::Framework;

use super::{Gap, GapWeight, Place, SectionStatus, SectionSummary, Standing, Thread};
use crate::draft::{PlanDraft, ScoringWay, StatementRecord};
use crate::problem;

/// The next thing to do: words for the button and where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// The words, like "score A1".
    pub words: String,
    /// Where it is done.
    pub place: Place,
}

impl NextStep {
    fn new(words: impl Into<String>, place: Place) -> Self {
        Self {
            words: words.into(),
            place,
        }
    }
}

/// The first thing that is not done, in the order of the work: who we are, scores, what the data
/// says, priorities with actions and measures, broken threads, sections, front page, print.
pub(super) fn next_step(
    framework: &Framework,
    draft: &PlanDraft,
    sections: &[SectionSummary<'_>],
    threads: &[Thread<'_>],
    gaps: &[Gap],
) -> NextStep {
    if !problem::area(&draft.front).is_empty() {
        return NextStep::new("choose your area", Place::Area);
    }
    if draft.partners.is_empty() {
        return NextStep::new("choose who is taking part", Place::Partners);
    }
    if let Some(step) = next_statement(framework, draft) {
        return step;
    }
    if let Some(section) = sections.iter().find(|it| it.responded == 0) {
        let words = format!(
            "say what the data shows for {}",
            lower_first(&section.section.title)
        );
        return NextStep::new(words, Place::SectionData(section.section.slug.clone()));
    }
    if threads.is_empty() {
        return NextStep::new("write your first priority", Place::Priorities);
    }
    let broken = gaps
        .iter()
        .find(|gap| gap.weight == GapWeight::Break && gap.accepted.is_none());
    if let Some(gap) = broken {
        return NextStep::new("mend the golden thread", gap.place.clone());
    }
    if let Some(section) = sections
        .iter()
        .find(|it| it.status != SectionStatus::Completed)
    {
        let words = format!(
            "check section {}, {}",
            section.section.number,
            lower_first(&section.section.title)
        );
        return NextStep::new(words, Place::SectionCheck(section.section.slug.clone()));
    }
    if draft.front.sro.trim().is_empty() || draft.front.date.is_empty() {
        return NextStep::new("fill in the front page", Place::Front);
    }
    NextStep::new("read and print your plan", Place::Summary)
}

/// The first statement, section by section, that was not discussed. Where each partner scores first,
/// that comes first: then the room compares and agrees.
fn next_statement(framework: &Framework, draft: &PlanDraft) -> Option<NextStep> {
    if draft.way == ScoringWay::Together {
        return first_not_discussed(framework, draft);
    }
    let is_scored = |it: &StatementRecord| it.views.values().any(|view| view.score.is_some());
    if !draft.statements.values().any(is_scored) {
        let words = match draft.way {
            ScoringWay::Paper => "print scoring sheets, or type in those that came back",
            _ => "let each partner score",
        };
        return Some(NextStep::new(words, Place::Answers));
    }
    let scored = framework.sections.iter().find_map(|section| {
        let mut statements = framework.statements_of(section);
        let (_, statement) = statements.find(|(_, it)| {
            let record = draft.statement(&it.slug);
            record.is_some_and(|it| it.agreed.is_none() && is_scored(it))
        })?;
        let place = Place::Compare {
            section: section.slug.clone(),
            statement: statement.slug.clone(),
        };
        Some(NextStep::new(
            format!("compare and agree {}", statement.id),
            place,
        ))
    });
    scored.or_else(|| {
        first_not_discussed(framework, draft)?;
        Some(NextStep::new(
            "let each partner score the statements that are left",
            Place::Answers,
        ))
    })
}

fn first_not_discussed(framework: &Framework, draft: &PlanDraft) -> Option<NextStep> {
    framework.sections.iter().find_map(|section| {
        let (_, statement) = framework.statements_of(section).find(|(_, statement)| {
            Standing::of(framework, draft.score(&statement.slug)) == Standing::NotDiscussed
        })?;
        Some(NextStep::new(
            format!("score {}", statement.id),
            Place::Statement {
                section: section.slug.clone(),
                statement: statement.slug.clone(),
            },
        ))
    })
}

/// A title inside a sentence.
pub(super) fn lower_first(title: &str) -> String {
    let mut chars = title.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(chars).collect()
    })
}

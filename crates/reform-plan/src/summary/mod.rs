//! Everything that is shown, printed or exported, computed from the draft, the framework, the
//! published figures and today's date. Nothing here is ever stored.

mod actions;
mod data;
mod gap;
mod indicator;
mod measure;
mod minutes;
mod narrative;
mod newer;
mod next;
mod one_page;
mod place;
mod profile;
mod review;
mod run_sheet;
mod section;
mod set;
mod shortlist;
mod then;
mod thread;
mod views;
mod votes;

use plan_framework::{Framework, Slug};

use crate::Date;
use crate::draft::{PlanDraft, StatementRecord};
use crate::figures::AreaFigures;

pub use actions::{
    ActionLine, ActionMonth, DAYS, FirstDay, FirstDays, InFirstDays, Load, MilestoneLine, Months,
    PartnerLoad, QUARTERS, Quarter, Wait, WaitFit, Waits, action_lines, first_days, load, months,
    waits, without_date, without_lead,
};
pub use data::{IndicatorLine, PlaceReading, SeriesLine};
pub use gap::{Gap, GapRule, GapSubject, GapWeight, gap_rules};
pub use indicator::{local_shown, local_value, small_counts};
pub use measure::{
    Days, Due, FigureFrom, MeasureDoubt, MeasureFigure, MeasureLine, MeasurePoint, MeasureWarning,
    Progress, ProgressState, Untold, days_of, measure_warnings, spread_by_year,
};
pub use minutes::decision;
pub use narrative::{Piece, Since, paragraphs, sentence};
pub use newer::{LatestFigure, NewerFigure, UsedIn, newer_figures, used_figures};
pub use next::NextStep;
pub use one_page::{ActionInShort, OnePage, PillarInShort, PriorityInShort};
pub use place::Place;
pub use profile::{Coverage, PillarProfile, Standing, StatementLine};
pub use review::ReviewTiming;
pub use run_sheet::{RunRow, RunSheet, minutes_words, time_of_day};
pub use section::{SectionStatus, SectionSummary};
pub use shortlist::{
    About, Answer, Candidate, Decided, Decision, Finding, Order, ReasonNow, RuleInUse, Still, act,
    act_as_one, agreed_words, answers, cover, priority_for, put_aside, put_off, reasons_now, rules,
    rules_as_they_came, shortlist, sorted, take_back, undecided,
};
pub use then::{Fate, Kept, MeasureThenNow, Moved, Movement, Promise, ThenAndNow};
pub use thread::{ActionTiming, Item, Node, Thread, items, loose_ends, thread_down, thread_up};
pub use views::{
    Part, PartnerLine, Spread, TALKING_POINT, Views, Who, give_score, in_words, is_above_lowest,
    name_of, partners, score_again,
};
pub use votes::{Ballot, VOTES, VoteLine, count};

/// A plan as it is read.
///
/// Borrows what it was made from: make it where it is shown, it takes well under a millisecond.
#[derive(Clone, Debug)]
pub struct PlanSummary<'a> {
    /// The framework the plan is read against.
    pub framework: &'a Framework,
    /// The draft it was computed from.
    pub draft: &'a PlanDraft,
    /// Published figures, once they are loaded.
    pub figures: Option<&'a AreaFigures>,
    /// The day it was made.
    pub today: Date,
    /// How many statements were discussed and scored.
    pub coverage: Coverage,
    /// Scores by pillar, in the framework's order.
    pub pillars: Vec<PillarProfile<'a>>,
    /// Sections, in the framework's order.
    pub sections: Vec<SectionSummary<'a>>,
    /// The golden thread of each priority, in the partnership's order.
    pub threads: Vec<Thread<'a>>,
    /// Where the golden thread is broken or thin, most serious first; those left with a reason too.
    pub gaps: Vec<Gap>,
    /// Records whose statement the framework no longer has: kept and listed, never dropped.
    pub orphans: Vec<(&'a Slug, &'a StatementRecord)>,
    /// The partners of the plan as they are shown, in its order.
    pub partners: Vec<Who<'a>>,
    /// The next thing to do.
    pub next: NextStep,
}

impl<'a> PlanSummary<'a> {
    /// Computes the summary of a draft.
    pub fn new(
        framework: &'a Framework,
        draft: &'a PlanDraft,
        figures: Option<&'a AreaFigures>,
        today: Date,
    ) -> Self {
        let pillars: Vec<PillarProfile<'a>> = framework
            .pillars
            .iter()
            .map(|pillar| PillarProfile::new(framework, draft, pillar))
            .collect();
        let coverage = pillars.iter().map(|pillar| pillar.coverage).sum();
        let sections: Vec<SectionSummary<'a>> = framework
            .sections
            .iter()
            .map(|section| SectionSummary::new(framework, draft, section))
            .collect();
        let threads: Vec<Thread<'a>> = draft
            .priorities
            .iter()
            .map(|priority| Thread::new(framework, draft, priority, today))
            .collect();
        let partners = partners(framework, draft);
        let gaps = gap::all(&gap::Checked {
            framework,
            draft,
            figures,
            today,
            pillars: &pillars,
            threads: &threads,
            partners: &partners,
        });
        let orphans = draft
            .statements
            .iter()
            .filter(|(slug, _)| framework.statement(slug).is_none())
            .collect();
        let next = next::next_step(framework, draft, &sections, &threads, &gaps);
        Self {
            framework,
            draft,
            figures,
            today,
            coverage,
            pillars,
            sections,
            threads,
            gaps,
            orphans,
            partners,
            next,
        }
    }

    /// The line of a statement.
    pub fn line(&self, statement: &Slug) -> Option<&StatementLine<'a>> {
        self.pillars
            .iter()
            .flat_map(|pillar| &pillar.lines)
            .find(|line| &line.statement.slug == statement)
    }

    /// The lines of a section's statements, in the section's order.
    pub fn lines_of(&self, section: &Slug) -> Vec<&StatementLine<'a>> {
        let Some(section) = self.framework.section(section) else {
            return Vec::new();
        };
        self.framework
            .statements_of(section)
            .filter_map(|(_, statement)| self.line(&statement.slug))
            .collect()
    }

    /// A section by slug.
    pub fn section(&self, section: &Slug) -> Option<&SectionSummary<'a>> {
        self.sections.iter().find(|it| &it.section.slug == section)
    }

    /// The indicators of a section with their figures.
    pub fn indicators_of(&self, section: &Slug) -> Vec<IndicatorLine<'a>> {
        let framework = self.framework;
        let Some(section) = framework.section(section) else {
            return Vec::new();
        };
        framework
            .indicators_of(section)
            .map(|indicator| IndicatorLine::new(self.draft, self.figures, indicator))
            .collect()
    }

    /// The priorities that answer a statement.
    pub fn threads_from<'s>(&'s self, statement: &'s Slug) -> impl Iterator<Item = &'s Thread<'a>> {
        self.threads
            .iter()
            .filter(move |thread| thread.priority.statements.contains(statement))
    }

    /// Gaps that nobody has given a reason for yet.
    pub fn open_gaps(&self) -> impl Iterator<Item = &Gap> {
        self.gaps.iter().filter(|gap| gap.accepted.is_none())
    }
}

//! Every change to a plan there is. An edit is plain data: it can be kept, sent and undone.

mod apply;
mod change;
mod difference;
mod fields;
mod priority_order;
mod typing;
mod used;
mod words;

use std::fmt;

use plan_framework::Slug;
use serde::{Deserialize, Serialize};

use crate::TypedDate;
use crate::draft::{
    Action, AnswersShown, Direction, Evidence, Id, LocalFigure, Parked, PlanPartner, Priority,
    Reveal, Review, Score, ScoringWay, SuccessMeasure, UsedFigure,
};

pub use change::Change;
pub use difference::difference;
pub use fields::{
    ActionField, AgreementField, EvidenceField, FigureField, ForFamiliesField, FrontField,
    MeasureField, NotNowField, ParkedField, PartnerField, PriorityField, RuleField, SectionField,
    ViewField, WorkshopField,
};
pub use priority_order::{PriorityOrder, order_priorities};
pub use used::{
    indicator_of, take_newer, use_as_baseline, use_as_evidence, use_in_answer, use_in_response,
};
pub use words::{ChangeWords, shortened, words};

/// One change to a plan. [`crate::PlanDraft::apply`] is the only thing that carries one out, and
/// hands back the edit that undoes it.
///
/// Places in a list (`at`, `to`) count from 0; a place past the end means the end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edit {
    /// Names the plan in the list of plans.
    SetName(String),
    /// Fills in a field of the front page.
    SetFront(FrontField),
    /// Chooses how the partnership scores.
    SetWay(ScoringWay),
    /// Adds a partner to the plan.
    AddPartner {
        /// Place in the list.
        at: usize,
        /// The partner.
        partner: PlanPartner,
    },
    /// Changes a field of a partner.
    SetPartner {
        /// Which partner.
        partner: Slug,
        /// The field and its new value.
        field: PartnerField,
    },
    /// Takes a partner off the plan. What it leads keeps saying so.
    RemovePartner {
        /// Which partner.
        partner: Slug,
    },
    /// Remembers the name of a partner that leaves the plan and had scored; none forgets it.
    RememberPartner {
        /// Which partner.
        partner: Slug,
        /// Its name.
        name: Option<String>,
    },
    /// Sets or clears the agreed score of a statement.
    SetScore {
        /// Which statement.
        statement: Slug,
        /// The score; none clears it: not discussed.
        score: Option<Score>,
    },
    /// Says why a statement has its level.
    SetReason {
        /// Which statement.
        statement: Slug,
        /// The reason.
        reason: String,
    },
    /// Says which way a statement is going.
    SetDirection {
        /// Which statement.
        statement: Slug,
        /// The direction, or none.
        direction: Option<Direction>,
    },
    /// Says which level of a statement the partnership wants to reach.
    SetTarget {
        /// Which statement.
        statement: Slug,
        /// Slug of the level, or none.
        target: Option<Slug>,
    },
    /// Fills in a field of what a partner said of a statement, scoring alone.
    SetView {
        /// Which statement.
        statement: Slug,
        /// The partner whose score it is.
        partner: Slug,
        /// The field and its new value.
        field: ViewField,
    },
    /// Shows what the partners said of a statement, or hides it again.
    SetReveal {
        /// Which statement.
        statement: Slug,
        /// Whether it may be seen.
        reveal: Reveal,
    },
    /// Records that a partner does not agree with the agreed level; none takes that back.
    SetDissent {
        /// Which statement.
        statement: Slug,
        /// Which partner.
        partner: Slug,
        /// What it wants recorded, which may be empty.
        words: Option<String>,
    },
    /// Sets the score a room agrees, with who was there and the day.
    Agree {
        /// Which statement.
        statement: Slug,
        /// The score; none takes it back.
        score: Option<Score>,
        /// Slugs of the partners who were in the room.
        room: Vec<Slug>,
        /// The day.
        on: TypedDate,
    },
    /// Fills in a field of how a level was agreed.
    SetAgreement {
        /// Which statement.
        statement: Slug,
        /// The field and its new value.
        field: AgreementField,
    },
    /// Adds a line of evidence to a statement.
    AddEvidence {
        /// Which statement.
        statement: Slug,
        /// Place in the list.
        at: usize,
        /// The line.
        evidence: Evidence,
    },
    /// Changes a field of a line of evidence.
    SetEvidence {
        /// Which statement.
        statement: Slug,
        /// Which line.
        evidence: Id,
        /// The field and its new value.
        field: EvidenceField,
    },
    /// Removes a line of evidence.
    RemoveEvidence {
        /// Which statement.
        statement: Slug,
        /// Which line.
        evidence: Id,
    },
    /// Changes a field of a section.
    SetSection {
        /// Which section.
        section: Slug,
        /// The field and its new value.
        field: SectionField,
    },
    /// Answers an insight question; empty text takes the answer away.
    SetAnswer {
        /// Which question.
        question: Slug,
        /// The answer.
        answer: String,
    },
    /// Sets the published figures the answer to an insight question uses; none takes them away.
    SetAnswerFigures {
        /// Which question.
        question: Slug,
        /// The figures.
        figures: Vec<UsedFigure>,
    },
    /// Chooses below which number local counts are not shown: 0 shows all, none goes back to what
    /// it is while nobody chose.
    SetSmallCounts(Option<u32>),
    /// Adds a local figure.
    AddFigure {
        /// Place in the list.
        at: usize,
        /// The figure.
        figure: LocalFigure,
    },
    /// Changes a field of a local figure.
    SetFigure {
        /// Which figure.
        figure: Id,
        /// The field and its new value.
        field: FigureField,
    },
    /// Removes a local figure.
    RemoveFigure {
        /// Which figure.
        figure: Id,
    },
    /// Adds a priority, with the actions and measures it holds.
    AddPriority {
        /// Place in the list.
        at: usize,
        /// The priority.
        priority: Box<Priority>,
    },
    /// Changes a field of a priority.
    SetPriority {
        /// Which priority.
        priority: Id,
        /// The field and its new value.
        field: PriorityField,
    },
    /// Moves a priority in the list.
    MovePriority {
        /// Which priority.
        priority: Id,
        /// Its new place.
        to: usize,
    },
    /// Removes a priority with its actions and measures.
    RemovePriority {
        /// Which priority.
        priority: Id,
    },
    /// Adds an action to a priority.
    AddAction {
        /// Which priority.
        priority: Id,
        /// Place in the list.
        at: usize,
        /// The action.
        action: Box<Action>,
    },
    /// Changes a field of an action.
    SetAction {
        /// Which action.
        action: Id,
        /// The field and its new value.
        field: ActionField,
    },
    /// Moves an action to another priority, or to another place in its own.
    MoveAction {
        /// Which action.
        action: Id,
        /// The priority it moves to.
        priority: Id,
        /// Its new place there.
        to: usize,
    },
    /// Removes an action.
    RemoveAction {
        /// Which action.
        action: Id,
    },
    /// Adds a success measure to a priority.
    AddMeasure {
        /// Which priority.
        priority: Id,
        /// Place in the list.
        at: usize,
        /// The measure.
        measure: Box<SuccessMeasure>,
    },
    /// Changes a field of a success measure.
    SetMeasure {
        /// Which measure.
        measure: Id,
        /// The field and its new value.
        field: MeasureField,
    },
    /// Removes a success measure.
    RemoveMeasure {
        /// Which measure.
        measure: Id,
    },
    /// Chooses where each partner's own answers may be seen.
    SetAnswersShown(AnswersShown),
    /// Fills in a field of how the partnership works through its statements.
    SetWorkshop(WorkshopField),
    /// Fills in a field of what only the version for families says.
    SetForFamilies(ForFamiliesField),
    /// Parks something.
    AddParked {
        /// Place in the list.
        at: usize,
        /// What is parked.
        parked: Parked,
    },
    /// Changes a field of something parked.
    SetParked {
        /// Which.
        parked: Id,
        /// The field and its new value.
        field: ParkedField,
    },
    /// Removes something parked.
    RemoveParked {
        /// Which.
        parked: Id,
    },
    /// Sets the priorities a partner votes for; none takes its votes away.
    SetVotes {
        /// Which partner.
        partner: Slug,
        /// The priorities it votes for.
        votes: Vec<Id>,
    },
    /// Shows the votes, or hides them again.
    ShowVotes(Reveal),
    /// Says why nothing is done for now about something the shortlist found. Nothing in any field
    /// takes the decision back.
    SetNotNow {
        /// What it is about, like `statement/shared-vision`.
        about: String,
        /// The field and its new value.
        field: NotNowField,
    },
    /// Chooses something about a rule of the shortlist.
    SetRule {
        /// Which rule.
        rule: Slug,
        /// The field and its new value.
        field: RuleField,
    },
    /// Sets when the partnership looks at its plan again.
    SetReviews(Vec<Review>),
    /// Several changes that belong together: all of them or, where one cannot be carried out, none.
    /// Undone as one.
    Together(Vec<Edit>),
    /// Leaves a gap of the golden thread as it is, with the reason; none takes that back.
    AcceptGap {
        /// Key of the gap.
        gap: String,
        /// Why it is left.
        reason: Option<String>,
    },
}

/// Why an edit could not be carried out: it names something the plan does not have, or adds
/// something the plan has already. The plan is unchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditProblem {
    /// There is no such thing in the plan.
    Missing {
        /// What kind of thing, in words.
        kind: &'static str,
        /// Its identity.
        id: String,
    },
    /// The plan has a thing of that identity already.
    Exists {
        /// What kind of thing, in words.
        kind: &'static str,
        /// Its identity.
        id: String,
    },
    /// An action would wait for itself.
    Circle {
        /// What the actions are, in words, each waiting for the next and the last for the first.
        actions: Vec<String>,
    },
}

impl fmt::Display for EditProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { kind, .. } => {
                write!(
                    f,
                    "That {kind} is not in this plan any more. Go back to your plan"
                )
            }
            Self::Exists { kind, .. } => write!(f, "That {kind} is in this plan already"),
            Self::Circle { actions } => {
                let [first, others @ ..] = actions.as_slice() else {
                    return write!(f, "An action cannot wait for itself");
                };
                if others.is_empty() {
                    return write!(f, "\"{first}\" cannot wait for itself");
                }
                write!(f, "That would go round in a circle: \"{first}\"")?;
                for other in others {
                    write!(f, " waits for \"{other}\", which")?;
                }
                write!(f, " waits for \"{first}\". Choose another action")
            }
        }
    }
}

impl std::error::Error for EditProblem {}

use plan_framework::Slug;

use crate::draft::Id;

/// A place in the plan where something can be read or mended. The app turns it into a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The choice of area.
    Area,
    /// The choice of partners.
    Partners,
    /// The choice of the way to score, and of where partners' answers are shown.
    Way,
    /// The scores of each partner.
    Answers,
    /// A statement, scored by a partner alone.
    Answer {
        /// The statement.
        statement: Slug,
        /// The partner.
        partner: Slug,
    },
    /// What each partner said of a statement, and the level the room agrees.
    Compare {
        /// The section the statement is seen from.
        section: Slug,
        /// The statement.
        statement: Slug,
    },
    /// The workshop.
    Workshop,
    /// What was put aside in discussions.
    ParkingLot,
    /// The votes on priorities.
    Votes,
    /// The front page and sign-off.
    Front,
    /// A statement, seen from a section.
    Statement {
        /// The section.
        section: Slug,
        /// The statement.
        statement: Slug,
    },
    /// A section.
    Section(Slug),
    /// The data of a section.
    SectionData(Slug),
    /// The insight questions of a section.
    SectionInsight(Slug),
    /// The check page of a section.
    SectionCheck(Slug),
    /// The list of what may become a priority.
    Shortlist,
    /// The rules of that list.
    Rules,
    /// What on that list needs a decision.
    Decisions,
    /// When the partnership looks at its plan again.
    Reviews,
    /// The list of priorities.
    Priorities,
    /// A priority.
    Priority(Id),
    /// An action.
    Action(Id),
    /// A success measure.
    Measure(Id),
    /// The golden thread check.
    Check,
    /// The summary, which is the print.
    Summary,
    /// The version for families.
    Families,
    /// The plan's text by section, to copy into a government form.
    Form,
    /// The indicators of the framework, which is in every plan.
    Catalogue,
    /// The framework's glossary.
    Glossary,
}

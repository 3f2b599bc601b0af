use plan_framework::Slug;

use crate::draft::Id;

/// A place in the plan where something can be read or mended. The app turns it into a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The choice of area.
    Area,
    /// The choice of partners.
    Partners,
    /// The front page and sign-off.
    Front,
    /// A statement, seen from a section.
    Statement {
        /// The section.
        section: Slug,
        /// The statement.
        statement: Slug,
    },
    /// The data of a section.
    SectionData(Slug),
    /// The insight questions of a section.
    SectionInsight(Slug),
    /// The check page of a section.
    SectionCheck(Slug),
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
}

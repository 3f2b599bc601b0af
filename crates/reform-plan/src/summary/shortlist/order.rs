use plan_framework::Framework;

use super::super::Standing;
use super::{Candidate, Decision};
use crate::order::sorted_by_key;

/// The order of the list. It sorts and never weighs: what is alike in it stays in the order of
/// [`Order::AsListed`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Statements, then indicators, as the framework lists them, then what is parked.
    #[default]
    AsListed,
    /// Those with the most reasons first.
    MostReasons,
    /// Statements at the lowest level first, then those not sure yet, then what has no level.
    LowestLevel,
    /// What nothing was decided about first.
    UndecidedFirst,
    /// By section, in the order of the plan; what belongs to none comes last.
    BySection,
}

impl Order {
    /// All orders.
    pub const ALL: [Self; 5] = [
        Self::AsListed,
        Self::MostReasons,
        Self::LowestLevel,
        Self::UndecidedFirst,
        Self::BySection,
    ];

    /// The order in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::AsListed => "As the framework lists them",
            Self::MostReasons => "Most reasons first",
            Self::LowestLevel => "Lowest level first",
            Self::UndecidedFirst => "No decision first",
            Self::BySection => "By section",
        }
    }
}

/// Candidates of [`shortlist`](super::shortlist) in an order.
pub fn sorted<'a>(
    framework: &Framework,
    list: Vec<Candidate<'a>>,
    order: Order,
) -> Vec<Candidate<'a>> {
    // One type of key for all orders: each would bring a sort of its own.
    sorted_by_key(list, |it| match order {
        Order::AsListed => 0,
        Order::MostReasons => usize::MAX - it.findings.len(),
        Order::LowestLevel => level(framework, it.standing),
        Order::UndecidedFirst => usize::from(it.decision() != Decision::Open),
        Order::BySection => section(framework, it).unwrap_or(usize::MAX),
    })
}

fn section(framework: &Framework, candidate: &Candidate<'_>) -> Option<usize> {
    let own = &candidate.section?.slug;
    framework.sections.iter().position(|it| &it.slug == own)
}

/// The place of a level on the scale; what has none comes after every level.
fn level(framework: &Framework, standing: Option<Standing<'_>>) -> usize {
    let levels = framework.levels.len();
    match standing {
        Some(Standing::At(level)) => framework.level_position(&level.slug).unwrap_or(levels),
        Some(Standing::GoneLevel(_)) => levels,
        Some(Standing::NotSureYet) => levels + 1,
        Some(Standing::NotDiscussed) | None => levels + 2,
    }
}

//! How hard the partnership's own words are to read. It helps, and stops nobody.

use reform_plan::summary::Place;
use reform_plan::{PlanSummary, reading};

use super::IN_FULL;

/// Up to this age a text suits a plan for families.
pub const SUITS: u8 = 11;

/// A text that the partnership typed and the plan for families has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnWords {
    /// What it is, like "Priority 2".
    pub name: String,
    /// Where it is changed.
    pub place: Place,
    /// The age from which it can be read: see [`reading::age`].
    pub age: u8,
}

/// Every text of the partnership's own that is long enough for anything to be told of it, in the order
/// of the plan for families.
pub fn own_words(summary: &PlanSummary<'_>) -> Vec<OwnWords> {
    let ours = &summary.draft.for_families;
    let priorities = summary.threads.iter().take(IN_FULL).enumerate();
    let priorities = priorities.map(|(at, thread)| {
        let priority = thread.priority;
        let change = match priority.plain.trim() {
            "" => &priority.title,
            plain => plain,
        };
        (
            format!("Priority {}", at + 1),
            Place::Priority(priority.id.clone()),
            format!("{change}\n{}", priority.means),
        )
    });
    [(
        "What we heard".to_owned(),
        Place::Families,
        ours.heard.clone(),
    )]
    .into_iter()
    .chain(priorities)
    .chain([(
        "How to tell us what you think".to_owned(),
        Place::Families,
        ours.tell_us.clone(),
    )])
    .filter_map(|(name, place, text)| {
        let age = reading::age(&text)?;
        Some(OwnWords { name, place, age })
    })
    .collect()
}

/// What to say of a text that can be read from an age on.
///
/// ```
/// use plan_export::families::help;
/// assert_eq!(help(14), "Your words read like text for age 14. Shorter sentences help.");
/// ```
pub fn help(age: u8) -> String {
    let words = if age < reading::ADULT {
        format!("Your words read like text for age {age}.")
    } else {
        "Your words read like text for adults.".to_owned()
    };
    let next = match age {
        ..=SUITS => "That suits this page.",
        12..reading::ADULT => "Shorter sentences help.",
        _ => "Shorter sentences and shorter words help.",
    };
    format!("{words} {next}")
}

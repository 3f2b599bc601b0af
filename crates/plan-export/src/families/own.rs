//! How hard the partnership's own words are to read. It helps, and stops nobody.

use reform_plan::{PlanSummary, reading};

use super::IN_FULL;
use super::priority::change;

/// Up to this age a text suits a plan for families.
pub const SUITS: u8 = 11;

/// A text that the partnership typed and the plan for families has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnText {
    /// What it heard.
    Heard,
    /// What a priority changes and why that matters: its place in the plan, from 0.
    Priority(usize),
    /// How families say what they think.
    TellUs,
}

/// The age from which each text of the partnership's own can be read, in the order of the plan for
/// families: see [`reading::age`]. Texts too short for anything to be told of them are passed over.
pub fn own_ages(summary: &PlanSummary<'_>) -> Vec<(OwnText, u8)> {
    let ours = &summary.draft.for_families;
    let priorities = summary.threads.iter().take(IN_FULL).enumerate();
    let priorities = priorities.map(|(at, thread)| {
        let (change, means) = (change(thread.priority), &thread.priority.means);
        (OwnText::Priority(at), format!("{change}\n{means}"))
    });
    [(OwnText::Heard, ours.heard.clone())]
        .into_iter()
        .chain(priorities)
        .chain([(OwnText::TellUs, ours.tell_us.clone())])
        .filter_map(|(text, words)| Some((text, reading::age(&words)?)))
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

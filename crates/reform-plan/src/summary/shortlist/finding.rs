use plan_framework::ShortlistRule;

use super::super::Place;

/// Why something is on the list: what one rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding<'a> {
    /// The rule.
    pub rule: &'a ShortlistRule,
    /// What it found, in words that are true of the plan: with the numbers they rest on, and of a
    /// figure its period and source. A partner's own level is never in them.
    pub words: String,
    /// Where what it found can be seen; empty when no section shows it.
    pub places: Vec<Place>,
}

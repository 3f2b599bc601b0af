//! Finding words in the framework and in a plan.
//!
//! A text is found when it has all the words asked for, each as the beginning of one of its own, in
//! any order. Case, accents and apostrophes make no difference. What a partner said alone is not
//! found before it was revealed, and small counts are not looked through at all.

mod fold;
mod of_framework;
mod of_plan;
mod passage;
mod seek;

use plan_framework::Framework;

use self::fold::Words;
pub use self::passage::Passage;
use self::seek::Seek;
use crate::draft::PlanDraft;
use crate::summary::Place;

/// The most that is shown of what was found.
pub const SHOWN: usize = 60;

/// What was found, best first: what has the mark or the name that was asked for before what only
/// speaks of it; among those what the partnership wrote before the framework, each in its own order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The first of them, [`SHOWN`] at most.
    pub hits: Vec<Hit>,
    /// How many more there are.
    pub more: usize,
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is, like "Statement" or "Action".
    pub kind: &'static str,
    /// What it is called, or what it is about.
    pub name: Passage,
    /// What it says round the words; none where they stand in its name.
    pub text: Option<Passage>,
    /// The page it is on.
    pub place: Place,
    /// Id of the field or heading of that page where it stands; empty for the page itself.
    pub field: String,
}

/// Whether there is anything to look for.
///
/// ```
/// use reform_plan::find::is_asked;
/// assert!(is_asked("G1") && !is_asked(" -- "));
/// ```
pub fn is_asked(words: &str) -> bool {
    !Words::new(words).is_empty()
}

/// Everything that has all these words: of the plan, if one is given, and of the framework. Nothing
/// where no word is given.
///
/// ```
/// use reform_plan::{find, framework};
///
/// let framework = framework::built_in();
/// let (_, statement) = framework.statements().next().unwrap();
/// let found = find::find(&framework, None, &statement.id.to_lowercase());
/// assert_eq!(found.hits[0].kind, "Statement");
/// assert!(found.hits[0].name.text.ends_with(&statement.text));
/// ```
pub fn find(framework: &Framework, draft: Option<&PlanDraft>, words: &str) -> Found {
    let words = Words::new(words);
    if words.is_empty() {
        return Found::default();
    }
    let mut seek = Seek::new(&words);
    if let Some(draft) = draft {
        of_plan::seek(framework, draft, &mut seek);
    }
    of_framework::seek(framework, &mut seek);
    seek.found()
}

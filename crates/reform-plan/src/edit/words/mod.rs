//! What an edit did, in words for people.

mod gone;
mod names;
mod text;
mod thing;
mod used;
mod value;

use plan_framework::{Framework, Slug};

use self::names::Names;
use self::text::lines;
pub use self::text::shortened;
use self::thing::{Thing, of_gap};
use super::{Edit, FrontField, SectionField};
use crate::draft::{PlanDraft, Reveal};
use crate::summary::Place;

/// The most characters of a line on a button.
const BUTTON: usize = 60;

/// One change as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeWords {
    /// What was changed, like "Score of A1 …" or "Added a priority: Say one thing together".
    pub what: String,
    /// What it said before, shortened; none when that was nothing, or when there is nothing to say
    /// beyond `what`.
    pub before: Option<String>,
    /// What it says since, shortened; none as before.
    pub after: Option<String>,
    /// The page where it can be seen; none when the thing is gone or no page of the plan shows it.
    pub place: Option<Place>,
}

impl ChangeWords {
    /// What was changed in one line for a button, like "score of A1 …" in "Undo: score of A1 …".
    pub fn short(&self) -> String {
        // A name that begins with two capitals, such as NHS, keeps them.
        let mut letters = self.what.chars();
        let is_name = letters.clone().nth(1).is_some_and(char::is_uppercase);
        let first = letters.next();
        let first = first.map(|it| if is_name { it } else { it.to_ascii_lowercase() });
        let line: String = first.into_iter().chain(letters).collect();
        shortened(&line, BUTTON)
    }
}

/// What an edit did, in words. `back` is the edit that undoes it and tells what was there before;
/// `draft` is the plan as it is now, from which the thing may be gone.
pub fn words(edit: &Edit, back: &Edit, draft: &PlanDraft, framework: &Framework) -> ChangeWords {
    let names = Names { draft, framework };
    if let (Edit::Together(edits), Edit::Together(backs)) = (edit, back) {
        return together(edits, backs, &names);
    }
    let (what, place) = what(edit, back, &names);
    let (before, after) = lines(&value::of(back, &names), &value::of(edit, &names));
    ChangeWords {
        what,
        before,
        after,
        place,
    }
}

/// Several changes that are one step. They are undone last first.
fn together(edits: &[Edit], backs: &[Edit], names: &Names<'_>) -> ChangeWords {
    let pairs = || edits.iter().zip(backs.iter().rev());
    if let Some(words) = used::together(pairs(), names).or_else(|| gone::together(pairs(), names)) {
        return words;
    }
    let mut each = pairs().map(|(edit, back)| words(edit, back, names.draft, names.framework));
    let first = each.next().unwrap_or_else(|| ChangeWords {
        what: "No change".to_owned(),
        before: None,
        after: None,
        place: None,
    });
    let Some(second) = each.next() else {
        return first;
    };
    ChangeWords {
        what: format!(
            "{} changes at once: {}; {}",
            edits.len(),
            first.short(),
            second.short()
        ),
        before: None,
        after: None,
        place: first.place,
    }
}

/// What was changed, and where it can be seen.
#[expect(
    clippy::too_many_lines,
    reason = "one arm an edit, and each only finds its words"
)]
fn what(edit: &Edit, back: &Edit, names: &Names<'_>) -> (String, Option<Place>) {
    let of_statement = |what: &str, statement: &Slug| {
        let words = format!("{what} {}", names.statement(statement));
        (words, names.statement_page(statement))
    };
    match edit {
        Edit::SetName(_) => ("Name of this plan".to_owned(), Some(Place::Summary)),
        Edit::SetFront(FrontField::Area(_)) => ("Local area".to_owned(), Some(Place::Area)),
        Edit::SetFront(field) => {
            let words = format!("Front page: {}", field.label());
            (words, Some(Place::Front))
        }
        Edit::SetWay(_) => ("Way of scoring".to_owned(), Some(Place::Way)),
        Edit::SetScore { statement, .. } | Edit::Agree { statement, .. } => {
            of_statement("Score of", statement)
        }
        Edit::SetReason { statement, .. } => of_statement("Reason for the score of", statement),
        Edit::SetDirection { statement, .. } => of_statement("Direction of", statement),
        Edit::SetTarget { statement, .. } => of_statement("Level wanted for", statement),
        Edit::SetView {
            statement,
            partner,
            field,
        } => {
            let words = format!("{}, {} for", names.partner(partner), field.label());
            let (words, _) = of_statement(&words, statement);
            (words, names.partner_page(statement, partner))
        }
        Edit::RememberPartner { partner, .. } => {
            let words = format!("Name of {}, which left the plan", names.partner(partner));
            (words, Some(Place::Partners))
        }
        Edit::SetReveal { statement, reveal } => {
            let what = match reveal {
                Reveal::Shown => "Revealed what each partner said of",
                Reveal::Hidden => "Hid what each partner said of",
            };
            let (words, _) = of_statement(what, statement);
            (words, names.room_page(statement))
        }
        Edit::SetDissent {
            statement, partner, ..
        } => {
            let words = format!("{} does not agree on", names.partner(partner));
            let (words, _) = of_statement(&words, statement);
            (words, names.room_page(statement))
        }
        Edit::SetAgreement { statement, field } => {
            let words = format!("How it was agreed, {}, for", field.label());
            let (words, _) = of_statement(&words, statement);
            (words, names.room_page(statement))
        }
        Edit::SetAnswersShown(_) => (
            "Where partners' own answers are shown".to_owned(),
            Some(Place::Way),
        ),
        Edit::SetWorkshop(field) => {
            let words = format!("Workshop: {}", field.label());
            (words, Some(Place::Workshop))
        }
        Edit::SetForFamilies(field) => {
            let words = format!("For families: {}", field.label());
            (words, Some(Place::Families))
        }
        Edit::SetVotes { partner, .. } => {
            let words = format!("Votes of {}", names.partner(partner));
            (words, Some(Place::Votes))
        }
        Edit::ShowVotes(reveal) => {
            let words = match reveal {
                Reveal::Shown => "Showed the votes",
                Reveal::Hidden => "Hid the votes",
            };
            (words.to_owned(), Some(Place::Votes))
        }
        Edit::SetSection { section, field } => {
            let words = format!("{}: {}", names.section(section), field.label());
            let page = match field {
                SectionField::Narrative(_) | SectionField::Completed(_) => Place::SectionCheck,
                SectionField::FormHeading(_) | SectionField::FormLimit(_) => |_| Place::Form,
                _ => Place::SectionData,
            };
            let is_known = names.framework.section(section).is_some();
            (words, is_known.then(|| page(section.clone())))
        }
        Edit::SetAnswer { question, .. } => names.answer(question),
        Edit::SetAnswerFigures { question, .. } => {
            let (words, place) = names.answer(question);
            (format!("{words}: published figures used"), place)
        }
        Edit::SetSmallCounts(_) => (
            "Which small counts are shown".to_owned(),
            Some(Place::Front),
        ),
        Edit::AcceptGap { gap, .. } => {
            let words = format!("Reason for leaving a gap: {}", of_gap(gap, names));
            let is_left = names.draft.accepted_gaps.contains_key(gap);
            (words, is_left.then_some(Place::Check))
        }
        Edit::SetNotNow { about, field } => {
            let words = format!("{}: {}", names.about(about), field.label());
            (words, Some(Place::Decisions))
        }
        Edit::SetRule { rule, field } => {
            let known = names.framework.rule(rule);
            let name = known.map_or(rule.as_str(), |it| it.name.as_str());
            let words = format!("Rule \"{name}\": {}", field.label());
            (words, Some(Place::Rules))
        }
        Edit::SetReviews(_) => ("Review dates".to_owned(), Some(Place::Reviews)),
        _ => match (Thing::of(edit, names), Thing::of(back, names)) {
            (Some(thing), Some(other)) => (thing.what(edit, &other), thing.place),
            // Nothing is left: all that is not about a thing of a list is said above.
            _ => ("A change".to_owned(), None),
        },
    }
}

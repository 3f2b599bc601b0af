//! One item of the golden thread in words.

use plan_framework::Indicator;

use super::{ActionTiming, Item};
use crate::draft::{Action, Evidence, Outcome, Parked, Priority, SuccessMeasure};
use crate::summary::{Place, PlanSummary, StatementLine};

/// An item of the golden thread with what it leads to, or comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The item.
    pub item: Item,
    /// It in words.
    pub words: String,
    /// What is to be known of it in a few words, like its level or its date; may be empty.
    pub note: String,
    /// Where it is written; none when the framework shows it nowhere.
    pub place: Option<Place>,
    /// Where the thread breaks here, in words; empty where it holds.
    pub breaks: Vec<&'static str>,
    /// What it leads to, or comes from.
    pub children: Vec<Node>,
}

impl Node {
    /// It and everything below it, itself first.
    pub fn all(&self) -> Vec<&Node> {
        let mut all = vec![self];
        all.extend(self.children.iter().flat_map(Node::all));
        all
    }

    fn new(item: Item, words: &str, note: String, place: Option<Place>) -> Self {
        Self {
            item,
            words: words.to_owned(),
            note,
            place,
            breaks: Vec::new(),
            children: Vec::new(),
        }
    }

    pub(super) fn statement(line: &StatementLine<'_>) -> Self {
        let statement = line.statement;
        let place = line.home.map(|section| Place::Statement {
            section: section.slug.clone(),
            statement: statement.slug.clone(),
        });
        let words = format!("{} {}", statement.id, statement.text);
        let item = Item::Statement(statement.slug.clone());
        Self::new(item, &words, line.standing.words(), place)
    }

    pub(super) fn evidence(line: &StatementLine<'_>, evidence: &Evidence) -> Self {
        let item = Item::Evidence {
            statement: line.statement.slug.clone(),
            evidence: evidence.id.clone(),
        };
        let text = evidence.text.trim();
        let words = if text.is_empty() {
            "Evidence with no words yet"
        } else {
            text
        };
        let kind = evidence.strength.map(|it| it.words().to_lowercase());
        let source = Some(evidence.source.trim().to_owned()).filter(|it| !it.is_empty());
        let note: Vec<String> = [kind, source].into_iter().flatten().collect();
        let place = Self::statement(line).place;
        Self::new(item, words, note.join(", "), place)
    }

    pub(super) fn indicator(summary: &PlanSummary<'_>, indicator: &Indicator) -> Self {
        let mut sections = summary.framework.sections.iter();
        let place = sections
            .find(|it| it.indicators.contains(&indicator.slug))
            .map(|section| Place::SectionData(section.slug.clone()));
        let line = summary.indicator(&indicator.slug);
        let figures: Vec<String> = line
            .iter()
            .flat_map(|it| it.latest_words().into_iter().chain(it.local_words()))
            .map(|it| without_name(&it, &indicator.name))
            .collect();
        let words = format!("{} {}", indicator.id, indicator.name);
        let item = Item::Indicator(indicator.slug.clone());
        Self::new(item, &words, figures.join(" "), place)
    }

    pub(super) fn parked(parked: &Parked) -> Self {
        let text = parked.text.trim();
        let words = if text.is_empty() {
            "Something with no words yet"
        } else {
            text
        };
        let note = match parked.outcome {
            Outcome::Open => "parked",
            Outcome::Settled => "parked, settled",
            Outcome::Action(_) => "parked, became an action",
        };
        let item = Item::Parked(parked.id.clone());
        Self::new(item, words, note.to_owned(), Some(Place::ParkingLot))
    }

    pub(super) fn priority(priority: &Priority) -> Self {
        let id = &priority.id;
        let place = Some(Place::Priority(id.clone()));
        let item = Item::Priority(id.clone());
        Self::new(item, priority.shown(), String::new(), place)
    }

    pub(super) fn action(action: &Action, timing: ActionTiming) -> Self {
        let by = match action.by.words() {
            words if words.is_empty() => "no date".to_owned(),
            words => format!("by {words}"),
        };
        let late = match timing {
            ActionTiming::Overdue => ", overdue",
            _ => "",
        };
        let status = action.status.words().to_lowercase();
        let place = Some(Place::Action(action.id.clone()));
        let item = Item::Action(action.id.clone());
        Self::new(item, action.shown(), format!("{by}{late}, {status}"), place)
    }

    pub(super) fn measure(summary: &PlanSummary<'_>, measure: &SuccessMeasure) -> Self {
        let note = summary.progress(measure).sentences();
        let place = Some(Place::Measure(measure.id.clone()));
        let item = Item::Measure(measure.id.clone());
        let words = measure.sentence(summary.framework);
        Self::new(item, &words, note, place)
    }
}

/// A figure in words without the name of its indicator, which stands before it.
fn without_name(words: &str, name: &str) -> String {
    let rest = words.strip_prefix(name).unwrap_or(words);
    rest.trim_start_matches([':', ' ']).to_owned()
}

//! Taking what can be read out of a plan that cannot be read as a whole.
//!
//! Each thing is read alone, as the only thing in a plan, by the one reader there is. What holds
//! things (the plan, a priority, the record of a statement, a section, the front page) is taken field
//! by field; an action, a measure, a line of evidence, a figure or a partner is taken whole or not at
//! all, because half of one would say something that nobody wrote.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::open::read_draft;
use super::path::{self, Part};
use super::refused::{self, Noun, Refused};

/// The most things that are left out before the plan is given up.
const MOST: usize = 1_000;

/// What could be read of a plan, as JSON that can be read, and what was left out, in order of
/// name; none when there is too much of that to be worth it.
pub(super) fn salvage(draft: Value) -> Option<(Value, Vec<Refused>)> {
    let mut salvage = Salvage::default();
    let draft = salvage.take(draft, false)?;
    (salvage.refused.len() < MOST).then_some((draft, salvage.refused))
}

/// The text of a plan file that holds only this, at this place.
fn alone(path: &[Part], value: &Value) -> String {
    let text = |value: &Value| serde_json::to_string_pretty(value).unwrap_or_default();
    let mut whole = text(value);
    for part in path.iter().rev() {
        whole = match part {
            Part::Name(name) => {
                let name = text(&Value::String(name.clone()));
                format!("{{{name}:{whole}}}")
            }
            Part::Place(_) => format!("[{whole}]"),
        };
    }
    format!("{{\"draft\":{whole}}}")
}

#[derive(Default)]
struct Salvage {
    /// Where the value that is looked at stands.
    path: Vec<Part>,
    /// The thing it is a part of, in words.
    part_of: String,
    /// Identities there were so far, each with the kind of thing it is of.
    seen: BTreeSet<(&'static str, String)>,
    refused: Vec<Refused>,
}

impl Salvage {
    /// What can be read of a value. `is_good`: it is known that the whole of it can be read, so that
    /// only identities are looked at.
    fn take(&mut self, value: Value, is_good: bool) -> Option<Value> {
        if self.refused.len() >= MOST {
            return None;
        }
        let problem = if is_good {
            None
        } else {
            read_draft(&alone(&self.path, &value)).err()
        };
        let is_good = problem.is_none();
        let noun = refused::noun(&path::pattern(&self.path));
        if let Some(why) = problem
            && !self.can_be_taken_apart(&value)
        {
            return self.refuse(&value, noun, &self.why(&value, &why));
        }
        if let Some(noun) = &noun
            && !noun.id.is_empty()
        {
            let id = value.get(noun.id).and_then(Value::as_str);
            let id = id.unwrap_or_default().to_owned();
            if !self.seen.insert((noun.words, id)) {
                let why = "another before it has the same identity";
                return self.refuse(&value, Some(*noun), why);
            }
        }
        if !self.holds_things() {
            return Some(value);
        }
        let around = self.part_of.clone();
        if let Some(noun) = &noun {
            self.part_of = noun.words(&value);
        }
        let taken = match value {
            Value::Object(fields) => Value::Object(self.take_fields(fields, is_good)),
            Value::Array(list) => Value::Array(self.take_list(list, is_good)),
            other => other,
        };
        self.part_of = around;
        Some(taken)
    }

    fn take_fields(&mut self, fields: Map<String, Value>, is_good: bool) -> Map<String, Value> {
        let mut taken = Map::new();
        for (name, value) in fields {
            self.path.push(Part::Name(name.clone()));
            if let Some(value) = self.take(value, is_good) {
                taken.insert(name, value);
            }
            self.path.pop();
        }
        taken
    }

    fn take_list(&mut self, list: Vec<Value>, is_good: bool) -> Vec<Value> {
        let mut taken = Vec::new();
        for (place, value) in list.into_iter().enumerate() {
            self.path.push(Part::Place(place));
            taken.extend(self.take(value, is_good));
            self.path.pop();
        }
        taken
    }

    /// Whether a value that cannot be read holds things of which some may be: it stands where things
    /// are held, and an empty one of its kind could be read there.
    fn can_be_taken_apart(&self, value: &Value) -> bool {
        let empty = match value {
            Value::Object(_) => Value::Object(Map::new()),
            Value::Array(_) => Value::Array(Vec::new()),
            _ => return false,
        };
        self.holds_things() && read_draft(&alone(&self.path, &empty)).is_ok()
    }

    fn holds_things(&self) -> bool {
        matches!(
            path::pattern(&self.path).as_slice(),
            [] | ["front"
                | "partners"
                | "statements"
                | "sections"
                | "answers"
                | "answer_figures"
                | "figures"
                | "priorities"
                | "accepted_gaps"
                | "not_now"
                | "rules"
                | "reviews"
                | "left"
                | "parked"
                | "votes"]
                | ["statements" | "sections" | "priorities", ""]
                | ["statements", "", "evidence" | "views" | "dissent"]
                | ["sections", "", "response" | "assembled"]
                | ["sections", "", "response", "figures"]
                | ["priorities", "", "actions" | "measures" | "reasons"]
        )
    }

    /// Why a thing cannot be read: which of its fields, when one alone is to blame, and what is wrong.
    fn why(&self, value: &Value, problem: &serde_json::Error) -> String {
        for (name, field) in value.as_object().into_iter().flatten() {
            let mut path = self.path.clone();
            path.push(Part::Name(name.clone()));
            if let Err(problem) = read_draft(&alone(&path, field)) {
                return format!("{name}: {}", refused::why(&problem));
            }
        }
        refused::why(problem)
    }

    fn refuse(&mut self, value: &Value, noun: Option<Noun>, why: &str) -> Option<Value> {
        let what = match (noun, self.path.last()) {
            (Some(noun), _) => noun.words(value),
            (None, Some(Part::Name(field))) if !self.part_of.is_empty() => {
                format!("\"{field}\" of {}", self.part_of)
            }
            (None, Some(Part::Name(field))) => format!("\"{field}\" of the plan"),
            (None, _) => "the plan".to_owned(),
        };
        self.refused.push(Refused {
            path: path::words(&self.path),
            what,
            why: why.to_owned(),
        });
        None
    }
}

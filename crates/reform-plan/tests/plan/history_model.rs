//! An open plan beside a model that simply keeps every state.

use proptest::collection::vec;
use proptest::prelude::*;
use reform_plan::{Change, Edit, OpenDraft, PlanDraft};

use crate::any_edit::any_edit;
use crate::history::undo_all;
use crate::properties::{few, furnished};
use crate::support::reason;

/// What may be done with an open plan.
#[derive(Clone, Debug)]
enum Step {
    Edit(Edit),
    Undo,
    Redo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        6 => any_edit().prop_map(Step::Edit),
        // The same few fields over and over, so that typing follows typing.
        3 => "[a-c]{0,2}".prop_map(|it| Step::Edit(reason("shared-vision", &it))),
        1 => "[a-c]{0,2}".prop_map(|it| Step::Edit(Edit::SetName(it))),
        3 => Just(Step::Undo),
        2 => Just(Step::Redo),
    ];
    vec(step, 0..=100)
}

/// The model: every state of the plan that can be gone back to, one after the other.
struct Model {
    states: Vec<PlanDraft>,
    /// The field that was typed into to come from each state to the next.
    typed: Vec<Option<String>>,
    at: usize,
}

impl Model {
    fn now(&self) -> &PlanDraft {
        &self.states[self.at]
    }

    fn edit(&mut self, edit: &Edit) {
        let mut draft = self.now().clone();
        let Ok(back) = draft.apply(edit.clone()) else {
            return;
        };
        if draft == *self.now() {
            return;
        }
        let (to, from) = (typed_into(edit, &back), typed_into(&back, edit));
        self.states.truncate(self.at + 1);
        self.typed.truncate(self.at);
        // A step can be typed on in when what stood there before it was typed text too.
        let goes_on = to.is_some() && to == from && self.typed.last() == Some(&to);
        if goes_on {
            self.states[self.at] = draft;
        } else {
            self.states.push(draft);
            self.typed.push(from);
            self.at += 1;
        }
    }
}

/// The field an edit types into: the edit as text without its value. None when it chooses.
fn typed_into(edit: &Edit, other: &Edit) -> Option<String> {
    if !edit.is_typing() {
        return None;
    }
    if let Some(lines) = lines(edit) {
        let changed = changed_boxes(&lines, &lines_of(other))?;
        let json = serde_json::to_value(edit).unwrap();
        let whose = json
            .pointer("/set-action/action")
            .or(json.pointer("/set-measure/measure"));
        let name = ["milestones", "notes"]
            .map(|it| json.pointer(&format!("/set-action/field/{it}")).is_some());
        return Some(format!(
            "{whose:?} {name:?} {changed} {}",
            matches!(edit, Edit::SetReviews(_))
        ));
    }
    let mut json = serde_json::to_value(edit).unwrap();
    let (kind, inner) = json.as_object_mut().unwrap().iter_mut().next().unwrap();
    let name = |field: &serde_json::Value| field.as_object().unwrap().keys().next().cloned();
    let field = match kind.as_str() {
        "set-name" => None,
        "set-front" | "set-workshop" | "set-for-families" => name(inner),
        _ => {
            let inner = inner.as_object_mut().unwrap();
            let value = ["field", "reason", "answer", "words"].map(|key| inner.remove(key));
            let [field, ..] = value;
            let whose = serde_json::to_string(inner).unwrap();
            Some(whose + &field.as_ref().and_then(name).unwrap_or_default())
        }
    };
    Some(format!("{kind} {}", field.unwrap_or_default()))
}

/// The lines of a field that is a list of lines with boxes, as text; none for any other field.
fn lines(edit: &Edit) -> Option<Vec<serde_json::Value>> {
    let json = serde_json::to_value(edit).unwrap();
    let list = match edit {
        Edit::SetReviews(_) => json.get("set-reviews"),
        Edit::SetAction { .. } => json.pointer("/set-action/field/milestones"),
        Edit::SetMeasure { .. } => json.pointer("/set-measure/field/trajectory"),
        _ => None,
    };
    let list = list
        .or_else(|| json.pointer("/set-action/field/notes"))
        .or_else(|| json.pointer("/set-measure/field/results"))?;
    list.as_array().cloned()
}

fn lines_of(edit: &Edit) -> Vec<serde_json::Value> {
    lines(edit).unwrap_or_default()
}

/// Which box of which line is not the same in both, when it is one only.
fn changed_boxes(one: &[serde_json::Value], other: &[serde_json::Value]) -> Option<String> {
    let mut changed = Vec::new();
    for (at, (one, other)) in one.iter().zip(other).enumerate() {
        let (one, other) = (one.as_object()?, other.as_object()?);
        let names: std::collections::BTreeSet<&String> = one.keys().chain(other.keys()).collect();
        let differ = names
            .into_iter()
            .filter(|it| one.get(*it) != other.get(*it));
        changed.extend(differ.map(|name| format!("{at} {name}")));
    }
    (one.len() == other.len() && changed.len() == 1).then(|| changed.concat())
}

proptest! {
    #![proptest_config(few(2_000))]

    #[test]
    fn an_open_plan_does_what_a_list_of_all_its_states_does(steps in steps()) {
        let mut open = OpenDraft::new(furnished());
        let mut model = Model { states: vec![furnished()], typed: Vec::new(), at: 0 };
        for step in steps {
            let before = open.draft().clone();
            let done = match step {
                Step::Edit(edit) => {
                    model.edit(&edit);
                    open.edit(edit).ok().flatten()
                }
                Step::Undo => {
                    let named = open.next_undo().map(Change::reversed);
                    model.at = model.at.saturating_sub(1);
                    let done = open.undo();
                    prop_assert_eq!(&done, &named);
                    done
                }
                Step::Redo => {
                    let named = open.next_redo().cloned();
                    model.at = (model.at + 1).min(model.states.len() - 1);
                    let done = open.redo();
                    prop_assert_eq!(&done, &named);
                    done
                }
            };
            prop_assert_eq!(open.draft(), model.now());
            // What is handed back is what was done, and what undoes it.
            let mut again = before.clone();
            if let Some(done) = done {
                prop_assert!(done.undoes_cleanly(open.draft()));
                let back = again.apply(done.edit);
                prop_assert_eq!(back.as_ref(), Ok(&done.back));
                prop_assert_eq!(&again, open.draft());
                again.apply(done.back).unwrap();
                prop_assert_eq!(&again, &before);
            } else {
                prop_assert_eq!(&before, open.draft());
            }
        }
        let at = model.at;
        prop_assert_eq!(undo_all(&mut open), at);
        prop_assert_eq!(open.draft(), &model.states[0]);
        for state in &model.states[1..] {
            prop_assert!(open.redo().is_some());
            prop_assert_eq!(open.draft(), state);
        }
        prop_assert!(!open.can_redo());
    }
}

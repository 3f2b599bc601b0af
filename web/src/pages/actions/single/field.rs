//! Callbacks that set a field of an action, or one line of a list of it.

use reform_plan::{Action, ActionField, Edit};
use yew::prelude::*;

use crate::components::edit_link;
use crate::context::AppContext;

/// A callback that sets a field of an action.
pub(super) fn set<T: 'static>(
    app: &AppContext,
    action: &Action,
    field: fn(T) -> ActionField,
) -> Callback<T> {
    let id = action.id.clone();
    app.onedit(move |value| Edit::SetAction {
        action: id.clone(),
        field: field(value),
    })
}

/// A list of lines of an action, which is set as a whole.
#[derive(Clone)]
pub(super) struct Lines<L: 'static> {
    /// The lines as they are.
    pub(super) lines: Vec<L>,
    /// The field that holds them.
    pub(super) field: fn(Vec<L>) -> ActionField,
}

impl<L: Clone + 'static> Lines<L> {
    /// A callback that changes one line by what it is given.
    pub(super) fn onchange<T: 'static>(
        &self,
        app: &AppContext,
        action: &Action,
        at: usize,
        change: fn(&mut L, T),
    ) -> Callback<T> {
        let (these, id) = (self.clone(), action.id.clone());
        app.onedit(move |value| {
            let mut lines = these.lines.clone();
            if let Some(line) = lines.get_mut(at) {
                change(line, value);
            }
            Edit::SetAction {
                action: id.clone(),
                field: (these.field)(lines),
            }
        })
    }

    /// The edit that adds a line at the end.
    pub(super) fn with(&self, action: &Action, line: L) -> Edit {
        let mut lines = self.lines.clone();
        lines.push(line);
        Edit::SetAction {
            action: action.id.clone(),
            field: (self.field)(lines),
        }
    }

    /// A button that removes a line, and says so in `words`.
    pub(super) fn remove(
        &self,
        app: &AppContext,
        action: &Action,
        at: usize,
        which: &str,
        words: &'static str,
    ) -> Html {
        let mut lines = self.lines.clone();
        if at < lines.len() {
            lines.remove(at);
        }
        let edit = Edit::SetAction {
            action: action.id.clone(),
            field: (self.field)(lines),
        };
        let onpress = {
            let app = app.clone();
            Callback::from(move |()| app.edit_and_tell(edit.clone(), words))
        };
        edit_link(app, &onpress, which, html! { "Remove" })
    }
}

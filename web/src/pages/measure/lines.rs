//! Lists of lines of a measure, which are set as a whole.

use reform_plan::{Edit, MeasureField, SuccessMeasure};
use yew::prelude::*;

use crate::components::{Look, edit_button, edit_link, focus};
use crate::context::AppContext;

/// A list of lines of a measure.
pub(super) struct Lines<'a, L: 'static> {
    /// The measure.
    pub(super) measure: &'a SuccessMeasure,
    /// The lines as they are.
    pub(super) all: &'a [L],
    /// The field that holds them.
    pub(super) field: fn(Vec<L>) -> MeasureField,
}

impl<L: Clone + Default + 'static> Lines<'_, L> {
    /// A callback that changes one line by what it is given.
    pub(super) fn onchange<T: 'static>(
        &self,
        app: &AppContext,
        at: usize,
        change: fn(&mut L, T),
    ) -> Callback<T> {
        let (these, id) = (self.all.to_vec(), self.measure.id.clone());
        let field = self.field;
        app.onedit(move |value| {
            let mut lines = these.clone();
            if let Some(line) = lines.get_mut(at) {
                change(line, value);
            }
            Edit::SetMeasure {
                measure: id.clone(),
                field: field(lines),
            }
        })
    }

    /// The edit that puts other lines in their place.
    pub(super) fn set(&self, lines: Vec<L>) -> Edit {
        Edit::SetMeasure {
            measure: self.measure.id.clone(),
            field: (self.field)(lines),
        }
    }

    /// A button that adds a line and puts the keyboard on its first box, which has this id.
    pub(super) fn add(&self, app: &AppContext, to: String, words: &'static str) -> Html {
        let mut lines = self.all.to_vec();
        lines.push(L::default());
        let edit = self.set(lines);
        let onpress = {
            let app = app.clone();
            Callback::from(move |()| {
                app.edit(edit.clone());
                focus::on_soon(to.clone());
            })
        };
        edit_button(app, Look::Secondary, &onpress, html! { words })
    }

    /// A button that removes a line and says so.
    pub(super) fn remove(
        &self,
        app: &AppContext,
        at: usize,
        which: &str,
        words: &'static str,
    ) -> Html {
        let mut lines = self.all.to_vec();
        if at < lines.len() {
            lines.remove(at);
        }
        let edit = self.set(lines);
        let onpress = {
            let app = app.clone();
            Callback::from(move |()| app.edit_and_tell(edit.clone(), words))
        };
        edit_link(app, &onpress, which, html! { "Remove" })
    }
}

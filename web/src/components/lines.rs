//! Lists of lines with several boxes each, which a plan holds as one field and sets as a whole.

use std::rc::Rc;

use reform_plan::Edit;
use yew::prelude::*;

use super::{Look, edit_button, edit_link, focus};
use crate::context::AppContext;

/// A list of lines.
#[derive(Clone)]
pub(crate) struct Lines<L: 'static> {
    /// The lines as they are.
    all: Vec<L>,
    /// The edit that puts lines in their place.
    edit: Rc<dyn Fn(Vec<L>) -> Edit>,
}

impl<L: Clone + Default + 'static> Lines<L> {
    /// These lines, and the edit that puts others in their place.
    pub(crate) fn new(all: &[L], edit: impl Fn(Vec<L>) -> Edit + 'static) -> Self {
        Self {
            all: all.to_vec(),
            edit: Rc::new(edit),
        }
    }

    /// A callback that changes one line by what it is given.
    pub(crate) fn onchange<T: 'static>(
        &self,
        app: &AppContext,
        at: usize,
        change: fn(&mut L, T),
    ) -> Callback<T> {
        let these = self.clone();
        app.onedit(move |value| {
            let mut lines = these.all.clone();
            if let Some(line) = lines.get_mut(at) {
                change(line, value);
            }
            (these.edit)(lines)
        })
    }

    /// The edit that puts other lines in their place.
    pub(crate) fn set(&self, lines: Vec<L>) -> Edit {
        (self.edit)(lines)
    }

    /// A button that adds a line and puts the keyboard on its first box, which has this id.
    pub(crate) fn add(&self, app: &AppContext, line: L, to: String, words: &'static str) -> Html {
        let mut lines = self.all.clone();
        lines.push(line);
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

    /// A button that removes a line, and says so in `words`.
    pub(crate) fn remove(
        &self,
        app: &AppContext,
        at: usize,
        which: &str,
        words: &'static str,
    ) -> Html {
        let mut lines = self.all.clone();
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

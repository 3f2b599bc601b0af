//! Callbacks that set a field of an action.

use reform_plan::{Action, ActionField, Edit};
use yew::prelude::*;

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

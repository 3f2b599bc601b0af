//! Adding something and going to its page.

use reform_plan::{Action, Edit, Priority, SuccessMeasure};
use yew::Callback;

use crate::context::AppContext;
use crate::route::Route;

/// A callback that adds an empty priority at the end and goes to its page.
pub(super) fn add_priority(app: &AppContext) -> Callback<()> {
    let app = app.clone();
    Callback::from(move |()| {
        let priority = Priority {
            id: app.new_id(),
            ..Priority::default()
        };
        let to = Route::priority(&priority.id);
        app.edit(Edit::AddPriority {
            at: usize::MAX,
            priority: Box::new(priority),
        });
        app.go(&to);
    })
}

/// A callback that adds an action to a priority and goes to its page. The partner who leads the
/// priority is carried over.
pub(in crate::pages) fn add_action(app: &AppContext, priority: &Priority) -> Callback<()> {
    let (app, priority, lead) = (app.clone(), priority.id.clone(), priority.lead.clone());
    Callback::from(move |()| {
        let action = Action {
            id: app.new_id(),
            lead: lead.clone(),
            ..Action::default()
        };
        let to = Route::action(&action.id);
        app.edit(Edit::AddAction {
            priority: priority.clone(),
            at: usize::MAX,
            action: Box::new(action),
        });
        app.go(&to);
    })
}

/// A callback that adds a success measure to a priority and goes to its page.
pub(super) fn add_measure(app: &AppContext, priority: &Priority) -> Callback<()> {
    let (app, priority) = (app.clone(), priority.id.clone());
    Callback::from(move |()| {
        let measure = SuccessMeasure {
            id: app.new_id(),
            ..SuccessMeasure::default()
        };
        let to = Route::measure(&measure.id);
        app.edit(Edit::AddMeasure {
            priority: priority.clone(),
            at: usize::MAX,
            measure: Box::new(measure),
        });
        app.go(&to);
    })
}

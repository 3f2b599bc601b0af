use yew::prelude::*;

use super::{TagColour, tag};
use crate::route::Route;

/// How far a task has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TaskStatus {
    /// Nothing was entered.
    NotYetStarted,
    /// Something was entered.
    InProgress,
    /// Done: plain words, so that what is not done stands out.
    Completed,
    /// Something else in words, as plain text.
    Words(AttrValue),
}

/// One task.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Task {
    /// Its name.
    pub(crate) title: AttrValue,
    /// A short hint.
    pub(crate) hint: AttrValue,
    /// Where it is done.
    pub(crate) to: Route,
    /// How far it has come.
    pub(crate) status: TaskStatus,
}

/// A list of tasks with how far each has come. Its ids begin with `id`.
pub(crate) fn task_list(id: &str, tasks: &[Task]) -> Html {
    html! {
        <ul class="govuk-task-list">
            for (at, task) in tasks.iter().enumerate() {
                { item(&format!("{id}-{}", at + 1), task) }
            }
        </ul>
    }
}

fn item(id: &str, task: &Task) -> Html {
    let (hint_id, status_id) = (format!("{id}-hint"), format!("{id}-status"));
    let has_hint = !task.hint.is_empty();
    let described = if has_hint {
        format!("{hint_id} {status_id}")
    } else {
        status_id.clone()
    };
    html! {
        <li class="govuk-task-list__item govuk-task-list__item--with-link">
            <div class="govuk-task-list__name-and-hint">
                <a class="govuk-link govuk-task-list__link" href={task.to.href()} aria-describedby={described}>
                    { &task.title }
                </a>
                if has_hint {
                    <div id={hint_id} class="govuk-task-list__hint">{ &task.hint }</div>
                }
            </div>
            <div class="govuk-task-list__status" id={status_id}>{ status(&task.status) }</div>
        </li>
    }
}

fn status(status: &TaskStatus) -> Html {
    match status {
        TaskStatus::Completed => html! { "Completed" },
        TaskStatus::Words(words) => html! { words },
        TaskStatus::InProgress => tag("In progress", TagColour::Blue),
        TaskStatus::NotYetStarted => tag("Not yet started", TagColour::Grey),
    }
}

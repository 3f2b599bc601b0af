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
    let items = tasks.iter().map(|task| Item {
        title: task.title.clone(),
        hint: task.hint.clone(),
        href: task.to.href(),
        status: status(&task.status),
    });
    task_items(id, items)
}

/// One task as it stands in the list.
pub(crate) struct Item {
    /// Its name.
    pub(crate) title: AttrValue,
    /// A short hint.
    pub(crate) hint: AttrValue,
    /// Address of where it is done.
    pub(crate) href: String,
    /// How far it has come.
    pub(crate) status: Html,
}

/// The list as markup.
pub(crate) fn task_items(id: &str, items: impl Iterator<Item = Item>) -> Html {
    let items = items.enumerate();
    let items = items.map(|(at, it)| item(&format!("{id}-{}", at + 1), it));
    html! { <ul class="govuk-task-list">{ for items }</ul> }
}

fn item(id: &str, item: Item) -> Html {
    let (hint_id, status_id) = (format!("{id}-hint"), format!("{id}-status"));
    let has_hint = !item.hint.is_empty();
    let described = if has_hint {
        format!("{hint_id} {status_id}")
    } else {
        status_id.clone()
    };
    html! {
        <li class="govuk-task-list__item govuk-task-list__item--with-link">
            <div class="govuk-task-list__name-and-hint">
                <a class="govuk-link govuk-task-list__link" href={item.href} aria-describedby={described}>
                    { item.title }
                </a>
                if has_hint {
                    <div id={hint_id} class="govuk-task-list__hint">{ item.hint }</div>
                }
            </div>
            <div class="govuk-task-list__status" id={status_id}>{ item.status }</div>
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

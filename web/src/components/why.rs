//! The golden thread as nested lists: why something is done, and what came of something.

use reform_plan::summary::{Item, Node, thread_down, thread_up};
use yew::prelude::*;

use super::text::{heading, link};
use super::typed;
use crate::context::AppContext;
use crate::route::Route;

/// Why something is done: what it comes from, down to the evidence, each a link; then the way to the
/// whole thread of it.
pub(crate) fn why_chain(app: &AppContext, item: &Item) -> Html {
    let node = app.plan().and_then(|plan| thread_up(&plan.summary(), item));
    chain("Why are we doing this?", item, node)
}

/// What came of something, down to actions and measures, each a link; then the way to the whole
/// thread of it.
pub(crate) fn came_chain(app: &AppContext, item: &Item) -> Html {
    let node = app
        .plan()
        .and_then(|plan| thread_down(&plan.summary(), item));
    chain("What came of it?", item, node)
}

fn chain(title: &'static str, item: &Item, node: Option<Node>) -> Html {
    let Some(node) = node else {
        return Html::default();
    };
    html! {
        <div class="app-why">
            { heading(title) }
            { below(&node) }
            <p class="govuk-body app-no-print">
                { link(&Route::thread_of(item), "See the golden thread up and down from here") }
            </p>
        </div>
    }
}

/// Everything below a node as a nested list, and where the thread breaks, in words.
pub(crate) fn below(node: &Node) -> Html {
    html! {
        <ul class="govuk-list govuk-list--bullet app-tree">
            for child in &node.children {
                <li>{ line(child) }
                    if !(child.children.is_empty() && child.breaks.is_empty()) {
                        { below(child) }
                    }
                </li>
            }
            for words in &node.breaks {
                <li class="app-missing">{ *words }</li>
            }
        </ul>
    }
}

/// A node: what it is, it in words as a link to where it is written, and what is to be known of it.
pub(crate) fn line(node: &Node) -> Html {
    html! {
        <>
            <span class="app-tree__kind">{ format!("{}: ", node.item.name()) }</span>
            if let Some(place) = &node.place {
                <a class="govuk-link" href={Route::from(place).href()}>{ typed(&node.words) }</a>
            } else {
                { typed(&node.words) }
            }
            if matches!(node.item, Item::Statement(_)) {
                { " " }<strong>{ &node.note }</strong>
            } else if !node.note.is_empty() {
                { " (" }{ typed(&node.note) }{ ")" }
            }
        </>
    }
}

//! The golden thread: of every priority, and up and down from one item.

use yew::prelude::*;

use crate::context::AppContext;
use crate::pages::not_found::not_found_page;

/// The golden thread of every priority.
pub(crate) fn threads_page(app: &AppContext) -> Html {
    not_found_page(app)
}

/// The golden thread up and down from one item.
pub(crate) fn thread_of_page(app: &AppContext, _kind: &str, _id: &str) -> Html {
    not_found_page(app)
}

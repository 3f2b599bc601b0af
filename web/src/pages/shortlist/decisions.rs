use yew::prelude::*;

use crate::context::AppContext;
use crate::pages::not_found::not_found_page;

/// What needs a decision.
pub(crate) fn decisions_page(app: &AppContext) -> Html {
    not_found_page(app)
}

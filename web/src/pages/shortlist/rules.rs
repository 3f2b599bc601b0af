use yew::prelude::*;

use crate::context::AppContext;
use crate::pages::not_found::not_found_page;

/// The rules of the shortlist.
pub(crate) fn rules_page(app: &AppContext) -> Html {
    not_found_page(app)
}

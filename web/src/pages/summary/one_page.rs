use yew::prelude::*;

use crate::context::AppContext;
use crate::pages::not_found::not_found_page;

/// The plan on one page.
pub(crate) fn one_page(app: &AppContext) -> Html {
    not_found_page(app)
}

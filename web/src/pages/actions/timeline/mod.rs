use yew::prelude::*;

use crate::context::AppContext;
use crate::pages::not_found::not_found_page;

/// The actions by month.
pub(crate) fn timeline_page(app: &AppContext) -> Html {
    not_found_page(app)
}

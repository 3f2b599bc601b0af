use yew::prelude::*;

use crate::context::AppContext;
use crate::pages::not_found::not_found_page;

/// The actions of the first 100 days.
pub(crate) fn first_days_page(app: &AppContext) -> Html {
    not_found_page(app)
}

use yew::prelude::*;

use crate::context::AppContext;
use crate::pages::not_found::not_found_page;

/// When the partnership looks at its plan again.
pub(crate) fn reviews_page(app: &AppContext) -> Html {
    not_found_page(app)
}

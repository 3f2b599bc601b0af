use yew::prelude::*;

use crate::context::AppContext;
use crate::pages::not_found::not_found_page;

/// The actions by partner.
pub(crate) fn load_page(app: &AppContext) -> Html {
    not_found_page(app)
}

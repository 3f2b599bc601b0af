//! What has changed since an earlier plan.

use yew::prelude::*;

use crate::context::use_app;
use crate::pages::not_found::not_found_page;

/// An earlier plan beside this one.
#[component]
pub(crate) fn ThenAndNowPage() -> Html {
    not_found_page(&use_app())
}

//! The actions by month: a chart where there is room for one, and always the same as a list.

mod chart;
mod list;

use yew::prelude::*;

use self::chart::chart;
use self::list::list;
use super::views::{has_actions, no_actions};
use crate::components::{Look, Page, Width, action_button, paragraph};
use crate::context::AppContext;
use crate::route::Route;

const TITLE: &str = "Actions by month";

/// The actions by month.
pub(crate) fn timeline_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    if !has_actions(&summary) {
        return no_actions(TITLE);
    }
    let print = {
        let world = app.world.clone();
        Callback::from(move |()| world.print())
    };
    html! {
        <Page title={TITLE} back={Route::Actions} width={Width::Full}>
            { paragraph("Where only a month is given, an action starts on its first day and is due by its last.") }
            <div class="app-timeline">{ chart(app, &summary) }</div>
            { list(&summary) }
            { action_button(Look::Secondary, &print, html! { "Print this list" }) }
        </Page>
    }
}

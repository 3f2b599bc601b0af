use yew::prelude::*;

use super::add::AddAction;
use super::table::{Order, table};
use super::views::links;
use crate::components::{Look, Page, Width, button_link, paragraph, sort_buttons};
use crate::context::use_app;
use crate::route::Route;

/// The action plan.
#[component]
pub(crate) fn ActionsPage() -> Html {
    let app = use_app();
    let order = use_state(|| Order::Date);
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    if summary.threads.is_empty() {
        return html! {
            <Page title="Action plan" back={Route::Priorities}>
                { paragraph("The plan has no actions yet. Every action belongs to a priority, and you have not chosen any priorities.") }
                { button_link(Look::Primary, &Route::Priorities, html! { "Choose priorities" }) }
            </Page>
        };
    }
    let count = plan.draft.actions().count();
    let onchoose = {
        let order = order.clone();
        Callback::from(move |chosen| order.set(chosen))
    };
    html! {
        <Page title="Action plan" back={Route::Priorities} width={Width::Full}>
            if count == 0 {
                { paragraph("The plan has no actions yet. Add what each partner will do, and by when.") }
            } else {
                { links() }
                { sort_buttons("actions", &[
                        (Order::Date, "By date"),
                        (Order::Priority, "By priority"),
                        (Order::Lead, "By lead"),
                    ], *order, &onchoose) }
                { table(&app, &summary, *order) }
            }
            <AddAction />
        </Page>
    }
}

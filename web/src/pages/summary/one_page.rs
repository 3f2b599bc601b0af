use plan_export::{Preset, document};
use yew::prelude::*;

use super::draw;
use crate::components::{Look, Page, Width, action_button, button_link};
use crate::context::AppContext;
use crate::route::Route;

/// The plan on one page, to read and to print.
pub(super) fn one_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let parts = Preset::OnePage.parts(&app.framework);
    let document = document::of(&plan.summary(), &parts);
    let print = {
        let world = app.world.clone();
        Callback::from(move |()| world.print())
    };
    html! {
        <Page title={format!("{} on one page", document.title)} back={Route::Summary} width={Width::Full}>
            <div class="app-no-print">
                <p class="govuk-hint">
                    { "It prints on one sheet of A4. Long texts are shortened here; the whole plan has them in full." }
                </p>
                <div class="govuk-button-group">
                    { action_button(Look::Primary, &print, html! { "Print or save as PDF" }) }
                    { button_link(Look::Secondary, &Route::Summary, html! { "The whole plan" }) }
                </div>
            </div>
            { draw::marks(plan.draft) }
            <div class="app-only-part">{ draw::document(&document) }</div>
        </Page>
    }
}

//! Every plan in this browser, to carry on with, download, rename or delete; and deleted plans.

mod bin;
mod card;

use reform_plan::Id;
use yew::prelude::*;

use super::kept::{entries, onwards};
use crate::components::{Look, Page, button_link, focus, paragraph};
use crate::context::use_app;
use crate::route::Route;
use bin::deleted_plans;
use card::{Card, NAME};

pub(super) use bin::put_back;
pub(super) use card::which;

/// Plans on this computer.
#[component]
pub(crate) fn DraftsPage() -> Html {
    let app = use_app();
    let onwards = onwards(&app);
    let renamed = use_state(|| None::<Id>);
    use_effect_with((*renamed).clone(), |renamed| {
        if renamed.is_some() {
            focus::on(NAME);
        }
    });
    let erased = use_state(|| None::<Id>);
    use_effect_with((*erased).clone(), |erased| {
        if erased.is_some() {
            focus::on(bin::QUESTION);
        }
    });
    let plans = entries(&app);
    let first = plans.iter().position(|entry| entry.problem.is_none());
    html! {
        <Page title="Plans on this computer" back={Route::Start}>
            if plans.is_empty() {
                { paragraph("No plans are saved in this browser. Start a new plan, or open a plan file someone sent you.") }
            }
            for (at, entry) in plans.iter().enumerate() {
                <div key={entry.id.to_string()}>
                    { Card { app: &app, entry, plans: &plans, onwards: &onwards, renamed: &renamed }.view(first == Some(at)) }
                </div>
            }
            <div class="govuk-button-group app-no-print">
                { button_link(if first.is_none() { Look::Primary } else { Look::Secondary }, &Route::Start, html! { "Start a new plan" }) }
                { button_link(Look::Secondary, &Route::Open, html! { "Open a plan file" }) }
            </div>
            { deleted_plans(&app, &erased) }
        </Page>
    }
}

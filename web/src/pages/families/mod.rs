//! The plan for families: two pages of plain words, to read and to print.

mod fields;

use plan_export::TypeSize;
use plan_export::families::{self, FITS};
use yew::prelude::*;

use crate::components::{
    Changes, Choice, Choices, Look, Page, Radios, Width, action_button, button_link,
};
use crate::context::use_app;
use crate::pages::summary::draw;
use crate::route::Route;

/// The plan for families as it is printed, and the boxes for what stands nowhere else in the plan.
#[component]
pub(crate) fn FamiliesPage() -> Html {
    let app = use_app();
    let size = use_state(TypeSize::default);
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let document = families::document(&summary);
    let print = {
        let world = app.world.clone();
        Callback::from(move |()| world.print())
    };
    let onsize = {
        let size = size.clone();
        Callback::from(move |it| size.set(it))
    };
    let sizes = vec![
        Choice::new(TypeSize::Usual, "Usual"),
        Choice::new(TypeSize::Large, "Large type"),
    ];
    let large = (*size == TypeSize::Large).then_some("app-families--large");
    html! {
        <Page title={document.title.clone()} caption="For families" back={Route::Summary} width={Width::Full}>
            <div class="app-no-print">
                <p class="govuk-hint">
                    { "What you see here is what is printed. To keep it as a PDF, choose \"Save as PDF\" as the printer." }
                </p>
                <p class="govuk-body">{ length(families::words_in(&document), *size) }</p>
                <Radios
                    id="type-size"
                    legend="How large are the letters?"
                    choices={Choices::one(sizes, Some(&*size), onsize)}
                    inline=true
                    changes={Changes::View}
                />
                <div class="govuk-button-group">
                    { action_button(Look::Primary, &print, html! { "Print or save as PDF" }) }
                    { button_link(Look::Secondary, &Route::Summary, html! { "The whole plan" }) }
                </div>
            </div>
            <div class={classes!("app-families", large)}>
                { draw::document(&document) }
            </div>
            <div class="app-no-print">
                { fields::fields(&app, &summary) }
            </div>
        </Page>
    }
}

/// How long it is, beside what fits.
fn length(words: usize, size: TypeSize) -> String {
    let sheets = match size {
        TypeSize::Usual => "2 pages",
        TypeSize::Large => "4 pages of large type",
    };
    if words <= FITS {
        format!("It has {words} words. About {FITS} fit on {sheets}.")
    } else {
        format!(
            "It has {words} words. About {FITS} fit on {sheets}, so it may be longer. Shorten what you wrote below or in your priorities."
        )
    }
}

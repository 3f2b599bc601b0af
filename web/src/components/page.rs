use yew::prelude::*;
use yew_router::hooks::{use_location, use_route};

use super::banner::{notice_banner, use_focus_on_notice};
use super::error_summary::{error_summary, use_focus_on_problems};
use super::focus;
use super::print_marks::use_print_marks;
use super::ways::back_link;
use crate::context::use_app;
use crate::route::Route;

/// A page: its heading, what leads back, what is to be told, and its content.
#[derive(PartialEq, Properties)]
pub(crate) struct PageProps {
    /// The heading. Also the title of the browser's tab.
    pub(crate) title: AttrValue,
    /// Small words above the heading: where the page belongs.
    #[prop_or_default]
    pub(crate) caption: AttrValue,
    /// Where "Back" leads.
    #[prop_or_default]
    pub(crate) back: Option<Route>,
    /// Problems to show above everything, as field ids and words.
    #[prop_or_default]
    pub(crate) problems: Vec<(AttrValue, AttrValue)>,
    /// Rises each time problems are found anew: the summary then takes the keyboard.
    #[prop_or_default]
    pub(crate) attempt: u32,
    /// How wide the content is.
    #[prop_or_default]
    pub(crate) width: Width,
    /// The content.
    pub(crate) children: Html,
}

/// How wide the content of a page is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Width {
    /// Two thirds: text and forms.
    #[default]
    Text,
    /// The whole width: tables and charts.
    Full,
}

/// A page with one heading. On each change of address the heading takes the keyboard, or the field
/// the address names.
#[component]
pub(crate) fn Page(props: &PageProps) -> Html {
    let app = use_app();
    use_focus_on_notice(&app);
    use_focus_on_problems(&props.problems, props.attempt);
    let place = use_location()
        .map(|it| (it.path().to_owned(), Route::field_in(it.query_str())))
        .unwrap_or_default();
    use_effect_with(place, |(_, field)| focus::on_new_page(field));
    let is_of_plan = use_route::<Route>().is_some_and(|route| route.needs_plan());
    use_print_marks(app.state.draft().filter(|_| is_of_plan));

    let plan = app
        .plan()
        .map(|plan| plan.draft.title().to_owned())
        .unwrap_or_default();
    let error = if props.problems.is_empty() {
        ""
    } else {
        "Error: "
    };
    // Several pages are about one statement: the caption says which of them this is.
    let parts = [&*props.title, &*props.caption, &plan, &app.framework.title];
    let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    let title = format!("{error}{}", parts.join(" - "));
    use_effect_with(title, |title| {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            document.set_title(title);
        }
    });

    let column = match props.width {
        Width::Text => "govuk-grid-column-two-thirds",
        Width::Full => "govuk-grid-column-full",
    };
    html! {
        <>
            if let Some(back) = &props.back {
                <nav class="app-no-print" aria-label="Back">{ back_link(back.href()) }</nav>
            }
            <main class="govuk-main-wrapper" id={focus::MAIN} tabindex="-1">
                <div class="govuk-grid-row">
                    <div class={column}>
                        if !props.problems.is_empty() {
                            { error_summary(&props.problems) }
                        }
                        { notice_banner(&app) }
                        <h1 class="govuk-heading-l app-page-title" id={focus::TITLE} tabindex="-1">
                            if !props.caption.is_empty() {
                                <span class="govuk-caption-l">{ &props.caption }</span>
                            }
                            { &props.title }
                        </h1>
                        { props.children.clone() }
                    </div>
                </div>
            </main>
        </>
    }
}

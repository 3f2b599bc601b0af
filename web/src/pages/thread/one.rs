use reform_plan::summary::{Item, Node, thread_down, thread_up};
use yew::prelude::*;

use crate::components::{Page, below, heading, link, paragraph, typed};
use crate::context::AppContext;
use crate::pages::not_found::not_found_page;
use crate::route::Route;

/// The golden thread up and down from one item.
pub(crate) fn thread_of_page(app: &AppContext, kind: &str, key: &str) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let both = Item::read(kind, key)
        .and_then(|it| Some((thread_up(&summary, &it)?, thread_down(&summary, &it)?)));
    let Some((up, down)) = both else {
        return not_found_page(app);
    };
    let what = up.item.name();
    html! {
        <Page title={up.words.clone()} caption={format!("Golden thread · {what}")} back={Route::Threads}>
            if !up.note.is_empty() {
                <p class="govuk-body-l">{ typed(&sentence(&up.note)) }</p>
            }
            if let Some(place) = &up.place {
                <p class="govuk-body app-no-print">
                    { link(&Route::from(place), "Go to where it is written") }
                </p>
            }
            { heading("Why are we doing this?") }
            { direction(&up, "The thread begins here.") }
            { heading("What came of it?") }
            { direction(&down, ending(&down.item)) }
            <p class="govuk-body app-no-print">
                { link(&Route::Threads, "See the thread of every priority") }
            </p>
        </Page>
    }
}

/// What is in one direction, or words that say that nothing has to be.
fn direction(node: &Node, end: &'static str) -> Html {
    if node.children.is_empty() && node.breaks.is_empty() {
        return paragraph(end);
    }
    below(node)
}

/// What stands where the thread ends.
fn ending(item: &Item) -> &'static str {
    match item {
        Item::Measure(_) => "The thread ends here: how far it has come stands above.",
        Item::Action(_) => {
            "The thread ends here: how far it has come stands above. Whether it helped, the measures of its priority show."
        }
        _ => "The thread ends here.",
    }
}

/// A note that stands alone.
fn sentence(note: &str) -> String {
    let mut letters = note.chars();
    let first = letters.next().map(|it| it.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), letters.as_str())
}

use yew::prelude::*;

use super::buttons::Look;

/// Buttons that choose the order of a table of `what`, like "statements". The order is said in words,
/// seen and heard: each has its own, like "Lowest level first".
pub(crate) fn sort_buttons<T: Copy + PartialEq + 'static>(
    what: &str,
    orders: &[(T, &'static str)],
    chosen: T,
    onchoose: &Callback<T>,
) -> Html {
    let now = orders
        .iter()
        .find(|(order, _)| *order == chosen)
        .map(|(_, words)| words.to_lowercase())
        .unwrap_or_default();
    let buttons = orders.iter().map(|(order, words)| {
        let order = *order;
        let onclick = onchoose.reform(move |_: MouseEvent| order);
        button(words, order == chosen, onclick)
    });
    view(what, buttons.collect(), &now)
}

fn button(words: &'static str, is_pressed: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button
            type="button"
            class={classes!(Look::Secondary.class(), "app-sort__button")}
            aria-pressed={is_pressed.to_string()}
            {onclick}
        >
            { words }
        </button>
    }
}

fn view(what: &str, buttons: Html, now: &str) -> Html {
    html! {
        <div class="app-sort app-no-print">
            <div class="app-sort__buttons" role="group" aria-label={format!("Order of the {what}")}>
                { buttons }
            </div>
            <p class="govuk-body-s" role="status">{ format!("Order: {now}") }</p>
        </div>
    }
}

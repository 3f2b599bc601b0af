use yew::prelude::*;

/// Buttons that choose an order.
#[derive(PartialEq, Properties)]
pub(crate) struct SortButtonsProps<T: Copy + PartialEq + 'static> {
    /// What is put in order, like "statements".
    pub(crate) what: AttrValue,
    /// The orders with their words, like "Lowest level first".
    pub(crate) orders: Vec<(T, &'static str)>,
    /// The order now.
    pub(crate) chosen: T,
    /// Called with the order that was chosen.
    pub(crate) onchoose: Callback<T>,
}

/// Buttons that choose the order of a table. The order is said in words, seen and heard.
#[component]
pub(crate) fn SortButtons<T: Copy + PartialEq + 'static>(props: &SortButtonsProps<T>) -> Html {
    let now = props
        .orders
        .iter()
        .find(|(order, _)| *order == props.chosen)
        .map(|(_, words)| words.to_lowercase())
        .unwrap_or_default();
    html! {
        <div class="app-sort app-no-print">
            <div class="app-sort__buttons" role="group" aria-label={format!("Order of the {}", props.what)}>
                for (order, words) in props.orders.iter().copied() {
                    <button
                        type="button"
                        class="govuk-button govuk-button--secondary app-sort__button"
                        aria-pressed={(order == props.chosen).to_string()}
                        onclick={props.onchoose.reform(move |_: MouseEvent| order)}
                    >
                        { words }
                    </button>
                }
            </div>
            <p class="govuk-body-s" role="status">{ format!("Order: {now}") }</p>
        </div>
    }
}

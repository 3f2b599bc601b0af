use yew::prelude::*;

use super::focus;

/// A link inside the page, to the element of this id, which can take the keyboard. It moves the
/// keyboard itself, because the address belongs to the pages.
pub(crate) fn part_link(to: &str, words: Html) -> Html {
    let onclick = {
        let to = to.to_owned();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            focus::on(&to);
        })
    };
    html! {
        <a class="govuk-link" href={format!("#{to}")} {onclick}>{ words }</a>
    }
}

use yew::prelude::*;

use super::focus;

/// A link inside the page, to an element that can take the keyboard.
#[derive(PartialEq, Properties)]
pub(crate) struct PartLinkProps {
    /// Id of the element.
    pub(crate) to: AttrValue,
    /// Its words.
    pub(crate) children: Html,
}

/// A link inside the page. It moves the keyboard itself, because the address belongs to the pages.
#[component]
pub(crate) fn PartLink(props: &PartLinkProps) -> Html {
    let onclick = {
        let to = props.to.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            focus::on(&to);
        })
    };
    html! {
        <a class="govuk-link" href={format!("#{}", props.to)} {onclick}>{ props.children.clone() }</a>
    }
}

use yew::prelude::*;

/// Words that open to show more, for what only some need.
#[derive(Default)]
pub(crate) struct Details {
    /// The words.
    pub(crate) summary: Html,
    /// What only a screen reader hears after them: of several alike, which one.
    pub(crate) which: String,
    /// Looks of this project's own.
    pub(crate) class: Classes,
    /// Called when it opens or closes: what is long may be made only then.
    pub(crate) ontoggle: Option<Callback<Event>>,
    /// What it shows.
    pub(crate) children: Html,
}

impl Details {
    /// As markup.
    pub(crate) fn view(self) -> Html {
        html! {
            <details class={classes!("govuk-details", self.class)} ontoggle={self.ontoggle}>
                <summary class="govuk-details__summary">
                    <span class="govuk-details__summary-text">
                        { self.summary }
                        if !self.which.is_empty() {
                            <span class="govuk-visually-hidden">{ format!(": {}", self.which) }</span>
                        }
                    </span>
                </summary>
                <div class="govuk-details__text">{ self.children }</div>
            </details>
        }
    }
}

/// Words that open to show more.
pub(crate) fn details(summary: AttrValue, children: Html) -> Html {
    Details {
        summary: html! { summary },
        children,
        ..Details::default()
    }
    .view()
}

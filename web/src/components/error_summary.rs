use yew::prelude::*;

use super::focus;

/// Everything that is wrong on a page, with links to the fields.
#[derive(PartialEq, Properties)]
pub(crate) struct ErrorSummaryProps {
    /// Problems as field ids and words.
    pub(crate) problems: Vec<(AttrValue, AttrValue)>,
    /// Rises each time problems are found anew.
    pub(crate) attempt: u32,
}

/// The error summary at the top of a page. It takes the keyboard when problems are found; its links
/// move the keyboard themselves, because the address belongs to the pages.
#[component]
pub(crate) fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    use_effect_with(props.attempt, |_| focus::on("error-summary"));
    html! {
        <div class="govuk-error-summary" id="error-summary" tabindex="-1">
            <div role="alert">
                <h2 class="govuk-error-summary__title">{ "There is a problem" }</h2>
                <div class="govuk-error-summary__body">
                    <ul class="govuk-list govuk-error-summary__list">
                        for (id, words) in &props.problems {
                            <li>
                                <a href={format!("#{id}")} onclick={to_field(id)}>{ words }</a>
                            </li>
                        }
                    </ul>
                </div>
            </div>
        </div>
    }
}

fn to_field(id: &AttrValue) -> Callback<MouseEvent> {
    let id = id.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        focus::on(&id);
    })
}

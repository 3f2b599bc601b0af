use yew::prelude::*;

use super::{Problems, focus};

/// Puts the keyboard on the error summary each time problems are found: `attempt` rises then.
#[hook]
pub(super) fn use_focus_on_problems(problems: &Problems, attempt: u32) {
    use_effect_with((attempt, problems.is_empty()), |(_, is_empty)| {
        if !is_empty {
            focus::on("error-summary");
        }
    });
}

/// Everything that is wrong on a page, with links to the fields, at the top of the page. The links
/// move the keyboard themselves, because the address belongs to the pages.
pub(crate) fn error_summary(problems: &Problems) -> Html {
    html! {
        <div class="govuk-error-summary" id="error-summary" tabindex="-1">
            <div role="alert">
                <h2 class="govuk-error-summary__title">{ "There is a problem" }</h2>
                <div class="govuk-error-summary__body">
                    <ul class="govuk-list govuk-error-summary__list">
                        for (id, words) in problems {
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

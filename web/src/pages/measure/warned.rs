use reform_plan::summary::MeasureWarning;
use yew::prelude::*;

/// What is worth a second thought in a field, below it. It is said when it comes, and stops nobody.
pub(super) fn warned(warnings: &[MeasureWarning], field: &str) -> Html {
    html! {
        <div role="status">
            for warning in warnings.iter().filter(|it| it.field == field) {
                <p class="govuk-body app-warned" dir="auto">{ format!("{}.", warning.words) }</p>
            }
        </div>
    }
}

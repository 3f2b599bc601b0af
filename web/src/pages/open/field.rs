use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::field_problem;

/// Id of the field; problems name it.
pub(super) const FIELD: &str = "plan-file";

/// The field a file is chosen in.
pub(super) fn field(
    problem: Option<&AttrValue>,
    onfile: &Callback<web_sys::File>,
    onforget: &Callback<()>,
) -> Html {
    let onchange = {
        let onfile = onfile.clone();
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let file = input.and_then(|it| it.files()).and_then(|it| it.get(0));
            if let Some(file) = file {
                onfile.emit(file);
            }
        })
    };
    // The same file can be chosen again after it was mended: a browser tells only of a change.
    let onclick = onforget.reform(|event: MouseEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            input.set_value("");
        }
    });
    let hint = format!("{FIELD}-hint");
    let described = match problem {
        Some(_) => format!("{hint} {FIELD}-error"),
        None => hint.clone(),
    };
    let group_error = problem.map(|_| "govuk-form-group--error");
    let field_error = problem.map(|_| "govuk-file-upload--error");
    html! {
        <div class={classes!("govuk-form-group", group_error)}>
            <label class="govuk-label" for={FIELD}>{ "Plan file" }</label>
            <div id={hint} class="govuk-hint">{ "Its name ends .sendplan.json. A rescue file ends .json" }</div>
            { field_problem(FIELD, problem) }
            <input
                class={classes!("govuk-file-upload", "app-file", field_error)}
                id={FIELD}
                name={FIELD}
                type="file"
                accept=".json,application/json"
                {onchange}
                {onclick}
                aria-describedby={described}
            />
        </div>
    }
}

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::form::field_problem;

/// A field a file is chosen in.
pub(crate) struct FileField {
    /// Its id; problems name it.
    pub(crate) id: &'static str,
    /// Its label.
    pub(crate) label: &'static str,
    /// A hint below the label.
    pub(crate) hint: &'static str,
    /// Which files are offered, as the browser wants it.
    pub(crate) accept: &'static str,
}

impl FileField {
    /// The field with its problem, if any. `onfile` is called with the file that was chosen,
    /// `onforget` when another one is about to be.
    pub(crate) fn view(
        &self,
        problem: Option<&AttrValue>,
        onfile: &Callback<File>,
        onforget: &Callback<()>,
    ) -> Html {
        let id = self.id;
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
        let hint = format!("{id}-hint");
        let described = match problem {
            Some(_) => format!("{hint} {id}-error"),
            None => hint.clone(),
        };
        let group_error = problem.map(|_| "govuk-form-group--error");
        let field_error = problem.map(|_| "govuk-file-upload--error");
        html! {
            <div class={classes!("govuk-form-group", group_error)}>
                <label class="govuk-label" for={id}>{ self.label }</label>
                <div id={hint} class="govuk-hint">{ self.hint }</div>
                { field_problem(id, problem) }
                <input
                    class={classes!("govuk-file-upload", "app-file", field_error)}
                    {id}
                    name={id}
                    type="file"
                    accept={self.accept}
                    {onchange}
                    {onclick}
                    aria-describedby={described}
                />
            </div>
        }
    }
}

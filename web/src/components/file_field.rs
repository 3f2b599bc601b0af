use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::form::field_problem;
use super::text_field::{described_by, group, hint, label};

/// A field a file is chosen in.
pub(crate) struct FileField {
    /// Its id; problems name it.
    pub(crate) id: &'static str,
    /// Its label.
    pub(crate) label: &'static str,
    /// A hint below the label; empty where there is none.
    pub(crate) hint: &'static str,
    /// Which files are offered, as the browser wants it.
    pub(crate) accept: &'static str,
    /// Whether several can be chosen at once.
    pub(crate) several: bool,
}

impl FileField {
    /// The field with its problem, if any. `onfile` is called with each file that was chosen,
    /// `onforget` when another one is about to be.
    pub(crate) fn view(
        &self,
        problem: Option<&AttrValue>,
        onfile: &Callback<File>,
        onforget: &Callback<()>,
    ) -> Html {
        let onfile = onfile.clone();
        let onfiles = Callback::from(move |files: Vec<File>| {
            for file in files {
                onfile.emit(file);
            }
        });
        self.view_several(problem, &onfiles, onforget)
    }

    /// The same, with all files that were chosen at once.
    pub(crate) fn view_several(
        &self,
        problem: Option<&AttrValue>,
        onfiles: &Callback<Vec<File>>,
        onforget: &Callback<()>,
    ) -> Html {
        let id = AttrValue::Static(self.id);
        let onchange = {
            let onfiles = onfiles.clone();
            Callback::from(move |event: Event| {
                let input = event.target_dyn_into::<HtmlInputElement>();
                let Some(list) = input.and_then(|it| it.files()) else {
                    return;
                };
                let files = (0..list.length()).filter_map(|at| list.get(at));
                onfiles.emit(files.collect());
            })
        };
        // The same file can be chosen again after it was mended: a browser tells only of a change.
        let onclick = onforget.reform(|event: MouseEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                input.set_value("");
            }
        });
        let hint_words = AttrValue::Static(self.hint);
        let error = problem.map(|_| "govuk-file-upload--error");
        html! {
            <div class={group(problem)}>
                { label(self.id, &AttrValue::Static(self.label)) }
                { hint(&id, &hint_words) }
                { field_problem(self.id, problem) }
                <input
                    class={classes!("govuk-file-upload", "app-file", error)}
                    id={id.clone()}
                    name={id.clone()}
                    type="file"
                    multiple={self.several}
                    accept={(!self.accept.is_empty()).then_some(self.accept)}
                    {onchange}
                    {onclick}
                    aria-describedby={described_by(&id, &hint_words, problem)}
                />
            </div>
        }
    }
}

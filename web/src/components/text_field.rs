use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::form::{field_problem, use_problem};
use crate::context::{AppContext, use_app};

/// A text field of one line.
#[derive(PartialEq, Properties)]
pub(crate) struct TextFieldProps {
    /// Id of the field; problems name it.
    pub(crate) id: AttrValue,
    /// Its label.
    pub(crate) label: AttrValue,
    /// A hint below the label.
    #[prop_or_default]
    pub(crate) hint: AttrValue,
    /// What is in it.
    pub(crate) value: AttrValue,
    /// Called with what is in it after every change.
    pub(crate) oninput: Callback<String>,
    /// How wide it is.
    #[prop_or_default]
    pub(crate) width: TextWidth,
    /// What it changes.
    #[prop_or_default]
    pub(crate) changes: Changes,
}

/// What a field changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Changes {
    /// The open plan: nobody can type while the plan may only be read.
    #[default]
    Plan,
    /// What a page shows, and nothing that is kept.
    View,
}

impl Changes {
    /// Whether the field may only be read.
    pub(crate) fn is_locked(self, app: &AppContext) -> bool {
        self == Self::Plan && app.is_read_only()
    }
}

/// How wide a text field is, by what goes in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum TextWidth {
    /// A sentence.
    #[default]
    Full,
    /// A few words.
    Half,
    /// A number.
    Number,
}

/// A text field of one line with label, hint and problem. In a plan that may only be read, what is
/// in it can still be reached, copied and heard, as in no field that is disabled.
#[component]
pub(crate) fn TextField(props: &TextFieldProps) -> Html {
    let problem = use_problem(&props.id);
    let readonly = props.changes.is_locked(&use_app());
    let width = match props.width {
        TextWidth::Full => None,
        TextWidth::Half => Some("govuk-!-width-one-half"),
        TextWidth::Number => Some("govuk-input--width-10"),
    };
    let oninput = props.oninput.reform(|event: InputEvent| {
        event
            .target_dyn_into::<HtmlInputElement>()
            .map(|it| it.value())
            .unwrap_or_default()
    });
    let inputmode = (props.width == TextWidth::Number).then_some("decimal");
    html! {
        <div class={group(problem.as_ref())}>
            { label(props.id.as_str(), &props.label) }
            { hint(&props.id, &props.hint) }
            { field_problem(&props.id, problem.as_ref()) }
            <input
                class={classes!("govuk-input", width, problem.as_ref().map(|_| "govuk-input--error"))}
                id={props.id.clone()}
                name={props.id.clone()}
                type="text"
                autocomplete="off"
                dir="auto"
                {inputmode}
                value={props.value.clone()}
                {oninput}
                {readonly}
                aria-describedby={described_by(&props.id, &props.hint, problem.as_ref())}
            />
        </div>
    }
}

/// A text field of several lines.
#[derive(PartialEq, Properties)]
pub(crate) struct TextAreaProps {
    /// Id of the field; problems name it.
    pub(crate) id: AttrValue,
    /// Its label.
    pub(crate) label: AttrValue,
    /// A hint below the label.
    #[prop_or_default]
    pub(crate) hint: AttrValue,
    /// What is in it.
    pub(crate) value: AttrValue,
    /// Called with what is in it after every change.
    pub(crate) oninput: Callback<String>,
    /// Lines shown before it scrolls.
    #[prop_or(4)]
    pub(crate) rows: u32,
    /// Look of the label.
    #[prop_or_default]
    pub(crate) large_label: bool,
}

/// A text field of several lines with label, hint and problem.
#[component]
pub(crate) fn TextArea(props: &TextAreaProps) -> Html {
    let problem = use_problem(&props.id);
    let readonly = use_app().is_read_only();
    let oninput = props.oninput.reform(|event: InputEvent| {
        event
            .target()
            .and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok())
            .map(|it| it.value())
            .unwrap_or_default()
    });
    let error = problem.as_ref().map(|_| "govuk-textarea--error");
    let large = props.large_label.then_some("govuk-label--m");
    html! {
        <div class={group(problem.as_ref())}>
            <label class={classes!("govuk-label", large)} for={props.id.clone()}>{ &props.label }</label>
            { hint(&props.id, &props.hint) }
            { field_problem(&props.id, problem.as_ref()) }
            <textarea
                class={classes!("govuk-textarea", error)}
                id={props.id.clone()}
                name={props.id.clone()}
                rows={props.rows.to_string()}
                dir="auto"
                value={props.value.clone()}
                {oninput}
                {readonly}
                aria-describedby={described_by(&props.id, &props.hint, problem.as_ref())}
            />
        </div>
    }
}

/// Classes of the group around a field.
pub(crate) fn group(problem: Option<&AttrValue>) -> Classes {
    classes!(
        "govuk-form-group",
        problem.map(|_| "govuk-form-group--error")
    )
}

/// A field's label.
pub(crate) fn label(id: &str, words: &AttrValue) -> Html {
    html! { <label class="govuk-label" for={id.to_owned()}>{ words }</label> }
}

/// A field's hint, when it has one.
pub(crate) fn hint(id: &AttrValue, words: &AttrValue) -> Html {
    if words.is_empty() {
        return Html::default();
    }
    html! { <div id={format!("{id}-hint")} class="govuk-hint">{ words }</div> }
}

/// Ids of what describes a field.
pub(super) fn described_by(
    id: &AttrValue,
    hint: &AttrValue,
    problem: Option<&AttrValue>,
) -> Option<String> {
    let hint = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let problem = problem.map(|_| format!("{id}-error"));
    let ids: Vec<String> = hint.into_iter().chain(problem).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

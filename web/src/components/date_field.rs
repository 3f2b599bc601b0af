use reform_plan::TypedDate;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::fieldset::Fieldset;
use super::form::use_problem;
use crate::context::use_app;

/// A date typed in three boxes.
#[derive(PartialEq, Properties)]
pub(crate) struct DateFieldProps {
    /// Id of the field; problems name it.
    pub(crate) id: AttrValue,
    /// The question.
    pub(crate) legend: AttrValue,
    /// A hint below it.
    #[prop_or(AttrValue::Static("Month and year are enough, for example month 3 and year 2027"))]
    pub(crate) hint: AttrValue,
    /// What is in it.
    pub(crate) value: TypedDate,
    /// Called with what is in it after every change.
    pub(crate) oninput: Callback<TypedDate>,
}

/// Which box of a date.
#[derive(Clone, Copy)]
enum Part {
    Day,
    Month,
    Year,
}

/// A date typed in three boxes; the day may be left out.
#[component]
pub(crate) fn DateField(props: &DateFieldProps) -> Html {
    let problem = use_problem(&props.id);
    let error = problem.as_ref().map(|_| "govuk-input--error");
    let readonly = use_app().is_read_only();
    let boxes = [Part::Day, Part::Month, Part::Year];
    let boxes = boxes.map(|it| part(props, it, error, readonly));
    Fieldset {
        id: props.id.clone(),
        legend: html! { &props.legend },
        hint: props.hint.clone(),
        problem,
        role: Some("group"),
        children: html! { <div class="govuk-date-input">{ for boxes }</div> },
        ..Fieldset::default()
    }
    .view()
}

fn part(props: &DateFieldProps, part: Part, error: Option<&'static str>, readonly: bool) -> Html {
    let (words, value, width) = match part {
        Part::Day => ("Day", &props.value.day, "govuk-input--width-2"),
        Part::Month => ("Month", &props.value.month, "govuk-input--width-5"),
        Part::Year => ("Year", &props.value.year, "govuk-input--width-4"),
    };
    // The error summary links to the field by its name: that is the box that is always asked for.
    let id = match part {
        Part::Day => format!("{}-day", props.id),
        Part::Month => props.id.to_string(),
        Part::Year => format!("{}-year", props.id),
    };
    // A month may be typed as a word.
    let inputmode = match part {
        Part::Day | Part::Year => Some("numeric"),
        Part::Month => None,
    };
    let oninput = {
        let whole = props.value.clone();
        props.oninput.reform(move |event: InputEvent| {
            let text = event
                .target_dyn_into::<HtmlInputElement>()
                .map(|it| it.value())
                .unwrap_or_default();
            let mut typed = whole.clone();
            match part {
                Part::Day => typed.day = text,
                Part::Month => typed.month = text,
                Part::Year => typed.year = text,
            }
            typed
        })
    };
    html! {
        <div class="govuk-date-input__item">
            <div class="govuk-form-group">
                <label class="govuk-label govuk-date-input__label" for={id.clone()}>{ words }</label>
                <input
                    class={classes!("govuk-input", "govuk-date-input__input", width, error)}
                    id={id.clone()}
                    name={id}
                    type="text"
                    {inputmode}
                    autocomplete="off"
                    value={value.clone()}
                    {oninput}
                    {readonly}
                />
            </div>
        </div>
    }
}

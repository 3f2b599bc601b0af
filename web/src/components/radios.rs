use yew::prelude::*;

use super::form::{field_problem, use_problem};
use super::text_field::{described_by, group, hint};

/// One choice of a group of radios.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RadioOption<T> {
    /// What is chosen.
    pub(crate) value: T,
    /// Its words; they stand alone.
    pub(crate) label: AttrValue,
    /// A short hint.
    pub(crate) hint: AttrValue,
}

impl<T> RadioOption<T> {
    /// A choice without a hint.
    pub(crate) fn new(value: T, label: impl Into<AttrValue>) -> Self {
        Self {
            value,
            label: label.into(),
            hint: AttrValue::default(),
        }
    }
}

/// A group of radios.
#[derive(PartialEq, Properties)]
pub(crate) struct RadiosProps<T: Clone + PartialEq + 'static> {
    /// Id of the first radio, name of all; problems name it.
    pub(crate) id: AttrValue,
    /// The question.
    pub(crate) legend: AttrValue,
    /// A hint below it.
    #[prop_or_default]
    pub(crate) hint: AttrValue,
    /// The choices, in their natural order.
    pub(crate) options: Vec<RadioOption<T>>,
    /// What is chosen now.
    pub(crate) chosen: Option<T>,
    /// Called with what was chosen.
    pub(crate) onchoose: Callback<T>,
    /// Whether the choices stand in one line where there is room.
    #[prop_or_default]
    pub(crate) inline: bool,
    /// Whether the question is a heading of its own.
    #[prop_or_default]
    pub(crate) large_legend: bool,
}

/// A group of radios. Nothing is chosen beforehand.
#[component]
pub(crate) fn Radios<T: Clone + PartialEq + 'static>(props: &RadiosProps<T>) -> Html {
    let problem = use_problem(&props.id);
    let inline = props.inline.then_some("govuk-radios--inline");
    let legend = if props.large_legend {
        "govuk-fieldset__legend--m"
    } else {
        "app-legend"
    };
    html! {
        <div class={group(problem.as_ref())}>
            <fieldset
                class="govuk-fieldset"
                aria-describedby={described_by(&props.id, &props.hint, problem.as_ref())}
            >
                <legend class={classes!("govuk-fieldset__legend", legend)}>{ &props.legend }</legend>
                { hint(&props.id, &props.hint) }
                { field_problem(&props.id, problem.as_ref()) }
                <div class={classes!("govuk-radios", inline)}>
                    for (at, option) in props.options.iter().enumerate() {
                        { radio(props, at, option) }
                    }
                </div>
            </fieldset>
        </div>
    }
}

fn radio<T: Clone + PartialEq + 'static>(
    props: &RadiosProps<T>,
    at: usize,
    option: &RadioOption<T>,
) -> Html {
    // The first id has no number, so that the error summary can link to it by the field's name.
    let id = if at == 0 {
        props.id.to_string()
    } else {
        format!("{}-{}", props.id, at + 1)
    };
    let hint_id = format!("{id}-item-hint");
    let onchange = {
        let (onchoose, value) = (props.onchoose.clone(), option.value.clone());
        Callback::from(move |_: Event| onchoose.emit(value.clone()))
    };
    let has_hint = !option.hint.is_empty();
    html! {
        <div class="govuk-radios__item">
            <input
                class="govuk-radios__input"
                id={id.clone()}
                name={props.id.clone()}
                type="radio"
                value={(at + 1).to_string()}
                checked={props.chosen.as_ref() == Some(&option.value)}
                {onchange}
                aria-describedby={has_hint.then(|| hint_id.clone())}
            />
            <label class="govuk-label govuk-radios__label" for={id}>{ &option.label }</label>
            if has_hint {
                <div id={hint_id} class="govuk-hint govuk-radios__hint">{ &option.hint }</div>
            }
        </div>
    }
}

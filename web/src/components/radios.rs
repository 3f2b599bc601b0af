use yew::prelude::*;

use super::choices::Choices;
use super::form::{field_problem, use_problem};
use super::text_field::{Changes, described_by, group, hint};
use crate::context::use_app;

/// A group of radios.
#[derive(PartialEq, Properties)]
pub(crate) struct RadiosProps {
    /// Id of the first radio, name of all; problems name it.
    pub(crate) id: AttrValue,
    /// The question.
    pub(crate) legend: AttrValue,
    /// A hint below it.
    #[prop_or_default]
    pub(crate) hint: AttrValue,
    /// The choices, in their natural order.
    pub(crate) choices: Choices,
    /// Whether the choices stand in one line where there is room.
    #[prop_or_default]
    pub(crate) inline: bool,
    /// Whether the question is a heading of its own.
    #[prop_or_default]
    pub(crate) large_legend: bool,
    /// What they change.
    #[prop_or_default]
    pub(crate) changes: Changes,
}

/// A group of radios. Nothing is chosen beforehand.
#[component]
pub(crate) fn Radios(props: &RadiosProps) -> Html {
    let problem = use_problem(&props.id);
    let disabled = props.changes.is_locked(&use_app());
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
                {disabled}
                aria-describedby={described_by(&props.id, &props.hint, problem.as_ref())}
            >
                <legend class={classes!("govuk-fieldset__legend", legend)}>{ &props.legend }</legend>
                { hint(&props.id, &props.hint) }
                { field_problem(&props.id, problem.as_ref()) }
                <div class={classes!("govuk-radios", inline)}>
                    for (at, (label, hint)) in props.choices.words.iter().enumerate() {
                        { radio(props, at, label, hint) }
                    }
                </div>
            </fieldset>
        </div>
    }
}

fn radio(props: &RadiosProps, at: usize, label: &AttrValue, hint: &AttrValue) -> Html {
    // The first id has no number, so that the error summary can link to it by the field's name.
    let id = if at == 0 {
        props.id.to_string()
    } else {
        format!("{}-{}", props.id, at + 1)
    };
    let hint_id = format!("{id}-item-hint");
    let onchange = props.choices.onchoose.reform(move |_: Event| Some(at));
    let has_hint = !hint.is_empty();
    html! {
        <div class="govuk-radios__item">
            <input
                class="govuk-radios__input"
                id={id.clone()}
                name={props.id.clone()}
                type="radio"
                value={(at + 1).to_string()}
                checked={props.choices.chosen == Some(at)}
                {onchange}
                aria-describedby={has_hint.then(|| hint_id.clone())}
            />
            <label class="govuk-label govuk-radios__label" for={id}>{ label }</label>
            if has_hint {
                <div id={hint_id} class="govuk-hint govuk-radios__hint">{ hint }</div>
            }
        </div>
    }
}

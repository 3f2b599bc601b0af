use reform_plan::Slug;
use yew::prelude::*;

use super::form::{field_problem, use_problem};
use super::text_field::{Changes, described_by, group, hint};
use crate::context::use_app;

/// One box of a group.
#[derive(Clone, PartialEq)]
pub(crate) struct CheckOption {
    /// What is ticked.
    pub(crate) value: Slug,
    /// Its words.
    pub(crate) label: AttrValue,
    /// A short hint.
    pub(crate) hint: AttrValue,
    /// Whether it is ticked.
    pub(crate) ticked: bool,
}

/// A group of boxes.
#[derive(PartialEq, Properties)]
pub(crate) struct CheckboxesProps {
    /// Id of the first box, name of all; problems name it.
    pub(crate) id: AttrValue,
    /// The question.
    pub(crate) legend: AttrValue,
    /// A hint below it.
    #[prop_or_default]
    pub(crate) hint: AttrValue,
    /// The boxes.
    pub(crate) options: Vec<CheckOption>,
    /// Called with a value and whether it is ticked now.
    pub(crate) ontick: Callback<(Slug, bool)>,
    /// Whether the boxes are small, for long lists.
    #[prop_or_default]
    pub(crate) small: bool,
    /// What they change.
    #[prop_or_default]
    pub(crate) changes: Changes,
}

/// A group of boxes to tick.
#[component]
pub(crate) fn Checkboxes(props: &CheckboxesProps) -> Html {
    let problem = use_problem(&props.id);
    let disabled = props.changes.is_locked(&use_app());
    let small = props.small.then_some("govuk-checkboxes--small");
    html! {
        <div class={group(problem.as_ref())}>
            <fieldset
                class="govuk-fieldset"
                {disabled}
                aria-describedby={described_by(&props.id, &props.hint, problem.as_ref())}
            >
                <legend class="govuk-fieldset__legend app-legend">{ &props.legend }</legend>
                { hint(&props.id, &props.hint) }
                { field_problem(&props.id, problem.as_ref()) }
                <div class={classes!("govuk-checkboxes", small)}>
                    for (at, option) in props.options.iter().enumerate() {
                        { checkbox(props, at, option) }
                    }
                </div>
            </fieldset>
        </div>
    }
}

fn checkbox(props: &CheckboxesProps, at: usize, option: &CheckOption) -> Html {
    let id = if at == 0 {
        props.id.to_string()
    } else {
        format!("{}-{}", props.id, at + 1)
    };
    let hint_id = format!("{id}-item-hint");
    let onchange = {
        let (ontick, value, ticked) = (props.ontick.clone(), option.value.clone(), option.ticked);
        Callback::from(move |_: Event| ontick.emit((value.clone(), !ticked)))
    };
    let has_hint = !option.hint.is_empty();
    html! {
        <div class="govuk-checkboxes__item">
            <input
                class="govuk-checkboxes__input"
                id={id.clone()}
                name={props.id.clone()}
                type="checkbox"
                value={(at + 1).to_string()}
                checked={option.ticked}
                {onchange}
                aria-describedby={has_hint.then(|| hint_id.clone())}
            />
            <label class="govuk-label govuk-checkboxes__label" for={id}>{ &option.label }</label>
            if has_hint {
                <div id={hint_id} class="govuk-hint govuk-checkboxes__hint">{ &option.hint }</div>
            }
        </div>
    }
}

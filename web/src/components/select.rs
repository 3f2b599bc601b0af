use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::choices::Choices;
use super::form::{field_problem, use_problem};
use super::text_field::{Changes, described_by, group, hint, label};
use crate::context::use_app;

/// A drop-down list.
#[derive(PartialEq, Properties)]
pub(crate) struct SelectProps {
    /// Id of the field; problems name it.
    pub(crate) id: AttrValue,
    /// Its label.
    pub(crate) label: AttrValue,
    /// A hint below the label.
    #[prop_or_default]
    pub(crate) hint: AttrValue,
    /// Words for choosing nothing.
    #[prop_or(AttrValue::Static("Not chosen yet"))]
    pub(crate) none: AttrValue,
    /// The choices.
    pub(crate) choices: Choices,
    /// What it changes.
    #[prop_or_default]
    pub(crate) changes: Changes,
}

/// A drop-down list, for choices too many for radios.
#[component]
pub(crate) fn Select(props: &SelectProps) -> Html {
    let problem = use_problem(&props.id);
    let disabled = props.changes.is_locked(&use_app());
    let choices = &props.choices;
    let onchange = choices.onchoose.reform(|event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>()?;
        usize::try_from(select.selected_index())
            .ok()?
            .checked_sub(1)
    });
    let select = use_node_ref();
    {
        // Once somebody has chosen, the browser no longer looks at the attribute: what is undone
        // has to be chosen again.
        let at = choices.chosen.map_or(0, |at| at + 1);
        let (select, count) = (select.clone(), choices.words.len());
        use_effect_with((at, count), move |(at, _)| {
            let element = select.cast::<HtmlSelectElement>();
            if let (Some(element), Ok(at)) = (element, i32::try_from(*at)) {
                element.set_selected_index(at);
            }
        });
    }
    let error = problem.as_ref().map(|_| "govuk-select--error");
    html! {
        <div class={group(problem.as_ref())}>
            { label(props.id.as_str(), &props.label) }
            { hint(&props.id, &props.hint) }
            { field_problem(&props.id, problem.as_ref()) }
            <select
                ref={select}
                class={classes!("govuk-select", "app-select", error)}
                id={props.id.clone()}
                name={props.id.clone()}
                {onchange}
                {disabled}
                aria-describedby={described_by(&props.id, &props.hint, problem.as_ref())}
            >
                <option value="" selected={choices.chosen.is_none()}>{ &props.none }</option>
                for (at, (words, _)) in choices.words.iter().enumerate() {
                    <option
                        value={(at + 1).to_string()}
                        selected={choices.chosen == Some(at)}
                    >
                        { words }
                    </option>
                }
            </select>
        </div>
    }
}

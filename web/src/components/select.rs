use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::form::{field_problem, use_problem};
use super::text_field::{described_by, group, hint, label};

/// One choice of a drop-down list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SelectOption<T> {
    /// What is chosen.
    pub(crate) value: T,
    /// Its words.
    pub(crate) label: AttrValue,
}

impl<T> SelectOption<T> {
    /// A choice.
    pub(crate) fn new(value: T, label: impl Into<AttrValue>) -> Self {
        Self {
            value,
            label: label.into(),
        }
    }
}

/// A drop-down list.
#[derive(PartialEq, Properties)]
pub(crate) struct SelectProps<T: Clone + PartialEq + 'static> {
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
    pub(crate) options: Vec<SelectOption<T>>,
    /// What is chosen now.
    pub(crate) chosen: Option<T>,
    /// Called with what was chosen, or none.
    pub(crate) onchoose: Callback<Option<T>>,
}

/// A drop-down list, for choices too many for radios.
#[component]
pub(crate) fn Select<T: Clone + PartialEq + 'static>(props: &SelectProps<T>) -> Html {
    let problem = use_problem(&props.id);
    let onchange = {
        let values: Vec<T> = props
            .options
            .iter()
            .map(|option| option.value.clone())
            .collect();
        props.onchoose.reform(move |event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>()?;
            let at = usize::try_from(select.selected_index())
                .ok()?
                .checked_sub(1)?;
            values.get(at).cloned()
        })
    };
    let select = use_node_ref();
    {
        // Once somebody has chosen, the browser no longer looks at the attribute: what is undone
        // has to be chosen again.
        let at = props
            .chosen
            .as_ref()
            .and_then(|chosen| props.options.iter().position(|it| it.value == *chosen))
            .map_or(0, |at| at + 1);
        let (select, count) = (select.clone(), props.options.len());
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
                aria-describedby={described_by(&props.id, &props.hint, problem.as_ref())}
            >
                <option value="" selected={props.chosen.is_none()}>{ &props.none }</option>
                for (at, option) in props.options.iter().enumerate() {
                    <option
                        value={(at + 1).to_string()}
                        selected={props.chosen.as_ref() == Some(&option.value)}
                    >
                        { &option.label }
                    </option>
                }
            </select>
        </div>
    }
}

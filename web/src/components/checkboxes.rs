use reform_plan::Slug;
use yew::prelude::*;

use super::fieldset::Fieldset;
use super::form::use_problem;
use super::text_field::Changes;
use super::tick_box::TickBox;
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
    let small = props.small.then_some("govuk-checkboxes--small");
    let boxes = props.options.iter().enumerate();
    let boxes = boxes.map(|(at, option)| tick_box(props, at, option).view());
    Fieldset {
        id: props.id.clone(),
        legend: html! { &props.legend },
        hint: props.hint.clone(),
        problem: use_problem(&props.id),
        disabled: props.changes.is_locked(&use_app()),
        children: html! { <div class={classes!("govuk-checkboxes", small)}>{ for boxes }</div> },
        ..Fieldset::default()
    }
    .view()
}

fn tick_box(props: &CheckboxesProps, at: usize, option: &CheckOption) -> TickBox {
    let id = if at == 0 {
        props.id.to_string()
    } else {
        format!("{}-{}", props.id, at + 1)
    };
    let (value, is_ticked) = (option.value.clone(), option.ticked);
    let hint = (!option.hint.is_empty()).then(|| html! { &option.hint });
    TickBox {
        id,
        name: props.id.clone(),
        label: html! { &option.label },
        hint,
        is_ticked,
        onchange: props.ontick.reform(move |()| (value.clone(), !is_ticked)),
        ..TickBox::default()
    }
}

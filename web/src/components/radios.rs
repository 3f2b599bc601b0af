use yew::prelude::*;

use super::choices::Choices;
use super::fieldset::{Fieldset, Legend};
use super::form::use_problem;
use super::text_field::Changes;
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
    /// How the question looks.
    #[prop_or_default]
    pub(crate) look: Legend,
    /// What they change.
    #[prop_or_default]
    pub(crate) changes: Changes,
}

/// A group of radios. Nothing is chosen beforehand.
#[component]
pub(crate) fn Radios(props: &RadiosProps) -> Html {
    let inline = props.inline.then_some("govuk-radios--inline");
    let choices = &props.choices;
    let radios = choices.words.iter().enumerate().map(|(at, (label, hint))| {
        // The first id has no number, so that the error summary can link to it by the field's name.
        let id = if at == 0 {
            props.id.to_string()
        } else {
            format!("{}-{}", props.id, at + 1)
        };
        Radio {
            id,
            name: props.id.clone(),
            value: (at + 1).to_string(),
            label: html! { label },
            hint: hint.clone(),
            is_chosen: choices.chosen == Some(at),
            onchoose: choices.onchoose.reform(move |()| Some(at)),
        }
        .view()
    });
    Fieldset {
        id: props.id.clone(),
        legend: html! { &props.legend },
        look: props.look,
        hint: props.hint.clone(),
        problem: use_problem(&props.id),
        disabled: props.changes.is_locked(&use_app()),
        children: html! { <div class={classes!("govuk-radios", inline)}>{ for radios }</div> },
        ..Fieldset::default()
    }
    .view()
}

/// One radio of a group.
pub(crate) struct Radio {
    /// Its id.
    pub(crate) id: String,
    /// Name of its group.
    pub(crate) name: AttrValue,
    /// What it stands for.
    pub(crate) value: String,
    /// Its words.
    pub(crate) label: Html,
    /// A short hint.
    pub(crate) hint: AttrValue,
    /// Whether it is chosen.
    pub(crate) is_chosen: bool,
    /// Called when it is chosen.
    pub(crate) onchoose: Callback<()>,
}

impl Radio {
    /// The radio with its label, to stand inside its group.
    pub(crate) fn view(self) -> Html {
        let hint_id = format!("{}-item-hint", self.id);
        let has_hint = !self.hint.is_empty();
        html! {
            <div class="govuk-radios__item">
                <input
                    class="govuk-radios__input"
                    id={self.id.clone()}
                    name={self.name}
                    type="radio"
                    value={self.value}
                    checked={self.is_chosen}
                    onchange={self.onchoose.reform(|_: Event| ())}
                    aria-describedby={has_hint.then(|| hint_id.clone())}
                />
                <label class="govuk-label govuk-radios__label" for={self.id}>{ self.label }</label>
                if has_hint {
                    <div id={hint_id} class="govuk-hint govuk-radios__hint">{ self.hint }</div>
                }
            </div>
        }
    }
}

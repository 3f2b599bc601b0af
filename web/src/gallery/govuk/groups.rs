//! Groups of choices.

use reform_plan::Slug;
use serde::Deserialize;
use yew::prelude::*;

use super::Options;
use super::parts::{Set, Text, Unread, with_problem, words};
use crate::components::{
    Changes, CheckOption, Checkboxes as Boxes, Choice, Choices, Fieldset as Group, Radios as Row,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fieldset {
    legend: super::parts::Legend,
}

impl Options for Fieldset {
    fn draw(self) -> Result<Html, String> {
        let group = Group {
            look: self.legend.look(),
            legend: html! { self.legend.text },
            ..Group::default()
        };
        Ok(group.bare())
    }
}

/// One of several.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    text: String,
    #[serde(rename = "value")]
    _value: Unread,
    hint: Option<Text>,
    #[serde(default)]
    checked: bool,
}

/// Ids of a group come from its name.
fn id(name: String, prefix: Option<String>) -> Result<String, String> {
    match prefix {
        Some(prefix) if prefix != name => Err("`idPrefix` is not `name`".to_owned()),
        _ => Ok(name),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct Radios {
    name: String,
    id_prefix: Option<String>,
    fieldset: Set,
    hint: Option<Text>,
    error_message: Option<Text>,
    classes: Option<RadiosClass>,
    items: Vec<Item>,
}

#[derive(Deserialize)]
enum RadiosClass {
    #[serde(rename = "govuk-radios--inline")]
    Inline,
}

impl Options for Radios {
    fn draw(self) -> Result<Html, String> {
        let id = id(self.name, self.id_prefix)?;
        let chosen = self.items.iter().position(|it| it.checked);
        let options = self.items.into_iter().enumerate();
        let options = options.map(|(at, it)| Choice {
            value: at,
            label: it.text.into(),
            hint: words(it.hint),
        });
        let choices = Choices::one(options.collect(), chosen.as_ref(), Callback::noop());
        let field = html! {
            <Row
                id={id.clone()}
                look={self.fieldset.legend.look()}
                legend={self.fieldset.legend.text}
                hint={words(self.hint)}
                {choices}
                inline={self.classes.is_some()}
                changes={Changes::View}
            />
        };
        Ok(with_problem(&id, self.error_message, field))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct Checkboxes {
    name: String,
    id_prefix: Option<String>,
    fieldset: Set,
    hint: Option<Text>,
    error_message: Option<Text>,
    classes: Option<CheckboxesClass>,
    items: Vec<Item>,
}

#[derive(Deserialize)]
enum CheckboxesClass {
    #[serde(rename = "govuk-checkboxes--small")]
    Small,
}

impl Options for Checkboxes {
    fn draw(self) -> Result<Html, String> {
        let id = id(self.name, self.id_prefix)?;
        let options = self.items.into_iter().enumerate();
        let options = options.map(|(at, it)| CheckOption {
            value: Slug::from(format!("item-{at}")),
            label: it.text.into(),
            hint: words(it.hint),
            ticked: it.checked,
        });
        let field = html! {
            <Boxes
                id={id.clone()}
                legend={self.fieldset.legend.text}
                hint={words(self.hint)}
                options={options.collect::<Vec<_>>()}
                ontick={Callback::noop()}
                small={self.classes.is_some()}
                changes={Changes::View}
            />
        };
        Ok(with_problem(&id, self.error_message, field))
    }
}

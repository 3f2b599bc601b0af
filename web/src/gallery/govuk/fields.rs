//! Fields, and what stands above them.

use reform_plan::TypedDate;
use serde::Deserialize;
use yew::prelude::*;

use super::Options;
use super::parts::{Set, Text, Typed, Unread, fixed, with_problem, words};
use crate::components::form::error_message;
use crate::components::text_field::{hint, label};
use crate::components::{
    Changes, Choice, Choices, DateField, FileField, Select as List, TextArea, TextField,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Label {
    text: String,
    r#for: String,
}

impl Options for Label {
    fn draw(self) -> Result<Html, String> {
        Ok(label(&self.r#for, &self.text.into()))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Hint {
    text: String,
    id: String,
}

impl Options for Hint {
    fn draw(self) -> Result<Html, String> {
        let id = field_of(&self.id, "-hint")?;
        Ok(hint(&id.into(), &self.text.into()))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ErrorMessage {
    text: String,
    id: String,
}

impl Options for ErrorMessage {
    fn draw(self) -> Result<Html, String> {
        Ok(error_message(self.id, &self.text))
    }
}

/// The id of the field that this is the hint of.
fn field_of(id: &str, ending: &str) -> Result<String, String> {
    let field = id.strip_suffix(ending);
    field
        .map(str::to_owned)
        .ok_or_else(|| format!("`id` does not end {ending}"))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct Input {
    id: Option<String>,
    name: String,
    label: Text,
    hint: Option<Text>,
    error_message: Option<Text>,
    value: Option<Typed>,
}

impl Options for Input {
    fn draw(self) -> Result<Html, String> {
        let id = self.id.unwrap_or(self.name);
        let field = html! {
            <TextField
                id={id.clone()}
                label={self.label.text}
                hint={words(self.hint)}
                value={Typed::text(self.value)}
                oninput={Callback::noop()}
            />
        };
        Ok(with_problem(&id, self.error_message, field))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct Textarea {
    id: Option<String>,
    name: String,
    label: Text,
    hint: Option<Text>,
    error_message: Option<Text>,
    value: Option<Typed>,
    rows: Option<u32>,
}

impl Options for Textarea {
    fn draw(self) -> Result<Html, String> {
        let id = self.id.unwrap_or(self.name);
        let field = html! {
            <TextArea
                id={id.clone()}
                label={self.label.text}
                hint={words(self.hint)}
                value={Typed::text(self.value)}
                oninput={Callback::noop()}
                rows={self.rows.unwrap_or(5)}
            />
        };
        Ok(with_problem(&id, self.error_message, field))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct Select {
    id: Option<String>,
    name: String,
    label: Text,
    hint: Option<Text>,
    error_message: Option<Text>,
    items: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    text: String,
    #[serde(rename = "value")]
    _value: Unread,
    #[serde(default)]
    selected: bool,
}

impl Options for Select {
    fn draw(self) -> Result<Html, String> {
        let id = self.id.unwrap_or(self.name);
        // The first words of a list of ours are for choosing nothing.
        let chosen = self.items.iter().position(|it| it.selected);
        let chosen = chosen.and_then(|at| at.checked_sub(1));
        let mut items = self.items.into_iter();
        let none = items.next().ok_or("no `items`")?.text;
        let options = items.enumerate();
        let options = options.map(|(at, it)| Choice::new(at, it.text));
        let choices = Choices::one(options.collect(), chosen.as_ref(), Callback::noop());
        let field = html! {
            <List
                id={id.clone()}
                label={self.label.text}
                hint={words(self.hint)}
                {none}
                {choices}
                changes={Changes::View}
            />
        };
        Ok(with_problem(&id, self.error_message, field))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct DateInput {
    id: String,
    #[serde(rename = "namePrefix")]
    _name_prefix: Unread,
    fieldset: Set,
    hint: Option<Text>,
    error_message: Option<Text>,
    values: Option<Values>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Values {
    day: Option<Typed>,
    month: Option<Typed>,
    year: Option<Typed>,
}

impl Options for DateInput {
    fn draw(self) -> Result<Html, String> {
        let values = self.values.unwrap_or_default();
        let value = TypedDate {
            day: Typed::text(values.day),
            month: Typed::text(values.month),
            year: Typed::text(values.year),
            ..TypedDate::default()
        };
        let field = html! {
            <DateField
                id={self.id.clone()}
                legend={self.fieldset.legend.text}
                hint={words(self.hint)}
                {value}
                oninput={Callback::noop()}
            />
        };
        Ok(with_problem(&self.id, self.error_message, field))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct FileUpload {
    id: Option<String>,
    name: String,
    label: Text,
    hint: Option<Text>,
    error_message: Option<Text>,
    #[serde(default)]
    multiple: bool,
}

impl Options for FileUpload {
    fn draw(self) -> Result<Html, String> {
        let field = FileField {
            id: fixed(self.id.unwrap_or(self.name)),
            label: fixed(self.label.text),
            hint: fixed(self.hint.map_or_else(String::new, |it| it.text)),
            accept: "",
            several: self.multiple,
        };
        let problem = self.error_message.map(|it| it.text.into());
        Ok(field.view(problem.as_ref(), &Callback::noop(), &Callback::noop()))
    }
}

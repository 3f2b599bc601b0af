//! Options that several components share.

use serde::Deserialize;
use serde_json::Value;
use yew::prelude::*;

use crate::components::{FieldProblems, Legend as Look};

/// Words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Text {
    pub(super) text: String,
}

/// A group's question.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Set {
    pub(super) legend: Legend,
}

/// The words of a group's question.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Legend {
    pub(super) text: String,
    classes: Option<LegendClass>,
}

#[derive(Deserialize)]
enum LegendClass {
    #[serde(rename = "govuk-fieldset__legend--m")]
    Medium,
}

impl Legend {
    pub(super) fn look(&self) -> Look {
        match self.classes {
            None => Look::Text,
            Some(LegendClass::Medium) => Look::Heading,
        }
    }
}

/// What stands in a field: text, or a number.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Typed {
    Text(String),
    Number(i64),
}

impl Typed {
    /// As text; nothing where nothing was given.
    pub(super) fn text(typed: Option<Self>) -> String {
        match typed {
            None => String::new(),
            Some(Self::Text(text)) => text,
            Some(Self::Number(number)) => number.to_string(),
        }
    }
}

/// A value of a choice. Choices of this project are known by their places.
pub(super) type Unread = Option<Value>;

/// The words, or nothing.
pub(super) fn words(text: Option<Text>) -> AttrValue {
    text.map_or_else(AttrValue::default, |it| it.text.into())
}

/// A field with what is wrong with it.
pub(super) fn with_problem(id: &str, problem: Option<Text>, field: Html) -> Html {
    let problem = problem.map(|it| (id.to_owned().into(), it.text.into()));
    let problems: Vec<(AttrValue, AttrValue)> = problem.into_iter().collect();
    html! { <FieldProblems {problems}>{ field }</FieldProblems> }
}

/// Words where a component takes only those that are written in the program. Leaked: an example is
/// drawn once.
pub(super) fn fixed(words: String) -> &'static str {
    words.leak()
}

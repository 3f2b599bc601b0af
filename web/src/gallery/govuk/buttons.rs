//! What is pressed or followed.

use serde::Deserialize;
use yew::prelude::*;

use super::Options;
use super::parts::{Unread, fixed};
use crate::components::ways::{back_link, skip_link};
use crate::components::{Look, action_button, button_to, submit_button};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BackLink {
    href: Option<String>,
}

impl Options for BackLink {
    fn draw(self) -> Result<Html, String> {
        Ok(back_link(self.href.unwrap_or_else(|| "#".to_owned())))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SkipLink {
    #[serde(rename = "text")]
    _words: Skip,
    href: String,
}

#[derive(Deserialize)]
enum Skip {
    #[serde(rename = "Skip to main content")]
    ToMain,
}

impl Options for SkipLink {
    fn draw(self) -> Result<Html, String> {
        let to = self.href.trim_start_matches('#').to_owned();
        Ok(skip_link(fixed(to)))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct Button {
    text: String,
    href: Option<String>,
    #[serde(rename = "name")]
    _name: Unread,
    #[serde(rename = "preventDoubleClick")]
    _script: Unread,
    #[serde(rename = "type")]
    kind: Option<Kind>,
    classes: Option<Class>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Button,
}

#[derive(Deserialize)]
enum Class {
    #[serde(rename = "govuk-button--secondary")]
    Secondary,
    #[serde(rename = "govuk-button--warning")]
    Warning,
}

impl Options for Button {
    fn draw(self) -> Result<Html, String> {
        let look = match self.classes {
            None => Look::Primary,
            Some(Class::Secondary) => Look::Secondary,
            Some(Class::Warning) => Look::Warning,
        };
        let words = html! { self.text };
        Ok(match (self.href, self.kind) {
            (Some(href), _) => button_to(look, href, words),
            (None, Some(Kind::Button)) => action_button(look, &Callback::noop(), words),
            (None, None) => submit_button(look, words),
        })
    }
}

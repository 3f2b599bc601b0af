//! Words that are told, set apart or opened.

use serde::Deserialize;
use yew::prelude::*;

use super::Options;
use super::parts::fixed;
use crate::components::banner::notification_banner;
use crate::components::error_summary::error_summary;
use crate::components::{TagColour, details, inset, tag, warning};
use crate::state::Tone;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct Details {
    summary_text: String,
    text: String,
}

impl Options for Details {
    fn draw(self) -> Result<Html, String> {
        Ok(details(self.summary_text.into(), html! { self.text }))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InsetText {
    text: String,
}

impl Options for InsetText {
    fn draw(self) -> Result<Html, String> {
        Ok(inset(html! { self.text }))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct WarningText {
    text: String,
    #[serde(rename = "iconFallbackText")]
    _icon: Option<Icon>,
}

#[derive(Deserialize)]
enum Icon {
    Warning,
}

impl Options for WarningText {
    fn draw(self) -> Result<Html, String> {
        Ok(warning(html! { self.text }))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tag {
    text: String,
    classes: TagClass,
}

#[derive(Deserialize)]
pub(super) enum TagClass {
    #[serde(rename = "govuk-tag--grey")]
    Grey,
    #[serde(rename = "govuk-tag--blue")]
    Blue,
    #[serde(rename = "govuk-tag--orange")]
    Orange,
}

impl Options for Tag {
    fn draw(self) -> Result<Html, String> {
        let colour = match self.classes {
            TagClass::Grey => TagColour::Grey,
            TagClass::Blue => TagColour::Blue,
            TagClass::Orange => TagColour::Orange,
        };
        Ok(tag(fixed(self.text), colour))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NotificationBanner {
    text: String,
    r#type: Option<BannerType>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum BannerType {
    Success,
}

impl Options for NotificationBanner {
    fn draw(self) -> Result<Html, String> {
        let tone = match self.r#type {
            None => Tone::Important,
            Some(BannerType::Success) => Tone::Done,
        };
        Ok(notification_banner(tone, html! { self.text }))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct ErrorSummary {
    #[serde(rename = "titleText")]
    _title: Title,
    error_list: Vec<Problem>,
}

#[derive(Deserialize)]
enum Title {
    #[serde(rename = "There is a problem")]
    Usual,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Problem {
    text: String,
    href: String,
}

impl Options for ErrorSummary {
    fn draw(self) -> Result<Html, String> {
        let problems = self.error_list.into_iter().map(|it| {
            let id = it.href.trim_start_matches('#').to_owned();
            (id.into(), it.text.into())
        });
        Ok(error_summary(&problems.collect()))
    }
}

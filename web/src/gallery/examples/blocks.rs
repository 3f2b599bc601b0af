//! Words that are told, set apart, opened or pressed.

use yew::prelude::*;

use super::Example;
use crate::components::banner::notification_banner;
use crate::components::error_summary::error_summary;
use crate::components::ways::{back_link, skip_link};
use crate::components::{
    Details, Look, TagColour, action_button, button_link, details, inset, link_button, paragraph,
    submit_button, tag, typed, warning,
};
use crate::route::Route;
use crate::state::Tone;

pub(super) const BLOCKS: &[Example] = &[
    Example::new("Back link", "to the page before", || {
        back_link(Route::Plan.href())
    }),
    Example::new("Skip link", "to the content", || skip_link("main-content")),
    Example::new("Button", "the one green button", || {
        submit_button(Look::Primary, html! { "Save and continue" })
    }),
    Example::new("Button", "any other", || {
        action_button(Look::Secondary, &Callback::noop(), html! { "Add evidence" })
    }),
    Example::new("Button", "that destroys something", || {
        action_button(
            Look::Warning,
            &Callback::noop(),
            html! { "Delete the plan" },
        )
    }),
    Example::new("Button", "that leads to another page", || {
        button_link(Look::Primary, &Route::Plan, html! { "Start a plan" })
    }),
    Example::new("Button", "that looks like a link", || {
        link_button(&Callback::noop(), "evidence 2", html! { "Remove" })
    }),
    Example::new("Details", "closed", || {
        details(
            "Where does this come from?".into(),
            paragraph("From the people in the room."),
        )
    }),
    Example::new("Details", "one of several alike", || {
        Details {
            summary: html! { "Use this figure in the plan" },
            which: "plans issued in time".to_owned(),
            children: paragraph("Choose where."),
            ..Details::default()
        }
        .view()
    }),
    Example::new("Error summary", "with two problems", || {
        error_summary(&vec![
            ("name".into(), "Enter what the action is called".into()),
            ("by".into(), "\"By when\" must be a real date".into()),
        ])
    }),
    Example::new("Inset text", "with typed words", || {
        inset(typed("A line somebody typed.\nAnd another."))
    }),
    Example::new("Notification banner", "something was done", || {
        notification_banner(Tone::Done, html! { "The plan was saved to a file" })
    }),
    Example::new("Notification banner", "something to know", || {
        notification_banner(
            Tone::Important,
            html! { "Part of the file could not be read" },
        )
    }),
    Example::new("Tag", "nothing special", || {
        tag("Not yet started", TagColour::Grey)
    }),
    Example::new("Tag", "under way", || tag("In progress", TagColour::Blue)),
    Example::new("Tag", "to look at", || tag("EXAMPLE", TagColour::Orange)),
    Example::new("Warning text", "before something goes", || {
        warning(html! { "This deletes every plan in this browser." })
    }),
];

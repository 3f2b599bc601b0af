use reform_plan::Edit;
use yew::prelude::*;

use crate::components::{Details, FieldProblems, Look, Problems, TextField, action_button, focus};
use crate::context::use_app;

/// A gap that may be left as it is.
#[derive(PartialEq, Properties)]
pub(super) struct LeaveGapProps {
    /// Key of the gap.
    pub(super) gap: String,
    /// The gap in words.
    pub(super) words: String,
}

/// Words that open to a reason for leaving a gap as it is. The reason becomes part of the plan when
/// the button is pressed: the gap leaves the list then, and not while somebody is typing.
#[component]
pub(super) fn LeaveGap(props: &LeaveGapProps) -> Html {
    let app = use_app();
    let reason = use_state(String::new);
    let tried = use_state(|| false);
    if app.is_read_only() {
        return Html::default();
    }
    let id = format!("reason-{}", props.gap.replace('/', "-"));
    let is_empty = reason.trim().is_empty();
    let mut problems = Problems::new();
    if *tried && is_empty {
        let words = "Enter why you leave it as it is";
        problems.push((id.clone().into(), words.into()));
    }
    let oninput = {
        let reason = reason.clone();
        Callback::from(move |text| reason.set(text))
    };
    let onpress = {
        let (app, gap, id) = (app, props.gap.clone(), id.clone());
        let (reason, tried) = (reason.clone(), tried);
        Callback::from(move |()| {
            if is_empty {
                tried.set(true);
                focus::on(&id);
                return;
            }
            let edit = Edit::AcceptGap {
                gap: gap.clone(),
                reason: Some((*reason).clone()),
            };
            app.edit_and_tell(edit, "The gap is left as it is, with your reason.");
        })
    };
    let which = &props.words;
    let button = html! {
        <>
            { "Leave it" }
            <span class="govuk-visually-hidden">{ format!(": {which}") }</span>
        </>
    };
    let children = html! {
        <>
            <FieldProblems {problems}>
                <TextField
                    {id}
                    label="Why do you leave it as it is?"
                    hint="The reason is printed with the plan"
                    value={(*reason).clone()}
                    {oninput}
                />
            </FieldProblems>
            { action_button(Look::Secondary, &onpress, button) }
        </>
    };
    Details {
        summary: html! { "Leave it, with a reason" },
        which: which.clone(),
        class: classes!("app-gaps__leave", "app-no-print"),
        children,
        ..Details::default()
    }
    .view()
}

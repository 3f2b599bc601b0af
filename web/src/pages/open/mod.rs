//! Opening a plan file: choose it, see what is inside, open it beside the other plans.

mod inside;
mod received;

use web_sys::HtmlInputElement;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::kept::open_new;
use crate::browser::read_file;
use crate::components::{Page, field_problem, paragraph};
use crate::context::use_app;
use crate::route::Route;
use inside::inside;
use received::{Received, receive};

/// Id of the field; problems name it.
const FIELD: &str = "plan-file";

/// What came of the file that was chosen last.
#[derive(Clone, Default, PartialEq)]
enum Chosen {
    /// None was chosen yet.
    #[default]
    Nothing,
    /// A plan, not opened yet.
    Plan(Box<Received>),
    /// Something that cannot be opened, and why.
    Problem(AttrValue),
}

/// Opens a plan file. The plan that is open is not touched until the button is pressed, and then it
/// stays in the list of plans.
#[component]
pub(crate) fn OpenPage() -> Html {
    let app = use_app();
    let chosen = use_state(Chosen::default);
    let attempt = use_state(|| 0_u32);
    let fail = {
        let (chosen, attempt) = (chosen.clone(), attempt.clone());
        Callback::from(move |words: String| {
            chosen.set(Chosen::Problem(words.into()));
            attempt.set(*attempt + 1);
        })
    };
    let onfile = {
        let (app, chosen, fail) = (app.clone(), chosen.clone(), fail.clone());
        Callback::from(move |file: web_sys::File| {
            let (app, chosen, fail) = (app.clone(), chosen.clone(), fail.clone());
            spawn_local(async move {
                let text = read_file(&file).await;
                match text.and_then(|text| receive(&app, file.name(), &text)) {
                    Ok(received) => chosen.set(Chosen::Plan(Box::new(received))),
                    Err(words) => fail.emit(words),
                }
            });
        })
    };
    let onforget = {
        let chosen = chosen.clone();
        Callback::from(move |()| chosen.set(Chosen::Nothing))
    };
    let onsubmit = {
        let (app, chosen) = (app.clone(), chosen.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match &*chosen {
                Chosen::Plan(received) => {
                    open_new(&app, received.draft.clone());
                    app.go(&Route::Plan);
                }
                Chosen::Problem(words) => fail.emit(words.to_string()),
                Chosen::Nothing => fail.emit("Select a plan file".to_owned()),
            }
        })
    };
    let problem = match &*chosen {
        Chosen::Problem(words) => Some(words.clone()),
        _ => None,
    };
    let problems: Vec<_> = problem
        .iter()
        .map(|words| (AttrValue::Static(FIELD), words.clone()))
        .collect();
    html! {
        <Page title="Open a plan file" back={Route::Start} {problems} attempt={*attempt}>
            { paragraph("A plan file holds one whole plan. It opens beside the plans on this computer and changes none of them.") }
            <form {onsubmit} novalidate=true>
                { field(problem.as_ref(), &onfile, &onforget) }
                <p class="govuk-visually-hidden" role="status">
                    if let Chosen::Plan(received) = &*chosen {
                        { format!("{} can be opened. What is inside is listed below.", received.file) }
                    }
                </p>
                if let Chosen::Plan(received) = &*chosen {
                    { inside(&app, received) }
                }
                <button type="submit" class="govuk-button app-no-print">{ "Open" }</button>
            </form>
        </Page>
    }
}

fn field(
    problem: Option<&AttrValue>,
    onfile: &Callback<web_sys::File>,
    onforget: &Callback<()>,
) -> Html {
    let onchange = {
        let onfile = onfile.clone();
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let file = input.and_then(|it| it.files()).and_then(|it| it.get(0));
            if let Some(file) = file {
                onfile.emit(file);
            }
        })
    };
    // The same file can be chosen again after it was mended: a browser tells only of a change.
    let onclick = onforget.reform(|event: MouseEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            input.set_value("");
        }
    });
    let hint = format!("{FIELD}-hint");
    let described = match problem {
        Some(_) => format!("{hint} {FIELD}-error"),
        None => hint.clone(),
    };
    let group_error = problem.map(|_| "govuk-form-group--error");
    let field_error = problem.map(|_| "govuk-file-upload--error");
    html! {
        <div class={classes!("govuk-form-group", group_error)}>
            <label class="govuk-label" for={FIELD}>{ "Plan file" }</label>
            <div id={hint} class="govuk-hint">{ "Its name ends .sendplan.json" }</div>
            { field_problem(FIELD, problem) }
            <input
                class={classes!("govuk-file-upload", "app-file", field_error)}
                id={FIELD}
                name={FIELD}
                type="file"
                accept=".json,application/json"
                {onchange}
                {onclick}
                aria-describedby={described}
            />
        </div>
    }
}

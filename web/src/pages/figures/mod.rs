//! Newer figures, loaded from files as they were published: chosen, read, reported, and taken when
//! somebody says so. What the open plan uses is listed where something newer is published.

mod choice;
mod loaded;
mod mapping;
mod newer;
mod report;
mod small_counts;

use yew::prelude::*;

use self::choice::{Choice, FIELD, RELEASE_FILE, Step, TAKEN};
use self::loaded::Loaded;
use self::newer::Newer;
use self::report::report;
use self::small_counts::small_counts;
use crate::components::{Look, Page, Width, action_button, heading, paragraph};
use crate::context::use_app;
use crate::route::Route;

/// Newer figures, loaded from files.
#[component]
pub(crate) fn FiguresPage() -> Html {
    let choice = Choice {
        app: use_app(),
        step: use_state(|| Step::Waiting),
        problem: use_state(|| None),
    };
    {
        // A page that is left reads no more: nobody would see the report.
        let is_reading = use_mut_ref(|| false);
        is_reading.replace(matches!(*choice.step, Step::Reading { .. }));
        let world = choice.app.world.clone();
        use_effect_with((), move |()| {
            move || {
                if *is_reading.borrow() {
                    world.stop_reading();
                }
            }
        });
    }
    let problem = choice.problem.as_ref();
    let problems: Vec<(AttrValue, AttrValue)> = problem
        .map(|(_, words)| (AttrValue::Static(FIELD), words.clone()))
        .into_iter()
        .collect();
    let onfile = choice.with(|choice, file| choice.read(file, Vec::new()));
    let attempt = problem.map_or(0, |(attempt, _)| *attempt);
    html! {
        <Page title="Load newer figures" back={Route::Explore} {problems} {attempt} width={Width::Full}>
            <div class="app-reading-width">
                { paragraph("When the Department for Education publishes a newer release, download it from Explore education statistics, and load it here: the ZIP of a whole release, or a single CSV. It is read on this computer and sent nowhere. You see what it would change before anything is taken.") }
                { RELEASE_FILE.view(problem.map(|(_, words)| words), &onfile, &Callback::noop()) }
            </div>
            <p class="govuk-visually-hidden" role="status">{ heard(&choice.step) }</p>
            { content(&choice) }
            <Newer round={choice.app.round} />
            <Loaded round={choice.app.round} />
            { small_counts(&choice.app) }
        </Page>
    }
}

/// What is told of how far it is; once figures are taken, that takes the keyboard.
fn heard(step: &Step) -> String {
    match step {
        Step::Waiting | Step::Taken { .. } => String::new(),
        Step::Taking => "The figures are being taken.".to_owned(),
        Step::Reading { name, .. } => format!("Reading {name}"),
        Step::Read { view, .. } => {
            format!("What {} would bring: {}", view.file, view.headline)
        }
    }
}

/// How far it is.
fn content(choice: &Choice) -> Html {
    match &*choice.step {
        Step::Waiting => Html::default(),
        Step::Taking => paragraph("The figures are being taken."),
        Step::Reading { name, done, total } => {
            let onstop = choice.with(|choice, ()| choice.stop());
            html! {
                <div class="app-reading-width">
                    <p class="govuk-body">
                        <label for="reading">{ format!("Reading {name}") }</label>
                    </p>
                    <progress id="reading" class="app-progress" value={done.to_string()} max={total.max(&1).to_string()} />
                    { action_button(Look::Secondary, &onstop, html! { <span>{ "Stop reading" }</span> }) }
                </div>
            }
        }
        Step::Read { view, .. } => {
            let ontake = choice.with(|choice, ()| choice.take());
            html! {
                <>
                    <div class="app-release-heading">
                        { heading(format!("What {} would bring", view.file)) }
                        <p class="govuk-body-l">{ &view.headline }</p>
                    </div>
                    if view.kept.is_some() {
                        { action_button(Look::Primary, &ontake, html! { <span>{ "Take these figures" }</span> }) }
                    }
                    { report(choice, view) }
                </>
            }
        }
        Step::Taken { is_kept, name } => html! {
            <div class="app-reading-width" id={TAKEN} tabindex="-1">
                <p class="govuk-body">
                    <strong>{ format!("The figures of {name} are taken.") }</strong>
                    if !is_kept {
                        <span>{ " This browser does not let them be kept: they are here until you close this page." }</span>
                    }
                </p>
            </div>
        },
    }
}

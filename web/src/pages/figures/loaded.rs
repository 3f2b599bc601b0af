//! What was taken from files before, and removing it.

use send_explore::Kept;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::components::{heading, link_button, paragraph};
use crate::context::use_app;
use crate::world::KeptFigures;

/// Which round of figures it is.
#[derive(PartialEq, Properties)]
pub(super) struct LoadedProps {
    /// Counts up whenever something is taken or removed.
    pub(super) round: u32,
}

/// What was taken from files, each with a way to remove it.
#[component]
pub(super) fn Loaded(props: &LoadedProps) -> Html {
    let app = use_app();
    let taken = use_state(Vec::<KeptFigures>::new);
    {
        let (world, taken) = (app.world.clone(), taken.clone());
        use_effect_with(props.round, move |_| {
            let listing = world.taken_figures();
            spawn_local(async move { taken.set(listing.await) });
        });
    }
    let onremove = |key: &str| {
        let (app, key) = (app.clone(), key.to_owned());
        Callback::from(move |()| {
            let (removing, app) = (app.world.drop_figures(key.clone()), app.clone());
            spawn_local(async move {
                if removing.await {
                    app.look_at_round.emit(());
                } else {
                    app.tell("The figures could not be removed. They are still shown");
                }
            });
        })
    };
    html! {
        <section class="app-reading-width">
            { heading("Newer figures you loaded") }
            if taken.is_empty() {
                { paragraph("None yet: you see the figures that come with the tool.") }
            } else {
                { paragraph("They are kept in this browser, beside your plans and not in them, and laid over the figures that come with the tool.") }
                <ul class="govuk-list govuk-list--bullet">
                    for kept in taken.iter() {
                        <li key={kept.key.clone()}>
                            <span>{ format!("{}. ", Kept::words(&kept.text)) }</span>
                            { link_button(&onremove(&kept.key), Kept::words(&kept.text), html! { <span>{ "Remove" }</span> }) }
                        </li>
                    }
                </ul>
            }
        </section>
    }
}

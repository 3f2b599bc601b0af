//! What is said below a file: how far it is, what to look at before it is made, what came of it.

use plan_export::Progress;
use yew::prelude::*;

use super::desk::{Desk, found_id};
use super::line::File;
use super::steps::Step;
use crate::components::{Look, action_button, field_problem, inset_with, paragraph, typed};
use crate::exporter::Suspect;

/// The most texts that are listed.
const MOST: usize = 20;

/// How far a file is, below its button.
pub(super) fn panel(desk: &Desk, file: File) -> Html {
    match desk.steps.of(file.id) {
        None => Html::default(),
        Some(Step::Looking) => working(desk, file, None),
        Some(Step::Making(progress)) => working(desk, file, progress.as_ref()),
        Some(Step::Found(found)) => nudge(desk, file, found),
        Some(Step::Failed(words)) => field_problem(file.id, Some(words)),
        Some(Step::Made { name, size, note }) => html! {
            <p class="govuk-body app-outputs__done">
                <strong>{ "Downloaded: " }</strong>
                <span>{ format!("{name} ({size}).") }</span>
                if !note.is_empty() {
                    <span>{ format!(" {note}.") }</span>
                }
            </p>
        },
    }
}

fn working(desk: &Desk, file: File, progress: Option<&Progress>) -> Html {
    let id = format!("{}-progress", file.id);
    let words = match progress {
        Some(progress) => format!("Making {}: {}", file.what(), progress.what),
        None if desk.app.world.exporter_size().is_some() => {
            "Loading the part of the tool that makes files".to_owned()
        }
        None => format!("Making {}", file.what()),
    };
    let max = progress.map(|it| it.of.max(1).to_string());
    let value = progress.map(|it| it.done.to_string());
    let onstop = desk.with(file, Desk::stop);
    html! {
        <div class="app-outputs__panel">
            <p class="govuk-body"><label for={id.clone()}>{ words }</label></p>
            <progress {id} class="app-progress" {value} {max} />
            { action_button(Look::Secondary, &onstop, html! {
                <>
                    <span>{ "Cancel" }</span>
                    <span class="govuk-visually-hidden">{ format!(" {}", file.what()) }</span>
                </>
            }) }
        </div>
    }
}

/// Texts that look like somebody's identifier, before the file is made. Nothing is held back: people
/// know better than the tool what they typed.
fn nudge(desk: &Desk, file: File, found: &[Suspect]) -> Html {
    let (accept, leave) = (desk.with(file, Desk::accept), desk.with(file, Desk::forget));
    inset_with(
        "app-outputs__panel",
        html! { <>
                <h4 class="govuk-heading-s" id={found_id(file)} tabindex="-1">
                    { "Look at these texts before you share this file" }
                </h4>
                { paragraph("They look like something that identifies a person. A plan needs no names or numbers of children and families.") }
                <ul class="govuk-list govuk-list--bullet">
                    for it in found.iter().take(MOST) {
                        <li>
                            <a class="govuk-link" href={it.href.clone()}>{ typed(it.field.as_str()) }</a>
                            if it.text.is_empty() {
                                { format!(": something that looks like {}", it.what) }
                            } else {
                                { ": " }
                                <strong>{ typed(it.text.as_str()) }</strong>
                                { format!(" looks like {}", it.what) }
                            }
                        </li>
                    }
                    if found.len() > MOST {
                        <li>{ format!("and {} more", found.len() - MOST) }</li>
                    }
                </ul>
                <div class="govuk-button-group">
                    { action_button(Look::Secondary, &accept, html! { "Make the file all the same" }) }
                    { action_button(Look::Secondary, &leave, html! { "Do not make it" }) }
                </div>
        </> },
    )
}

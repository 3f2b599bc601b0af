use reform_plan::PlanDraft;
use reform_plan::cycle;
use yew::prelude::*;

use crate::components::{Look, action_button, details, link, paragraph, small_heading};
use crate::context::AppContext;
use crate::pages::kept::{begin, tell_on};
use crate::route::Route;
use crate::state::Tone;
use crate::world::Access;

/// What the next plan takes along.
const CARRIED: [&str; 7] = [
    "Area, partners and roles on the front page",
    "Evidence and target levels",
    "What you wrote for each section, and your local figures",
    "Priorities and their success measures, with what was found since",
    "Actions that are not done, as not started",
    "What is still in the parking lot, and reviews to come",
    "The level you agreed this time, to be shown beside the question",
];

/// What it does not take along.
const LEFT: [&str; 6] = [
    "Levels, reasons and who was in the room: you score each statement again",
    "What each partner scored alone, and votes",
    "Actions that are done, milestones that were reached, and notes on progress",
    "Decisions not to act for now, and gaps you left with a reason",
    "Completed marks of sections",
    "Version, date and signatures",
];

/// The way to the next plan, which carries on from this one. It opens, because nobody needs it while
/// a plan is being written.
pub(super) fn next_cycle(app: &AppContext, old: &PlanDraft) -> Html {
    // A plan of a newer version holds what this version would not know how to carry over.
    if app.state.access == Access::NewerVersion {
        return Html::default();
    }
    let onpress = {
        let app = app.clone();
        Callback::from(move |()| start(&app))
    };
    let list = |items: &[&'static str]| {
        html! {
            <ul class="govuk-list govuk-list--bullet">
                for words in items {
                    <li>{ *words }</li>
                }
            </ul>
        }
    };
    let content = html! {
        <>
            { paragraph("When this plan has run its course, start the next one from it. It opens beside this one, and this one stays as it is.") }
            { small_heading("It takes along") }
            { list(&CARRIED) }
            { small_heading("It starts afresh with") }
            { list(&LEFT) }
            { action_button(Look::Secondary, &onpress, html! { "Start the next plan" }) }
            if let Some(last) = &old.last_time {
                <p class="govuk-body app-no-print">
                    { "This plan carries on from " }
                    <span dir="auto">{ last.title.clone() }</span>
                    { ". " }
                    { link(&Route::ThenAndNow, "Then and now") }
                </p>
            }
        </>
    };
    html! {
        <div class="app-no-print">{ details("Start the next plan from this one".into(), content) }</div>
    }
}

fn start(app: &AppContext) {
    let Some(old) = app.state.draft() else { return };
    let new = cycle::next_cycle(&app.framework, old, app.new_id(), app.today());
    let told = format!(
        "\"{}\" is open now. \"{}\" is kept as it was, in plans on this computer",
        new.title(),
        old.title()
    );
    // What was typed last belongs to the old plan.
    app.world.flush();
    begin(app, new, |app| tell_on(app, &Route::Plan, told, Tone::Done));
}

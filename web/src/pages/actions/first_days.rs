//! The actions of the first 100 days, as a list to print.

use reform_plan::summary::{ActionTiming, FirstDay, first_days};
use yew::prelude::*;

use super::views::{action_link, has_actions, milestone_words, no_actions, who};
use crate::components::{Look, Page, action_button, heading, link, paragraph};
use crate::context::AppContext;
use crate::route::Route;

const TITLE: &str = "The first 100 days";

/// The actions of the first 100 days.
pub(crate) fn first_days_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    if !has_actions(&summary) {
        return no_actions(TITLE);
    }
    let days = first_days(&summary);
    let print = {
        let world = app.world.clone();
        Callback::from(move |()| world.print())
    };
    html! {
        <Page title={TITLE} back={Route::Actions}>
            <p class="govuk-body">
                <span>{ days.words() }</span>
                if days.from == FirstDay::Today {
                    { " " }<span class="app-no-print">{ link(&Route::Front, "Enter the date of the plan") }</span>
                }
            </p>
            { heading("Actions") }
            if days.actions.is_empty() {
                { paragraph("No action starts or is due in these days.") }
            } else {
                <ol class="govuk-list app-days">
                    for (line, what) in &days.actions {
                        <li key={line.action.id.to_string()}>
                            { action_link(line) }
                            { who(line) }
                            <span class="app-line">{ what.words(&line.action.start.words(), &line.action.by.words()) }</span>
                            <span class="app-line">{ standing(line.action.status.words(), line.timing) }</span>
                        </li>
                    }
                </ol>
            }
            { heading("Milestones") }
            if days.milestones.is_empty() {
                { paragraph("No milestone is due in these days.") }
            } else {
                <ol class="govuk-list app-days">
                    for it in &days.milestones {
                        <li>
                            { milestone_words(it) }
                            <span class="app-line app-note">{ "Of " }{ action_link(&it.line) }</span>
                            { who(&it.line) }
                        </li>
                    }
                </ol>
            }
            { action_button(Look::Secondary, &print, html! { "Print this list" }) }
        </Page>
    }
}

fn standing(status: &str, timing: ActionTiming) -> String {
    match timing {
        ActionTiming::Overdue => format!("{status}, overdue"),
        _ => status.to_owned(),
    }
}

//! The parking lot: what was put aside in discussions, until it is settled or becomes an action.

use reform_plan::summary::PlanSummary;
use reform_plan::{Action, Edit, Id, Outcome, Parked, ParkedField, Slug};
use yew::prelude::*;

use crate::components::{
    Choice, Choices, Look, Page, Select, TextField, Width, action_button, details, edit_link,
    focus, heading, link, paragraph, submit_button, typed,
};
use crate::context::{AppContext, use_app};
use crate::route::Route;

/// Everything that was parked.
pub(crate) fn parking_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let of = |is_open: bool| -> Vec<&Parked> {
        let parked = plan.draft.parked.iter();
        parked
            .filter(|it| it.outcome.is_open() == is_open)
            .collect()
    };
    let (open, done) = (of(true), of(false));
    let print = {
        let world = app.world.clone();
        Callback::from(move |()| world.print())
    };
    html! {
        <Page title="Parking lot" back={Route::Workshop} width={Width::Full}>
            { paragraph("What came up and was put aside, so that the discussion could go on. Come back to each before you finish: settle it, or make it an action.") }
            <ParkBox statement={None::<Slug>} />
            if open.is_empty() {
                { paragraph("Nothing parked.") }
            } else {
                <ol class="govuk-list app-parked">
                    for it in open {
                        <li key={it.id.to_string()}>{ item(app, &summary, it) }</li>
                    }
                </ol>
            }
            if !done.is_empty() {
                { heading("What became of the others") }
                <ul class="govuk-list app-parked">
                    for it in done {
                        <li key={it.id.to_string()}>{ settled(app, &summary, it) }</li>
                    }
                </ul>
            }
            { action_button(Look::Secondary, &print, html! { "Print this list" }) }
        </Page>
    }
}

/// Something parked with what can become of it.
fn item(app: &AppContext, summary: &PlanSummary<'_>, parked: &Parked) -> Html {
    let which = parked.text.trim().to_owned();
    html! {
        <>
            { what(summary, parked) }
            <p class="govuk-body app-no-print app-parked__ways">
                { edit_link(app, &becomes(app, &parked.id, Outcome::Settled, "It was settled."), &which, html! { "It is settled" }) }
                { edit_link(app, &remove(app, &parked.id), &which, html! { "Remove" }) }
            </p>
            <BecomeAction parked={parked.id.clone()} />
        </>
    }
}

/// Something that is parked no more.
fn settled(app: &AppContext, summary: &PlanSummary<'_>, parked: &Parked) -> Html {
    let action = match &parked.outcome {
        Outcome::Action(id) => summary.draft.action(id).map(|(_, action)| action),
        _ => None,
    };
    html! {
        <>
            { what(summary, parked) }
            <p class="govuk-body">
                if let Some(action) = action {
                    { "Became an action: " }
                    <a class="govuk-link" href={Route::action(&action.id).href()}>{ typed(action.shown()) }</a>
                } else if let Outcome::Action(_) = &parked.outcome {
                    { "Became an action that is no longer in the plan." }
                } else {
                    { "Settled." }
                }
                { " " }
                { edit_link(app, &becomes(app, &parked.id, Outcome::Open, "It is parked again."), parked.text.trim(), html! { "Park it again" }) }
            </p>
        </>
    }
}

fn what(summary: &PlanSummary<'_>, parked: &Parked) -> Html {
    let statement = parked.statement.as_ref();
    let found = statement.and_then(|it| summary.framework.statement(it));
    let home = statement.and_then(|it| summary.framework.home_section(it));
    html! {
        <>
        <p class="govuk-body app-parked__what">
            { typed(parked.text.trim()) }
            if let (Some((_, statement)), Some(home)) = (found, home) {
                { " " }
                <span class="app-note">
                    { "Came up with " }
                    { link(&Route::compare(&home.slug, &statement.slug), statement.id.clone()) }
                </span>
            }
        </p>
        { answered_by(summary, parked) }
        </>
    }
}

/// The priorities that answer something parked.
fn answered_by(summary: &PlanSummary<'_>, parked: &Parked) -> Html {
    let priorities = summary.draft.priorities.iter();
    let priorities = priorities.filter(|it| it.parked.contains(&parked.id));
    html! {
        for priority in priorities {
            <p class="govuk-body app-parked__what">
                { "Answered by the priority " }
                <a class="govuk-link" href={Route::priority(&priority.id).href()}>{ typed(priority.shown()) }</a>
            </p>
        }
    }
}

fn becomes(app: &AppContext, id: &Id, outcome: Outcome, words: &'static str) -> Callback<()> {
    let (app, id) = (app.clone(), id.clone());
    Callback::from(move |()| {
        let edit = Edit::SetParked {
            parked: id.clone(),
            field: ParkedField::Outcome(outcome.clone()),
        };
        app.edit_and_tell(edit, words);
    })
}

fn remove(app: &AppContext, id: &Id) -> Callback<()> {
    let (app, id) = (app.clone(), id.clone());
    Callback::from(move |()| {
        let edit = Edit::RemoveParked { parked: id.clone() };
        app.edit_and_tell(edit, "The parked item was removed.");
    })
}

#[derive(PartialEq, Properties)]
struct BecomeActionProps {
    parked: Id,
}

/// Makes an action of something parked: an action belongs to a priority, so that is asked for.
#[component]
fn BecomeAction(props: &BecomeActionProps) -> Html {
    let app = use_app();
    let chosen = use_state(|| None::<Id>);
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let parked = plan.draft.parked.iter().find(|it| it.id == props.parked);
    let Some(parked) = parked.filter(|_| !app.is_read_only()) else {
        return Html::default();
    };
    if plan.draft.priorities.is_empty() {
        return details(
            "Make it an action".into(),
            html! { <p class="govuk-body"><span>{ "An action belongs to a priority, and there is none yet. " }</span>{ link(&Route::Shortlist, "Choose priorities") }</p> },
        );
    }
    let options = plan.draft.priorities.iter();
    let options = options.map(|it| Choice::new(it.id.clone(), it.shown().to_owned()));
    let onchoose = {
        let chosen = chosen.clone();
        Callback::from(move |it| chosen.set(it))
    };
    let make = chosen
        .as_ref()
        .and_then(|id| plan.draft.priority(id))
        .map(|priority| {
            let (app, id) = (app.clone(), props.parked.clone());
            let (text, priority, at) = (
                parked.text.trim().to_owned(),
                priority.id.clone(),
                priority.actions.len(),
            );
            Callback::from(move |()| {
                let action = Action {
                    id: app.new_id(),
                    what: text.clone(),
                    ..Action::default()
                };
                let outcome = Outcome::Action(action.id.clone());
                let edits = vec![
                    Edit::AddAction {
                        priority: priority.clone(),
                        at,
                        action: Box::new(action),
                    },
                    Edit::SetParked {
                        parked: id.clone(),
                        field: ParkedField::Outcome(outcome),
                    },
                ];
                app.edit_and_tell(Edit::Together(edits), "It became an action.");
            })
        });
    details(
        "Make it an action".into(),
        html! {
            <>
                <Select
                    id={format!("priority-{}", props.parked)}
                    label="For which priority?"
                    choices={Choices::one_or_none(options.collect(), chosen.as_ref(), onchoose)}
                />
                if let Some(make) = make {
                    { action_button(Look::Secondary, &make, html! { "Make it an action" }) }
                }
            </>
        },
    )
}

/// A box to park something, on a page of the workshop.
pub(crate) fn park_here(app: &AppContext, statement: Option<&Slug>) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let of = |it: &&Parked| it.statement.as_ref() == statement && it.outcome.is_open();
    let parked: Vec<&Parked> = plan.draft.parked.iter().filter(of).collect();
    html! {
        <section class="app-park" aria-label="Parking lot">
            if !parked.is_empty() {
                <p class="govuk-body">{ "Parked here:" }</p>
                <ul class="govuk-list govuk-list--bullet">
                    for it in parked {
                        <li>{ typed(it.text.trim()) }</li>
                    }
                </ul>
                <p class="govuk-body app-no-print">{ link(&Route::ParkingLot, "See the parking lot") }</p>
            }
            <ParkBox statement={statement.cloned()} />
        </section>
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct ParkBoxProps {
    /// The statement it comes up with.
    pub(crate) statement: Option<Slug>,
}

/// Parks what is typed, letter by letter: it is in the plan before the button is pressed, so that
/// leaving the page loses nothing. The button only makes room for the next.
#[component]
pub(crate) fn ParkBox(props: &ParkBoxProps) -> Html {
    let app = use_app();
    let current = use_state(|| None::<Id>);
    let said = use_state(|| "");
    let Some(plan) = app.plan().filter(|_| !app.is_read_only()) else {
        return Html::default();
    };
    let parked = |id: &Id| plan.draft.parked.iter().find(|it| &it.id == id);
    let text = current.as_ref().and_then(parked);
    let text = text.map_or_else(String::new, |it| it.text.clone());
    let oninput = {
        let (app, statement, current, said) = (
            app.clone(),
            props.statement.clone(),
            current.clone(),
            said.clone(),
        );
        let (here, at) = (text.is_empty(), plan.draft.parked.len());
        Callback::from(move |text: String| {
            said.set("");
            let edit = match (&*current, text.is_empty()) {
                (Some(id), true) => {
                    let edit = Edit::RemoveParked { parked: id.clone() };
                    current.set(None);
                    edit
                }
                (Some(id), false) if !here => Edit::SetParked {
                    parked: id.clone(),
                    field: ParkedField::Text(text),
                },
                _ => {
                    let id = app.new_id();
                    current.set(Some(id.clone()));
                    Edit::AddParked {
                        at,
                        parked: Parked {
                            id,
                            text,
                            statement: statement.clone(),
                            ..Parked::default()
                        },
                    }
                }
            };
            app.edit(edit);
        })
    };
    let onsubmit = {
        let (current, said, is_empty) = (current.clone(), said.clone(), text.trim().is_empty());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            focus::quietly_on("park");
            if is_empty {
                said.set("Enter what you want to park");
            } else {
                current.set(None);
                said.set("Parked");
            }
        })
    };
    html! {
        <form class="app-park__box app-no-print" {onsubmit} novalidate=true>
            <TextField
                id="park"
                label="Park something"
                hint="What to come back to. It does not stop the discussion"
                value={text}
                {oninput}
            />
            { submit_button(Look::Secondary, html! { "Park it" }) }
            <span class="app-copy__said" role="status">{ *said }</span>
        </form>
    }
}

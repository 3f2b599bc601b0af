//! Which actions have to be done before this one, and which wait for it.

use reform_plan::summary::{Wait, WaitFit, waits};
use reform_plan::{Action, ActionField, Edit, Id, PlanSummary, Priority, Slug};
use yew::prelude::*;

use crate::components::{
    CheckOption, Checkboxes, FieldProblems, Problems, details, heading, inset, paragraph, typed,
};
use crate::context::{AppContext, use_app};
use crate::route::Route;

/// From how many other actions on those of other priorities stand behind words that open.
const MANY: usize = 6;

/// The choice of what has to be done first, whether its dates fit, and what waits for the action.
pub(super) fn fields(app: &AppContext, summary: &PlanSummary<'_>, action: &Action) -> Html {
    if summary.draft.actions().count() < 2 {
        return Html::default();
    }
    let waits = waits(summary, &action.id);
    let late = waits.waits_for.iter().filter(|it| it.fit.is_too_late());
    html! {
        <>
            { heading("What has to be done first") }
            <FirstDone action={action.id.clone()} />
            for wait in late {
                { inset(html! { <>{ link(wait.other.action) }<span>{ late_words(wait, action) }</span></> }) }
            }
            if !waits.waited_for_by.is_empty() {
                { paragraph("These actions wait for this one:") }
                <ul class="govuk-list govuk-list--bullet">
                    for wait in &waits.waited_for_by {
                        <li>
                            { link(wait.other.action) }
                            if wait.fit.is_too_late() {
                                <span>{ then_words(wait) }</span>
                            }
                        </li>
                    }
                </ul>
            }
            if app.is_read_only() && waits.waits_for.is_empty() && waits.waited_for_by.is_empty() {
                { paragraph("It waits for no other action, and none waits for it.") }
            }
        </>
    }
}

fn link(action: &Action) -> Html {
    html! { <a class="govuk-link" href={Route::action(&action.id).href()}>{ typed(action.shown()) }</a> }
}

/// What is wrong with the dates of an action that has to be done first.
fn late_words(wait: &Wait<'_>, action: &Action) -> String {
    let due = wait.other.action.by.words();
    let (what, when) = match wait.fit {
        WaitFit::AfterStart => ("starts", action.start.words()),
        _ => ("is due", action.by.words()),
    };
    format!(
        " has to be done first, and is due by {due}. This action {what} before that: {when}. Change one of the dates, or begin without it."
    )
}

/// What is wrong with the dates of an action that waits for this one.
fn then_words(wait: &Wait<'_>) -> String {
    match wait.fit {
        WaitFit::AfterStart => format!(
            " (starts {}, before this one is due)",
            wait.other.action.start.words()
        ),
        _ => format!(
            " (is due by {}, before this one is)",
            wait.other.action.by.words()
        ),
    }
}

#[derive(PartialEq, Properties)]
struct FirstDoneProps {
    action: Id,
}

/// The other actions as boxes to tick, by priority. A choice that would go round in a circle is not
/// made: why stands at the boxes, and is heard.
#[component]
fn FirstDone(props: &FirstDoneProps) -> Html {
    let app = use_app();
    let refused = use_state(Problems::new);
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let Some((own, action)) = plan.draft.action(&props.action) else {
        return Html::default();
    };
    let boxes = |priority: &Priority| {
        let id = format!("first-{}", priority.id);
        let ontick = {
            let (app, id, refused) = (app.clone(), id.clone(), refused.clone());
            let action = action.clone();
            Callback::from(move |(other, ticked): (Slug, bool)| {
                let words = choose(&app, &action, &other, ticked);
                refused.set(
                    words
                        .map(|words| (id.clone().into(), words.into()))
                        .into_iter()
                        .collect(),
                );
            })
        };
        group(priority, action, id, ontick)
    };
    let others: Vec<&Priority> = plan
        .draft
        .priorities
        .iter()
        .filter(|it| it.id != own.id && !it.actions.is_empty())
        .collect();
    let ticked = others
        .iter()
        .flat_map(|it| &it.actions)
        .filter(|it| action.depends_on.contains(&it.id))
        .count();
    let others: Html = others.into_iter().map(boxes).collect();
    let words = refused
        .first()
        .map(|(_, words)| words.clone())
        .unwrap_or_default();
    html! {
        <FieldProblems problems={(*refused).clone()}>
            <p class="govuk-visually-hidden" role="alert">{ words }</p>
            if own.actions.len() > 1 {
                { boxes(own) }
            }
            if plan.draft.actions().count() > MANY {
                { details(format!("Actions of other priorities ({ticked} ticked)").into(), others) }
            } else {
                { others }
            }
        </FieldProblems>
    }
}

/// The other actions of a priority.
fn group(priority: &Priority, action: &Action, id: String, ontick: Callback<(Slug, bool)>) -> Html {
    let others = priority.actions.iter().filter(|it| it.id != action.id);
    let options = others
        .map(|it| CheckOption {
            value: Slug::from(it.id.0.as_str()),
            label: it.shown().to_owned().into(),
            hint: due(it).into(),
            ticked: action.depends_on.contains(&it.id),
        })
        .collect::<Vec<_>>();
    html! {
        <Checkboxes
            id={id.clone()}
            key={id}
            legend={format!("Actions of \"{}\" that have to be done first", priority.shown())}
            {options}
            {ontick}
            small=true
        />
    }
}

fn due(action: &Action) -> String {
    match action.by.words() {
        words if words.is_empty() => "No date".to_owned(),
        words => format!("By {words}"),
    }
}

/// Lets an action wait for another or not any more; why not, where that cannot be. What would be
/// refused is not sent, so that the words stand where it was chosen.
fn choose(app: &AppContext, action: &Action, other: &Slug, ticked: bool) -> Option<String> {
    let other = Id::from(other.as_str());
    let mut waits_for: Vec<Id> = action
        .depends_on
        .iter()
        .filter(|it| **it != other)
        .cloned()
        .collect();
    if ticked {
        waits_for.push(other);
    }
    let edit = Edit::SetAction {
        action: action.id.clone(),
        field: ActionField::DependsOn(waits_for),
    };
    let mut trial = app.state.draft()?.clone();
    match trial.apply(edit.clone()) {
        Ok(_) => {
            app.edit(edit);
            None
        }
        Err(problem) => Some(problem.to_string()),
    }
}

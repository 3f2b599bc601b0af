//! A decision for everything the rules find: act, already covered, or not now and why.

use reform_plan::summary::{
    Candidate, Decided, Decision, PlanSummary, act, agreed_words, put_aside, shortlist, take_back,
};
use yew::prelude::*;

use super::cover::Cover;
use super::not_now::not_now_fields;
use super::parts::{answer, figures_to_come, findings, not_now};
use crate::components::{
    Look, Page, details, edit_button, edit_link, heading, link, paragraph, small_heading, typed,
};
use crate::context::{AppContext, use_app};
use crate::route::Route;

/// What has no decision, each with the three ways to decide; then what was decided.
#[component]
pub(crate) fn DecisionsPage() -> Html {
    let app = use_app();
    // What is being written stays where it is: it is decided with the first letter.
    let touched = use_state(Vec::<String>::new);
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let list = shortlist(&summary);
    let aside = put_aside(&summary);
    let is_open =
        |it: &&Candidate<'_>| it.decision() == Decision::Open || touched.contains(&it.about.key());
    let (open, closed): (Vec<_>, Vec<_>) = list.iter().partition(is_open);
    let answered: Vec<&Candidate<'_>> = closed
        .into_iter()
        .filter(|it| it.decision() == Decision::Answered)
        .collect();
    let aside: Vec<&Decided<'_>> = aside
        .iter()
        .filter(|it| open.iter().all(|open| open.about != it.about))
        .collect();
    let ontouch = {
        let touched = touched.clone();
        Callback::from(move |key: String| {
            if !touched.contains(&key) {
                let mut now = (*touched).clone();
                now.push(key);
                touched.set(now);
            }
        })
    };
    html! {
        <Page title="What needs a decision" back={Route::Shortlist}>
            { paragraph("Everything the rules find gets a decision: act on it, say which priority covers it, or write why not now. What is put off is printed with the plan, with who agreed.") }
            <p class="govuk-body" role="status">{ count_words(&list) }</p>
            { figures_to_come(&app, &summary) }
            { heading("No decision yet") }
            if open.is_empty() {
                { paragraph("Nothing on the list is without a decision.") }
            }
            for candidate in open {
                <div class="app-card" key={candidate.about.key()}>
                    { undecided(&app, &summary, candidate, &ontouch) }
                </div>
            }
            if !aside.is_empty() {
                { heading("Not now") }
                for it in aside {
                    <div class="app-card" key={it.about.key()}>{ decided(&app, &summary, it) }</div>
                }
            }
            if !answered.is_empty() {
                { heading("Answered") }
                { answered_list(&answered) }
            }
            <p class="govuk-body app-no-print">{ link(&Route::Shortlist, "Go to the shortlist") }</p>
        </Page>
    }
}

/// How many there are and how many of them have a decision.
fn count_words(list: &[Candidate<'_>]) -> String {
    let open = list.iter().filter(|it| it.decision() == Decision::Open);
    let (all, open) = (list.len(), open.count());
    let has = |count: usize| if count == 1 { "has" } else { "have" };
    match (all, open) {
        (0, _) => "Nothing is on the list.".to_owned(),
        (all, 0) => format!("{all} on the list, each with a decision."),
        (all, open) => format!(
            "{all} on the list: {} {} a decision, {open} {} none.",
            all - open,
            has(all - open),
            has(open)
        ),
    }
}

/// Something without a decision, with the ways to decide.
fn undecided(
    app: &AppContext,
    summary: &PlanSummary<'_>,
    candidate: &Candidate<'_>,
    ontouch: &Callback<String>,
) -> Html {
    let onact = {
        let (app, about) = (app.clone(), candidate.about.clone());
        Callback::from(move |()| {
            let Some(plan) = app.plan() else { return };
            let summary = plan.summary();
            let list = shortlist(&summary);
            if let Some(candidate) = list.iter().find(|it| it.about == about) {
                let edit = act(&summary, &[candidate], || app.new_id());
                app.edit_and_tell(edit, "It became a priority. Give it a name of your own.");
            }
        })
    };
    let name = &candidate.name;
    let form = not_now_fields(app, summary, &candidate.about, Some(ontouch));
    html! {
        <>
            <h3 class="govuk-heading-s">{ typed(name) }</h3>
            { findings(candidate) }
            { edit_button(app, Look::Secondary, &onact, html! {
                <>{ "Act: make it a priority" }<span class="govuk-visually-hidden">{ format!(": {name}") }</span></>
            }) }
            <Cover about={candidate.about.key()} />
            if !app.is_read_only() {
                { details("Not now, because …".into(), form) }
            }
            <div role="status">
                if candidate.not_now.is_some() {
                    <p class="govuk-body-s">{ "Decided: not now." }</p>
                }
            </div>
        </>
    }
}

/// Something that is put off: why, who agreed, what answers it since, and the way back.
fn decided(app: &AppContext, summary: &PlanSummary<'_>, it: &Decided<'_>) -> Html {
    let back = {
        let (app, edit) = (app.clone(), take_back(&it.about));
        Callback::from(move |()| app.edit_and_tell(edit.clone(), "The decision was taken back."))
    };
    let agreed = agreed_words(summary, it.not_now);
    html! {
        <>
            <h3 class="govuk-heading-s">{ typed(&it.name) }</h3>
            <p class="govuk-body">{ not_now(it.not_now) }</p>
            if !agreed.is_empty() {
                <p class="govuk-body">{ typed(&agreed) }</p>
            }
            if !it.answers.is_empty() {
                <p class="govuk-body">{ "Answered since:" }</p>
                <ul class="govuk-list">
                    for one in &it.answers {
                        <li>{ answer(one) }</li>
                    }
                </ul>
            }
            if !app.is_read_only() {
                { details("Change the words, who agreed or the date".into(), not_now_fields(app, summary, &it.about, None)) }
            }
            { edit_link(app, &back, &it.name, html! { "Take back" }) }
        </>
    }
}

fn answered_list(list: &[&Candidate<'_>]) -> Html {
    html! {
        for candidate in list {
            { small_heading(candidate.name.clone()) }
            <ul class="govuk-list">
                for it in &candidate.answers {
                    <li>{ answer(it) }</li>
                }
            </ul>
        }
    }
}

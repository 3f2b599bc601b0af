use reform_plan::{Id, PlanDraft, PlanSummary};
use yew::prelude::*;

use crate::components::{
    Look, Page, Row, action_button, button_link, focus, paragraph, summary_list, warning,
};
use crate::context::{AppContext, use_app};
use crate::pages::kept::{delete, download_stored, entries, is_open};
use crate::pages::words::count;
use crate::route::Route;

/// The plan to delete.
#[derive(PartialEq, Properties)]
pub(crate) struct DeletePageProps {
    /// Its identity.
    pub(crate) plan: String,
}

/// Asks before a plan is deleted, because this cannot be undone, and says so when it is done.
#[component]
pub(crate) fn DeletePage(props: &DeletePageProps) -> Html {
    let app = use_app();
    let id = Id::from(props.plan.as_str());
    let deleted = use_state(|| None::<String>);
    use_effect_with(deleted.is_some(), |is_deleted| {
        if *is_deleted {
            focus::on(focus::TITLE);
        }
    });
    if let Some(title) = &*deleted {
        return done(title, entries(&app).len());
    }
    let stored = if is_open(&app, &id) {
        app.state.draft().cloned().map(Ok)
    } else {
        app.world.open(&id)
    };
    let Some(stored) = stored else {
        return gone();
    };
    let (title, rows) = match &stored {
        Ok(draft) => (draft.title().to_owned(), rows(&app, draft)),
        Err(unreadable) => (
            "A plan that cannot be read".to_owned(),
            vec![
                Row::text("Problem", unreadable.words.clone()),
                Row::text(
                    "Size",
                    format!("{} characters", unreadable.text.chars().count()),
                ),
            ],
        ),
    };
    let ondelete = {
        let (app, id, title) = (app.clone(), id.clone(), title.clone());
        Callback::from(move |()| {
            delete(&app, &id);
            deleted.set(Some(title.clone()));
        })
    };
    let ondownload = {
        let (app, id) = (app.clone(), id);
        Callback::from(move |()| download_stored(&app, &id))
    };
    html! {
        <Page title="Delete this plan from this computer?" back={Route::Drafts}>
            <h2 class="govuk-heading-m" dir="auto">{ title }</h2>
            { summary_list(rows) }
            { warning(html! { "This cannot be undone. A plan file you downloaded stays where you put it." }) }
            <div class="govuk-button-group">
                { action_button(Look::Warning, &ondelete, html! { "Delete plan" }) }
                { button_link(Look::Secondary, &Route::Drafts, html! { "Keep it" }) }
                { action_button(Look::Secondary, &ondownload, html! { "Download first" }) }
            </div>
        </Page>
    }
}

/// Everything that goes with a plan.
fn rows(app: &AppContext, draft: &PlanDraft) -> Vec<Row> {
    let summary = PlanSummary::new(&app.framework, draft, None, app.today());
    let area = draft.front.area.as_ref().map(|area| area.name.trim());
    let area = area.filter(|it| !it.is_empty()).unwrap_or("Not chosen yet");
    let entry = entries(app).into_iter().find(|it| it.id == draft.id);
    let saved = entry.map(|it| it.saved).filter(|it| !it.is_empty());
    let answers = draft.answers.values().filter(|it| !it.trim().is_empty());
    let measures = draft.priorities.iter().map(|it| it.measures.len()).sum();
    vec![
        Row::text("Area", area.to_owned()),
        Row::text(
            "Last saved",
            saved.unwrap_or_else(|| "Not known".to_owned()),
        ),
        Row::text("Scores", summary.coverage.words()),
        Row::text(
            "Insight questions",
            count(answers.count(), "answer", "answers"),
        ),
        Row::text(
            "Priorities",
            count(draft.priorities.len(), "priority", "priorities"),
        ),
        Row::text(
            "Actions",
            count(draft.actions().count(), "action", "actions"),
        ),
        Row::text("Success measures", count(measures, "measure", "measures")),
    ]
}

/// The plan was deleted a moment ago.
fn done(title: &str, left: usize) -> Html {
    let (to, words) = if left == 0 {
        (Route::Start, "Go to the start page")
    } else {
        (Route::Drafts, "Go to plans on this computer")
    };
    html! {
        <Page title="The plan is deleted">
            <p class="govuk-body">
                <strong dir="auto">{ title.to_owned() }</strong>
                <span>{ ": this plan was deleted from this computer." }</span>
            </p>
            { button_link(Look::Primary, &to, html! { words }) }
        </Page>
    }
}

/// There is no plan of this identity.
fn gone() -> Html {
    html! {
        <Page title="That plan is not on this computer">
            { paragraph("It may have been deleted already. Nothing has changed.") }
            { button_link(Look::Primary, &Route::Drafts, html! { "Go to plans on this computer" }) }
        </Page>
    }
}

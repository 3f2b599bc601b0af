use reform_plan::{Id, PlanDraft, PlanSummary};
use yew::prelude::*;

use crate::components::{
    Look, Page, Row, action_button, button_link, focus, paragraph, summary_list, warning,
};
use crate::context::{AppContext, use_app};
use crate::pages::drafts::put_back;
use crate::pages::kept::{NOT_SEEN, bin, download_entry, entries, tell};
use crate::pages::words::count;
use crate::route::Route;
use crate::state::Tone;
use crate::world::Gone;

/// The plan to delete.
#[derive(PartialEq, Properties)]
pub(crate) struct DeletePageProps {
    /// Its identity.
    pub(crate) plan: String,
}

/// Asks before a plan is moved to the deleted plans, and says so when it is done.
#[component]
pub(crate) fn DeletePage(props: &DeletePageProps) -> Html {
    let app = use_app();
    let id = Id::from(props.plan.as_str());
    let deleted = use_state(|| None::<(String, Gone)>);
    use_effect_with(deleted.is_some(), |is_deleted| {
        if *is_deleted {
            focus::on(focus::TITLE);
        }
    });
    if let Some((title, gone)) = &*deleted {
        return done(&app, &id, title, *gone);
    }
    let Some(entry) = entries(&app).into_iter().find(|entry| entry.id == id) else {
        return gone();
    };
    let title = entry.title.clone();
    let rows = if let Some(draft) = &entry.draft {
        rows(&app, draft)
    } else {
        let size: usize = entry.texts.iter().map(|it| it.text.chars().count()).sum();
        vec![
            Row::text("Problem", entry.problem.clone().unwrap_or_default()),
            Row::text("Size", format!("{size} characters")),
        ]
    };
    let is_kept = app.state.shelf.plans.iter().any(|plan| plan.id == id);
    let ondelete = {
        let (app, id, title) = (app.clone(), id.clone(), title.clone());
        Callback::from(move |()| {
            let (deleted, title) = (deleted.clone(), title.clone());
            let told = app.clone();
            bin(&app, &id, move |gone| match gone {
                Gone::Not => tell(&told, not_deleted(is_kept), Tone::Important),
                gone => deleted.set(Some((title, gone))),
            });
        })
    };
    let ondownload = {
        let (app, entry) = (app.clone(), entry);
        Callback::from(move |()| download_entry(&app, &entry))
    };
    html! {
        <Page title="Delete this plan from this computer?" back={Route::Drafts}>
            <h2 class="govuk-heading-m" dir="auto">{ title }</h2>
            { summary_list(rows) }
            { paragraph("It goes to the deleted plans and stays there for 30 days: until then you can put it back from plans on this computer. A plan file you downloaded stays where you put it.") }
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

/// Why a plan was not deleted.
fn not_deleted(is_kept: bool) -> &'static str {
    if is_kept {
        "Nothing was deleted: this browser did not take the plan into the deleted plans. It may be out of room. Download the plan, delete other plans for good, then try again"
    } else {
        "Nothing was deleted. The plan is not kept in this browser: it is only on this page, and goes when you close it"
    }
}

/// The plan was deleted a moment ago, as far as the tool could see.
fn done(app: &AppContext, id: &Id, title: &str, gone: Gone) -> Html {
    let onback = {
        let (app, id, title) = (app.clone(), id.clone(), title.to_owned());
        Callback::from(move |()| put_back(&app, &id, &title))
    };
    let name = match gone {
        Gone::AsFarAsSeen => "The plan may not be deleted everywhere",
        Gone::Everywhere | Gone::Not => "The plan is deleted",
    };
    html! {
        <Page title={name}>
            <p class="govuk-body">
                <strong dir="auto">{ title.to_owned() }</strong>
                <span>{ ": this plan is among the deleted plans for 30 days. Then it is deleted for good." }</span>
            </p>
            if gone == Gone::AsFarAsSeen {
                { warning(html! { format!("{NOT_SEEN}. That deletes all plans in this browser: download those you need first.") }) }
                { paragraph("If the plan comes back when you next open the tool, delete it again then.") }
            }
            <div class="govuk-button-group">
                { button_link(Look::Primary, &Route::Drafts, html! { "Go to plans on this computer" }) }
                { action_button(Look::Secondary, &onback, html! { "Put it back" }) }
            </div>
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

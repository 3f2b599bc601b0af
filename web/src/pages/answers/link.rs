use std::rc::Rc;

use reform_plan::{AnswersFor, Id, OpenDraft, PlanDraft, Slug, response};
use yew::prelude::*;

use crate::components::{Look, Page, action_button, inset, paragraph};
use crate::context::AppContext;
use crate::pages::kept::{open_new, open_stored};
use crate::route::Route;

/// What a link asked for.
pub(crate) struct Asked<'a> {
    pub(crate) framework: &'a str,
    pub(crate) version: &'a str,
    pub(crate) plan: &'a str,
    pub(crate) partner: &'a str,
    pub(crate) name: &'a str,
    pub(crate) area: &'a str,
}

/// The page a link leads to that was sent to a partner: it starts a small plan of its own here, or
/// goes on with the one that was started.
pub(crate) fn link_page(app: &AppContext, asked: &Asked<'_>) -> Html {
    let said = |text: &str| if text == "-" { "" } else { text }.trim().to_owned();
    let (name, area) = (said(asked.name), said(asked.area));
    let partner = Slug::from(asked.partner);
    let known = app.framework.partner(&partner).map(|it| it.name.clone());
    let name = if name.is_empty() {
        known.unwrap_or_else(|| partner.to_string())
    } else {
        name
    };
    let title = if area.is_empty() {
        format!("Score as {name}")
    } else {
        format!("Score as {name} for {area}")
    };
    if Slug::from(asked.framework) != app.framework.id {
        return html! {
            <Page {title} back={Route::Start}>
                { inset(html! { <span>{ format!("This link uses a different set of statements ({}). Open it with the tool it was made with, or ask for a new link.", asked.framework) }</span> }) }
            </Page>
        };
    }
    let answers_for = AnswersFor {
        plan: Id::from(said(asked.plan).as_str()),
        partner,
        area,
        ..AnswersFor::default()
    };
    let started = started(app, &answers_for);
    let words = if started.is_some() {
        "Go on scoring"
    } else {
        "Start scoring"
    };
    let onpress = {
        let (app, to) = (app.clone(), Route::cover(&answers_for.partner));
        Callback::from(move |()| {
            let to = to.clone();
            if let Some(id) = &started {
                open_stored(&app, id, move |app| app.go(&to));
            } else {
                let id = app.new_id();
                let draft = response::answering(id, &app.framework, &name, answers_for.clone());
                open_new(&app, draft, to);
            }
        })
    };
    let is_other_version = asked.version != app.framework.version;
    html! {
        <Page {title} back={Route::Start}>
            { paragraph("You were asked to score how well support works now, before the partners meet. You score alone, on this computer. Your scores stay in this browser until you send them back as a code or a file.") }
            if is_other_version {
                { inset(html! { <span>{ format!("This link was made with version {} of the statements, and this tool has version {}. Send your scores back as a file, not as a code.", asked.version, app.framework.version) }</span> }) }
            }
            { paragraph("Score for your organisation or group as a whole. Do not type the name of a child, a family or a member of staff.") }
            { action_button(Look::Primary, &onpress, html! { <span>{ words }</span> }) }
        </Page>
    }
}

/// The plan on this computer that holds answers for the same plan and partner, if there is one.
fn started(app: &AppContext, answers_for: &AnswersFor) -> Option<Id> {
    let is_it = |draft: &PlanDraft| {
        let held = draft.answers_for.as_ref();
        held.is_some_and(|it| it.plan == answers_for.plan && it.partner == answers_for.partner)
    };
    let open = app.state.open.as_ref().map(OpenDraft::share);
    let kept = app
        .state
        .shelf
        .plans
        .iter()
        .filter_map(|it| it.draft.clone());
    open.into_iter()
        .chain(kept)
        .find(|draft: &Rc<PlanDraft>| is_it(draft))
        .map(|draft| draft.id.clone())
}

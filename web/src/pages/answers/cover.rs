use reform_plan::summary::PlanSummary;
use reform_plan::{Slug, StatementSet};
use yew::prelude::*;

use super::send::send;
use crate::components::{
    Look, Page, Width, action_button, details, heading, link_button, paragraph,
};
use crate::context::AppContext;
use crate::pages::not_found::not_found_page;
use crate::route::Route;
use crate::state::PlanAction;

/// The cover page of a partner: what is on the screen while it changes hands. No score is on it.
pub(crate) fn cover_page(app: &AppContext, partner: &str) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let slug = Slug::from(partner);
    let summary = plan.summary();
    let Some(who) = summary.partners.iter().find(|it| *it.slug == slug) else {
        return not_found_page(app);
    };
    let is_elsewhere = plan.draft.answers_for.is_some();
    let (title, back) = match &plan.draft.answers_for {
        None => (
            format!("Hand the screen to {}", who.name),
            Some(Route::Answers),
        ),
        Some(it) if it.area.trim().is_empty() => (format!("Score as {}", who.name), None),
        Some(it) => (
            format!("Score as {} for {}", who.name, it.area.trim()),
            None,
        ),
    };
    let (words, first) = first(app, &summary, &slug, &StatementSet::All);
    html! {
        <Page {title} {back} width={Width::Full}>
            if is_elsewhere {
                { paragraph("Your scores stay in this browser until you send them. Score what you can, then send a code or a file to the person who asked you.") }
            } else {
                { paragraph("Everybody else looks away, or turns the screen. What this partner chooses is not shown to anybody until the room reveals it.") }
            }
            if let Some(first) = first {
                { action_button(Look::Primary, &sit_down(app, &slug, Some(first)), html! { <span>{ words }</span> }) }
            }
            { heading("How far you are") }
            { sets(app, &summary, &slug) }
            { send(app, &summary, who) }
        </Page>
    }
}

/// A callback with which a partner sits down in front of the screen, and may go on to a page.
pub(crate) fn sit_down(app: &AppContext, partner: &Slug, to: Option<Route>) -> Callback<()> {
    let (app, partner) = (app.clone(), partner.clone());
    Callback::from(move |()| {
        app.state.dispatch(PlanAction::Seat(Some(partner.clone())));
        if let Some(to) = &to {
            app.go(to);
        }
    })
}

/// Where a partner goes on with a set: at the first statement it has not scored, else at the first.
fn first(
    app: &AppContext,
    summary: &PlanSummary<'_>,
    partner: &Slug,
    set: &StatementSet,
) -> (&'static str, Option<Route>) {
    let statements: Vec<&Slug> = set
        .statements(&app.framework)
        .into_iter()
        .map(|(_, it)| &it.slug)
        .collect();
    let is_open = |it: &&&Slug| {
        let view = summary.draft.view(it, partner);
        view.is_none_or(|view| view.score.is_none())
    };
    let open = statements.iter().find(is_open);
    let (scored, _) = summary.progress_of(partner, &statements);
    let words = match (open, scored) {
        (None, _) => "Look at your scores again",
        (Some(_), 0) => "Start scoring",
        (Some(_), _) => "Go on scoring",
    };
    let statement = open.or(statements.first());
    let route = statement.map(|it| Route::answer(partner, &set.key(), it));
    (words, route)
}

/// The pillars with how far the partner has come in each; the sections for those who want them.
fn sets(app: &AppContext, summary: &PlanSummary<'_>, partner: &Slug) -> Html {
    let sets = StatementSet::every(&app.framework);
    let list = |is_wanted: fn(&StatementSet) -> bool| {
        html! {
            <ul class="govuk-list">
                for set in sets.iter().filter(|it| is_wanted(it)) {
                    { line(app, summary, partner, set) }
                }
            </ul>
        }
    };
    html! {
        <>
            { list(|it| !matches!(it, StatementSet::Section(_))) }
            { details("Score by section of the plan".into(), list(|it| matches!(it, StatementSet::Section(_)))) }
        </>
    }
}

fn line(app: &AppContext, summary: &PlanSummary<'_>, partner: &Slug, set: &StatementSet) -> Html {
    let statements = set.statements(&app.framework);
    let slugs: Vec<&Slug> = statements.iter().map(|(_, it)| &it.slug).collect();
    let (scored, all) = summary.progress_of(partner, &slugs);
    let (_, to) = first(app, summary, partner, set);
    html! {
        <li>
            if let Some(to) = to {
                { link_button(&sit_down(app, partner, Some(to)), "", html! { <span>{ set.words(&app.framework) }</span> }) }
            }
            <span>{ format!(": {scored} of {all} scored") }</span>
        </li>
    }
}

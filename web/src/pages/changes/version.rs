use std::rc::Rc;

use reform_plan::keep::{Moment, Position};
use reform_plan::{Edit, PlanDraft, difference};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::lines::words_of;
use super::list::sides;
use super::{no_past, past, versions};
use crate::components::{Look, Page, action_button, edit_button, heading, link, paragraph};
use crate::context::{AppContext, use_app};
use crate::pages::kept::download;
use crate::route::Route;

/// Which version.
#[derive(PartialEq, Properties)]
pub(crate) struct VersionPageProps {
    /// Its position, as text.
    pub(crate) version: String,
}

/// An earlier version, as far as it is here.
#[derive(Clone, PartialEq)]
enum Found {
    /// It is on its way.
    Loading,
    /// It cannot be read, or is not kept any more.
    Nothing,
    /// This is it.
    Plan(Rc<PlanDraft>),
}

/// An earlier version of the open plan: what is different now, and the way back to it.
#[component]
pub(crate) fn VersionPage(props: &VersionPageProps) -> Html {
    let app = use_app();
    let at = Position::read(&props.version);
    // Asked once: the version may make room for newer ones while somebody looks at it.
    let when = use_state(|| when(&app, at?));
    let found = use_state(|| Found::Loading);
    {
        let (world, found) = (app.world.clone(), found.clone());
        use_effect_with(props.version.clone(), move |_| {
            spawn_local(async move {
                let plan = match at {
                    Some(at) => world.point(at).await,
                    None => None,
                };
                found.set(plan.map_or(Found::Nothing, |plan| Found::Plan(Rc::new(plan))));
            });
        });
    }
    let (title, content) = match (&*when, &*found) {
        (Some(when), Found::Plan(then)) => (title(when), content(&app, then, when)),
        (Some(when), Found::Loading) => (title(when), loading()),
        (Some(when), Found::Nothing) => (title(when), nothing()),
        (None, _) if past(&app).is_none() => (UNKNOWN.to_owned(), no_past(&app)),
        (None, _) => (UNKNOWN.to_owned(), nothing()),
    };
    html! { <Page {title} back={Route::Changes}>{ content }</Page> }
}

/// The heading of a version nobody knows the time of.
const UNKNOWN: &str = "An earlier version of the plan";

fn title(when: &Moment) -> String {
    match when.date() {
        Some(_) => format!("The plan on {}", when.words()),
        None => UNKNOWN.to_owned(),
    }
}

/// When the version at a position was kept; none when there is none.
fn when(app: &AppContext, at: Position) -> Option<Moment> {
    let past = past(app)?;
    let point = past.points().iter().find(|(point, _)| *point == at)?;
    Some(point.1.clone())
}

fn loading() -> Html {
    html! { <p class="govuk-body" role="status">{ "Loading…" }</p> }
}

fn nothing() -> Html {
    html! {
        <>
            { paragraph("This version cannot be read, or is not kept any more. Your plan is as it was.") }
            { paragraph(versions::about()) }
            <p class="govuk-body">{ link(&Route::Changes, "Choose another version") }</p>
        </>
    }
}

/// What is different between the plan now and then.
fn content(app: &AppContext, then: &Rc<PlanDraft>, when: &Moment) -> Html {
    let Some(now) = app.state.draft() else {
        return Html::default();
    };
    let items = words_of(now, difference(now, then), &app.framework);
    let sentence = match items.len() {
        0 => return paragraph("The plan says the same now. There is nothing to go back to."),
        1 => "1 thing is different now.".to_owned(),
        many => format!("{many} things are different now."),
    };
    html! {
        <>
            <p class="govuk-body-l">{ sentence }</p>
            { paragraph("Going back makes all of them as they were then. It is a change like any other, and you can undo it.") }
            <div class="govuk-button-group app-no-print">
                { edit_button(app, Look::Primary, &go_back(app, then, when), html! { "Go back to this version" }) }
                { action_button(Look::Secondary, &take_away(app, then, when), html! { "Download this version" }) }
            </div>
            { heading("What going back would change") }
            <ul class="govuk-list app-changes">
                for words in items {
                    <li class="app-changes__change">
                        <p class="app-changes__what">{ &words.what }</p>
                        { sides(&words, "Now", "Then") }
                    </li>
                }
            </ul>
        </>
    }
}

/// A callback that makes the plan say what it said then, as one step.
fn go_back(app: &AppContext, then: &Rc<PlanDraft>, when: &Moment) -> Callback<()> {
    let (app, then, when) = (app.clone(), Rc::clone(then), when.words());
    Callback::from(move |()| {
        let Some(now) = app.state.draft() else { return };
        let edit = Edit::Together(difference(now, &then));
        app.edit_and_tell(edit, format!("The plan is as it was on {when}."));
        app.go(&Route::Plan);
    })
}

/// A callback that hands out the version as a plan file. It is a plan of its own: opened, it stands
/// beside the plan as it is now, and it does not count as a copy of that.
fn take_away(app: &AppContext, then: &Rc<PlanDraft>, when: &Moment) -> Callback<()> {
    let (app, then, when) = (app.clone(), Rc::clone(then), when.words());
    Callback::from(move |()| {
        let copy = PlanDraft {
            id: app.new_id(),
            name: format!("{} (as of {when})", then.title()),
            ..PlanDraft::clone(&then)
        };
        download(&app, &copy);
    })
}

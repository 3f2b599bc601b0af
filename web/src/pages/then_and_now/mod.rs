//! What has changed since an earlier plan. The earlier plan is held by this page only: nothing of it
//! is kept, and the open plan is not changed.

mod choose;
mod levels;
mod measures;
mod priorities;
mod promises;

use reform_plan::summary::ThenAndNow;
use reform_plan::{Framework, PlanDraft};
use yew::prelude::*;

use crate::components::{Look, Page, Width, action_button, details, focus, inset, paragraph};
use crate::context::{AppContext, use_app};
use crate::route::Route;
use choose::{Choice, Chosen, Earlier};
use levels::Order;

/// Id of the heading of what was found.
const RESULT: &str = "then-and-now";

/// An earlier plan beside this one.
#[component]
pub(crate) fn ThenAndNowPage() -> Html {
    let app = use_app();
    let chosen = use_state(Chosen::default);
    let order = use_state(|| Order::Pillar);
    use_effect_with(chosen.round, |round| {
        if *round > 0 {
            focus::on(RESULT);
        }
    });
    let choice = Choice { app, chosen };
    let (app, chosen) = (&choice.app, &*choice.chosen);
    let Some(now) = app.state.draft() else {
        return Html::default();
    };
    let onorder = {
        let order = order.clone();
        Callback::from(move |it| order.set(it))
    };
    html! {
        <Page
            title="Then and now"
            back={Route::Scores}
            problems={chosen.problem.clone().into_iter().collect::<Vec<_>>()}
            attempt={chosen.attempt}
            width={Width::Full}
        >
            if let Some(earlier) = &choice.earlier() {
                <div class="app-no-print">
                    { details("Choose another earlier plan".into(), choose::choose(&choice)) }
                </div>
                { result(app, earlier, now, *order, &onorder) }
            } else {
                { paragraph("Choose an earlier plan to see what has moved since. It is only read: neither plan is changed.") }
                { choose::choose(&choice) }
            }
        </Page>
    }
}

/// What was found.
fn result(
    app: &AppContext,
    earlier: &Earlier,
    now: &PlanDraft,
    order: Order,
    onorder: &Callback<Order>,
) -> Html {
    let then = &*earlier.draft;
    let both = ThenAndNow::new(&app.framework, then, now, app.figures.get(), app.today());
    let print = {
        let world = app.world.clone();
        Callback::from(move |()| world.print())
    };
    html! {
        <>
            <h2 class="govuk-heading-m" id={RESULT} tabindex="-1">
                { "Compared with " }<span dir="auto">{ then.title().to_owned() }</span>
            </h2>
            <p class="govuk-body" dir="auto">{ about(earlier) }</p>
            for words in notes(&app.framework, earlier, now) {
                { inset(html! { words }) }
            }
            { levels::part(&both, order, onorder) }
            { priorities::part(&both) }
            { promises::not_done(&both) }
            { promises::part(&both) }
            { measures::part(&app.framework, &both) }
            { action_button(Look::Secondary, &print, html! { "Print this page" }) }
        </>
    }
}

/// Where the earlier plan comes from, and which version it is.
fn about(earlier: &Earlier) -> String {
    let front = &earlier.draft.front;
    let mut parts = vec![earlier.from.clone()];
    let (version, date) = (front.version.trim(), front.date.words());
    if !version.is_empty() {
        parts.push(format!("version {version}"));
    }
    if !date.is_empty() {
        parts.push(format!("dated {date}"));
    }
    format!("{}.", parts.join(", "))
}

/// What a reader has to know before comparing.
fn notes(framework: &Framework, earlier: &Earlier, now: &PlanDraft) -> Vec<String> {
    let then = &*earlier.draft;
    let mut notes = Vec::new();
    if then.framework != framework.id || then.framework_version != framework.version {
        notes.push(format!(
            "The earlier plan was written with {} {}, and this tool has {} {}. Statements are matched by name; those that are gone are listed.",
            then.framework, then.framework_version, framework.id, framework.version
        ));
    }
    let carries_on = now.last_time.as_ref().is_some_and(|it| it.plan == then.id);
    if then.id != now.id && !carries_on {
        notes.push("The tool does not know that this plan carries on from that one. Priorities, actions and measures that were written anew show as gone and new.".to_owned());
    }
    if earlier.left_out > 0 {
        notes.push(
            "Part of the file could not be read, and is missing here. Open the file with \"Open a plan file\" to see what it is.".to_owned(),
        );
    }
    notes
}

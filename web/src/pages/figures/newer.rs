//! What the open plan uses and where something newer is published. Nothing is changed unless
//! somebody asks.

use reform_plan::summary::{LatestFigure, NewerFigure, newer_figures, used_figures};
use reform_plan::{PlanDraft, take_newer};
use send_data::period::time_order;
use send_explore::{Answer, Ask, LatestView};
use yew::prelude::*;

use crate::components::{heading, link, link_button, paragraph};
use crate::context::{AppContext, Loaded, use_app};
use crate::figures::use_answer;
use crate::route::Route;

/// Which round of figures it is.
#[derive(PartialEq, Properties)]
pub(super) struct NewerProps {
    /// Counts up whenever something is taken or removed.
    pub(super) round: u32,
}

/// The figures the open plan uses that have a newer one, each with a way to take it.
#[component]
pub(super) fn Newer(props: &NewerProps) -> Html {
    let app = use_app();
    let draft = app.state.draft();
    let used = draft.map(asked).unwrap_or_default();
    let times = u32::from(!used.is_empty());
    let answer = use_answer(&app.world, &Ask::Latest(used.clone()), times, props.round);
    let Some(draft) = draft else {
        return Html::default();
    };
    let coming = match &answer {
        Loaded::NotYet if !used.is_empty() => paragraph("Published figures are loading."),
        Loaded::Failed(words) => paragraph(words.to_string()),
        _ => Html::default(),
    };
    let content = match &answer {
        _ if used.is_empty() => paragraph(
            "Your plan uses no published figure yet. Use one from a page of figures, and it is listed here when a newer one is published.",
        ),
        Loaded::NotYet | Loaded::Failed(_) => Html::default(),
        Loaded::Here(answer) => match &**answer {
            Answer::Latest(latest) => list(&app, draft, &used, latest),
            _ => Html::default(),
        },
    };
    html! {
        <section class="app-reading-width">
            { heading("Figures your plan uses") }
            <div role="status">{ coming }</div>
            { content }
        </section>
    }
}

/// Every figure the plan uses, once: item and place.
fn asked(draft: &PlanDraft) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for (_, figure) in used_figures(draft) {
        let one = (figure.series.clone(), figure.place.clone());
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

fn list(
    app: &AppContext,
    draft: &PlanDraft,
    asked: &[(String, String)],
    latest: &[Option<LatestView>],
) -> Html {
    let find = |series: &str, place: &str| {
        let at = asked
            .iter()
            .position(|it| it.0 == series && it.1 == place)?;
        let latest = latest.get(at)?.as_ref()?;
        Some(LatestFigure {
            period: latest.period.clone(),
            value: latest.value.clone(),
            source: latest.source.clone(),
        })
    };
    let order = |one: &str, other: &str| Some(time_order(one)?.cmp(&time_order(other)?));
    let newer = newer_figures(draft, find, order);
    if newer.is_empty() {
        return html! {
            <>
                { paragraph("All of them are the latest there are here:") }
                <ul class="govuk-list govuk-list--bullet">
                    for (used_in, figure) in used_figures(draft) {
                        <li>{ format!("{}: {}", used_in.words(draft, &app.framework), figure.words()) }</li>
                    }
                </ul>
            </>
        };
    }
    html! {
        <>
            { paragraph("A newer figure is published for these. Your plan stays as it is until you take one. Targets are never changed.") }
            <ul class="govuk-list app-newer">
                for it in newer {
                    { one(app, &it) }
                }
            </ul>
        </>
    }
}

fn one(app: &AppContext, newer: &NewerFigure<'_>) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let place = newer.used_in.words(plan.draft, &app.framework);
    let what = match (newer.is_revised, newer.used.title.trim()) {
        (true, title) => format!("{title}: revised"),
        (false, title) => format!("{title}: newer"),
    };
    let words = format!(
        "{what}: {} ({}) in place of {} ({}). Source: {}.",
        newer.value,
        newer.period,
        newer.used.value,
        newer.used.period,
        newer.source.trim_end_matches('.')
    );
    let edit = take_newer(plan.draft, newer, app.new_id());
    let ontake = {
        let app = app.clone();
        Callback::from(move |()| app.edit_and_tell(edit.clone(), "The newer figure is in the plan"))
    };
    html! {
        <li class="app-newer__item">
            <p class="govuk-body">
                if let Some(to) = newer.used_in.place(&app.framework) {
                    { link(&Route::from(&to), place.clone()) }
                } else {
                    <span>{ place.clone() }</span>
                }
                <span class="app-line">{ words }</span>
                if !app.is_read_only() {
                    { link_button(&ontake, &format!("for: {place}"), html! { <span>{ "Take the newer figure" }</span> }) }
                }
            </p>
        </li>
    }
}

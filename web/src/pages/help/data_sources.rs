use plan_export::{Paper, document};
use reform_plan::{AreaFigures, Formula, Framework};
use yew::prelude::*;

use super::catalogue;
use super::text::{bullets, heading, link, words};
use crate::components::{Page, Width};
use crate::context::{AppContext, Loaded};
use crate::pages::summary::draw;
use crate::route::Route;

/// Where every figure comes from, what it counts, and what is not done with it.
pub(crate) fn data_sources_page(app: &AppContext) -> Html {
    html! {
        <Page title="Where the data comes from" width={Width::Full}>
            <div class="app-reading-width">
                { words("The tool comes with figures that others have published. Nothing is fetched from the publishers while you work, and nothing you type is sent anywhere.") }
                { edition(&app.figures) }
                { heading("What is done with the figures") }
                { words(worked_out(&app.framework)) }
                { heading("What is not done") }
                { bullets([
                    "Figures of areas are never added up. The figure of a region or of England is the one that was published.",
                    "A figure that is missing or was left out to protect people is missing: it says \"No figure here\", and is never zero.",
                    "No area is called the best or the worst. A rank says where a figure stands, and is never of areas without a figure.",
                    "Figures of several areas are never averaged: the middle one is shown, with the lowest and the highest.",
                    "A figure marked as context is never shown or worded as good or bad.",
                    "Where another source gives a different figure, it stands beside the published one and never in its place.",
                ]) }
            </div>
            <p class="govuk-body">
                { link(&Route::Explore, "Explore every figure") }
                <span>{ " · " }</span>
                { link(&Route::Figures, "Load newer figures") }
            </p>
            { publications(&app.framework, &app.figures) }
            { heading("Every indicator") }
            <div class="app-reading-width">
                { words("Which way is better is a judgement: each says who made it. Indicators without a published figure say where a local one may be found.") }
            </div>
            { catalogue::table(&app.framework) }
        </Page>
    }
}

/// Edition and licence of the figures at hand.
fn edition(figures: &Loaded<AreaFigures>) -> Html {
    html! {
        <>
            { heading("Edition and licence") }
            if let Loaded::Here(figures) = figures {
                { words(format!("{}.", figures.edition.trim_end_matches('.'))) }
                { words(figures.attribution.clone()) }
            } else {
                { words("Contains public sector information licensed under the Open Government Licence v3.0.") }
            }
            <div role="status">
                if let Loaded::Failed(why) = figures {
                    { words(format!("The published figures could not be read. {why}")) }
                }
            </div>
        </>
    }
}

/// The publications of the figures at hand.
fn publications(framework: &Framework, figures: &Loaded<AreaFigures>) -> Html {
    match figures.get().filter(|figures| !figures.series.is_empty()) {
        None => Html::default(),
        Some(figures) => html! {
            <>
                { heading("Publications") }
                { draw::table(&document::publications(framework, figures), Paper::Portrait) }
            </>
        },
    }
}

/// Which indicators are worked out here, and how.
fn worked_out(framework: &Framework) -> String {
    let ids = |is_kind: fn(&Formula) -> bool| {
        let found = framework.indicators.iter().filter(|indicator| {
            indicator
                .series
                .iter()
                .any(|series| is_kind(&series.formula))
        });
        found
            .map(|indicator| indicator.id.clone())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let shares = ids(|formula| matches!(formula, Formula::Share { .. }));
    let growth = ids(|formula| matches!(formula, Formula::Growth(_)));
    format!(
        "Most are shown as they were published. This project works out shares from published counts of the same place and year ({shares}), and the change since the year before ({growth})."
    )
}

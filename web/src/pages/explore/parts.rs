//! What the pages of figures have in common: waiting for an answer, charts, links.

use std::rc::Rc;

use plan_charts::Chart;
use send_explore::{Answer, Ask, ChartPair, InspectionView, ItemLink, Nothing, TopicLink};
use yew::prelude::*;

use crate::components::{
    Neighbour, Page, Width, chart_figure, chart_files, inset, link, link_button, pagination,
    paragraph,
};
use crate::context::{AppContext, Loaded, use_app};
use crate::figures::use_answer;
use crate::route::Route;

/// The answer to what a page asks, and a callback that asks again.
#[hook]
pub(super) fn use_view(ask: &Ask) -> (AppContext, Loaded<Answer>, Callback<()>) {
    let app = use_app();
    let times = use_state(|| 1_u32);
    let answer = use_answer(&app.world, ask, *times, app.round);
    let again = {
        let times = times.clone();
        Callback::from(move |()| times.set(*times + 1))
    };
    (app, answer, again)
}

/// A page without its answer: it is on its way, did not come, or is not there.
pub(super) fn waiting(title: &str, answer: &Loaded<Answer>, again: &Callback<()>) -> Html {
    let content = match answer {
        Loaded::Here(answer) => match &**answer {
            Answer::Nothing(nothing) => nothing_there(nothing),
            _ => Html::default(),
        },
        Loaded::NotYet => html! {
            <p class="govuk-body">{ "Published figures are loading." }</p>
        },
        Loaded::Failed(words) => inset(html! { <>
                { paragraph("We could not load the published figures.") }
                <p class="govuk-body-s"><span>{ words.to_string() }</span></p>
                { link_button(again, "", html! { "Try again" }) }
        </> }),
    };
    html! {
        <Page title={title.to_owned()} back={Route::Explore} width={Width::Full}>
            <div role="status">{ content }</div>
        </Page>
    }
}

fn nothing_there(nothing: &Nothing) -> Html {
    html! {
        <>
            { paragraph(nothing.what.clone()) }
            { paragraph(nothing.hint.clone()) }
            <p class="govuk-body">{ link(&Route::Explore, "Choose an area") }</p>
        </>
    }
}

/// Said while parts that would complete an answer are on their way.
pub(super) fn more_to_come(needs: &[String]) -> Html {
    html! {
        <p class="govuk-hint" role="status">
            if !needs.is_empty() {
                { "Not all figures of other areas are here yet. Ranks and comparisons are completed once they are." }
            }
        </p>
    }
}

/// Charts, each with what can be downloaded of it. `name` is how files are called.
pub(super) fn charts(app: &AppContext, pairs: &[ChartPair], name: &str) -> Html {
    html! {
        for (at, pair) in pairs.iter().enumerate() {
            { chart(app, &pair.wide, Some(&pair.narrow), &file_name(name, at, pairs.len())) }
        }
    }
}

fn chart(app: &AppContext, wide: &Chart, narrow: Option<&Chart>, name: &str) -> Html {
    let files = chart_files(app, &Rc::new(wide.clone()), name);
    let below = html! {
        <>
            if !wide.caption.is_empty() {
                <p class="govuk-body-s app-chart__caption">{ &wide.caption }</p>
            }
            { files }
        </>
    };
    chart_figure(wide, narrow, below)
}

fn file_name(name: &str, at: usize, count: usize) -> String {
    if count < 2 {
        return name.to_owned();
    }
    format!("{name}-{}", at + 1)
}

/// The latest Area SEND inspection.
pub(super) fn inspection(found: Option<&InspectionView>) -> Html {
    match found {
        None => Html::default(),
        Some(found) => html! {
            <p class="govuk-body">
                <span>{ format!("{} ", found.words) }</span>
                if !found.link.is_empty() {
                    <a class="govuk-link" href={found.link.clone()} rel="noreferrer noopener" target="_blank">
                        { "Read the report (opens in a new tab)" }
                    </a>
                }
            </p>
        },
    }
}

/// A link to a figure of an area.
pub(super) fn item_link(area: &str, item: &ItemLink) -> Html {
    link(&Route::explore(area, &item.item), item.title.clone())
}

/// A link to a topic of an area.
pub(super) fn topic_link(area: &str, topic: &TopicLink) -> Html {
    let route = Route::ExploreTopic {
        area: area.to_owned(),
        topic: topic.slug.clone(),
    };
    link(&route, topic.title.clone())
}

/// The one before and the one after.
pub(super) fn neighbours(previous: Option<(Route, &str)>, next: Option<(Route, &str)>) -> Html {
    let one = |(route, title): (Route, &str)| Neighbour {
        href: route.href(),
        label: title.to_owned(),
    };
    pagination(
        "Figures",
        ("Previous", "Next"),
        previous.map(one),
        next.map(one),
    )
}

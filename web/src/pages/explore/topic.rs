//! Every figure of a topic for one area.

use send_explore::{Answer, Ask, FigureView, TopicRow, TopicView};
use yew::prelude::*;

use super::parts::{charts, inspection, item_link, more_to_come, neighbours, use_view, waiting};
use crate::components::{DataTable, Page, Width, cell, paragraph};
use crate::context::{AppContext, Loaded};
use crate::route::Route;

/// A topic of an area.
#[derive(PartialEq, Properties)]
pub(crate) struct TopicProps {
    /// ONS code of the area.
    pub(crate) area: String,
    /// Slug of the topic.
    pub(crate) topic: String,
}

/// Every figure of a topic for one area.
#[component]
pub(crate) fn TopicPage(props: &TopicProps) -> Html {
    let ask = Ask::Topic {
        area: Some(props.area.clone()),
        topic: props.topic.clone(),
    };
    let (app, answer, again) = use_view(&ask);
    match &answer {
        Loaded::Here(here) => match &**here {
            Answer::Topic(view) => topic(&app, &props.area, view),
            _ => waiting("Explore the figures", &answer, &again),
        },
        _ => waiting("Explore the figures", &answer, &again),
    }
}

fn topic(app: &AppContext, area: &str, view: &TopicView) -> Html {
    let route = |slug: &str| Route::ExploreTopic {
        area: area.to_owned(),
        topic: slug.to_owned(),
    };
    let table = DataTable {
        caption: format!("{}, latest figures", view.heading).into(),
        columns: [
            "Figure",
            "Here",
            "Region",
            "England",
            "Change over a year",
            "In the region",
        ]
        .map(AttrValue::Static)
        .to_vec(),
        rows: view.rows.iter().map(|it| row(area, it)).collect(),
        ..DataTable::default()
    };
    html! {
        <Page
            title={view.heading.clone()}
            caption="Explore the figures"
            back={Route::ExploreArea { area: area.to_owned() }}
            width={Width::Full}
        >
            { paragraph(view.shows.clone()) }
            { inspection(view.inspection.as_ref()) }
            for words in &view.caveats {
                <p class="govuk-body"><strong>{ "Take care: " }</strong><span>{ words }</span></p>
            }
            { more_to_come(&view.needs) }
            { table.view() }
            { charts(app, &view.charts, &format!("{}-{area}", view.topic.slug)) }
            { neighbours(
                view.previous.as_ref().map(|it| (route(&it.slug), &*it.title)),
                view.next.as_ref().map(|it| (route(&it.slug), &*it.title)),
            ) }
        </Page>
    }
}

fn row(area: &str, row: &TopicRow) -> Vec<Html> {
    let figure = |found: Option<&FigureView>| {
        found.map_or_else(
            || cell("No figure here"),
            |it| cell(format!("{} ({})", it.words, it.period)),
        )
    };
    let own = match (&row.us, &row.missing) {
        (None, Some(missing)) => cell(missing.clone()),
        (us, _) => figure(us.as_ref()),
    };
    // What is said of one end of a group has the rank in it.
    let rank = match (&row.unusual, &row.rank) {
        (Some(unusual), _) => cell(unusual.words.clone()),
        (None, rank) => cell(rank.clone().unwrap_or_default()),
    };
    vec![
        html! {
            <>
                { item_link(area, &row.item) }
                if !row.unit.is_empty() {
                    <span class="app-line app-note">{ &row.unit }</span>
                }
            </>
        },
        own,
        figure(row.region.as_ref()),
        figure(row.england.as_ref()),
        cell(
            row.direction
                .as_ref()
                .map(|it| it.words.clone())
                .unwrap_or_default(),
        ),
        rank,
    ]
}

//! Everything there is for an area, by topic and by the pages of London's regional dashboard.

use send_explore::{Answer, Ask, ContentsView, PageView};
use yew::prelude::*;

use super::parts::{inspection, item_link, topic_link, use_view, waiting};
use crate::components::{Page, Row, Width, details, heading, link, paragraph, summary_list};
use crate::context::Loaded;
use crate::route::Route;

/// An area.
#[derive(PartialEq, Properties)]
pub(crate) struct AreaProps {
    /// Its ONS code.
    pub(crate) area: String,
}

/// Everything there is for an area.
#[component]
pub(crate) fn AreaPage(props: &AreaProps) -> Html {
    let ask = Ask::Contents {
        area: Some(props.area.clone()),
    };
    let (_, answer, again) = use_view(&ask);
    let Loaded::Here(here) = &answer else {
        return waiting("Explore the figures", &answer, &again);
    };
    match &**here {
        Answer::Contents(view) => contents(&props.area, view),
        _ => waiting("Explore the figures", &answer, &again),
    }
}

fn contents(area: &str, view: &ContentsView) -> Html {
    html! {
        <Page
            title={format!("Figures of {}", view.place)}
            caption="Explore the figures"
            back={Route::Explore}
            width={Width::Full}
        >
            { inspection(view.inspection.as_ref()) }
            <p class="govuk-body">
                if let Some(region) = &view.region {
                    { link(&Route::Region { region: region.code.clone() }, format!("State of the region: {}", region.name)) }
                    <span>{ " · " }</span>
                }
                { link(&Route::Explore, "Choose another area") }
                <span>{ " · " }</span>
                { link(&Route::Figures, "Load newer figures") }
            </p>
            for topic in &view.topics {
                <section key={topic.topic.slug.clone()} class="app-topic">
                    <h2 class="govuk-heading-m">{ topic_link(area, &topic.topic) }</h2>
                    { paragraph(topic.shows.clone()) }
                    { details(
                        format!("{} figures", topic.items.len()).into(),
                        html! {
                            <ul class="govuk-list">
                                for item in &topic.items {
                                    <li>{ item_link(area, item) }</li>
                                }
                            </ul>
                        },
                    ) }
                </section>
            }
            { heading("If you know London's regional dashboard") }
            { paragraph("Its pages, and where each is answered here for any area.") }
            { pages(area, &view.pages) }
            <p class="govuk-body-s">{ format!("{} {}", view.edition, view.attribution) }</p>
        </Page>
    }
}

fn pages(area: &str, pages: &[PageView]) -> Html {
    let row = |page: &PageView| {
        let value = html! {
            <ul class="govuk-list">
                for topic in &page.topics {
                    <li>{ topic_link(area, topic) }</li>
                }
                for item in &page.items {
                    <li>{ item_link(area, item) }</li>
                }
                if let Some(gap) = &page.gap {
                    <li><span>{ gap }</span></li>
                }
                if let Some(elsewhere) = &page.elsewhere {
                    <li><span>{ elsewhere }</span></li>
                }
            </ul>
        };
        Row::html(page.title.clone(), value)
    };
    summary_list(pages.iter().map(row).collect())
}

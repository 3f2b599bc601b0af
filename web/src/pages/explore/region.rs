//! The state of a region: what moved, where its councils are apart, and what is unusual of our own
//! area.

use send_explore::{Answer, Ask, FigureView, RegionView};
use yew::prelude::*;

use super::parts::{inspection, item_link, more_to_come, use_view, waiting};
use super::rug::rug;
use crate::components::{DataTable, Page, Width, cell, heading, paragraph};
use crate::context::{AppContext, Loaded, use_app};
use crate::route::Route;

/// A region.
#[derive(PartialEq, Properties)]
pub(crate) struct RegionProps {
    /// Its ONS code.
    pub(crate) region: String,
}

/// The state of a region.
#[component]
pub(crate) fn RegionPage(props: &RegionProps) -> Html {
    let app = use_app();
    let ask = Ask::Region {
        region: props.region.clone(),
        area: own_area(&app),
    };
    let (_, answer, again) = use_view(&ask);
    match &answer {
        Loaded::Here(here) => match &**here {
            Answer::Region(view) => region(&app, view),
            _ => waiting("State of the region", &answer, &again),
        },
        _ => waiting("State of the region", &answer, &again),
    }
}

/// The area of the open plan.
fn own_area(app: &AppContext) -> Option<String> {
    app.state.draft()?.front.area.as_ref()?.code.clone()
}

fn region(app: &AppContext, view: &RegionView) -> Html {
    let area = own_area(app);
    // A figure is looked at for our own area where it is in the region, else for the region.
    let of = match (
        &area,
        view.our_inspection.is_some() || !view.unusual.is_empty(),
    ) {
        (Some(area), true) => area.as_str(),
        _ => view.region.as_str(),
    };
    html! {
        <Page title={view.heading.clone()} caption="Explore the figures" back={Route::Explore} width={Width::Full}>
            { more_to_come(&view.needs) }
            for words in &view.missing {
                { paragraph(words.clone()) }
            }
            { heading("What moved most") }
            { paragraph(view.moves_how.clone()) }
            <ul class="govuk-list govuk-list--spaced app-findings">
                for it in &view.moves {
                    <li key={it.item.item.clone()}>
                        { item_link(&view.region, &it.item) }
                        <span class="app-line">{ &it.words }</span>
                        if let Some(caveat) = &it.caveat {
                            <span class="app-line app-note">{ caveat }</span>
                        }
                    </li>
                }
            </ul>
            { heading("Where its councils are furthest apart") }
            { paragraph(view.spreads_how.clone()) }
            <ul class="govuk-list govuk-list--spaced app-findings">
                for it in &view.spreads {
                    <li key={it.item.item.clone()}>
                        { item_link(of, &it.item) }
                        <span class="app-line">{ &it.words }</span>
                    </li>
                }
            </ul>
            if !view.unusual.is_empty() {
                { heading("Where our area is unusual") }
                <ul class="govuk-list govuk-list--spaced app-findings">
                    for it in &view.unusual {
                        <li key={it.item.item.clone()}>
                            { item_link(of, &it.item) }
                            <span class="app-line">{ format!("{}. {} {}", said(&it.figure), it.unusual.words, it.unusual.prompt) }</span>
                            if let Some(caveat) = &it.unusual.caveat {
                                <span class="app-line app-note">{ caveat }</span>
                            }
                        </li>
                    }
                </ul>
            }
            if let Some(table) = &view.rug {
                { heading("Councils by main figures") }
                { rug(table) }
            }
            if !view.subregions.is_empty() {
                { heading("Parts of the region") }
                { subregions(view) }
            }
            { heading("Area SEND inspections") }
            <ul class="govuk-list govuk-list--bullet">
                for count in &view.inspections {
                    <li>{ &count.words }</li>
                }
            </ul>
            { inspection(view.our_inspection.as_ref()) }
            <p class="govuk-body-s">{ format!("{} {}", view.edition, view.attribution) }</p>
        </Page>
    }
}

fn said(figure: &FigureView) -> String {
    format!("{} ({})", figure.words, figure.period)
}

fn subregions(view: &RegionView) -> Html {
    let names: Vec<String> = view
        .subregions
        .first()
        .map(|row| row.figures.iter().map(|(name, _)| name.clone()).collect())
        .unwrap_or_default();
    let columns = std::iter::once(AttrValue::Static("Figure"))
        .chain(names.iter().map(|name| AttrValue::from(name.clone())))
        .chain(std::iter::once(AttrValue::from(view.name.clone())));
    let rows = view.subregions.iter().map(|row| {
        let of = |name: &String| {
            let found = row.figures.iter().find(|(known, _)| known == name);
            cell(found.map_or_else(|| "No figure here".to_owned(), |(_, figure)| said(figure)))
        };
        std::iter::once(item_link(&view.region, &row.item))
            .chain(names.iter().map(of))
            .chain(std::iter::once(cell(
                row.region.as_ref().map(said).unwrap_or_default(),
            )))
            .collect()
    });
    let table = DataTable {
        caption: format!("Parts of {}", view.name).into(),
        columns: columns.collect(),
        rows: rows.collect(),
        ..DataTable::default()
    };
    table.view()
}

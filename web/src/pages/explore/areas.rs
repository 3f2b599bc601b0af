//! Which area's figures to look at.

use send_data::{AreaList, LocalArea};
use yew::prelude::*;

use crate::components::{Changes, Page, TextField, heading, inset, link, link_button, paragraph};
use crate::context::{Loaded, use_app};
use crate::pages::setup::is_match;
use crate::route::Route;

/// The areas whose figures can be looked at, narrowed by what is typed, and the regions.
#[component]
pub(crate) fn AreasPage() -> Html {
    let app = use_app();
    let sought = use_state(String::new);
    let onsought = {
        let sought = sought.clone();
        Callback::from(move |text| sought.set(text))
    };
    let own = app.state.draft().and_then(|draft| draft.front.area.clone());
    let own = own.and_then(|area| Some((area.code?, area.name)));
    html! {
        <Page title="Explore the figures">
            { paragraph("Every published figure for every local area of England: the latest value, how it changed, where it stands beside others, and where it comes from.") }
            if let Some((code, name)) = own {
                <p class="govuk-body">
                    { link(&Route::ExploreArea { area: code }, format!("Figures of {name}, the area of your plan")) }
                </p>
            }
            <p class="govuk-body">
                { link(&Route::Figures, "Load newer figures from a file") }
                <span>{ " when a newer release was published." }</span>
            </p>
            <div role="status">
                {
                    match &app.areas {
                        Loaded::Here(_) => Html::default(),
                        Loaded::NotYet => paragraph("The list of areas is loading."),
                        Loaded::Failed(words) => inset(html! { <>
                            { paragraph(words.to_string()) }
                            { link_button(&app.want_areas, "", html! { "Try again" }) }
                        </> }),
                    }
                }
            </div>
            if let Loaded::Here(list) = &app.areas {
                { list_of(list, &sought, &onsought) }
            }
        </Page>
    }
}

fn list_of(list: &AreaList, sought: &str, onsought: &Callback<String>) -> Html {
    let found: Vec<&LocalArea> = list
        .areas()
        .iter()
        .filter(|area| is_match(area, sought))
        .collect();
    html! {
        <>
            { heading("Regions") }
            <ul class="govuk-list app-columns">
                for (code, name) in list.regions() {
                    <li key={code.to_owned()}>{ link(&Route::Region { region: code.to_owned() }, format!("State of the region: {name}")) }</li>
                }
            </ul>
            { heading("Local areas") }
            <TextField
                id="explore-search"
                label="Find an area"
                hint="Type part of its name, or of the name of its region"
                value={sought.to_owned()}
                changes={Changes::View}
                oninput={onsought.clone()}
            />
            <p class="govuk-hint" role="status">{ count(found.len()) }</p>
            <ul class="govuk-list app-columns">
                for area in found {
                    <li key={area.code.clone()}>
                        { link(&Route::ExploreArea { area: area.code.clone() }, area.name.clone()) }
                        <span>{ format!(", {}", area.region_name) }</span>
                    </li>
                }
            </ul>
        </>
    }
}

fn count(found: usize) -> String {
    match found {
        0 => "No area has that name. Check the spelling".to_owned(),
        1 => "1 area".to_owned(),
        many => format!("{many} areas"),
    }
}

use std::rc::Rc;

use reform_plan::{Area, Edit, FrontField};
use send_data::{AreaList, LocalArea};
use yew::prelude::*;

use super::area::choose;
use super::other_area::other_area;
use crate::components::text_field::group as group_of;
use crate::components::{Fieldset, Radio, TextField, use_problem};
use crate::context::use_app;

/// Id of the group; problems name it.
const ID: &str = "area";

/// The published areas.
#[derive(PartialEq, Properties)]
pub(super) struct AreaRadiosProps {
    /// The list.
    pub(super) list: Rc<AreaList>,
    /// The area that is chosen now.
    pub(super) area: Option<Area>,
}

/// The published areas as radios, narrowed by what is typed above them, and "Another area" below,
/// always in sight.
#[component]
pub(super) fn AreaRadios(props: &AreaRadiosProps) -> Html {
    let app = use_app();
    let problem = use_problem(ID);
    // What narrows the list belongs to the page and not to the plan.
    let sought = use_state(String::new);
    let onsought = {
        let sought = sought.clone();
        Callback::from(move |text| sought.set(text))
    };
    let matches: Vec<&LocalArea> = props
        .list
        .areas()
        .iter()
        .filter(|area| is_match(area, &sought))
        .collect();
    let onchoose = {
        let (app, list) = (app.clone(), Rc::clone(&props.list));
        Callback::from(move |code: String| {
            if let Some(area) = list.area(&code) {
                choose(&app, &list, area);
            }
        })
    };
    // Enter chooses the one area that is left; it never sends a half-typed search on.
    let onkeydown = {
        let only = match matches.as_slice() {
            [area] => Some(area.code.clone()),
            _ => None,
        };
        let onchoose = onchoose.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                event.prevent_default();
                if let Some(code) = &only {
                    onchoose.emit(code.clone());
                }
            }
        })
    };
    let is_other = props.area.as_ref().is_some_and(|it| it.code.is_none());
    let code = props.area.as_ref().and_then(|it| it.code.as_deref());
    let radios = matches.iter().enumerate().map(|(at, area)| {
        let is_chosen = code == Some(area.code.as_str());
        radio(at, area, is_chosen, &onchoose)
    });
    let other_radio = other(matches.is_empty(), is_other, app.onedit(|()| blank()));
    let group = Fieldset {
        id: ID.into(),
        legend: html! { "Local area" },
        problem: problem.clone(),
        disabled: app.is_read_only(),
        children: html! {
            <>
                if !matches.is_empty() {
                    <div class="govuk-radios govuk-radios--small app-area-list">{ for radios }</div>
                }
                <div class="govuk-radios">
                    if !matches.is_empty() {
                        <div class="govuk-radios__divider">{ "or" }</div>
                    }
                    { other_radio }
                </div>
            </>
        },
        ..Fieldset::default()
    };
    html! {
        <div class={group_of(problem.as_ref())}>
            <div {onkeydown}>
                <TextField
                    id="area-search"
                    label="Find your area"
                    hint="Type part of its name, or of the name of its region"
                    value={(*sought).clone()}
                    oninput={onsought}
                />
            </div>
            <p class="govuk-hint" role="status">{ found(matches.len(), &sought) }</p>
            { group.bare() }
            if is_other {
                <div class="govuk-radios__conditional">
                    { other_area(&app, props.area.as_ref()) }
                </div>
            }
        </div>
    }
}

fn radio(at: usize, area: &LocalArea, is_chosen: bool, onchoose: &Callback<String>) -> Html {
    // The error summary links to the group by its name: that is the first radio.
    let id = if at == 0 {
        ID.to_owned()
    } else {
        format!("{ID}-{}", area.code)
    };
    let code = area.code.clone();
    let label = html! {
        <>
            <span>{ &area.name }</span>
            <span class="app-area-list__region">{ format!(", {}", area.region_name) }</span>
        </>
    };
    Radio {
        id,
        name: ID.into(),
        value: area.code.clone(),
        label,
        hint: AttrValue::default(),
        is_chosen,
        onchoose: onchoose.reform(move |()| code.clone()),
    }
    .view()
}

fn other(is_first: bool, is_chosen: bool, onchoose: Callback<()>) -> Html {
    let id = if is_first {
        ID.to_owned()
    } else {
        format!("{ID}-other")
    };
    Radio {
        id,
        name: ID.into(),
        value: "other".to_owned(),
        label: html! { "Another area" },
        hint: AttrValue::default(),
        is_chosen,
        onchoose,
    }
    .view()
}

fn blank() -> Edit {
    Edit::SetFront(FrontField::Area(Some(Area::default())))
}

/// Whether an area is meant by what was typed: part of its name or of its region's, or its code.
pub(crate) fn is_match(area: &LocalArea, sought: &str) -> bool {
    let sought = sought.trim().to_lowercase();
    [&area.name, &area.region_name, &area.code]
        .iter()
        .any(|text| text.to_lowercase().contains(&sought))
}

fn found(count: usize, sought: &str) -> String {
    match (count, sought.trim().is_empty()) {
        (0, _) => {
            "No area in the list has that name. Check the spelling, or select \"Another area\""
                .to_owned()
        }
        (1, _) => "1 area in the list".to_owned(),
        (many, _) => format!("{many} areas in the list"),
    }
}

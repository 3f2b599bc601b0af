use std::rc::Rc;

use send_data::AreaList;
use yew::prelude::*;

use crate::components::{
    Changes, Choice, Choices, Look, Select, action_button, details, link_button,
};
use crate::context::use_app;
use crate::route::Route;

/// The areas a figure is compared with.
#[derive(PartialEq, Properties)]
pub(super) struct ChosenProps {
    /// All there are.
    pub(super) list: Rc<AreaList>,
    /// ONS code of the area that is looked at.
    pub(super) area: String,
    /// The figure.
    pub(super) item: String,
    /// ONS codes of the areas that were chosen.
    pub(super) chosen: Vec<String>,
}

/// Words that open to choose areas to compare with, one after another.
#[component]
pub(super) fn ChosenAreas(props: &ChosenProps) -> Html {
    let app = use_app();
    let next = use_state(|| None::<String>);
    let go = {
        let (app, area, item) = (app.clone(), props.area.clone(), props.item.clone());
        move |codes: Vec<String>| {
            let compare = match codes.as_slice() {
                [] => "region".to_owned(),
                codes => codes.join("+"),
            };
            app.go(&Route::ExploreItem {
                area: area.clone(),
                item: item.clone(),
                compare,
            });
        }
    };
    let is_open_to = |code: &String| *code != props.area && !props.chosen.contains(code);
    let areas = props.list.areas().iter().filter(|it| is_open_to(&it.code));
    let options = areas.map(|it| Choice::new(it.code.clone(), it.name.clone()));
    let onchoose = {
        let next = next.clone();
        Callback::from(move |code| next.set(code))
    };
    let onadd = {
        let (go, chosen, next) = (go.clone(), props.chosen.clone(), next.clone());
        Callback::from(move |()| {
            if let Some(code) = &*next {
                let mut codes = chosen.clone();
                codes.push(code.clone());
                go(codes);
            }
        })
    };
    let remove = props.chosen.iter().map(|code| {
        let name = props
            .list
            .area(code)
            .map_or(code.clone(), |it| it.name.clone());
        let (go, rest, code) = (go.clone(), props.chosen.clone(), code.clone());
        let onpress = Callback::from(move |()| {
            go(rest.iter().filter(|it| **it != code).cloned().collect());
        });
        html! {
            <li>
                <span>{ format!("{name} ") }</span>
                { link_button(&onpress, &name, html! { <span>{ "Remove" }</span> }) }
            </li>
        }
    });
    details(
        "Choose areas to compare with".into(),
        html! {
            <>
                <ul class="govuk-list">{ for remove }</ul>
                <Select
                    id="add-area"
                    label="Area"
                    none="Select an area"
                    choices={Choices::one_or_none(options.collect(), next.as_ref(), onchoose)}
                    changes={Changes::View}
                />
                { action_button(Look::Secondary, &onadd, html! { <span>{ "Add this area" }</span> }) }
            </>
        },
    )
}

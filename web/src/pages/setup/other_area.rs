use reform_plan::{Area, Edit, FrontField};
use yew::prelude::*;

use crate::components::{Select, SelectOption, TextField};
use crate::context::use_app;

/// Id of the field for the name, which problems name.
pub(super) const NAME: &str = "area-name";

/// An area that is not in the published list.
#[derive(PartialEq, Properties)]
pub(super) struct OtherAreaProps {
    /// The area that is chosen now.
    pub(super) area: Option<Area>,
}

/// The name of an area that is typed, and the region it compares itself with.
#[component]
pub(super) fn OtherArea(props: &OtherAreaProps) -> Html {
    let app = use_app();
    let area = props.area.clone().unwrap_or_default();
    let onname = {
        let region = area.region.clone();
        app.onedit(move |name| set(name, region.clone()))
    };
    let onregion = {
        let name = area.name.clone();
        app.onedit(move |region| set(name.clone(), region))
    };
    let regions: Vec<SelectOption<String>> = app
        .areas
        .get()
        .into_iter()
        .flat_map(send_data::AreaList::regions)
        .map(|(code, name)| SelectOption::new(code.to_owned(), name.to_owned()))
        .collect();
    html! {
        <>
            <TextField
                id={NAME}
                label="Name of your area"
                hint="For example, part of a council's area, or two councils together"
                value={area.name}
                oninput={onname}
            />
            if !regions.is_empty() {
                <Select<String>
                    id="area-region"
                    label="Region to compare with"
                    hint="Published figures of this region stand beside those of England"
                    none="No region"
                    options={regions}
                    chosen={area.region}
                    onchoose={onregion}
                />
            }
        </>
    }
}

fn set(name: String, region: Option<String>) -> Edit {
    Edit::SetFront(FrontField::Area(Some(Area {
        code: None,
        name,
        region,
    })))
}

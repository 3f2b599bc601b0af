use reform_plan::{Area, Edit, FrontField};
use yew::prelude::*;

use crate::components::{Choice, Choices, Select, TextField};
use crate::context::AppContext;

/// Id of the field for the name, which problems name.
pub(super) const NAME: &str = "area-name";

/// The name of an area that is typed, and the region it compares itself with.
pub(super) fn other_area(app: &AppContext, area: Option<&Area>) -> Html {
    let area = area.cloned().unwrap_or_default();
    let onname = {
        let region = area.region.clone();
        app.onedit(move |name| set(name, region.clone()))
    };
    let onregion = {
        let name = area.name.clone();
        app.onedit(move |region| set(name.clone(), region))
    };
    let regions: Vec<Choice<String>> = app
        .areas
        .get()
        .into_iter()
        .flat_map(send_data::AreaList::regions)
        .map(|(code, name)| Choice::new(code.to_owned(), name.to_owned()))
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
                <Select
                    id="area-region"
                    label="Region to compare with"
                    hint="Published figures of this region stand beside those of England"
                    none="No region"
                    choices={Choices::one_or_none(regions, area.region.as_ref(), onregion)}
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
        ..Area::default()
    })))
}

//! The way of scoring.

use reform_plan::{Edit, ScoringWay};
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use crate::components::{FormPage, Inset, RadioOption, Radios};
use crate::context::use_app;
use crate::route::Route;

/// How the partnership scores.
#[component]
pub(crate) fn WayPage() -> Html {
    let app = use_app();
    let navigator = use_navigator();
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let onvalid = Callback::from(move |()| {
        if let Some(navigator) = &navigator {
            navigator.push(&Route::Plan);
        }
    });
    let options = ScoringWay::ALL
        .map(|way| RadioOption {
            value: way,
            label: way.words().into(),
            hint: hint(way).into(),
        })
        .to_vec();
    html! {
        <FormPage
            title="How will you score?"
            caption="Set up"
            back={Route::SetupPartners}
            {onvalid}
        >
            <Radios<ScoringWay>
                id="way"
                legend="Way of scoring"
                {options}
                chosen={plan.draft.way}
                onchoose={app.onedit(Edit::SetWay)}
            />
            <Inset>
                { "Whichever way you choose, this tool records one agreed level for each statement. You can change the way at any time: no score is lost." }
            </Inset>
        </FormPage>
    }
}

/// What each way means in this version of the tool.
fn hint(way: ScoringWay) -> &'static str {
    match way {
        ScoringWay::Together => {
            "Read each statement together, agree its level in the room and enter it here"
        }
        ScoringWay::EachFirst => {
            "Each partner notes its levels before you meet; in the room you compare them, then enter the level you agree"
        }
        ScoringWay::Paper => {
            "People write their levels on paper in the room; afterwards one person enters the levels you agreed"
        }
    }
}

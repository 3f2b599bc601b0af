//! The way of scoring.

use reform_plan::{Edit, ScoringWay};
use yew::prelude::*;

use crate::components::{Choice, Choices, FormPage, Radios, inset};
use crate::context::AppContext;
use crate::route::Route;

/// How the partnership scores.
pub(crate) fn way_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let onvalid = app.onward(Route::Plan);
    let options = ScoringWay::ALL
        .map(|way| Choice {
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
            <Radios
                id="way"
                legend="Way of scoring"
                choices={Choices::one(options, Some(&plan.draft.way), app.onedit(Edit::SetWay))}
            />
            { inset(html! { "Whichever way you choose, this tool records one agreed level for each statement. You can change the way at any time: no score is lost." }) }
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

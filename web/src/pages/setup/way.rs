//! The way of scoring.

use reform_plan::{AnswersShown, Edit, ScoringWay};
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
    let shown = AnswersShown::ALL.map(|it| Choice::new(it, it.words()));
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
            { inset(html! { "Whichever way you choose, you agree one level for each statement in the end. You can change the way at any time: no score is lost." }) }
            <Radios
                id="answers-shown"
                legend="Where scores were given alone, what do the scores page, the summary and the print show?"
                hint="The pages where the room compares always show each partner's score once it is revealed"
                choices={Choices::one(shown.to_vec(), Some(&plan.draft.answers_shown), app.onedit(Edit::SetAnswersShown))}
            />
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
            "Each partner scores alone: on this screen, on its own computer or on paper. Then you reveal the scores together, talk about the differences and agree a level"
        }
        ScoringWay::Paper => {
            "Print a sheet for each partner. One person types the sheets in, then you reveal the scores together and agree a level"
        }
    }
}

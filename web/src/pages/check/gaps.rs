//! The gaps, those that are open and those that are left with a reason.

use reform_plan::Edit;
use reform_plan::summary::{Gap, GapWeight, PlanSummary};
use yew::prelude::*;

use super::leave::LeaveGap;
use crate::components::{edit_link, heading, typed};
use crate::context::AppContext;
use crate::route::Route;

/// All gaps nobody gave a reason for, by how much they matter.
pub(super) fn open_gaps(summary: &PlanSummary<'_>) -> Html {
    // The list of gaps is in this order already; each weight that occurs has one heading.
    let mut weights: Vec<GapWeight> = summary.open_gaps().map(|gap| gap.weight).collect();
    weights.dedup();
    html! {
        <>
            for weight in weights {
                { heading(format!("{} ({})", weight.words(), of(summary, weight).count())) }
                <p class="govuk-body">{ about(weight) }</p>
                <ul class="govuk-list app-gaps">
                    for gap in of(summary, weight) {
                        <li key={gap.key.clone()} class="app-gaps__gap">
                            <a class="govuk-link" href={Route::from(&gap.place).href()}>
                                { typed(&gap.words) }
                            </a>
                            <LeaveGap gap={gap.key.clone()} words={gap.words.clone()} />
                        </li>
                    }
                </ul>
            }
        </>
    }
}

fn of<'s>(summary: &'s PlanSummary<'_>, weight: GapWeight) -> impl Iterator<Item = &'s Gap> {
    summary.open_gaps().filter(move |gap| gap.weight == weight)
}

/// What a weight means.
fn about(weight: GapWeight) -> &'static str {
    match weight {
        GapWeight::Break => "Something rests on nothing, or leads to nothing. Mend these first.",
        GapWeight::Advice => "The thread holds here, and could be stronger.",
    }
}

/// The gaps that are left as they are, with the reasons.
pub(super) fn accepted_gaps(app: &AppContext, summary: &PlanSummary<'_>) -> Html {
    let accepted: Vec<(&Gap, &String)> = summary
        .gaps
        .iter()
        .filter_map(|gap| Some((gap, gap.accepted.as_ref()?)))
        .collect();
    if accepted.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { heading("Left as they are, with a reason") }
            <ul class="govuk-list app-gaps">
                for (gap, reason) in accepted {
                    <li key={gap.key.clone()} class="app-gaps__gap">
                        <a class="govuk-link" href={Route::from(&gap.place).href()}>{ typed(&gap.words) }</a>
                        <p class="govuk-body">
                            <span>{ "Reason: " }</span>{ typed(reason) }
                        </p>
                        { edit_link(app, &take_back(app, gap), &format!("the reason for: {}", gap.words), html! { "Take back" }) }
                    </li>
                }
            </ul>
        </>
    }
}

fn take_back(app: &AppContext, gap: &Gap) -> Callback<()> {
    let (app, gap) = (app.clone(), gap.key.clone());
    Callback::from(move |()| {
        let edit = Edit::AcceptGap {
            gap: gap.clone(),
            reason: None,
        };
        app.edit_and_tell(edit, "The reason was taken back. The gap is open again.");
    })
}

//! The gaps, those that are open and those that are left with a reason.

use reform_plan::Edit;
use reform_plan::summary::{Gap, GapSubject, GapWeight, PlanSummary};
use yew::prelude::*;

use super::leave::LeaveGap;
use crate::components::{edit_link, heading, small_heading, typed};
use crate::context::AppContext;
use crate::route::Route;

/// All gaps nobody gave a reason for, by how much they matter, then by what they are about.
pub(super) fn open_gaps(summary: &PlanSummary<'_>) -> Html {
    html! {
        for weight in GapWeight::ALL {
            { of_weight(weight, &summary.open_gaps().filter(|gap| gap.weight == weight).collect::<Vec<_>>()) }
        }
    }
}

fn of_weight(weight: GapWeight, gaps: &[&Gap]) -> Html {
    if gaps.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { heading(format!("{} ({})", weight.words(), gaps.len())) }
            <p class="govuk-body">{ about(weight) }</p>
            for subject in GapSubject::ALL {
                { of_subject(subject, gaps.iter().filter(|gap| gap.rule.subject == subject).copied().collect()) }
            }
        </>
    }
}

fn of_subject(subject: GapSubject, gaps: Vec<&Gap>) -> Html {
    if gaps.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { small_heading(format!("{} ({})", subject.words(), gaps.len())) }
            <ul class="govuk-list app-gaps">
                for gap in gaps {
                    <li key={gap.key.clone()} class="app-gaps__gap">
                        { gap_link(gap) }
                        <LeaveGap gap={gap.key.clone()} words={gap.words.clone()} />
                    </li>
                }
            </ul>
        </>
    }
}

/// A gap as a link to the field where it can be mended.
fn gap_link(gap: &Gap) -> Html {
    html! {
        <a class="govuk-link" href={Route::from(&gap.place).at_field(&gap.field)}>{ typed(&gap.words) }</a>
    }
}

/// What a weight means.
fn about(weight: GapWeight) -> &'static str {
    match weight {
        GapWeight::Break => {
            "Something rests on nothing, leads to nothing, or cannot be done as it is written. Mend these first."
        }
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
                        { gap_link(gap) }
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

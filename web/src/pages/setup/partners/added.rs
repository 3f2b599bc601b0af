use reform_plan::problem::{self, FieldProblem};
use reform_plan::{PartnerField, PlanDraft, PlanPartner};
use yew::prelude::*;

use super::{leave, set};
use crate::components::{TextField, edit_link, focus};
use crate::context::AppContext;

/// Id of the name to fill in next: of the first added partner without one, else of the last.
/// Problems with a name name it.
const ADDED: &str = "added-partner";

/// Problems of the page. Those of a plan that has partners are about the name of one that was added.
pub(super) fn problems(draft: &PlanDraft) -> Vec<FieldProblem> {
    let mut problems = problem::partners(draft);
    for problem in &mut problems {
        if !draft.partners.is_empty() {
            problem.field = ADDED;
        }
    }
    problems
}

/// Puts the keyboard on a partner that was just added.
#[hook]
pub(super) fn use_focus_on_new(app: &AppContext) {
    let added = app.state.draft().map_or(0, |draft| {
        let is_added = |it: &&PlanPartner| app.framework.partner(&it.slug).is_none();
        draft.partners.iter().filter(is_added).count()
    });
    let before = use_mut_ref(|| added);
    use_effect_with(added, move |added| {
        if before.replace(*added) < *added {
            focus::on(ADDED);
        }
    });
}

/// Partners that were added: their names, changed in place.
pub(super) fn others(app: &AppContext, draft: &PlanDraft) -> Html {
    let others: Vec<&PlanPartner> = draft
        .partners
        .iter()
        .filter(|it| app.framework.partner(&it.slug).is_none())
        .collect();
    let next = others
        .iter()
        .position(|it| it.name.trim().is_empty())
        .or(others.len().checked_sub(1));
    html! {
        for (at, partner) in others.into_iter().enumerate() {
            <div class="app-card" key={partner.slug.to_string()}>
                { other(app, partner, at + 1, next == Some(at)) }
            </div>
        }
    }
}

fn other(app: &AppContext, partner: &PlanPartner, number: usize, is_next: bool) -> Html {
    let id = if is_next {
        ADDED.to_owned()
    } else {
        format!("{ADDED}-{number}")
    };
    let name = partner.name.trim();
    let shown = if name.is_empty() {
        format!("partner {number} that you added")
    } else {
        name.to_owned()
    };
    let remove = {
        let (app, partner, shown) = (app.clone(), partner.slug.clone(), shown.clone());
        Callback::from(move |()| {
            let Some(draft) = app.state.draft() else {
                return;
            };
            app.edit_and_tell(leave(draft, &partner), format!("You removed {shown}."));
        })
    };
    html! {
        <>
            <TextField
                {id}
                label={format!("Name of partner {number} that you added")}
                hint="An organisation or a group, not a person's name"
                value={partner.name.clone()}
                oninput={set(app, partner, PartnerField::Name)}
            />
            <p class="govuk-body govuk-!-margin-bottom-0">
                { edit_link(app, &remove, &shown, html! { "Remove" }) }
            </p>
        </>
    }
}

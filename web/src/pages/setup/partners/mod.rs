//! Who takes part: partners of the framework, ticked, and others that are added. Roles, never
//! people.

mod added;
mod boxes;

use reform_plan::{Edit, PartnerField, PlanDraft, PlanPartner, Slug};
use yew::prelude::*;

use crate::components::{FormPage, Look, TextField, edit_button, heading};
use crate::context::{AppContext, use_app};
use crate::route::Route;
use added::{others, problems, use_focus_on_new};
use boxes::boxes;

/// Who is taking part.
#[component]
pub(crate) fn PartnersPage() -> Html {
    let app = use_app();
    use_focus_on_new(&app);
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let draft = plan.draft;
    let onvalid = app.onward(Route::SetupWay);
    let add = {
        let (app, at) = (app.clone(), draft.partners.len());
        Callback::from(move |()| {
            let partner = PlanPartner {
                slug: Slug::from(format!("partner-{}", app.new_id())),
                ..PlanPartner::default()
            };
            app.edit(Edit::AddPartner { at, partner });
        })
    };
    html! {
        <FormPage
            title="Who is taking part?"
            caption="Set up"
            back={Route::SetupArea}
            problems={problems(draft)}
            {onvalid}
        >
            { boxes(&app, draft) }
            { others(&app, draft) }
            { edit_button(&app, Look::Secondary, &add, html! { "Add another partner" }) }
            { roles(&app, draft) }
        </FormPage>
    }
}

/// Who speaks for each partner, as a role.
fn roles(app: &AppContext, draft: &PlanDraft) -> Html {
    if draft.partners.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { heading("Who speaks for each partner") }
            <p class="govuk-hint">
                { "Optional. Enter a role, not a name. It prints beside the partner's sign-off" }
            </p>
            for (at, partner) in draft.partners.iter().enumerate() {
                <div key={partner.slug.to_string()}>
                    <TextField
                        id={format!("role-{}", at + 1)}
                        label={format!("Role for {}", shown(partner, at + 1))}
                        value={partner.role.clone()}
                        oninput={set(app, partner, PartnerField::Role)}
                    />
                </div>
            }
        </>
    }
}

fn shown(partner: &PlanPartner, number: usize) -> String {
    match partner.name.trim() {
        "" => format!("partner {number}"),
        name => name.to_owned(),
    }
}

fn set(
    app: &AppContext,
    partner: &PlanPartner,
    field: fn(String) -> PartnerField,
) -> Callback<String> {
    let partner = partner.slug.clone();
    app.onedit(move |text| Edit::SetPartner {
        partner: partner.clone(),
        field: field(text),
    })
}

/// The edit that takes a partner off the plan. One that had said something is remembered by name,
/// because what it said is kept.
fn leave(draft: &PlanDraft, partner: &Slug) -> Edit {
    let edit = Edit::RemovePartner {
        partner: partner.clone(),
    };
    let has_spoken = draft.statements.values().any(|it| {
        it.views.contains_key(partner)
            || it.dissent.contains_key(partner)
            || it.room.contains(partner)
    });
    let name = draft.partner(partner).map(|it| it.name.clone());
    if !has_spoken {
        return edit;
    }
    Edit::Together(vec![
        edit,
        Edit::RememberPartner {
            partner: partner.clone(),
            name,
        },
    ])
}

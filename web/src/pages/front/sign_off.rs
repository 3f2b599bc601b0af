use reform_plan::problem::FieldProblem;
use reform_plan::{Edit, PartnerField, PlanDraft, PlanPartner, TypedDate};
use yew::prelude::*;

use crate::components::{DateField, TextField, link};
use crate::context::AppContext;
use crate::route::Route;

/// Id of the first sign-off date that cannot be read, which its problem names.
const SIGNED: &str = "signed";

/// Problems with the dates of sign-off: the first of them.
pub(super) fn problems(draft: &PlanDraft) -> Option<FieldProblem> {
    let partner = draft.partners.get(first_problem(draft)?)?;
    let problem = partner.signed.read().err()?;
    let field = format!("Date {} signed", shown(partner));
    Some(FieldProblem::new(SIGNED, problem.words(&field)))
}

/// A row for each partner: who signs, and when.
pub(super) fn fields(app: &AppContext, draft: &PlanDraft) -> Html {
    if draft.partners.is_empty() {
        return html! {
            <p class="govuk-body">
                { "No partners are chosen yet. " }
                { link(&Route::SetupPartners, "Choose who is taking part") }
            </p>
        };
    }
    let first_problem = first_problem(draft);
    html! {
        <>
            for (at, partner) in draft.partners.iter().enumerate() {
                <div class="app-card" key={partner.slug.to_string()}>
                    { one(app, partner, at, first_problem == Some(at)) }
                </div>
            }
            <p class="govuk-body">
                { link(&Route::SetupPartners, "Change who is taking part") }
            </p>
        </>
    }
}

fn one(app: &AppContext, partner: &PlanPartner, at: usize, has_problem: bool) -> Html {
    let id = if has_problem {
        SIGNED.to_owned()
    } else {
        format!("{SIGNED}-{}", at + 1)
    };
    let name = shown(partner);
    let onrole = {
        let partner = partner.slug.clone();
        app.onedit(move |role| Edit::SetPartner {
            partner: partner.clone(),
            field: PartnerField::Role(role),
        })
    };
    let onsigned = {
        let partner = partner.slug.clone();
        app.onedit(move |signed: TypedDate| Edit::SetPartner {
            partner: partner.clone(),
            field: PartnerField::Signed(signed),
        })
    };
    html! {
        <>
            <h3 class="govuk-heading-s" dir="auto">{ &name }</h3>
            <TextField
                id={format!("role-{}", at + 1)}
                label={format!("Role that signs for {name}")}
                hint="Role, not name"
                value={partner.role.clone()}
                oninput={onrole}
            />
            <DateField
                {id}
                legend={format!("Date {name} signed")}
                hint="Leave it empty until it is signed"
                value={partner.signed.clone()}
                oninput={onsigned}
            />
        </>
    }
}

fn first_problem(draft: &PlanDraft) -> Option<usize> {
    draft
        .partners
        .iter()
        .position(|it| it.signed.read().is_err())
}

fn shown(partner: &PlanPartner) -> String {
    match partner.name.trim() {
        "" => "partner with no name yet".to_owned(),
        name => name.to_owned(),
    }
}

use reform_plan::{PlanDraft, Slug};
use yew::prelude::*;

use crate::components::{Choice, Choices, Select, link};
use crate::context::AppContext;
use crate::route::Route;

/// The choice of the partner who leads, from the partners of the plan.
pub(crate) fn lead_select(
    app: &AppContext,
    id: &str,
    lead: Option<&Slug>,
    onchoose: Callback<Option<Slug>>,
) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    if plan.draft.partners.is_empty() && lead.is_none() {
        return html! {
            <p class="govuk-body">
                <span>{ "No partners are in this plan yet, so none can lead. " }</span>
                { link(&Route::SetupPartners, "Choose who is taking part") }
            </p>
        };
    }
    let mut options: Vec<Choice<Slug>> = plan
        .draft
        .partners
        .iter()
        .map(|partner| Choice::new(partner.slug.clone(), partner.name.clone()))
        .collect();
    if let Some(gone) = lead.filter(|it| has_left(plan.draft, it)) {
        let name = app
            .framework
            .partner(gone)
            .map_or(gone.as_str(), |partner| &partner.name);
        let words = format!("{name} (no longer in this plan)");
        options.push(Choice::new(gone.clone(), words));
    }
    html! {
        <Select
            id={id.to_owned()}
            label="Which partner leads?"
            choices={Choices::one_or_none(options, lead, onchoose)}
        />
    }
}

fn has_left(draft: &PlanDraft, partner: &Slug) -> bool {
    draft.partner(partner).is_none()
}

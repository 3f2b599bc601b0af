use reform_plan::{PlanDraft, Slug};
use yew::prelude::*;

use crate::components::{Select, SelectOption};
use crate::context::use_app;
use crate::route::Route;

/// The partner who leads something.
#[derive(PartialEq, Properties)]
pub(crate) struct LeadSelectProps {
    /// Id of the field.
    pub(crate) id: AttrValue,
    /// Slug of the partner who leads now.
    pub(crate) lead: Option<Slug>,
    /// Called with the partner who was chosen, or none.
    pub(crate) onchoose: Callback<Option<Slug>>,
}

/// The choice of the partner who leads, from the partners of the plan.
#[component]
pub(crate) fn LeadSelect(props: &LeadSelectProps) -> Html {
    let app = use_app();
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    if plan.draft.partners.is_empty() && props.lead.is_none() {
        return html! {
            <p class="govuk-body">
                <span>{ "No partners are in this plan yet, so none can lead. " }</span>
                <a class="govuk-link" href={Route::SetupPartners.href()}>{ "Choose who is taking part" }</a>
            </p>
        };
    }
    let mut options: Vec<SelectOption<Slug>> = plan
        .draft
        .partners
        .iter()
        .map(|partner| SelectOption::new(partner.slug.clone(), partner.name.clone()))
        .collect();
    if let Some(gone) = props.lead.as_ref().filter(|it| has_left(plan.draft, it)) {
        let name = app
            .framework
            .partner(gone)
            .map_or(gone.as_str(), |partner| &partner.name);
        let words = format!("{name} (no longer in this plan)");
        options.push(SelectOption::new(gone.clone(), words));
    }
    html! {
        <Select<Slug>
            id={props.id.clone()}
            label="Which partner leads?"
            {options}
            chosen={props.lead.clone()}
            onchoose={props.onchoose.clone()}
        />
    }
}

fn has_left(draft: &PlanDraft, partner: &Slug) -> bool {
    draft.partner(partner).is_none()
}

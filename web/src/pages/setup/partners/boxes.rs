use reform_plan::{Edit, Framework, PlanDraft, PlanPartner, Slug};
use yew::prelude::*;

use super::leave;
use crate::components::{CheckOption, Checkboxes};
use crate::context::AppContext;

/// The partners of the framework, to tick.
pub(super) fn boxes(app: &AppContext, draft: &PlanDraft) -> Html {
    let options = app
        .framework
        .partners
        .iter()
        .map(|partner| CheckOption {
            value: partner.slug.clone(),
            label: partner.name.clone().into(),
            hint: partner.about.clone().into(),
            ticked: draft.partner(&partner.slug).is_some(),
        })
        .collect::<Vec<_>>();
    let ontick = {
        let app = app.clone();
        Callback::from(move |(slug, ticked): (Slug, bool)| tick(&app, &slug, ticked))
    };
    html! {
        <Checkboxes
            id="partners"
            legend="Partners in this plan"
            hint="Select all who will agree the levels. They can lead priorities and actions, and sign the plan off"
            {options}
            {ontick}
        />
    }
}

/// Ticks a partner, or takes its tick away: with an "Undo" beside the words when something that was
/// typed goes with it.
fn tick(app: &AppContext, slug: &Slug, ticked: bool) {
    let (Some(draft), Some(partner)) = (app.state.draft(), app.framework.partner(slug)) else {
        return;
    };
    if ticked {
        app.edit(Edit::AddPartner {
            at: place(&app.framework, draft, slug),
            partner: PlanPartner {
                slug: slug.clone(),
                name: partner.name.clone(),
                ..PlanPartner::default()
            },
        });
        return;
    }
    let edit = leave(draft, slug);
    let has_words = draft
        .partner(slug)
        .is_some_and(|it| !it.role.trim().is_empty() || !it.signed.is_empty())
        || matches!(edit, Edit::Together(_));
    if has_words {
        app.edit_and_tell(edit, format!("{} was taken off this plan.", partner.name));
    } else {
        app.edit(edit);
    }
}

/// The place of a partner among those of the plan: in the framework's order, before any that were
/// added.
fn place(framework: &Framework, draft: &PlanDraft, slug: &Slug) -> usize {
    let before = framework
        .partners
        .iter()
        .take_while(|partner| &partner.slug != slug)
        .filter_map(|partner| draft.partners.iter().position(|it| it.slug == partner.slug));
    before.max().map_or(0, |at| at + 1)
}

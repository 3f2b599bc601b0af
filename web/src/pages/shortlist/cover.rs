use reform_plan::Id;
use reform_plan::summary::{About, cover, shortlist};
use yew::prelude::*;

use crate::components::{Choice, Choices, Look, Select, action_button};
use crate::context::use_app;

#[derive(PartialEq, Properties)]
pub(super) struct CoverProps {
    /// Key of what is covered.
    pub(super) about: String,
}

/// Says which priority covers something already: a choice, then a button.
#[component]
pub(super) fn Cover(props: &CoverProps) -> Html {
    let app = use_app();
    let chosen = use_state(|| None::<Id>);
    let Some(plan) = app.plan().filter(|_| !app.is_read_only()) else {
        return Html::default();
    };
    if plan.draft.priorities.is_empty() {
        return Html::default();
    }
    let options = plan.draft.priorities.iter();
    let options = options.map(|it| Choice::new(it.id.clone(), it.shown().to_owned()));
    let onchoose = {
        let chosen = chosen.clone();
        Callback::from(move |it| chosen.set(it))
    };
    let oncover = chosen.as_ref().map(|priority| {
        let (app, about, priority) = (app.clone(), props.about.clone(), priority.clone());
        Callback::from(move |()| {
            let Some(plan) = app.plan() else { return };
            let summary = plan.summary();
            let list = shortlist(&summary);
            let about = About::from_key(&about);
            let candidate = list.iter().find(|it| Some(&it.about) == about.as_ref());
            if let Some(edit) = candidate.and_then(|it| cover(&summary, it, &priority)) {
                app.edit_and_tell(edit, "The priority points to it now, and keeps why.");
            }
        })
    });
    html! {
        <>
            <Select
                id={format!("cover-{}", props.about.replace('/', "-"))}
                label="Already covered by"
                choices={Choices::one_or_none(options.collect(), chosen.as_ref(), onchoose)}
            />
            if let Some(oncover) = oncover {
                { action_button(Look::Secondary, &oncover, html! { "It is covered by this priority" }) }
            }
        </>
    }
}

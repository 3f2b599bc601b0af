use reform_plan::summary::{About, PlanSummary};
use reform_plan::{Edit, NotNow, NotNowField, Slug, TypedDate};
use yew::prelude::*;

use crate::components::{CheckOption, Checkboxes, DateField, TextField, edit_link};
use crate::context::AppContext;

/// Why nothing is done about something for now, who agreed and when, bound to the plan. `ontouch` is
/// called with its key before what is typed goes into the plan.
pub(super) fn not_now_fields(
    app: &AppContext,
    summary: &PlanSummary<'_>,
    about: &About,
    ontouch: Option<&Callback<String>>,
) -> Html {
    let key = about.key();
    let empty = NotNow::default();
    let now = summary.draft.not_now.get(&key).unwrap_or(&empty);
    // An id that a selector can name.
    let id = key.replace('/', "-");
    let set = |field: NotNowField| Edit::SetNotNow {
        about: key.clone(),
        field,
    };
    let onreason = {
        let (app, key, ontouch) = (app.clone(), key.clone(), ontouch.cloned());
        Callback::from(move |reason: String| {
            if let Some(ontouch) = &ontouch {
                ontouch.emit(key.clone());
            }
            app.edit(Edit::SetNotNow {
                about: key.clone(),
                field: NotNowField::Reason(reason),
            });
        })
    };
    let options = summary.partners.iter().map(|it| CheckOption {
        value: it.slug.clone(),
        label: it.name.to_owned().into(),
        hint: AttrValue::default(),
        ticked: now.agreed_by.contains(it.slug),
    });
    let ontick = {
        let (key, agreed) = (key.clone(), now.agreed_by.clone());
        app.onedit(move |(partner, ticked): (Slug, bool)| {
            let mut agreed: Vec<Slug> = agreed
                .iter()
                .filter(|it| **it != partner)
                .cloned()
                .collect();
            if ticked {
                agreed.push(partner);
            }
            Edit::SetNotNow {
                about: key.clone(),
                field: NotNowField::AgreedBy(agreed),
            }
        })
    };
    let ondate = {
        let key = key.clone();
        app.onedit(move |date: TypedDate| Edit::SetNotNow {
            about: key.clone(),
            field: NotNowField::On(date),
        })
    };
    let today = {
        let (app, edit) = (
            app.clone(),
            set(NotNowField::On(TypedDate::of(summary.today))),
        );
        Callback::from(move |()| app.edit(edit.clone()))
    };
    html! {
        <>
            <TextField
                id={format!("why-{id}")}
                label="Not now, because"
                hint="A sentence that people who were not in the room would understand"
                value={now.reason.clone()}
                oninput={onreason}
            />
            if !summary.partners.is_empty() {
                <Checkboxes
                    id={format!("agreed-{id}")}
                    legend="Who agreed?"
                    options={options.collect::<Vec<_>>()}
                    {ontick}
                    small=true
                />
            }
            <DateField
                id={format!("on-{id}")}
                legend="When was it agreed?"
                value={now.on.clone()}
                oninput={ondate}
            />
            { edit_link(app, &today, &about.name(summary.framework, summary.draft), html! { "Today" }) }
        </>
    }
}

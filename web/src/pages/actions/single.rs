//! The page of one action.

use reform_plan::summary::Item;
use reform_plan::{
    Action, ActionField, ActionStatus, CostBand, Edit, FamiliesInvolved, Id, PlanDraft, Priority,
    problem,
};
use yew::prelude::*;

use crate::components::{
    Choice, Choices, DateField, FormPage, Radios, Select, TextArea, TextField, TextWidth, heading,
    why_chain,
};
use crate::context::AppContext;
use crate::pages::not_found::not_found_page;
use crate::pages::priorities::lead_select;
use crate::route::Route;

/// One action: what, who, by when, and with families.
pub(crate) fn action_page(app: &AppContext, id: &str) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let Some((priority, action)) = plan.draft.action(&Id::from(id)) else {
        return not_found_page(app);
    };
    let back = Route::priority(&priority.id);
    let onvalid = app.onward(back.clone());
    html! {
        <FormPage
            title="Action"
            caption={priority.shown().to_owned()}
            {back}
            problems={problem::action(action, app.today())}
            {onvalid}
        >
            { why_chain(app, &Item::Action(action.id.clone())) }
            { heading("What we will do") }
            <TextArea
                id="what"
                label="What will be done?"
                hint="Start with a verb, for example: open a phone line where a professional answers within a day"
                rows={2}
                value={action.what.clone()}
                oninput={set(app, action, ActionField::What)}
            />
            { choice_of_priority(app, plan.draft, priority, action) }
            { who(app, action) }
            { when(app, action) }
            { cost(app, action) }
            { families(app, action) }
            <TextArea
                id="obstacle"
                label="What could stop this?"
                hint="And who can remove what is in the way"
                rows={2}
                value={action.obstacle.clone()}
                oninput={set(app, action, ActionField::Obstacle)}
            />
        </FormPage>
    }
}

fn set<T: 'static>(app: &AppContext, action: &Action, field: fn(T) -> ActionField) -> Callback<T> {
    let id = action.id.clone();
    app.onedit(move |value| Edit::SetAction {
        action: id.clone(),
        field: field(value),
    })
}

/// The priority the action is for; it moves to another when that is chosen.
fn choice_of_priority(
    app: &AppContext,
    draft: &PlanDraft,
    priority: &Priority,
    action: &Action,
) -> Html {
    if draft.priorities.len() < 2 {
        return Html::default();
    }
    let options = draft
        .priorities
        .iter()
        .map(|it| Choice::new(it.id.clone(), it.shown().to_owned()))
        .collect::<Vec<_>>();
    let onchoose = {
        let (app, action, holder) = (app.clone(), action.id.clone(), priority.id.clone());
        Callback::from(move |chosen: Option<Id>| {
            // An action always belongs to a priority: choosing none changes nothing.
            if let Some(priority) = chosen.filter(|it| *it != holder) {
                app.edit(Edit::MoveAction {
                    action: action.clone(),
                    priority,
                    to: usize::MAX,
                });
            }
        })
    };
    html! {
        <Select
            id="priority"
            label="Which priority is it for?"
            none="Keep where it is"
            choices={Choices::one_or_none(options, Some(&priority.id), onchoose)}
        />
    }
}

fn who(app: &AppContext, action: &Action) -> Html {
    html! {
        <>
            { lead_select(app, "lead", action.lead.as_ref(), set(app, action, ActionField::Lead)) }
            <TextField
                id="role"
                label="Who leads it there?"
                hint="Role, not name, for example: head of SEND"
                value={action.role.clone()}
                oninput={set(app, action, ActionField::Role)}
                width={TextWidth::Half}
            />
        </>
    }
}

fn when(app: &AppContext, action: &Action) -> Html {
    html! {
        <>
            <DateField
                id="start"
                legend="Starts"
                value={action.start.clone()}
                oninput={set(app, action, ActionField::Start)}
            />
            <DateField
                id="by"
                legend="By when"
                value={action.by.clone()}
                oninput={set(app, action, ActionField::By)}
            />
            <Radios
                id="status"
                legend="How far has it come?"
                choices={Choices::one(ActionStatus::ALL.map(|it| Choice::new(it, it.words())).to_vec(), Some(&action.status), set(app, action, ActionField::Status))}
            />
        </>
    }
}

fn cost(app: &AppContext, action: &Action) -> Html {
    html! {
        <Radios
            id="cost"
            legend="What does it cost, roughly?"
            choices={Choices::one(CostBand::ALL.map(|it| Choice::new(it, it.words())).to_vec(), action.cost.as_ref(), set(app, action, ActionField::Cost).reform(Some))}
        />
    }
}

fn families(app: &AppContext, action: &Action) -> Html {
    html! {
        <>
            <Radios
                id="families"
                legend="How were families involved?"
                choices={Choices::one(FamiliesInvolved::ALL.map(|it| Choice::new(it, it.words())).to_vec(), action.families.as_ref(), set(app, action, ActionField::Families).reform(Some))}
            />
            <TextArea
                id="families-how"
                label="What did they do, and what changed because of it?"
                rows={2}
                value={action.families_how.clone()}
                oninput={set(app, action, ActionField::FamiliesHow)}
            />
        </>
    }
}

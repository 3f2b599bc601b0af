//! The page of one action.

use reform_plan::{
    Action, ActionField, ActionStatus, CostBand, Edit, FamiliesInvolved, Id, PlanDraft, Priority,
    problem,
};
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use crate::components::{
    DateField, FormPage, RadioOption, Radios, Select, SelectOption, TextArea, TextField, TextWidth,
    WhyChain,
};
use crate::context::{AppContext, use_app};
use crate::pages::not_found::NotFoundPage;
use crate::pages::priorities::LeadSelect;
use crate::route::Route;

/// The page of an action.
#[derive(PartialEq, Properties)]
pub(crate) struct ActionPageProps {
    /// Identity of the action.
    pub(crate) id: String,
}

/// One action: what, who, by when, and with families.
#[component]
pub(crate) fn ActionPage(props: &ActionPageProps) -> Html {
    let app = use_app();
    let navigator = use_navigator();
    {
        let want_figures = app.want_figures.clone();
        use_effect_with((), move |()| want_figures.emit(()));
    }
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let Some((priority, action)) = plan.draft.action(&Id::from(props.id.as_str())) else {
        return html! { <NotFoundPage /> };
    };
    let back = Route::priority(&priority.id);
    let onvalid = {
        let back = back.clone();
        Callback::from(move |()| {
            if let Some(navigator) = &navigator {
                navigator.push(&back);
            }
        })
    };
    html! {
        <FormPage
            key={props.id.clone()}
            title="Action"
            caption={priority.shown().to_owned()}
            {back}
            problems={problem::action(action, app.today())}
            {onvalid}
        >
            <WhyChain priority={priority.id.clone()} with_priority=true />
            <h2 class="govuk-heading-m">{ "What we will do" }</h2>
            <TextArea
                id="what"
                label="What will be done?"
                hint="Start with a verb, for example: open a phone line where a professional answers within a day"
                rows={2}
                value={action.what.clone()}
                oninput={set(&app, action, ActionField::What)}
            />
            { choice_of_priority(&app, plan.draft, priority, action) }
            { who(&app, action) }
            { when(&app, action) }
            { cost(&app, action) }
            { families(&app, action) }
            <TextArea
                id="obstacle"
                label="What could stop this?"
                hint="And who can remove what is in the way"
                rows={2}
                value={action.obstacle.clone()}
                oninput={set(&app, action, ActionField::Obstacle)}
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
        .map(|it| SelectOption::new(it.id.clone(), it.shown().to_owned()))
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
        <Select<Id>
            id="priority"
            label="Which priority is it for?"
            none="Keep where it is"
            {options}
            chosen={priority.id.clone()}
            {onchoose}
        />
    }
}

fn who(app: &AppContext, action: &Action) -> Html {
    html! {
        <>
            <LeadSelect
                id="lead"
                lead={action.lead.clone()}
                onchoose={set(app, action, ActionField::Lead)}
            />
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
            <Radios<ActionStatus>
                id="status"
                legend="How far has it come?"
                options={ActionStatus::ALL.map(|it| RadioOption::new(it, it.words())).to_vec()}
                chosen={action.status}
                onchoose={set(app, action, ActionField::Status)}
            />
        </>
    }
}

fn cost(app: &AppContext, action: &Action) -> Html {
    html! {
        <Radios<CostBand>
            id="cost"
            legend="What does it cost, roughly?"
            options={CostBand::ALL.map(|it| RadioOption::new(it, it.words())).to_vec()}
            chosen={action.cost}
            onchoose={set(app, action, ActionField::Cost).reform(Some)}
        />
    }
}

fn families(app: &AppContext, action: &Action) -> Html {
    html! {
        <>
            <Radios<FamiliesInvolved>
                id="families"
                legend="How were families involved?"
                options={FamiliesInvolved::ALL.map(|it| RadioOption::new(it, it.words())).to_vec()}
                chosen={action.families}
                onchoose={set(app, action, ActionField::Families).reform(Some)}
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

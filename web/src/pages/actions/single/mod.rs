//! The page of one action.

mod cost;
mod families;
mod field;
mod milestones;
mod notes;
mod priority;
mod waits;
mod who;

use reform_plan::problem::FieldProblem;
use reform_plan::summary::Item;
use reform_plan::{Action, ActionField, Id, problem};
use yew::prelude::*;

use self::field::set;
use crate::components::{DateField, FormPage, Problems, TextArea, heading, why_chain};
use crate::context::AppContext;
use crate::pages::not_found::not_found_page;
use crate::route::Route;

/// One action: what, who, when, how far, at what cost, after what, and with families.
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
            more_problems={problems_of_lines(action)}
            {onvalid}
            after={why_chain(app, &Item::Action(action.id.clone()))}
        >
            { heading("What we will do") }
            <TextArea
                id="what"
                label="What will be done?"
                hint="Start with a verb, for example: open a phone line where a professional answers within a day"
                rows={2}
                value={action.what.clone()}
                oninput={set(app, action, ActionField::What)}
            />
            { priority::choice(app, plan.draft, priority, action) }
            { who::fields(app, action) }
            { when(app, action) }
            { milestones::fields(app, action) }
            { notes::fields(app, action) }
            { cost::fields(app, action) }
            { waits::fields(app, &plan.summary(), action) }
            { families::fields(app, action) }
            { obstacles(app, action) }
        </FormPage>
    }
}

fn when(app: &AppContext, action: &Action) -> Html {
    html! {
        <>
            { heading("When") }
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
        </>
    }
}

fn obstacles(app: &AppContext, action: &Action) -> Html {
    html! {
        <>
            { heading("What could get in the way") }
            <TextArea
                id="obstacle"
                label="What could stop this?"
                rows={2}
                value={action.obstacle.clone()}
                oninput={set(app, action, ActionField::Obstacle)}
            />
            <TextArea
                id="unblock"
                label="Who can unblock it?"
                hint="Partner and role, not name, for example: ICB, director of commissioning"
                rows={2}
                value={action.unblock.clone()}
                oninput={set(app, action, ActionField::Unblock)}
            />
        </>
    }
}

/// The problems of milestones and notes, by the ids of their boxes.
fn problems_of_lines(action: &Action) -> Problems {
    let line = |(id, problem): (String, FieldProblem)| (id.into(), problem.words.into());
    let milestones = problem::milestones(action)
        .into_iter()
        .map(|(at, problem)| (milestones::id(at, problem.field), problem));
    let notes = problem::notes(action)
        .into_iter()
        .map(|(at, problem)| (notes::id(at, problem.field), problem));
    milestones.chain(notes).map(line).collect()
}

//! The choice of area: one of the published list, or another that is typed.

use reform_plan::problem::{self, FieldProblem};
use reform_plan::{Area, Edit, FrontField, FrontPage};
use send_data::{AreaList, LocalArea};
use yew::prelude::*;

use super::area_list::AreaRadios;
use super::other_area::other_area;
use crate::components::{FormPage, inset, paragraph};
use crate::context::{AppContext, Loaded};
use crate::route::Route;

/// Which local area the plan is for.
pub(crate) fn area_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let front = &plan.draft.front;
    let onvalid = app.onward(Route::SetupPartners);
    // A plan that has partners was set up before: what leads there is the list of tasks.
    let back = if plan.draft.partners.is_empty() {
        Route::Start
    } else {
        Route::Plan
    };
    html! {
        <FormPage
            title="Which local area is this plan for?"
            caption="Set up"
            {back}
            problems={problems(app, front)}
            {onvalid}
        >
            { chosen(app, front) }
            { choice(app, front) }
        </FormPage>
    }
}

/// The edits that choose a published area. Its Integrated Care Board is filled in with it, unless
/// somebody typed another.
pub(super) fn choose(app: &AppContext, list: &AreaList, area: &LocalArea) {
    let Some(draft) = app.state.draft() else {
        return;
    };
    let before = draft.front.area.as_ref();
    let filled_in = before
        .and_then(|it| list.area(it.code.as_deref()?))
        .and_then(|it| it.icb.as_deref())
        .unwrap_or_default();
    let icb = draft.front.icb.trim();
    let is_own = !icb.is_empty() && icb != filled_in;
    let mut edits = vec![Edit::SetFront(FrontField::Area(Some(Area {
        code: Some(area.code.clone()),
        name: area.name.clone(),
        region: None,
        ..Area::default()
    })))];
    let board = area.icb.clone().unwrap_or_default();
    if !is_own && board != icb {
        edits.push(Edit::SetFront(FrontField::Icb(board)));
    }
    app.edit(Edit::Together(edits));
}

/// What is chosen, above the list: in a long list the choice may be out of sight.
fn chosen(app: &AppContext, front: &FrontPage) -> Html {
    let Some(area) = front.area.as_ref().filter(|it| it.code.is_some()) else {
        return Html::default();
    };
    let published = app
        .areas
        .get()
        .zip(area.code.as_deref())
        .and_then(|(list, code)| list.area(code));
    let words = match published {
        Some(it) => format!("{} ({})", area.name, it.region_name),
        None => area.name.clone(),
    };
    inset(html! {
        <p class="govuk-body">{ "Chosen area: " }<strong dir="auto">{ words }</strong></p>
    })
}

fn choice(app: &AppContext, front: &FrontPage) -> Html {
    let coming = match &app.areas {
        Loaded::Here(_) => Html::default(),
        Loaded::NotYet => paragraph("Loading the list of local areas…"),
        Loaded::Failed(_) => paragraph("The list of local areas did not load."),
    };
    html! {
        <>
            <div role="status">{ coming }</div>
            if let Loaded::Here(list) = &app.areas {
                <AreaRadios list={list.clone()} area={front.area.clone()} />
            } else if matches!(app.areas, Loaded::Failed(_)) {
                { without_list(app, front) }
            }
        </>
    }
}

/// The list did not come: the name can be typed, and the choice that was made stays.
fn without_list(app: &AppContext, front: &FrontPage) -> Html {
    let is_listed = front.area.as_ref().is_some_and(|area| area.code.is_some());
    html! {
        <>
            if is_listed {
                { paragraph("Your choice is kept. To change it, check your connection, then open this page again.") }
            } else {
                { paragraph("You can type the name and carry on. Published figures show once you choose your area from the list.") }
                { other_area(app, front.area.as_ref()) }
            }
        </>
    }
}

/// An area that is typed and has no name yet is asked for by its own field.
fn problems(app: &AppContext, front: &FrontPage) -> Vec<FieldProblem> {
    let is_other = front.area.as_ref().is_some_and(|area| area.code.is_none());
    let is_typed = is_other || matches!(app.areas, Loaded::Failed(_));
    let mut problems = problem::area(front);
    for problem in &mut problems {
        if is_typed {
            *problem = FieldProblem::new(super::other_area::NAME, "Enter the name of your area");
        }
    }
    problems
}

//! The front page of the plan and its sign-off: roles and organisations, never names of people.

mod sign_off;

use reform_plan::problem::{self, FieldProblem};
use reform_plan::{Edit, FrontField, FrontPage as Front, PlanStatus};
use yew::prelude::*;

use crate::components::{
    Choice, Choices, DateField, FormPage, Radios, Row, TextField, TextWidth, heading, paragraph,
    summary_list,
};
use crate::context::AppContext;
use crate::route::Route;

/// The front page and sign-off.
pub(crate) fn front_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let draft = plan.draft;
    let front = &draft.front;
    let onvalid = app.onward(Route::Plan);
    let problems: Vec<FieldProblem> = problem::front(front)
        .into_iter()
        .chain(sign_off::problems(draft))
        .collect();
    html! {
        <FormPage
            title="Front page and sign-off"
            back={Route::Plan}
            {problems}
            {onvalid}
        >
            { paragraph("Enter roles and organisations, not the names of people. All of this prints with the plan.") }
            { summary_list(vec![area(front)]) }
            { heading("Who the plan is from") }
            { organisations(app, front) }
            { heading("This version") }
            { version(app, front) }
            { heading("Sign-off") }
            { sign_off::fields(app, draft) }
        </FormPage>
    }
}

fn area(front: &Front) -> Row {
    let name = front.area.as_ref().map(|area| area.name.trim());
    let href = Route::SetupArea.href();
    match name.filter(|name| !name.is_empty()) {
        Some(name) => Row::text("Local area", name.to_owned()).with_link(href, "Change"),
        None => Row::html(
            "Local area",
            html! { <a class="govuk-link" {href}>{ "Choose your local area" }</a> },
        ),
    }
}

fn organisations(app: &AppContext, front: &Front) -> Html {
    html! {
        <>
            <TextField
                id="sro"
                label="Senior Responsible Officer (SRO)"
                hint="Role, not name. For example, director of children's services"
                value={front.sro.clone()}
                oninput={set(app, FrontField::Sro)}
            />
            <TextField
                id="council"
                label="Council"
                value={front.council.clone()}
                oninput={set(app, FrontField::Council)}
            />
            <TextField
                id="icb"
                label="Integrated Care Board (ICB)"
                hint="If there are several, enter each of them"
                value={front.icb.clone()}
                oninput={set(app, FrontField::Icb)}
            />
            <TextField
                id="forum"
                label="Parent carer forum"
                value={front.forum.clone()}
                oninput={set(app, FrontField::Forum)}
            />
            <TextField
                id="settings"
                label="Who represents schools and settings"
                hint="Roles or groups. For example, chair of the schools forum"
                value={front.settings.clone()}
                oninput={set(app, FrontField::Settings)}
            />
        </>
    }
}

fn version(app: &AppContext, front: &Front) -> Html {
    let statuses = PlanStatus::ALL
        .map(|it| Choice::new(it, it.words()))
        .to_vec();
    html! {
        <>
            <TextField
                id="version"
                label="Version of the plan"
                hint="As you number it. For example, 0.3"
                value={front.version.clone()}
                oninput={set(app, FrontField::Version)}
                width={TextWidth::Half}
            />
            <DateField
                id="date"
                legend="Date of this version"
                value={front.date.clone()}
                oninput={app.onedit(|date| Edit::SetFront(FrontField::Date(date)))}
            />
            <Radios
                id="status"
                legend="How far the plan has come"
                hint="Until it is agreed, the plan prints with the words \"Draft, not agreed\""
                choices={Choices::one(statuses, Some(&front.status), app.onedit(|status| Edit::SetFront(FrontField::Status(status))))}
            />
        </>
    }
}

fn set(app: &AppContext, field: fn(String) -> FrontField) -> Callback<String> {
    app.onedit(move |text| Edit::SetFront(field(text)))
}

//! The front page of the plan and its sign-off: roles and organisations, never names of people.

mod sign_off;

use reform_plan::problem::{self, FieldProblem};
use reform_plan::{Edit, FrontField, FrontPage as Front, PlanStatus};
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use crate::components::{
    DateField, FormPage, RadioOption, Radios, Row, SummaryList, TextField, TextWidth,
};
use crate::context::{AppContext, use_app};
use crate::route::Route;

/// The front page and sign-off.
#[component]
pub(crate) fn FrontPage() -> Html {
    let app = use_app();
    let navigator = use_navigator();
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let draft = plan.draft;
    let front = &draft.front;
    let onvalid = Callback::from(move |()| {
        if let Some(navigator) = &navigator {
            navigator.push(&Route::Plan);
        }
    });
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
            <p class="govuk-body">
                { "Enter roles and organisations, not the names of people. All of this prints with the plan." }
            </p>
            <SummaryList rows={vec![area(front)]} />
            <h2 class="govuk-heading-m">{ "Who the plan is from" }</h2>
            { organisations(&app, front) }
            <h2 class="govuk-heading-m">{ "This version" }</h2>
            { version(&app, front) }
            <h2 class="govuk-heading-m">{ "Sign-off" }</h2>
            { sign_off::fields(&app, draft) }
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
        .map(|it| RadioOption::new(it, it.words()))
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
            <Radios<PlanStatus>
                id="status"
                legend="How far the plan has come"
                hint="Until it is agreed, the plan prints with the words \"Draft, not agreed\""
                options={statuses}
                chosen={front.status}
                onchoose={app.onedit(|status| Edit::SetFront(FrontField::Status(status)))}
            />
        </>
    }
}

fn set(app: &AppContext, field: fn(String) -> FrontField) -> Callback<String> {
    app.onedit(move |text| Edit::SetFront(field(text)))
}

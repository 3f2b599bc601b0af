//! The page of one priority.

use reform_plan::summary::Thread;
use reform_plan::{Edit, Id, Priority, PriorityField, Section, Size, Slug, problem};
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use super::below::below;
use super::evidence::indicators;
use super::lead::LeadSelect;
use super::problem::problem_fields;
use super::statements::{kept, statements};
use crate::components::{
    CheckOption, Checkboxes, FormPage, RadioOption, Radios, Select, SelectOption, TextArea,
    WhyChain,
};
use crate::context::{AppContext, use_app};
use crate::pages::not_found::NotFoundPage;
use crate::route::Route;

/// The page of a priority.
#[derive(PartialEq, Properties)]
pub(crate) struct PriorityPageProps {
    /// Identity of the priority.
    pub(crate) id: String,
}

/// One priority: the change, the evidence it answers, the problem, and who leads.
#[component]
pub(crate) fn PriorityPage(props: &PriorityPageProps) -> Html {
    let app = use_app();
    let navigator = use_navigator();
    {
        let want_figures = app.want_figures.clone();
        use_effect_with((), move |()| want_figures.emit(()));
    }
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let id = Id::from(props.id.as_str());
    let at = summary.threads.iter().position(|it| it.priority.id == id);
    let Some((at, thread)) = at.and_then(|at| Some((at, summary.threads.get(at)?))) else {
        return html! { <NotFoundPage /> };
    };
    let priority = thread.priority;
    let onvalid = {
        let navigator = navigator.clone();
        Callback::from(move |()| {
            if let Some(navigator) = &navigator {
                navigator.push(&Route::Priorities);
            }
        })
    };
    html! {
        <FormPage
            key={props.id.clone()}
            title={priority.shown().to_owned()}
            caption={format!("Priority {} of {}", at + 1, summary.threads.len())}
            back={Route::Priorities}
            problems={problem::priority(priority)}
            {onvalid}
            after={below(&app, navigator, &summary, thread)}
        >
            <TextArea
                id="title"
                label="What will change?"
                hint="One sentence. For example: families get a decision on time, every time"
                rows={2}
                value={priority.title.clone()}
                oninput={set(&app, priority, PriorityField::Title)}
            />
            { section(&app, priority) }
            { principles(&app, priority) }
            <h2 class="govuk-heading-m">{ "What evidence does it answer?" }</h2>
            { statements(&app, &summary, thread) }
            { indicators(&app, thread) }
            { kept(&app, priority) }
            <WhyChain priority={priority.id.clone()} />
            { problem_fields(&app, &summary, thread) }
            { effort_and_impact(&app, thread) }
            <LeadSelect
                id="lead"
                lead={priority.lead.clone()}
                onchoose={set(&app, priority, PriorityField::Lead)}
            />
        </FormPage>
    }
}

/// A callback that sets a field of a priority.
pub(super) fn set<T: 'static>(
    app: &AppContext,
    priority: &Priority,
    field: fn(T) -> PriorityField,
) -> Callback<T> {
    let id = priority.id.clone();
    app.onedit(move |value| Edit::SetPriority {
        priority: id.clone(),
        field: field(value),
    })
}

/// A callback that puts a slug into a list of a priority or takes it out.
pub(super) fn tick(
    app: &AppContext,
    priority: &Priority,
    list: &[Slug],
    field: fn(Vec<Slug>) -> PriorityField,
) -> Callback<(Slug, bool)> {
    let (id, list) = (priority.id.clone(), list.to_vec());
    app.onedit(move |(slug, ticked): (Slug, bool)| {
        let mut list: Vec<Slug> = list.iter().filter(|it| **it != slug).cloned().collect();
        if ticked {
            list.push(slug);
        }
        Edit::SetPriority {
            priority: id.clone(),
            field: field(list),
        }
    })
}

fn section(app: &AppContext, priority: &Priority) -> Html {
    let words = |section: &Section| format!("{} {}", section.number, section.title);
    let options = app
        .framework
        .sections
        .iter()
        .map(|section| SelectOption::new(section.slug.clone(), words(section)))
        .collect::<Vec<_>>();
    html! {
        <Select<Slug>
            id="section"
            label="Which section of the plan does it belong to?"
            {options}
            chosen={priority.section.clone()}
            onchoose={set(app, priority, PriorityField::Section)}
        />
    }
}

fn principles(app: &AppContext, priority: &Priority) -> Html {
    let options = app
        .framework
        .principles
        .iter()
        .map(|principle| CheckOption {
            value: principle.slug.clone(),
            label: principle.name.clone().into(),
            hint: principle.meaning.clone().into(),
            ticked: priority.principles.contains(&principle.slug),
        })
        .collect::<Vec<_>>();
    html! {
        <Checkboxes<Slug>
            id="principles"
            legend="Which principles does it serve?"
            {options}
            ontick={tick(app, priority, &priority.principles, PriorityField::Principles)}
            small=true
        />
    }
}

fn effort_and_impact(app: &AppContext, thread: &Thread<'_>) -> Html {
    let priority = thread.priority;
    let options = || {
        Size::ALL
            .map(|it| RadioOption::new(it, it.words()))
            .to_vec()
    };
    let effort = set(app, priority, PriorityField::Effort);
    let impact = set(app, priority, PriorityField::Impact);
    html! {
        <>
            <h2 class="govuk-heading-m">{ "Effort, impact and lead" }</h2>
            <Radios<Size>
                id="effort"
                legend="How much effort will it take?"
                inline=true
                options={options()}
                chosen={priority.effort}
                onchoose={effort.reform(Some)}
            />
            <Radios<Size>
                id="impact"
                legend="How much will it change for children and families?"
                inline=true
                options={options()}
                chosen={priority.impact}
                onchoose={impact.reform(Some)}
            />
            if let Some(effect) = priority.effect() {
                <p class="govuk-body">
                    { format!("That puts it on the list \"{}\".", effect.words()) }
                </p>
            }
        </>
    }
}

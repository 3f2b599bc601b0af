//! The page of one priority.

use plan_export::Slide;
use reform_plan::summary::{Item, PlanSummary, Thread};
use reform_plan::{Edit, Id, Priority, PriorityField, Section, Size, Slug, problem};
use yew::prelude::*;

use super::below::below;
use super::evidence::indicators;
use super::lead::lead_select;
use super::problem::problem_fields;
use super::reasons::reasons;
use super::statements::{kept, statements};
use crate::components::{
    CheckOption, Checkboxes, Choice, Choices, Copy, FormPage, Radios, Select, TextArea, heading,
    paragraph, why_chain,
};
use crate::context::AppContext;
use crate::pages::not_found::not_found_page;
use crate::route::Route;

/// One priority: the change, the evidence it answers, the problem, and who leads.
pub(crate) fn priority_page(app: &AppContext, id: &str) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let id = Id::from(id);
    let at = summary.threads.iter().position(|it| it.priority.id == id);
    let Some((at, thread)) = at.and_then(|at| Some((at, summary.threads.get(at)?))) else {
        return not_found_page(app);
    };
    let priority = thread.priority;
    let onvalid = app.onward(Route::Priorities);
    html! {
        <FormPage
            title={priority.shown().to_owned()}
            caption={format!("Priority {} of {}", at + 1, summary.threads.len())}
            back={Route::Priorities}
            problems={problem::priority(priority)}
            {onvalid}
            after={html! {
                <>
                    { below(app, &summary, thread) }
                    { for_slide(&summary, &priority.id) }
                    { why_chain(app, &Item::Priority(priority.id.clone())) }
                </>
            }}
        >
            <TextArea
                id="title"
                label="What will change?"
                hint="One sentence. For example: families get a decision on time, every time"
                rows={2}
                value={priority.title.clone()}
                oninput={set(app, priority, PriorityField::Title)}
            />
            { section(app, priority) }
            { principles(app, priority) }
            { reasons(&summary, priority) }
            { heading("What evidence does it answer?") }
            { statements(app, &summary, thread) }
            { indicators(app, thread) }
            { kept(app, priority) }
            { problem_fields(app, &summary, thread) }
            { effort_and_impact(app, thread) }
            { lead_select(app, "lead", priority.lead.as_ref(), set(app, priority, PriorityField::Lead)) }
        </FormPage>
    }
}

/// The priority in a few lines, to paste onto a slide.
fn for_slide(summary: &PlanSummary<'_>, priority: &Id) -> Html {
    match Slide::of_priority(summary, priority) {
        None => Html::default(),
        Some(slide) => {
            html! { <Copy id="slide" words="Copy for a slide" text={slide.text()} /> }
        }
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
        .map(|section| Choice::new(section.slug.clone(), words(section)))
        .collect::<Vec<_>>();
    html! {
        <Select
            id="section"
            label="Which section of the plan does it belong to?"
            choices={Choices::one_or_none(options, priority.section.as_ref(), set(app, priority, PriorityField::Section))}
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
        <Checkboxes
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
    let options = || Size::ALL.map(|it| Choice::new(it, it.words())).to_vec();
    let effort = set(app, priority, PriorityField::Effort);
    let impact = set(app, priority, PriorityField::Impact);
    html! {
        <>
            { heading("Effort, impact and lead") }
            <Radios
                id="effort"
                legend="How much effort will it take?"
                inline=true
                choices={Choices::one(options(), priority.effort.as_ref(), effort.reform(Some))}
            />
            <Radios
                id="impact"
                legend="How much will it change for children and families?"
                inline=true
                choices={Choices::one(options(), priority.impact.as_ref(), impact.reform(Some))}
            />
            if let Some(effect) = priority.effect() {
                { paragraph(format!("That puts it on the list \"{}\".", effect.words())) }
            }
        </>
    }
}

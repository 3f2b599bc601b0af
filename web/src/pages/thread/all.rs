use plan_export::document::charts;
use reform_plan::summary::{Item, Node, PlanSummary, loose_ends, thread_down, thread_up};
use yew::prelude::*;

use crate::components::{
    Look, Page, Width, below, button_link, details, drawn_figure, heading, line, link, paragraph,
    small_heading, typed,
};
use crate::context::AppContext;
use crate::route::Route;

/// The golden thread of every priority, as a diagram and as nested lists.
pub(crate) fn threads_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    html! {
        <Page title="The golden thread" back={Route::Priorities} width={Width::Full}>
            { paragraph("It runs from evidence to scores, from scores to priorities, and from priorities to actions and measures. Here you can read it both ways.") }
            <p class="govuk-body">{ link(&Route::Check, "See where it breaks, with every gap in words") }</p>
            if summary.threads.is_empty() {
                { paragraph("You have not chosen any priorities, so there is no thread yet.") }
                { button_link(Look::Primary, &Route::Shortlist, html! { "Choose priorities" }) }
            }
            { drawn_figure(charts::driver(&summary).as_ref()) }
            for (at, thread) in summary.threads.iter().enumerate() {
                { priority(&summary, at + 1, &Item::Priority(thread.priority.id.clone())) }
            }
            { loose(&summary) }
        </Page>
    }
}

/// A priority under a heading of its own: why, and what came of it.
fn priority(summary: &PlanSummary<'_>, number: usize, item: &Item) -> Html {
    let (Some(up), Some(down)) = (thread_up(summary, item), thread_down(summary, item)) else {
        return Html::default();
    };
    html! {
        <section class="app-why">
            <h2 class="govuk-heading-m">
                { format!("{number}. ") }
                <a class="govuk-link" href={Route::thread_of(item).href()}>{ typed(&up.words) }</a>
            </h2>
            { direction("Why are we doing this?", &up) }
            { direction("What came of it?", &down) }
        </section>
    }
}

fn direction(title: &'static str, node: &Node) -> Html {
    html! {
        <>
            { small_heading(title) }
            { below(node) }
        </>
    }
}

/// What is on no thread: most plans leave things out, and this says which.
fn loose(summary: &PlanSummary<'_>) -> Html {
    let loose = loose_ends(summary);
    if loose.is_empty() || summary.threads.is_empty() {
        return Html::default();
    }
    let number = match loose.len() {
        1 => "1 thing that leads to no priority".to_owned(),
        more => format!("{more} things that lead to no priority"),
    };
    let list = html! {
        <ul class="govuk-list govuk-list--bullet app-tree">
            for node in &loose {
                <li>{ line(node) }
                    if !node.children.is_empty() {
                        { below(node) }
                    }
                </li>
            }
        </ul>
    };
    html! {
        <>
            { heading("On no thread") }
            { paragraph("Nothing is wrong with that: a plan cannot answer everything. It is here so that nothing is left out unseen.") }
            { details(number.into(), list) }
        </>
    }
}

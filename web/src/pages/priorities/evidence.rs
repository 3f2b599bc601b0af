//! The indicators a priority answers.

use reform_plan::summary::Thread;
use reform_plan::{Indicator, PriorityField};
use yew::prelude::*;

use super::single::tick;
use crate::components::{CheckOption, Checkboxes, details};
use crate::context::AppContext;

/// Every indicator as a box to tick: those of the priority's section first, the others behind words
/// that open.
pub(super) fn indicators(app: &AppContext, thread: &Thread<'_>) -> Html {
    let is_near = |indicator: &&Indicator| {
        thread
            .section
            .is_some_and(|section| section.indicators.contains(&indicator.slug))
    };
    let (near, far): (Vec<&Indicator>, Vec<&Indicator>) =
        app.framework.indicators.iter().partition(is_near);
    let ticked = far
        .iter()
        .filter(|it| thread.priority.indicators.contains(&it.slug))
        .count();
    let summary = if thread.section.is_some() {
        format!("Indicators of other sections ({ticked} ticked)")
    } else {
        format!("Indicators ({ticked} ticked)")
    };
    html! {
        <>
            if !near.is_empty() {
                { boxes(app, thread, "indicators", "Indicators of this section", &near) }
            }
            if !far.is_empty() {
                { details(summary.into(), html! { boxes(app, thread, "more-indicators", "Which indicators does it answer?", &far) }) }
            }
        </>
    }
}

fn boxes(
    app: &AppContext,
    thread: &Thread<'_>,
    id: &'static str,
    legend: &'static str,
    indicators: &[&Indicator],
) -> Html {
    let priority = thread.priority;
    let options = indicators
        .iter()
        .map(|indicator| CheckOption {
            value: indicator.slug.clone(),
            label: format!("{} {}", indicator.id, indicator.name).into(),
            hint: AttrValue::default(),
            ticked: priority.indicators.contains(&indicator.slug),
        })
        .collect::<Vec<_>>();
    html! {
        <Checkboxes
            {id}
            {legend}
            {options}
            ontick={tick(app, priority, &priority.indicators, PriorityField::Indicators)}
            small=true
        />
    }
}

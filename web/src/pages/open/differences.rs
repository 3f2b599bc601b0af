use yew::prelude::*;

use super::compare::{Comparison, Difference, Effect};
use super::ticks::Ticks;
use crate::components::{
    Row, TickBox, field_problem, heading, inset, paragraph, summary_list, tick_boxes,
};

/// Id of the box of a difference, by its place.
pub(super) fn box_id(at: usize) -> String {
    format!("difference-{}", at + 1)
}

/// What is different between the plan here and the one in the file, each with a box to tick. `lost` is
/// how many things in the file could not be read: nobody is to take their absence by mistake.
pub(super) fn differences(comparison: &Comparison, lost: usize, ticks: &Ticks<'_>) -> Html {
    html! {
        <>
            { heading("What is different") }
            { paragraph(intro(comparison)) }
            { paragraph(advice(comparison.differences.len())) }
            if lost > 0 {
                { inset(html! { "What could not be read shows as \"Not in the file\" or \"Nothing\" below. \"Remove it here too\" takes it out of your plan." }) }
            }
            <ol class="govuk-list app-differences">
                for (at, difference) in comparison.differences.iter().enumerate() {
                    { one(at, difference, ticks) }
                }
            </ol>
        </>
    }
}

fn one(at: usize, difference: &Difference, ticks: &Ticks<'_>) -> Html {
    let id = box_id(at);
    let problem = ticks.problem_at(&id);
    let rows = vec![
        Row::text("Here", difference.here.clone()),
        Row::text("In the file", difference.file.clone()),
    ];
    let tick_box = TickBox {
        id: id.clone(),
        label: match difference.effect {
            Effect::Brings => "Take this from the file",
            Effect::Removes => "Remove it here too",
        }
        .into(),
        which: difference.what.clone(),
        is_ticked: ticks.ticked.contains(&at),
        has_problem: problem.is_some(),
        onchange: ticks.ontick.reform(move |()| at),
        ..TickBox::default()
    };
    html! {
        <li class="app-card">
            <h3 class="govuk-heading-s" dir="auto">{ difference.what.clone() }</h3>
            { summary_list(rows) }
            { field_problem(&id, problem) }
            { tick_boxes(std::iter::once(tick_box)) }
        </li>
    }
}

/// Which is newer, as far as anybody can know.
fn intro(comparison: &Comparison) -> String {
    match &comparison.earlier {
        Some(words) => format!("This plan is on this computer already. {words}"),
        None => "This plan is on this computer already, and the file is not the same. The tool cannot know which of the two is newer: a plan file does not say when it was made.".to_owned(),
    }
}

fn advice(number: usize) -> String {
    let number = match number {
        0 => {
            return "All that is different cannot be changed here, such as which statements the plan was written for. Open the file as a copy beside to have both.".to_owned();
        }
        1 => "1 thing is different".to_owned(),
        _ => format!("{number} things are different"),
    };
    format!(
        "{number}. Nothing is changed unless you choose it: open the file as a copy beside your plan, or tick what to take into your plan. You can undo that."
    )
}

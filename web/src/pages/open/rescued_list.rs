use reform_plan::Score;
use yew::prelude::*;

use super::rescue::{Rescue, Rescued};
use super::ticks::Ticks;
use crate::components::{Fieldset, TickBox, heading, inset, paragraph};
use crate::pages::words::count;

/// Id of the first box; problems name it.
pub(super) const PLANS: &str = "rescued-1";

/// The plans in a rescue file, each with a box to tick.
pub(super) fn rescued_list(rescue: &Rescue, ticks: &Ticks<'_>) -> Html {
    html! {
        <>
            { heading("What is inside") }
            { paragraph(format!("{} holds what this tool kept in a browser.", rescue.file)) }
            if rescue.plans.is_empty() {
                { inset(html! { "No plan could be put together from it. Keep the file, and send it to whoever looks after the tool." }) }
            } else {
                { plans(rescue, ticks) }
            }
            for words in &rescue.lost {
                { inset(html! { format!("{words}.") }) }
            }
            if rescue.damaged > 0 {
                { inset(html! { damaged_words(rescue.damaged) }) }
            }
        </>
    }
}

fn plans(rescue: &Rescue, ticks: &Ticks<'_>) -> Html {
    let problem = ticks.problem_at(PLANS);
    let boxes = rescue.plans.iter().enumerate();
    let boxes = boxes.map(|(at, plan)| TickBox {
        id: format!("rescued-{}", at + 1),
        label: html! { plan.draft.title() },
        hint: Some(about(plan).into()),
        is_ticked: ticks.ticked.contains(&at),
        onchange: ticks.ontick.reform(move |()| at),
        ..TickBox::default()
    });
    Fieldset {
        id: PLANS.into(),
        legend: html! { "Which plans do you want to open?" },
        hint: "Each opens as a plan of its own, as it was last, and changes no other".into(),
        problem: problem.cloned(),
        children: html! { <div class="govuk-checkboxes">{ for boxes.map(TickBox::view) }</div> },
        ..Fieldset::default()
    }
    .view()
}

/// What tells a plan from others of the same name.
fn about(plan: &Rescued) -> String {
    let mut about = match plan.when.as_str() {
        "" => "Not known when it was last kept".to_owned(),
        when => format!("Last kept {when}"),
    };
    let scores = plan.draft.statements.values();
    let scores = scores.filter(|it| matches!(it.agreed, Some(Score::At(_))));
    let scores = scores.count();
    about.push_str(". ");
    about.push_str(&count(scores, "score", "scores"));
    about.push_str(", ");
    let priorities = count(plan.draft.priorities.len(), "priority", "priorities");
    about.push_str(&priorities.to_lowercase());
    if !plan.note.is_empty() {
        about.push_str(". ");
        about.push_str(plan.note);
    }
    if plan.is_here {
        about.push_str(". You have this plan already, exactly as in the file");
    }
    about
}

fn damaged_words(number: usize) -> String {
    let (texts, without) = match number {
        1 => ("1 text in the file is damaged".to_owned(), "it"),
        _ => (format!("{number} texts in the file are damaged"), "them"),
    };
    format!(
        "{texts} and could not be used. What is above is the newest that could be put together without {without}. Keep the file."
    )
}

//! The problem a priority answers: in numbers, and as families describe it.

use reform_plan::summary::{IndicatorLine, PlanSummary, Thread};
use reform_plan::{Edit, PriorityField, PromptResponse};
use yew::prelude::*;

use super::single::set;
use crate::components::{
    Look, Row, TextArea, edit_button, heading, inset, link, small_heading, summary_list, typed,
};
use crate::context::{AppContext, Loaded};
use crate::route::Route;

/// The two boxes on the problem, with the latest figures of the chosen indicators and what the
/// section's data says beside them.
pub(super) fn problem_fields(
    app: &AppContext,
    summary: &PlanSummary<'_>,
    thread: &Thread<'_>,
) -> Html {
    let priority = thread.priority;
    html! {
        <>
            { heading("The problem") }
            { latest(app, summary, thread) }
            <TextArea
                id="problem"
                label="The problem, in numbers"
                hint="Give the period and the source with each figure"
                value={priority.problem.clone()}
                oninput={set(app, priority, PriorityField::Problem)}
            />
            <TextArea
                id="families"
                label="The problem, as families describe it"
                hint="In their words, without anything that could tell who they are"
                value={priority.families.clone()}
                oninput={set(app, priority, PriorityField::Families)}
            />
            { response(app, summary, thread) }
            <TextArea
                id="means"
                label="What does it mean for children and families?"
                rows={3}
                value={priority.means.clone()}
                oninput={set(app, priority, PriorityField::Means)}
            />
            <TextArea
                id="will-do"
                label="What will we do?"
                hint="In a sentence or two. The actions say it in full"
                rows={3}
                value={priority.will_do.clone()}
                oninput={set(app, priority, PriorityField::WillDo)}
            />
            <TextArea
                id="plain"
                label="In plain words, for families"
                hint="What will change, in one short sentence to families. The version for families says it in place of the change above"
                rows={2}
                value={priority.plain.clone()}
                oninput={set(app, priority, PriorityField::Plain)}
            />
        </>
    }
}

/// The latest figures of the chosen indicators, published and typed, and a button that puts them into the box.
fn latest(app: &AppContext, summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Html {
    if thread.indicators.is_empty() {
        return html! {
            <p class="govuk-hint">
                { "Select the indicators it answers above, and their latest figures show here." }
            </p>
        };
    }
    let lines: Vec<IndicatorLine<'_>> = thread
        .indicators
        .iter()
        .filter_map(|it| summary.indicator(&it.slug))
        .collect();
    let figures: Vec<String> = lines
        .iter()
        .flat_map(|line| line.latest_words().into_iter().chain(line.local_words()))
        .collect();
    let without = lines
        .iter()
        .filter(|line| line.latest_words().is_none())
        .map(|line| format!("{}: {}", line.indicator.name, none_words(app)));
    let is_in = figures
        .iter()
        .all(|it| thread.priority.problem.contains(it));
    inset(html! { <>
            <p class="govuk-body"><strong>{ "Latest figures" }</strong></p>
            <ul class="govuk-list govuk-list--bullet">
                for words in figures.iter().cloned().chain(without) {
                    <li>{ typed(&words) }</li>
                }
            </ul>
            if !figures.is_empty() {
                { edit_button(app, Look::Secondary, &put_in(app, thread, figures), html! { "Put these figures in" }) }
                <div role="status">
                    if is_in {
                        <p class="govuk-body-s">{ "These figures are in the box below." }</p>
                    }
                </div>
            }
    </> })
}

fn none_words(app: &AppContext) -> &'static str {
    match app.figures {
        Loaded::Here(_) => "not published",
        Loaded::NotYet => "published figures are loading",
        Loaded::Failed(_) => "we could not load the published figures",
    }
}

/// A callback that adds the figures below what is in the box; one that is there already is not
/// added again.
fn put_in(app: &AppContext, thread: &Thread<'_>, figures: Vec<String>) -> Callback<()> {
    let (app, id) = (app.clone(), thread.priority.id.clone());
    let problem = thread.priority.problem.clone();
    Callback::from(move |()| {
        app.edit(Edit::SetPriority {
            priority: id.clone(),
            field: PriorityField::Problem(with_figures(&problem, &figures)),
        });
    })
}

fn with_figures(problem: &str, figures: &[String]) -> String {
    let mut text = problem.trim_end().to_owned();
    for figure in figures.iter().filter(|it| !problem.contains(*it)) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(figure);
    }
    text
}

/// What the partnership said of the data of the priority's section, to read while writing.
fn response(app: &AppContext, summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Html {
    let Some(section) = thread.section else {
        return Html::default();
    };
    let Some(record) = summary.draft.section(&section.slug) else {
        return Html::default();
    };
    let parts = [
        ("What does it show?", &record.response.shows),
        (
            "What does it mean for children and families?",
            &record.response.means,
        ),
        ("What will we do?", &record.response.will_do),
    ];
    let rows: Vec<Row> = parts
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(question, text)| Row::html(question, typed(text)))
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    let data = Route::SectionData {
        section: section.slug.to_string(),
    };
    html! {
        <>
            { small_heading(format!("What section {} says about its data", section.number)) }
            { summary_list(rows) }
            { carry_over(app, thread, &record.response) }
            <p class="govuk-body">
                { link(&data, format!("Change what section {} says about its data", section.number)) }
            </p>
        </>
    }
}

/// The button that carries over what the section says into the boxes that are empty; nothing when
/// none is, or when the section says nothing for them.
fn carry_over(app: &AppContext, thread: &Thread<'_>, response: &PromptResponse) -> Html {
    let priority = thread.priority;
    let boxes = [
        (
            &priority.problem,
            &response.shows,
            PriorityField::Problem as fn(String) -> PriorityField,
        ),
        (&priority.means, &response.means, PriorityField::Means),
        (&priority.will_do, &response.will_do, PriorityField::WillDo),
    ];
    let edits: Vec<Edit> = boxes
        .into_iter()
        .filter(|(here, said, _)| here.trim().is_empty() && !said.trim().is_empty())
        .map(|(_, said, field)| Edit::SetPriority {
            priority: priority.id.clone(),
            field: field(said.clone()),
        })
        .collect();
    if edits.is_empty() {
        return Html::default();
    }
    let onpress = {
        let app = app.clone();
        Callback::from(move |()| {
            app.edit_and_tell(
                Edit::Together(edits.clone()),
                "What the section says was carried over into the boxes that were empty.",
            );
        })
    };
    edit_button(
        app,
        Look::Secondary,
        &onpress,
        html! { "Carry over into empty boxes" },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_added_below_what_was_typed_and_never_twice() {
        let figures = ["Plans: 41.2%.".to_owned(), "Waits: 30.".to_owned()];
        let once = with_figures("Too slow.\n", &figures);
        assert_eq!(once, "Too slow.\nPlans: 41.2%.\nWaits: 30.");
        assert_eq!(with_figures(&once, &figures), once);
        assert_eq!(with_figures("", &figures), "Plans: 41.2%.\nWaits: 30.");
    }
}

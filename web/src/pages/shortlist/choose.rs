//! Choosing priorities from what the scores suggest: tick rows of a table, then one button.

use reform_plan::problem::FieldProblem;
use reform_plan::summary::{PlanSummary, Suggestion, priority_for, shortlist};
use reform_plan::{Edit, Id, Priority, Slug};
use yew::prelude::*;

use crate::components::{
    FormPage, Look, Page, Width, button_link, field_problem, link, paragraph, typed, use_problem,
};
use crate::context::{AppContext, use_app};
use crate::route::Route;

/// Id of the first tick box; the problem names it.
const FIELD: &str = "statements";

/// The shortlist of statements.
#[component]
pub(crate) fn ShortlistPage() -> Html {
    let app = use_app();
    let ticked = use_state(Vec::<Slug>::new);
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let list = shortlist(&summary);
    if list.is_empty() {
        return nothing_yet(&app);
    }
    // A row may leave the list while it is ticked: by undoing, for example.
    let chosen: Vec<&Suggestion<'_, '_>> = list
        .iter()
        .filter(|it| ticked.contains(&it.line.statement.slug))
        .collect();
    let submit = match chosen.len() {
        0 => "Add priorities".to_owned(),
        1 => "Add 1 priority".to_owned(),
        more => format!("Add {more} priorities"),
    };
    let problems = if chosen.is_empty() {
        vec![FieldProblem::new(
            FIELD,
            "Select at least one statement to make a priority",
        )]
    } else {
        Vec::new()
    };
    let onvalid = {
        let priorities: Vec<Priority> = chosen
            .iter()
            .map(|it| priority_for(it.line, Id::default()))
            .collect();
        let (app, end) = (app.clone(), plan.draft.priorities.len());
        Callback::from(move |()| {
            let additions = priorities.iter().enumerate().map(|(number, priority)| {
                let priority = Priority {
                    id: app.new_id(),
                    ..priority.clone()
                };
                Edit::AddPriority {
                    at: end + number,
                    priority: Box::new(priority),
                }
            });
            if !app.is_read_only() {
                app.edit(Edit::Together(additions.collect()));
            }
            app.go(&Route::Priorities);
        })
    };
    let ontick = {
        let ticked = ticked.clone();
        Callback::from(move |slug: Slug| {
            let mut now = (*ticked).clone();
            match now.iter().position(|it| *it == slug) {
                Some(at) => {
                    now.remove(at);
                }
                None => now.push(slug),
            }
            ticked.set(now);
        })
    };
    html! {
        <FormPage
            title="Choose your priorities"
            back={Route::Scores}
            width={Width::Full}
            {problems}
            {submit}
            {onvalid}
            after={html! {
                <p class="govuk-body">
                    { link(&Route::Priorities, "See your priorities") }
                </p>
            }}
        >
            { paragraph("Tick the statements to act on. Each becomes a priority with a working title, which you rewrite as the change you want. Most areas choose 3 to 7.") }
            { not_discussed(&summary) }
            <Rows>
                { table(&list, &ticked, &ontick) }
            </Rows>
        </FormPage>
    }
}

/// How many statements cannot be on the list, because nobody has discussed them.
fn not_discussed(summary: &PlanSummary<'_>) -> Html {
    let words = match summary.coverage.not_discussed {
        0 => return Html::default(),
        1 => "1 statement is not discussed yet, so it is not on this list. ".to_owned(),
        more => format!("{more} statements are not discussed yet, so they are not on this list. "),
    };
    html! {
        <p class="govuk-body">
            <span>{ words }</span>
            { link(&Route::Scores, "See which statements have a level") }
        </p>
    }
}

/// The rows of the shortlist.
#[derive(PartialEq, Properties)]
struct RowsProps {
    children: Html,
}

/// The table as one group of tick boxes, with the problem of the group above it.
#[component]
fn Rows(props: &RowsProps) -> Html {
    let problem = use_problem(FIELD);
    let disabled = use_app().is_read_only();
    let look = problem.as_ref().map(|_| "govuk-form-group--error");
    let described = problem.as_ref().map(|_| format!("{FIELD}-error"));
    html! {
        <div class={classes!("govuk-form-group", look)}>
            <fieldset class="govuk-fieldset" {disabled} aria-describedby={described}>
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
                    { "Which statements will you act on?" }
                </legend>
                { field_problem(FIELD, problem.as_ref()) }
                { props.children.clone() }
            </fieldset>
        </div>
    }
}

fn table(list: &[Suggestion<'_, '_>], ticked: &[Slug], ontick: &Callback<Slug>) -> Html {
    html! {
        <div class="app-table-pane" role="region" tabindex="0" aria-label="Statements to choose from">
            <table class="govuk-table app-shortlist">
                <caption class="govuk-visually-hidden">
                    { "Statements to choose from: low levels first, then not sure, then the others" }
                </caption>
                <thead class="govuk-table__head">
                    <tr class="govuk-table__row">
                        <th scope="col" class="govuk-table__header">{ "Statement" }</th>
                        <th scope="col" class="govuk-table__header">{ "Why it is on the list" }</th>
                    </tr>
                </thead>
                <tbody class="govuk-table__body">
                    for (at, suggestion) in list.iter().enumerate() {
                        { row(at, suggestion, ticked, ontick) }
                    }
                </tbody>
            </table>
        </div>
    }
}

fn row(
    at: usize,
    suggestion: &Suggestion<'_, '_>,
    ticked: &[Slug],
    ontick: &Callback<Slug>,
) -> Html {
    let statement = suggestion.line.statement;
    let id = if at == 0 {
        FIELD.to_owned()
    } else {
        format!("{FIELD}-{}", at + 1)
    };
    let onchange = {
        let slug = statement.slug.clone();
        ontick.reform(move |_: Event| slug.clone())
    };
    html! {
        <tr class="govuk-table__row" key={statement.slug.to_string()}>
            <td class="govuk-table__cell">
                <div class="govuk-checkboxes govuk-checkboxes--small app-shortlist__tick">
                    <div class="govuk-checkboxes__item">
                        <input
                            class="govuk-checkboxes__input"
                            id={id.clone()}
                            name={FIELD}
                            type="checkbox"
                            checked={ticked.contains(&statement.slug)}
                            {onchange}
                        />
                        <label class="govuk-label govuk-checkboxes__label" for={id}>
                            { format!("{} {}", statement.id, statement.text) }
                        </label>
                    </div>
                </div>
            </td>
            <td class="govuk-table__cell">
                <ul class="govuk-list app-cell-list">
                    for reason in &suggestion.reasons {
                        <li>{ reason }</li>
                    }
                    for priority in &suggestion.answered_by {
                        <li><span>{ "Already in priority " }</span>{ typed(priority.shown()) }</li>
                    }
                </ul>
            </td>
        </tr>
    }
}

/// What stands there while there is nothing to choose from.
fn nothing_yet(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let (words, to, button) = if summary.coverage.discussed() == 0 {
        (
            "No statements are scored yet. The ones to talk about will show here after your first scores.",
            Route::from(&summary.next.place),
            format!("Continue: {}", summary.next.words),
        )
    } else {
        (
            "No statement stands out: none is at a low level, unsure, getting worse or without evidence. You can still write a priority of your own.",
            Route::Priorities,
            "Go to your priorities".to_owned(),
        )
    };
    html! {
        <Page title="Choose your priorities" back={Route::Scores}>
            <p class="govuk-body">{ words }</p>
            { button_link(Look::Primary, &to, html! { button }) }
        </Page>
    }
}

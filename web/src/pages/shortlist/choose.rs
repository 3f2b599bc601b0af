//! Choosing priorities from what the rules find: tick rows of a table, then one button.

use reform_plan::problem::FieldProblem;
use reform_plan::summary::{
    Candidate, Decision, Order, PlanSummary, act, act_as_one, shortlist, sorted,
};
use reform_plan::{Edit, Id, Section, Slug};
use yew::prelude::*;

use super::parts::figures_to_come;
use super::table::table;
use crate::components::{
    Changes, Choice, Choices, Fieldset, FormPage, Legend, Look, Page, Select, Width, button_link,
    edit_button, link, paragraph, sort_buttons, use_problem,
};
use crate::context::{AppContext, use_app};
use crate::route::Route;

/// Id of the first tick box; the problem names it.
pub(super) const FIELD: &str = "candidates";

/// What may become a priority.
#[component]
pub(crate) fn ShortlistPage() -> Html {
    let app = use_app();
    let ticked = use_state(Vec::<String>::new);
    let order = use_state(Order::default);
    let section = use_state(|| None::<Slug>);
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let all = shortlist(&summary);
    if all.is_empty() {
        return nothing_yet(&app);
    }
    // A row may leave the list while it is ticked: by undoing, for example.
    let chosen = chosen(&all, &ticked).len();
    let problems = if chosen == 0 {
        let words = "Select at least one thing to make a priority";
        vec![FieldProblem::new(FIELD, words)]
    } else {
        Vec::new()
    };
    let sections = sections(&summary, &all);
    let is_shown = |it: &Candidate<'_>| {
        let own = it.section.map(|it| &it.slug);
        section.is_none() || own == section.as_ref()
    };
    let shown: Vec<Candidate<'_>> = all.iter().filter(|it| is_shown(it)).cloned().collect();
    let hidden = chosen - self::chosen(&shown, &ticked).len();
    let shown = sorted(&app.framework, shown, *order);
    html! {
        <FormPage
            title="Choose your priorities"
            back={Route::Scores}
            width={Width::Full}
            {problems}
            submit={submit_words(chosen)}
            onvalid={add_each(&app, &ticked)}
            buttons={add_one(&app, &ticked, chosen)}
            after={html! {
                <p class="govuk-body">
                    { link(&Route::Priorities, "See your priorities") }
                </p>
            }}
        >
            { paragraph("Tick what to act on. Each becomes a priority with a working title, which you rewrite as the change you want. Most areas choose 3 to 7.") }
            { ways(&all) }
            { figures_to_come(&app, &summary) }
            { not_discussed(&summary) }
            { filter(sections, &section) }
            { sort_buttons("list", &Order::ALL.map(|it| (it, it.words())), *order, &choose(&order)) }
            if hidden > 0 {
                { paragraph(format!("{hidden} of those you ticked belong to other sections and are not shown.")) }
            }
            <Rows>
                { table(&shown, &ticked, &tick(&ticked)) }
            </Rows>
        </FormPage>
    }
}

fn submit_words(chosen: usize) -> String {
    match chosen {
        0 => "Add priorities".to_owned(),
        1 => "Add 1 priority".to_owned(),
        more => format!("Add {more} priorities"),
    }
}

fn chosen<'s, 'a>(list: &'s [Candidate<'a>], ticked: &[String]) -> Vec<&'s Candidate<'a>> {
    let is_ticked = |it: &&Candidate<'_>| ticked.contains(&it.about.key());
    list.iter().filter(is_ticked).collect()
}

/// The edit for what is ticked now.
fn edit_of(
    app: &AppContext,
    ticked: &[String],
    edit: impl FnOnce(&PlanSummary<'_>, &[&Candidate<'_>]) -> Edit,
) -> Option<Edit> {
    let plan = app.plan().filter(|_| !app.is_read_only())?;
    let summary = plan.summary();
    let list = shortlist(&summary);
    Some(edit(&summary, &chosen(&list, ticked)))
}

/// Makes a priority of each that is ticked and shows the priorities.
fn add_each(app: &AppContext, ticked: &UseStateHandle<Vec<String>>) -> Callback<()> {
    let (app, ticked) = (app.clone(), ticked.clone());
    Callback::from(move |()| {
        let each = |summary: &PlanSummary<'_>, list: &[&Candidate<'_>]| {
            act(summary, list, || app.new_id())
        };
        if let Some(edit) = edit_of(&app, &ticked, each) {
            app.edit(edit);
        }
        app.go(&Route::Priorities);
    })
}

/// The button that makes one priority of all that are ticked, where there are several.
fn add_one(app: &AppContext, ticked: &UseStateHandle<Vec<String>>, chosen: usize) -> Html {
    if chosen < 2 {
        return Html::default();
    }
    let onpress = {
        let (app, ticked) = (app.clone(), ticked.clone());
        Callback::from(move |()| {
            let id: Id = app.new_id();
            let edit = edit_of(&app, &ticked, |summary, list| {
                act_as_one(summary, list, id.clone())
            });
            if let Some(edit) = edit {
                app.edit(edit);
                app.go(&Route::priority(&id));
            }
        })
    };
    let words = format!("Make one priority of the {chosen} ticked");
    edit_button(app, Look::Secondary, &onpress, html! { words })
}

fn tick(ticked: &UseStateHandle<Vec<String>>) -> Callback<String> {
    let ticked = ticked.clone();
    Callback::from(move |key: String| {
        let mut now = (*ticked).clone();
        match now.iter().position(|it| *it == key) {
            Some(at) => {
                now.remove(at);
            }
            None => now.push(key),
        }
        ticked.set(now);
    })
}

fn choose<T: 'static>(state: &UseStateHandle<T>) -> Callback<T> {
    let state = state.clone();
    Callback::from(move |value| state.set(value))
}

/// The pages around the list.
fn ways(list: &[Candidate<'_>]) -> Html {
    let open = list.iter().filter(|it| it.decision() == Decision::Open);
    let open = match open.count() {
        0 => "See what was decided".to_owned(),
        1 => "Decide on the one that has no decision".to_owned(),
        more => format!("Decide on the {more} that have no decision"),
    };
    html! {
        <ul class="govuk-list app-no-print">
            <li>{ link(&Route::Rules, "See and change the rules of this list") }</li>
            <li>{ link(&Route::Decisions, open) }</li>
        </ul>
    }
}

/// The sections anything on the list belongs to, in the order of the plan.
fn sections<'a>(summary: &PlanSummary<'a>, list: &[Candidate<'a>]) -> Vec<&'a Section> {
    let is_in = |section: &&Section| {
        let own = |it: &Candidate<'_>| it.section.is_some_and(|own| own.slug == section.slug);
        list.iter().any(own)
    };
    summary.framework.sections.iter().filter(is_in).collect()
}

fn filter(sections: Vec<&Section>, chosen: &UseStateHandle<Option<Slug>>) -> Html {
    let options = sections.into_iter().map(|it| {
        let words = format!("{} {}", it.number, it.title);
        Choice::new(it.slug.clone(), words)
    });
    html! {
        <div class="app-no-print">
            <Select
                id="only-section"
                label="Which section do you want to see?"
                none="All sections"
                choices={Choices::one_or_none(options.collect(), chosen.as_ref(), choose(chosen))}
                changes={Changes::View}
            />
        </div>
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

/// The rows of the list.
#[derive(PartialEq, Properties)]
struct RowsProps {
    children: Html,
}

/// The table as one group of tick boxes, with the problem of the group above it.
#[component]
fn Rows(props: &RowsProps) -> Html {
    Fieldset {
        id: FIELD.into(),
        legend: html! { "What will you act on?" },
        look: Legend::Heading,
        problem: use_problem(FIELD),
        disabled: use_app().is_read_only(),
        children: props.children.clone(),
        ..Fieldset::default()
    }
    .view()
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
            "The rules you use find nothing. You can change the rules, or write a priority of your own.",
            Route::Priorities,
            "Go to your priorities".to_owned(),
        )
    };
    html! {
        <Page title="Choose your priorities" back={Route::Scores}>
            <p class="govuk-body">{ words }</p>
            { figures_to_come(app, &summary) }
            { button_link(Look::Primary, &to, html! { button }) }
            <p class="govuk-body app-no-print">
                { link(&Route::Rules, "See and change the rules of this list") }
            </p>
        </Page>
    }
}

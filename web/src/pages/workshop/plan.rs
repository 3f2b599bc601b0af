use reform_plan::problem;
use reform_plan::summary::{RunSheet, minutes_words};
use reform_plan::{Edit, Slug, StatementSet, TypedNumber, WorkshopField};
use yew::prelude::*;

use crate::components::{
    CheckOption, Checkboxes, Choice, Choices, DataTable, FormPage, Select, TextField, TextWidth,
    Width, cell, heading, inset, link, paragraph,
};
use crate::context::AppContext;
use crate::route::Route;

/// How long there is, who is there, which statements; and what follows from it.
pub(crate) fn workshop_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let workshop = &plan.draft.workshop;
    let sheet = RunSheet::new(&app.framework, plan.draft);
    let first = sheet.left.first().map(|(_, it)| *it);
    let home = first.and_then(|it| app.framework.home_section(&it.slug));
    let (submit, to) = match (first, home) {
        (Some(first), Some(home)) => (
            format!("Present {}", first.id),
            Route::present(&home.slug, &first.slug),
        ),
        _ => ("Go to priorities".to_owned(), Route::Priorities),
    };
    let options = plan.draft.partners.iter().map(|it| CheckOption {
        value: it.slug.clone(),
        label: it.name.clone().into(),
        hint: AttrValue::default(),
        ticked: workshop.room.contains(&it.slug),
    });
    let onroom = {
        let (room, order) = (workshop.room.clone(), plan.draft.partners.clone());
        app.onedit(move |(partner, ticked): (Slug, bool)| {
            let slugs = order.iter().map(|it| it.slug.clone());
            let room = slugs.filter(|it| {
                if *it == partner {
                    ticked
                } else {
                    room.contains(it)
                }
            });
            Edit::SetWorkshop(WorkshopField::Room(room.collect()))
        })
    };
    let sets = StatementSet::every(&app.framework);
    let sets = sets.into_iter().filter(|it| *it != StatementSet::All);
    let sets = sets.map(|set| {
        let words = set.words(&app.framework);
        Choice::new(set, words)
    });
    let onset = app.onedit(|set: Option<StatementSet>| {
        Edit::SetWorkshop(WorkshopField::Set(set.unwrap_or_default()))
    });
    html! {
        <FormPage
            title="Run a workshop"
            back={Route::Plan}
            problems={problem::workshop(workshop)}
            onvalid={app.onward(to)}
            {submit}
            width={Width::Full}
            after={around(&sheet)}
        >
            { paragraph("Score alone, reveal together, talk about the differences, agree a level and write down why.") }
            <TextField
                id="minutes"
                label="How many minutes have you got?"
                hint="Nothing typed means 90"
                width={TextWidth::Number}
                value={workshop.minutes.0.clone()}
                oninput={app.onedit(|text: String| Edit::SetWorkshop(WorkshopField::Minutes(TypedNumber(text))))}
            />
            <TextField
                id="start"
                label="When does it start?"
                hint="For example 9:30. The run sheet then tells the time of day"
                width={TextWidth::Number}
                value={workshop.start.clone()}
                oninput={app.onedit(|text: String| Edit::SetWorkshop(WorkshopField::Start(text)))}
            />
            <Select
                id="set"
                label="Which statements?"
                none="All statements"
                choices={Choices::one_or_none(sets.collect(), Some(&workshop.set), onset)}
            />
            if !plan.draft.partners.is_empty() {
                <Checkboxes
                    id="room"
                    legend="Who is in the room?"
                    hint="Roles only. It is recorded with each level you agree"
                    options={options.collect::<Vec<_>>()}
                    ontick={onroom}
                    small=true
                />
            }
            <p class="govuk-body-l">{ format!("{}.", sheet.words()) }</p>
            if sheet.is_too_short() {
                { inset(html! { "That is too little to talk about each. Choose one pillar or section, or take more time." }) }
            }
        </FormPage>
    }
}

fn around(sheet: &RunSheet<'_>) -> Html {
    html! {
        <>
            { heading("Run sheet") }
            { rows(sheet) }
            { heading("For the room") }
            <ul class="govuk-list govuk-list--bullet app-no-print">
                <li>{ link(&Route::Agenda, "Agenda and ground rules to print") }</li>
                <li>{ link(&Route::Paper, "Scoring sheets to print") }</li>
                <li>{ link(&Route::Answers, "Each partner's scores") }</li>
                <li>{ link(&Route::Differences, "Where partners differ most") }</li>
                <li>{ link(&Route::ParkingLot, "Parking lot") }</li>
                <li>{ link(&Route::Votes, "Votes on priorities") }</li>
            </ul>
        </>
    }
}

/// What happens when.
pub(super) fn rows(sheet: &RunSheet<'_>) -> Html {
    let rows = sheet.rows.iter().map(|row| {
        vec![
            cell(row.what.clone()),
            cell(sheet.when(row)),
            cell(minutes_words(row.minutes)),
        ]
    });
    DataTable {
        caption: "Run sheet: what happens, when and for how long".into(),
        quiet: true,
        columns: ["What", "When", "How long"].map(AttrValue::Static).to_vec(),
        rows: rows.collect(),
        ..DataTable::default()
    }
    .view()
}

//! Local figures pasted as a table: read and shown first, added when somebody says so.

use reform_plan::pasted::{Pasted, add_pasted, parse_pasted};
use yew::prelude::*;

use crate::components::{DataTable, Look, TextArea, cell, details, edit_button};
use crate::context::{AppContext, use_app};

/// Words that open to paste a table of local figures.
#[component]
pub(super) fn PasteFigures() -> Html {
    let app = use_app();
    let text = use_state(String::new);
    let read = use_state(|| None::<Pasted>);
    if app.is_read_only() {
        return Html::default();
    }
    let oninput = {
        let (text, read) = (text.clone(), read.clone());
        Callback::from(move |typed| {
            text.set(typed);
            read.set(None);
        })
    };
    let onread = {
        let (framework, text, read) = (app.framework.clone(), text.clone(), read.clone());
        Callback::from(move |()| read.set(Some(parse_pasted(&framework, &text))))
    };
    let onadd = {
        let (app, text, read) = (app.clone(), text.clone(), read.clone());
        Callback::from(move |()| {
            if let (Some(pasted), Some(plan)) = (&*read, app.plan()) {
                match add_pasted(plan.draft, &pasted.rows, || app.new_id()) {
                    Some(edit) => app.edit_and_tell(edit, added(pasted.rows.len())),
                    None => app.tell("All of these figures are in the plan already"),
                }
                text.set(String::new());
                read.set(None);
            }
        })
    };
    details(
        "Paste a table of local figures".into(),
        html! {
            <>
                <p class="govuk-body">{ "Copy rows from a spreadsheet: the indicator (its name, or its mark such as D10), the figure, the period, the source, and a note if there is one. The first row may name the columns." }</p>
                <TextArea
                    id="paste"
                    label="The rows"
                    value={(*text).clone()}
                    {oninput}
                />
                { edit_button(&app, Look::Secondary, &onread, html! { <span>{ "Read the rows" }</span> }) }
                <p class="govuk-visually-hidden" role="status">
                    if let Some(pasted) = &*read {
                        { format!("{} rows can be added, {} problems.", pasted.rows.len(), pasted.problems.len()) }
                    }
                </p>
                if let Some(pasted) = &*read {
                    { report(&app, pasted, &onadd) }
                }
            </>
        },
    )
}

/// What was read, and what is wrong with the rest.
fn report(app: &AppContext, pasted: &Pasted, onadd: &Callback<()>) -> Html {
    html! {
        <>
            if !pasted.problems.is_empty() {
                <p class="govuk-body"><strong>{ "These rows are not added:" }</strong></p>
                <ul class="govuk-list govuk-list--bullet">
                    for problem in &pasted.problems {
                        <li>{ &problem.words }</li>
                    }
                </ul>
            }
            if !pasted.unused.is_empty() {
                <p class="govuk-body">{ format!("Columns that are not used: {}.", pasted.unused.join(", ")) }</p>
            }
            if !pasted.rows.is_empty() {
                { rows(app, pasted) }
                { edit_button(app, Look::Secondary, onadd, html! { <span>{ add(pasted.rows.len()) }</span> }) }
            }
        </>
    }
}

fn rows(app: &AppContext, pasted: &Pasted) -> Html {
    let rows = pasted.rows.iter().map(|row| {
        let indicator = app.framework.indicator(&row.indicator);
        let name = indicator.map_or(row.indicator.to_string(), |it| {
            format!("{} {}", it.id, it.name)
        });
        [
            name,
            row.value.0.clone(),
            row.period.clone(),
            row.source.clone(),
            row.note.clone(),
        ]
        .map(cell)
        .to_vec()
    });
    let table = DataTable {
        caption: "Rows that can be added".into(),
        columns: ["Indicator", "Figure", "Period", "Source", "Note"]
            .map(AttrValue::Static)
            .to_vec(),
        rows: rows.collect(),
        ..DataTable::default()
    };
    table.view()
}

fn add(count: usize) -> String {
    match count {
        1 => "Add 1 figure".to_owned(),
        many => format!("Add {many} figures"),
    }
}

fn added(count: usize) -> String {
    match count {
        1 => "1 local figure is added".to_owned(),
        many => format!("{many} local figures are added"),
    }
}

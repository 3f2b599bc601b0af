//! Which statements moved to another level.

use reform_plan::order::sorted_by_key;
use reform_plan::summary::{Moved, Movement, Standing, ThenAndNow};
use yew::prelude::*;

use crate::components::{
    DataTable, cell, heading, paragraph, small_heading, sort_buttons, typed_or,
};

/// The order of the statements.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Pillar,
    Movement,
}

/// The levels then and now. Statements that were discussed neither then nor now are counted and not
/// listed.
pub(super) fn part(both: &ThenAndNow<'_>, order: Order, onorder: &Callback<Order>) -> Html {
    let lines = both.moved.iter();
    let lines = lines.filter(|it| it.movement != Movement::NeverDiscussed);
    let lines: Vec<&Moved<'_>> = match order {
        Order::Pillar => lines.collect(),
        Order::Movement => sorted_by_key(lines, |it| it.movement),
    };
    html! {
        <>
            { heading("Levels") }
            <p class="govuk-body-l">{ format!("{}.", both.counts_words()) }</p>
            if !lines.is_empty() {
                { sort_buttons("statements", &[
                    (Order::Pillar, "By pillar"),
                    (Order::Movement, "By how they moved"),
                ], order, onorder) }
                { DataTable {
                    caption: "Each statement then and now".into(),
                    quiet: true,
                    columns: ["Statement", "Then", "Now", "How it moved", "Why the level of now"].map(AttrValue::Static).to_vec(),
                    rows: lines.into_iter().map(row).collect(),
                    ..DataTable::default()
                }.view() }
            }
            { gone(both) }
        </>
    }
}

fn row(line: &Moved<'_>) -> Vec<Html> {
    let way = line.movement;
    vec![
        cell(format!("{} {}", line.statement.id, line.statement.text)),
        cell(line.then.words()),
        cell(line.now.words()),
        html! {
            <span>
                if let Some(arrow) = way.arrow() {
                    <span aria-hidden="true">{ arrow }</span>
                    { " " }
                }
                { way.words() }
            </span>
        },
        match line.now {
            Standing::NotDiscussed => Html::default(),
            _ => typed_or(line.reason, "No reason given"),
        },
    ]
}

/// What was agreed then for statements that are not there any more.
fn gone(both: &ThenAndNow<'_>) -> Html {
    if both.gone.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { small_heading("Statements that are not in this tool any more") }
            { paragraph("What you agreed for them then cannot be compared.") }
            <ul class="govuk-list govuk-list--bullet">
                for (slug, standing) in &both.gone {
                    <li>{ format!("{slug}: {}", standing.words()) }</li>
                }
            </ul>
        </>
    }
}

//! What each partner has taken on, and the actions that have no lead or no date.

use reform_plan::summary::{ActionLine, Load, PartnerLoad, load, without_date, without_lead};
use yew::prelude::*;

use super::views::{action_link, has_actions, no_actions, who};
use crate::components::{DataTable, Page, Width, cell, heading, paragraph, typed};
use crate::context::AppContext;
use crate::route::Route;

const TITLE: &str = "Actions by partner";

/// The actions by partner.
pub(crate) fn load_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    if !has_actions(&summary) {
        return no_actions(TITLE);
    }
    html! {
        <Page title={TITLE} back={Route::Actions} width={Width::Full}>
            { table(&load(&summary)) }
            { heading("Actions with no lead partner") }
            { list(&without_lead(&summary), "Every action has a lead partner.") }
            { heading("Actions with no date") }
            { list(&without_date(&summary), "Every action that is not done has a date.") }
        </Page>
    }
}

fn table(load: &Load<'_>) -> Html {
    let columns = ["Partner", "Priorities", "Actions", "Not done", "Overdue"]
        .map(AttrValue::Static)
        .into_iter()
        .chain(
            load.quarters
                .iter()
                .map(|it| format!("Due {}", it.words()).into()),
        )
        .chain(["Due later", "No date"].map(AttrValue::Static));
    DataTable {
        caption:
            "How much each partner leads. An action that is overdue is not counted again as due."
                .into(),
        class: "app-data-table--load",
        columns: columns.collect(),
        rows: load
            .partners
            .iter()
            .chain([&load.nobody])
            .map(row)
            .collect::<Vec<_>>(),
        ..DataTable::default()
    }
    .view()
}

fn row(of: &PartnerLoad<'_>) -> Vec<Html> {
    let name = match &of.who {
        Some(who) => typed(who.name),
        None => cell("No lead"),
    };
    let counts = [of.priorities.len(), of.actions.len(), of.open, of.overdue];
    let rest = [of.later, of.undated];
    let counts = counts.iter().chain(&of.due).chain(&rest);
    [name]
        .into_iter()
        .chain(counts.map(|number| cell(number.to_string())))
        .collect()
}

fn list(lines: &[ActionLine<'_>], otherwise: &'static str) -> Html {
    if lines.is_empty() {
        return paragraph(otherwise);
    }
    html! {
        <ul class="govuk-list govuk-list--bullet">
            for line in lines {
                <li key={line.action.id.to_string()}>{ action_link(line) }{ who(line) }</li>
            }
        </ul>
    }
}

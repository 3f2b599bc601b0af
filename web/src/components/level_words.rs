use reform_plan::Slug;
use yew::prelude::*;

use super::{Row, SummaryList};
use crate::context::use_app;

/// What each level looks like for a statement.
#[derive(PartialEq, Properties)]
pub(crate) struct LevelWordsProps {
    /// Slug of the statement.
    pub(crate) statement: Slug,
}

/// What each level looks like for a statement, lowest first, under a heading of its own.
#[component]
pub(crate) fn LevelWords(props: &LevelWordsProps) -> Html {
    let app = use_app();
    let Some((_, statement)) = app.framework.statement(&props.statement) else {
        return Html::default();
    };
    let rows: Vec<Row> = app
        .framework
        .levels
        .iter()
        .filter_map(|level| {
            let words = statement.levels.get(&level.slug)?;
            let name = format!("{} {}", level.number, level.name);
            Some(Row::html(name, html! { <span>{ words }</span> }))
        })
        .collect();
    html! {
        <>
            <h2 class="govuk-heading-m">{ "What each level looks like" }</h2>
            <div class="app-levels"><SummaryList {rows} /></div>
        </>
    }
}

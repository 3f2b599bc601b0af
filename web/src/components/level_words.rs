use reform_plan::{Framework, MaturityStatement};
use yew::prelude::*;

use super::text::heading;

use super::{Row, summary_list};

/// What each level looks like for a statement, lowest first, under a heading of its own.
pub(crate) fn level_words(framework: &Framework, statement: &MaturityStatement) -> Html {
    let rows: Vec<Row> = framework
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
            { heading("What each level looks like") }
            <div class="app-levels">{ summary_list(rows) }</div>
        </>
    }
}

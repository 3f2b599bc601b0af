use reform_plan::Framework;
use reform_plan::summary::Standing;
use yew::prelude::*;

use super::part::{heading, words};
use crate::components::{Row, summary_list};

/// How to read the levels, and the two states that are no level.
pub(super) fn how_to_read(framework: &Framework) -> Html {
    let mut rows: Vec<Row> = framework
        .levels
        .iter()
        .map(|level| Row::text(Standing::At(level).words(), level.test.clone()))
        .collect();
    rows.push(Row::text(
        Standing::NotSureYet.words(),
        "The partners discussed it and could not say.",
    ));
    rows.push(Row::text(
        Standing::NotDiscussed.words(),
        "Nobody has talked about it yet. It is not a low level, and not a high one.",
    ));
    html! {
        <>
            { heading("How to read the levels") }
            { words("Partners agree a level for each statement. Levels are not marks: they are never added up or turned into an average, and they do not rank one area against another.") }
            <div class="app-levels">{ summary_list(rows) }</div>
        </>
    }
}

use reform_plan::Framework;
use reform_plan::summary::Standing;
use yew::prelude::*;

use super::text::{heading, words};
use crate::components::{Row, summary_list};

/// What each level means, and the three states a statement can be in.
pub(super) fn meaning(framework: &Framework) -> Html {
    let levels: Vec<Row> = framework
        .levels
        .iter()
        .map(|level| Row::text(Standing::At(level).words(), level.test.clone()))
        .collect();
    let states = vec![
        Row::text(
            "A level",
            "The partners talked about it and agreed a level.",
        ),
        Row::text(
            Standing::NotSureYet.words(),
            "The partners talked about it and could not say. That is a real answer: it tells you what to find out.",
        ),
        Row::text(
            Standing::NotDiscussed.words(),
            "Nobody has talked about it yet. It never counts as a low level, or as a high one.",
        ),
    ];
    html! {
        <>
            { heading("What each level means") }
            <div class="app-levels">{ summary_list(levels) }</div>
            { words("Levels are not marks. The tool never adds them up and never works out an average.") }
            { words(framework.notice.clone()) }
            { heading("Three states, always kept apart") }
            <div class="app-levels">{ summary_list(states) }</div>
        </>
    }
}

use reform_plan::{Framework, MaturityStatement, Wording};
use yew::prelude::*;

use super::text::heading;
use super::{Row, link_button, summary_list};
use crate::context::AppContext;
use crate::state::PlanAction;

/// What each level looks like for a statement, lowest first, under a heading of its own: in plain
/// words each level in a line, and the full words for those who want them.
pub(crate) fn level_words(
    framework: &Framework,
    statement: &MaturityStatement,
    wording: Wording,
) -> Html {
    if wording == Wording::Plain {
        return html! {
            <>
                { heading("What each level means") }
                <div class="app-levels">{ level_lines(framework, wording) }</div>
                <h3 class="govuk-heading-s">{ "What each level looks like for this statement" }</h3>
                { descriptors(framework, statement) }
            </>
        };
    }
    html! {
        <>
            { heading("What each level looks like") }
            <div class="app-levels">{ descriptors(framework, statement) }</div>
        </>
    }
}

/// Each level in a line.
pub(crate) fn level_lines(framework: &Framework, wording: Wording) -> Html {
    let rows = framework.levels.iter().map(|level| {
        let name = format!("{} {}", level.number, level.name);
        Row::html(name, html! { <span>{ level.line(wording) }</span> })
    });
    summary_list(rows.collect())
}

/// What switches between usual and plain words on this screen; nothing where there are no plain ones.
pub(crate) fn word_switch(app: &AppContext, now: Wording) -> Html {
    let mut statements = app.framework.statements();
    if statements.all(|(_, it)| it.plain.is_empty()) {
        return Html::default();
    }
    let (to, words) = match now {
        Wording::Usual => (Wording::Plain, "Show in plain words"),
        Wording::Plain => (Wording::Usual, "Show in the usual words"),
    };
    let state = app.state.dispatcher();
    let onpress = Callback::from(move |()| state.dispatch(PlanAction::Word(to)));
    html! { <p class="govuk-body app-no-print">{ link_button(&onpress, "", html! { <span>{ words }</span> }) }</p> }
}

/// What each level looks like for a statement.
pub(crate) fn descriptors(framework: &Framework, statement: &MaturityStatement) -> Html {
    let rows: Vec<Row> = framework
        .levels
        .iter()
        .filter_map(|level| {
            let words = statement.levels.get(&level.slug)?;
            let name = format!("{} {}", level.number, level.name);
            Some(Row::html(name, html! { <span>{ words }</span> }))
        })
        .collect();
    summary_list(rows)
}

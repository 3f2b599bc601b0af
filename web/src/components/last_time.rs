use reform_plan::{PlanSummary, ScoringWay, Slug};
use yew::prelude::*;

/// Where a statement stood last time, to stand beside the question of which level the room agrees on.
/// Nothing for a plan that carries on from none.
///
/// No page on which a partner scores alone has it, and here it waits until what partners said is
/// revealed: a level that is seen before scoring draws the score towards it.
pub(crate) fn last_time(summary: &PlanSummary<'_>, statement: &Slug) -> Html {
    let draft = summary.draft;
    let is_scored_alone = draft.way != ScoringWay::Together;
    if is_scored_alone && draft.score(statement).is_none() && !draft.is_revealed(statement) {
        return Html::default();
    }
    match summary.last_time_words(statement) {
        None => Html::default(),
        Some(words) => html! { <p class="govuk-body">{ words }</p> },
    }
}

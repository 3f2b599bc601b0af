//! Which priorities were kept.

use reform_plan::Priority;
use reform_plan::summary::{Kept, ThenAndNow};
use yew::prelude::*;

use crate::components::{heading, paragraph, small_heading, typed};
use crate::route::Route;

/// Priorities that were kept, are new and are gone.
pub(super) fn part(both: &ThenAndNow<'_>) -> Html {
    let of = |is_then: bool, is_now: bool| -> Vec<&Kept<'_>> {
        let all = both.priorities.iter();
        all.filter(|it| (it.then.is_some(), it.now.is_some()) == (is_then, is_now))
            .collect()
    };
    html! {
        <>
            { heading("Priorities") }
            if both.priorities.is_empty() {
                { paragraph("No priorities then or now.") }
            }
            { list("Kept", &of(true, true)) }
            { list("New", &of(false, true)) }
            { list("No longer in the plan", &of(true, false)) }
        </>
    }
}

fn list(title: &'static str, lines: &[&Kept<'_>]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { small_heading(title) }
            <ul class="govuk-list govuk-list--bullet">
                for line in lines {
                    <li>{ line_of(line) }</li>
                }
            </ul>
        </>
    }
}

fn line_of(line: &Kept<'_>) -> Html {
    let Some(now) = line.now else {
        return line.then.map_or_else(Html::default, |it| typed(it.shown()));
    };
    let was = line.then.map(Priority::shown);
    let was = was.filter(|it| *it != now.shown());
    html! {
        <>
            <a class="govuk-link" href={Route::priority(&now.id).href()}>{ typed(now.shown()) }</a>
            if let Some(was) = was {
                <span class="app-note app-line">{ "Then: " }{ typed(was) }</span>
            }
        </>
    }
}

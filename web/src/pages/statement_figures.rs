//! The figures that bear on a statement: those of its section, shown when somebody opens them.

use reform_plan::summary::{IndicatorLine, PlanSummary};
use reform_plan::{Formula, Section};
use yew::prelude::*;

use crate::components::{Details, UseFigure, link, paragraph};
use crate::context::{AppContext, Loaded};
use crate::pages::section_data::indicator::standing;
use crate::route::Route;

/// Words that open to show the figures of the statement's section, each with a way to use it and to
/// look at it more closely. The figures are asked for only then.
pub(super) fn statement_figures(
    app: &AppContext,
    summary: &PlanSummary<'_>,
    section: &Section,
) -> Html {
    if section.indicators.is_empty() {
        return Html::default();
    }
    let children = html! {
        <>
            <div role="status">
                {
                    match &app.figures {
                        Loaded::NotYet => paragraph("Published figures are loading."),
                        Loaded::Failed(words) => paragraph(words.to_string()),
                        Loaded::Here(_) => Html::default(),
                    }
                }
            </div>
            if app.figures.get().is_some() {
                { lines(app, summary, section) }
            }
        </>
    };
    Details {
        summary: html! { "What the figures say" },
        class: classes!("app-no-print"),
        ontoggle: Some(app.want_figures.reform(|_: Event| ())),
        children,
        ..Details::default()
    }
    .view()
}

fn lines(app: &AppContext, summary: &PlanSummary<'_>, section: &Section) -> Html {
    let lines = summary.indicators_of(&section.slug);
    let shown = lines
        .iter()
        .filter_map(|line| Some((line, line.latest_words()?)));
    html! {
        <>
            <p class="govuk-body">
                { format!("The figures of section {}, {}.", section.number, section.title) }
            </p>
            for (line, words) in shown {
                <p class="govuk-body" key={line.indicator.slug.to_string()}>
                    <span>{ words }</span>
                    { explore_link(app, line) }
                </p>
                if let Some(first) = line.series.first() {
                    { standing(&first.figures.standing) }
                }
                { use_it(line, section) }
            }
        </>
    }
}

/// Words that open to use the area's latest figure of an indicator in the plan.
pub(crate) fn use_it(line: &IndicatorLine<'_>, section: &Section) -> Html {
    let figure = line.own_latest().and_then(|(series, _)| {
        let own = line.series.first()?.places.first()?;
        line.used(&series.slug, &own.place.code)
    });
    match figure {
        None => Html::default(),
        Some(figure) => html! {
            <UseFigure
                id={format!("use-{}", line.indicator.slug)}
                {figure}
                sections={vec![section.slug.clone()]}
            />
        },
    }
}

/// A link to the first figure of an indicator beside those of others; nothing without an area.
pub(crate) fn explore_link(app: &AppContext, line: &IndicatorLine<'_>) -> Html {
    let area = app
        .state
        .draft()
        .and_then(|draft| draft.front.area.as_ref()?.code.clone());
    let item = line
        .indicator
        .series
        .first()
        .map(|series| match &series.formula {
            Formula::Published(key) => key.clone(),
            _ => series.slug.to_string(),
        });
    match (area, item) {
        (Some(area), Some(item)) => html! {
            <>
                <span>{ " " }</span>
                { link(&Route::explore(&area, &item), format!("Compare {}", line.indicator.name)) }
            </>
        },
        _ => Html::default(),
    }
}

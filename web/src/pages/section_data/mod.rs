//! What the data of a section says: its figures, the partnership's own, and three boxes for what
//! follows from them.

mod glance;
pub(super) mod indicator;
mod local;
mod local_form;
mod paste;
mod response;

use reform_plan::summary::IndicatorLine;
use reform_plan::{AreaFigures, PlanDraft, Section, Slug};
use yew::prelude::*;

use self::glance::glance;
use self::indicator::indicator;
use self::paste::PasteFigures;
use self::response::response;
use super::not_found::not_found_page;
use crate::components::{FormPage, Problems, Width, inset, link, link_button, paragraph};
use crate::context::{AppContext, Loaded};
use crate::route::Route;

/// What the data of a section says.
pub(crate) fn section_data_page(app: &AppContext, section: &str) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let slug = Slug::from(section);
    let Some(section) = app.framework.section(&slug) else {
        return not_found_page(app);
    };
    let summary = plan.summary();
    let lines = summary.indicators_of(&slug);
    let onvalid = app.onward(Route::SectionInsight {
        section: section.slug.to_string(),
    });
    html! {
        <FormPage
            title="What the data says"
            caption={format!("Section {}, {}", section.number, section.title)}
            back={Route::section(&slug)}
            width={Width::Full}
            more_problems={local_problems(&lines)}
            {onvalid}
        >
            { figures(app, plan.draft, section, &lines) }
            <PasteFigures />
            { response(app, plan.draft, section) }
        </FormPage>
    }
}

/// The indicators with their figures, as far as they are here.
fn figures(
    app: &AppContext,
    draft: &PlanDraft,
    section: &Section,
    lines: &[IndicatorLine<'_>],
) -> Html {
    if lines.is_empty() {
        return paragraph(
            "This section has no suggested data. Use the insight questions, or add your own evidence.",
        );
    }
    let area = draft
        .front
        .area
        .as_ref()
        .map(|area| area.name.trim())
        .filter(|name| !name.is_empty());
    let here = app.figures.get();
    html! {
        <>
            { state(app) }
            if area.is_none() {
                <p class="govuk-body">
                    { link(&Route::SetupArea, "Select your local area") }
                    <span>{ " to see its figures." }</span>
                </p>
            }
            if let Some(here) = here {
                { glance(section, lines, here) }
            }
            for line in lines {
                { indicator(app, section, area, line, here) }
            }
            if let Some(here) = here {
                { attribution(here) }
            }
        </>
    }
}

/// Words while the figures are on their way, and when they did not come.
fn state(app: &AppContext) -> Html {
    let words = match &app.figures {
        Loaded::Here(_) => Html::default(),
        Loaded::NotYet => paragraph("Published figures are loading."),
        Loaded::Failed(words) => {
            let want_figures = app.want_figures.clone();
            inset(html! { <>
                    { paragraph("We could not load the published figures. You can still type your own figures and write what they show.") }
                    <p class="govuk-body-s"><span>{ words.to_string() }</span></p>
                    { link_button(&want_figures, "", html! { "Try again" }) }
            </> })
        }
    };
    html! { <div role="status">{ words }</div> }
}

/// Which edition of the figures this is, and under which licence they may be shown.
fn attribution(figures: &AreaFigures) -> Html {
    html! {
        <p class="govuk-body-s">
            if !figures.edition.is_empty() {
                <span>{ format!("{}. ", figures.edition.trim_end_matches('.')) }</span>
            }
            <span>{ &figures.attribution }</span>
        </p>
    }
}

/// What is wrong with the figures the partnership typed, with the ids of the fields.
fn local_problems(lines: &[IndicatorLine<'_>]) -> Problems {
    lines
        .iter()
        .flat_map(|line| {
            line.local
                .iter()
                .flat_map(|figure| local_form::problems(line.indicator, figure))
        })
        .collect()
}

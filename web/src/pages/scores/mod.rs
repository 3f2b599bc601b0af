//! Where the partnership is now: counts and ranges, never a mean and never one number.

mod kept;
mod rug;
mod statements;
mod words;

use plan_charts::{LevelBarsInput, NARROW, RadarInput, WIDE, level_bars, radar};
use plan_export::minutes;
use reform_plan::PlanSummary;
use yew::prelude::*;

use self::kept::kept;
use self::rug::rug;
use self::statements::StatementTable;
use self::words::{coverage_sentence, level_sentence};
use crate::components::{
    Copy, Look, Page, Width, button_link, chart_figure, details, heading, link, paragraph,
    plan_chart_files,
};
use crate::context::AppContext;
use crate::route::Route;

/// The scores of the whole plan.
pub(crate) fn scores_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    if summary.coverage.discussed() == 0 && summary.orphans.is_empty() {
        return html! {
            <Page title="Where you are now" back={Route::Plan}>
                { paragraph("No statements are scored yet. Scores will show here after your first one.") }
                { button_link(Look::Primary, &Route::from(&summary.next.place), html! { format!("Continue: {}", summary.next.words) }) }
                <p class="govuk-body app-no-print">{ link(&Route::Answers, "Each partner's scores") }</p>
            </Page>
        };
    }
    let chart = |width| level_bars(&LevelBarsInput::of("levels", &summary.pillars, width));
    html! {
        <Page title="Where you are now" back={Route::Plan} width={Width::Full}>
            <p class="govuk-body-l">{ coverage_sentence(summary.coverage) }</p>
            if let Some(words) = level_sentence(&summary.pillars) {
                <p class="govuk-body">{ words }</p>
            }
            { paragraph("There is no overall score. Levels are steps, not numbers to add up, so this page counts them and shows the range.") }
            <div class="govuk-button-group app-no-print">
                { button_link(Look::Primary, &Route::Shortlist, html! { "Choose priorities" }) }
                { link(&Route::Answers, "Each partner's scores") }
                { link(&Route::Differences, "Where partners differ most") }
                { link(&Route::ThenAndNow, "Then and now") }
            </div>
            <Copy id="minutes" words="Copy for minutes" which="what was decided" text={minutes::of(&summary)} />
            { heading("How many statements are at each level") }
            { rug(&summary) }
            if let Some(wide) = chart(WIDE) {
                { chart_figure(&wide, chart(NARROW).as_ref(), plan_chart_files(app, &summary, &wide, "levels")) }
            }
            { round(app, &summary) }
            { heading("Every statement") }
            <StatementTable />
            { kept(&summary) }
        </Page>
    }
}

/// The pillars in a circle, for those who know that picture: the lowest and the highest agreed level
/// of each. It opens below the bars, which say more.
fn round(app: &AppContext, summary: &PlanSummary<'_>) -> Html {
    let chart = |width| radar(&RadarInput::of("circle", &summary.pillars, width));
    match chart(WIDE) {
        None => Html::default(),
        Some(wide) => details(
            "Show the pillars in a circle".into(),
            chart_figure(
                &wide,
                chart(NARROW).as_ref(),
                plan_chart_files(app, summary, &wide, "circle"),
            ),
        ),
    }
}

//! Where the partnership is now: counts and ranges, never a mean and never one number.

mod kept;
mod rug;
mod statements;
mod words;

use plan_charts::{LevelBarsInput, NARROW, WIDE, level_bars};
use yew::prelude::*;

use self::kept::kept;
use self::rug::rug;
use self::statements::StatementTable;
use self::words::{coverage_sentence, level_sentence};
use crate::components::{ButtonLink, ChartFigure, Look, Page, Width};
use crate::context::use_app;
use crate::route::Route;

/// The scores of the whole plan.
#[component]
pub(crate) fn ScoresPage() -> Html {
    let app = use_app();
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    if summary.coverage.discussed() == 0 && summary.orphans.is_empty() {
        return html! {
            <Page title="Where you are now" back={Route::Plan}>
                <p class="govuk-body">
                    { "No statements are scored yet. Scores will show here after your first one." }
                </p>
                <ButtonLink look={Look::Primary} to={Route::from(&summary.next.place)}>
                    { format!("Continue: {}", summary.next.words) }
                </ButtonLink>
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
            <p class="govuk-body">
                { "There is no overall score. Levels are steps, not numbers to add up, so this page counts them and shows the range." }
            </p>
            <ButtonLink look={Look::Primary} to={Route::Shortlist}>{ "Choose priorities" }</ButtonLink>
            <h2 class="govuk-heading-m">{ "How many statements are at each level" }</h2>
            { rug(&summary) }
            if let Some(wide) = chart(WIDE) {
                <ChartFigure chart={wide} narrow={chart(NARROW)} />
            }
            <h2 class="govuk-heading-m">{ "Every statement" }</h2>
            <StatementTable />
            { kept(&summary) }
        </Page>
    }
}

use std::rc::Rc;

use plan_charts::{Chart, to_svg_file};
use plan_export::Slide;
use reform_plan::{PlanSummary, saved};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::buttons::link_button;
use super::copy::{Copy, CopyLook};
use crate::context::AppContext;

/// Buttons that hand out a chart: as a picture for a slide or a report, as a drawing, what is drawn as
/// a table, and what it shows in a few words. `name` is how the files are called, without their ending.
pub(crate) fn chart_files(app: &AppContext, chart: &Rc<Chart>, name: &str) -> Html {
    let picture = {
        let (app, chart, name) = (app.clone(), Rc::clone(chart), format!("{name}.png"));
        Callback::from(move |()| {
            let downloading = app
                .world
                .download_picture(name.clone(), to_svg_file(&chart));
            let app = app.clone();
            spawn_local(async move {
                if !downloading.await {
                    app.tell("This browser could not make the picture. Download the drawing (SVG) instead");
                }
            });
        })
    };
    let drawing = {
        let (world, chart, name) = (
            Rc::clone(&app.world),
            Rc::clone(chart),
            format!("{name}.svg"),
        );
        Callback::from(move |()| {
            world.download(&name, &to_svg_file(&chart));
        })
    };
    let table = {
        let (world, chart, name) = (
            Rc::clone(&app.world),
            Rc::clone(chart),
            format!("{name}.csv"),
        );
        Callback::from(move |()| {
            world.download(&name, &chart.table.to_csv());
        })
    };
    let which = format!("of the chart: {}", chart.title);
    html! {
        <>
        <p class="govuk-body-s app-chart__files app-no-print">
            <span>{ "Download: " }</span>
            { link_button(&picture, &which, html! { <span>{ "picture (PNG)" }</span> }) }
            <span>{ ", " }</span>
            { link_button(&drawing, &which, html! { <span>{ "drawing (SVG)" }</span> }) }
            <span>{ ", " }</span>
            { link_button(&table, &which, html! { <span>{ "numbers (CSV)" }</span> }) }
        </p>
        <Copy
            id={format!("{}-slide", chart.id)}
            words="Copy for a slide"
            {which}
            text={Slide::of_chart(chart).text()}
            look={CopyLook::Link}
        />
        </>
    }
}

/// The same for a chart of the plan; `what` is what it is of, for the names of files.
pub(crate) fn plan_chart_files(
    app: &AppContext,
    summary: &PlanSummary<'_>,
    chart: &Chart,
    what: &str,
) -> Html {
    let name = saved::output_name(summary.draft, what, summary.today, "svg");
    let name = name.trim_end_matches(".svg");
    chart_files(app, &Rc::new(chart.clone()), name)
}

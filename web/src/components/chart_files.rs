use std::rc::Rc;

use plan_charts::{Chart, to_svg_file};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::buttons::link_button;
use crate::context::AppContext;

/// Buttons that hand out a chart: as a picture for a slide or a report, as a drawing, and what is
/// drawn as a table. `name` is how the files are called, without their ending.
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
        <p class="govuk-body-s app-chart__files app-no-print">
            <span>{ "Download: " }</span>
            { link_button(&picture, &which, html! { <span>{ "picture (PNG)" }</span> }) }
            <span>{ ", " }</span>
            { link_button(&drawing, &which, html! { <span>{ "drawing (SVG)" }</span> }) }
            <span>{ ", " }</span>
            { link_button(&table, &which, html! { <span>{ "numbers (CSV)" }</span> }) }
        </p>
    }
}

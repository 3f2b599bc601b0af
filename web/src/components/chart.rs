use plan_charts::{CUTS_ZERO, Chart, ChartTable, Shape};
use plan_export::document::charts::Drawn;
use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::details::Details;
use super::table::{Cell, Line, Table};

/// A chart, drawn as elements of the page, and the table of the same numbers. On screen the table
/// opens below the chart; in print both are always there. `narrow` is the same chart drawn for
/// narrow screens, where there is one; `children` are words below it: source, period, caveat.
pub(crate) fn chart_figure(chart: &Chart, narrow: Option<&Chart>, children: Html) -> Html {
    html! {
        <figure class="app-chart">
            <figcaption class="app-chart__title">{ &chart.title }</figcaption>
            if let Some(narrow) = narrow {
                { drawing(chart, &chart.id, "app-chart__drawing--wide") }
                { drawing(narrow, &format!("{}-narrow", narrow.id), "app-chart__drawing--narrow") }
            } else {
                { drawing(chart, &chart.id, "") }
            }
            if chart.cuts_zero {
                <p class="govuk-body-s">{ CUTS_ZERO }</p>
            }
            { children }
            <TableDetails table={chart.table.clone()} />
            <div class="app-print-only">{ table(&chart.table) }</div>
        </figure>
    }
}

/// A chart of the plan with the words below it; nothing where there is nothing to see.
pub(crate) fn drawn_figure(drawn: Option<&Drawn>) -> Html {
    drawn.map_or_else(Html::default, |it| {
        chart_figure(&it.chart, it.narrow.as_ref(), chart_note(&it.note))
    })
}

/// Words below a chart; nothing where there are none.
pub(crate) fn chart_note(words: &str) -> Html {
    if words.is_empty() {
        return Html::default();
    }
    html! { <p class="govuk-body-s app-note" dir="auto">{ words.to_owned() }</p> }
}

/// The numbers of a chart.
#[derive(PartialEq, Properties)]
struct TableProps {
    table: ChartTable,
}

/// Words that open to show the numbers. They are drawn once somebody opens them: a page of charts
/// has thousands of cells.
#[component]
fn TableDetails(props: &TableProps) -> Html {
    let is_open = use_state(|| false);
    let ontoggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: Event| is_open.set(true))
    };
    Details {
        summary: html! { "Show these numbers as a table" },
        class: classes!("app-chart__table"),
        ontoggle: Some(ontoggle),
        children: if *is_open {
            table(&props.table)
        } else {
            Html::default()
        },
        ..Details::default()
    }
    .view()
}

/// A chart as elements; of two drawings of the same chart each has ids of its own.
fn drawing(chart: &Chart, id: &str, look: &'static str) -> Html {
    let (title_id, description_id) = (format!("{id}-title"), format!("{id}-description"));
    html! {
        <svg
            class={classes!("app-chart__drawing", look)}
            role="img"
            viewBox={chart.view_box()}
            aria-labelledby={title_id.clone()}
            aria-describedby={description_id.clone()}
        >
            <title id={title_id}>{ &chart.title }</title>
            <desc id={description_id}>{ &chart.description }</desc>
            for shape in &chart.shapes {
                { draw(shape) }
            }
        </svg>
    }
}

pub(super) fn draw(shape: &Shape) -> Html {
    let element = shape.element();
    let mut tag = VTag::new(element.tag);
    for (name, value) in element.attributes {
        tag.add_attribute(name, value);
    }
    if let Some(text) = element.text {
        tag.add_child(Html::from(text));
    }
    tag.into()
}

/// The numbers of a chart: the first column names the row.
fn table(table: &ChartTable) -> Html {
    let cell = |(at, words): (usize, &String)| {
        let words = html! { words };
        if at == 0 {
            words.into()
        } else {
            Cell::number(words)
        }
    };
    let rows = table.rows.iter();
    let rows = rows.map(|row| Line::of(row.iter().enumerate().map(cell)));
    Table {
        caption: table.caption.clone().into(),
        columns: table.columns.iter().enumerate().map(cell).collect(),
        rows: rows.collect(),
        ..Table::default()
    }
    .view()
}

use plan_charts::{CUTS_ZERO, Chart, ChartTable, Shape};
use plan_export::document::charts::Drawn;
use yew::prelude::*;
use yew::virtual_dom::VTag;

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
    html! {
        <details class="govuk-details app-chart__table" {ontoggle}>
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{ "Show these numbers as a table" }</span>
            </summary>
            if *is_open {
                <div class="govuk-details__text">{ table(&props.table) }</div>
            }
        </details>
    }
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

/// The numbers of a chart.
fn table(table: &ChartTable) -> Html {
    html! {
        <div class="app-table-pane" role="region" tabindex="0" aria-label={table.caption.clone()}>
            <table class="govuk-table">
                <caption class="govuk-table__caption govuk-table__caption--s">{ &table.caption }</caption>
                <thead class="govuk-table__head">
                    <tr class="govuk-table__row">
                        for (at, column) in table.columns.iter().enumerate() {
                            <th scope="col" class={classes!("govuk-table__header", numeric(at))}>{ column }</th>
                        }
                    </tr>
                </thead>
                <tbody class="govuk-table__body">
                    for row in &table.rows {
                        <tr class="govuk-table__row">
                            for (at, cell) in row.iter().enumerate() {
                                if at == 0 {
                                    <th scope="row" class="govuk-table__header">{ cell }</th>
                                } else {
                                    <td class={classes!("govuk-table__cell", numeric(at))}>{ cell }</td>
                                }
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}

/// Numbers stand at the right; the first column names the row.
fn numeric(at: usize) -> Option<&'static str> {
    (at > 0).then_some("govuk-table__cell--numeric")
}

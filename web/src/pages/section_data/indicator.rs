//! One indicator: what it is, what is published for it, and the partnership's own figures.

use plan_charts::{Chart, NARROW, TrendInput, WIDE, trend_chart};
use reform_plan::figures::{PlaceRole, SeriesFigures, Standing};
use reform_plan::summary::{IndicatorLine, SeriesLine};
use reform_plan::{AreaFigures, Indicator, IndicatorSeries, Section};
use yew::prelude::*;

use super::glance::{GLANCE, latest_words};
use super::local::LocalFigures;
use crate::components::{DataTable, cell, chart_figure, details, inset, part_link};
use crate::context::AppContext;
use crate::pages::statement_figures::{explore_link, use_it};

/// Id of the heading of an indicator.
pub(crate) fn heading_id(indicator: &Indicator) -> String {
    format!("indicator-{}", indicator.slug)
}

/// An indicator under a heading of its own. Without figures, while they are loading, it says what
/// the indicator is and shows what the partnership typed; without an area, what others have.
pub(super) fn indicator(
    app: &AppContext,
    section: &Section,
    area: Option<&str>,
    line: &IndicatorLine<'_>,
    figures: Option<&AreaFigures>,
) -> Html {
    let it = line.indicator;
    html! {
        <section class="app-indicator" key={it.slug.to_string()} aria-labelledby={heading_id(it)}>
            <h2 class="govuk-heading-m" id={heading_id(it)} tabindex="-1">
                { format!("{} {}", it.id, it.name) }
            </h2>
            <p class="govuk-body">{ &it.definition }</p>
            <p class="govuk-body">{ polarity(it) }</p>
            if let Some(figures) = figures {
                if let (Some(area), None) = (area, line.own_latest()) {
                    <p class="govuk-body">{ not_published(area, line) }</p>
                }
                if let Some(first) = line.series.first() {
                    { published(it, first, figures) }
                } else {
                    <p class="govuk-body-s">
                        { format!("Figures come from: {}.", it.source.trim_end_matches('.')) }
                    </p>
                }
                { further(line) }
            }
            if let Some(caveat) = &it.caveat {
                <p class="govuk-body"><strong>{ "Take care: " }</strong><span>{ caveat }</span></p>
            }
            if figures.is_some() {
                <p class="govuk-body">{ explore_link(app, line) }</p>
                { use_it(line, section) }
            }
            <LocalFigures indicator={it.slug.clone()} />
            if figures.is_some() {
                <p class="govuk-body-s app-no-print">{ part_link(GLANCE, html! { "Back to all figures" }) }</p>
            }
        </section>
    }
}

/// Which way is better, and who says so.
fn polarity(indicator: &Indicator) -> String {
    let (words, by) = (indicator.polarity.words(), &indicator.polarity_by);
    format!("{words}, says {by}.")
}

/// That nothing is published for the area, with the nearest figure there is.
fn not_published(area: &str, line: &IndicatorLine<'_>) -> String {
    let beside = line.series.first().and_then(|series| {
        let mut others = series
            .places
            .iter()
            .filter(|it| it.place.role != PlaceRole::Us && it.latest.is_some());
        let other = others.next()?;
        let words = latest_words(series.series, other)?;
        Some(format!(" {} is {words}.", other.place.name))
    });
    format!(
        "There is no published figure for {area}.{} You can type your own figure and say where it comes from.",
        beside.unwrap_or_default()
    )
}

/// The first series: latest figures, how they changed, the trend, and where they come from.
fn published(indicator: &Indicator, line: &SeriesLine<'_>, figures: &AreaFigures) -> Html {
    let caption = format!(
        "{}: {} ({})",
        indicator.name,
        line.series.label,
        line.series.unit.words()
    );
    let columns = ["Place", "Latest figure", "Period", "Change"]
        .map(AttrValue::Static)
        .to_vec();
    let rows: Vec<Vec<Html>> = line
        .places
        .iter()
        .map(|it| {
            let (value, period) = it.latest.map_or_else(
                || ("No figure here".to_owned(), String::new()),
                |latest| {
                    (
                        line.series.unit.format(latest.value),
                        latest.period.to_owned(),
                    )
                },
            );
            let change = it
                .change_words(line.series, indicator.polarity)
                .unwrap_or_else(|| {
                    if it.latest.is_some() {
                        "No earlier figure".to_owned()
                    } else {
                        String::new()
                    }
                });
            vec![
                cell(it.place.name.clone()),
                cell(value),
                cell(period),
                cell(change),
            ]
        })
        .collect();
    let table = DataTable {
        caption: caption.into(),
        columns,
        rows,
        ..DataTable::default()
    };
    html! {
        <>
            { table.view() }
            if let Some(wide) = chart(figures, indicator, line.series, WIDE) {
                { chart_figure(&wide, chart(figures, indicator, line.series, NARROW).as_ref(), Html::default()) }
            }
            { other(line) }
            { standing(&line.figures.standing) }
            { origin(line.figures) }
        </>
    }
}

fn chart(
    figures: &AreaFigures,
    indicator: &Indicator,
    series: &IndicatorSeries,
    width: u32,
) -> Option<Chart> {
    trend_chart(&TrendInput::of(figures, indicator, series, width)?)
}

/// Where the area's figure stands, and the question it raises where it stands out.
pub(crate) fn standing(standing: &Standing) -> Html {
    let lines = [
        ("Statistical neighbours", &standing.neighbours),
        ("Rank", &standing.rank),
    ];
    html! {
        <>
            for (name, words) in lines {
                if let Some(words) = words {
                    <p class="govuk-body"><strong>{ format!("{name}: ") }</strong><span>{ words }</span></p>
                }
            }
            if let Some(words) = &standing.unusual {
                { inset(html! { <p class="govuk-body">{ words }</p> }) }
            }
        </>
    }
}

/// Figures of other sources for the same thing: beside the published one, never in its place.
fn other(line: &SeriesLine<'_>) -> Html {
    let mut figures = line.other().peekable();
    if figures.peek().is_none() {
        return Html::default();
    }
    inset(html! { <>
            <p class="govuk-body"><strong>{ "Another source gives a different figure" }</strong></p>
            <ul class="govuk-list govuk-list--bullet">
                for (place, figure) in figures {
                    <li>
                        <span>
                            { format!(
                                "{}, {}: {}. Source: {}.",
                                place.name,
                                figure.period,
                                line.series.unit.format(figure.value),
                                figure.source.trim_end_matches('.'),
                            ) }
                        </span>
                        if let Some(published) = line.figures.at(&figure.place, &figure.period) {
                            <span>
                                { format!(
                                    " The published figure above is {}. Source: {}.",
                                    line.series.unit.format(published.value),
                                    published.source.trim_end_matches('.'),
                                ) }
                            </span>
                        }
                        if !figure.note.is_empty() {
                            <span>{ format!(" {}", figure.note) }</span>
                        }
                    </li>
                }
            </ul>
    </> })
}

/// Where the figures of a series come from, when they were published, and what to be careful of.
fn origin(figures: &SeriesFigures) -> Html {
    let parts = [
        ("Source", figures.source.as_str()),
        ("Published", figures.published.as_str()),
        ("Period", figures.period_type.as_str()),
        ("Note", figures.note.as_deref().unwrap_or_default()),
    ];
    let words: Vec<String> = parts
        .into_iter()
        .filter(|(_, words)| !words.trim().is_empty())
        .map(|(name, words)| format!("{name}: {}.", words.trim().trim_end_matches('.')))
        .collect();
    html! { <p class="govuk-body-s">{ words.join(" ") }</p> }
}

/// The other series of an indicator, behind words that open.
fn further(line: &IndicatorLine<'_>) -> Html {
    let series = line.series.get(1..).unwrap_or_default();
    let Some(first) = series.first() else {
        return Html::default();
    };
    let columns: Vec<AttrValue> = std::iter::once("Figure".into())
        .chain(first.places.iter().map(|it| it.place.name.clone().into()))
        .chain(std::iter::once("Source".into()))
        .collect();
    let rows: Vec<Vec<Html>> = series
        .iter()
        .map(|line| {
            let name = format!("{} ({})", line.series.label, line.series.unit.words());
            let values = line.places.iter().map(|it| {
                let words = latest_words(line.series, it);
                cell(words.unwrap_or_else(|| "No figure here".to_owned()))
            });
            std::iter::once(cell(name))
                .chain(values)
                .chain(std::iter::once(cell(source(line.figures))))
                .collect()
        })
        .collect();
    let table = DataTable {
        caption: format!("{}: further figures", line.indicator.name).into(),
        columns,
        rows,
        ..DataTable::default()
    };
    details("More about this figure".into(), table.view())
}

fn source(figures: &SeriesFigures) -> String {
    if figures.published.is_empty() {
        figures.source.clone()
    } else {
        format!("{}, published {}", figures.source, figures.published)
    }
}

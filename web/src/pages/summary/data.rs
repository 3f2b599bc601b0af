//! The data of a section: figures once, in the first section that names their indicator.

use plan_charts::{Chart, NARROW, TrendInput, WIDE, trend_chart};
use reform_plan::summary::IndicatorLine;
use reform_plan::{AreaFigures, Indicator, MeasureOf, PlanSummary, Section};
use yew::prelude::*;

use super::figures;
use super::part::{missing, words};
use crate::components::chart_figure;

/// The figures of a section, the trend of what leads it, and what has no figure.
pub(super) fn of(summary: &PlanSummary<'_>, section: &Section) -> Html {
    let all = summary.indicators_of(&section.slug);
    if summary.draft.front.area.is_none() {
        return missing("No area is chosen yet, so there are no figures to show.");
    }
    if all.is_empty() {
        return missing("This section has no suggested data.");
    }
    let (own, elsewhere): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|line| is_first_in(summary, line.indicator, section));
    let (with, without): (Vec<_>, Vec<_>) = own
        .into_iter()
        .partition(|line| !line.series.is_empty() || !line.local.is_empty());
    html! {
        <>
            if !with.is_empty() {
                { figures::table(summary, section, &with) }
            }
            { charts(summary, &with) }
            if !without.is_empty() {
                { words(format!("No figure yet for: {}.", names(&without))) }
            }
            { seen_before(summary, &elsewhere) }
        </>
    }
}

/// Whether a section is the first that names an indicator.
fn is_first_in(summary: &PlanSummary<'_>, indicator: &Indicator, section: &Section) -> bool {
    home(summary, indicator).is_none_or(|home| home.slug == section.slug)
}

/// The section in which the figures of an indicator stand.
fn home<'a>(summary: &PlanSummary<'a>, indicator: &Indicator) -> Option<&'a Section> {
    summary
        .framework
        .sections
        .iter()
        .find(|it| it.indicators.contains(&indicator.slug))
}

fn names(lines: &[IndicatorLine<'_>]) -> String {
    let names: Vec<String> = lines
        .iter()
        .map(|line| format!("{} {}", line.indicator.id, line.indicator.name))
        .collect();
    names.join("; ")
}

/// Where the figures are that stand in an earlier section.
fn seen_before(summary: &PlanSummary<'_>, lines: &[IndicatorLine<'_>]) -> Html {
    let sentences = lines.iter().filter_map(|line| {
        let home = home(summary, line.indicator)?;
        Some(format!(
            "{} {} (section {})",
            line.indicator.id, line.indicator.name, home.number
        ))
    });
    let sentences: Vec<String> = sentences.collect();
    if sentences.is_empty() {
        return Html::default();
    }
    words(format!(
        "Also bears on this section: {}.",
        sentences.join("; ")
    ))
}

/// The trend of the figures the plan itself rests on, two at most; where it rests on none, of the
/// first that has a trend.
fn charts(summary: &PlanSummary<'_>, lines: &[IndicatorLine<'_>]) -> Html {
    let Some(figures) = summary.figures else {
        return Html::default();
    };
    let drawn = |line: &IndicatorLine<'_>| Drawn::of(figures, line.indicator);
    let mut chosen: Vec<_> = lines
        .iter()
        .filter(|line| is_leading(summary, line.indicator))
        .filter_map(drawn)
        .take(2)
        .collect();
    if chosen.is_empty() {
        chosen.extend(lines.iter().find_map(drawn));
    }
    html! {
        for it in chosen {
            <div class="app-trend">
                { chart_figure(&it.wide, it.narrow.as_ref(), note(it.note)) }
            </div>
        }
    }
}

fn note(words: String) -> Html {
    html! { <p class="govuk-body-s app-note">{ words }</p> }
}

/// The trend of an indicator, for wide and for narrow screens, with what it is and its source.
struct Drawn {
    wide: Chart,
    narrow: Option<Chart>,
    note: String,
}

impl Drawn {
    /// None when there is no trend to see: a figure or two say it better in the table.
    fn of(figures: &AreaFigures, indicator: &Indicator) -> Option<Self> {
        let series = indicator.series.first()?;
        let input = |width| TrendInput::of(figures, indicator, series, width);
        let wide = input(WIDE).filter(|input| input.periods.len() > 2)?;
        let note = format!(
            "{}: {}. Source: {}",
            indicator.name, series.label, wide.source
        );
        Some(Self {
            wide: trend_chart(&wide)?,
            narrow: input(NARROW).as_ref().and_then(trend_chart),
            note,
        })
    }
}

/// Whether a priority rests on an indicator, or is measured by it.
fn is_leading(summary: &PlanSummary<'_>, indicator: &Indicator) -> bool {
    summary.threads.iter().any(|thread| {
        let of = MeasureOf::Indicator(indicator.slug.clone());
        thread.priority.indicators.contains(&indicator.slug)
            || thread.measures.iter().any(|measure| measure.of == of)
    })
}

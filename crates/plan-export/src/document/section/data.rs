//! The data of a section: figures once, in the first section that names their indicator.

use reform_plan::summary::IndicatorLine;
use reform_plan::{Indicator, MeasureOf, PlanSummary, Section};

use super::figures;
use crate::document::block::{missing, paragraph};
use crate::document::charts::{self, Drawn};
use crate::document::{Block, Words};

/// The figures of a section, the trend of what leads it, and what has no figure.
pub(super) fn blocks(summary: &PlanSummary<'_>, section: &Section) -> Vec<Block> {
    let all = summary.indicators_of(&section.slug);
    if summary.draft.front.area.is_none() {
        return vec![missing(
            "No area is chosen yet, so there are no figures to show.",
        )];
    }
    if all.is_empty() {
        return vec![missing("This section has no suggested data.")];
    }
    let (own, elsewhere): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|line| is_first_in(summary, line.indicator, section));
    let (with, without): (Vec<_>, Vec<_>) = own
        .into_iter()
        .partition(|line| !line.series.is_empty() || !line.local.is_empty());
    let mut blocks = Vec::new();
    if !with.is_empty() {
        blocks.extend(figures::blocks(summary, section, &with));
    }
    blocks.extend(charts(summary, &with).into_iter().flat_map(Drawn::blocks));
    if !without.is_empty() {
        let names: Vec<String> = without.iter().map(name).collect();
        let words = format!("No figure yet for: {}.", names.join("; "));
        blocks.push(paragraph(words));
    }
    blocks.extend(seen_before(summary, &elsewhere).map(Block::Paragraph));
    blocks
}

/// Whether a section is the first that names an indicator.
fn is_first_in(summary: &PlanSummary<'_>, indicator: &Indicator, section: &Section) -> bool {
    home(summary, indicator).is_none_or(|home| home.slug == section.slug)
}

/// The section in which the figures of an indicator stand.
fn home<'a>(summary: &PlanSummary<'a>, indicator: &Indicator) -> Option<&'a Section> {
    let mut sections = summary.framework.sections.iter();
    sections.find(|it| it.indicators.contains(&indicator.slug))
}

fn name(line: &IndicatorLine<'_>) -> String {
    format!("{} {}", line.indicator.id, line.indicator.name)
}

/// Where the figures are that stand in an earlier section.
fn seen_before(summary: &PlanSummary<'_>, lines: &[IndicatorLine<'_>]) -> Option<Words> {
    let sentences = lines.iter().filter_map(|line| {
        let home = home(summary, line.indicator)?;
        Some(format!("{} (section {})", name(line), home.number))
    });
    let sentences: Vec<String> = sentences.collect();
    let words = || format!("Also bears on this section: {}.", sentences.join("; "));
    (!sentences.is_empty()).then(|| words().into())
}

/// The trend of the figures the plan itself rests on, two at most; where it rests on none, of the
/// first that has a trend.
fn charts(summary: &PlanSummary<'_>, lines: &[IndicatorLine<'_>]) -> Vec<Drawn> {
    let Some(figures) = summary.figures else {
        return Vec::new();
    };
    let drawn = |line: &IndicatorLine<'_>| charts::trend(figures, line.indicator);
    let mut chosen: Vec<Drawn> = lines
        .iter()
        .filter(|line| is_leading(summary, line.indicator))
        .filter_map(drawn)
        .take(2)
        .collect();
    if chosen.is_empty() {
        chosen.extend(lines.iter().find_map(drawn));
    }
    chosen
}

/// Whether a priority rests on an indicator, or is measured by it.
fn is_leading(summary: &PlanSummary<'_>, indicator: &Indicator) -> bool {
    summary.threads.iter().any(|thread| {
        let of = MeasureOf::Indicator(indicator.slug.clone());
        thread.priority.indicators.contains(&indicator.slug)
            || thread.measures.iter().any(|measure| measure.of == of)
    })
}

//! The rules about published figures. Each looks at the first series of an indicator, which is the
//! one people mean by its name.

use plan_framework::{Indicator, RuleKind};

use super::super::{Place, PlanSummary};
use super::{Finding, RuleInUse};
use crate::figures::concern::{Against, against_comparator, moved};
use crate::figures::{AreaFigures, PlaceRole, SeriesFigures};

/// What a rule finds in the figures of an indicator; nothing while there are none.
pub(super) fn finding<'a>(
    summary: &PlanSummary<'a>,
    indicator: &'a Indicator,
    rule: &RuleInUse<'a>,
) -> Option<Finding<'a>> {
    if !rule.needs_figures() {
        return None;
    }
    let figures = summary.figures?;
    let words = match rule.rule.kind {
        RuleKind::WorseAndFalling => worse_and_falling(indicator, figures, rule.threshold),
        _ => in_fifth(indicator, figures),
    }?;
    let mut sections = summary.framework.sections.iter();
    let section = sections.find(|it| it.indicators.contains(&indicator.slug));
    Some(Finding {
        rule: rule.rule,
        words,
        places: section
            .map(|it| Place::SectionData(it.slug.clone()))
            .into_iter()
            .collect(),
    })
}

/// The area's latest figure is worse than that of its region, or else of England, and moved the wrong
/// way over these years. Totals and context indicators have no answer.
fn worse_and_falling(indicator: &Indicator, figures: &AreaFigures, years: u8) -> Option<String> {
    let series = indicator.series.first()?;
    let compared = against_comparator(indicator, series, figures)?;
    let moved = moved(indicator, series, figures, u16::from(years))?;
    let is_found = compared.against == Against::Worse
        && moved.against == Against::Worse
        && moved.to.period == compared.own.period;
    if !is_found {
        return None;
    }
    let values = figures.series(&series.slug)?;
    let us = figures.place(PlaceRole::Us)?;
    let figure = |name: &str, value: f64, period: &str| {
        format!("{name} {} ({period})", series.unit.format(value))
    };
    let sources = [
        (&us.code, compared.own.period),
        (&compared.comparator.code, compared.theirs.period),
        (&us.code, moved.from.period),
    ];
    Some(format!(
        "{}: {} is worse than {}, and {}. Source: {}.",
        name(indicator),
        figure(&us.name, compared.own.value, compared.own.period),
        figure(
            &compared.comparator.name,
            compared.theirs.value,
            compared.theirs.period
        ),
        moved.direction.words(),
        sources_words(values, &sources)
    ))
}

/// The area's latest figure is among the highest or the lowest fifth of places.
fn in_fifth(indicator: &Indicator, figures: &AreaFigures) -> Option<String> {
    let series = indicator.series.first()?;
    let values = figures.series(&series.slug)?;
    let fifth = values.fifth.as_ref()?;
    let us = figures.place(PlaceRole::Us)?;
    let own = values.at(&us.code, &fifth.period)?;
    Some(format!(
        "{}: {} {} is {}. Source: {}.",
        name(indicator),
        us.name,
        series.unit.format(own.value),
        fifth.words(),
        sources_words(values, &[(&us.code, own.period)])
    ))
}

/// The indicator's name, and which series it is where there are several.
fn name(indicator: &Indicator) -> String {
    match indicator.series.as_slice() {
        [first, _, ..] => format!("{} ({})", indicator.name, first.label),
        _ => indicator.name.clone(),
    }
}

/// Where these figures come from, each source once.
fn sources_words(values: &SeriesFigures, figures: &[(&String, &str)]) -> String {
    let mut sources: Vec<String> = Vec::new();
    for (place, period) in figures {
        let source = values.source_words(place, period);
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources.join("; ")
}

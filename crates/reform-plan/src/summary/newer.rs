//! Which of the published figures a plan used have a newer value. Nothing is changed and nothing is
//! stored: what is not taken is simply found again.

use std::cmp::Ordering;

use plan_framework::{Formula, Framework, IndicatorSeries, Slug};

use super::{IndicatorLine, Place};
use crate::draft::{Extra, Id, PlanDraft, UsedFigure};
use crate::figures::AreaFigures;

/// Where in a plan a published figure is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UsedIn {
    /// A line of evidence of a statement.
    Evidence {
        /// The statement.
        statement: Slug,
        /// The line.
        evidence: Id,
    },
    /// The baseline of a success measure.
    Baseline {
        /// The measure.
        measure: Id,
    },
    /// What the data of a section shows.
    Response {
        /// The section.
        section: Slug,
    },
    /// The answer to an insight question.
    Answer {
        /// The question.
        question: Slug,
    },
}

/// The latest published figure of a series for a place, as whoever holds the figures knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LatestFigure {
    /// The period as published.
    pub period: String,
    /// The value as it is shown, in the way it was shown when it was used.
    pub value: String,
    /// Where it comes from and when it was published.
    pub source: String,
}

/// A published figure that is newer than the one a plan used.
#[derive(Clone, Debug, PartialEq)]
pub struct NewerFigure<'a> {
    /// Where the plan uses it.
    pub used_in: UsedIn,
    /// The figure that was used.
    pub used: &'a UsedFigure,
    /// The period of the newer one.
    pub period: String,
    /// Its value as it is shown.
    pub value: String,
    /// Where it comes from.
    pub source: String,
    /// Whether it is another value for the same period; else it is of a later one.
    pub is_revised: bool,
}

/// Every published figure a plan uses, with where: evidence by statement, then baselines, what the
/// data of sections shows, answers.
///
/// A baseline that was typed over, and words that were emptied, use none any more.
pub fn used_figures(draft: &PlanDraft) -> Vec<(UsedIn, &UsedFigure)> {
    let mut used = Vec::new();
    for (statement, record) in &draft.statements {
        for line in &record.evidence {
            used.extend(line.figure.as_deref().map(|figure| {
                let used_in = UsedIn::Evidence {
                    statement: statement.clone(),
                    evidence: line.id.clone(),
                };
                (used_in, figure)
            }));
        }
    }
    for measure in draft.priorities.iter().flat_map(|it| &it.measures) {
        used.extend(measure.used_figure().map(|figure| {
            let used_in = UsedIn::Baseline {
                measure: measure.id.clone(),
            };
            (used_in, figure)
        }));
    }
    for (section, record) in &draft.sections {
        let response = &record.response;
        if !response.shows.trim().is_empty() {
            let used_in = || UsedIn::Response {
                section: section.clone(),
            };
            used.extend(response.figures.iter().map(|it| (used_in(), it)));
        }
    }
    for (question, figures) in &draft.answer_figures {
        if !draft.answer(question).trim().is_empty() {
            let used_in = || UsedIn::Answer {
                question: question.clone(),
            };
            used.extend(figures.iter().map(|it| (used_in(), it)));
        }
    }
    used
}

/// The published figures a plan uses that have a newer one, in the order of [`used_figures`]: of a
/// later period, or another value for the same period.
///
/// `latest` gives the latest figure of a series (a key or slug, as it was used) for a place (an ONS
/// code); none when there is none, which is never newer. `order` says how two periods follow each
/// other in time: none when that cannot be told, and then nothing is offered. Both come from
/// whoever holds the figures, as this crate knows neither.
///
/// ```
/// use reform_plan::summary::{LatestFigure, newer_figures};
/// use reform_plan::{PlanDraft, UsedFigure, use_as_evidence};
///
/// let figure = UsedFigure { period: "2024".into(), value: "46.4%".into(), ..UsedFigure::default() };
/// let mut draft = PlanDraft::default();
/// draft.apply(use_as_evidence(&"a".into(), &figure, "1".into())).unwrap();
/// let latest = |_: &str, _: &str| Some(LatestFigure {
///     period: "2025".into(),
///     value: "47.0%".into(),
///     source: "DfE".into(),
/// });
/// let newer = newer_figures(&draft, latest, |a, b| Some(a.cmp(b)));
/// assert_eq!(newer[0].value, "47.0%");
/// assert!(!newer[0].is_revised);
/// ```
pub fn newer_figures<'a>(
    draft: &'a PlanDraft,
    latest: impl Fn(&str, &str) -> Option<LatestFigure>,
    order: impl Fn(&str, &str) -> Option<Ordering>,
) -> Vec<NewerFigure<'a>> {
    let newer = |(used_in, used): (UsedIn, &'a UsedFigure)| {
        let latest = latest(&used.series, &used.place)?;
        let (then, now) = (used.period.trim(), latest.period.trim());
        let is_same_period = then == now;
        let is_newer = if is_same_period {
            used.value.trim() != latest.value.trim()
        } else {
            order(now, then) == Some(Ordering::Greater)
        };
        is_newer.then_some(NewerFigure {
            used_in,
            used,
            period: latest.period,
            value: latest.value,
            source: latest.source,
            is_revised: is_same_period,
        })
    };
    used_figures(draft).into_iter().filter_map(newer).collect()
}

/// The published figures a plan uses of which these figures of its area have a later period. Only
/// series of the framework's catalogue and places these figures have can be told.
///
/// Another value for the same period is passed over: the plan may show it in other words.
pub(super) fn newer_in<'a>(
    framework: &Framework,
    draft: &'a PlanDraft,
    figures: &AreaFigures,
) -> Vec<NewerFigure<'a>> {
    let latest = |key: &str, place: &str| {
        let series = series_of(framework, key)?;
        let figures = figures.series(&series.slug)?;
        let reading = figures.latest(place)?;
        Some(LatestFigure {
            period: reading.period.to_owned(),
            value: series.unit.format(reading.value),
            source: figures.source_words(place, reading.period),
        })
    };
    // Periods follow each other as they do in a series that has both.
    let order = |one: &str, other: &str| {
        figures.series.values().find_map(|series| {
            let at = |period: &str| series.periods.iter().position(|it| it == period);
            Some(at(one)?.cmp(&at(other)?))
        })
    };
    let mut newer = newer_figures(draft, latest, order);
    newer.retain(|it| !it.is_revised);
    newer
}

/// The series of the catalogue with this slug, or that is this published series as it is.
fn series_of<'f>(framework: &'f Framework, key: &str) -> Option<&'f IndicatorSeries> {
    let mut all = framework.indicators.iter().flat_map(|it| &it.series);
    all.find(|it| match &it.formula {
        Formula::Published(published) => published == key || it.slug.as_str() == key,
        _ => it.slug.as_str() == key,
    })
}

impl NewerFigure<'_> {
    /// The newer figure as the plan would remember it. Fields of a newer version stay with the
    /// older figure, of which they were said.
    pub fn figure(&self) -> UsedFigure {
        UsedFigure {
            period: self.period.clone(),
            value: self.value.clone(),
            source: self.source.clone(),
            extra: Extra::default(),
            ..self.used.clone()
        }
    }
}

impl UsedIn {
    /// The page where it can be seen; none when the framework no longer has the thing.
    pub fn place(&self, framework: &Framework) -> Option<Place> {
        match self {
            Self::Evidence { statement, .. } => {
                framework
                    .home_section(statement)
                    .map(|section| Place::Statement {
                        section: section.slug.clone(),
                        statement: statement.clone(),
                    })
            }
            Self::Baseline { measure } => Some(Place::Measure(measure.clone())),
            Self::Response { section } => framework
                .section(section)
                .map(|section| Place::SectionData(section.slug.clone())),
            Self::Answer { question } => framework
                .question(question)
                .map(|(section, _)| Place::SectionInsight(section.slug.clone())),
        }
    }

    /// Where it is, in words, like "Evidence for A1" or "Baseline of: Plans issued in 20 weeks".
    pub fn words(&self, draft: &PlanDraft, framework: &Framework) -> String {
        match self {
            Self::Evidence { statement, .. } => {
                let known = framework.statement(statement);
                let mark = known.map_or(statement.as_str(), |(_, it)| &it.id);
                format!("Evidence for {mark}")
            }
            Self::Baseline { measure } => {
                let known = draft.measure(measure);
                let name =
                    known.map_or("a measure that was removed", |(_, it)| it.shown(framework));
                format!("Baseline of: {name}")
            }
            Self::Response { section } => framework.section(section).map_or_else(
                || format!("What the data shows, section {section}"),
                |it| format!("What the data shows, section {}, {}", it.number, it.title),
            ),
            Self::Answer { question } => {
                let known = framework.question(question);
                let text = known.map_or(question.as_str(), |(_, it)| &it.text);
                format!("Answer to \"{text}\"")
            }
        }
    }
}

impl IndicatorLine<'_> {
    /// The latest published figure of one of its series for a place, as the plan would remember
    /// it. None when nothing is published.
    pub fn used(&self, series: &Slug, place: &str) -> Option<UsedFigure> {
        let line = self.series.iter().find(|it| &it.series.slug == series)?;
        let found = line.places.iter().find(|it| it.place.code == place)?;
        let latest = found.latest?;
        let name = &self.indicator.name;
        Some(UsedFigure {
            series: series.to_string(),
            place: place.to_owned(),
            period: latest.period.to_owned(),
            value: line.series.unit.format(latest.value),
            source: line.figures.source_words(place, latest.period),
            // Where there are several series, a figure means nothing without the name of its own.
            title: match self.indicator.series.len() {
                1 => name.clone(),
                _ => format!("{name} ({})", line.series.label),
            },
            place_name: found.place.name.clone(),
            extra: Extra::default(),
        })
    }
}

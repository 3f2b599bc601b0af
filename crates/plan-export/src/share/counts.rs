//! Which of the counts that leave are held back.

use std::collections::{BTreeMap, BTreeSet};

use reform_plan::summary::{Days, days_of, local_shown, local_value, used_figures};
use reform_plan::{
    Framework, Indicator, LocalFigure, MeasureOf, PlanDraft, Slug, TypedNumber, Unit,
};

use super::{Choice, Chosen};
use crate::suppress::{Count, Shown, Sum, Sums};

/// What stands in place of a count that is held back because a small one could be worked out from it
/// and others, and of that small one.
pub const HELD_BACK: &str = "not shown";

/// The most counts of an indicator that are looked at for what adds up to what; of more, all are held
/// back where one is small.
const MOST_COUNTS: usize = 16;

/// The most sums among them, for the same reason.
const MOST_SUMS: usize = 64;

/// The counts that leave and may have to be held back, by indicator.
pub(super) struct Counts {
    below: u32,
    held: BTreeMap<Slug, Held>,
}

/// Which counts of an indicator are held back. It is by number: the same count may stand as a local
/// figure, as a baseline and as a result, each time with its period in other words.
enum Held {
    /// These.
    These(BTreeSet<u32>),
    /// All but 0: it could not be made out what adds up to what.
    All,
}

impl Counts {
    /// Looks at the numbers people typed of each indicator that is a count: local figures where they
    /// leave, and where a measure was and is. Targets are about nobody yet. A number that is not
    /// whole, and one in words, is in no sum.
    pub(super) fn of(draft: &PlanDraft, framework: &Framework, choice: Choice) -> Self {
        let below = draft.small_counts_below();
        let counts = framework
            .indicators
            .iter()
            .filter(|it| it.unit == Unit::Count);
        let held = counts.map(|indicator| {
            let known = known(draft, indicator, choice);
            (indicator.slug.clone(), held(&known, below))
        });
        Self {
            below,
            held: held.collect(),
        }
    }

    /// A number of an indicator as it leaves. What is small and in no sum with others is said to be
    /// fewer than so many, as it is in the plan itself.
    pub(super) fn shown(&self, indicator: &Slug, number: &TypedNumber) -> TypedNumber {
        let Some(held) = self.held.get(indicator) else {
            return number.clone();
        };
        let figure = LocalFigure {
            value: number.clone(),
            ..LocalFigure::default()
        };
        let alone = local_shown(Unit::Count, &figure, self.below);
        let is_small = alone != local_value(Unit::Count, &figure);
        let is_held = match (held, whole(number)) {
            // Fewer than 2 and not 0 is 1.
            _ if is_small && self.below <= 2 => true,
            (Held::These(counts), Some(count)) => counts.contains(&count),
            (Held::All, Some(count)) => count > 0,
            (_, None) => false,
        };
        match (is_held, is_small) {
            (true, _) => HELD_BACK.into(),
            (false, true) => TypedNumber(alone),
            (false, false) => number.clone(),
        }
    }
}

/// A count of an indicator that a reader of the copy knows.
struct Known {
    count: Count,
    days: Option<Days>,
    period: String,
}

/// The counts of an indicator, each once: those people typed, and those the plan took from what is
/// published of its area.
fn known(draft: &PlanDraft, indicator: &Indicator, choice: Choice) -> Vec<Known> {
    let mut known: Vec<Known> = Vec::new();
    let mut add = |count: Option<Count>, period: &str| {
        let Some(count) = count else { return };
        let period = period.trim().to_lowercase();
        if known
            .iter()
            .all(|it| it.count != count || it.period != period)
        {
            known.push(Known {
                count,
                days: days_of(&period),
                period,
            });
        }
    };
    let ours = |number: &TypedNumber| whole(number).map(Count::Of);
    let figures = draft.figures_of(&indicator.slug);
    for figure in figures.filter(|_| choice.has(Chosen::LocalFigures)) {
        add(ours(&figure.value), &figure.period);
    }
    for measure in draft.priorities.iter().flat_map(|it| &it.measures) {
        if !matches!(&measure.of, MeasureOf::Indicator(slug) if *slug == indicator.slug) {
            continue;
        }
        if measure.used_figure().is_none() {
            add(ours(&measure.baseline), &measure.baseline_date);
        }
        for result in &measure.results {
            add(ours(&result.value), &result.on.words());
        }
    }
    let area = draft.front.area.as_ref().and_then(|it| it.code.as_deref());
    for (_, figure) in used_figures(draft) {
        let is_of = |series: &reform_plan::IndicatorSeries| {
            series.slug.as_str() == figure.series
                || series.formula.keys().any(|it| it == figure.series)
        };
        if Some(figure.place.as_str()) == area && indicator.series.iter().any(is_of) {
            let published = whole(&TypedNumber(figure.value.clone()));
            add(published.map(Count::Published), &figure.period);
        }
    }
    known
}

/// A number as a count; none for one that is not whole.
fn whole(number: &TypedNumber) -> Option<u32> {
    let number = number.read()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "only whole numbers in the range of counts are cast"
    )]
    (number >= 0.0 && number <= f64::from(u32::MAX) && number.fract() == 0.0)
        .then_some(number as u32)
}

fn held(known: &[Known], below: u32) -> Held {
    let is_small = |it: &Known| matches!(it.count, Count::Of(count) if (1..below).contains(&count));
    if !known.iter().any(is_small) {
        return Held::These(BTreeSet::new());
    }
    let Some(sums) = sums(known) else {
        return Held::All;
    };
    let sums = Sums {
        counts: known.iter().map(|it| it.count).collect(),
        sums,
    };
    let adds_up = |place: usize| {
        let mut sums = sums.sums.iter();
        sums.any(|it| it.total == place || it.parts.contains(&place))
    };
    let shown = sums.shown(below);
    let hidden = shown.iter().enumerate().zip(&sums.counts);
    Held::These(
        hidden
            .filter(|((place, shown), _)| **shown == Shown::Hidden && adds_up(*place))
            .filter_map(|(_, count)| match count {
                Count::Of(count) => Some(*count),
                Count::Published(_) | Count::Absent { .. } => None,
            })
            .collect(),
    )
}

/// What adds up to what among some counts; none when there are too many to say.
///
/// A plan does not say which figures are parts of which. But only what really adds up can be
/// subtracted, so it is looked for in the numbers: a count is taken for the total of others when they
/// add up to it and, as far as their periods can be read, lie within its own.
fn sums(known: &[Known]) -> Option<Vec<Sum>> {
    let number = |it: &Known| match it.count {
        Count::Of(count) | Count::Published(count) => count,
        Count::Absent { .. } => 0,
    };
    let counted = known.iter().enumerate().filter(|(_, it)| number(it) > 0);
    let counted: Vec<(usize, &Known)> = counted.collect();
    if counted.len() > MOST_COUNTS {
        return None;
    }
    let mut sums = Vec::new();
    for (total, whole) in &counted {
        let parts = counted.iter().filter(|(place, it)| {
            place != total && number(it) < number(whole) && may_be_part(it, whole)
        });
        let parts: Vec<(usize, u32)> = parts.map(|(place, it)| (*place, number(it))).collect();
        let mut chosen = Vec::new();
        add_up(&parts, number(whole), &mut chosen, &mut |parts| {
            sums.push(Sum {
                total: *total,
                parts: parts.to_vec(),
            });
        });
        if sums.len() > MOST_SUMS {
            return None;
        }
    }
    Some(sums)
}

fn may_be_part(part: &Known, whole: &Known) -> bool {
    match (part.days, whole.days) {
        (Some(part), Some(whole)) => whole.first <= part.first && part.last <= whole.last,
        _ => true,
    }
}

/// Finds every choice of parts that adds up to what is left.
fn add_up(
    parts: &[(usize, u32)],
    left: u32,
    chosen: &mut Vec<usize>,
    found: &mut dyn FnMut(&[usize]),
) {
    if left == 0 {
        found(chosen);
        return;
    }
    let Some(((place, count), others)) = parts.split_first() else {
        return;
    };
    if let Some(left) = left.checked_sub(*count) {
        chosen.push(*place);
        add_up(others, left, chosen, found);
        chosen.pop();
    }
    add_up(others, left, chosen, found);
}

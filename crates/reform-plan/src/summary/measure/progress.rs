use plan_framework::{Framework, Unit};
use time::Date;

use super::days::Days;
use super::known::{Known, is_at_least};
use super::scale::Scale;
use crate::draft::{MeasureDirection, MeasureResult, SuccessMeasure};
use crate::figures::AreaFigures;
use crate::summary::indicator::with_sign;

/// How far a success measure has come: its newest figure since the baseline, beside where it had
/// to be by then.
///
/// The rules:
///
/// - The newest figure is the last by date of what was typed as found since ([`MeasureResult`]) that
///   has a date and a number, is later than the baseline and not in the future. Where there is none,
///   and the measure is of an indicator, it is the newest published figure whose whole period is after
///   the baseline's: of the series and the place the baseline was taken from, or else of the
///   indicator's first series and the plan's own area.
/// - A period or a month counts as its last day ([`crate::summary::days_of`]).
/// - Where it had to be by then is on the straight line by days between the two nearest of baseline,
///   waypoints and target. After the day of the target it is the target.
/// - Which way is better says the direction of the measure. A measure to hold may not be worse than
///   its baseline, without any tolerance; which way is worse says the indicator, and where that says
///   neither, only a figure that reads the same is held.
/// - Two values that read the same are the same.
/// - What cannot be read is never guessed: then the state is [`ProgressState::CannotTell`].
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// How it stands.
    pub state: ProgressState,
    /// The newest figure since the baseline; none when there is none.
    pub latest: Option<MeasureFigure>,
    /// Where it had to be on the day of that figure, as people read it; none when that is not known.
    pub due: Option<Due>,
    /// The day of the target, when it has passed and the newest figure is of before: then nobody
    /// knows yet whether it was reached.
    pub passed: Option<Date>,
}

/// How a success measure stands, on the day of its newest figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgressState {
    /// It is at the target or beyond it. A measure to hold: it was held up to its last day.
    Reached,
    /// It is where it had to be, or better.
    OnTrack,
    /// It is not where it had to be.
    Behind,
    /// There is no figure since the baseline.
    NoData,
    /// There may be a figure, but how it stands cannot be told.
    CannotTell(Untold),
}

/// Why it cannot be told how a measure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untold {
    /// None of what was found has a date and a number that can be read.
    ResultUnread,
    /// There are published figures, but of the baseline it is not known of when it is.
    BaselineUndated,
    /// The baseline of a measure to hold is no number.
    BaselineUnread,
    /// The target is no number.
    TargetUnread,
    /// The target is not ahead of the baseline in the direction of the measure.
    TargetNotAhead,
    /// Where it had to be on that day is not known, because dates are missing.
    DueUnknown,
    /// It moved, and nothing says which way is better.
    NoBetter,
}

/// The newest figure of a measure.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureFigure {
    /// The value, in the unit of the measure.
    pub value: f64,
    /// The value as people read it.
    pub shown: String,
    /// Of when it is, in words.
    pub period: String,
    /// The last day of that period: the day it is judged by.
    pub on: Date,
    /// Where it comes from, in words; may be empty.
    pub source: String,
    /// Whether it was typed or published.
    pub from: FigureFrom,
}

/// Where the newest figure of a measure is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureFrom {
    /// What the partnership typed as found since.
    Result,
    /// The published figures.
    Published,
}

/// Where a measure had to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// The value, in the unit of the measure.
    pub value: f64,
    /// The value with the side on which it may be, like "at least 66.5%".
    pub shown: String,
}

impl ProgressState {
    /// The state in a word or two.
    pub fn words(self) -> &'static str {
        match self {
            Self::Reached => "Reached",
            Self::OnTrack => "On track",
            Self::Behind => "Behind",
            Self::NoData => "No figure yet",
            Self::CannotTell(_) => "Cannot be told",
        }
    }
}

impl Untold {
    /// The reason, as it stands after a colon.
    pub fn words(self) -> &'static str {
        match self {
            Self::ResultUnread => "nothing found since has both a date and a number",
            Self::BaselineUndated => "the figure we start from has no date",
            Self::BaselineUnread => "where we start from is not a number",
            Self::TargetUnread => "the target is not a number",
            Self::TargetNotAhead => "the target is not ahead of where we start from",
            Self::DueUnknown => "dates are missing that say where it had to be by then",
            Self::NoBetter => "it moved, and nothing says which way is better",
        }
    }
}

impl Progress {
    /// How far a measure has come by a day.
    pub fn of(
        measure: &SuccessMeasure,
        framework: &Framework,
        figures: Option<&AreaFigures>,
        today: Date,
    ) -> Self {
        let known = Known::of(measure, framework, figures);
        let found = results(&known, today).pop();
        let latest = found.or_else(|| published(&known));
        let passed = known.by.filter(|by| {
            let is_known = latest.as_ref().is_some_and(|it| it.on >= *by);
            *by < today && !is_known
        });
        let Some(latest) = latest else {
            return Self {
                state: without_figure(&known),
                latest: None,
                due: None,
                passed,
            };
        };
        let due = due(&known, latest.on);
        Self {
            state: judge(&known, &latest, due.as_ref()),
            latest: Some(latest),
            due,
            passed,
        }
    }

    /// The state with the figure it is judged by, or why it cannot be told: "On track: 66% (May
    /// 2026)".
    pub fn words(&self) -> String {
        let figure = self
            .latest
            .as_ref()
            .map(|it| format!("{} ({})", it.shown, it.period));
        match (self.state, figure) {
            (ProgressState::NoData, _) => "No figure since we started".to_owned(),
            (ProgressState::CannotTell(why), None) => {
                format!("How it stands cannot be told: {}", why.words())
            }
            (ProgressState::CannotTell(why), Some(figure)) => {
                format!("{figure}. How it stands cannot be told: {}", why.words())
            }
            (state, Some(figure)) => format!("{}: {figure}", state.words()),
            (state, None) => state.words().to_owned(),
        }
    }

    /// Everything that is known, in sentences: state, figure, where it had to be, source, and that
    /// the day of the target has passed.
    pub fn sentences(&self) -> String {
        let is_judged = matches!(self.state, ProgressState::OnTrack | ProgressState::Behind);
        let due = match self.due.as_ref().filter(|_| is_judged) {
            Some(due) => format!(", when {} was due", due.shown),
            None => String::new(),
        };
        let source = self.latest.as_ref().map_or("", |it| it.source.trim());
        let source = match source.trim_end_matches('.') {
            "" => String::new(),
            source => format!(" Source: {source}."),
        };
        let passed = match self.passed {
            Some(_) => " The date of the target has passed, and there is no figure for it yet.",
            None => "",
        };
        format!("{}{due}.{source}{passed}", self.words())
    }
}

/// What was typed as found since the baseline and can be read, oldest first.
pub(super) fn results(known: &Known<'_>, today: Date) -> Vec<MeasureFigure> {
    let read = |line: &MeasureResult| {
        let days = Days::of(&line.on)?;
        let is_since = known.since.is_none_or(|since| days.last > since.last);
        let value = line
            .value
            .read()
            .filter(|_| is_since && days.first <= today)?;
        Some(MeasureFigure {
            value,
            shown: match known.scale {
                Scale::In(unit) => with_sign(unit, &line.value),
                Scale::Plain => with_sign(Unit::Count, &line.value),
            },
            period: line.on.words(),
            on: days.last,
            source: line.source.trim().to_owned(),
            from: FigureFrom::Result,
        })
    };
    let read = known.measure.results.iter().filter_map(read);
    crate::order::sorted_by_key(read, |it| it.on)
}

fn published(known: &Known<'_>) -> Option<MeasureFigure> {
    let (reading, days) = known.published_since().last()?;
    let (series, place) = known.series?;
    Some(MeasureFigure {
        value: reading.value,
        shown: known.scale.words(reading.value),
        period: reading.period.to_owned(),
        on: days.last,
        source: series.source_words(place, reading.period),
        from: FigureFrom::Published,
    })
}

fn without_figure(known: &Known<'_>) -> ProgressState {
    let is_typed = |line: &MeasureResult| !line.value.is_empty() || !line.on.is_empty();
    if known.measure.results.iter().any(is_typed) {
        ProgressState::CannotTell(Untold::ResultUnread)
    } else if known.since.is_none() && known.published().next().is_some() {
        ProgressState::CannotTell(Untold::BaselineUndated)
    } else {
        ProgressState::NoData
    }
}

fn due(known: &Known<'_>, day: Date) -> Option<Due> {
    let (value, side) = match (known.measure.direction, known.better()) {
        (MeasureDirection::Hold, better) => (known.baseline?, better),
        (_, better) => (known.due(day)?, better),
    };
    let words = known.scale.words(value);
    Some(Due {
        value,
        shown: match side {
            Some(MeasureDirection::Up) => format!("at least {words}"),
            Some(MeasureDirection::Down) => format!("at most {words}"),
            Some(MeasureDirection::Hold) | None => words,
        },
    })
}

fn judge(known: &Known<'_>, latest: &MeasureFigure, due: Option<&Due>) -> ProgressState {
    let direction = known.measure.direction;
    if direction == MeasureDirection::Hold {
        return judge_held(known, latest);
    }
    let reaches = |value, other| is_at_least(known.scale, direction, value, other);
    let Some(target) = known.target else {
        return ProgressState::CannotTell(Untold::TargetUnread);
    };
    if known
        .baseline
        .is_some_and(|baseline| reaches(baseline, target))
    {
        return ProgressState::CannotTell(Untold::TargetNotAhead);
    }
    if reaches(latest.value, target) {
        return ProgressState::Reached;
    }
    match due {
        None => ProgressState::CannotTell(Untold::DueUnknown),
        Some(due) if reaches(latest.value, due.value) => ProgressState::OnTrack,
        Some(_) => ProgressState::Behind,
    }
}

fn judge_held(known: &Known<'_>, latest: &MeasureFigure) -> ProgressState {
    let Some(level) = known.baseline else {
        return ProgressState::CannotTell(Untold::BaselineUnread);
    };
    let is_same = known.scale.compare(latest.value, level).is_eq();
    let is_held = match known.better() {
        Some(better) => is_at_least(known.scale, better, latest.value, level),
        None if is_same => true,
        None => return ProgressState::CannotTell(Untold::NoBetter),
    };
    let is_over = known.by.is_some_and(|by| latest.on >= by);
    match (is_held, is_over) {
        (false, _) => ProgressState::Behind,
        (true, true) => ProgressState::Reached,
        (true, false) => ProgressState::OnTrack,
    }
}

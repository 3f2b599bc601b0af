use plan_framework::{Polarity, Unit};
use send_data::compare::{Direction, Judged, Moved, direction};
use serde::{Deserialize, Serialize};

/// One figure with what a reader needs to trust it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FigureView {
    /// The value as people read it, with its unit.
    pub words: String,
    /// The value, in the unit of its series.
    pub value: f64,
    /// The period it is for.
    pub period: String,
    /// Who published it and where.
    pub source: String,
}

/// How a figure moved over some years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DirectionView {
    /// How many years back was asked for.
    pub over: u16,
    /// The move in words, with the figure and the period compared with.
    pub words: String,
    /// Which way; none when there is no earlier figure.
    pub moved: Option<Moved>,
    /// Better or worse, only where the polarity says which is which.
    pub judged: Option<Judged>,
}

/// The spans that moves are told over, in years.
pub(crate) const SPANS: [u16; 3] = [1, 3, 5];

/// How the last of some values moved over one, three and five years.
pub(crate) fn directions(
    periods: &[String],
    values: &[Option<f64>],
    unit: Unit,
    polarity: Polarity,
) -> Vec<DirectionView> {
    let over = |years| {
        let found = direction(periods, values, years, unit, polarity);
        DirectionView::of(years, found.as_ref())
    };
    SPANS.into_iter().map(over).collect()
}

/// Sources as one text, each once, in the order they come.
pub(crate) fn sources<'a>(all: impl IntoIterator<Item = &'a str>) -> String {
    let mut said: Vec<&str> = Vec::new();
    for source in all {
        if !said.contains(&source) {
            said.push(source);
        }
    }
    said.join("; ")
}

impl DirectionView {
    pub(crate) fn of(over: u16, found: Option<&Direction>) -> Self {
        let words = found.map_or_else(
            || match over {
                1 => "no figure from 1 year before or earlier".to_owned(),
                years => format!("no figure from {years} years before or earlier"),
            },
            Direction::words,
        );
        Self {
            over,
            words,
            moved: found.map(|it| it.moved),
            judged: found.and_then(|it| it.judged),
        }
    }
}

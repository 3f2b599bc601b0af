//! One action: its words, its bar, its milestones.

use super::months::Across;
use super::{MilestoneState, TimelineDue, TimelineRow, printed, words};
use crate::said::Said;
use crate::sketch::{area, line, rect, words as text_at};
use crate::spread::spread;
use crate::text::{self, LINE, SIZE};
use crate::{Anchor, Point, Role, Shape};

/// Height of a bar; a line of text has room in it.
const BAR: f64 = 22.0;
/// Height of the milestones below a bar.
const MILESTONES: f64 = 18.0;
/// Below an action.
const BELOW: f64 = 12.0;
/// Beside text.
const GAP: f64 = 6.0;
/// The most lines of the words of an action.
const WORDS: usize = 3;
/// The most lines of its lead and dates.
const NOTE: usize = 2;
/// Half of the width of a triangle or a diamond.
const MARK: f64 = 7.0;
/// Room that a diamond takes across.
const DIAMOND: f64 = 15.0;

pub(super) const DIAMOND_CORNERS: [Point; 4] = [(0.0, -6.5), (6.5, 0.0), (0.0, 6.5), (-6.5, 0.0)];
/// A triangle that points to the right: from here on.
pub(super) const START_CORNERS: [Point; 3] = [(-5.0, -7.0), (7.0, 0.0), (-5.0, 7.0)];
/// A triangle that points down: by now.
pub(super) const FINISH_CORNERS: [Point; 3] = [(-7.0, -5.0), (7.0, -5.0), (0.0, 7.0)];

/// What is drawn of the dates of an action.
#[derive(Clone, Copy)]
pub(super) enum Dates {
    /// From where to where its bar runs.
    Bar(f64, f64),
    /// Where its only date is, or the one that can be drawn.
    Start(f64),
    Finish(f64),
    /// Only milestones have one.
    None,
}

impl Dates {
    pub(super) fn of(row: &TimelineRow, across: Across) -> Self {
        match (row.starts(), row.finishes()) {
            (Some(start), Some(finish)) if start <= finish => {
                Self::Bar(across.begin(start), across.end(finish))
            }
            // A start after the finish is no bar; the words say both.
            (_, Some(finish)) => Self::Finish(across.inside(finish, 0.5)),
            (Some(start), None) => Self::Start(across.inside(start, 0.5)),
            (None, None) => Self::None,
        }
    }

    /// From where to where it takes room, in a chart of this width.
    fn room(self, width: f64) -> (f64, f64) {
        match self {
            Self::Bar(from, to) => (from, to),
            Self::Start(at) | Self::Finish(at) => {
                let at = kept_inside(at, width);
                (at - MARK, at + MARK)
            }
            Self::None => (0.0, 0.0),
        }
    }
}

/// Draws an action from this height down and hands back where the next one may begin.
pub(super) fn draw(
    shapes: &mut Vec<Shape>,
    said: &mut Vec<Said>,
    row: &TimelineRow,
    across: Across,
    width: f64,
    top: f64,
) -> f64 {
    let measure = |words: &str| text::width(words, SIZE);
    let mut top = top;
    let texts = [
        (words::named(&row.words, words::NO_WORDS).to_owned(), WORDS),
        (words::note(row), NOTE),
    ];
    for (words, most) in &texts {
        for words in text::fit(words, width, *most, measure).lines {
            let at = (0.0, top + LINE / 2.0);
            shapes.push(text_at(Role::RowNote, at, Anchor::Start, &words));
            said.push(printed(0.0, measure(&words), top));
            top += LINE;
        }
    }
    top += 2.0;
    let has_milestones = row.reached().next().is_some();
    let foot = top + BAR + if has_milestones { MILESTONES } else { 0.0 };
    let dates = Dates::of(row, across);
    let middle = top + BAR / 2.0;
    let status = Status::of(&row.standing(), dates.room(width), width);
    let is_clear = |x: &f64| {
        let status = status.as_ref();
        status.is_none_or(|it| *x < it.left - GAP / 2.0 || *x > it.left + it.wide + GAP / 2.0)
    };
    for x in across.marks().into_iter().filter(is_clear) {
        shapes.push(line(Role::Grid, (x, top), (x, foot)));
    }
    match dates {
        Dates::Bar(from, to) => {
            let role = match row.due {
                TimelineDue::Overdue => Role::LateTask,
                TimelineDue::NotOverdue => Role::Task,
            };
            // Outlines stay inside the chart.
            let from = from.clamp(1.0, width - 2.0);
            let to = to.min(width - 1.0);
            shapes.push(rect(role, (from, top), ((to - from).max(1.0), BAR)));
        }
        Dates::Start(at) => {
            let at = (kept_inside(at, width), middle);
            shapes.push(area(Role::OneDate, at, &START_CORNERS));
        }
        Dates::Finish(at) => {
            let at = (kept_inside(at, width), middle);
            shapes.push(area(Role::OneDate, at, &FINISH_CORNERS));
        }
        Dates::None => {}
    }
    if let Some(status) = status {
        let at = (status.left, middle);
        shapes.push(text_at(Role::RowNote, at, Anchor::Start, &status.words));
        said.push(printed(status.left, status.wide, middle - LINE / 2.0));
    }
    if has_milestones {
        let places: Vec<(f64, f64)> = row
            .reached()
            .map(|(month, _)| (across.inside(month, 0.5), DIAMOND))
            .collect();
        let middle = top + BAR + MILESTONES / 2.0;
        for ((_, state), x) in row.reached().zip(spread(&places, 0.0, width)) {
            let at = (kept_inside(x, width), middle);
            shapes.push(area(diamond(state), at, &DIAMOND_CORNERS));
        }
    }
    foot + BELOW
}

/// The middle of a mark so that all of it is inside the chart.
fn kept_inside(x: f64, width: f64) -> f64 {
    x.clamp(MARK + 1.0, width - MARK - 1.0)
}

fn diamond(state: MilestoneState) -> Role {
    match state {
        MilestoneState::Done => Role::MilestoneDone,
        MilestoneState::NotDone => Role::Milestone,
    }
}

/// Where the status is printed.
struct Status {
    words: String,
    left: f64,
    wide: f64,
}

impl Status {
    /// In the bar where it fits, else at its right, else at its left, else where there is most room,
    /// shortened.
    fn of(words: &str, (from, to): (f64, f64), width: f64) -> Option<Self> {
        let measure = |words: &str| text::width(words, SIZE);
        let rooms = [(from + GAP, to - GAP), (to + GAP, width), (0.0, from - GAP)];
        let line = |(left, right): (f64, f64)| text::fit(words, right - left, 1, measure);
        let fits = |room: &&(f64, f64)| room.1 - room.0 >= measure(words);
        let most = || {
            let size = |room: &(f64, f64)| room.1 - room.0;
            let rooms = rooms.iter();
            rooms.max_by(|a, b| size(a).total_cmp(&size(b)))
        };
        let room = *rooms.iter().find(fits).or_else(most)?;
        let words = line(room).lines.into_iter().next()?;
        let wide = measure(&words);
        // At the left of a bar, it stands at the bar.
        let left = if room.0 <= 0.0 { room.1 - wide } else { room.0 };
        Some(Self { words, left, wide })
    }
}

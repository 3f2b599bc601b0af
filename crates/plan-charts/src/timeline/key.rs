//! What the marks of a timeline stand for.

use super::months::Across;
use super::rows::{DIAMOND_CORNERS, Dates, FINISH_CORNERS, START_CORNERS};
use super::{MilestoneState, TimelineDue, TimelineInput, TimelineRow};
use crate::legend::{Entry, HALF};
use crate::sketch::{area, rect};
use crate::{Point, Role, Shape};

/// An entry for each kind of mark that is drawn; plain bars need none.
pub(super) fn key(input: &TimelineInput, across: Across) -> Vec<Entry> {
    let has = |is_one: &dyn Fn(&TimelineRow, Dates) -> bool| {
        let mut rows = input.dated();
        rows.any(|row| is_one(row, Dates::of(row, across)))
    };
    let has_milestone = |wanted: MilestoneState| {
        let mut milestones = input.dated().flat_map(TimelineRow::reached);
        milestones.any(|(_, state)| state == wanted)
    };
    let is_late = |row: &TimelineRow, dates: Dates| {
        row.due == TimelineDue::Overdue && matches!(dates, Dates::Bar(..))
    };
    let entries = [
        Entry::when(has(&is_late), "Overdue", late),
        Entry::when(
            has(&|_, dates| matches!(dates, Dates::Start(_))),
            "Start, no finish date",
            |at| vec![area(Role::OneDate, at, &START_CORNERS)],
        ),
        Entry::when(
            has(&|_, dates| matches!(dates, Dates::Finish(_))),
            "Finish",
            |at| vec![area(Role::OneDate, at, &FINISH_CORNERS)],
        ),
        Entry::when(
            has_milestone(MilestoneState::Done),
            "Milestone, done",
            |at| vec![area(Role::MilestoneDone, at, &DIAMOND_CORNERS)],
        ),
        Entry::when(
            has_milestone(MilestoneState::NotDone),
            "Milestone, not done",
            |at| vec![area(Role::Milestone, at, &DIAMOND_CORNERS)],
        ),
    ];
    entries.into_iter().flatten().collect()
}

fn late((x, y): Point) -> Vec<Shape> {
    let size = (HALF * 2.0 - 2.0, 12.0);
    vec![rect(Role::LateTask, (x - HALF + 1.0, y - 6.0), size)]
}

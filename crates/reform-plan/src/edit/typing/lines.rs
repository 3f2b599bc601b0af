//! Lists of lines with several boxes each, set as a whole: which box of them is typed into.

use crate::TypedDate;
use crate::draft::{MeasureResult, Milestone, Review, StatusNote, Waypoint};
use crate::edit::{ActionField, Edit, MeasureField};

/// Whether three states of a field, one after the other, differ in one box only and in the same
/// one; also when the field is no list of lines.
pub(super) fn is_one_box(now: &Edit, before: &Edit, first: &Edit) -> bool {
    match (boxes(now), boxes(before), boxes(first)) {
        (Some(now), Some(before), Some(first)) => {
            let changed = box_between(&now, &before);
            changed.is_some() && changed == box_between(&before, &first)
        }
        (None, None, None) => true,
        _ => false,
    }
}

/// The place of the one box that is not the same in both; none when there are several or none, or
/// when a line came or went.
fn box_between(one: &[[String; 3]], other: &[[String; 3]]) -> Option<(usize, usize)> {
    if one.len() != other.len() {
        return None;
    }
    let lines = one.iter().zip(other).enumerate();
    let mut changed = lines.flat_map(|(line, (one, other))| {
        let boxes = one.iter().zip(other).enumerate();
        boxes
            .filter(|(_, (one, other))| one != other)
            .map(move |(at, _)| (line, at))
    });
    let first = changed.next()?;
    changed.next().is_none().then_some(first)
}

/// What stands in the boxes of each line; what is chosen counts with the first.
fn boxes(edit: &Edit) -> Option<Vec<[String; 3]>> {
    Some(match edit {
        Edit::SetAction {
            field: ActionField::Milestones(lines),
            ..
        } => lines.iter().map(milestone).collect(),
        Edit::SetAction {
            field: ActionField::Notes(lines),
            ..
        } => lines.iter().map(note).collect(),
        Edit::SetMeasure {
            field: MeasureField::Trajectory(lines),
            ..
        } => lines.iter().map(waypoint).collect(),
        Edit::SetMeasure {
            field: MeasureField::Results(lines),
            ..
        } => lines.iter().map(result).collect(),
        Edit::SetReviews(lines) => lines.iter().map(review).collect(),
        _ => return None,
    })
}

fn milestone(line: &Milestone) -> [String; 3] {
    let state = format!("{:?}", line.state);
    [state, line.what.clone(), date(&line.by)]
}

fn note(line: &StatusNote) -> [String; 3] {
    let status = line.status.words().to_owned();
    [status, line.text.clone(), date(&line.on)]
}

fn waypoint(line: &Waypoint) -> [String; 3] {
    [String::new(), line.value.0.clone(), date(&line.by)]
}

fn result(line: &MeasureResult) -> [String; 3] {
    [line.source.clone(), line.value.0.clone(), date(&line.on)]
}

fn review(line: &Review) -> [String; 3] {
    let state = format!("{:?}", line.state);
    [state, line.what.clone(), date(&line.on)]
}

fn date(date: &TypedDate) -> String {
    [&*date.day, &*date.month, &*date.year].join("/")
}

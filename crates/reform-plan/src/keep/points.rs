use super::{Moment, Position};

/// How many of the newest restore points are kept.
pub const LAST_POINTS: usize = 5;

/// For how many days the last restore point of the day is kept, today's among them.
pub const POINT_DAYS: usize = 7;

/// Which restore points are no longer needed: all but the last five and the last of each of the
/// last seven days on which there is one.
///
/// The points have to be in order of their position. Days are told apart by their names only: a
/// clock that was set back makes no point disappear that the order would keep.
pub fn surplus(points: &[(Position, Moment)]) -> Vec<Position> {
    let mut days: Vec<&str> = Vec::new();
    let mut surplus = Vec::new();
    for (at, (position, when)) in points.iter().rev().enumerate() {
        let is_last_of_day = !days.contains(&when.day());
        if is_last_of_day {
            days.push(when.day());
        }
        let is_kept = at < LAST_POINTS || (is_last_of_day && days.len() <= POINT_DAYS);
        if !is_kept {
            surplus.push(*position);
        }
    }
    surplus
}

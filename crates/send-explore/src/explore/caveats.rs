//! What to be careful of.

use plan_framework::Formula;
use send_data::compare::{JumpRule, Reading, denominator, direction};

use super::OtherView;
use crate::missing::very_small;
use crate::sheet::Sheet;

/// Each as one or more sentences, the weightiest first, none twice.
pub(super) fn caveats(sheet: &Sheet<'_>) -> Vec<String> {
    let size = sheet.item.is_total().then(|| {
        "This is a number, and grows with the size of the place: a rank or a difference may say no \
         more than that a place is large."
            .to_owned()
    });
    let of_indicator = sheet.item.indicator.and_then(|it| it.caveat.clone());
    let small = sheet.us.and_then(|us| very_small(sheet, us));
    let all = [
        jump(sheet),
        small,
        sheet.figures.note.clone(),
        of_indicator,
        size,
    ];
    let mut said: Vec<String> = Vec::new();
    for words in all.into_iter().flatten() {
        if !said.contains(&words) {
            said.push(words);
        }
    }
    said
}

/// What other publishers give for our own place, its region and England.
pub(super) fn others(sheet: &Sheet<'_>) -> Vec<OtherView> {
    let other = sheet.figures.other.iter().map(|other| OtherView {
        words: format!(
            "{} for {} in {}, says {}.",
            sheet.said(other.value),
            sheet.desk.name(&other.place),
            other.period,
            other.source
        ),
        note: other.note.clone(),
    });
    other.collect()
}

/// A large move of our own figure over a year that rests on few children.
fn jump(sheet: &Sheet<'_>) -> Option<String> {
    let us = sheet.us?;
    let out_of = match &sheet.item.formula {
        Formula::Published(key) => denominator(key)?,
        Formula::Share { out_of, .. } => out_of,
        Formula::Growth(key) => key,
    };
    let moved = direction(
        sheet.periods(),
        sheet.all(us),
        1,
        sheet.item.unit,
        sheet.item.polarity,
    )?;
    let reading = |period, value| Reading {
        period,
        value,
        out_of: sheet.desk.pack.value(out_of, us, period),
    };
    let before = reading(&moved.since, moved.was);
    let now = reading(&moved.period, moved.value);
    let jump = JumpRule::default().warn(before, now, sheet.item.unit)?;
    Some(jump.words)
}

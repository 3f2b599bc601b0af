//! The largest moves of a region's own figures.

use plan_framework::{Formula, Unit};
use send_data::compare::{Direction, Moved, direction};

use super::{MoveView, largest};
use crate::sheet::Sheet;
use crate::{Desk, DirectionView};

/// How moves are chosen.
pub(super) const HOW: &str = "Of the indicators of the catalogue: the five shares that moved by most \
    percentage points over a year, then the five numbers, scores and rates that moved by most of \
    their own size. One for each indicator; numbers that began \
    under 100 are left out.";

/// A number that began under this is left out: a few more or fewer are a large part of it.
const FEW: f64 = 100.0;

/// Shares first, then the rest, the largest move of each first.
pub(super) fn moves(desk: &Desk, region: &str) -> Vec<MoveView> {
    let mut shares = Vec::new();
    let mut others = Vec::new();
    for item in desk.catalogue() {
        // How much a growth grew says little in words.
        if matches!(item.formula, Formula::Growth(_)) {
            continue;
        }
        let Some(sheet) = Sheet::new(desk, item, Some(region)) else {
            continue;
        };
        let Some(moved) = over_a_year(&sheet, region) else {
            continue;
        };
        let by = (moved.value - moved.was).abs();
        let is_few = sheet.item.unit == Unit::Count && moved.was < FEW;
        if moved.moved == Moved::AboutTheSame || is_few {
            continue;
        }
        let indicator = sheet.item.indicator.map(|it| &it.slug);
        let Some(view) = view(&sheet, region, &moved) else {
            continue;
        };
        if sheet.item.unit == Unit::Percent {
            shares.push((by, indicator, view));
        } else if moved.was != 0.0 {
            others.push((by / moved.was.abs(), indicator, view));
        }
    }
    let mut moves = largest(shares);
    moves.extend(largest(others));
    moves
}

/// Only a move of one year: over more, it is no longer this year's news.
fn over_a_year(sheet: &Sheet<'_>, code: &str) -> Option<Direction> {
    sheet.value(code)?;
    let (unit, polarity) = (sheet.item.unit, sheet.item.polarity);
    direction(sheet.periods(), sheet.all(code), 1, unit, polarity).filter(|it| it.years == 1)
}

fn view(sheet: &Sheet<'_>, region: &str, moved: &Direction) -> Option<MoveView> {
    let figure = sheet.figure_of(region)?;
    let england = sheet.england.and_then(|code| sheet.figure_of(code));
    let theirs = sheet.england.and_then(|code| over_a_year(sheet, code));
    let beside = match (&england, &theirs) {
        (Some(figure), Some(theirs)) => {
            format!(" England: {}, {}.", figure.words, theirs.words())
        }
        (Some(figure), None) => format!(" England: {}.", figure.words),
        (None, _) => " Nothing is published for England.".to_owned(),
    };
    Some(MoveView {
        item: sheet.item.link(),
        words: format!(
            "{}: {} in {}, {}.{beside}",
            sheet.item.title,
            figure.words,
            figure.period,
            moved.words()
        ),
        caveat: sheet.us.and_then(|us| sheet.disputed(us)),
        figure,
        direction: DirectionView::of(1, Some(moved)),
        england_direction: theirs.map(|it| DirectionView::of(1, Some(&it))),
        england,
    })
}

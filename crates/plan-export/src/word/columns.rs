use plan_charts::text_width;

use crate::document::Table;
use crate::output::TypeSize;

/// Room at both sides of a cell, in twentieths of a point: what the style sheet says.
const SIDES: f64 = 170.0;
/// Bold words are this much wider than others.
const BOLD: f64 = 1.1;
/// A column is made wider for a long word up to this part of the table: such a word is an address or
/// no word at all.
const MOST: f64 = 0.25;
/// Rounds of handing out the room that is left; each settles at least one column, and few ask for more
/// than their share.
const ROUNDS: usize = 8;

/// The width of each column in twentieths of a point, which together are at most the width of the
/// table: its share, and no less than its longest word needs, so that no word is cut. A table whose
/// rows are longer than its columns has columns without a heading for what is beyond them.
pub(super) fn widths(table: &Table, width: u32, size: TypeSize) -> Vec<usize> {
    let longest = table.rows.iter().map(Vec::len).max().unwrap_or_default();
    let count = longest.max(table.columns.len());
    let width = f64::from(width);
    let shares: Vec<f64> = (0..count).map(|it| share(table, it)).collect();
    let needs: Vec<f64> = (0..count)
        .map(|it| need(table, it, size).min(width * MOST))
        .collect();
    let widths = settle(&shares, &needs, width);
    widths.into_iter().map(whole).collect()
}

/// How wide a text of a cell is in twentieths of a point, bold as a heading may be.
pub(super) fn text(words: &str, size: TypeSize) -> f64 {
    let points = match size {
        TypeSize::Usual => 11.0,
        TypeSize::Large => 16.0,
    };
    text_width(words, points) * 20.0 * BOLD
}

fn share(table: &Table, number: usize) -> f64 {
    let share = table.columns.get(number).map_or(1, |it| it.1);
    f64::from(share.max(1))
}

/// What the longest word of a column needs.
fn need(table: &Table, number: usize, size: TypeSize) -> f64 {
    let heading = table.columns.get(number).map(|it| it.0.clone());
    let cells = table.rows.iter().filter_map(|it| it.get(number));
    let texts = heading.into_iter().chain(cells.map(|it| it.text()));
    let needs = texts.map(|it| {
        let words = it.split_whitespace().map(|word| text(word, size));
        words.fold(0.0, f64::max)
    });
    needs.fold(0.0, f64::max) + SIDES
}

/// Shares of a width, each at least what it needs; shares of their needs where there is not enough.
fn settle(shares: &[f64], needs: &[f64], width: f64) -> Vec<f64> {
    let needed: f64 = needs.iter().sum();
    if needed >= width {
        return needs.iter().map(|it| it / needed * width).collect();
    }
    let mut is_settled = vec![false; shares.len()];
    for _ in 0..ROUNDS {
        let unit = unit(shares, needs, &is_settled, width);
        for ((settled, share), need) in is_settled.iter_mut().zip(shares).zip(needs) {
            *settled |= share * unit < *need;
        }
    }
    let unit = unit(shares, needs, &is_settled, width);
    let columns = shares.iter().zip(needs).zip(is_settled);
    let width = |((share, need), settled): ((&f64, &f64), bool)| {
        if settled { *need } else { share * unit }
    };
    columns.map(width).collect()
}

/// What one part of a share is worth once the settled columns have what they need.
fn unit(shares: &[f64], needs: &[f64], is_settled: &[bool], width: f64) -> f64 {
    let settled = needs.iter().zip(is_settled).filter(|it| *it.1);
    let left = width - settled.map(|it| it.0).sum::<f64>();
    let open = shares.iter().zip(is_settled).filter(|it| !*it.1);
    left / open.map(|it| it.0).sum::<f64>().max(1.0)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a part of the width of a page"
)]
fn whole(width: f64) -> usize {
    width.max(0.0) as usize
}

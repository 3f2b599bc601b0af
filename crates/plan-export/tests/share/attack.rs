//! Somebody who tries to work out what is hidden in a table. Knows all that is shown, that totals are
//! the sums of their parts, and that what is hidden is 1 or more; shares nothing with what hides it.

use plan_export::suppress::Shown;

type Cell = (usize, usize);

/// The hidden cells that are the same in every whole table with cells up to a number that fits what
/// is shown, with what they are. Totals stand at the end of each row and in the last row.
pub(crate) fn by_trying(shown: &[Vec<Shown>], most: u32) -> Vec<(Cell, u32)> {
    let fitting = |not: Option<(Cell, u32)>| {
        let (height, width) = (shown.len() - 1, shown[0].len() - 1);
        let mut tried = Tried {
            shown,
            height,
            width,
            most,
            not,
            cells: vec![vec![0; width]; height],
        };
        tried.fill(0)
    };
    let whole = fitting(None).expect("the table itself fits");
    let mut found = Vec::new();
    for (row, cells) in shown.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let known = ((row, column), whole[row][column]);
            if *cell == Shown::Hidden && fitting(Some(known)).is_none() {
                found.push(known);
            }
        }
    }
    found
}

struct Tried<'a> {
    shown: &'a [Vec<Shown>],
    height: usize,
    width: usize,
    most: u32,
    /// What a cell must not be.
    not: Option<(Cell, u32)>,
    cells: Vec<Vec<u32>>,
}

impl Tried<'_> {
    /// A whole table that fits, with the cells from a place on still to be filled in.
    fn fill(&mut self, at: usize) -> Option<Vec<Vec<u32>>> {
        if at == self.height * self.width {
            return self.whole();
        }
        let (row, column) = (at / self.width, at % self.width);
        let numbers = match self.shown[row][column] {
            Shown::Count(count) => count..=count,
            Shown::Hidden => 1..=self.most,
            Shown::Absent => 0..=self.most,
        };
        for number in numbers {
            self.cells[row][column] = number;
            let row_sum: u32 = self.cells[row][..=column].iter().sum();
            let column_sum: u32 = (0..=row).map(|it| self.cells[it][column]).sum();
            let row_left = self.left((column + 1..self.width).map(|it| (row, it)));
            let column_left = self.left((row + 1..self.height).map(|it| (it, column)));
            let all: u32 = self.cells.iter().flatten().sum();
            let cells = at + 1..self.height * self.width;
            let all_left = self.left(cells.map(|it| (it / self.width, it % self.width)));
            let does_fit = fits(self.shown[row][self.width], row_sum, row_left)
                && fits(self.shown[self.height][self.width], all, all_left)
                && fits(self.shown[self.height][column], column_sum, column_left)
                && self.not != Some(((row, column), number));
            if does_fit && let Some(whole) = self.fill(at + 1) {
                return Some(whole);
            }
        }
        self.cells[row][column] = 0;
        None
    }

    /// The least and the most that some cells add up to.
    fn left(&self, cells: impl Iterator<Item = Cell>) -> (u32, u32) {
        let ends = cells.map(|(row, column)| match self.shown[row][column] {
            Shown::Count(count) => (count, count),
            Shown::Hidden => (1, self.most),
            Shown::Absent => (0, self.most),
        });
        ends.fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1))
    }

    fn whole(&self) -> Option<Vec<Vec<u32>>> {
        let mut whole: Vec<Vec<u32>> = self.cells.clone();
        for row in &mut whole {
            row.push(row.iter().sum());
        }
        let columns = 0..=self.width;
        let last = columns.map(|it| whole.iter().map(|row| row[it]).sum());
        whole.push(last.collect());
        let is_other = |((row, column), number): (Cell, u32)| whole[row][column] != number;
        let grand = whole[self.height][self.width];
        let does_fit = fits(self.shown[self.height][self.width], grand, (0, 0));
        (does_fit && self.not.is_none_or(is_other)).then_some(whole)
    }
}

/// Whether a sum so far, with what is left to come, can be a total.
fn fits(total: Shown, sum: u32, left: (u32, u32)) -> bool {
    match total {
        Shown::Count(count) => (sum + left.0..=sum + left.1).contains(&count),
        Shown::Hidden => sum + left.1 >= 1,
        Shown::Absent => true,
    }
}

/// The hidden cells that linear equations and bounds give away, with what they are.
pub(crate) fn by_equations(shown: &[Vec<Shown>]) -> Vec<(Cell, i64)> {
    let (height, width) = (shown.len(), shown[0].len());
    let unknown: Vec<Cell> = (0..height)
        .flat_map(|row| (0..width).map(move |column| (row, column)))
        .filter(|(row, column)| !matches!(shown[*row][*column], Shown::Count(_)))
        .collect();
    let equations: Vec<Vec<(Cell, i64)>> = (0..height)
        .map(|row| terms((0..width).map(|column| (row, column))))
        .chain((0..width).map(|column| terms((0..height).map(|row| (row, column)))))
        .collect();
    let mut rows: Vec<Vec<i64>> = equations
        .iter()
        .map(|terms| {
            let mut row = vec![0; unknown.len() + 1];
            for (cell, sign) in terms {
                match shown[cell.0][cell.1] {
                    Shown::Count(count) => row[unknown.len()] -= sign * i64::from(count),
                    _ => row[unknown.iter().position(|it| it == cell).unwrap()] += sign,
                }
            }
            row
        })
        .collect();
    let given = rows.clone();
    eliminate(&mut rows, unknown.len());
    rows.extend(given);
    let mut bounds: Vec<(i64, i64)> = unknown
        .iter()
        .map(|(row, column)| (i64::from(shown[*row][*column] == Shown::Hidden), 1_000_000))
        .collect();
    while rows.iter().any(|row| tighten(row, &mut bounds)) {}
    let found = unknown.iter().zip(bounds);
    found
        .filter(|(cell, bounds)| shown[cell.0][cell.1] == Shown::Hidden && bounds.0 >= bounds.1)
        .map(|(cell, bounds)| (*cell, bounds.0))
        .collect()
}

/// Parts less their total, which is the last of them.
fn terms(cells: impl Iterator<Item = Cell>) -> Vec<(Cell, i64)> {
    let mut terms: Vec<(Cell, i64)> = cells.map(|it| (it, 1)).collect();
    terms.last_mut().unwrap().1 = -1;
    terms
}

/// Gauss and Jordan; every pivot of such a table is 1 or -1.
fn eliminate(rows: &mut [Vec<i64>], unknown: usize) {
    let mut done = 0;
    for column in 0..unknown {
        let Some(pivot) = (done..rows.len()).find(|it| rows[*it][column] != 0) else {
            continue;
        };
        rows.swap(done, pivot);
        let sign = rows[done][column];
        assert_eq!(sign.abs(), 1);
        rows[done].iter_mut().for_each(|it| *it *= sign);
        let pivot = rows[done].clone();
        for (at, row) in rows.iter_mut().enumerate() {
            let times = row[column];
            if at != done && times != 0 {
                row.iter_mut()
                    .zip(&pivot)
                    .for_each(|(it, by)| *it -= times * by);
            }
        }
        done += 1;
    }
}

/// Narrows the bounds of each term by those of all others; whether any was narrowed.
fn tighten(row: &[i64], bounds: &mut [(i64, i64)]) -> bool {
    let (sum, terms) = row.split_last().unwrap();
    let mut is_narrower = false;
    for at in 0..terms.len() {
        let factor = terms[at];
        if factor == 0 {
            continue;
        }
        let (mut least, mut most) = (*sum, *sum);
        for (other, by) in terms.iter().enumerate().filter(|(other, _)| *other != at) {
            let (low, high) = bounds[other];
            let ends = [by * low, by * high];
            least -= ends.iter().max().unwrap();
            most -= ends.iter().min().unwrap();
        }
        let ends = [least * factor.signum(), most * factor.signum()];
        let size = factor.abs();
        let low = div_up(*ends.iter().min().unwrap(), size).max(bounds[at].0);
        let high = ends
            .iter()
            .max()
            .unwrap()
            .div_euclid(size)
            .min(bounds[at].1);
        is_narrower |= (low, high) != bounds[at];
        bounds[at] = (low, high);
    }
    is_narrower
}

fn div_up(number: i64, by: i64) -> i64 {
    -(-number).div_euclid(by)
}

use super::{Count, Shown, Sum, Sums};

/// A table of counts. Any of them may be absent; a row that is shorter than the longest has none at
/// its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountTable {
    /// The counts, row by row.
    pub rows: Vec<Vec<Option<u32>>>,
    /// The total of each row.
    pub row_totals: Vec<Option<u32>>,
    /// The total of each column.
    pub column_totals: Vec<Option<u32>>,
    /// The total of all.
    pub grand_total: Option<u32>,
}

/// A table as others may read it: counts from 1 to one below a number are hidden, with as few others
/// as are needed that none can be worked out, and totals where nothing else is left. With 0 or 1 as
/// the number nothing is hidden.
///
/// The answer has one row and one column more than the table: the last cell of a row is its total,
/// the last row has the totals of the columns, and the last cell of all is the total of all.
///
/// ```
/// use plan_export::suppress::{CountTable, Shown, suppress};
/// let table = CountTable {
///     rows: vec![vec![Some(3), Some(0), Some(20)]],
///     row_totals: vec![Some(23)],
///     ..CountTable::default()
/// };
/// let shown = suppress(&table, 5);
/// assert_eq!(shown[0], [Shown::Hidden, Shown::Count(0), Shown::Hidden, Shown::Count(23)]);
/// ```
pub fn suppress(table: &CountTable, below: u32) -> Vec<Vec<Shown>> {
    let width = width(table);
    let shown = sums(table, width).shown(below);
    shown.chunks(width + 1).map(<[Shown]>::to_vec).collect()
}

fn width(table: &CountTable) -> usize {
    let rows = table.rows.iter().map(Vec::len);
    rows.chain([table.column_totals.len()])
        .max()
        .unwrap_or_default()
}

/// The counts of a table row by row, totals at their end, and what adds up to what.
fn sums(table: &CountTable, width: usize) -> Sums {
    let height = table.rows.len().max(table.row_totals.len());
    let cell = |row: usize, column: usize| {
        let row = table.rows.get(row)?;
        *row.get(column)?
    };
    let known = |counts: &mut dyn Iterator<Item = Option<u32>>| {
        counts.flatten().fold(0, u32::saturating_add)
    };
    let row_sum = |row| known(&mut (0..width).map(|column| cell(row, column)));
    let column_sum = |column| known(&mut (0..height).map(|row| cell(row, column)));
    let mut counts = Vec::new();
    for row in 0..height {
        counts.extend((0..width).map(|column| count(cell(row, column), 0)));
        let total = table.row_totals.get(row).copied().flatten();
        counts.push(count(total, row_sum(row)));
    }
    for column in 0..width {
        let total = table.column_totals.get(column).copied().flatten();
        counts.push(count(total, column_sum(column)));
    }
    let all = known(&mut (0..height).map(|row| Some(row_sum(row))));
    counts.push(count(table.grand_total, all));

    let place = |row: usize, column: usize| row * (width + 1) + column;
    let of_rows = (0..=height).map(|row| Sum {
        total: place(row, width),
        parts: (0..width).map(|column| place(row, column)).collect(),
    });
    let of_columns = (0..=width).map(|column| Sum {
        total: place(height, column),
        parts: (0..height).map(|row| place(row, column)).collect(),
    });
    Sums {
        counts,
        sums: of_rows.chain(of_columns).collect(),
    }
}

fn count(count: Option<u32>, at_least: u32) -> Count {
    count.map_or(Count::Absent { at_least }, Count::Of)
}

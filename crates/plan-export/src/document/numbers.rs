use plan_charts::ChartTable;

use super::Table;

/// The shortest and the longest a column is taken to be, in characters: names of things are not as
/// wide as their sentences.
const SHORTEST: usize = 6;
const LONGEST: usize = 30;

impl From<&ChartTable> for Table {
    /// The numbers of a chart as a table like any other, each column as wide as what is in it.
    fn from(numbers: &ChartTable) -> Self {
        let share = |(at, heading): (usize, &String)| {
            let cells = numbers.rows.iter().filter_map(|it| it.get(at));
            let lengths = cells.chain([heading]).map(|it| it.chars().count());
            let longest = lengths.max().unwrap_or_default().clamp(SHORTEST, LONGEST);
            (heading.clone(), u16::try_from(longest).unwrap_or_default())
        };
        let cells = |row: &Vec<String>| row.iter().map(|it| it.as_str().into()).collect();
        Self {
            caption: numbers.caption.clone(),
            columns: numbers.columns.iter().enumerate().map(share).collect(),
            rows: numbers.rows.iter().map(cells).collect(),
        }
    }
}

use super::TrendInput;
use crate::ChartTable;

/// A row for each period, a column for each place.
pub(super) fn table(input: &TrendInput) -> ChartTable {
    let names = input.lines.iter().map(|line| line.name.clone());
    let row = |at: usize, period: &String| {
        let cells = input
            .lines
            .iter()
            .map(|line| match line.values.get(at).copied().flatten() {
                Some(value) => input.unit.format(value),
                None => "Not published".to_owned(),
            });
        std::iter::once(period.clone()).chain(cells).collect()
    };
    ChartTable {
        caption: format!(
            "{}, {} ({}). Source: {}",
            input.indicator,
            input.series,
            input.unit.words(),
            input.source,
        ),
        columns: std::iter::once("Period".to_owned()).chain(names).collect(),
        rows: input
            .periods
            .iter()
            .enumerate()
            .map(|(at, period)| row(at, period))
            .collect(),
    }
}

use super::TrendInput;
use crate::ChartTable;

/// A row for each period, a column for each place.
pub(super) fn table(input: &TrendInput) -> ChartTable {
    let names = input.lines.iter().map(|line| line.name.clone());
    let row = |at: usize, period: &String| {
        let cells = input.lines.iter().map(|line| {
            match line
                .values
                .get(at)
                .copied()
                .flatten()
                .filter(|it| it.is_finite())
            {
                Some(value) => input.unit.format(value),
                None => "No figure here".to_owned(),
            }
        });
        std::iter::once(period.clone()).chain(cells).collect()
    };
    let mut caption = format!(
        "{} ({}). Source: {}",
        input.name(),
        input.unit.words(),
        input.source
    );
    for sentence in input.others() {
        caption.push_str(". ");
        caption.push_str(sentence.trim_end_matches('.'));
    }
    ChartTable {
        caption,
        columns: std::iter::once("Period".to_owned()).chain(names).collect(),
        rows: input
            .periods
            .iter()
            .enumerate()
            .map(|(at, period)| row(at, period))
            .collect(),
    }
}

use super::words::about;
use super::{MeasureInput, MeasurePoint};
use crate::ChartTable;
use crate::measure::figure;

/// A row for each period, by time: its figure, what it is meant to be, and what comes if nothing
/// changes.
pub(super) fn table(input: &MeasureInput) -> ChartTable {
    let mut rows = Rows::default();
    for point in &input.past {
        rows.add(point, |row| row.figures.push(value(input, point)));
    }
    if let Some(point) = &input.baseline {
        let words = value(input, point);
        rows.add(point, |row| {
            match row.figures.iter_mut().find(|it| **it == words) {
                Some(same) => same.push_str(" (baseline)"),
                None => row.figures.push(format!("{words} (baseline)")),
            }
        });
    }
    for point in &input.results {
        let words = format!("{} (result)", value(input, point));
        rows.add(point, |row| row.figures.push(words));
    }
    for point in input.trajectory.iter().chain(&input.target) {
        rows.add(point, |row| row.targets.push(value(input, point)));
    }
    for point in input.projection.iter().flat_map(|it| &it.points) {
        let words = about(input.unit, point.value);
        rows.add(point, |row| row.unchanged.push(words));
    }
    let Rows(mut rows) = rows;
    rows.sort_by(|a, b| a.at.total_cmp(&b.at));
    let source = match input.source.trim() {
        "" => String::new(),
        source => format!(". Source: {source}"),
    };
    ChartTable {
        caption: format!("{} ({}){source}", input.name.trim(), input.unit.words()),
        columns: ["Period", "Figure", "Target", "If nothing changes"]
            .map(str::to_owned)
            .to_vec(),
        rows: rows.into_iter().map(Row::cells).collect(),
    }
}

fn value(input: &MeasureInput, point: &MeasurePoint) -> String {
    if point.value.is_finite() {
        figure(input.unit, point.value)
    } else {
        "Not a number".to_owned()
    }
}

/// Everything there is of one period.
struct Row {
    label: String,
    at: f64,
    figures: Vec<String>,
    targets: Vec<String>,
    unchanged: Vec<String>,
}

/// Rows by period.
#[derive(Default)]
struct Rows(Vec<Row>);

impl Rows {
    /// Adds to the row of this period, which is made when there is none yet.
    fn add(&mut self, point: &MeasurePoint, add: impl FnOnce(&mut Row)) {
        let label = point.label.trim();
        if let Some(row) = self.0.iter_mut().find(|row| row.label == label) {
            add(row);
            return;
        }
        let mut row = Row {
            label: label.to_owned(),
            at: point.at,
            figures: Vec::new(),
            targets: Vec::new(),
            unchanged: Vec::new(),
        };
        add(&mut row);
        self.0.push(row);
    }
}

impl Row {
    fn cells(self) -> Vec<String> {
        let cell = |words: Vec<String>, none: &str| {
            if words.is_empty() {
                none.to_owned()
            } else {
                words.join("; ")
            }
        };
        let label = if self.label.is_empty() {
            "No period".to_owned()
        } else {
            self.label
        };
        vec![
            label,
            cell(self.figures, "No figure"),
            cell(self.targets, "No target"),
            cell(self.unchanged, "Not worked out"),
        ]
    }
}

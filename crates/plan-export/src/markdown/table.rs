//! Tables as Markdown.

use crate::document::Table;

use super::{escape, words};

/// A table under its caption; only the caption when it has no columns.
pub(super) fn write(table: &Table) -> Vec<String> {
    let caption = escape::line(&table.caption);
    let mut blocks = Vec::new();
    if !caption.is_empty() {
        blocks.push(format!("**{caption}**"));
    }
    if table.columns.is_empty() {
        return blocks;
    }
    let headings = table.columns.iter().map(|(name, _)| escape::line(name));
    let headings: Vec<String> = headings.collect();
    let rules = vec!["---".to_owned(); headings.len()];
    let mut lines = vec![row(&headings), row(&rules)];
    for cells in &table.rows {
        let cells: Vec<String> = cells.iter().map(words::one_line).collect();
        lines.push(row(&cells));
    }
    blocks.push(lines.join("\n"));
    blocks
}

fn row(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

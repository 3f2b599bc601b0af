//! What has to be in the files of a plan, as JSON that a program in any language reads.

use plan_charts::CUTS_ZERO;
use plan_export::document::{self, Document, Table, Words};
use plan_export::sheet::{self, tidy};
use plan_export::text::label;
use plan_export::{Block, Cell, Output, Parts, Sheet, families};
use reform_plan::{Date, PlanSummary};
use serde_json::{Value, json};

/// The name of a plan and what is in each of its files.
pub(crate) fn of(name: &str, summary: &PlanSummary<'_>, files: &[(Output, String)]) -> Value {
    let files = files.iter().filter_map(|(output, file)| {
        let (kind, inside) = inside(*output, summary)?;
        Some(json!({ "file": file, "kind": kind, "inside": inside }))
    });
    json!({ "name": name, "files": files.collect::<Vec<_>>() })
}

fn inside(output: Output, summary: &PlanSummary<'_>) -> Option<(&'static str, Value)> {
    let plan = || document::of(summary, &Parts::whole(summary.framework));
    Some(match output {
        Output::Word => ("word", body(&plan())),
        Output::FamiliesWord => ("word", body(&families::document(summary))),
        Output::Markdown => ("markdown", body(&plan())),
        Output::Excel => ("workbook", sheet::of(summary).iter().map(table).collect()),
        Output::ScoresCsv => ("csv", table(&tidy::scores(summary))),
        Output::FiguresCsv => ("csv", table(&tidy::figures(summary))),
        Output::ActionsCsv => ("csv", table(&tidy::actions(summary))),
        Output::MeasuresCsv => ("csv", table(&tidy::measures(summary))),
        Output::ThreadCsv => ("csv", table(&tidy::thread(summary))),
        Output::Calendar => ("calendar", Value::Null),
        Output::PlanFile => ("json", Value::Null),
        Output::FormText | Output::Minutes | Output::Everything => return None,
    })
}

/// A document as what is read one after another: headings, text and tables.
fn body(document: &Document) -> Value {
    let mut body = vec![heading(0, &document.title), text(&document.mark)];
    for part in &document.parts {
        body.push(heading(1, &part.heading));
        for block in &part.blocks {
            body.extend(items(block));
        }
    }
    Value::Array(body)
}

fn items(block: &Block) -> Vec<Value> {
    let words = |it: &Words| text(&it.text());
    match block {
        Block::Heading { level, words } => vec![heading(level.saturating_sub(1), &words.text())],
        Block::Paragraph(it) | Block::Notice(it) | Block::Note(it) => vec![words(it)],
        Block::Missing(it) => vec![text(it)],
        Block::List { items, .. } => items.iter().map(words).collect(),
        Block::Facts(facts) => {
            let fact = |(name, it): &(String, Words)| {
                // What is said without a word of what it is of is left out, or said as it is.
                text(&format!("{} {}", label(name), it.text()))
            };
            facts.iter().map(fact).collect()
        }
        Block::Table(it) => grid(it),
        Block::Chart { chart, .. } => {
            let zero = if chart.cuts_zero { CUTS_ZERO } else { "" };
            let said = [&*chart.title, &*chart.description, zero, &*chart.caption];
            let mut items: Vec<Value> = said.into_iter().map(text).collect();
            items.extend(grid(&Table::from(&chart.table)));
            items
        }
        Block::Change { .. } => Vec::new(),
    }
}

fn heading(level: u8, words: &str) -> Value {
    json!({ "heading": level, "text": words })
}

fn text(words: &str) -> Value {
    json!({ "text": words })
}

fn grid(of: &Table) -> Vec<Value> {
    let header: Vec<&str> = of.columns.iter().map(|(name, _)| name.as_str()).collect();
    let row = |row: &Vec<Words>| row.iter().map(Words::text).collect::<Vec<_>>();
    let rows: Vec<Vec<String>> = of.rows.iter().map(row).collect();
    let table = (!header.is_empty()).then(|| json!({ "header": header, "rows": rows }));
    [Some(text(&of.caption)), table]
        .into_iter()
        .flatten()
        .collect()
}

fn table(sheet: &Sheet) -> Value {
    let headings: Vec<&str> = sheet.columns.iter().map(|it| it.heading.as_str()).collect();
    let keys: Vec<&str> = sheet.columns.iter().map(|it| it.key).collect();
    let row = |row: &Vec<Cell>| row.iter().map(cell).collect::<Vec<_>>();
    let rows: Vec<Vec<Value>> = sheet.rows.iter().map(row).collect();
    json!({ "name": sheet.name, "headings": headings, "keys": keys, "rows": rows })
}

fn cell(cell: &Cell) -> Value {
    match cell {
        Cell::Blank => Value::Null,
        Cell::Text(words) => json!({ "text": words }),
        Cell::Number(number) => json!({ "number": number }),
        Cell::Date(day) => json!({ "day": iso(*day) }),
        Cell::Month(first) => json!({ "month": iso(*first) }),
    }
}

fn iso(day: Date) -> String {
    let (year, month, day) = (day.year(), u8::from(day.month()), day.day());
    format!("{year:04}-{month:02}-{day:02}")
}

//! A document as Markdown: CommonMark with the tables of GitHub Flavored Markdown
//! (<https://spec.commonmark.org/0.31.2/>, <https://github.github.com/gfm/>), which wikis, SharePoint
//! and pandoc read.

mod escape;
mod table;
mod words;

use plan_charts::{CUTS_ZERO, Chart};

use crate::document::{Block, Document, Order, Part, Table};
use crate::text;

/// A document as Markdown. What was typed stays text: nothing in it becomes a heading, a list, a link
/// or HTML. Charts are their titles, their descriptions and the tables of their numbers.
pub fn write(document: &Document) -> String {
    let mut blocks = vec![format!("# {}", escape::line(&document.title))];
    if !document.mark.is_empty() {
        blocks.push(format!("**{}**", escape::line(&document.mark)));
    }
    blocks.extend(document.parts.iter().flat_map(part));
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

fn part(part: &Part) -> Vec<String> {
    let mut blocks = vec![format!("## {}", escape::line(&part.heading))];
    blocks.extend(part.blocks.iter().flat_map(block));
    blocks
}

/// A block as blocks of Markdown, without the empty lines between them.
fn block(block: &Block) -> Vec<String> {
    match block {
        Block::Heading { level, words } => {
            let marks = "#".repeat(usize::from((*level).clamp(3, 6)));
            vec![format!("{marks} {}", escape::line(&words.text()))]
        }
        Block::Paragraph(words) | Block::Note(words) => words::paragraphs(words),
        Block::Missing(words) => words::paragraphs(&crate::Words::missing(words.as_str())),
        Block::Notice(words) => {
            let lines = words::paragraphs(words);
            let quoted = lines.iter().map(|it| format!("> {it}"));
            vec![quoted.collect::<Vec<_>>().join("\n>\n")]
        }
        Block::List { order, items } => {
            let items = items.iter().map(words::one_line).enumerate();
            list(items.map(|(at, item)| (mark(*order, at), item)))
        }
        Block::Facts(facts) => list(facts.iter().map(|(name, words)| {
            let name = format!("**{}** ", escape::line(&text::label(name)));
            ("-".to_owned(), name + &words::one_line(words))
        })),
        Block::Table(it) => table::write(it),
        Block::Chart { chart, .. } => drawn(chart),
        Block::Change { .. } => Vec::new(),
    }
}

/// A chart for readers who do not see it: what it shows, in words and as a table.
fn drawn(chart: &Chart) -> Vec<String> {
    let mut blocks = vec![format!("**{}**", escape::line(&chart.title))];
    let zero = if chart.cuts_zero { CUTS_ZERO } else { "" };
    for words in [&*chart.description, zero, &*chart.caption] {
        blocks.extend(words::paragraphs(&words.into()));
    }
    blocks.extend(table::write(&Table::from(&chart.table)));
    blocks
}

fn list(items: impl Iterator<Item = (String, String)>) -> Vec<String> {
    let lines = items.map(|(mark, item)| format!("{mark} {item}").trim_end().to_owned());
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        return Vec::new();
    }
    vec![lines.join("\n")]
}

fn mark(order: Order, at: usize) -> String {
    match order {
        Order::Bullets => "-".to_owned(),
        Order::Numbers => format!("{}.", at + 1),
    }
}

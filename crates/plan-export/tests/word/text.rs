//! What a document says, worked out apart from what is written.

use plan_export::{Block, Document, Pictures, Table, Words, text};

use crate::opened::{Element, Opened, is_legal};
use crate::samples::DOT;

/// The lines of a document in the order they are read.
pub(crate) fn of(document: &Document, pictures: &Pictures) -> Vec<String> {
    let mut said = Said(Vec::new());
    said.joined(&document.title);
    said.joined(&document.mark);
    for part in &document.parts {
        said.joined(&part.heading);
        for block in &part.blocks {
            said.block(block, pictures);
        }
    }
    said.0
}

/// The lines of a file, without its contents.
pub(crate) fn written(opened: &Opened) -> Vec<String> {
    let body = opened.body();
    let mut lines = Vec::new();
    for element in body.children.iter().filter(|it| it.name != "w:sdt") {
        if element.name == "w:p" {
            lines.push(element.words());
        }
        lines.extend(element.all("w:p").into_iter().map(Element::words));
    }
    let lines = lines.iter().map(|it| plain(it));
    lines.filter(|it| !it.trim().is_empty()).collect()
}

/// Words without what cannot be written and without what only turns letters.
pub(crate) fn plain(words: &str) -> String {
    let turns = |it: &char| matches!(it, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let legal = words.chars().filter(|it| is_legal(*it) && *it != '\r');
    legal.filter(|it| !turns(it)).collect()
}

struct Said(Vec<String>);

impl Said {
    fn block(&mut self, block: &Block, pictures: &Pictures) {
        match block {
            Block::Heading { words, .. } => self.one(words),
            Block::Paragraph(words) | Block::Notice(words) | Block::Note(words) => {
                self.lines(&words.text());
            }
            Block::Missing(words) => self.lines(words),
            Block::List { items, .. } => items.iter().for_each(|it| self.lines(&it.text())),
            Block::Facts(facts) => {
                for (name, words) in facts {
                    let name = on_one_line(name);
                    let words = words.text();
                    if plain(&name).trim().is_empty() {
                        self.lines(&words);
                    } else {
                        self.lines(&format!("{} {words}", text::label(&name)));
                    }
                }
            }
            Block::Table(table) => self.table(table),
            Block::Chart { chart, .. } => {
                self.joined(&chart.title);
                if pictures.0.get(&chart.id).is_none_or(|it| it != DOT) {
                    self.lines(&chart.description);
                }
                if chart.cuts_zero {
                    self.lines("The scale of this chart does not begin at zero, so differences look larger than they are.");
                }
                self.lines(&chart.caption);
                let row = |it: &Vec<String>| it.iter().map(|it| it.as_str().into()).collect();
                let columns = chart.table.columns.iter().map(|it| (it.clone(), 1));
                self.table(&Table {
                    caption: chart.table.caption.clone(),
                    columns: columns.collect(),
                    rows: chart.table.rows.iter().map(row).collect(),
                });
            }
            Block::Change { .. } => (),
        }
    }

    fn table(&mut self, table: &Table) {
        self.joined(&table.caption);
        for (heading, _) in &table.columns {
            self.lines(heading);
        }
        for cell in table.rows.iter().flatten() {
            self.lines(&cell.text());
        }
    }

    fn lines(&mut self, words: &str) {
        let words = words.replace("\r\n", "\n").replace('\r', "\n");
        let lines = words.split('\n').map(plain);
        self.0.extend(lines.filter(|it| !it.trim().is_empty()));
    }

    /// Words that stay one paragraph.
    fn one(&mut self, words: &Words) {
        let mut said = Self(Vec::new());
        said.lines(&words.text());
        if !said.0.is_empty() {
            self.0.push(said.0.join(" ").replace('\t', " "));
        }
    }

    fn joined(&mut self, words: &str) {
        let words = joined(words);
        if !words.trim().is_empty() {
            self.0.push(words);
        }
    }
}

fn joined(words: &str) -> String {
    plain(&on_one_line(words))
}

/// What cannot be written goes first: some of it counts as white space.
fn on_one_line(words: &str) -> String {
    let legal: String = words.chars().filter(|it| is_legal(*it)).collect();
    legal.split_whitespace().collect::<Vec<_>>().join(" ")
}

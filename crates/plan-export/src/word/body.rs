use docx_rs::{DocumentChild, Docx, Paragraph, Run, StructuredDataTag};
use plan_charts::{CUTS_ZERO, Chart};

use super::clean;
use super::contents::{self, Entry};
use super::lists::Lists;
use super::mend::{Named, PictureWords, TableWords};
use super::page;
use super::paragraph::{Line, lines, one_line};
use super::styles::Style;
use super::{chart, table};
use crate::document::{Block, Document, Paper, Part, PartKey, Table, Words};
use crate::output::{Pictures, TypeSize};
use crate::text;

/// A document of fewer parts has no contents, nor has that for families: it can be seen at a glance.
const FEWEST_PARTS: usize = 6;
/// How tall a picture is at most, in parts of ten of a page: its title stands above it.
const PICTURE_TENTHS: u32 = 8;

/// A document for the library to write, and the words it has no place for.
pub(super) fn of(document: &Document, pictures: &Pictures, size: TypeSize) -> (Docx, Named) {
    let mut body = Body::new(document, pictures, size);
    body.title(document);
    let is_short = |part: &Part| matches!(part.key, PartKey::Families(_));
    let mut has_contents =
        document.parts.len() < FEWEST_PARTS || document.parts.iter().all(is_short);
    for part in &document.parts {
        // The contents stand behind the front page, or first where there is none.
        if !has_contents && part.key != PartKey::Front {
            body.contents();
            has_contents = true;
        }
        body.part(part);
    }
    body.finished(document)
}

/// What is written so far.
struct Body<'a> {
    pictures: &'a Pictures,
    size: TypeSize,
    children: Vec<DocumentChild>,
    paper: Paper,
    /// Level of the last heading; 0 for the title.
    level: u8,
    entries: Vec<Entry>,
    /// Which of the children are the contents, and whether there is no part before them.
    contents: Option<(usize, bool)>,
    lists: Lists,
    named: Named,
}

impl<'a> Body<'a> {
    fn new(document: &Document, pictures: &'a Pictures, size: TypeSize) -> Self {
        Self {
            pictures,
            size,
            children: Vec::new(),
            paper: document
                .parts
                .first()
                .map(|it| it.paper)
                .unwrap_or_default(),
            level: 0,
            entries: Vec::new(),
            contents: None,
            lists: Lists::default(),
            named: Named::default(),
        }
    }

    fn title(&mut self, document: &Document) {
        self.line(
            &Line::plain(&clean::short(&document.title, usize::MAX)),
            Style::Title,
        );
        self.line(
            &Line::plain(&clean::short(&document.mark, usize::MAX)),
            Style::Mark,
        );
    }

    /// Keeps a place for the contents, which are known at the end.
    fn contents(&mut self) {
        self.contents = Some((self.children.len(), self.entries.is_empty()));
        let later = DocumentChild::StructuredDataTag(Box::new(StructuredDataTag::new()));
        self.children.push(later);
    }

    fn part(&mut self, part: &Part) {
        if part.paper != self.paper {
            self.end_section();
            self.paper = part.paper;
        }
        self.heading(1, Line::plain(&clean::short(&part.heading, usize::MAX)));
        for block in &part.blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            // The levels of a document count its title; Word's do not.
            Block::Heading { level, words } => {
                self.heading(level.saturating_sub(1).clamp(2, 3), one_line(words));
            }
            Block::Paragraph(words) => self.words(words, Style::Body),
            Block::Missing(words) => self.words(&words.as_str().into(), Style::Missing),
            Block::Notice(words) => self.words(words, Style::Notice),
            Block::Note(words) => self.words(words, Style::Note),
            Block::List { order, items } => {
                let list = self.lists.list(*order, items);
                for paragraph in list {
                    self.paragraph(paragraph);
                }
            }
            Block::Facts(facts) => {
                for (name, words) in facts {
                    self.words(&fact(name, words), Style::Fact);
                }
            }
            Block::Table(table) => self.table(table),
            Block::Chart { chart, .. } => self.chart(chart),
            Block::Change { .. } => (),
        }
    }

    /// A heading, as deep as it asks for but never two levels below the one before.
    fn heading(&mut self, level: u8, line: Line) {
        if line.is_blank() {
            return;
        }
        self.level = level.min(self.level + 1);
        let style = match self.level {
            0 | 1 => Style::Heading1,
            2 => Style::Heading2,
            _ => Style::Heading3,
        };
        let number = self.entries.len() + 1;
        let place = format!("_Toc{number:09}");
        let mut paragraph = line.paragraph(style);
        let words = std::mem::take(&mut paragraph.children);
        let mut paragraph = paragraph.add_bookmark_start(number, place.as_str());
        paragraph.children.extend(words);
        self.paragraph(paragraph.add_bookmark_end(number));
        self.entries.push(Entry {
            level: self.level,
            line,
            place,
        });
    }

    fn table(&mut self, table: &Table) {
        let caption = clean::short(&table.caption, usize::MAX);
        self.line(&Line::plain(&caption), Style::Caption);
        if let Some(made) = table::table(table, page::width(self.paper), self.size) {
            self.children.push(DocumentChild::Table(Box::new(made)));
            self.named.tables.push(TableWords::of(table, caption));
            // Two tables in a row would become one.
            self.paragraph(Paragraph::new().style(Style::Gap.id()));
        }
    }

    fn chart(&mut self, of: &Chart) {
        self.line(
            &Line::plain(&clean::short(&of.title, usize::MAX)),
            Style::Caption,
        );
        let width = page::width(self.paper);
        let height = page::height(self.paper) / 10 * PICTURE_TENTHS;
        let png = self.pictures.0.get(&of.id);
        match png.and_then(|png| chart::picture(of, png, width, height)) {
            Some(picture) => {
                let paragraph = Paragraph::new().style(Style::Picture.id());
                let number = self.named.pictures.len() + 1;
                let picture = picture.id(format!("rIdPicture{number}"));
                self.paragraph(paragraph.add_run(Run::new().add_image(picture)));
                self.named
                    .pictures
                    .push(PictureWords(chart::alternative(of)));
            }
            None => self.words(&of.description.as_str().into(), Style::Body),
        }
        if of.cuts_zero {
            self.line(&Line::plain(CUTS_ZERO), Style::Note);
        }
        self.words(&of.caption.as_str().into(), Style::Note);
        self.table(&Table::from(&of.table));
    }

    /// Words as paragraphs, one a line.
    fn words(&mut self, words: &Words, style: Style) {
        for line in lines(words) {
            self.line(&line, style);
        }
    }

    fn line(&mut self, line: &Line, style: Style) {
        if !line.is_blank() {
            self.paragraph(line.paragraph(style));
        }
    }

    fn paragraph(&mut self, paragraph: Paragraph) {
        let child = DocumentChild::Paragraph(Box::new(paragraph));
        self.children.push(child);
    }

    /// Says of what is written since the last section which way its paper lies.
    fn end_section(&mut self) {
        let section = page::section(self.paper);
        match self.children.last_mut() {
            Some(DocumentChild::Paragraph(last)) if last.property.section_property.is_none() => {
                last.property.section_property = Some(section);
            }
            _ => self.paragraph(
                Paragraph::new()
                    .style(Style::Gap.id())
                    .section_property(section),
            ),
        }
    }

    fn finished(mut self, document: &Document) -> (Docx, Named) {
        if let Some((at, is_first)) = self.contents
            && let Some(place) = self.children.get_mut(at)
        {
            let contents = contents::contents(&self.entries, is_first);
            *place = DocumentChild::StructuredDataTag(Box::new(contents));
        }
        let mut docx = page::laid_out(Docx::new(), document, self.paper);
        docx.document.children = self.children;
        (self.lists.described(docx), self.named)
    }
}

/// A name and what is known of it, on one line.
fn fact(name: &str, words: &Words) -> Words {
    let name = text::clean(name);
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if clean::is_blank(&name) {
        return words.clone();
    }
    Words::strong(text::label(&name) + " ").and(words.clone())
}

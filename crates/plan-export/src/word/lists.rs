use docx_rs::{
    AbstractNumbering, Docx, IndentLevel, Level, LevelJc, LevelOverride, LevelText, NumberFormat,
    Numbering, NumberingId, Paragraph, SpecialIndentType, Start,
};

use super::paragraph::lines;
use super::styles::Style;
use crate::document::{Order, Words};

/// The lists of a document. Each list whose order counts begins at 1 again, which needs a number of
/// its own in the file.
#[derive(Default)]
pub(super) struct Lists {
    numbered: usize,
}

impl Lists {
    /// The paragraphs of one list.
    pub(super) fn list(&mut self, order: Order, items: &[Words]) -> Vec<Paragraph> {
        let (list, style) = match order {
            Order::Bullets => (BULLETS, Style::Bullet),
            Order::Numbers => {
                self.numbered += 1;
                (BULLETS + self.numbered, Style::Number)
            }
        };
        items.iter().flat_map(|it| item(it, list, style)).collect()
    }

    /// The document, knowing its lists.
    pub(super) fn described(&self, docx: Docx) -> Docx {
        let docx = docx
            .add_abstract_numbering(looks(BULLETS, "bullet", "•"))
            .add_abstract_numbering(looks(NUMBERS, "decimal", "%1."))
            .add_numbering(Numbering::new(BULLETS, BULLETS));
        let mut docx = (1..=self.numbered).fold(docx, |docx, number| {
            let list = Numbering::new(BULLETS + number, NUMBERS);
            docx.add_numbering(list.add_override(LevelOverride::new(0).start(1)))
        });
        docx.document_rels.has_numberings = true;
        docx
    }
}

/// Identity of the list of bullets, and of what bullets look like. 1 is the library's own.
const BULLETS: usize = 2;
/// Identity of what numbers look like.
const NUMBERS: usize = 3;
/// How far words stand in behind their bullet or number, in twentieths of a point.
const INDENT: i32 = 454;

fn item(words: &Words, list: usize, style: Style) -> Vec<Paragraph> {
    let lines = lines(words);
    let first = lines.iter().take(1).map(|line| {
        let paragraph = line.paragraph(style);
        paragraph.numbering(NumberingId::new(list), IndentLevel::new(0))
    });
    let others = lines.iter().skip(1);
    let others = others.map(|line| line.paragraph(Style::Continued));
    first.chain(others).collect()
}

fn looks(id: usize, format: &str, text: &str) -> AbstractNumbering {
    let level = Level::new(
        0,
        Start::new(1),
        NumberFormat::new(format),
        LevelText::new(text),
        LevelJc::new("left"),
    );
    let hanging = Some(SpecialIndentType::Hanging(INDENT));
    AbstractNumbering::new(id).add_level(level.indent(Some(INDENT), hanging, None, None))
}

use docx_rs::{
    FieldCharType, Hyperlink, HyperlinkType, InstrPAGEREF, InstrText, Run, StructuredDataTag,
};

use super::paragraph::Line;
use super::styles::Style;

/// A heading that can be in the contents.
pub(super) struct Entry {
    /// Its level: 1 for a part.
    pub(super) level: u8,
    /// Its words.
    pub(super) line: Line,
    /// The name of the place it stands at.
    pub(super) place: String,
}

/// How many lines contents have at most before the headings inside parts are left out.
const MOST_LINES: usize = 30;

/// The contents: a heading, and a field that Word fills anew when somebody asks it to. The lines are
/// there before that. Page numbers are not: only Word knows them, and it asks a question when it is
/// told to find them on opening.
pub(super) fn contents(entries: &[Entry]) -> StructuredDataTag {
    let deepest = if entries.len() > MOST_LINES { 1 } else { 2 };
    let heading = Line::plain("Contents").paragraph(Style::ContentsHeading);
    let lines: Vec<&Entry> = entries.iter().filter(|it| it.level <= deepest).collect();
    let last = lines.len().saturating_sub(1);
    let mut contents = StructuredDataTag::new()
        .alias("Contents")
        .add_paragraph(heading);
    for (number, entry) in lines.iter().enumerate() {
        let mut paragraph = entry.line.paragraph(style(entry.level));
        let mut link = Hyperlink::new(entry.place.as_str(), HyperlinkType::Anchor);
        link.children = std::mem::take(&mut paragraph.children);
        if number == 0 {
            paragraph = paragraph.add_run(begin(deepest));
        }
        paragraph = paragraph.add_hyperlink(link.add_run(page_of(&entry.place)));
        if number == last {
            paragraph = paragraph.add_run(Run::new().add_field_char(FieldCharType::End, false));
        }
        contents = contents.add_paragraph(paragraph);
    }
    contents
}

fn style(level: u8) -> Style {
    match level {
        1 => Style::Contents1,
        _ => Style::Contents2,
    }
}

/// The beginning of the field: headings down to a level, as links, without page numbers in a view that
/// has no pages.
fn begin(deepest: u8) -> Run {
    let asked = format!("TOC \\o \"1-{deepest}\" \\h \\z");
    Run::new()
        .add_field_char(FieldCharType::Begin, false)
        .add_instr_text(InstrText::Unsupported(asked))
        .add_field_char(FieldCharType::Separate, false)
}

/// The page of a place: empty until Word prints the document or fills the contents anew.
fn page_of(place: &str) -> Run {
    Run::new()
        .add_tab()
        .add_field_char(FieldCharType::Begin, false)
        .add_instr_text(InstrText::PAGEREF(InstrPAGEREF::new(place).hyperlink()))
        .add_field_char(FieldCharType::Separate, false)
        .add_field_char(FieldCharType::End, false)
}

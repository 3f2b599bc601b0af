use docx_rs::{
    Docx, Footer, FooterReference, Header, HeaderReference, NumPages, PageMargin, PageNum,
    PageOrientationType, PageSize, Paragraph, Run, SectionProperty,
};

use super::clean;
use super::paragraph::Line;
use super::styles::Style;
use crate::document::{Document, Paper};

/// Short side of A4, in twentieths of a point.
const SHORT: u32 = 11_906;
/// Long side of A4.
const LONG: u32 = 16_838;
/// Margin on every side but the top: 2 cm.
const MARGIN: u32 = 1134;
/// Margin at the top, where two lines of the header stand: 2.6 cm.
const TOP: u32 = 1474;
/// How far header and footer are from the edge: 1 cm.
const EDGE: i32 = 567;
/// How much of a title is said again on every page, in characters.
const MOST_TITLE: usize = 120;

/// Width between the margins, in twentieths of a point.
pub(super) const fn width(paper: Paper) -> u32 {
    match paper {
        Paper::Portrait => SHORT - 2 * MARGIN,
        Paper::Landscape => LONG - 2 * MARGIN,
    }
}

/// Height between the margins, in twentieths of a point.
pub(super) const fn height(paper: Paper) -> u32 {
    match paper {
        Paper::Portrait => LONG - TOP - MARGIN,
        Paper::Landscape => SHORT - TOP - MARGIN,
    }
}

/// The document with header and footer, its last section on paper that lies this way.
pub(super) fn laid_out(docx: Docx, document: &Document, paper: Paper) -> Docx {
    let mut docx = docx.header(header(document)).footer(footer());
    let last = section(paper);
    docx.document.section_property.page_size = last.page_size;
    docx.document.section_property.page_margin = last.page_margin;
    docx
}

/// The end of a section that is not the last. It points to the one header and the one footer, which
/// would else begin only with the last section.
pub(super) fn section(paper: Paper) -> SectionProperty {
    let size = match paper {
        Paper::Portrait => PageSize::new().size(SHORT, LONG),
        Paper::Landscape => PageSize::new()
            .size(LONG, SHORT)
            .orient(PageOrientationType::Landscape),
    };
    let margin = MARGIN.cast_signed();
    let mut section = SectionProperty::new()
        .page_size(size)
        .page_margin(PageMargin {
            top: TOP.cast_signed(),
            left: margin,
            bottom: margin,
            right: margin,
            header: EDGE,
            footer: EDGE,
            gutter: 0,
        });
    let header = docx_rs::create_header_rid(1);
    let footer = docx_rs::create_footer_rid(1);
    section.header_reference = Some(HeaderReference::new("default", header));
    section.footer_reference = Some(FooterReference::new("default", footer));
    section
}

/// The mark and the title.
fn header(document: &Document) -> Header {
    let title = Line::plain(&clean::short(&document.title, MOST_TITLE));
    let mark = Line::strong(&clean::short(&document.mark, MOST_TITLE));
    let lines = [mark, title];
    let lines = lines.iter().filter(|it| !it.is_blank());
    let header = lines.fold(Header::new(), |header, line| {
        header.add_paragraph(line.paragraph(Style::Header))
    });
    // A header needs a paragraph, whatever is in it.
    if header.children.is_empty() {
        return header.add_paragraph(Paragraph::new().style(Style::Header.id()));
    }
    header
}

/// "Page 1 of 9".
fn footer() -> Footer {
    let words = |words: &str| Run::new().add_text(words);
    Footer::new().add_paragraph(
        Paragraph::new()
            .style(Style::Footer.id())
            .add_run(words("Page "))
            .add_page_num(PageNum::new())
            .add_run(words(" of "))
            .add_num_pages(NumPages::new()),
    )
}

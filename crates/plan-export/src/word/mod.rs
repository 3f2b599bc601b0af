//! A document as a Word file.
//!
//! `docx-rs` puts paragraphs, tables, lists and pictures together; [`mend`] then makes of it what a
//! reader needs and that library cannot say: alternative text, header rows, right-to-left runs, the
//! order of properties. Styles and settings are files of our own, because nothing typed is in them.

mod body;
mod chart;
mod clean;
mod columns;
mod contents;
mod direction;
mod lists;
mod mend;
mod package;
mod page;
mod paragraph;
mod properties;
mod styles;
mod table;

use docx_rs::XMLDocx;
use reform_plan::Date;

use crate::document::Document;
use crate::output::{Pictures, TypeSize};
use crate::problem::ExportProblem;

/// What a Word file says of itself beside its document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The day it is made: the only date in it that is not the document's.
    pub today: Date,
    /// What it is about, in a few words; may be empty.
    pub subject: String,
    /// How large its letters are.
    pub type_size: TypeSize,
}

/// A document as the bytes of a Word file (`.docx`). The same document gives the same bytes.
///
/// Charts are drawn where `pictures` has a PNG of their id, and said in words where not; the table of
/// their numbers follows either way.
///
/// # Errors
///
/// When the file could not be put together, which no typed text brings about.
pub fn write(
    document: &Document,
    pictures: &Pictures,
    about: &About,
) -> Result<Vec<u8>, ExportProblem> {
    let (built, named) = body::of(document, pictures, about.type_size);
    package::pack(mended(built.build(), named, document, about)?)
}

/// The parts of the file, as they are packed.
fn mended(
    xml: XMLDocx,
    named: mend::Named,
    document: &Document,
    about: &About,
) -> Result<package::Package, ExportProblem> {
    Ok(package::Package {
        document: mend::mend(&xml.document, named)?,
        headers: mend::each(&xml.headers)?,
        footers: mend::each(&xml.footers)?,
        numbering: mend::mend(&xml.numberings, mend::Named::default())?,
        relations: mend::relations(&xml.document_rels)?,
        styles: styles::sheet(about.type_size),
        fonts: xml.font_table,
        core: properties::core(document, about)?,
        media: xml.media,
    })
}

/// A problem of putting the file together, with what the library said of it.
fn problem(what: impl std::fmt::Display) -> ExportProblem {
    ExportProblem::new(
        format!("The Word document could not be put together: {what}."),
        "Download the plan as Markdown instead, and report this.",
    )
}

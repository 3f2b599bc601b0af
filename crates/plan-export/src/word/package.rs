use std::io::{Cursor, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::problem;
use crate::problem::ExportProblem;

/// The parts of a Word file.
pub(super) struct Package {
    /// The text.
    pub(super) document: Vec<u8>,
    /// The tops of pages.
    pub(super) headers: Vec<Vec<u8>>,
    /// The feet of pages.
    pub(super) footers: Vec<Vec<u8>>,
    /// What lists look like.
    pub(super) numbering: Vec<u8>,
    /// Which part of the file is what to the text.
    pub(super) relations: Vec<u8>,
    /// What words look like.
    pub(super) styles: Vec<u8>,
    /// Letters it is written in.
    pub(super) fonts: Vec<u8>,
    /// What the file says of itself.
    pub(super) core: Vec<u8>,
    /// PNG pictures by name, without their ending.
    pub(super) media: Vec<(String, Vec<u8>)>,
}

/// A part: where it is, and its bytes.
struct Part {
    path: String,
    /// Its content type, or what sets it apart among those of the word processor; none where its
    /// ending says it.
    kind: Option<&'static str>,
    bytes: Vec<u8>,
}

/// The file. Same parts, same bytes: every date in it is the first a ZIP can have.
pub(super) fn pack(package: Package) -> Result<Vec<u8>, ExportProblem> {
    let parts = parts(package);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // Readers look for this one first.
    add(&mut zip, "[Content_Types].xml", &content_types(&parts)?)?;
    for part in &parts {
        add(&mut zip, &part.path, &part.bytes)?;
    }
    Ok(zip.finish().map_err(problem)?.into_inner())
}

fn parts(package: Package) -> Vec<Part> {
    let mut parts = vec![
        part("_rels/.rels", None, RELATIONS.into()),
        part("docProps/core.xml", Some(CORE), package.core),
        part("word/document.xml", Some("document.main"), package.document),
        part("word/_rels/document.xml.rels", None, package.relations),
        part("word/styles.xml", Some("styles"), package.styles),
        part("word/settings.xml", Some("settings"), SETTINGS.into()),
        part("word/theme/theme1.xml", Some(THEME_KIND), THEME.into()),
        part("word/fontTable.xml", Some("fontTable"), package.fonts),
        part("word/numbering.xml", Some("numbering"), package.numbering),
    ];
    for (kind, all) in [("header", package.headers), ("footer", package.footers)] {
        for (number, bytes) in (1..).zip(all) {
            let path = format!("word/{kind}{number}.xml");
            parts.push(part(&path, Some(kind), bytes));
        }
    }
    for (name, bytes) in package.media {
        parts.push(part(&format!("word/media/{name}.png"), None, bytes));
    }
    parts
}

fn part(path: &str, kind: Option<&'static str>, bytes: Vec<u8>) -> Part {
    Part {
        path: path.to_owned(),
        kind,
        bytes,
    }
}

fn add(
    zip: &mut ZipWriter<Cursor<Vec<u8>>>,
    path: &str,
    bytes: &[u8],
) -> Result<(), ExportProblem> {
    // A picture is packed already.
    let method = if path.ends_with(PICTURE_ENDING) {
        CompressionMethod::Stored
    } else {
        CompressionMethod::Deflated
    };
    let options = SimpleFileOptions::default()
        .compression_method(method)
        .last_modified_time(DateTime::default());
    zip.start_file(path, options).map_err(problem)?;
    zip.write_all(bytes).map_err(problem)
}

/// What every part is (`[Content_Types].xml`, part 2 of ECMA-376).
fn content_types(parts: &[Part]) -> Result<Vec<u8>, ExportProblem> {
    let mut writer = Writer::new(Vec::new());
    let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
    writer
        .write_event(Event::Decl(declaration))
        .map_err(problem)?;
    let types = writer.create_element("Types").with_attribute(TYPES);
    types
        .write_inner_content(|writer| {
            for (ending, kind) in ENDINGS {
                let element = writer.create_element("Default");
                let element = element.with_attribute(("Extension", ending));
                element
                    .with_attribute(("ContentType", kind))
                    .write_empty()?;
            }
            for part in parts {
                let Some(kind) = part.kind else {
                    continue;
                };
                let kind = if kind.contains('/') {
                    kind.to_owned()
                } else {
                    format!("{WORD}.{kind}+xml")
                };
                let path = format!("/{}", part.path);
                let element = writer.create_element("Override");
                let element = element.with_attribute(("PartName", path.as_str()));
                element
                    .with_attribute(("ContentType", kind.as_str()))
                    .write_empty()?;
            }
            Ok(())
        })
        .map_err(problem)?;
    Ok(writer.into_inner())
}

const PICTURE_ENDING: &str = ".png";
const SETTINGS: &str = include_str!("settings.xml");
const THEME: &str = include_str!("theme.xml");
const RELATIONS: &str = include_str!("relations.xml");
/// How the content type of every part of the word processor begins.
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const CORE: &str = "application/vnd.openxmlformats-package.core-properties+xml";
const THEME_KIND: &str = "application/vnd.openxmlformats-officedocument.theme+xml";
const TYPES: (&str, &str) = (
    "xmlns",
    "http://schemas.openxmlformats.org/package/2006/content-types",
);
const ENDINGS: [(&str, &str); 3] = [
    (
        "rels",
        "application/vnd.openxmlformats-package.relationships+xml",
    ),
    ("xml", "application/xml"),
    ("png", "image/png"),
];

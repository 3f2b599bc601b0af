use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{About, clean, problem};
use crate::document::Document;
use crate::problem::ExportProblem;

/// How long a property is at most: what file managers show.
const MOST: usize = 255;
const DATE: [(&str, &str); 1] = [("xsi:type", "dcterms:W3CDTF")];

/// What the file says of itself (`docProps/core.xml`, part 2 of ECMA-376, annex on core properties).
/// No author: a plan is a partnership's, and no name is given away.
pub(super) fn core(document: &Document, about: &About) -> Result<Vec<u8>, ExportProblem> {
    let day = about.today;
    let day = format!(
        "{:04}-{:02}-{:02}T00:00:00Z",
        day.year(),
        u8::from(day.month()),
        day.day()
    );
    let title = clean::short(&document.title, MOST);
    let subject = clean::short(&about.subject, MOST);
    let mut writer = Writer::new(Vec::new());
    let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
    writer
        .write_event(Event::Decl(declaration))
        .map_err(problem)?;
    writer
        .create_element("cp:coreProperties")
        .with_attributes(NAMES)
        .write_inner_content(|writer| {
            let text = |writer: &mut Writer<Vec<u8>>, name: &str, words: &str| {
                let element = writer.create_element(name);
                element
                    .write_text_content(BytesText::new(words))
                    .map(|_| ())
            };
            text(writer, "dc:title", &title)?;
            text(writer, "dc:subject", &subject)?;
            text(writer, "dc:language", "en-GB")?;
            for name in ["dcterms:created", "dcterms:modified"] {
                let element = writer.create_element(name).with_attributes(DATE);
                element.write_text_content(BytesText::new(&day))?;
            }
            Ok(())
        })
        .map_err(problem)?;
    Ok(writer.into_inner())
}

const NAMES: [(&str, &str); 4] = [
    (
        "xmlns:cp",
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    ),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:dcterms", "http://purl.org/dc/terms/"),
    ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
];

//! Workbooks written by hand, part by part, as no program would write them.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A cell written by hand.
#[derive(Clone, Copy)]
pub(crate) enum Cell<'a> {
    /// Nothing.
    Blank,
    /// Text.
    Text(&'a str),
    /// A number, shown as the style of this place shows it.
    Number(f64, usize),
    /// XML as it is; `PLACE` stands for its place.
    Raw(&'a str),
}

/// Shows a number as it is.
pub(crate) const PLAIN: usize = 0;
/// Shows a number as a day.
pub(crate) const DAY: usize = 1;
/// Shows a number as a month.
pub(crate) const MONTH: usize = 2;

/// Files in a ZIP.
pub(crate) fn zipped<N: AsRef<str>, B: AsRef<[u8]>>(files: &[(N, B)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_ref(), SimpleFileOptions::default())
            .unwrap();
        zip.write_all(bytes.as_ref()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Files in a ZIP, and a sheet that says the same over and over until it has so many bytes.
pub(crate) fn zipped_with_repeats(
    files: &[(String, Vec<u8>)],
    name: &str,
    cell: &str,
    bytes: usize,
) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_level(Some(1));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.start_file(name, options).unwrap();
    zip.write_all(b"<worksheet><sheetData><row>").unwrap();
    let many = cell.repeat((1 << 20) / cell.len());
    for _ in 0..bytes / many.len() {
        zip.write_all(many.as_bytes()).unwrap();
    }
    zip.write_all(b"</row></sheetData></worksheet>").unwrap();
    zip.finish().unwrap().into_inner()
}

/// An Excel workbook with one sheet of these rows.
pub(crate) fn xlsx(rows: &[Vec<Cell<'_>>]) -> Vec<u8> {
    Xlsx::default().sheet("Actions", rows).bytes()
}

/// An Excel workbook in the making.
#[derive(Default)]
pub(crate) struct Xlsx {
    sheets: Vec<(String, String)>,
    properties: String,
    strings: Option<String>,
}

impl Xlsx {
    /// Adds a sheet of rows, from A1.
    pub(crate) fn sheet(self, name: &str, rows: &[Vec<Cell<'_>>]) -> Self {
        self.raw_sheet(name, &format!("<sheetData>{}</sheetData>", rows_of(rows)))
    }

    /// Adds a sheet with this XML in it.
    pub(crate) fn raw_sheet(mut self, name: &str, inside: &str) -> Self {
        let xml = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{inside}</worksheet>"
        );
        self.sheets.push((name.to_owned(), xml));
        self
    }

    /// Says something of the workbook as a whole.
    pub(crate) fn properties(mut self, xml: &str) -> Self {
        xml.clone_into(&mut self.properties);
        self
    }

    /// Gives it this part of shared strings.
    pub(crate) fn strings(mut self, xml: &str) -> Self {
        self.strings = Some(xml.to_owned());
        self
    }

    /// Its parts, the first sheet first.
    pub(crate) fn parts(&self) -> Vec<(String, Vec<u8>)> {
        let mut list = String::new();
        let mut links = String::new();
        let mut parts = Vec::new();
        for (at, (name, xml)) in self.sheets.iter().enumerate() {
            let id = at + 1;
            write!(
                list,
                "<sheet name=\"{name}\" sheetId=\"{id}\" r:id=\"rId{id}\"/>"
            )
            .unwrap();
            write!(
                links,
                "<Relationship Id=\"rId{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{id}.xml\"/>"
            )
            .unwrap();
            parts.push((format!("xl/worksheets/sheet{id}.xml"), xml.clone()));
        }
        let workbook = format!(
            "<workbook xmlns:r=\"r\">{}<sheets>{list}</sheets></workbook>",
            self.properties
        );
        let mut add = |name: &str, text: String| parts.push((name.to_owned(), text));
        add("xl/workbook.xml", workbook);
        add(
            "xl/_rels/workbook.xml.rels",
            format!("<Relationships>{links}</Relationships>"),
        );
        add(
            "_rels/.rels",
            "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>".to_owned(),
        );
        add(
            "xl/styles.xml",
            "<styleSheet><numFmts count=\"1\"><numFmt numFmtId=\"165\" formatCode=\"mmmm\\ yyyy\"/></numFmts><fonts><font/></fonts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>".to_owned(),
        );
        if let Some(strings) = &self.strings {
            add("xl/sharedStrings.xml", strings.clone());
        }
        parts
            .into_iter()
            .map(|(name, xml)| (name, xml.into_bytes()))
            .collect()
    }

    /// The file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        zipped(&self.parts())
    }
}

/// An OpenDocument workbook with one sheet of these rows in XML.
pub(crate) fn ods(rows: &str) -> Vec<u8> {
    ods_of(&format!(
        "<table:table table:name=\"Actions\">{rows}</table:table>"
    ))
}

/// An OpenDocument workbook of these sheets in XML.
pub(crate) fn ods_of(tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content><office:automatic-styles>\
         <number:date-style style:name=\"N1\"><number:month number:textual=\"true\"/><number:text> </number:text><number:year/></number:date-style>\
         <number:date-style style:name=\"N2\"><number:day/><number:month/><number:year/></number:date-style>\
         <style:style style:name=\"month\" style:data-style-name=\"N1\"/><style:style style:name=\"day\" style:data-style-name=\"N2\"/>\
         </office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    ods_with("<manifest:manifest/>", content.as_bytes())
}

/// An OpenDocument workbook of these parts.
pub(crate) fn ods_with(manifest: &str, content: &[u8]) -> Vec<u8> {
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    zipped(&[
        ("mimetype", kind.as_bytes()),
        ("content.xml", content),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ])
}

/// A row of an OpenDocument workbook.
pub(crate) fn ods_row(texts: &[&str]) -> String {
    let cells = texts.iter().map(|text| {
        if text.is_empty() {
            return "<table:table-cell/>".to_owned();
        }
        let text = escaped(text);
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    });
    format!(
        "<table:table-row>{}</table:table-row>",
        cells.collect::<String>()
    )
}

/// Cells of text.
pub(crate) fn texts<'a>(texts: &[&'a str]) -> Vec<Cell<'a>> {
    let cell = |it: &&'a str| {
        if it.is_empty() {
            Cell::Blank
        } else {
            Cell::Text(it)
        }
    };
    texts.iter().map(cell).collect()
}

fn rows_of(rows: &[Vec<Cell<'_>>]) -> String {
    let mut xml = String::new();
    for (row, cells) in rows.iter().enumerate() {
        write!(xml, "<row r=\"{}\">", row + 1).unwrap();
        for (column, cell) in cells.iter().enumerate() {
            let place = format!("{}{}", letter(column), row + 1);
            match cell {
                Cell::Blank => {}
                Cell::Text(text) => {
                    let text = escaped(text);
                    write!(
                        xml,
                        "<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
                    )
                    .unwrap();
                }
                Cell::Number(number, style) => {
                    write!(xml, "<c r=\"{place}\" s=\"{style}\"><v>{number}</v></c>").unwrap();
                }
                Cell::Raw(inside) => xml.push_str(&inside.replace("PLACE", &place)),
            }
        }
        xml.push_str("</row>");
    }
    xml
}

fn letter(column: usize) -> char {
    char::from(b'A' + u8::try_from(column).unwrap())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

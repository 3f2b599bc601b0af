//! Damaged files never stop the tool: what is read of them is a log or problems in words.

use std::panic;

use plan_export::back::{MOST_CELLS, read};

use crate::plans::{compared_log, example, small, workbook};
use crate::workbook::{Cell, DAY, Xlsx, ods_row, ods_with, texts, zipped};

/// How many files of each kind are damaged in one run.
const FILES: usize = 3_000;

/// Numbers in an order that is the same each time (xorshift, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below.max(1) as u64).unwrap()
    }
}

/// Pieces that are put into files: what readers trip over.
const PIECES: [&[u8]; 24] = [
    b"<",
    b">",
    b"\"",
    b"</c>",
    b"<c>",
    b"<row>",
    b"</row>",
    b"<v>",
    b"&amp;",
    b"&#0;",
    b"&x;",
    b"<!DOCTYPE a>",
    b"]]>",
    b"<![CDATA[",
    b"<!--",
    b"\xff\xfe",
    b"\0",
    b"9999999999",
    b"-1",
    b"NaN",
    b"1e308",
    b"r=\"A0\"",
    b"t=\"e\"",
    b"</table:table>",
];

fn damage(bytes: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..=dice.roll(3) {
        let at = dice.roll(bytes.len());
        match dice.roll(6) {
            0 => bytes.truncate(at),
            1 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << dice.roll(8);
                }
            }
            2 => {
                let end = (at + dice.roll(40)).min(bytes.len());
                bytes.drain(at..end);
            }
            3 => {
                let end = (at + dice.roll(60)).min(bytes.len());
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            _ => {
                let piece = PIECES[dice.roll(PIECES.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
        }
    }
}

/// Reads a file, compares what is read, and says whether it was a log.
fn survives(bytes: &[u8], what: &str) -> bool {
    let read = panic::catch_unwind(|| match read(bytes) {
        Ok(log) => {
            assert!(log.rows.len() <= MOST_CELLS);
            let changes = compared_log(&small(), &log);
            assert!(changes.problems.iter().all(|it| !it.words.is_empty()));
            true
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            false
        }
    });
    read.unwrap_or_else(|_| panic!("{what}"))
}

fn parts_of_excel() -> Vec<(String, Vec<u8>)> {
    Xlsx::default()
        .strings("<sst count=\"3\" uniqueCount=\"2\"><si><t>Open doors</t></si><si><r><t xml:space=\"preserve\">Do </t></r><rPh><t>x</t></rPh></si></sst>")
        .properties("<workbookPr date1904=\"0\"/>")
        .sheet(
            "Actions",
            &[
                texts(&["Action", "By", "Status", "Milestones", "Waits for"]),
                vec![
                    Cell::Raw("<c r=\"PLACE\" t=\"s\"><v>0</v></c>"),
                    Cell::Number(46_477.0, DAY),
                    Cell::Raw("<c r=\"PLACE\" t=\"str\"><f si=\"0\" t=\"shared\">A1</f><v>Done_x000D_</v></c>"),
                    Cell::Text("Rooms (1 May 2027)"),
                    Cell::Text("Train every SENCO"),
                ],
            ],
        )
        .parts()
}

#[test]
fn damaged_parts_of_excel_workbooks_never_panic() {
    let good = parts_of_excel();
    assert!(survives(&zipped(&good), "the good one"));
    let mut dice = Dice(0x5eed);
    let mut logs = 0;
    for count in 0..FILES * 2 {
        let mut parts = good.clone();
        let which = dice.roll(parts.len());
        damage(&mut parts[which].1, &mut dice);
        logs += usize::from(survives(
            &zipped(&parts),
            &format!("file {count}, {}", parts[which].0),
        ));
    }
    // Some damage is no damage, and most is.
    assert!((FILES / 50..FILES * 2).contains(&logs), "{logs}");
}

#[test]
fn damaged_open_document_workbooks_never_panic() {
    let content = format!(
        "<o><number:date-style style:name=\"N\"><number:month/><number:year/></number:date-style><style:style style:name=\"m\" style:data-style-name=\"N\"/>\
         <table:table table:name=\"Actions\"><table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"3\"/></table:table-row>{}\
         <table:table-row><table:table-cell office:value-type=\"string\"><text:p>Open<text:s text:c=\"3\"/><text:span>doors</text:span><text:line-break/></text:p><text:p/></table:table-cell>\
         <table:table-cell table:style-name=\"m\" office:value-type=\"date\" office:date-value=\"2027-03-01\"><office:annotation><text:p>Why?</text:p></office:annotation><text:p>Mar 27</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"float\" office:value=\"3\"/><table:covered-table-cell/></table:table-row></table:table></o>",
        ods_row(&["Action", "By", "Role"]),
    );
    let manifest =
        "<manifest:manifest><manifest:file-entry manifest:full-path=\"/\"/></manifest:manifest>";
    let good = content.into_bytes();
    assert!(survives(&ods_with(manifest, &good), "the good one"));
    let mut dice = Dice(0x0d5);
    let mut logs = 0;
    for count in 0..FILES * 2 {
        let mut bytes = good.clone();
        damage(&mut bytes, &mut dice);
        logs += usize::from(survives(
            &ods_with(manifest, &bytes),
            &format!("file {count}"),
        ));
    }
    assert!((FILES / 50..FILES * 2).contains(&logs), "{logs}");
}

#[test]
fn damaged_files_as_they_are_packed_never_panic() {
    let good = [workbook(&example()), zipped(&parts_of_excel())];
    let mut dice = Dice(0xdead);
    for count in 0..FILES {
        let mut bytes = good[count % 8 / 7].clone();
        if count % 8 != 7 {
            bytes.clone_from(&good[1]);
        }
        damage(&mut bytes, &mut dice);
        survives(&bytes, &format!("file {count}"));
    }
}

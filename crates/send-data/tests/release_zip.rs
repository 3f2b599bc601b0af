//! ZIPs of releases, good and hostile.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a helper that cannot go on has failed its test"
)]

#[path = "release/common.rs"]
#[expect(dead_code, reason = "each test file uses some of the helpers")]
mod common;

use std::io::{Cursor, Write};

use common::{read_all, read_one};
use send_data::release::archive::{MOST_FILES, MOST_PACKED};
use send_data::release::{FileReading, Outcome};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

const TIMELINESS: &str = include_str!("release/timeliness_cut.csv");
const NEW_PLANS: &str = include_str!("release/newplans_cut.csv");

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, options()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The same bytes in the place of others of the same length, wherever they are.
fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut bytes = bytes.to_vec();
    let mut count = 0;
    let mut at = 0;
    while let Some(next) = bytes[at..].windows(from.len()).position(|it| it == from) {
        bytes[at + next..at + next + to.len()].copy_from_slice(to);
        at += next + to.len();
        count += 1;
    }
    assert!(count > 0);
    bytes
}

fn refusal(bytes: &[u8]) -> String {
    read_all("file.zip", bytes).unwrap_err().to_string()
}

/// What is said of a file of which nothing is used.
fn said(reading: &FileReading) -> String {
    assert_eq!(reading.cells, []);
    match &reading.outcome {
        Outcome::Refused(problem) => problem.to_string(),
        Outcome::PassedOver(what) => what.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn files_of_a_zip_are_read_as_by_themselves_in_the_order_of_names() {
    let zip = zipped(&[
        ("data/timeliness_20_week.csv", TIMELINESS.as_bytes()),
        ("data/NEWPLANS.CSV", NEW_PLANS.as_bytes()),
        ("data-guidance/data-guidance.txt", b"words"),
        ("inner.zip", b"PK\x03\x04"),
    ]);
    let mut steps = Vec::new();
    let readings = send_data::release::read_file(
        "release.zip",
        &zip,
        &common::geography(),
        &common::units(),
        &[],
        &mut |done, total| steps.push((done, total)),
    )
    .unwrap();
    let names: Vec<&str> = readings.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "data-guidance/data-guidance.txt",
            "data/NEWPLANS.CSV",
            "data/timeliness_20_week.csv",
            "inner.zip"
        ]
    );
    assert!(said(&readings[0]).contains("not a CSV"));
    assert!(said(&readings[3]).contains("ZIP within the ZIP"));
    assert_eq!(readings[1].cells, read_one(NEW_PLANS.as_bytes()).cells);
    assert_eq!(readings[2].cells, read_one(TIMELINESS.as_bytes()).cells);
    assert!(steps.is_sorted());
    let total = u64::try_from(zip.len()).unwrap();
    assert_eq!(steps.last(), Some(&(total, total)));
}

#[test]
fn x9_names_that_lead_out_of_the_zip_are_refused() {
    let zip = zipped(&[
        ("aa/bb/evil.csv", TIMELINESS.as_bytes()),
        ("good.csv", TIMELINESS.as_bytes()),
    ]);
    for evil in [
        "../../evil.csv",
        "/a/b/eevil.csv",
        "..\\..\\evil.csv",
        "C:\\bb\\evil.csv",
    ] {
        let zip = replaced(&zip, b"aa/bb/evil.csv", evil.as_bytes());
        let readings = read_all("file.zip", &zip).unwrap();
        let bad = readings.iter().find(|it| it.name != "good.csv").unwrap();
        assert!(said(bad).contains("leads out of the ZIP"), "{evil} {bad:?}");
        let good = readings.iter().find(|it| it.name == "good.csv").unwrap();
        assert!(!good.cells.is_empty());
    }
}

#[test]
fn x9_a_zip_of_a_hundred_thousand_files_is_refused_at_once() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..100_000 {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        zip.start_file(format!("{at}.csv"), options).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(refusal(&bytes).contains("more than 200 files"));
    let names: Vec<String> = (0..=MOST_FILES).map(|at| format!("{at}.csv")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|it| (it.as_str(), &b"a"[..])).collect();
    let zip = zipped(&files);
    assert!(refusal(&zip).contains("more than 200 files"));
    // Fewer than there are, at the end of the ZIP: the rest is not looked at.
    let mut lying = zip;
    let end = lying.len() - 22;
    lying[end + 8..end + 12].copy_from_slice(&[3, 0, 3, 0]);
    let count = read_all("file.zip", &lying).map_or(0, |it| it.len());
    assert!(count <= MOST_FILES);
}

/// A file that is refused as soon as it is read, and packs as well as numbers do.
fn page(size: usize) -> Vec<u8> {
    let mut page = b"<html>".to_vec();
    let mut state = 1_u32;
    while page.len() < size {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        page.extend_from_slice(&state.to_be_bytes()[..1]);
        page.extend_from_slice(&[b' '; 63]);
    }
    page
}

#[test]
fn x1_a_small_file_that_becomes_a_huge_one_is_not_unpacked() {
    let zeros = vec![b','; 80 << 20];
    let zip = zipped(&[("bomb.csv", &zeros), ("good.csv", TIMELINESS.as_bytes())]);
    assert!(zip.len() < 200 << 10, "{}", zip.len());
    let readings = read_all("file.zip", &zip).unwrap();
    assert!(said(&readings[0]).contains("200 times larger"));
    assert!(!readings[1].cells.is_empty());
    // The same with a size that is a lie, in both places where a ZIP says it.
    let size = u32::try_from(zeros.len()).unwrap().to_le_bytes();
    let lying = replaced(&zip, &size, &100_u32.to_le_bytes());
    let readings = read_all("file.zip", &lying).unwrap();
    assert!(matches!(readings[0].outcome, Outcome::Refused(_)));
    assert!(!readings[1].cells.is_empty());
}

#[test]
fn x2_files_beyond_64_mb_and_zips_beyond_256_mb_are_refused() {
    let zip = zipped(&[("large.csv", &page((64 << 20) + 1))]);
    let readings = read_all("file.zip", &zip).unwrap();
    assert!(said(&readings[0]).contains("larger than 64 MB"));
    // One packed file, five times under different names.
    let one = zipped(&[("one.csv", &page(60 << 20))]);
    let mut many = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..5 {
        let mut one = ZipArchive::new(Cursor::new(one.as_slice())).unwrap();
        let file = one.by_index_raw(0).unwrap();
        many.raw_copy_file_rename(file, format!("{at}.csv"))
            .unwrap();
    }
    let bytes = many.finish().unwrap().into_inner();
    assert!(bytes.len() < MOST_PACKED);
    assert!(refusal(&bytes).contains("larger than 256 MB together"));
}

#[test]
fn a_zip_beyond_64_mb_is_refused() {
    let mut zip = zipped(&[("good.csv", TIMELINESS.as_bytes())]);
    zip.resize(MOST_PACKED + 1, 0);
    assert!(refusal(&zip).contains("larger than 64 MB"));
}

#[test]
fn x5_a_file_locked_with_a_password_is_refused_in_words() {
    let mut zip = zipped(&[("locked.csv", TIMELINESS.as_bytes())]);
    let mut locked = 0;
    for (mark, flags) in [(&b"PK\x03\x04"[..], 6), (b"PK\x01\x02", 8)] {
        let at = zip.windows(4).position(|it| it == mark).unwrap();
        zip[at + flags] |= 1;
        locked += 1;
    }
    assert_eq!(locked, 2);
    let readings = read_all("file.zip", &zip).unwrap();
    assert!(said(&readings[0]).contains("password"));
}

#[test]
fn x4_workbooks_and_documents_are_refused_whatever_they_are_called() {
    for (files, word) in [
        (["[Content_Types].xml", "xl/workbook.xml"], ".xlsx"),
        (["[Content_Types].xml", "word/document.xml"], "Word"),
        (["mimetype", "content.xml"], ".ods"),
    ] {
        let zip = zipped(&files.map(|name| (name, &b"x"[..])));
        let problem = read_all("caseload.csv", &zip).unwrap_err();
        assert!(
            problem.what.contains(word) && problem.hint.contains("as CSV"),
            "{problem}"
        );
    }
}

#[test]
fn x10_xml_with_an_entity_is_no_table_and_is_not_followed() {
    let xml = b"<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
    let zip = zipped(&[("entity.csv", xml)]);
    assert!(said(&read_all("file.zip", &zip).unwrap()[0]).contains("web page"));
}

#[test]
fn a_damaged_zip_is_refused_in_words() {
    let zip = zipped(&[("good.csv", TIMELINESS.as_bytes())]);
    for length in 4..zip.len() {
        if let Ok(readings) = read_all("file.zip", &zip[..length]) {
            assert!(readings.iter().all(|it| it.cells.is_empty()), "{length}");
        }
    }
    assert!(refusal(b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0").contains("empty"));
    let mut turned = 0;
    for at in 0..zip.len() {
        let mut damaged = zip.clone();
        damaged[at] ^= 0x55;
        if let Ok(readings) = read_all("file.zip", &damaged) {
            turned += readings.len();
        }
    }
    assert!(turned > 0);
}

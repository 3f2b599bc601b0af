//! What a reader, or a program that reads aloud, could trip over (design: bars that can be checked).

use std::collections::BTreeSet;

use plan_export::word::write;
use plan_export::{Document, Pictures};

use crate::opened::{Element, Opened};
use crate::samples::{self, about};
use crate::{order, text};

/// Everything wrong with a document as a Word file.
pub(crate) fn of(document: &Document, pictures: &Pictures) -> Vec<String> {
    let bytes = write(document, pictures, &about()).unwrap();
    if bytes != write(document, pictures, &about()).unwrap() {
        return vec!["written again, the bytes differ".to_owned()];
    }
    let opened = Opened::new(&bytes);
    let body = opened.body();
    let mut faults = Vec::new();
    let said = text::of(document, pictures);
    let written = text::written(&opened);
    if said != written {
        let place = said.iter().zip(&written).position(|(said, it)| said != it);
        let place = place.unwrap_or(said.len().min(written.len()));
        let (said, written) = (said.get(place), written.get(place));
        faults.push(format!("line {place} is {written:?} and not {said:?}"));
    }
    for path in opened.0.keys().filter(|it| !has_ending(it, "png")) {
        faults.extend(order::faults(&opened.part(path)));
    }
    pictures_are_named(&body, &mut faults);
    body.all("w:tbl")
        .iter()
        .for_each(|it| table(it, &mut faults));
    headings_never_skip(&body, &mut faults);
    references_lead_somewhere(&opened, &body, &mut faults);
    fields_are_closed(&opened, &mut faults);
    sections_are_a4(&body, &mut faults);
    directions(&body, &mut faults);
    faults
}

fn pictures_are_named(body: &Element, faults: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    for picture in body.all("wp:docPr") {
        let id = picture.attribute("id").unwrap();
        let name = picture.attribute("name").unwrap();
        if !seen.insert(id) || !seen.insert(name) {
            faults.push(format!("picture {id}, {name}: not the only one"));
        }
        if picture
            .attribute("descr")
            .is_none_or(|it| it.trim().is_empty())
        {
            faults.push(format!("picture {id} is not described"));
        }
    }
    if seen.len() != body.all("w:drawing").len() * 2 {
        faults.push("a picture has no name".to_owned());
    }
}

fn table(table: &Element, faults: &mut Vec<String>) {
    let rows = table.all("w:tr");
    for (number, row) in rows.iter().enumerate() {
        if row.at(&["w:trPr", "w:tblHeader"]).is_some() != (number == 0) {
            faults.push(format!("row {number} repeats, or does not"));
        }
        if row.all("w:tc").len() != table.all("w:gridCol").len() {
            faults.push(format!("row {number} has not one cell a column"));
        }
    }
    for merged in ["w:vMerge", "w:gridSpan", "w:hMerge"] {
        if !table.all(merged).is_empty() {
            faults.push(format!("{merged}: merged cells"));
        }
    }
    if table
        .all("w:tc")
        .iter()
        .any(|it| it.children.last().unwrap().name != "w:p")
    {
        faults.push("a cell does not end with a paragraph".to_owned());
    }
    let properties = table.child("w:tblPr").unwrap();
    let look = properties.child("w:tblLook").unwrap();
    if look.attribute("w:firstRow") != Some("1") || look.attribute("w:firstColumn") != Some("1") {
        faults.push("headings of a table are not flagged".to_owned());
    }
    if properties.child("w:tblCaption").is_none() || properties.child("w:tblDescription").is_none()
    {
        faults.push("a table has no name".to_owned());
    }
}

fn headings_never_skip(body: &Element, faults: &mut Vec<String>) {
    let mut last = 0;
    for paragraph in body.all("w:p") {
        if let Some(level) = paragraph.style().strip_prefix("Heading") {
            let level: u8 = level.parse().unwrap();
            if level > last + 1 {
                faults.push(format!(
                    "heading {level} below {last}: {:?}",
                    paragraph.words()
                ));
            }
            last = level;
        }
    }
}

fn references_lead_somewhere(opened: &Opened, body: &Element, faults: &mut Vec<String>) {
    let styles = opened.part("word/styles.xml");
    let styles: BTreeSet<_> = styles
        .all("w:style")
        .iter()
        .filter_map(|it| it.attribute("w:styleId").map(str::to_owned))
        .collect();
    let numbering = opened.part("word/numbering.xml");
    let lists: BTreeSet<_> = numbering
        .all("w:num")
        .iter()
        .filter_map(|it| it.attribute("w:numId").map(str::to_owned))
        .collect();
    let relations = opened.part("word/_rels/document.xml.rels");
    let marks: Vec<_> = body
        .all("w:bookmarkStart")
        .iter()
        .filter_map(|it| it.attribute("w:name"))
        .collect();
    let mut ids = BTreeSet::new();
    for relation in &relations.children {
        let target = format!("word/{}", relation.attribute("Target").unwrap());
        if !opened.0.contains_key(&target) || !ids.insert(relation.attribute("Id").unwrap()) {
            faults.push(format!("{target} is not there, or there twice"));
        }
    }
    if marks.len() != marks.iter().collect::<BTreeSet<_>>().len() {
        faults.push("two places have one name".to_owned());
    }
    body.each(&mut |it| {
        let leads = match it.name.as_str() {
            "w:pStyle" | "w:rStyle" | "w:tblStyle" => styles.contains(it.val().unwrap()),
            "w:numId" => lists.contains(it.val().unwrap()),
            "a:blip" => ids.contains(it.attribute("r:embed").unwrap()),
            "w:headerReference" | "w:footerReference" => {
                ids.contains(it.attribute("r:id").unwrap())
            }
            "w:hyperlink" => marks.contains(&it.attribute("w:anchor").unwrap()),
            "w:p" => !it.attributes.iter().any(|it| it.0 == "w14:paraId"),
            _ => true,
        };
        if !leads {
            faults.push(format!("{} {:?} leads nowhere", it.name, it.attributes));
        }
    });
    let types = opened.part("[Content_Types].xml");
    for part in types.all("Override") {
        let path = part.attribute("PartName").unwrap();
        if !opened.0.contains_key(path.trim_start_matches('/')) {
            faults.push(format!("{path} is named and not there"));
        }
    }
}

fn fields_are_closed(opened: &Opened, faults: &mut Vec<String>) {
    for path in opened
        .0
        .keys()
        .filter(|it| has_ending(it, "xml") && it.starts_with("word/"))
    {
        let mut open = 0;
        for mark in opened.part(path).all("w:fldChar") {
            match mark.attribute("w:fldCharType").unwrap() {
                "begin" => open += 1,
                "end" => open -= 1,
                _ => (),
            }
            if mark.attribute("w:dirty") == Some("true") {
                faults.push(format!("{path}: Word would ask a question on opening"));
            }
        }
        if open != 0 {
            faults.push(format!("{path}: a field is not closed"));
        }
    }
}

fn sections_are_a4(body: &Element, faults: &mut Vec<String>) {
    for section in body.all("w:sectPr") {
        let size = section.child("w:pgSz").unwrap();
        let size = (
            size.attribute("w:w").unwrap(),
            size.attribute("w:h").unwrap(),
            size.attribute("w:orient"),
        );
        if !matches!(
            size,
            ("11906", "16838", None) | ("16838", "11906", Some("landscape"))
        ) {
            faults.push(format!("{size:?} is not A4"));
        }
        if section.child("w:headerReference").is_none()
            || section.child("w:footerReference").is_none()
        {
            faults.push("a section has no header or no footer".to_owned());
        }
    }
}

/// Words in letters that go from right to left stand in runs that do, and nothing turns what follows.
fn directions(body: &Element, faults: &mut Vec<String>) {
    for run in body.all("w:r") {
        let words = run.words();
        let is_turned = run.at(&["w:rPr", "w:rtl"]).is_some();
        if first_letter_turns(&words).is_some_and(|it| it != is_turned) {
            faults.push(format!("{words:?} goes the wrong way"));
        }
    }
    for paragraph in body.all("w:p") {
        let words = paragraph.words();
        let count = |letters: &[char]| words.chars().filter(|it| letters.contains(it)).count();
        if count(&['\u{202A}', '\u{202B}', '\u{202D}', '\u{202E}']) != count(&['\u{202C}'])
            || count(&['\u{2066}', '\u{2067}', '\u{2068}']) != count(&['\u{2069}'])
        {
            faults.push(format!("{words:?} turns what follows"));
        }
    }
}

/// Whether words of English, Hebrew and Arabic letters begin with one that goes from right to left;
/// none where there are other letters or marks of direction.
fn first_letter_turns(words: &str) -> Option<bool> {
    let turns = |it: char| matches!(it, 'א'..='ת' | 'ؠ'..='ي');
    let marks = ['\u{200E}', '\u{200F}', '\u{61C}'];
    let is_known = |it: char| !it.is_alphabetic() || it.is_ascii_alphabetic() || turns(it);
    let are_known = words.chars().all(|it| is_known(it) && !marks.contains(&it));
    let first = words.chars().find(|it| it.is_alphabetic());
    are_known.then(|| first.is_some_and(turns))
}

#[test]
fn a_document_of_every_block_has_no_faults() {
    let document = samples::of_blocks(samples::every_block());
    let none: Vec<String> = Vec::new();
    assert_eq!(of(&document, &Pictures::default()), none);
    assert_eq!(of(&document, &samples::pictures(&["drawn"])), none);
}

#[test]
fn nasty_words_do_no_harm_anywhere() {
    let none: Vec<String> = Vec::new();
    let pictures = samples::pictures(&["drawn"]);
    assert_eq!(of(&samples::nasty(), &pictures), none);
    assert_eq!(of(&samples::nasty(), &Pictures::default()), none);
}

#[test]
fn very_long_words_stay_whole() {
    let document = samples::long();
    let none: Vec<String> = Vec::new();
    assert_eq!(of(&document, &Pictures::default()), none);
}

#[test]
fn a_document_of_nothing_has_no_faults() {
    let mut document = samples::document(Vec::new());
    document.title = String::new();
    document.mark = String::new();
    assert_eq!(of(&document, &Pictures::default()), Vec::<String>::new());
}

fn has_ending(path: &str, ending: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, it)| it == ending)
}

//! How a Word file is laid out.

use plan_export::document::Order;
use plan_export::word::{About, write};
use plan_export::{Block, Document, Paper, PartKey, Pictures, Table, TypeSize, Words};

use crate::opened::{Element, Opened};
use crate::samples::{
    about, document, drawn, every_block, heading, of_blocks, part, pictures, table,
};

fn opened(document: &Document) -> Opened {
    Opened::new(&write(document, &Pictures::default(), &about()).unwrap())
}

fn with_picture(document: &Document) -> Opened {
    Opened::new(&write(document, &pictures(&["drawn"]), &about()).unwrap())
}

fn styles_of(body: &Element) -> Vec<String> {
    let paragraphs = body.children.iter().filter(|it| it.name == "w:p");
    paragraphs.map(|it| it.style().to_owned()).collect()
}

#[test]
fn title_language_and_dates_are_those_of_the_document() {
    let opened = opened(&of_blocks(Vec::new()));
    let core = opened.part("docProps/core.xml");
    let said = |name: &str| core.child(name).unwrap().text.clone();
    assert_eq!(said("dc:title"), "Local SEND Reform Plan: Anyborough");
    assert_eq!(said("dc:subject"), "A plan for children & young people");
    assert_eq!(said("dc:language"), "en-GB");
    assert_eq!(said("dcterms:created"), "2026-10-01T00:00:00Z");
    assert_eq!(said("dcterms:modified"), "2026-10-01T00:00:00Z");
    assert!(core.child("dc:creator").is_none(), "nobody is named");
    let styles = opened.part("word/styles.xml");
    let language = styles.at(&["w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang"]);
    assert_eq!(language.unwrap().val(), Some("en-GB"));
}

#[test]
fn parts_are_headings_1_below_the_title() {
    let body = opened(&of_blocks(vec![heading(3, "Inside"), heading(4, "Deeper")])).body();
    let styles = ["Title", "Mark", "Heading1", "Heading2", "Heading3"];
    assert_eq!(styles_of(&body), styles);
}

#[test]
fn a_heading_that_would_skip_a_level_does_not() {
    let body = opened(&of_blocks(vec![
        heading(4, "Too deep"),
        heading(9, "Deeper"),
    ]))
    .body();
    assert_eq!(styles_of(&body)[2..], ["Heading1", "Heading2", "Heading3"]);
}

#[test]
fn wide_parts_lie_on_their_side_and_the_others_stand() {
    let blocks = || vec![table(2)];
    let parts = vec![
        part("One", Paper::Portrait, blocks()),
        part("Two", Paper::Landscape, blocks()),
        part("Three", Paper::Landscape, blocks()),
        part("Four", Paper::Portrait, Vec::new()),
    ];
    let body = opened(&document(parts)).body();
    let sections = body.all("w:sectPr");
    let lie = sections
        .iter()
        .map(|it| it.child("w:pgSz").unwrap().attribute("w:orient").is_some());
    assert_eq!(lie.collect::<Vec<_>>(), [false, true, false]);
    let widths = body.all("w:tblW");
    let widths: Vec<_> = widths
        .iter()
        .map(|it| it.attribute("w:w").unwrap())
        .collect();
    assert!(widths[1].parse::<u32>().unwrap() > widths[0].parse::<u32>().unwrap());
}

#[test]
fn every_page_says_what_it_is_and_how_many_there_are() {
    let opened = opened(&of_blocks(Vec::new()));
    let header = opened.part("word/header1.xml");
    let lines: Vec<_> = header.all("w:p").iter().map(|it| it.words()).collect();
    let mark = "Draft, not agreed · EXAMPLE: a made-up area";
    assert_eq!(lines, [mark, "Local SEND Reform Plan: Anyborough"]);
    let footer = opened.part("word/footer1.xml");
    assert_eq!(footer.all("w:p")[0].words(), "Page 1 of 1");
    let fields = footer.all("w:instrText");
    let fields: Vec<_> = fields.iter().map(|it| it.text.trim()).collect();
    assert_eq!(fields, ["PAGE", "NUMPAGES"]);
}

#[test]
fn contents_list_the_headings_behind_the_front_page_and_only_in_a_long_document() {
    let mut parts: Vec<_> = ["Front", "Two", "Three", "Four", "Five", "Six"]
        .map(|it| part(it, Paper::Portrait, vec![heading(3, "Inside")]))
        .into();
    parts[0].key = PartKey::Front;
    let body = opened(&document(parts.clone())).body();
    let contents = body.child("w:sdt").unwrap();
    let lines: Vec<_> = contents
        .all("w:p")
        .iter()
        .map(|it| it.words().replace('\t', ""))
        .collect();
    assert_eq!(lines[..4], ["Contents", "Front", "Inside", "Two"]);
    let place = body
        .children
        .iter()
        .position(|it| it.name == "w:sdt")
        .unwrap();
    assert_eq!(body.children[place + 1].words(), "Two");
    let gallery = contents.all("w:docPartGallery");
    assert_eq!(gallery[0].val(), Some("Table of Contents"));
    parts.truncate(3);
    assert!(opened(&document(parts)).body().child("w:sdt").is_none());
}

#[test]
fn each_numbered_list_begins_at_1() {
    let list = |order| Block::List {
        order,
        items: vec!["One".into(), "Two\nand more".into()],
    };
    let blocks = vec![
        list(Order::Numbers),
        list(Order::Bullets),
        list(Order::Numbers),
    ];
    let opened = opened(&of_blocks(blocks));
    let lists: Vec<_> = opened
        .body()
        .all("w:numId")
        .iter()
        .map(|it| it.val().unwrap().to_owned())
        .collect();
    assert_eq!(lists.len(), 6, "a second line of an item has no number");
    assert_eq!(lists[0], lists[1]);
    assert_ne!(lists[0], lists[4]);
    let numbering = opened.part("word/numbering.xml");
    let list = |id: &str| {
        let list = numbering
            .all("w:num")
            .into_iter()
            .find(|it| it.attribute("w:numId") == Some(id));
        let list = list.unwrap();
        let looks = list.child("w:abstractNumId").unwrap().val().unwrap();
        let all = numbering.all("w:abstractNum");
        let looks = all
            .iter()
            .find(|it| it.attribute("w:abstractNumId") == Some(looks))
            .unwrap();
        let format = looks
            .at(&["w:lvl", "w:numFmt"])
            .unwrap()
            .val()
            .unwrap()
            .to_owned();
        let start = list.at(&["w:lvlOverride", "w:startOverride"]);
        (format, start.and_then(Element::val).map(str::to_owned))
    };
    assert_eq!(
        list(&lists[0]),
        ("decimal".to_owned(), Some("1".to_owned()))
    );
    assert_eq!(list(&lists[2]), ("bullet".to_owned(), None));
}

#[test]
fn short_rows_stay_on_one_page_and_long_ones_may_not() {
    let row = |words: &str| vec![Words::plain("Name"), words.into()];
    let block = Block::Table(Table {
        caption: "Rows".to_owned(),
        columns: vec![("A".to_owned(), 1), ("B".to_owned(), 1)],
        rows: vec![
            row("short"),
            row(&"long words ".repeat(300)),
            row(&"line\n".repeat(40)),
        ],
    });
    let body = opened(&of_blocks(vec![block])).body();
    let kept = body.all("w:tr");
    let kept = kept
        .iter()
        .map(|it| it.at(&["w:trPr", "w:cantSplit"]).is_some());
    assert_eq!(kept.collect::<Vec<_>>(), [true, true, false, false]);
}

#[test]
fn columns_share_the_width_as_they_ask_and_cells_beyond_them_are_kept() {
    let block = Block::Table(Table {
        caption: String::new(),
        columns: vec![("A".to_owned(), 3), ("B".to_owned(), 1)],
        rows: vec![vec!["1".into(), "2".into(), "3".into()]],
    });
    let body = opened(&of_blocks(vec![block])).body();
    let columns = body.all("w:gridCol");
    let columns: Vec<u32> = columns
        .iter()
        .map(|it| it.attribute("w:w").unwrap().parse().unwrap())
        .collect();
    assert_eq!(columns, [5782, 1927, 1927]);
}

#[test]
fn a_table_is_named_for_people_who_do_not_see_it() {
    let body = opened(&of_blocks(vec![table(1)])).body();
    let said = |name: &str| body.all(name)[0].val().unwrap().to_owned();
    assert_eq!(said("w:tblCaption"), "What will be done");
    assert_eq!(said("w:tblDescription"), "Columns: Action, Lead, By when.");
}

#[test]
fn a_chart_is_a_picture_with_its_words_or_words_alone_and_its_numbers_either_way() {
    let chart = || of_blocks(vec![drawn("drawn")]);
    let body = with_picture(&chart()).body();
    let picture = body.all("wp:docPr");
    let said = "Fewer plans are late than two years ago. 41% in 2024, 63% in 2026";
    assert_eq!(picture[0].attribute("descr"), Some(said));
    assert_eq!(body.all("w:tbl").len(), 1);
    let extent = body.all("wp:extent");
    let size = [
        extent[0].attribute("cx").unwrap(),
        extent[0].attribute("cy").unwrap(),
    ];
    assert_eq!(size, ["6096000", "3048000"], "its own size: it fits");
    let body = opened(&chart()).body();
    assert!(body.all("w:drawing").is_empty());
    let lines: Vec<_> = body.all("w:p").iter().map(|it| it.words()).collect();
    assert!(lines.contains(&"41% in 2024, 63% in 2026".to_owned()));
    assert_eq!(body.all("w:tbl").len(), 1);
}

#[test]
fn a_chart_larger_than_the_page_is_made_smaller_in_proportion() {
    let Block::Chart { mut chart, .. } = drawn("drawn") else {
        panic!("a chart");
    };
    chart.width = 2000.0;
    chart.height = 1000.0;
    let block = Block::Chart {
        chart,
        narrow: None,
    };
    let body = with_picture(&of_blocks(vec![block])).body();
    let extent = body.all("wp:extent");
    let across: f64 = extent[0].attribute("cx").unwrap().parse().unwrap();
    let down: f64 = extent[0].attribute("cy").unwrap().parse().unwrap();
    assert!((across - 9638.0 * 635.0).abs() < 1.0, "as wide as the page");
    assert!((across / down - 2.0).abs() < 0.001);
}

#[test]
fn bytes_that_are_no_picture_are_left_out() {
    let mut broken = pictures(&["drawn"]);
    broken.0.insert("drawn".to_owned(), b"<svg/>".to_vec());
    let bytes = write(&of_blocks(vec![drawn("drawn")]), &broken, &about()).unwrap();
    assert!(Opened::new(&bytes).body().all("w:drawing").is_empty());
}

#[test]
fn large_type_is_16_point_or_more_everywhere() {
    let large = About {
        type_size: TypeSize::Large,
        ..about()
    };
    let size_of = |about: &About| {
        let bytes = write(&of_blocks(every_block()), &Pictures::default(), about).unwrap();
        let opened = Opened::new(&bytes);
        assert!(opened.body().all("w:sz").is_empty(), "sizes are in styles");
        let styles = opened.part("word/styles.xml");
        let sizes = styles.all("w:sz");
        sizes
            .iter()
            .map(|it| it.val().unwrap().parse::<u32>().unwrap())
            .min()
    };
    assert_eq!(size_of(&large), Some(32));
    assert_eq!(size_of(&about()), Some(22));
}

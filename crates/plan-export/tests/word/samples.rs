//! Documents made by hand, with one of everything.

use plan_charts::{Chart, ChartTable};
use plan_export::document::Order;
use plan_export::word::About;
use plan_export::{
    Block, Document, Paper, Part, PartKey, Pictures, Run, Table, TypeSize, Weight, Words,
};
use reform_plan::{Date, Month};

/// A picture of one dot.
pub(crate) const DOT: &[u8] = &[
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1F, 0x15, 0xC4,
    0x89, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0x60, 0x60, 0xF8,
    0x0F, 0x00, 0x01, 0x04, 0x01, 0x00, 0x5F, 0xE5, 0xC3, 0x4B, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45,
    0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
];

/// What people paste.
pub(crate) const NASTY: [&str; 16] = [
    "",
    "   ",
    "before\u{B}after\u{0}\u{1F}\u{FFFE}\u{FFFF}\u{8}",
    "]]> & <b>bold</b> &amp; \"quoted\" 'single' <!-- --> <?xml?>",
    "one\ttwo\r\nthree\n\nfour\rfive",
    "👩🏽‍🏫 👨‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "Cynllun lleol ar gyfer ADY: ŵ ŷ ïâ",
    "خطة محلية للأطفال 2026",
    "یہ منصوبہ بچوں کے لیے ہے۔",
    "শিশুদের জন্য পরিকল্পনা",
    "תוכנית SEND מקומית for 12 schools",
    "Plan for בית ספר in Anyborough (2026)",
    "invoice\u{202E}xcod.exe and more",
    "\u{2067}opened \u{202A}twice\u{2069} and \u{202C} once too often \u{2069}",
    "=cmd|'/c calc'!A1",
    "{{title}} @title @body %1 \\n",
];

pub(crate) fn about() -> About {
    About {
        today: Date::from_calendar_date(2026, Month::October, 1).unwrap(),
        subject: "A plan for children & young people".to_owned(),
        type_size: TypeSize::Usual,
    }
}

pub(crate) fn part(heading: &str, paper: Paper, blocks: Vec<Block>) -> Part {
    Part {
        key: PartKey::About,
        heading: heading.to_owned(),
        paper,
        blocks,
    }
}

pub(crate) fn document(parts: Vec<Part>) -> Document {
    Document {
        title: "Local SEND Reform Plan: Anyborough".to_owned(),
        mark: "Draft, not agreed · EXAMPLE: a made-up area".to_owned(),
        parts,
    }
}

pub(crate) fn of_blocks(blocks: Vec<Block>) -> Document {
    document(vec![part("Everything", Paper::Portrait, blocks)])
}

pub(crate) fn heading(level: u8, words: &str) -> Block {
    Block::Heading {
        level,
        words: words.into(),
    }
}

pub(crate) fn chart(id: &str) -> Chart {
    Chart {
        id: id.to_owned(),
        title: "Fewer plans are late than two years ago".to_owned(),
        description: "41% in 2024, 63% in 2026".to_owned(),
        caption: "Source: made up for this test".to_owned(),
        cuts_zero: true,
        width: 640.0,
        height: 320.0,
        shapes: Vec::new(),
        table: ChartTable {
            caption: "Plans issued in 20 weeks".to_owned(),
            columns: vec!["Year".to_owned(), "Anyborough".to_owned()],
            rows: vec![
                vec!["2024".to_owned(), "41%".to_owned()],
                vec!["2026".to_owned(), "63%".to_owned()],
            ],
        },
    }
}

pub(crate) fn drawn(id: &str) -> Block {
    Block::Chart {
        chart: Box::new(chart(id)),
        narrow: None,
    }
}

pub(crate) fn table(rows: usize) -> Block {
    let columns = [("Action", 4), ("Lead", 2), ("By when", 1)];
    let row = |number: usize| {
        vec![
            Words::strong(format!("Action {number}: ")).and("Meet schools\nand families".into()),
            Words::or_missing("", "No lead yet"),
            "31 March 2027".into(),
        ]
    };
    Block::Table(Table {
        caption: "What will be done".to_owned(),
        columns: columns.map(|it| (it.0.to_owned(), it.1)).into(),
        rows: (1..=rows).map(row).collect(),
    })
}

/// Pictures of some charts.
pub(crate) fn pictures(ids: &[&str]) -> Pictures {
    let pictures = ids.iter().map(|it| ((*it).to_owned(), DOT.to_vec()));
    Pictures(pictures.collect())
}

/// One of every kind of block.
pub(crate) fn every_block() -> Vec<Block> {
    let list = |order| Block::List {
        order,
        items: vec!["First".into(), "Second\nwith more".into(), "".into()],
    };
    vec![
        Block::Notice("Levels and pillars are this project's own.".into()),
        Block::Paragraph("One paragraph.\nAnother one.".into()),
        Block::Facts(vec![
            ("Area".to_owned(), "Anyborough".into()),
            ("Agreed".to_owned(), Words::or_missing(" ", "Not yet")),
        ]),
        heading(3, "A heading"),
        list(Order::Bullets),
        heading(4, "A heading below it"),
        list(Order::Numbers),
        list(Order::Numbers),
        Block::Missing("No priorities yet.".to_owned()),
        table(3),
        drawn("drawn"),
        drawn("not-drawn"),
        drawn("drawn"),
        Block::Note("Source: the plan itself.".into()),
    ]
}

/// Every nasty string everywhere it can be typed.
pub(crate) fn nasty() -> Document {
    let block = |words: &str| {
        let run = |weight| Run {
            words: words.to_owned(),
            weight,
        };
        let runs = Words(vec![
            run(Weight::Strong),
            run(Weight::Plain),
            run(Weight::Missing),
        ]);
        let mut chart = chart("drawn");
        chart.title = words.into();
        chart.description = words.into();
        chart.caption = words.into();
        chart.table.caption = words.into();
        chart.table.rows.push(vec![words.to_owned(); 2]);
        vec![
            heading(3, words),
            Block::Paragraph(runs.clone()),
            Block::Missing(words.to_owned()),
            Block::Facts(vec![(words.to_owned(), runs.clone())]),
            Block::List {
                order: Order::Numbers,
                items: vec![runs.clone()],
            },
            Block::Table(Table {
                caption: words.to_owned(),
                columns: vec![(words.to_owned(), 0), ("Second".to_owned(), 3)],
                rows: vec![vec![runs.clone(), words.into()], vec![]],
            }),
            Block::Chart {
                chart: Box::new(chart),
                narrow: None,
            },
        ]
    };
    let parts = NASTY.map(|it| part(it, Paper::Portrait, block(it)));
    Document {
        title: NASTY.concat(),
        mark: NASTY.concat(),
        parts: parts.into(),
    }
}

/// Text too long for any box.
pub(crate) fn long() -> Document {
    let letters = "x".repeat(40_000);
    let words = "plan ".repeat(3000);
    let row = vec![Words::plain("Short"), words.as_str().into()];
    let mut document = of_blocks(vec![
        heading(3, &letters),
        Block::Paragraph(letters.as_str().into()),
        Block::Table(Table {
            caption: letters.clone(),
            columns: vec![("A".to_owned(), 1), (letters.clone(), 1)],
            rows: vec![row],
        }),
    ]);
    document.title = letters;
    document
}

//! Whatever is in a document.

use plan_charts::{Chart, ChartTable};
use plan_export::document::Order;
use plan_export::{Block, Document, Paper, Part, PartKey, Pictures, Run, Table, Weight, Words};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::faults;
use crate::samples::{DOT, NASTY};

fn text() -> BoxedStrategy<String> {
    let nasty = select(NASTY.to_vec()).prop_map(str::to_owned);
    let joined = (select(NASTY.to_vec()), select(NASTY.to_vec()));
    let joined = joined.prop_map(|(one, two)| format!("{one}{two}"));
    let pasted = "[ a-z\\n\\tא-ת؀-ۿ\\x00-\\x1f\u{202a}-\u{202e}\u{2066}-\u{2069}<&>\"']{0,30}";
    prop_oneof![nasty, joined, pasted, any::<String>()].boxed()
}

fn words() -> impl Strategy<Value = Words> {
    let weight = select(vec![Weight::Plain, Weight::Strong, Weight::Missing]);
    let run = (text(), weight).prop_map(|(words, weight)| Run { words, weight });
    vec(run, 0..4).prop_map(Words)
}

fn table() -> impl Strategy<Value = Table> {
    let columns = vec((text(), any::<u16>()), 0..5);
    let rows = vec(vec(words(), 0..5), 0..4);
    (text(), columns, rows).prop_map(|(caption, columns, rows)| Table {
        caption,
        columns,
        rows,
    })
}

fn chart() -> impl Strategy<Value = Chart> {
    let table = (text(), vec(text(), 0..4), vec(vec(text(), 0..4), 0..3));
    let table = table.prop_map(|(caption, columns, rows)| ChartTable {
        caption,
        columns,
        rows,
    });
    let id = select(vec!["drawn", "also-drawn", "broken", "not-drawn"]);
    let words = (text(), text(), text());
    (id, words, any::<(bool, f64, f64)>(), table).prop_map(
        |(id, (title, description, caption), (cuts_zero, width, height), table)| Chart {
            id: id.to_owned(),
            title,
            description,
            caption,
            cuts_zero,
            width,
            height,
            shapes: Vec::new(),
            table,
        },
    )
}

fn block() -> impl Strategy<Value = Block> {
    let list = (any::<bool>(), vec(words(), 0..4));
    prop_oneof![
        (any::<u8>(), words()).prop_map(|(level, words)| Block::Heading { level, words }),
        words().prop_map(Block::Paragraph),
        text().prop_map(Block::Missing),
        words().prop_map(Block::Notice),
        words().prop_map(Block::Note),
        list.prop_map(|(counts, items)| Block::List {
            order: if counts {
                Order::Numbers
            } else {
                Order::Bullets
            },
            items,
        }),
        vec((text(), words()), 0..3).prop_map(Block::Facts),
        table().prop_map(Block::Table),
        chart().prop_map(|chart| Block::Chart {
            chart: Box::new(chart),
            narrow: None,
        }),
    ]
}

fn document() -> impl Strategy<Value = Document> {
    let paper = select(vec![Paper::Portrait, Paper::Landscape]);
    let key = select(vec![PartKey::Front, PartKey::Actions, PartKey::Section(3)]);
    let part = (key, text(), paper, vec(block(), 0..6));
    let part = part.prop_map(|(key, heading, paper, blocks)| Part {
        key,
        heading,
        paper,
        blocks,
    });
    (text(), text(), vec(part, 0..9)).prop_map(|(title, mark, parts)| Document {
        title,
        mark,
        parts,
    })
}

fn pictures() -> Pictures {
    let broken = ("broken".to_owned(), b"no picture".to_vec());
    let drawn = ["drawn", "also-drawn"].map(|it| (it.to_owned(), DOT.to_vec()));
    Pictures(drawn.into_iter().chain([broken]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_document_is_written_whole_and_without_faults(document in document()) {
        let faults = faults::of(&document, &pictures());
        prop_assert!(faults.is_empty(), "{faults:#?}");
    }
}

//! Plans and documents to look at.

use std::sync::LazyLock;

use plan_export::document::Part;
use plan_export::{Block, Document, Parts, Table, Words, document};
use reform_plan::{
    AreaFigures, Date, Edit, Framework, Month, PlanDraft, PlanSummary, framework, saved,
};

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(framework::built_in);

/// The framework that ships, read once.
pub(crate) fn framework() -> &'static Framework {
    &FRAMEWORK
}

/// The complete made-up area.
pub(crate) fn example() -> PlanDraft {
    saved::open(include_str!(
        "../../../../web/examples/anyborough.sendplan.json"
    ))
    .unwrap()
}

/// The day the tests take place.
pub(crate) fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 21).unwrap()
}

/// An empty plan after these edits, all of which have to work.
pub(crate) fn plan(framework: &Framework, edits: impl IntoIterator<Item = Edit>) -> PlanDraft {
    let mut draft = PlanDraft::new("plan".into(), framework);
    for edit in edits {
        draft.apply(edit).unwrap();
    }
    draft
}

/// Parts of a plan without published figures.
pub(crate) fn document_of(draft: &PlanDraft, parts: &Parts) -> Document {
    document_with(framework(), draft, None, parts)
}

/// Parts of a plan of a framework, with figures.
pub(crate) fn document_with(
    framework: &Framework,
    draft: &PlanDraft,
    figures: Option<&AreaFigures>,
    parts: &Parts,
) -> Document {
    let summary = PlanSummary::new(framework, draft, figures, today());
    document::of(&summary, parts)
}

/// Every part there is.
pub(crate) fn all(framework: &Framework) -> Parts {
    Parts::only(Parts::all(framework))
}

/// All words of a document: headings, blocks, tables, and of charts what is said beside them.
pub(crate) fn text(document: &Document) -> String {
    let parts = document.parts.iter().map(text_of);
    let parts: Vec<String> = parts.collect();
    format!(
        "{}\n{}\n{}",
        document.title,
        document.mark,
        parts.join("\n")
    )
}

/// All words of a part.
pub(crate) fn text_of(part: &Part) -> String {
    let blocks = part.blocks.iter().map(words);
    let blocks: Vec<String> = blocks.collect();
    format!("{}\n{}", part.heading, blocks.join("\n"))
}

fn words(block: &Block) -> String {
    match block {
        Block::Heading { words, .. }
        | Block::Paragraph(words)
        | Block::Notice(words)
        | Block::Note(words) => words.text(),
        Block::Missing(words) | Block::Change { words, .. } => words.clone(),
        Block::List { items, .. } => {
            let items: Vec<String> = items.iter().map(Words::text).collect();
            items.join("\n")
        }
        Block::Facts(facts) => {
            let facts = facts.iter();
            let facts: Vec<String> = facts
                .map(|(name, it)| format!("{name}: {}", it.text()))
                .collect();
            facts.join("\n")
        }
        Block::Table(table) => {
            let rows = rows(table).into_iter().map(|row| row.join(" | "));
            let rows: Vec<String> = rows.collect();
            format!("{}\n{}", table.caption, rows.join("\n"))
        }
        Block::Chart { chart, .. } => format!("{}\n{}", chart.title, chart.description),
    }
}

/// The cells of a table as text.
pub(crate) fn rows(table: &Table) -> Vec<Vec<String>> {
    let rows = table.rows.iter();
    rows.map(|row| row.iter().map(Words::text).collect())
        .collect()
}

/// The tables of a document.
pub(crate) fn tables(document: &Document) -> Vec<&Table> {
    let blocks = document.parts.iter().flat_map(|it| &it.blocks);
    let tables = blocks.filter_map(|it| match it {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

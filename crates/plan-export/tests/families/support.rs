use std::sync::LazyLock;

use plan_export::families::{self, FamiliesPart};
use plan_export::{Block, Document, PartKey, Words};
use reform_plan::{
    Action, ActionStatus, Date, Edit, Framework, Month, PlanDraft, PlanSummary, Priority,
    SuccessMeasure, TypedDate, framework, saved,
};

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(framework::built_in);

pub(crate) fn framework() -> &'static Framework {
    &FRAMEWORK
}

pub(crate) fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 20).unwrap()
}

pub(crate) fn example() -> PlanDraft {
    let file = include_str!("../../../../web/examples/anyborough.sendplan.json");
    saved::open(file).unwrap()
}

pub(crate) fn plan(edits: impl IntoIterator<Item = Edit>) -> PlanDraft {
    plan_of(framework(), edits)
}

pub(crate) fn plan_of(framework: &Framework, edits: impl IntoIterator<Item = Edit>) -> PlanDraft {
    let mut draft = PlanDraft::new("plan".into(), framework);
    for edit in edits {
        draft.apply(edit).unwrap();
    }
    draft
}

pub(crate) fn priority(id: &str, title: &str) -> Priority {
    Priority {
        id: id.into(),
        title: title.to_owned(),
        ..Priority::default()
    }
}

pub(crate) fn add(priority: Priority) -> Edit {
    Edit::AddPriority {
        at: usize::MAX,
        priority: Box::new(priority),
    }
}

pub(crate) fn action(id: &str, what: &str, status: ActionStatus, by: TypedDate) -> Action {
    Action {
        id: id.into(),
        what: what.to_owned(),
        status,
        by,
        ..Action::default()
    }
}

/// The document of a plan with one priority that has one measure.
pub(crate) fn measured(measure: SuccessMeasure) -> Document {
    let priority = Priority {
        measures: vec![measure],
        ..priority("p", "Help comes soon")
    };
    document(&plan([add(priority)]))
}

pub(crate) fn document(draft: &PlanDraft) -> Document {
    families::document(&PlanSummary::new(framework(), draft, None, today()))
}

/// The lines of a part, and none where the document does not have it.
pub(crate) fn lines(document: &Document, part: FamiliesPart) -> Vec<String> {
    let parts = document.parts.iter();
    let part = parts.filter(|it| it.key == PartKey::Families(part));
    part.flat_map(|it| &it.blocks).flat_map(block).collect()
}

pub(crate) fn text(document: &Document) -> String {
    let parts = FamiliesPart::ALL.into_iter();
    let lines: Vec<String> = parts.flat_map(|it| lines(document, it)).collect();
    lines.join("\n")
}

fn block(block: &Block) -> Vec<String> {
    match block {
        Block::Heading { words, .. } | Block::Paragraph(words) | Block::Notice(words) => {
            vec![words.text()]
        }
        Block::Missing(words) => vec![words.clone()],
        Block::List { items, .. } => items.iter().map(Words::text).collect(),
        other => panic!("{other:?} has no place in a plan for families"),
    }
}

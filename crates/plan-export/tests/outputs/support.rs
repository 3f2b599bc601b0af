//! Plans to write out in tests.

use std::sync::LazyLock;

use reform_plan::{
    Date, Edit, Framework, Month, PlanDraft, PlanSummary, Priority, framework, saved,
};

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(framework::built_in);

static EXAMPLE: LazyLock<PlanDraft> = LazyLock::new(|| {
    let text = include_str!("../../../../web/examples/anyborough.sendplan.json");
    saved::open(text).unwrap()
});

pub(crate) fn framework() -> &'static Framework {
    &FRAMEWORK
}

/// The complete made-up area.
pub(crate) fn example() -> &'static PlanDraft {
    &EXAMPLE
}

/// The day the tests take place.
pub(crate) fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 29).unwrap()
}

/// A plan as it is read on that day.
pub(crate) fn summary(draft: &PlanDraft) -> PlanSummary<'_> {
    PlanSummary::new(framework(), draft, None, today())
}

/// A plan after these edits, all of which have to work.
pub(crate) fn plan(edits: impl IntoIterator<Item = Edit>) -> PlanDraft {
    let mut draft = PlanDraft::new("plan".into(), framework());
    for edit in edits {
        draft.apply(edit).unwrap();
    }
    draft
}

/// A plan with one priority.
pub(crate) fn with_priority(priority: Priority) -> PlanDraft {
    plan([Edit::AddPriority {
        at: 0,
        priority: Box::new(priority),
    }])
}

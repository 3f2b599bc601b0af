use reform_plan::{PlanPartner, PlanSummary};

use super::{Cell, Column, Sheet, cells};
use crate::document::{mark, title};

/// What the plan is, who made it, and how far it has come: a name and a value a row.
pub(super) fn of(summary: &PlanSummary<'_>) -> Sheet {
    let (framework, draft) = (summary.framework, summary.draft);
    let front = &draft.front;
    let area = front.area.as_ref();
    let mut rows = vec![
        fact("Plan", title(draft)),
        fact("Standing", mark(draft)),
        fact("Local area", area.map_or("", |it| it.name.trim())),
        fact("Name of the plan", draft.name.trim()),
        fact("Status", front.status.words()),
        fact("Version", front.version.trim()),
        row("Date", cells::date(&front.date)),
        fact("Senior Responsible Officer (role)", front.sro.trim()),
        fact("Council", front.council.trim()),
        fact("Integrated Care Board", front.icb.trim()),
        fact("Parent carer forum", front.forum.trim()),
        fact("Schools and settings", front.settings.trim()),
        fact("Statements scored", summary.coverage.words()),
    ];
    rows.extend(
        draft
            .partners
            .iter()
            .map(|it| fact("Taking part", partner(it))),
    );
    rows.extend(draft.reviews.iter().map(|it| {
        let parts = [it.on.words(), it.what.trim().to_owned()];
        fact("Review", said(parts))
    }));
    rows.extend([
        row("Date of this copy", Cell::Date(summary.today)),
        fact(
            "Set of statements",
            format!("{}, version {}", framework.title, framework.version),
        ),
        fact("Levels and pillars", framework.notice.trim()),
        fact("Plan id", draft.id.to_string()),
    ]);
    Sheet {
        name: "Cover",
        title: "About this plan".to_owned(),
        columns: vec![
            Column::text("About the plan", "name", 36),
            Column::text("What is known", "value", 90),
        ],
        rows,
    }
}

fn partner(it: &PlanPartner) -> String {
    let name = match it.name.trim() {
        "" => "A partner with no name yet",
        name => name,
    };
    let signed = match it.signed.words() {
        day if day.is_empty() => "not signed yet".to_owned(),
        day => format!("signed {day}"),
    };
    said([name.to_owned(), it.role.trim().to_owned(), signed])
}

fn said<const N: usize>(parts: [String; N]) -> String {
    let parts = parts.into_iter().filter(|it| !it.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

fn fact(name: &str, value: impl Into<String>) -> Vec<Cell> {
    let value = match Cell::text(value) {
        Cell::Blank => Cell::text("Not entered yet"),
        value => value,
    };
    row(name, value)
}

fn row(name: &str, value: Cell) -> Vec<Cell> {
    vec![Cell::text(name), value]
}

//! Plans whose action logs go out and come back.

use plan_export::back::{Changes, Log, changes, read};
use plan_export::excel::{self, About};
use plan_export::sheet::{self, Cell, Sheet};
use reform_plan::{
    Action, Date, Framework, Id, Milestone, MilestoneState, Month, PlanDraft, PlanPartner,
    PlanSummary, Priority, StatusNote, TypedDate, framework, saved,
};

/// The day everything is made.
pub(crate) fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 21).unwrap()
}

/// The framework of all plans here.
pub(crate) fn built_in() -> Framework {
    framework::built_in()
}

/// The complete made-up area.
pub(crate) fn example() -> PlanDraft {
    saved::open(include_str!(
        "../../../../web/examples/anyborough.sendplan.json"
    ))
    .unwrap()
}

/// A plan of two partners, two priorities and three actions.
pub(crate) fn small() -> PlanDraft {
    let framework = built_in();
    let mut draft = PlanDraft::new("small".into(), &framework);
    for (slug, name) in [("council", "The council"), ("health", "NHS & partners")] {
        draft.partners.push(PlanPartner {
            slug: slug.into(),
            name: name.to_owned(),
            ..PlanPartner::default()
        });
    }
    let action = |id: &str, what: &str| Action {
        id: id.into(),
        what: what.to_owned(),
        lead: Some("council".into()),
        role: "Head of SEND".to_owned(),
        start: TypedDate::month(9, 2026),
        by: TypedDate::day(31, 3, 2027),
        ..Action::default()
    };
    let mut first = action("a1", "Open 4 drop-in sessions");
    first.milestones = vec![
        Milestone {
            what: "Rooms booked".to_owned(),
            by: TypedDate::day(1, 12, 2026),
            state: MilestoneState::Reached,
            ..Milestone::default()
        },
        Milestone {
            what: "First session held".to_owned(),
            by: TypedDate::month(1, 2027),
            ..Milestone::default()
        },
    ];
    first.notes = vec![StatusNote {
        on: TypedDate::day(1, 11, 2026),
        text: "Two rooms found".to_owned(),
        ..StatusNote::default()
    }];
    let mut second = action("a2", "Train every SENCO");
    second.depends_on = vec!["a1".into()];
    let priority = |id: &str, title: &str, actions: Vec<Action>| Priority {
        id: id.into(),
        title: title.to_owned(),
        actions,
        ..Priority::default()
    };
    draft.priorities = vec![
        priority("p1", "Say one thing together", vec![first, second]),
        priority(
            "p2",
            "Answer families sooner",
            vec![action("a3", "Publish a phone line")],
        ),
    ];
    draft
}

/// The workbook of a plan.
pub(crate) fn workbook(draft: &PlanDraft) -> Vec<u8> {
    let framework = built_in();
    let summary = PlanSummary::new(&framework, draft, None, today());
    excel::write(&sheet::of(&summary), &About::of(&summary)).unwrap()
}

/// What a file would change in a plan.
pub(crate) fn compared(draft: &PlanDraft, bytes: &[u8]) -> Changes {
    compared_log(draft, &read(bytes).unwrap())
}

/// What a log would change in a plan.
pub(crate) fn compared_log(draft: &PlanDraft, log: &Log) -> Changes {
    let framework = built_in();
    let summary = PlanSummary::new(&framework, draft, None, today());
    changes(&summary, log)
}

/// New identities.
pub(crate) fn ids() -> impl FnMut() -> Id {
    let mut count = 0;
    move || {
        count += 1;
        Id(format!("new-{count}"))
    }
}

/// The workbook of a plan after somebody changed cells of its sheet of actions, named by row from 0
/// and heading. A row past the last is a new one.
pub(crate) fn edited(draft: &PlanDraft, cells: &[(usize, &str, Cell)]) -> Vec<u8> {
    rewritten(draft, |sheet| {
        for (row, heading, cell) in cells {
            let column = column(sheet, heading);
            while sheet.rows.len() <= *row {
                sheet.rows.push(vec![Cell::Blank; sheet.columns.len()]);
            }
            sheet.rows[*row][column].clone_from(cell);
        }
    })
}

/// The workbook of a plan after somebody rewrote its sheet of actions.
pub(crate) fn rewritten(draft: &PlanDraft, edit: impl FnOnce(&mut Sheet)) -> Vec<u8> {
    let framework = built_in();
    let summary = PlanSummary::new(&framework, draft, None, today());
    let mut sheets = sheet::of(&summary);
    edit(
        sheets
            .iter_mut()
            .find(|it| it.name == sheet::ACTIONS)
            .unwrap(),
    );
    excel::write(&sheets, &About::of(&summary)).unwrap()
}

/// The place of a column.
pub(crate) fn column(sheet: &Sheet, heading: &str) -> usize {
    let found = sheet.columns.iter().position(|it| it.heading == heading);
    found.unwrap_or_else(|| panic!("no column \"{heading}\""))
}

/// A cell of text.
pub(crate) fn text(words: &str) -> Cell {
    Cell::text(words)
}

/// The small plan with texts that are awkward in a workbook: the one whose workbook LibreOffice read
/// and saved again, kept in `fixtures`.
pub(crate) fn travelled() -> PlanDraft {
    let mut draft = small();
    let [first, second] = draft.priorities[0].actions.as_mut_slice() else {
        panic!("two actions");
    };
    "=1+1".clone_into(&mut first.obstacle);
    "  Chair of the board,\n\tor deputy 🙁 مجموعة  ".clone_into(&mut first.unblock);
    "<b>\"Asked\"</b> & told; _x000D_".clone_into(&mut first.families_how);
    "+44 20 7946 0000".clone_into(&mut second.role);
    second.start = TypedDate {
        month: "Sprng".to_owned(),
        year: "2027".to_owned(),
        ..TypedDate::default()
    };
    second.by = TypedDate::default();
    "31/3/2027".clone_into(&mut second.obstacle);
    "1.50".clone_into(&mut second.unblock);
    draft
}

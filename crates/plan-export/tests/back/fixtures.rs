//! A workbook LibreOffice 7.4 read and saved again, as Excel workbook and as OpenDocument
//! spreadsheet: the cover and the actions of [`travelled`], through
//! `soffice --headless --convert-to xlsx` and `ods`.

use plan_export::back::{Heading, Said, read};
use reform_plan::{ActionField, ActionStatus, Edit, TypedDate};

use crate::plans::{compared, travelled};

const SAVED_AGAIN: [(&str, &[u8]); 2] = [
    ("xlsx", include_bytes!("fixtures/libreoffice.xlsx")),
    ("ods", include_bytes!("fixtures/libreoffice.ods")),
];

#[test]
fn a_workbook_that_was_only_saved_again_changes_nothing() {
    let draft = travelled();
    for (kind, bytes) in SAVED_AGAIN {
        let changes = compared(&draft, bytes);
        assert!(changes.is_empty(), "{kind}: {changes:#?}");
        assert_eq!(changes.unchanged, 3, "{kind}");
        assert!(
            changes.problems.is_empty(),
            "{kind}: {:#?}",
            changes.problems
        );
        assert!(changes.absent.is_empty(), "{kind}: {:?}", changes.absent);
    }
}

#[test]
fn its_cells_say_what_was_typed() {
    for (kind, bytes) in SAVED_AGAIN {
        let log = read(bytes).unwrap();
        let said = |row: usize, heading| log.rows[row].cells.get(&heading).map(Said::text);
        let text = |words: &str| Some(words.to_owned());
        assert_eq!(said(0, Heading::Obstacle), text("=1+1"), "{kind}");
        assert_eq!(said(0, Heading::By), text("31 March 2027"), "{kind}");
        assert_eq!(said(0, Heading::Start), text("September 2026"), "{kind}");
        assert_eq!(said(1, Heading::Obstacle), text("31/3/2027"), "{kind}");
        assert_eq!(said(1, Heading::Unblock), text("1.50"), "{kind}");
        assert_eq!(said(1, Heading::By), None, "{kind}");
        // LibreOffice leaves out the tab a line begins with.
        let unblock = said(0, Heading::Unblock).unwrap_or_default();
        let lines: Vec<&str> = unblock.lines().map(str::trim).collect();
        assert_eq!(
            lines,
            ["Chair of the board,", "or deputy 🙁 مجموعة"],
            "{kind}"
        );
    }
}

#[test]
fn what_the_plan_says_otherwise_is_a_change() {
    let mut draft = travelled();
    let action = &mut draft.priorities[1].actions[0];
    action.status = ActionStatus::Behind;
    action.by = TypedDate::day(1, 5, 2027);
    for (kind, bytes) in SAVED_AGAIN {
        let changes = compared(&draft, bytes);
        let [action] = changes.changed.as_slice() else {
            panic!("{kind}: {changes:#?}");
        };
        let fields = action.fields.iter().map(|it| match &it.edit {
            Edit::SetAction { field, .. } => field.clone(),
            other => panic!("{other:?}"),
        });
        let fields: Vec<ActionField> = fields.collect();
        assert_eq!(
            fields,
            [
                ActionField::By(TypedDate::day(31, 3, 2027)),
                ActionField::Status(ActionStatus::NotStarted),
            ],
            "{kind}"
        );
    }
}

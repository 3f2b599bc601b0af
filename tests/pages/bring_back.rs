//! An edited action log that came back, as its page shows it.

use std::rc::Rc;

use plan_export::back::{Changes, changes, read};
use plan_export::excel::{self, About};
use plan_export::sheet::{self, Cell, Sheet};
use plan_tests::outline::outline_of_main;
use plan_tests::plans;
use plan_tests::render::Stage;
use plan_tests::world::{TestWorld, today};
use plan_web::world::Access;
use plan_web::{LogAtHand, PlanState, Route};
use reform_plan::{OpenDraft, PlanDraft, PlanSummary};

/// What the workbook of the example would change after somebody edited its sheet of actions.
fn edited(draft: &PlanDraft, edit: impl FnOnce(&mut Sheet)) -> Changes {
    let framework = reform_plan::framework::built_in();
    let summary = PlanSummary::new(&framework, draft, None, today());
    let mut sheets = sheet::of(&summary);
    let actions = sheets.iter_mut().find(|it| it.name == sheet::ACTIONS);
    edit(actions.unwrap());
    let bytes = excel::write(&sheets, &About::of(&summary)).unwrap();
    changes(&summary, &read(&bytes).unwrap())
}

fn put(sheet: &mut Sheet, row: usize, heading: &str, words: &str) {
    let column = sheet.columns.iter().position(|it| it.heading == heading);
    while sheet.rows.len() <= row {
        sheet.rows.push(vec![Cell::Blank; sheet.columns.len()]);
    }
    sheet.rows[row][column.unwrap()] = Cell::text(words);
}

fn shown(draft: &PlanDraft, log: LogAtHand, access: Access) -> String {
    let mut start = PlanState::default();
    start.open = Some(OpenDraft::new(draft.clone()));
    start.access = access;
    start.log = Some(Rc::new(log));
    Stage::shipped().html_in(&Route::BringBack, TestWorld::default(), start)
}

fn at_hand(changes: Changes) -> LogAtHand {
    LogAtHand {
        name: "actions in December.xlsx".to_owned(),
        revision: 0,
        read: Ok(Rc::new(changes)),
    }
}

#[test]
fn a_report_shows_every_change_with_a_box_and_every_problem_in_words() {
    let draft = plans::full();
    let changes = edited(&draft, |sheet| {
        put(sheet, 0, "Status", "completed");
        put(sheet, 0, "By", "Sprng 2027");
        put(sheet, 1, "What could stop it", "<b>Money</b>\nمال");
        put(sheet, 1, "Role", "");
        let last = sheet.rows.len();
        put(sheet, last, "Action", "Write to every school");
        put(sheet, last, "Priority", "Nobody knows");
        sheet.rows.remove(2);
    });
    assert_eq!(changes.missing.len(), 1);
    let html = shown(&draft, at_hand(changes), Access::Write);
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("bring-back-report", outline_of_main(&html));
    });
}

#[test]
fn a_file_that_says_the_same_has_nothing_to_accept() {
    let draft = plans::full();
    let html = shown(&draft, at_hand(edited(&draft, |_| {})), Access::Write);
    assert!(html.contains("Nothing has changed: the file says the same as the plan of"));
    assert!(!html.contains("Accept the ticked changes"));
}

#[test]
fn everything_wrong_with_a_file_is_told() {
    let draft = plans::full();
    let log = LogAtHand {
        name: "actions.xls".to_owned(),
        revision: 0,
        read: Err(read(&[0xd0, 0xcf, 0x11, 0xe0]).unwrap_err().into()),
    };
    let html = shown(&draft, log, Access::Write);
    assert!(html.contains("actions.xls: "));
    assert!(html.contains("save it as .xlsx"));
}

#[test]
fn a_plan_that_can_only_be_read_takes_nothing_back() {
    let draft = plans::full();
    let changes = edited(&draft, |sheet| put(sheet, 0, "Status", "Behind"));
    assert!(!changes.is_empty());
    let html = shown(&draft, at_hand(changes), Access::Elsewhere);
    assert!(html.contains("This plan can only be read here"));
    assert!(!html.contains("type=\"file\""));
    assert!(!html.contains("Accept the ticked changes"));
}

#[test]
fn a_plan_that_was_changed_since_says_so() {
    let draft = plans::full();
    let mut log = at_hand(edited(&draft, |sheet| put(sheet, 0, "Status", "Behind")));
    log.revision = 7;
    let html = shown(&draft, log, Access::Write);
    assert!(html.contains("The plan was changed since the file was read."));
}

//! What goes out unedited comes back as it was.

use plan_export::back::{Accepted, Changes};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use reform_plan::{
    Action, ActionStatus, CostBand, FamiliesInvolved, Id, Milestone, MilestoneState, OpenDraft,
    PlanDraft, Slug, StatusNote, TypedDate,
};

use crate::nasty_plans;
use crate::plans::{built_in, compared, example, ids, small, workbook};

/// Texts that are awkward in a workbook.
const NASTY: [&str; 24] = [
    "",
    "Open 4 drop-in sessions",
    "=1+1",
    "=cmd|'/c calc'!A1",
    "+44 20 7946 0000",
    "-5",
    "@SUM(A1)",
    "'quoted",
    "  spaces   here  ",
    "two\nlines\n\nand three",
    "tab\there",
    "carriage\r\nreturn\rhere",
    "_x000D_ and _x005F_x000D_",
    "a\u{b}b\u{0}c\u{1f}d\u{fffe}e",
    "<r><t>bold</t></r>",
    "]]>&amp;<b>",
    "31/3/2027",
    "1.50",
    "TRUE",
    "مجموعة العائلات",
    "🙁 \u{202e}txet",
    "What (31 March 2027, reached)",
    "\u{a0}\u{200f}\u{feff}",
    "#REF!",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => select(NASTY.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{0,30}",
        1 => vec(select(NASTY.to_vec()), 2..4).prop_map(|it| it.join("\n")),
    ]
}

fn date() -> impl Strategy<Value = TypedDate> {
    let typed = |day: &str, month: &str, year: &str| TypedDate {
        day: day.to_owned(),
        month: month.to_owned(),
        year: year.to_owned(),
        ..TypedDate::default()
    };
    select(vec![
        TypedDate::default(),
        TypedDate::day(31, 3, 2027),
        TypedDate::month(3, 2027),
        TypedDate::day(1, 1, 2000),
        TypedDate::day(31, 12, 2100),
        typed("1", "March", "2027"),
        typed("", "mar", "2027"),
        typed("31", "2", "2027"),
        typed("", "", "2027"),
        typed("soon", "", ""),
        typed("1", "1", "1899"),
        typed(" ", " 3", "2027 "),
        typed("=1", "\n", "<b>"),
    ])
}

fn partner() -> impl Strategy<Value = Option<Slug>> {
    option::of(select(vec!["council", "health", "gone-from-the-plan"]).prop_map(Slug::from))
}

fn fund() -> impl Strategy<Value = Option<Slug>> {
    let mut funds: Vec<Slug> = built_in().funds.iter().map(|it| it.slug.clone()).collect();
    funds.push("a-fund-that-is-gone".into());
    option::of(select(funds))
}

prop_compose! {
    fn milestone()(
        what in text(),
        by in date(),
        state in select(vec![MilestoneState::ToCome, MilestoneState::Reached]),
    ) -> Milestone {
        Milestone { what, by, state, ..Milestone::default() }
    }
}

prop_compose! {
    fn note()(
        text in text(),
        on in date(),
        status in select(ActionStatus::ALL.to_vec()),
    ) -> StatusNote {
        StatusNote { text, on, status, ..StatusNote::default() }
    }
}

prop_compose! {
    fn action()(
        (what, role, families_how, obstacle, unblock) in (text(), text(), text(), text(), text()),
        (lead, fund) in (partner(), fund()),
        (start, by) in (date(), date()),
        status in select(ActionStatus::ALL.to_vec()),
        cost in option::of(select(CostBand::ALL.to_vec())),
        families in option::of(select(FamiliesInvolved::ALL.to_vec())),
        milestones in vec(milestone(), 0..4),
        notes in vec(note(), 0..3),
        // Only of those before it, so that none waits for itself.
        depends_on in vec(0_usize..12, 0..3),
    ) -> (Action, Vec<usize>) {
        let action = Action {
            what, role, families_how, obstacle, unblock, lead, fund, start, by, status, cost,
            families, milestones, notes,
            ..Action::default()
        };
        (action, depends_on)
    }
}

fn plan() -> impl Strategy<Value = PlanDraft> {
    let priorities = vec((text(), vec(action(), 0..4)), 0..4);
    priorities.prop_map(|priorities| {
        let mut draft = small();
        draft.priorities.clear();
        let mut count = 0;
        for (at, (title, actions)) in priorities.into_iter().enumerate() {
            let mut priority = reform_plan::Priority {
                id: format!("p{at}").as_str().into(),
                title,
                ..reform_plan::Priority::default()
            };
            for (mut action, before) in actions {
                action.id = format!("a{count}").as_str().into();
                let before = before.into_iter().filter(|it| *it < count);
                action.depends_on = before.map(|it| Id(format!("a{it}"))).collect();
                count += 1;
                priority.actions.push(action);
            }
            draft.priorities.push(priority);
        }
        draft
    })
}

fn nothing(changes: &Changes, draft: &PlanDraft) {
    assert!(changes.is_empty(), "{changes:#?}");
    assert_eq!(changes.unchanged, draft.actions().count());
    assert!(changes.problems.is_empty(), "{:#?}", changes.problems);
}

#[test]
fn a_workbook_that_was_not_edited_changes_nothing() {
    for draft in [small(), example()] {
        let changes = compared(&draft, &workbook(&draft));
        nothing(&changes, &draft);
        assert!(changes.unused.is_empty(), "{:?}", changes.unused);
        assert!(changes.absent.is_empty(), "{:?}", changes.absent);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_workbook_of_any_plan_that_was_not_edited_changes_nothing(draft in plan()) {
        let bytes = workbook(&draft);
        if draft.actions().next().is_none() {
            prop_assert!(plan_export::back::read(&bytes).is_err());
        } else {
            nothing(&compared(&draft, &bytes), &draft);
        }
    }
}

#[test]
fn a_workbook_of_every_fourth_nasty_plan_changes_nothing() {
    let framework = built_in();
    for number in (0..nasty_plans::PLANS).step_by(4) {
        let nasty = nasty_plans::plan(&framework, number);
        let bytes = workbook(&nasty.draft);
        if nasty.draft.actions().next().is_some() {
            nothing(&compared(&nasty.draft, &bytes), &nasty.draft);
        }
    }
}

/// What of an action a sheet holds, as people read it.
fn as_read(draft: &PlanDraft) -> Vec<Action> {
    let mut actions: Vec<Action> = draft.actions().map(|(_, it)| it.clone()).collect();
    let names: Vec<(Id, String)> = actions
        .iter()
        .map(|it| (it.id.clone(), it.what.clone()))
        .collect();
    for action in &mut actions {
        // Identities are new; what it waits for is told by its words.
        for id in &mut action.depends_on {
            let known = names.iter().find(|(it, _)| it == id);
            *id = Id(known.map(|(_, what)| what.clone()).unwrap_or_default());
        }
        action.id = Id::default();
        // Only the last note is in a sheet, and it is of the status the row has.
        let last = action.latest_note().cloned();
        action.notes = last
            .map(|note| StatusNote {
                status: action.status,
                ..note
            })
            .into_iter()
            .collect();
    }
    actions
}

#[test]
fn actions_that_left_the_plan_come_back_from_the_sheet_as_they_were() {
    for before in [small(), example()] {
        let bytes = workbook(&before);
        let mut without = before.clone();
        for priority in &mut without.priorities {
            priority.actions.clear();
        }
        let changes = compared(&without, &bytes);
        assert_eq!(changes.added.len(), before.actions().count());
        let waiting = before.actions().filter(|(_, it)| !it.depends_on.is_empty());
        // What an action waits for is not in the plan while all are gone, and each row says so.
        assert_eq!(
            changes.problems.len(),
            waiting.count(),
            "{:#?}",
            changes.problems
        );
        let accepted = Accepted::at_first(&changes);
        assert!(accepted.undecided(&changes).is_empty());
        let mut open = OpenDraft::new(without);
        open.edit(changes.accept(&accepted, ids()).unwrap())
            .unwrap();
        let once = open.draft().clone();
        // With the actions there, the same file now says what they wait for.
        let changes = compared(&once, &bytes);
        assert!(
            changes.added.is_empty() && changes.missing.is_empty(),
            "{changes:#?}"
        );
        assert!(changes.problems.is_empty(), "{:#?}", changes.problems);
        if let Some(edit) = changes.accept(&Accepted::at_first(&changes), ids()) {
            open.edit(edit).unwrap();
        }
        let (mut back, mut was) = (as_read(open.draft()), as_read(&before));
        for action in back.iter_mut().chain(&mut was) {
            action.what = action.what.trim().to_owned();
        }
        assert_eq!(back, was);
    }
}

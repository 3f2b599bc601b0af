//! Accepting changes: one edit, one undo.

use plan_export::back::{Accepted, Changes};
use plan_export::sheet::Cell;
use reform_plan::{Edit, Id, OpenDraft, PlanDraft};

use crate::plans::{compared, edited, ids, small, text};

/// A file that changes two actions, leaves one out and has two new ones.
fn busy(draft: &PlanDraft) -> Changes {
    let mut bytes = edited(
        draft,
        &[
            (0, "Status", text("Done")),
            (0, "Priority", text("Answer families sooner")),
            (1, "Action", text("Train every SENCO twice")),
            (2, "Action", text("Write to every school")),
            (2, "Action id", Cell::Blank),
            (3, "Action", text("Meet monthly")),
        ],
    );
    let changes = compared(draft, &bytes);
    bytes.clear();
    assert_eq!((changes.changed.len(), changes.added.len()), (2, 2));
    assert_eq!(changes.missing.len(), 1);
    changes
}

fn applied(draft: &PlanDraft, edit: Edit) -> OpenDraft {
    let mut open = OpenDraft::new(draft.clone());
    open.edit(edit).unwrap();
    open
}

#[test]
fn at_first_everything_the_file_says_is_accepted_and_nothing_is_removed() {
    let draft = small();
    let changes = busy(&draft);
    let mut accepted = Accepted::at_first(&changes);
    assert_eq!(accepted.changed.len(), 3);
    assert_eq!(accepted.added.len(), 2);
    assert!(accepted.missing.is_empty());
    assert_eq!(accepted.undecided(&changes), [1]);
    accepted.priorities.insert(1, "p1".into());
    assert!(accepted.undecided(&changes).is_empty());
    let edit = changes.accept(&accepted, ids()).unwrap();
    assert!(matches!(edit, Edit::Together(_)));
    let mut open = applied(&draft, edit);
    let after = open.draft();
    let what = |id: &str| {
        after
            .action(&Id::from(id))
            .map(|(priority, it)| (priority.id.clone(), it.what.clone()))
    };
    assert_eq!(what("a1").unwrap().0, "p2".into());
    assert_eq!(what("a2").unwrap().1, "Train every SENCO twice");
    assert_eq!(what("a3").unwrap().1, "Publish a phone line");
    assert_eq!(
        what("new-1").unwrap(),
        ("p2".into(), "Write to every school".to_owned())
    );
    assert_eq!(
        what("new-2").unwrap(),
        ("p1".into(), "Meet monthly".to_owned())
    );
    open.undo();
    assert_eq!(*open.draft(), draft);
}

#[test]
fn each_change_is_accepted_alone() {
    let draft = small();
    let changes = busy(&draft);
    let whole = Accepted::at_first(&changes);
    for one in &whole.changed {
        let alone = Accepted {
            changed: [*one].into(),
            ..Accepted::default()
        };
        let Some(Edit::Together(edits)) = changes.accept(&alone, ids()) else {
            panic!("no edit");
        };
        assert_eq!(edits.len(), 1);
        let open = applied(&draft, Edit::Together(edits));
        assert_ne!(*open.draft(), draft);
    }
    let removed = Accepted {
        missing: [0].into(),
        ..Accepted::default()
    };
    let open = applied(&draft, changes.accept(&removed, ids()).unwrap());
    assert!(open.draft().action(&"a3".into()).is_none());
    assert_eq!(open.draft().actions().count(), 2);
}

#[test]
fn nothing_that_is_accepted_is_no_edit() {
    let draft = small();
    let changes = busy(&draft);
    assert_eq!(changes.accept(&Accepted::default(), ids()), None);
    let undecided = Accepted {
        added: [1].into(),
        ..Accepted::default()
    };
    assert_eq!(changes.accept(&undecided, ids()), None);
}

#[test]
fn changes_go_from_the_worker_to_the_page_as_text() {
    let changes = busy(&small());
    let text = serde_json::to_string(&changes).unwrap();
    assert_eq!(serde_json::from_str::<Changes>(&text).unwrap(), changes);
}

#[test]
fn accepting_twice_changes_nothing_more() {
    let draft = small();
    let bytes = edited(
        &draft,
        &[(0, "Status", text("Done")), (1, "By", text("1/5/2027"))],
    );
    let changes = compared(&draft, &bytes);
    let edit = changes
        .accept(&Accepted::at_first(&changes), ids())
        .unwrap();
    let open = applied(&draft, edit);
    assert!(compared(open.draft(), &bytes).is_empty());
}

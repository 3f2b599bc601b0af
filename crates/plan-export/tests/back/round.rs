//! What goes out unedited comes back as it was.

use crate::plans::{compared, example, small, workbook};

#[test]
fn a_workbook_that_was_not_edited_changes_nothing() {
    for draft in [small(), example()] {
        let changes = compared(&draft, &workbook(&draft));
        assert!(changes.is_empty(), "{changes:#?}");
        assert_eq!(changes.unchanged, draft.actions().count());
        assert!(changes.problems.is_empty(), "{:#?}", changes.problems);
        assert!(changes.unused.is_empty(), "{:?}", changes.unused);
        assert!(changes.absent.is_empty(), "{:?}", changes.absent);
    }
}

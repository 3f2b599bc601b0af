use super::{Access, Digest, open_file};
use crate::draft::PlanDraft;

/// Whether a plan file, read back, is this draft and nothing was lost or changed on the way. To be
/// asked before a download is offered: a file that was written while something was wrong would
/// take the place of a good one.
///
/// ```
/// use reform_plan::{PlanDraft, framework, saved};
/// let draft = PlanDraft::new("p1".into(), &framework::built_in());
/// let file = saved::to_file(&draft);
/// assert!(saved::check_file(&file, &draft));
/// assert!(!saved::check_file(&file.replace("p1", "p2"), &draft));
/// ```
pub fn check_file(text: &str, draft: &PlanDraft) -> bool {
    open_file(text).is_ok_and(|opened| {
        opened.digest == Digest::Matches
            && opened.access == Access::ReadAndWrite
            && opened.refused.is_empty()
            && opened.draft == *draft
    })
}

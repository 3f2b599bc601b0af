//! What came in a file, before anything is opened.

use std::rc::Rc;

use reform_plan::keep::{Moment, is_plain};
use reform_plan::{Framework, Id, PlanDraft, saved};

use super::compare::Comparison;
use super::rescue::Rescue;
use crate::context::AppContext;
use crate::pages::kept::entries;
use crate::world::{Binned, Entry};

/// What came in a file.
pub(super) enum Received {
    /// A plan.
    Plan(Box<PlanFile>),
    /// Plans that were rescued.
    Rescue(Rescue),
}

/// A plan that came in a file.
pub(super) struct PlanFile {
    /// Name of the file.
    pub(super) file: String,
    /// The plan, with the identity it has in the file, and all there is to tell of the file.
    pub(super) opened: saved::Opened,
    /// What there is to tell about its characters.
    pub(super) characters: Option<&'static str>,
    /// How it stands to what is here.
    pub(super) here: Here,
}

/// How a plan in a file stands to the plans that are here.
pub(super) enum Here {
    /// None of them is the same plan.
    New,
    /// The same plan is among the deleted ones.
    Deleted,
    /// The same plan is here and cannot be read.
    Unreadable,
    /// The same plan is here, exactly as in the file.
    Same,
    /// The same plan is here, and something in it differs.
    Differs(Comparison),
}

impl Received {
    /// Name of the file.
    pub(super) fn file(&self) -> &str {
        match self {
            Self::Plan(plan) => &plan.file,
            Self::Rescue(rescue) => &rescue.file,
        }
    }
}

/// Reads what is in a file. Nothing is opened or kept by that.
///
/// # Errors
/// Why it is no plan, in words that name the file.
pub(super) fn receive(app: &AppContext, file: String, bytes: &[u8]) -> Result<Received, String> {
    let text = saved::text_of(bytes).map_err(|problem| problem.words(&file))?;
    let plans = entries(app);
    if let Some(texts) = saved::rescued_texts(&text) {
        return Ok(Received::Rescue(Rescue::new(file, &texts, &plans)));
    }
    let opened = saved::open_file(&text).map_err(|problem| problem.words(&file))?;
    let here = Here::of(&opened.draft, &plans, &app.state.shelf.bin, &app.framework);
    Ok(Received::Plan(Box::new(PlanFile {
        file,
        opened,
        characters: saved::encoding_of(bytes).notice(),
        here,
    })))
}

impl PlanFile {
    /// Whether it opens for reading only.
    pub(super) fn is_to_read(&self) -> bool {
        self.opened.access == saved::Access::ReadOnly
    }

    /// The plan as it opens beside the others: as a copy, with a name that says so, when the same
    /// plan is here.
    pub(super) fn beside(&self, app: &AppContext) -> PlanDraft {
        let mut draft = self.opened.draft.clone();
        if matches!(self.here, Here::Same | Here::Differs(_)) {
            let now = Moment::new(app.today(), &app.world.time());
            draft.name = copy_name(draft.title(), &now);
        }
        if is_taken(app, &draft.id) {
            draft.id = app.new_id();
        }
        draft
    }
}

impl Here {
    fn of(draft: &PlanDraft, plans: &[Entry], bin: &[Binned], framework: &Framework) -> Self {
        let Some(entry) = plans.iter().find(|entry| entry.id == draft.id) else {
            let is_deleted = bin.iter().any(|binned| binned.id == draft.id);
            return if is_deleted { Self::Deleted } else { Self::New };
        };
        match &entry.draft {
            None => Self::Unreadable,
            Some(ours) if **ours == *draft => Self::Same,
            Some(ours) => Self::Differs(Comparison::new(Rc::clone(ours), draft, framework)),
        }
    }
}

/// Whether an identity belongs to a plan that is here or was deleted, or would break an address.
pub(super) fn is_taken(app: &AppContext, id: &Id) -> bool {
    let is_deleted = || app.state.shelf.bin.iter().any(|binned| &binned.id == id);
    !is_plain(id) || entries(app).iter().any(|entry| &entry.id == id) || is_deleted()
}

/// A copy of a copy is a copy.
fn copy_name(title: &str, now: &Moment) -> String {
    const COPY: &str = " (copy opened ";
    let title = title.split(COPY).next().unwrap_or(title);
    format!("{title}{COPY}{})", now.words())
}

#[cfg(test)]
mod tests {
    use super::*;
    use reform_plan::PlanKind;

    fn entry(draft: Option<PlanDraft>) -> Entry {
        Entry {
            id: "p1".into(),
            title: String::new(),
            kind: PlanKind::Real,
            saved: String::new(),
            draft: draft.map(Rc::new),
            problem: None,
            texts: Vec::new(),
        }
    }

    #[test]
    fn a_plan_is_told_by_its_identity_and_then_by_what_it_says() {
        let framework = reform_plan::framework::built_in();
        let theirs = PlanDraft::new("p1".into(), &framework);
        let ours = PlanDraft {
            name: "Ours".to_owned(),
            ..theirs.clone()
        };
        let binned = Binned {
            id: "p1".into(),
            title: String::new(),
            deleted: String::new(),
            days_left: None,
        };
        let of = |plans: &[Entry], bin: &[Binned]| Here::of(&theirs, plans, bin, &framework);
        assert!(matches!(of(&[], &[]), Here::New));
        assert!(matches!(of(&[], &[binned]), Here::Deleted));
        assert!(matches!(of(&[entry(None)], &[]), Here::Unreadable));
        assert!(matches!(
            of(&[entry(Some(theirs.clone()))], &[]),
            Here::Same
        ));
        let Here::Differs(comparison) = of(&[entry(Some(ours))], &[]) else {
            panic!("their names differ");
        };
        assert_eq!(comparison.differences.len(), 1);
    }

    #[test]
    fn the_name_of_a_copy_says_when_it_was_opened_and_does_not_grow() {
        let first = Moment("2026-11-21T14:05".to_owned());
        let later = Moment("2026-11-22T09:00".to_owned());
        let name = copy_name("Newham", &first);
        assert_eq!(name, "Newham (copy opened 21 November 2026 at 14:05)");
        assert_eq!(
            copy_name(&name, &later),
            "Newham (copy opened 22 November 2026 at 09:00)"
        );
    }
}

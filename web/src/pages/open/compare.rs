//! A plan in a file beside the same plan here: what is different, and taking some of it.

use std::rc::Rc;

use reform_plan::{Change, ChangeWords, Edit, Framework, PlanDraft, difference, words};

use super::report::capital;

/// What is said of something that only stands at another place.
const HERE: &str = "Where it is now";
const ELSEWHERE: &str = "At another place in the list";

/// The same plan here and in a file, with something different.
pub(super) struct Comparison {
    /// The plan as it is here.
    pub(super) ours: Rc<PlanDraft>,
    /// What is different, in an order in which all of it can be taken.
    pub(super) differences: Vec<Difference>,
    /// When the plan here was as it is in the file, in words; none when that is not known.
    pub(super) earlier: Option<String>,
}

/// One thing that is different.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Difference {
    /// What it is.
    pub(super) what: String,
    /// What it says here.
    pub(super) here: String,
    /// What it says in the file.
    pub(super) file: String,
    /// What taking it does to the plan here.
    pub(super) effect: Effect,
    /// What makes it here as it is in the file.
    pub(super) edit: Edit,
}

/// What taking a difference does to the plan here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// Something comes from the file, be it in the place of something else.
    Brings,
    /// Something here goes, and nothing comes in its place.
    Removes,
}

impl Comparison {
    /// Compares the plan here with the one in a file.
    pub(super) fn new(ours: Rc<PlanDraft>, theirs: &PlanDraft, framework: &Framework) -> Self {
        let mut now = (*ours).clone();
        let mut differences = Vec::new();
        for edit in joined(difference(&ours, theirs)) {
            // Each follows on those before it, so none fails; and one that does nothing is none.
            if let Ok(Some(change)) = Change::carry_out(&mut now, edit) {
                differences.push(Difference::of(&change, &now, framework));
            }
        }
        Self {
            ours,
            differences,
            earlier: None,
        }
    }

    /// The ticked differences as one edit of the plan here.
    ///
    /// # Errors
    /// The place of the first that cannot be taken without another that is not ticked.
    pub(super) fn take(&self, ticked: &[usize]) -> Result<Edit, usize> {
        let mut trial = (*self.ours).clone();
        let mut edits = Vec::new();
        for (at, difference) in self.differences.iter().enumerate() {
            if !ticked.contains(&at) {
                continue;
            }
            trial.apply(difference.edit.clone()).map_err(|_| at)?;
            edits.push(difference.edit.clone());
        }
        Ok(match <[Edit; 1]>::try_from(edits) {
            Ok([only]) => only,
            Err(edits) => Edit::Together(edits),
        })
    }
}

impl Difference {
    /// What a change to the plan here does, as a difference.
    fn of(change: &Change, now: &PlanDraft, framework: &Framework) -> Self {
        if let (Edit::Together(edits), Edit::Together(backs)) = (&change.edit, &change.back)
            && let (Some(added), Some(back)) = (edits.last(), backs.first())
        {
            // Something that stands at another place: what it says is the same.
            let words = words(added, back, now, framework);
            return Self {
                what: capital(words.what.strip_prefix("Added ").unwrap_or(&words.what)),
                here: HERE.to_owned(),
                file: ELSEWHERE.to_owned(),
                effect: Effect::Brings,
                edit: change.edit.clone(),
            };
        }
        let ChangeWords {
            what,
            before,
            after,
            ..
        } = change.words(now, framework);
        let (here, file, done) = match &change.edit {
            Edit::AddPartner { .. }
            | Edit::AddEvidence { .. }
            | Edit::AddFigure { .. }
            | Edit::AddPriority { .. }
            | Edit::AddAction { .. }
            | Edit::AddMeasure { .. } => ("Not here", "It is there", "Added "),
            Edit::RemovePartner { .. }
            | Edit::RemoveEvidence { .. }
            | Edit::RemoveFigure { .. }
            | Edit::RemovePriority { .. }
            | Edit::RemoveAction { .. }
            | Edit::RemoveMeasure { .. } => ("It is here", "Not in the file", "Removed "),
            Edit::MovePriority { .. } | Edit::MoveAction { .. } => (HERE, ELSEWHERE, "Moved "),
            _ => ("Nothing", "Nothing", ""),
        };
        let is_removed = done == "Removed " || (done.is_empty() && after.is_none());
        Self {
            what: capital(what.strip_prefix(done).unwrap_or(&what)),
            here: before.unwrap_or_else(|| here.to_owned()),
            file: after.unwrap_or_else(|| file.to_owned()),
            effect: if is_removed {
                Effect::Removes
            } else {
                Effect::Brings
            },
            edit: change.edit.clone(),
        }
    }
}

/// Something that was only put into another place of its list comes as a removal and an addition:
/// the two are one thing to take.
fn joined(edits: Vec<Edit>) -> Vec<Edit> {
    let mut joined: Vec<Edit> = Vec::new();
    for edit in edits {
        match joined.pop() {
            Some(before) if is_same_thing(&before, &edit) => {
                joined.push(Edit::Together(vec![before, edit]));
            }
            before => {
                joined.extend(before);
                joined.push(edit);
            }
        }
    }
    joined
}

fn is_same_thing(removed: &Edit, added: &Edit) -> bool {
    match (removed, added) {
        (Edit::RemovePartner { partner: it }, Edit::AddPartner { partner, .. }) => {
            *it == partner.slug
        }
        (Edit::RemoveEvidence { evidence: it, .. }, Edit::AddEvidence { evidence, .. }) => {
            *it == evidence.id
        }
        (Edit::RemoveFigure { figure: it }, Edit::AddFigure { figure, .. }) => *it == figure.id,
        (Edit::RemoveMeasure { measure: it }, Edit::AddMeasure { measure, .. }) => {
            *it == measure.id
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use reform_plan::{Action, Id, PlanPartner, Priority, Score, framework};

    use super::*;

    fn priority(id: &str, actions: &[&str]) -> Priority {
        Priority {
            id: id.into(),
            title: format!("Priority {id}"),
            actions: actions
                .iter()
                .map(|id| Action {
                    id: Id::from(*id),
                    what: format!("Do {id}"),
                    ..Action::default()
                })
                .collect(),
            ..Priority::default()
        }
    }

    fn partner(slug: &str) -> PlanPartner {
        PlanPartner {
            slug: slug.into(),
            name: slug.to_uppercase(),
            ..PlanPartner::default()
        }
    }

    fn plan(priorities: Vec<Priority>) -> PlanDraft {
        PlanDraft {
            priorities,
            ..PlanDraft::new("p".into(), &framework::built_in())
        }
    }

    fn compared(ours: &PlanDraft, theirs: &PlanDraft) -> Comparison {
        Comparison::new(Rc::new(ours.clone()), theirs, &framework::built_in())
    }

    fn lines(comparison: &Comparison) -> Vec<String> {
        let rows = comparison.differences.iter();
        rows.map(|it| format!("{} | {} | {}", it.what, it.here, it.file))
            .collect()
    }

    #[test]
    fn each_difference_says_what_here_and_in_the_file() {
        let framework = framework::built_in();
        let (_, statement) = framework.statements().next().unwrap();
        let level = &framework.levels[0];
        let mut ours = plan(vec![priority("one", &["a"]), priority("two", &[])]);
        let theirs = PlanDraft {
            name: "Autumn".to_owned(),
            ..plan(vec![priority("one", &[]), priority("three", &[])])
        };
        ours.apply(Edit::SetScore {
            statement: statement.slug.clone(),
            score: Some(Score::At(level.slug.clone())),
        })
        .unwrap();
        let rows = lines(&compared(&ours, &theirs));
        let has = |line: &str| assert!(rows.iter().any(|it| it == line), "{rows:#?}");
        has("Name of this plan | Nothing | Autumn");
        has("An action: Do a | It is here | Not in the file");
        has("A priority: Priority three | Not here | It is there");
        has("A priority: Priority two | It is here | Not in the file");
        let score = rows.iter().find(|it| it.starts_with("Score of")).unwrap();
        assert!(score.contains(&format!("| {} |", level.name)), "{score}");
        assert_eq!(rows.len(), 5, "{rows:#?}");
    }

    #[test]
    fn what_goes_when_it_is_taken_is_told_from_what_comes() {
        let ours = PlanDraft {
            name: "Spring".to_owned(),
            ..plan(vec![priority("one", &["a"]), priority("two", &[])])
        };
        let mut theirs = plan(vec![priority("one", &[]), priority("three", &[])]);
        theirs.priorities[0].title = "Another title".to_owned();
        let effects = |ours: &PlanDraft, theirs: &PlanDraft| -> Vec<(String, Effect)> {
            let compared = compared(ours, theirs);
            let all = compared.differences.iter();
            all.map(|it| (it.what.clone(), it.effect)).collect()
        };
        let of = |all: &[(String, Effect)], begins: &str| {
            let found = all.iter().find(|it| it.0.starts_with(begins));
            found.unwrap_or_else(|| panic!("{begins}: {all:#?}")).1
        };
        let all = effects(&ours, &theirs);
        for gone in [
            "Name of this plan",
            "An action: Do a",
            "A priority: Priority two",
        ] {
            assert_eq!(of(&all, gone), Effect::Removes, "{gone}");
        }
        let come = all.iter().filter(|it| it.1 == Effect::Brings).count();
        assert_eq!((all.len(), come), (5, 2), "{all:#?}");
        assert_eq!(
            of(&effects(&theirs, &ours), "Name of this plan"),
            Effect::Brings
        );
    }

    #[test]
    fn another_order_is_one_thing_to_take_and_not_a_removal() {
        let of = |slugs: [&str; 2]| PlanDraft {
            partners: slugs.map(partner).to_vec(),
            ..plan(Vec::new())
        };
        let (ours, theirs) = (of(["nhs", "council"]), of(["council", "nhs"]));
        let comparison = compared(&ours, &theirs);
        let rows = lines(&comparison);
        assert_eq!(rows.len(), 1, "{rows:#?}");
        assert!(
            rows[0].ends_with("| Where it is now | At another place in the list"),
            "{rows:#?}"
        );
        assert!(rows[0].starts_with("A partner: "), "{rows:#?}");
        let mut taken = ours.clone();
        taken.apply(comparison.take(&[0]).unwrap()).unwrap();
        assert_eq!(taken, theirs);
    }

    #[test]
    fn all_differences_taken_together_give_the_plan_of_the_file() {
        let ours = plan(vec![priority("one", &["a", "b"]), priority("two", &[])]);
        let theirs = plan(vec![priority("three", &["b", "c"]), priority("one", &[])]);
        let comparison = compared(&ours, &theirs);
        let all: Vec<usize> = (0..comparison.differences.len()).collect();
        let mut taken = ours.clone();
        taken.apply(comparison.take(&all).unwrap()).unwrap();
        assert_eq!(taken, theirs);
        assert!(all.len() > 3);
    }

    #[test]
    fn a_difference_that_needs_another_is_named_and_nothing_is_taken() {
        let ours = plan(vec![priority("one", &["a"])]);
        let theirs = plan(vec![priority("one", &[]), priority("two", &["a"])]);
        let comparison = compared(&ours, &theirs);
        let rows = lines(&comparison);
        let moved = rows
            .iter()
            .position(|it| it.starts_with("An action"))
            .unwrap();
        assert_eq!(comparison.take(&[moved]), Err(moved), "{rows:#?}");
        assert!(comparison.take(&[0, moved]).is_ok(), "{rows:#?}");
    }

    #[test]
    fn one_ticked_difference_is_its_own_edit() {
        let ours = plan(vec![priority("one", &[])]);
        let theirs = PlanDraft {
            name: "Autumn".to_owned(),
            ..ours.clone()
        };
        let taken = compared(&ours, &theirs).take(&[0]);
        assert_eq!(taken, Ok(Edit::SetName("Autumn".to_owned())));
    }
}

//! Whether the plan here was once as it is in a file: then the file is the older one.

use reform_plan::PlanDraft;
use reform_plan::keep::Step;

use super::received::{Here, PlanFile};
use crate::context::AppContext;
use crate::pages::kept::is_open;

/// Looks whether the open plan was once as it is in the file: in its changes, then in its restore
/// points. Of a plan that is not open the past is not known.
pub(super) async fn look_back(app: &AppContext, plan: &mut PlanFile) {
    let Here::Differs(comparison) = &mut plan.here else {
        return;
    };
    if !is_open(app, &comparison.ours.id) {
        return;
    }
    let Some(past) = app.world.past() else { return };
    let theirs = &plan.opened.draft;
    comparison.earlier = earlier(&comparison.ours, theirs, past.steps());
    for (at, when) in past.points().iter().rev() {
        if comparison.earlier.is_some() {
            return;
        }
        if app.world.point(*at).await.as_ref() == Some(theirs) {
            let words = format!("The file holds this plan as it was on {}.", when.words());
            comparison.earlier = Some(words);
        }
    }
}

/// When the plan here was as it is in a file, told from the changes since, in words; none when it
/// never was, as far as is known. `steps` are the known ones, the oldest first, and lead to `ours`.
fn earlier(ours: &PlanDraft, theirs: &PlanDraft, steps: &[Step]) -> Option<String> {
    let mut now = ours.clone();
    let mut changes = 0;
    for step in steps.iter().rev().filter(|step| step.is_change()) {
        now.apply(step.change.back.clone()).ok()?;
        changes += 1;
        if now == *theirs {
            let since = match changes {
                1 => "1 change was".to_owned(),
                _ => format!("{changes} changes were"),
            };
            return Some(format!(
                "The file holds this plan as it was before {}. {since} made here since then.",
                step.when.words()
            ));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use reform_plan::keep::{Moment, Position, Way};
    use reform_plan::{Change, Edit, framework};

    use super::*;

    #[test]
    fn a_file_that_holds_an_earlier_state_is_known_for_it() {
        let first = PlanDraft::new("p".into(), &framework::built_in());
        let mut ours = first.clone();
        let mut steps = Vec::new();
        for (rev, name) in (1..).zip(["One", "Two"]) {
            let edit = Edit::SetName(name.to_owned());
            let change = Change::carry_out(&mut ours, edit).unwrap().unwrap();
            steps.push(Step {
                at: Position {
                    rev,
                    ..Position::default()
                },
                after: Position {
                    rev: rev - 1,
                    ..Position::default()
                },
                when: Moment(format!("2026-11-2{rev}T14:05")),
                way: Way::Made,
                change,
            });
        }
        let words = earlier(&ours, &first, &steps).unwrap();
        assert_eq!(
            words,
            "The file holds this plan as it was before 21 November 2026 at 14:05. 2 changes were made here since then."
        );
        let never = PlanDraft {
            name: "Three".to_owned(),
            ..first
        };
        assert_eq!(earlier(&ours, &never, &steps), None);
    }
}

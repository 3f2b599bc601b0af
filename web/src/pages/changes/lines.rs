use reform_plan::keep::{Moment, Position, Step, Way};
use reform_plan::{Change, ChangeWords, Edit, Framework, PlanDraft};

/// A change as people know it: typing in one field is one, however many steps it was kept in.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// The position it leads to.
    pub(super) at: Position,
    /// When its last step was made.
    pub(super) when: Moment,
    /// How it came about.
    pub(super) way: Way,
    /// What was done, and what undoes it.
    pub(super) change: Change,
}

/// How many changes were made since an earlier version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Since {
    /// So many.
    Exactly(usize),
    /// More than so many: older ones are not known any more.
    MoreThan(usize),
    /// Nobody knows: the plan did not come from there.
    Unknown,
}

/// Steps as the changes people know, the oldest first. That the plan was opened is none of them,
/// and ends what was typed before.
pub(super) fn lines(steps: &[Step]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut may_go_on = false;
    for step in steps {
        if !step.is_change() {
            may_go_on = false;
            continue;
        }
        if may_go_on
            && step.way == Way::Made
            && let Some(last) = lines.last_mut()
            && let Some(both) = last.change.followed_by(&step.change)
        {
            last.at = step.at;
            last.when = step.when.clone();
            last.change = both;
            // Typed and deleted again.
            if last.change.edit == last.change.back {
                lines.pop();
                may_go_on = false;
            }
            continue;
        }
        may_go_on = step.way == Way::Made;
        lines.push(Line {
            at: step.at,
            when: step.when.clone(),
            way: step.way,
            change: step.change.clone(),
        });
    }
    lines
}

/// How many changes were made since a position.
pub(super) fn since(position: Position, steps: &[Step], lines: &[Line]) -> Since {
    let count = lines.iter().filter(|line| line.at > position).count();
    let is_on_the_way = |step: &Step| step.at == position || step.after == position;
    match steps.first() {
        Some(first) if position < first.after => Since::MoreThan(count),
        _ if steps.iter().any(is_on_the_way) => Since::Exactly(count),
        _ => Since::Unknown,
    }
}

impl Line {
    /// The edit that takes the change back, as a step of its own. Bare, it would pass for typing on
    /// in the field: joined with what it takes back, the two would be nothing to undo.
    pub(super) fn back(&self) -> Edit {
        Edit::Together(vec![self.change.back.clone()])
    }

    /// The change in words. What is said of an undone one is what it had done.
    pub(super) fn words(&self, draft: &PlanDraft, framework: &Framework) -> ChangeWords {
        let words = self.change.words(draft, framework);
        let what = match self.way {
            Way::Undone => {
                let undone = self.change.reversed().words(draft, framework);
                format!("Undone: {}", undone.what)
            }
            Way::Redone => format!("Made again: {}", words.what),
            Way::Made | Way::Opened => return words,
        };
        ChangeWords { what, ..words }
    }
}

/// What edits do to a plan, each in words. They are carried out one after the other on a copy: a
/// later one may be about a thing that an earlier one adds.
pub(super) fn words_of(
    draft: &PlanDraft,
    edits: Vec<Edit>,
    framework: &Framework,
) -> Vec<ChangeWords> {
    let mut copy = draft.clone();
    edits
        .into_iter()
        .filter_map(|edit| Change::carry_out(&mut copy, edit).ok().flatten())
        .map(|change| change.words(draft, framework))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use reform_plan::{FrontField, Priority, difference};

    fn at(rev: u64) -> Position {
        Position {
            fence: 1,
            rev,
            writer: 7,
        }
    }

    /// The steps of these edits, one minute after the other, after a first one that opens the plan.
    fn steps(draft: &mut PlanDraft, edits: Vec<Edit>) -> Vec<Step> {
        let step = |rev, way, change| Step {
            at: at(rev + 1),
            after: at(rev),
            when: Moment(format!("2026-11-21T14:{rev:02}")),
            way,
            change,
        };
        let nothing = Change {
            edit: Edit::Together(Vec::new()),
            back: Edit::Together(Vec::new()),
        };
        let mut steps = vec![step(0, Way::Opened, nothing)];
        for (rev, edit) in (1..).zip(edits) {
            let change = Change::carry_out(draft, edit).unwrap().unwrap();
            steps.push(step(rev, Way::Made, change));
        }
        steps
    }

    fn name(text: &str) -> Edit {
        Edit::SetName(text.to_owned())
    }

    fn council(text: &str) -> Edit {
        Edit::SetFront(FrontField::Council(text.to_owned()))
    }

    #[test]
    fn typing_on_in_one_field_is_one_change() {
        let mut draft = PlanDraft::default();
        let steps = steps(
            &mut draft,
            vec![name("A"), name("Au"), council("B"), name("Autumn")],
        );
        let lines = lines(&steps);
        let told: Vec<(u64, &Edit, &Edit)> = lines
            .iter()
            .map(|it| (it.at.rev, &it.change.edit, &it.change.back))
            .collect();
        assert_eq!(
            told,
            [
                (3, &name("Au"), &name("")),
                (4, &council("B"), &council("")),
                (5, &name("Autumn"), &name("Au")),
            ]
        );
        assert_eq!(lines[0].when.time(), "14:02");
    }

    #[test]
    fn what_was_typed_and_deleted_again_is_no_change() {
        let mut draft = PlanDraft::default();
        let steps = steps(
            &mut draft,
            vec![council("B"), name("A"), name(""), council("Bo")],
        );
        let told: Vec<Edit> = lines(&steps).into_iter().map(|it| it.change.edit).collect();
        assert_eq!(told, [council("B"), council("Bo")]);
    }

    #[test]
    fn taking_typing_back_is_a_change_of_its_own() {
        let mut draft = PlanDraft::default();
        let first = steps(&mut draft, vec![name("A"), name("Au")]);
        let back = lines(&first)[0].back();
        let mut all = first.clone();
        let change = Change::carry_out(&mut draft, back).unwrap().unwrap();
        assert_eq!(draft.name, "");
        all.push(Step {
            at: at(4),
            after: at(3),
            when: Moment::default(),
            way: Way::Made,
            change,
        });
        assert_eq!(lines(&all).len(), 2);
    }

    #[test]
    fn typing_does_not_go_on_in_what_was_undone_or_before_the_plan_was_opened() {
        let mut draft = PlanDraft::default();
        let made = steps(&mut draft, vec![name("A"), name("Au")]);
        let mut undone = made.clone();
        undone[1].way = Way::Undone;
        assert_eq!(lines(&undone).len(), 2);
        let mut opened = made.clone();
        opened.insert(2, made[0].clone());
        assert_eq!(lines(&opened).len(), 2);
        assert_eq!(lines(&made).len(), 1);
    }

    #[test]
    fn changes_since_a_version_are_counted_as_far_as_they_are_known() {
        let mut draft = PlanDraft::default();
        let all = steps(
            &mut draft,
            vec![name("A"), name("Au"), council("B"), council("Bo")],
        );
        let lines = lines(&all);
        assert_eq!(since(at(0), &all, &lines), Since::Exactly(2));
        assert_eq!(since(at(3), &all, &lines), Since::Exactly(1));
        assert_eq!(since(at(5), &all, &lines), Since::Exactly(0));
        assert_eq!(since(at(0), &all[1..], &lines), Since::MoreThan(2));
        let elsewhere = Position { writer: 8, ..at(3) };
        assert_eq!(since(elsewhere, &all, &lines), Since::Unknown);
    }

    #[test]
    fn an_undone_change_is_called_by_what_it_had_done() {
        let framework = reform_plan::framework::built_in();
        let mut draft = PlanDraft::default();
        let priority = Priority {
            id: "p1".into(),
            title: "Say one thing".to_owned(),
            ..Priority::default()
        };
        let add = Edit::AddPriority {
            at: 0,
            priority: Box::new(priority),
        };
        let made = steps(&mut draft, vec![add]).remove(1);
        let undone = Line {
            at: made.at,
            when: made.when,
            way: Way::Undone,
            change: made.change.reversed(),
        };
        let words = undone.words(&PlanDraft::default(), &framework);
        assert_eq!(words.what, "Undone: Added a priority: Say one thing");
    }

    #[test]
    fn a_difference_is_said_thing_by_thing_with_what_stands_now_first() {
        let framework = reform_plan::framework::built_in();
        let mut now = PlanDraft::default();
        now.apply(name("Spring")).unwrap();
        let mut then = PlanDraft::default();
        then.apply(name("Autumn")).unwrap();
        let priority = Priority {
            id: "p1".into(),
            title: "Say one thing".to_owned(),
            ..Priority::default()
        };
        then.apply(Edit::AddPriority {
            at: 0,
            priority: Box::new(priority),
        })
        .unwrap();
        let words = words_of(&now, difference(&now, &then), &framework);
        let told: Vec<(&str, Option<&str>, Option<&str>)> = words
            .iter()
            .map(|it| (&*it.what, it.before.as_deref(), it.after.as_deref()))
            .collect();
        assert_eq!(
            told,
            [
                ("Name of this plan", Some("Spring"), Some("Autumn")),
                ("Added a priority: Say one thing", None, None),
            ]
        );
    }
}

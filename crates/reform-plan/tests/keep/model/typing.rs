//! What people do to a plan: scores, typing letter by letter, priorities, undo.

use reform_plan::keep::Way;
use reform_plan::{Change, Edit, Id, PlanDraft, Priority, PriorityField, Score, SectionField};

use crate::rng::Rng;

const STATEMENTS: [&str; 4] = ["s1", "s2", "s3", "s4"];
const LEVELS: [&str; 4] = ["l1", "l2", "l3", "l4"];

/// Somebody at the keyboard.
#[derive(Default)]
pub(crate) struct Typist {
    /// The box they type into now, and what stands there.
    typing: Option<(usize, String)>,
    last: Option<Change>,
    priorities: usize,
}

impl Typist {
    /// Does one thing to the plan: what was done, and how.
    pub(crate) fn act(&mut self, draft: &mut PlanDraft, rng: &mut Rng) -> (Change, Way) {
        if self.typing.is_some() && rng.percent(60) {
            return (self.type_on(draft, rng), Way::Made);
        }
        self.typing = None;
        let change = match rng.below(10) {
            0..=2 => score(draft, rng),
            3..=5 => {
                self.typing = Some((rng.below(3), String::new()));
                self.type_on(draft, rng)
            }
            6 => self.add_priority(draft, rng),
            7 => match rng.below(draft.priorities.len() + 1) {
                0 => self.add_priority(draft, rng),
                at => {
                    let priority = draft.priorities[at - 1].id.clone();
                    change(draft, Edit::RemovePriority { priority })
                }
            },
            8 => match self.last.take() {
                Some(last) => return (change(draft, last.back), Way::Undone),
                None => score(draft, rng),
            },
            _ => change(
                draft,
                Edit::Together(vec![
                    Edit::SetName(format!("Plan {}", rng.below(1000))),
                    Edit::SetAnswer {
                        question: "q1".into(),
                        answer: "So what".repeat(rng.below(4)),
                    },
                ]),
            ),
        };
        self.last = Some(change.clone());
        (change, Way::Made)
    }

    fn type_on(&mut self, draft: &mut PlanDraft, rng: &mut Rng) -> Change {
        let Some((field, typed)) = &mut self.typing else {
            unreachable!("nobody types");
        };
        typed.push(*rng.pick(&['a', 'e', 'é', ' ', '"', '\n', '\\', '£']));
        let words = typed.clone();
        let edit = match (*field, draft.priorities.first()) {
            (0, _) => Edit::SetReason {
                statement: STATEMENTS[0].into(),
                reason: words,
            },
            (1, Some(priority)) => Edit::SetPriority {
                priority: priority.id.clone(),
                field: PriorityField::Title(words),
            },
            _ => Edit::SetSection {
                section: "part".into(),
                field: SectionField::Narrative(words),
            },
        };
        change(draft, edit)
    }

    fn add_priority(&mut self, draft: &mut PlanDraft, rng: &mut Rng) -> Change {
        self.priorities += 1;
        let priority = Priority {
            // Each has an identity of its own, also after a restart.
            id: Id(format!("p{}-{:08x}", self.priorities, rng.number())),
            title: "A change".to_owned(),
            ..Priority::default()
        };
        let at = rng.below(draft.priorities.len() + 1);
        change(
            draft,
            Edit::AddPriority {
                at,
                priority: Box::new(priority),
            },
        )
    }
}

/// Carries an edit out.
pub(crate) fn change(draft: &mut PlanDraft, edit: Edit) -> Change {
    let back = draft.apply(edit.clone()).unwrap();
    Change { edit, back }
}

fn score(draft: &mut PlanDraft, rng: &mut Rng) -> Change {
    let score = match rng.below(6) {
        0 => None,
        1 => Some(Score::NotSureYet),
        _ => Some(Score::At((*rng.pick(&LEVELS)).into())),
    };
    let statement = (*rng.pick(&STATEMENTS)).into();
    change(draft, Edit::SetScore { statement, score })
}

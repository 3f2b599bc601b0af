//! The file that is handed out when the tool has stopped, or before everything is deleted: all that
//! was kept, as it was.

use reform_plan::keep::{
    Key, Mode, Moment, Recovered, Recovery, Snapshot, Texts, plans_in, recover,
};
use reform_plan::saved::OpenProblem;
use reform_plan::{Id, PlanDraft};

use crate::browser::binned_texts;
use crate::world::Entry;

/// A file of rescued texts, with the plans that could be put together from them.
pub(super) struct Rescue {
    /// Name of the file.
    pub(super) file: String,
    /// The plans in it.
    pub(super) plans: Vec<Rescued>,
    /// Plans of which something is there and which cannot be opened, and why.
    pub(super) lost: Vec<String>,
    /// How many of its texts cannot be read.
    pub(super) damaged: usize,
}

/// A plan in such a file.
pub(super) struct Rescued {
    /// The plan as it was last.
    pub(super) draft: PlanDraft,
    /// When it was last kept, in words; empty when that is not known.
    pub(super) when: String,
    /// What there is to know of it beside that.
    pub(super) note: &'static str,
    /// Whether a plan here is exactly the same.
    pub(super) is_here: bool,
}

/// In front of the keys of the store that lasts.
const LASTING: &str = "lasting/";

impl Rescue {
    /// Puts together what is in a file. `texts` are by key, `here` are the plans in this browser.
    pub(super) fn new(file: String, texts: &[(String, String)], here: &[Entry]) -> Self {
        let mut rescue = Self {
            file,
            plans: Vec::new(),
            lost: Vec::new(),
            damaged: 0,
        };
        rescue.add(texts, "");
        for plan in &mut rescue.plans {
            let same = |entry: &Entry| entry.draft.as_deref() == Some(&plan.draft);
            plan.is_here = here.iter().any(same);
        }
        rescue
    }

    fn add(&mut self, all: &[(String, String)], note: &'static str) {
        let mut texts = Texts::default();
        for (name, text) in all {
            match name.strip_prefix(LASTING) {
                Some(key) => texts.lasting.push((key.to_owned(), text.clone())),
                None => texts.quick.push((name.clone(), text.clone())),
            }
        }
        let keys = texts.quick.iter().chain(&texts.lasting);
        for id in plans_in(keys.map(|(key, _)| key.as_str())) {
            match recover(&id, &texts) {
                Recovery::Absent => {}
                Recovery::Plan(found) => self.found(*found, &texts, note),
                Recovery::Refused { problem, damaged } => {
                    self.damaged += damaged.len();
                    self.lost.push(lost_words(&problem));
                }
            }
        }
        for (key, text) in texts.quick.iter().chain(&texts.lasting) {
            match Key::read(key) {
                Some(Key::Lost(_)) => self.damaged += 1,
                Some(Key::Bin(_)) => match binned_texts(text) {
                    Some(inside) => self.add(&inside, "It was among the deleted plans"),
                    None => self.damaged += 1,
                },
                _ => {}
            }
        }
    }

    fn found(&mut self, found: Recovered, texts: &Texts, note: &'static str) {
        self.damaged += found.damaged.len();
        if found.mode == Mode::ReadOnly {
            let words = "was made with a newer version of this tool. Open the file there";
            self.lost.push(format!("{} {words}", found.draft.title()));
            return;
        }
        let when = if found.when.date().is_some() {
            found.when.words()
        } else {
            old_day(&found.draft.id, texts)
        };
        // The state that was opened comes first; another that does not lead to it is a plan too.
        for other in found.others {
            let snapshot = Snapshot::read(&other.text);
            if let Some(draft) = snapshot.ok().and_then(|it| it.open().ok()) {
                let note = "Another version of the same plan";
                self.plans.push(rescued(draft, words(&other.when), note));
            }
        }
        let at = self
            .plans
            .iter()
            .position(|it| it.draft.id == found.draft.id);
        let plan = rescued(found.draft, when, note);
        self.plans.insert(at.unwrap_or(self.plans.len()), plan);
    }
}

/// Why a plan cannot be opened: nobody can be asked for it again.
fn lost_words(problem: &OpenProblem) -> String {
    match problem {
        OpenProblem::Newer { .. } => {
            "A plan in this file was made with a newer version of this tool. Open the file there"
        }
        _ => "A plan in this file cannot be read. What there is of it stays in the file. Keep it",
    }
    .to_owned()
}

fn rescued(draft: PlanDraft, when: String, note: &'static str) -> Rescued {
    Rescued {
        draft,
        when,
        note,
        is_here: false,
    }
}

fn words(when: &Moment) -> String {
    if when.date().is_some() {
        when.words()
    } else {
        String::new()
    }
}

/// The day the first released version saved a plan: it kept that under a key of its own.
fn old_day(id: &Id, texts: &Texts) -> String {
    let key = Key::OldSaved(id.clone()).text();
    let day = texts.quick.iter().find(|(name, _)| *name == key);
    day.map(|(_, text)| text.trim_matches('"').to_owned())
        .unwrap_or_default()
}

impl Rescued {
    /// The plan under a name that says where it comes from.
    pub(super) fn named(&self) -> PlanDraft {
        let title = self.draft.title();
        PlanDraft {
            name: match self.when.as_str() {
                "" => format!("{title} (rescued)"),
                when => format!("{title} (rescued {when})"),
            },
            ..self.draft.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use reform_plan::keep::{Position, Slot, Step, Way, envelope};
    use reform_plan::{Change, Edit, PlanKind, saved};

    use super::*;

    fn plan(id: &str, name: &str) -> PlanDraft {
        PlanDraft {
            name: name.to_owned(),
            ..PlanDraft::new(id.into(), &reform_plan::framework::built_in())
        }
    }

    fn at(rev: u64) -> Position {
        Position {
            fence: 1,
            rev,
            writer: 7,
        }
    }

    fn when(time: &str) -> Moment {
        Moment(format!("2026-11-21T{time}"))
    }

    /// A plan in the store that lasts and a step after it in the quick one, as a crash leaves them.
    fn texts() -> Vec<(String, String)> {
        let mut draft = plan("a", "Newham");
        let slot = Snapshot::seal(&draft, at(1), &when("14:00"));
        let edit = Edit::SetName("Newham, autumn".to_owned());
        let change = Change::carry_out(&mut draft, edit).unwrap().unwrap();
        let step = Step {
            at: at(2),
            after: at(1),
            when: when("14:05"),
            way: Way::Made,
            change,
        };
        let id = Id::from("a");
        let key = |key: Key| key.text();
        vec![
            (
                format!("lasting/{}", key(Key::Slot(id.clone(), Slot::A))),
                slot,
            ),
            (key(Key::Tail(id, Slot::A)), Step::seal_all(&[&step])),
            (key(Key::Open), "\"a\"".to_owned()),
        ]
    }

    /// What a rescue file of these texts gives.
    fn rescued(texts: &[(String, String)], here: &[Entry]) -> Rescue {
        let file = saved::rescue_file(texts);
        let texts = saved::rescued_texts(&file).unwrap();
        Rescue::new("rescued-work.json".to_owned(), &texts, here)
    }

    #[test]
    fn a_plan_is_put_together_from_both_stores_and_named_by_its_moment() {
        let rescue = rescued(&texts(), &[]);
        assert_eq!((rescue.plans.len(), rescue.damaged), (1, 0));
        let plan = &rescue.plans[0];
        assert_eq!(plan.when, "21 November 2026 at 14:05");
        assert_eq!(
            plan.named().name,
            "Newham, autumn (rescued 21 November 2026 at 14:05)"
        );
        assert!(!plan.is_here && rescue.lost.is_empty());
    }

    #[test]
    fn a_plan_that_is_here_exactly_so_is_known() {
        let draft = plan("a", "Newham, autumn");
        let entry = Entry {
            id: "a".into(),
            title: String::new(),
            kind: PlanKind::Real,
            saved: String::new(),
            draft: Some(std::rc::Rc::new(draft)),
            problem: None,
            texts: Vec::new(),
        };
        assert!(rescued(&texts(), &[entry]).plans[0].is_here);
    }

    #[test]
    fn damaged_parts_are_counted_and_the_rest_still_opens() {
        let mut texts = texts();
        texts[1].1.truncate(40);
        texts.push((Key::Lost(9).text(), "rubbish".to_owned()));
        let rescue = rescued(&texts, &[]);
        assert_eq!((rescue.plans.len(), rescue.damaged), (1, 2));
        assert_eq!(
            rescue.plans[0].named().name,
            "Newham (rescued 21 November 2026 at 14:00)"
        );
    }

    #[test]
    fn a_plan_of_which_nothing_can_be_read_is_told_and_not_offered() {
        let texts = [(Key::Slot("x".into(), Slot::A).text(), "SRP1 cut".to_owned())];
        let rescue = rescued(&texts, &[]);
        assert!(rescue.plans.is_empty());
        assert_eq!((rescue.lost.len(), rescue.damaged), (1, 1));
        assert!(
            rescue.lost[0].contains("cannot be read"),
            "{:?}",
            rescue.lost
        );
    }

    #[test]
    fn a_plan_of_the_first_version_is_there_with_the_day_it_was_saved() {
        let old = r#"{"kind":"local-send-reform-plan","format":1,"app":"0.1.0","draft":{"id":"p","name":"Ours"}}"#;
        let texts = [
            (Key::Old("p".into()).text(), old.to_owned()),
            (
                Key::OldSaved("p".into()).text(),
                "\"20 November 2026\"".to_owned(),
            ),
        ];
        let rescue = rescued(&texts, &[]);
        assert_eq!(
            rescue.plans[0].named().name,
            "Ours (rescued 20 November 2026)"
        );
        let rescue = rescued(&texts[..1], &[]);
        assert_eq!(rescue.plans[0].named().name, "Ours (rescued)");
    }

    #[test]
    fn a_deleted_plan_is_there_too_and_said_to_be_one() {
        let inside = saved::rescue_file(&texts());
        let header = envelope::Header {
            position: Position::default(),
            format: saved::FORMAT,
            lowest_reader: saved::LOWEST_READER,
        };
        let text = envelope::seal(&header, &format!("2026-11-20T09:00 Newham\n{inside}"));
        let rescue = rescued(&[(Key::Bin("a".into()).text(), text)], &[]);
        assert_eq!(rescue.plans.len(), 1);
        assert_eq!(rescue.plans[0].note, "It was among the deleted plans");
    }

    #[test]
    fn a_file_without_any_plan_gives_none() {
        let rescue = rescued(&[(Key::Open.text(), "\"a\"".to_owned())], &[]);
        assert_eq!(
            (rescue.plans.len(), rescue.lost.len(), rescue.damaged),
            (0, 0, 0)
        );
    }
}

//! What is under a key, in words.

use reform_plan::Id;
use reform_plan::keep::Key;
use reform_plan::order::sorted_by_key;

use crate::world::{Binned, Entry, KeptText};

/// Texts of one kind that are shown as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    /// What they hold, in words.
    pub(super) holds: String,
    /// Title of the plan they belong to, when they belong to one.
    pub(super) plan: Option<String>,
    /// The key of the first of them.
    pub(super) key: String,
    /// How many there are.
    pub(super) count: usize,
    /// How many characters they have together, their keys too.
    pub(super) size: usize,
}

/// What the texts of one store hold, by plan. Single changes can be hundreds: those of a plan are
/// one entry.
pub(super) fn kept<'a>(
    texts: impl IntoIterator<Item = &'a KeptText>,
    plans: &[Entry],
    bin: &[Binned],
) -> Vec<Kept> {
    let mut all: Vec<(Option<Key>, Kept)> = Vec::new();
    for text in texts {
        let key = Key::read(&text.key);
        let size = text.size + text.key.chars().count();
        let same = all
            .iter_mut()
            .find(|(known, _)| is_one_with(known.as_ref(), key.as_ref()));
        if let Some((_, kept)) = same {
            kept.count += 1;
            kept.size += size;
            continue;
        }
        let id = key.as_ref().and_then(Key::plan);
        let plan = id.map(|id| title(id, plans, bin));
        let kept = Kept {
            holds: String::new(),
            plan,
            key: text.key.clone(),
            count: 1,
            size,
        };
        all.push((key, kept));
    }
    let told = all.into_iter().map(|(key, kept)| Kept {
        holds: holds(key.as_ref(), kept.count),
        ..kept
    });
    sorted_by_key(told, |kept| (kept.plan.clone(), kept.key.clone()))
}

fn title(id: &Id, plans: &[Entry], bin: &[Binned]) -> String {
    let known = plans.iter().find(|plan| &plan.id == id);
    let deleted = || bin.iter().find(|plan| &plan.id == id);
    known
        .map(|plan| plan.title.clone())
        .or_else(|| deleted().map(|plan| plan.title.clone()))
        .unwrap_or_else(|| "a plan that is not listed".to_owned())
}

fn is_one_with(one: Option<&Key>, other: Option<&Key>) -> bool {
    match (one, other) {
        (Some(Key::Step(id, _)), Some(Key::Step(other, _)))
        | (Some(Key::Twin(id, _)), Some(Key::Twin(other, _))) => id == other,
        _ => false,
    }
}

/// What is under a key, or under several of a kind.
fn holds(key: Option<&Key>, count: usize) -> String {
    let changes = if count == 1 { "change" } else { "changes" };
    match key {
        Some(Key::Slot(..)) => "The whole plan: one of two copies, written in turn".to_owned(),
        Some(Key::Tail(..)) => "The last changes, on their way to the store that lasts".to_owned(),
        Some(Key::Step(..)) => format!("{count} single {changes}"),
        Some(Key::Twin(..)) => format!("{count} single {changes}, kept a second time"),
        Some(Key::Point(_, _, when)) => format!("An earlier version, of {}", when.words()),
        Some(Key::Place(_)) => "Which tab may write the plan".to_owned(),
        Some(Key::Bin(_)) => "A deleted plan, for 30 days".to_owned(),
        Some(Key::Before(..)) => {
            "The plan as it was before this version of the tool brought it up to date".to_owned()
        }
        Some(Key::Copy(_)) => "When a copy was last saved to file".to_owned(),
        Some(Key::Lost(_)) => "A damaged text, set aside as it was found".to_owned(),
        Some(Key::Figures(_)) => "Newer published figures you loaded".to_owned(),
        Some(Key::Open) => "Which plan is open".to_owned(),
        Some(Key::Old(_)) => "The plan as the first version of the tool kept it".to_owned(),
        Some(Key::OldSaved(_)) => "The day the first version of the tool saved it".to_owned(),
        None => "Something another version of this tool keeps".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use reform_plan::PlanKind;
    use reform_plan::keep::{Moment, Position, Slot, Store};

    use super::*;

    fn text(key: &Key, size: usize) -> KeptText {
        KeptText {
            store: Store::Lasting,
            key: key.text(),
            size,
        }
    }

    fn plan(id: &str, title: &str) -> Entry {
        Entry {
            id: id.into(),
            title: title.to_owned(),
            kind: PlanKind::Real,
            saved: String::new(),
            draft: None,
            problem: None,
            texts: Vec::new(),
        }
    }

    #[test]
    fn every_key_there_is_says_something_of_its_own() {
        let id = Id::from("p1");
        let at = Position::default();
        let when = Moment("2026-11-21T14:05".to_owned());
        let keys = [
            Key::Slot(id.clone(), Slot::A),
            Key::Tail(id.clone(), Slot::B),
            Key::Step(id.clone(), at),
            Key::Twin(id.clone(), at),
            Key::Point(id.clone(), at, when),
            Key::Place(id.clone()),
            Key::Bin(id.clone()),
            Key::Before(id.clone(), 1),
            Key::Copy(id.clone()),
            Key::Lost(7),
            Key::Figures(id.clone()),
            Key::Open,
            Key::Old(id.clone()),
            Key::OldSaved(id),
        ];
        let mut words: Vec<String> = keys
            .iter()
            .map(|key| holds(Key::read(&key.text()).as_ref(), 1))
            .collect();
        words.push(holds(None, 1));
        assert_eq!(words[4], "An earlier version, of 21 November 2026 at 14:05");
        let all = words.len();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), all, "{words:#?}");
    }

    #[test]
    fn five_hundred_single_changes_are_one_entry_for_each_plan() {
        let step = |id: &str, rev: u64| {
            let at = Position {
                rev,
                ..Position::default()
            };
            text(&Key::Step(id.into(), at), 100)
        };
        let texts: Vec<KeptText> = (0..500)
            .map(|rev| step("a", rev))
            .chain([step("b", 1)])
            .collect();
        let kept = kept(&texts, &[plan("a", "Ours"), plan("b", "Theirs")], &[]);
        assert_eq!(kept.len(), 2);
        assert_eq!(
            (kept[0].holds.as_str(), kept[0].count),
            ("500 single changes", 500)
        );
        assert_eq!(kept[0].plan.as_deref(), Some("Ours"));
        assert!(
            kept[0].size > 50_000,
            "the keys take room too: {}",
            kept[0].size
        );
        assert_eq!(kept[1].holds, "1 single change");
    }

    #[test]
    fn a_plan_is_named_whether_it_is_listed_deleted_or_neither() {
        let deleted = Binned {
            id: "gone".into(),
            title: "Last year".to_owned(),
            deleted: String::new(),
            days_left: None,
        };
        let of = |id: &str| {
            let texts = [text(&Key::Copy(id.into()), 1)];
            kept(&texts, &[plan("a", "Ours")], std::slice::from_ref(&deleted))[0]
                .plan
                .clone()
        };
        assert_eq!(of("a").as_deref(), Some("Ours"));
        assert_eq!(of("gone").as_deref(), Some("Last year"));
        assert_eq!(of("x").as_deref(), Some("a plan that is not listed"));
        assert_eq!(kept(&[text(&Key::Open, 1)], &[], &[])[0].plan, None);
    }
}

use super::Position;
use super::envelope;
use super::key::{Key, Slot};
use super::recover::{Damaged, Store, Texts};
use super::snapshot::Snapshot;
use super::step::Step;
use super::{Moment, chain::Chain};
use crate::draft::Id;
use crate::order::sorted_by_key;
use crate::saved::{self, FORMAT};

/// A snapshot with the place it was found in.
pub(super) struct Start {
    pub(super) store: Store,
    pub(super) key: Key,
    pub(super) text: String,
    pub(super) snapshot: Snapshot,
}

/// Everything there is of one plan, read but not opened.
#[derive(Default)]
pub(super) struct Found {
    pub(super) snapshots: Vec<Start>,
    pub(super) steps: Vec<(Store, Step)>,
    /// Positions of steps that are in the lasting store a second time.
    pub(super) twins: Vec<Position>,
    pub(super) damaged: Vec<Damaged>,
    points: Vec<(Position, Moment)>,
    /// The highest fence there is on anything.
    pub(super) fence: u64,
    pub(super) old: Option<String>,
    /// The highest format of a text.
    pub(super) format: u32,
    /// Version of the tool that wrote a text this one may not read, when there is such a text.
    pub(super) newer: Option<String>,
}

impl Found {
    pub(super) fn gather(id: &Id, texts: &Texts) -> Self {
        let mut found = Self::default();
        for (store, key, name, text) in texts_of(id, texts) {
            if let Err(why) = found.take(store, &key, text) {
                found.damaged.push(Damaged {
                    store,
                    key: name.to_owned(),
                    text: text.to_owned(),
                    why,
                });
            }
        }
        found
    }

    fn take(&mut self, store: Store, key: &Key, text: &str) -> Result<(), String> {
        let header = envelope::header(text);
        if key.holds_plan() && !matches!(key, Key::Old(_)) {
            let position = header.map(|it| it.position).or_else(|| key.position());
            self.fence = self.fence.max(position.unwrap_or_default().fence);
            if let Some(header) = header {
                self.format = self.format.max(header.format);
                if header.lowest_reader > FORMAT {
                    let app = Snapshot::read(text).map(|it| saved::writer_of(&it.text));
                    let known = self.newer.take().filter(|app| !app.is_empty());
                    self.newer = Some(known.unwrap_or_else(|| app.unwrap_or_default()));
                    return Ok(());
                }
            }
        }
        match key {
            // Restore points are many and rarely wanted: the caller may have left their texts out.
            Key::Point(_, at, when) if text.is_empty() => self.points.push((*at, when.clone())),
            Key::Slot(..) | Key::Point(..) => {
                let snapshot = Snapshot::read(text).map_err(|broken| broken.words().to_owned())?;
                if let Key::Point(_, at, when) = key {
                    self.points.push((*at, when.clone()));
                }
                self.add(store, key, text, snapshot);
            }
            Key::Step(..) => self.steps.push((store, Step::open(text)?)),
            Key::Twin(_, at) => {
                self.twins.push(*at);
                self.steps.push((store, Step::open(text)?));
            }
            Key::Tail(..) => {
                let steps = Step::open_all(text)?;
                self.steps.extend(steps.into_iter().map(|it| (store, it)));
            }
            Key::Place(_) => {
                // A damaged one is no loss: every fence is on some envelope too.
                let place = Position::read(text).unwrap_or_default();
                self.fence = self.fence.max(place.fence);
            }
            Key::Old(_) => {
                self.old = Some(text.to_owned());
                let snapshot = Snapshot {
                    position: Position::default(),
                    when: Moment::default(),
                    format: 1,
                    lowest_reader: 1,
                    text: text.to_owned(),
                };
                self.add(store, key, text, snapshot);
            }
            _ => {}
        }
        Ok(())
    }

    fn add(&mut self, store: Store, key: &Key, text: &str, snapshot: Snapshot) {
        self.snapshots.push(Start {
            store,
            key: key.clone(),
            text: text.to_owned(),
            snapshot,
        });
    }

    /// The steps of both stores, or of one.
    pub(super) fn chain(&self, only: Option<Store>) -> Chain<'_> {
        let steps = self.steps.iter();
        Chain::new(
            steps
                .filter(|(store, _)| only.is_none_or(|it| it == *store))
                .map(|(_, step)| step),
        )
    }

    /// The furthest that any step leads to.
    pub(super) fn furthest(&self) -> Position {
        let ends = self.steps.iter().map(|(_, step)| step.at);
        ends.max().unwrap_or_default()
    }

    /// Snapshots to start from, the one that leads furthest first; of those that lead equally far
    /// the newest, because least has to be done again.
    pub(super) fn starts(&self, chain: &Chain) -> Vec<&Start> {
        let starts = self.snapshots.iter().map(|it| {
            let position = it.snapshot.position;
            let is_lasting = it.store == Store::Lasting;
            (chain.reach(position), position, is_lasting, it)
        });
        let mut starts = sorted_by_key(starts, |it| (it.0, it.1, it.2));
        starts.reverse();
        starts.into_iter().map(|it| it.3).collect()
    }

    /// The slot of a store with the newest snapshot of those that can be opened.
    pub(super) fn newest_slot(
        &self,
        store: Store,
        unreadable: &[Damaged],
    ) -> Option<(Slot, Position)> {
        let mut newest: Option<(Slot, Position)> = None;
        for it in &self.snapshots {
            let position = it.snapshot.position;
            if let Key::Slot(_, slot) = it.key
                && it.store == store
                && newest.is_none_or(|(_, best)| position >= best)
                && !unreadable.iter().any(|lost| it.is_at(lost))
            {
                newest = Some((slot, position));
            }
        }
        newest
    }

    /// Restore points in order of their positions.
    pub(super) fn points(&self) -> Vec<(Position, Moment)> {
        let mut points: Vec<(Position, Moment)> = Vec::new();
        for (position, when) in &self.points {
            if !points.iter().any(|(known, _)| known == position) {
                points.push((*position, when.clone()));
            }
        }
        sorted_by_key(points, |(position, _)| *position)
    }

    /// Every text of a plan that cannot be opened, so that it can be handed out.
    pub(super) fn everything(&self, id: &Id, texts: &Texts) -> Vec<Damaged> {
        let all = texts_of(id, texts).filter(|(_, key, ..)| key.holds_plan());
        all.map(|(store, _, name, text)| {
            let known = self.damaged.iter();
            let mut why = known
                .filter(|it| it.store == store && it.key == name)
                .map(|it| it.why.clone());
            Damaged {
                store,
                key: name.to_owned(),
                text: text.to_owned(),
                why: why.next().unwrap_or_default(),
            }
        })
        .collect()
    }
}

impl Start {
    /// Whether a damaged text is the one of this snapshot.
    fn is_at(&self, damaged: &Damaged) -> bool {
        self.store == damaged.store && self.key.text() == damaged.key
    }
}

/// The texts of one plan in both stores, with their keys read and as they are.
fn texts_of<'a>(
    id: &'a Id,
    texts: &'a Texts,
) -> impl Iterator<Item = (Store, Key, &'a str, &'a str)> {
    let quick = texts.quick.iter().map(|it| (Store::Quick, it));
    let lasting = texts.lasting.iter().map(|it| (Store::Lasting, it));
    quick
        .chain(lasting)
        .filter_map(move |(store, (name, text))| {
            let key = Key::read(name).filter(|key| key.plan() == Some(id))?;
            Some((store, key, name.as_str(), text.as_str()))
        })
}

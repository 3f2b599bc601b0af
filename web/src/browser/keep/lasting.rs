//! The lasting store: IndexedDB. What it said it kept survives a browser that is killed.

use std::cell::Cell;
use std::future::Future;
use std::rc::Rc;

use gloo_events::EventListener;
use reform_plan::Id;
use reform_plan::keep::{Batch, Key, PREFIX, Position};

use super::database::{self, Database, Failure, Mode, ObjectStore, Transaction};
use super::later::within;
use super::{hold_at_stop, stopped};

/// Name of the database, and its version. The texts in it say their own format; the version rises
/// only if the way texts are laid out under keys should change.
const DATABASE: &str = "sendplan";
const VERSION: u32 = 1;
/// The one object store in it: texts by key.
const TEXTS: &str = "texts";
/// How long opening and reading may take, in milliseconds. After that the tool goes on without this
/// store.
const READING: u32 = 4_000;
/// How long writing may take, in milliseconds. After that nobody knows whether it was done.
const WRITING: u32 = 10_000;

/// IndexedDB, open.
pub(super) struct Lasting {
    database: Database,
    is_closed: Rc<Cell<bool>>,
    _listeners: [EventListener; 2],
}

impl Drop for Lasting {
    fn drop(&mut self) {
        // What is on its way is still carried out.
        self.database.close();
    }
}

/// Why a batch was not carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It did not work, or nobody knows.
    Failed,
    /// Somebody else writes the plan now.
    LostPlace,
    /// The place is not there any more: somebody cleared the store.
    Emptied,
}

/// Who is allowed to write.
#[derive(Clone, Debug)]
pub(super) struct Guard {
    /// The key of the place.
    pub(super) key: String,
    /// The place that was taken: a later one there is somebody else's.
    pub(super) place: Position,
    /// Whether it was put there, so that it has to be there still.
    pub(super) is_put: bool,
}

/// What is read of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// What it takes to open it. The texts of its restore points are empty then: they are many and
    /// rarely wanted.
    ToOpen,
    /// All of it.
    Everything,
}

impl Lasting {
    /// Opens the database; none when the browser refuses or takes too long. `onclose` is told when
    /// the browser closes it, because somebody cleared the data of the site.
    pub(super) async fn open(onclose: impl Fn() + 'static) -> Option<Self> {
        let opened = database::open(DATABASE, VERSION, TEXTS);
        let database = within(READING, opened).await?.ok()?;
        hold_at_stop(&database);
        let is_closed = Rc::new(Cell::new(false));
        let mark = Rc::clone(&is_closed);
        let closing = EventListener::new(&database, "close", move |_| {
            mark.set(true);
            onclose();
        });
        // A newer version of the tool may want to lay the texts out anew: it is not kept waiting.
        let (mark, own) = (Rc::clone(&is_closed), database.clone());
        let newer = EventListener::new(&database, "versionchange", move |_| {
            mark.set(true);
            own.close();
        });
        Some(Self {
            database,
            is_closed,
            _listeners: [closing, newer],
        })
    }

    /// Whether it cannot be used any more.
    pub(super) fn is_closed(&self) -> bool {
        self.is_closed.get()
    }

    /// Every key of this tool.
    pub(super) async fn keys(&self) -> Option<Vec<String>> {
        let (_, texts) = self.begin(Mode::Read).ok()?;
        reading(database::keys(&texts, PREFIX)).await
    }

    /// Every text of this tool with its key.
    pub(super) async fn texts(&self) -> Option<Vec<(String, String)>> {
        let (_, texts) = self.begin(Mode::Read).ok()?;
        reading(database::texts(&texts, PREFIX)).await
    }

    /// What is kept of one plan.
    pub(super) async fn of_plan(&self, id: &Id, extent: Extent) -> Option<Vec<(String, String)>> {
        reading(self.read_plan(id, extent)).await
    }

    /// The text under a key. None within when there is none; none when it cannot be read.
    pub(super) async fn text(&self, key: &str) -> Option<Option<String>> {
        let (_, texts) = self.begin(Mode::Read).ok()?;
        reading(database::text(&texts, key)).await
    }

    /// Carries a batch out, all or nothing, then reads what was put and compares.
    ///
    /// # Errors
    /// When it is not there, or nobody knows, or the writer has lost its place.
    pub(super) async fn run(&self, batch: &Batch, guard: Option<&Guard>) -> Result<(), Refusal> {
        if stopped() {
            return Err(Refusal::Failed);
        }
        let written = within(WRITING, self.write(batch, guard)).await;
        written.ok_or(Refusal::Failed)??;
        match within(WRITING, self.holds(batch)).await {
            Some(Ok(true)) => Ok(()),
            _ => Err(Refusal::Failed),
        }
    }

    /// Takes a place: one fence higher than the one that is there and than `above`. Nobody else can
    /// get the same.
    pub(super) async fn claim(&self, key: &str, above: u64, writer: u32) -> Option<Position> {
        if stopped() {
            return None;
        }
        let claim = async {
            let (transaction, texts) = self.begin(Mode::Write)?;
            let there = database::text(&texts, key).await?;
            let there = there.and_then(|it| Position::read(&it));
            let fence = there.map_or(0, |it| it.fence).max(above).saturating_add(1);
            let place = Position {
                fence,
                rev: 0,
                writer,
            };
            texts.put_with_key(&place.to_string().into(), &key.into())?;
            database::end(&transaction).await?;
            Ok(place)
        };
        reading(claim).await
    }

    async fn read_plan(&self, id: &Id, extent: Extent) -> Result<Vec<(String, String)>, Failure> {
        // One transaction, so that everything is of one moment.
        let (_, texts) = self.begin(Mode::Read)?;
        let start = |kind| format!("{PREFIX}{kind}:{id}:");
        let mut found = Vec::new();
        for kind in ["slot", "step", "twin"] {
            found.extend(database::texts(&texts, &start(kind)).await?);
        }
        let place = Key::Place(id.clone()).text();
        if let Some(text) = database::text(&texts, &place).await? {
            found.push((place, text));
        }
        match extent {
            Extent::ToOpen => {
                let points = database::keys(&texts, &start("point")).await?;
                found.extend(points.into_iter().map(|key| (key, String::new())));
            }
            Extent::Everything => {
                for kind in ["point", "before"] {
                    found.extend(database::texts(&texts, &start(kind)).await?);
                }
            }
        }
        // The name of another plan may begin with this one's.
        found.retain(|(key, _)| Key::read(key).is_some_and(|key| key.plan() == Some(id)));
        Ok(found)
    }

    async fn write(&self, batch: &Batch, guard: Option<&Guard>) -> Result<(), Refusal> {
        let failed = |_: Failure| Refusal::Failed;
        let (transaction, texts) = self.begin(Mode::Write).map_err(failed)?;
        if let Some(guard) = guard {
            let there = database::text(&texts, &guard.key).await.map_err(failed)?;
            if there.is_none() && guard.is_put {
                return Err(Refusal::Emptied);
            }
            let there = there.and_then(|it| Position::read(&it));
            if there.is_some_and(|it| it > guard.place) {
                return Err(Refusal::LostPlace);
            }
        }
        put(&texts, batch, guard).map_err(failed)?;
        database::end(&transaction).await.map_err(failed)
    }

    async fn holds(&self, batch: &Batch) -> Result<bool, Failure> {
        let (_, texts) = self.begin(Mode::Read)?;
        for (key, text) in &batch.puts {
            if database::text(&texts, key).await?.as_ref() != Some(text) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn begin(&self, mode: Mode) -> Result<(Transaction, ObjectStore), Failure> {
        database::begin(&self.database, TEXTS, mode)
    }
}

fn put(texts: &ObjectStore, batch: &Batch, guard: Option<&Guard>) -> Result<(), Failure> {
    if let Some(guard) = guard {
        texts.put_with_key(&guard.place.to_string().into(), &guard.key.as_str().into())?;
    }
    for (key, text) in &batch.puts {
        texts.put_with_key(&text.as_str().into(), &key.as_str().into())?;
    }
    for key in &batch.drops {
        texts.delete(&key.as_str().into())?;
    }
    Ok(())
}

/// What comes of reading, in time.
async fn reading<T>(read: impl Future<Output = Result<T, Failure>>) -> Option<T> {
    within(READING, read).await?.ok()
}

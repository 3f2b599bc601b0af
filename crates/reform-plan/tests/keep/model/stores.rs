//! Two stores in memory that fail the way a browser's do.

use std::collections::BTreeMap;
use std::rc::Rc;

use reform_plan::keep::{Batch, Position};

use crate::rng::Rng;

pub(crate) type Map = BTreeMap<String, Rc<str>>;

/// How a write to the quick store goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum QuickFault {
    /// It is full and says so.
    Quota,
    /// It does nothing and says nothing.
    Silent,
    /// It throws.
    Throws,
}

/// What had been said when something was written.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Said {
    /// The last position said to be in the quick store.
    pub(crate) quick: Option<Position>,
    /// Whether everything was said to be kept since the plan was opened: then all is there twice.
    pub(crate) is_healed: bool,
    /// Whether the quick store needed no help of the lasting one.
    pub(crate) is_alone: bool,
}

/// The quick store: a write is there at once, and is on disk some time.
#[derive(Default)]
pub(crate) struct Quick {
    pub(crate) texts: Map,
    pub(crate) fault: Option<QuickFault>,
    /// What is on disk for certain, with what had been said by then.
    disk: Map,
    said: Said,
    /// What may be on disk as well, up to any of these.
    since: Vec<(Write, Said)>,
}

/// A key with its new text, none when it was taken away; or nothing but a word that was said.
type Write = Option<(String, Option<Rc<str>>)>;

impl Quick {
    /// Writes a text; an error when the store says that it did not.
    pub(crate) fn put(&mut self, key: &str, text: &str, said: Said) -> Result<(), ()> {
        match self.fault {
            None => {
                let text: Rc<str> = text.into();
                self.texts.insert(key.to_owned(), Rc::clone(&text));
                self.mark(Some((key.to_owned(), Some(text))), said);
                Ok(())
            }
            Some(QuickFault::Silent) => Ok(()),
            Some(QuickFault::Quota | QuickFault::Throws) => Err(()),
        }
    }

    pub(crate) fn take_away(&mut self, key: &str, said: Said) {
        self.texts.remove(key);
        self.mark(Some((key.to_owned(), None)), said);
    }

    /// Something was said of what is there now.
    pub(crate) fn tell(&mut self, said: Said) {
        self.mark(None, said);
    }

    fn mark(&mut self, write: Write, said: Said) {
        if self.since.len() == 60 {
            self.carry_out(30);
        }
        self.since.push((write, said));
    }

    /// So many more of the writes are on disk.
    fn carry_out(&mut self, count: usize) {
        for (write, said) in self.since.drain(..count) {
            self.said = said;
            match write {
                Some((key, Some(text))) => drop(self.disk.insert(key, text)),
                Some((key, None)) => drop(self.disk.remove(&key)),
                None => {}
            }
        }
    }

    /// The browser is killed: what is there is what was last on disk. What had been said by then.
    pub(crate) fn kill(&mut self, rng: &mut Rng) -> Said {
        self.carry_out(rng.below(self.since.len() + 1));
        self.since.clear();
        self.texts = self.disk.clone();
        self.said
    }

    /// The lasting store is gone: what it had a share in is not promised any more.
    pub(crate) fn lost_help(&mut self) {
        let since = self.since.iter_mut().map(|it| &mut it.1);
        for said in since.chain([&mut self.said]) {
            said.quick = said.quick.filter(|_| said.is_alone);
        }
    }

    /// Everything is on disk.
    pub(crate) fn settle(&mut self, said: Said) {
        self.since.clear();
        self.disk = self.texts.clone();
        self.said = said;
    }

    /// Another tool clears the store.
    pub(crate) fn clear(&mut self) {
        self.texts.clear();
        self.settle(Said::default());
    }
}

/// What becomes of a batch on its way to the lasting store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It is done and said to be.
    Kept,
    /// It is not done and said not to be.
    Refused,
    /// Nobody knows, and it is done.
    UnknownDone,
    /// Nobody knows, and it is not done.
    UnknownLost,
}

impl Fate {
    pub(crate) fn is_done(self) -> bool {
        matches!(self, Self::Kept | Self::UnknownDone)
    }
}

/// The lasting store: each batch is there whole or not at all.
#[derive(Default)]
pub(crate) struct Lasting {
    pub(crate) texts: Map,
}

impl Lasting {
    pub(crate) fn run(&mut self, batch: &Batch) {
        for key in &batch.drops {
            self.texts.remove(key);
        }
        for (key, text) in &batch.puts {
            self.texts.insert(key.clone(), text.as_str().into());
        }
    }
}

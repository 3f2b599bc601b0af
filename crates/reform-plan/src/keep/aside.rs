use super::key::Key;
use super::recover::{Recovered, Store};

/// A text that has to be kept under a key of its own before anything of the plan is written: it
/// cannot be read, or is the plan as an older version of this tool wrote it, or as it was in a store
/// that could not be read for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// The key to keep it under.
    pub key: String,
    /// The text, as it is.
    pub text: String,
    /// Where it may be taken away once it is kept; none when it is to stay there too.
    pub from: Option<(Store, String)>,
}

impl Recovered {
    /// Everything that has to be set aside before the plan is written. While one of these could not
    /// be kept, nothing of the plan may be written.
    pub fn aside(&self) -> Vec<Aside> {
        let damaged = self.damaged.iter().map(|it| Aside {
            key: Key::Lost(crc32fast::hash(it.text.as_bytes())).text(),
            text: it.text.clone(),
            from: Some((it.store, it.key.clone())),
        });
        let migrated = self.migrated.iter().map(|(format, text)| Aside {
            key: Key::Before(self.draft.id.clone(), *format).text(),
            text: text.clone(),
            from: None,
        });
        let others = self.others.iter().map(|it| Aside {
            key: Key::Point(self.draft.id.clone(), it.position, it.when.clone()).text(),
            text: it.text.clone(),
            from: None,
        });
        damaged.chain(migrated).chain(others).collect()
    }
}

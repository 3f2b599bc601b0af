//! A deleted plan as one text: everything there was of it in both stores.

use reform_plan::keep::{Moment, Position, Store, Texts, envelope};
use reform_plan::saved;

/// A deleted plan.
pub(super) struct Binned {
    /// Its name.
    pub(super) title: String,
    /// When it was deleted.
    pub(super) when: Moment,
    /// Everything there was.
    pub(super) texts: Texts,
}

/// In front of the keys of texts that were in the lasting store.
const LASTING: &str = "lasting/";

impl Binned {
    /// As a text: the moment and the name on the first line, then everything there was.
    pub(super) fn seal(&self) -> String {
        let title: String = self.title.chars().filter(|it| !it.is_control()).collect();
        let texts = saved::rescue_file(&self.texts_by_name());
        let text = format!("{} {title}\n{texts}", self.when.0);
        let header = envelope::Header {
            position: Position::default(),
            format: saved::FORMAT,
            lowest_reader: saved::LOWEST_READER,
        };
        envelope::seal(&header, &text)
    }

    /// Reads what [`Binned::seal`] gives.
    pub(super) fn open(text: &str) -> Option<Self> {
        let (title, when, all) = read_binned(text)?;
        let mut texts = Texts::default();
        for (name, text) in all {
            match name.strip_prefix(LASTING) {
                Some(key) => texts.lasting.push((key.to_owned(), text)),
                None => texts.quick.push((name, text)),
            }
        }
        Some(Self { title, when, texts })
    }

    /// Whether a text gives all of this back.
    pub(super) fn is_whole_in(&self, text: &str) -> bool {
        let mine = self.texts_by_name();
        read_binned(text).is_some_and(|(.., theirs)| {
            mine.len() == theirs.len() && mine.iter().all(|it| theirs.contains(it))
        })
    }

    fn texts_by_name(&self) -> Vec<(String, String)> {
        let quick = self.texts.quick.iter().map(|it| (Store::Quick, it));
        let lasting = self.texts.lasting.iter().map(|it| (Store::Lasting, it));
        let all = quick.chain(lasting);
        all.map(|(store, (key, text))| (in_rescue(store, key), text.clone()))
            .collect()
    }
}

/// The name of a deleted plan, when it was deleted, and everything there was, by the names of
/// [`in_rescue`].
type Deleted = (String, Moment, Vec<(String, String)>);

/// Reads the text of a deleted plan; none when it is damaged.
pub(in crate::browser) fn read_binned(text: &str) -> Option<Deleted> {
    let (_, text) = envelope::open(text).ok()?;
    let (first, rest) = text.split_once('\n')?;
    let (when, title) = first.split_once(' ')?;
    let texts = saved::rescued_texts(rest)?;
    Some((title.to_owned(), Moment(when.to_owned()), texts))
}

/// How a key is named in a file that holds texts of both stores.
pub(in crate::browser) fn in_rescue(store: Store, key: &str) -> String {
    match store {
        Store::Quick => key.to_owned(),
        Store::Lasting => format!("{LASTING}{key}"),
    }
}

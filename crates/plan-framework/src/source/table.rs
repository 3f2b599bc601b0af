use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Reading;
use crate::Slug;

/// A TOML table being read: hands out values by key and reports what is missing, of the wrong kind
/// or, at the end, left over.
pub(super) struct Table<'a, 'r> {
    reading: &'r mut Reading,
    file: &'a str,
    text: &'a str,
    line: usize,
    about: String,
    entries: BTreeMap<&'a str, (usize, &'a Spanned<DeValue<'a>>)>,
}

impl<'a, 'r> Table<'a, 'r> {
    /// Starts reading a table that begins at a byte range of the text.
    pub(super) fn new(
        reading: &'r mut Reading,
        file: &'a str,
        text: &'a str,
        span: Range<usize>,
        table: &'a DeTable<'a>,
    ) -> Self {
        let entries = table
            .iter()
            .map(|(key, value)| {
                (
                    key.get_ref().as_ref(),
                    (line_of(text, key.span().start), value),
                )
            })
            .collect();
        Self {
            reading,
            file,
            text,
            line: line_of(text, span.start),
            about: String::new(),
            entries,
        }
    }

    /// A text that has to be there.
    pub(super) fn text(&mut self, key: &str) -> String {
        self.optional(key).unwrap_or_else(|| {
            self.missing(key);
            String::new()
        })
    }

    /// A text that may be left out.
    pub(super) fn optional(&mut self, key: &str) -> Option<String> {
        let (line, value) = self.entries.remove(key)?;
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong(line, key, "a text in quotation marks");
        }
        Some(text.unwrap_or_default().to_owned())
    }

    /// The slug of the thing, which from here on names it in problems and gives its place.
    pub(super) fn slug(&mut self, kind: &str) -> Slug {
        let slug = Slug::from(self.text("slug"));
        self.about = format!("{kind}/{slug}");
        self.reading.note(self.file, self.line, kind, &slug);
        slug
    }

    /// The identity of a whole framework, which has `id` in the place of `slug`.
    pub(super) fn identity(&mut self, kind: &str) -> Slug {
        let slug = Slug::from(self.text("id"));
        self.about = format!("{kind}/{slug}");
        self.reading.note(self.file, self.line, kind, &slug);
        slug
    }

    /// A whole number from 0 to 255 that has to be there.
    pub(super) fn number(&mut self, key: &str) -> u8 {
        let Some((line, value)) = self.entries.remove(key) else {
            self.missing(key);
            return 0;
        };
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|number| number.as_str().parse().ok());
        number.unwrap_or_else(|| {
            self.wrong(line, key, "a whole number from 0 to 255");
            0
        })
    }

    /// A list of texts that has to be there (it may be empty).
    pub(super) fn texts(&mut self, key: &str) -> Vec<String> {
        let Some((line, value)) = self.entries.remove(key) else {
            self.missing(key);
            return Vec::new();
        };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(line, key, "a list of texts");
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in array {
            match item.get_ref().as_str() {
                Some(text) => texts.push(text.to_owned()),
                None => self.wrong(line, key, "a list of texts"),
            }
        }
        texts
    }

    /// A list of slugs that has to be there.
    pub(super) fn slugs(&mut self, key: &str) -> Vec<Slug> {
        self.texts(key).into_iter().map(Slug::from).collect()
    }

    /// A table of texts keyed by slug that has to be there.
    pub(super) fn by_slug(&mut self, key: &str) -> BTreeMap<Slug, String> {
        let Some((line, value)) = self.entries.remove(key) else {
            self.missing(key);
            return BTreeMap::new();
        };
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(line, key, "a table of texts");
            return BTreeMap::new();
        };
        let mut texts = BTreeMap::new();
        for (slug, value) in table {
            let line = line_of(self.text, slug.span().start);
            match value.get_ref().as_str() {
                Some(text) => {
                    texts.insert(Slug::from(slug.get_ref().as_ref()), text.to_owned());
                }
                None => self.wrong(line, slug.get_ref(), "a text in quotation marks"),
            }
        }
        texts
    }

    /// Reads each table of a list of tables; none when the key is left out.
    pub(super) fn each<T>(
        &mut self,
        key: &str,
        mut read: impl FnMut(&mut Table<'a, '_>) -> T,
    ) -> Vec<T> {
        let Some((line, value)) = self.entries.remove(key) else {
            return Vec::new();
        };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(line, key, &format!("a list of tables, written [[{key}]]"));
            return Vec::new();
        };
        let mut all = Vec::new();
        for item in array {
            let Some(table) = item.get_ref().as_table() else {
                self.wrong(line, key, &format!("a list of tables, written [[{key}]]"));
                continue;
            };
            let mut inner = Table::new(self.reading, self.file, self.text, item.span(), table);
            all.push(read(&mut inner));
            inner.finish();
        }
        all
    }

    /// Reads a table inside this one; none when the key is left out.
    pub(super) fn inner<T>(
        &mut self,
        key: &str,
        read: impl FnOnce(&mut Table<'a, '_>) -> T,
    ) -> Option<T> {
        let (line, value) = self.entries.remove(key)?;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(line, key, "a table");
            return None;
        };
        let mut inner = Table::new(self.reading, self.file, self.text, value.span(), table);
        inner.about.clone_from(&self.about);
        let read = read(&mut inner);
        inner.finish();
        Some(read)
    }

    /// A word of a closed list that has to be there.
    pub(super) fn word<T>(&mut self, key: &str, words: &[(&str, T)]) -> Option<T>
    where
        T: Copy,
    {
        let line = self.entries.get(key).map_or(self.line, |(line, _)| *line);
        let word = self.text(key);
        let found = words
            .iter()
            .find(|(name, _)| *name == word)
            .map(|(_, value)| *value);
        if found.is_none() && !word.is_empty() {
            let known: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
            self.problem(
                line,
                &format!("`{key}` is \"{word}\""),
                &format!("use one of: {}", known.join(", ")),
            );
        }
        found
    }

    /// A word of a closed list that may be left out.
    pub(super) fn optional_word<T>(&mut self, key: &str, words: &[(&str, T)]) -> Option<T>
    where
        T: Copy,
    {
        self.entries.get(key)?;
        self.word(key, words)
    }

    /// Reports a problem on this table.
    pub(super) fn problem(&mut self, line: usize, what: &str, hint: &str) {
        self.reading
            .report(self.file, line, &self.about, what, hint);
    }

    /// The line the table starts on.
    pub(super) fn line(&self) -> usize {
        self.line
    }

    /// Reports every key that nothing asked for.
    pub(super) fn finish(mut self) {
        for (key, (line, _)) in std::mem::take(&mut self.entries) {
            self.problem(
                line,
                &format!("unknown field `{key}`"),
                "correct the spelling or remove it",
            );
        }
    }

    fn missing(&mut self, key: &str) {
        self.problem(self.line, &format!("`{key}` is missing"), "add it");
    }

    fn wrong(&mut self, line: usize, key: &str, wanted: &str) {
        self.problem(
            line,
            &format!("`{key}` is not {wanted}"),
            &format!("write {wanted}"),
        );
    }
}

/// The line, from 1, that a byte of a text stands on.
pub(super) fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

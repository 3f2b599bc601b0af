//! Reading a framework from a folder of TOML files, listing every problem with file, line and slug.
//!
//! Each file becomes a part of the [`Framework`] (`files`), through a reader that knows where every
//! value stands (`table`); then the checks of [`crate::check`] run and each finding is given the
//! file and line of the thing it is about.

mod files;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fmt, fs, io};

use crate::check::{self, Finding};
use crate::{Framework, Slug};

/// A problem in the content files: where, what, and what to do next.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ContentProblem {
    /// File, relative to the content folder.
    pub file: String,
    /// Line in it, from 1; 0 when it is about the file as a whole.
    pub line: usize,
    /// What it is about, as `kind/slug`; empty when not known.
    pub about: String,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub hint: String,
}

impl fmt::Display for ContentProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            about,
            what,
            hint,
        } = self;
        write!(f, "{file}")?;
        if *line > 0 {
            write!(f, ":{line}")?;
        }
        if !about.is_empty() {
            write!(f, ": {about}")?;
        }
        write!(f, ": {what}. Hint: {hint}.")
    }
}

/// Reads the content folder laid out as its `SCHEMA.md` says.
///
/// # Errors
/// Every problem found, sorted by file and line; also when a file cannot be read.
pub fn read_folder(folder: &Path) -> Result<Framework, Vec<ContentProblem>> {
    match texts(folder) {
        Ok(texts) => read(&texts),
        Err(error) => Err(vec![ContentProblem {
            file: folder.display().to_string(),
            line: 0,
            about: String::new(),
            what: format!("cannot be read: {error}"),
            hint: "check that the folder is there".to_owned(),
        }]),
    }
}

/// Reads a framework from file texts keyed by path relative to the content folder, such as
/// `pillars/leadership.toml`. Files other than `.toml` and `slugs.txt` are passed over. Without
/// `slugs.txt` nothing is checked against what was released.
///
/// # Errors
/// Every problem found, sorted by file and line.
pub fn read(texts: &BTreeMap<String, String>) -> Result<Framework, Vec<ContentProblem>> {
    let mut reading = Reading::default();
    let mut framework = Framework::default();
    for (path, text) in texts {
        files::read_file(&mut reading, &mut framework, path, text);
    }
    if !texts.contains_key("framework.toml") {
        reading.report(
            "framework.toml",
            0,
            "",
            "is missing",
            "add it: it holds the levels",
        );
    }
    framework.pillars.sort_by(|a, b| a.id.cmp(&b.id));
    framework.sections.sort_by_key(|section| section.number);

    let mut findings = check::check(&framework);
    if let Some(text) = texts.get("slugs.txt") {
        let released = reading.released(text);
        findings.extend(check::check_released(&framework, &released));
    }
    for finding in findings {
        reading.place(finding);
    }
    reading.problems.sort();
    if reading.problems.is_empty() {
        Ok(framework)
    } else {
        Err(reading.problems)
    }
}

/// What is gathered while the files are read.
#[derive(Default)]
struct Reading {
    problems: Vec<ContentProblem>,
    /// Where each `kind/slug` stands: file and line, in the order of reading.
    places: BTreeMap<String, Vec<(String, usize)>>,
}

impl Reading {
    fn report(&mut self, file: &str, line: usize, about: &str, what: &str, hint: &str) {
        self.problems.push(ContentProblem {
            file: file.to_owned(),
            line,
            about: about.to_owned(),
            what: what.to_owned(),
            hint: hint.to_owned(),
        });
    }

    fn note(&mut self, file: &str, line: usize, kind: &str, slug: &Slug) {
        self.places
            .entry(format!("{kind}/{slug}"))
            .or_default()
            .push((file.to_owned(), line));
    }

    /// The identities listed in `slugs.txt`. One that no file holds any more stands there.
    fn released(&mut self, text: &str) -> BTreeSet<String> {
        let mut released = BTreeSet::new();
        for (at, line) in text.lines().enumerate() {
            let identity = line.trim();
            if identity.is_empty() {
                continue;
            }
            self.places
                .entry(identity.to_owned())
                .or_insert_with(|| vec![("slugs.txt".to_owned(), at + 1)]);
            released.insert(identity.to_owned());
        }
        released
    }

    /// Gives a finding the file and line of what it is about. An empty text that was reported as
    /// missing or as no text when it was read is not reported again.
    fn place(&mut self, finding: Finding) {
        let is_said = finding.what.strip_suffix("empty").is_some_and(|start| {
            self.problems
                .iter()
                .any(|it| it.about == finding.about && it.what.starts_with(start))
        });
        if is_said {
            return;
        }
        let place = self
            .places
            .get(&finding.about)
            .and_then(|places| places.get(finding.nth).or_else(|| places.last()));
        let (file, line) = place
            .cloned()
            .unwrap_or_else(|| ("framework.toml".to_owned(), 0));
        self.problems.push(ContentProblem {
            file,
            line,
            about: finding.about,
            what: finding.what,
            hint: finding.hint,
        });
    }
}

/// The content files of the folder and of its folders, one level deep. What else lies there (notes,
/// what an editor leaves behind) is passed over.
fn texts(folder: &Path) -> io::Result<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = file_name(&path);
        if path.is_dir() {
            for entry in fs::read_dir(&path)? {
                let inner = entry?.path();
                add(&mut texts, format!("{name}/{}", file_name(&inner)), &inner)?;
            }
        } else {
            add(&mut texts, name, &path)?;
        }
    }
    Ok(texts)
}

fn add(texts: &mut BTreeMap<String, String>, name: String, path: &Path) -> io::Result<()> {
    if name == "slugs.txt" || path.extension().is_some_and(|ending| ending == "toml") {
        let text = fs::read_to_string(path)
            .map_err(|error| io::Error::new(error.kind(), format!("{name}: {error}")))?;
        texts.insert(name, text);
    }
    Ok(())
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

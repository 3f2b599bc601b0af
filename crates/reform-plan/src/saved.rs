//! A draft as text, in the browser's storage and in plan files, and back.
//!
//! The text is JSON with a header: what it is, the version of the format and of the tool that wrote
//! it. Text of any origin may be opened: what is wrong with it is said in words and nothing panics.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::error::Category;

use crate::draft::PlanDraft;

/// Version of the saved format. It rises when an older tool could not read what is written; each
/// version ever released has a fixture in `tests/drafts` that must open for ever.
pub const FORMAT: u32 = 1;

/// The lowest format a tool has to know to read what this one writes.
pub const LOWEST_READER: u32 = 1;

/// What every saved plan says it is.
pub const KIND: &str = "local-send-reform-plan";

/// The largest text that is opened, in bytes.
pub const LARGEST: usize = 10_000_000;

/// A draft with its header.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedDraft {
    /// Always [`KIND`].
    pub kind: String,
    /// Version of the format.
    pub format: u32,
    /// Version of the tool that wrote it.
    pub app: String,
    /// The plan.
    pub draft: PlanDraft,
}

/// The most lists and objects a text may hold. A plan of the largest size has far fewer; millions of
/// empty ones would take all the memory of the page before anything could be checked.
const MOST_PARTS: usize = 100_000;

/// Only the header: read first, so that a newer format is told from damage. What it does not name is
/// passed over without being kept.
#[derive(Deserialize)]
struct Header {
    kind: Option<String>,
    format: Option<u64>,
    app: Option<String>,
}

/// Why a text could not be opened. The words go with the name of the file or of the place it came
/// from: see [`OpenProblem::words`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenProblem {
    /// Nothing is in it, or it is no JSON, or is cut short.
    Damaged {
        /// What the reader met, with line and column.
        detail: String,
    },
    /// It is JSON, but no plan.
    NotAPlan,
    /// A newer tool wrote it.
    Newer {
        /// Version of the tool that wrote it.
        app: String,
    },
    /// It is larger than a plan can be.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
}

/// The draft as text, for storage, laid out so that people can read it without the tool. Equal
/// drafts give equal texts.
pub fn to_text(draft: &PlanDraft) -> String {
    serde_json::to_string_pretty(&header(draft)).unwrap_or_default()
}

/// The draft as a plan file: the same text, ended as files are. One layout for both, because the
/// app would have to load the writing of each.
pub fn to_file(draft: &PlanDraft) -> String {
    let mut text = to_text(draft);
    text.push('\n');
    text
}

/// Opens a saved text or a plan file.
///
/// ```
/// use reform_plan::{PlanDraft, framework, saved};
/// let draft = PlanDraft::new("p1".into(), &framework::built_in());
/// let file = saved::to_file(&draft);
/// assert_eq!(saved::open(&file).unwrap(), draft);
/// assert_eq!(saved::to_file(&saved::open(&file).unwrap()), file);
/// ```
///
/// # Errors
/// See [`OpenProblem`].
pub fn open(text: &str) -> Result<PlanDraft, OpenProblem> {
    let parts = || text.bytes().filter(|byte| b"{[".contains(byte)).count();
    if text.len() > LARGEST || parts() > MOST_PARTS {
        return Err(OpenProblem::TooLarge { bytes: text.len() });
    }
    // Some editors put a byte order mark in front.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let header = read_header(text)?;
    if header.kind.as_deref() != Some(KIND) {
        return Err(OpenProblem::NotAPlan);
    }
    match header.format {
        None | Some(0) => return Err(OpenProblem::NotAPlan),
        Some(format) if format > u64::from(FORMAT) => {
            return Err(OpenProblem::Newer {
                app: header.app.unwrap_or_default(),
            });
        }
        Some(_) => {}
    }
    let saved: SavedDraft = serde_json::from_str(text).map_err(|error| damaged(&error))?;
    each_id_once(&saved.draft)?;
    Ok(saved.draft)
}

/// The version of the tool that wrote a text; empty when it does not say.
pub fn writer_of(text: &str) -> String {
    read_header(text)
        .ok()
        .and_then(|header| header.app)
        .unwrap_or_default()
}

/// The lowest format a tool has to know to read a text.
pub fn lowest_reader_of(text: &str) -> u32 {
    let format = read_header(text).ok().and_then(|header| header.format);
    format.and_then(|it| u32::try_from(it).ok()).unwrap_or(1)
}

/// The file name of a plan: area and date, safe everywhere, like
/// `anyborough-send-reform-plan-2026-11-21.sendplan.json`.
pub fn file_name(draft: &PlanDraft, today: crate::Date) -> String {
    let mut area = String::new();
    for c in draft.title().to_lowercase().chars() {
        if c.is_ascii_alphanumeric() {
            area.push(c);
        } else if !area.is_empty() && !area.ends_with('-') {
            area.push('-');
        }
        if area.len() >= 40 {
            break;
        }
    }
    let area = area.trim_end_matches('-');
    let area = if area.is_empty() { "area" } else { area };
    let (year, month, day) = (today.year(), u8::from(today.month()), today.day());
    format!("{area}-send-reform-plan-{year}-{month:02}-{day:02}.sendplan.json")
}

impl OpenProblem {
    /// The problem in words, for a file or place of this name.
    pub fn words(&self, name: &str) -> String {
        match self {
            Self::Damaged { .. } => format!(
                "We could not read {name}. It may have been cut short when it was sent. Ask for it again"
            ),
            Self::NotAPlan => {
                format!("{name} is not a plan file. Choose a file that ends .sendplan.json")
            }
            Self::Newer { app } => {
                let app = if app.is_empty() {
                    String::new()
                } else {
                    format!(" ({app})")
                };
                let own = env!("CARGO_PKG_VERSION");
                format!(
                    "{name} was made with a newer version of this tool{app}. Open it there, or ask for a copy from version {own}"
                )
            }
            Self::TooLarge { bytes } => format!(
                "{name} is too large to be a plan ({} MB). Choose a file that ends .sendplan.json",
                bytes / 1_000_000
            ),
        }
    }

    /// The problem in words, for a plan saved in this browser: nobody can be asked for it again.
    pub fn words_for_stored(&self) -> String {
        match self {
            Self::Newer { app } if !app.is_empty() => format!(
                "A plan saved in this browser was made with a newer version of this tool ({app}). It is kept as it is. Open it there"
            ),
            Self::Newer { .. } => {
                "A plan saved in this browser was made with a newer version of this tool. It is kept as it is. Open it there".to_owned()
            }
            Self::Damaged { .. } | Self::NotAPlan | Self::TooLarge { .. } => {
                "A plan saved in this browser could not be read. What is stored is kept as it is. Download it, then open the last plan file you have".to_owned()
            }
        }
    }

    /// What the reader met, for whoever mends the file; empty when there is nothing to add.
    pub fn detail(&self) -> &str {
        match self {
            Self::Damaged { detail } => detail,
            _ => "",
        }
    }
}

impl fmt::Display for OpenProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words("The plan"))
    }
}

impl std::error::Error for OpenProblem {}

fn header(draft: &PlanDraft) -> impl Serialize + '_ {
    #[derive(Serialize)]
    struct Borrowed<'a> {
        kind: &'a str,
        format: u32,
        app: &'a str,
        draft: &'a PlanDraft,
    }
    Borrowed {
        kind: KIND,
        format: FORMAT,
        app: env!("CARGO_PKG_VERSION"),
        draft,
    }
}

fn read_header(text: &str) -> Result<Header, OpenProblem> {
    serde_json::from_str(text).map_err(|error| match error.classify() {
        // Well-formed as far as it was read, but a list, a number or an object of another shape.
        Category::Data => OpenProblem::NotAPlan,
        Category::Io | Category::Syntax | Category::Eof => damaged(&error),
    })
}

fn damaged(error: &serde_json::Error) -> OpenProblem {
    OpenProblem::Damaged {
        detail: error.to_string(),
    }
}

/// A plan in which two things have one identity could not be edited safely.
fn each_id_once(draft: &PlanDraft) -> Result<(), OpenProblem> {
    let mut seen: BTreeSet<(&str, &str)> = BTreeSet::new();
    let partners = draft
        .partners
        .iter()
        .map(|it| ("partner", it.slug.as_str()));
    let figures = draft.figures.iter().map(|it| ("figure", it.id.0.as_str()));
    let priorities = draft
        .priorities
        .iter()
        .map(|it| ("priority", it.id.0.as_str()));
    let actions = draft.actions().map(|(_, it)| ("action", it.id.0.as_str()));
    let measures = draft
        .priorities
        .iter()
        .flat_map(|it| &it.measures)
        .map(|it| ("success measure", it.id.0.as_str()));
    let evidence = draft
        .statements
        .values()
        .flat_map(|it| &it.evidence)
        .map(|it| ("line of evidence", it.id.0.as_str()));
    let all = partners
        .chain(figures)
        .chain(priorities)
        .chain(actions)
        .chain(measures)
        .chain(evidence);
    for (kind, id) in all {
        if !seen.insert((kind, id)) {
            let detail = format!("two of a {kind} have the identity \"{id}\"");
            return Err(OpenProblem::Damaged { detail });
        }
    }
    Ok(())
}

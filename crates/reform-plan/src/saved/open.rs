use std::borrow::Cow;

use serde::Deserialize;
use serde_json::error::Category;
use serde_json::{Map, Value};

use super::header::{self, FORMAT, Header};
use super::kind::WrongKind;
use super::salvage::salvage;
use super::{Access, Digest, OpenProblem, Opened, Refused, Step, identity, migrate};
use crate::draft::{PlanDraft, Strict};

/// The largest plan that is opened, in bytes.
pub const LARGEST: usize = 10_000_000;

/// The most lists and objects a text may hold. A plan of the largest size has far fewer; millions of
/// empty ones would take all the memory of the page before anything could be checked.
const MOST_PARTS: usize = 100_000;

/// The most commas a text may hold, for the same reason: there is one between any two values. Ten
/// times as many as the longest plan has in its sentences.
const MOST_COMMAS: usize = 1_000_000;

/// Opens a saved text or a plan file as a whole: what it cannot read in full it refuses, and so it
/// does a newer format, which could not be written back as it was.
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
/// See [`OpenProblem`]. The detail lists every part that cannot be read, by path.
pub fn open(text: &str) -> Result<PlanDraft, OpenProblem> {
    let opened = open_file(text)?;
    if opened.access == Access::ReadOnly {
        return Err(OpenProblem::Newer { app: opened.app });
    }
    if opened.refused.is_empty() {
        Ok(opened.draft)
    } else {
        Err(damaged_in(&opened.refused))
    }
}

/// Opens a text that this version wrote itself, and of which a checksum says that it is as it was
/// written. It needs no looking for names that stand twice, which makes it three times as fast.
///
/// # Errors
/// As [`open`].
pub fn open_own(text: &str) -> Result<PlanDraft, OpenProblem> {
    match read_draft(text) {
        Ok(draft) if identity::is_each_once(&draft) => Ok(draft),
        _ => open(text),
    }
}

/// Opens a saved text or a plan file, with what can be read of it when it is damaged in places.
///
/// A text that is no JSON, or in which a name stands twice, is refused as a whole: nobody could say
/// what it holds.
///
/// ```
/// use reform_plan::{PlanDraft, framework, saved};
/// let draft = PlanDraft { name: "Ours".into(), ..PlanDraft::new("p1".into(), &framework::built_in()) };
/// let file = saved::to_file(&draft).replace("\"figures\": []", "\"figures\": [3]");
/// let opened = saved::open_file(&file).unwrap();
/// assert_eq!(opened.draft, draft);
/// assert_eq!(opened.digest, saved::Digest::Differs);
/// assert_eq!(opened.refused[0].path, "figures[0]");
/// ```
///
/// # Errors
/// See [`OpenProblem`]. A plan of which nothing can be read is damaged.
pub fn open_file(text: &str) -> Result<Opened, OpenProblem> {
    open_by(text, migrate::STEPS)
}

/// Opens a text, brought up to date by these steps.
pub(super) fn open_by(text: &str, steps: &'static [Step]) -> Result<Opened, OpenProblem> {
    check_size(text)?;
    // Some editors put a byte order mark in front.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Strict(mut whole) =
        serde_json::from_str(text).map_err(|error: serde_json::Error| not_json(text, &error))?;
    let (header, fields) = header::read(&whole)?;
    if !fields.get("draft").is_some_and(Value::is_object) {
        return Err(damaged("draft: it is not there, or is no plan"));
    }
    let digest = Digest::check(fields);
    let Header { format, app } = header;
    let mut text = Cow::Borrowed(text);
    let mut done = Vec::new();
    if format < FORMAT {
        match migrate::up_to_date(whole, format, steps) {
            Ok(newest) => (whole, done) = newest,
            Err(detail) => return Err(OpenProblem::NotBroughtUp { app, detail }),
        }
        text = Cow::Owned(serde_json::to_string_pretty(&whole).unwrap_or_default());
    }
    let (draft, refused) = read_or_salvage(&text, whole)?;
    Ok(Opened {
        access: match format {
            ..=FORMAT => Access::ReadAndWrite,
            _ => Access::ReadOnly,
        },
        unknown: draft.unknown_fields(),
        draft,
        digest,
        format,
        app,
        steps: done,
        refused,
    })
}

/// Looks whether a text is small enough to be read at all, before anything of it is kept.
pub(crate) fn check_size(text: &str) -> Result<(), OpenProblem> {
    if text.len() > LARGEST {
        return Err(OpenProblem::TooLarge { bytes: text.len() });
    }
    let (mut parts, mut commas) = (0, 0);
    for byte in text.bytes() {
        match byte {
            b'{' | b'[' => parts += 1,
            b',' => commas += 1,
            _ => {}
        }
    }
    if parts > MOST_PARTS || commas > MOST_COMMAS {
        return Err(OpenProblem::TooManyParts);
    }
    Ok(())
}

/// Reads the plan in a text; its header is passed over.
pub(super) fn read_draft(text: &str) -> Result<PlanDraft, serde_json::Error> {
    #[derive(Deserialize)]
    struct OnlyDraft {
        draft: PlanDraft,
    }
    let whole: OnlyDraft = serde_json::from_str(text)?;
    Ok(whole.draft)
}

/// Reads the plan in a text, which is also given as a value; what cannot be read is left out.
fn read_or_salvage(text: &str, whole: Value) -> Result<(PlanDraft, Vec<Refused>), OpenProblem> {
    let problem = match read_draft(text) {
        Ok(draft) if identity::is_each_once(&draft) => return Ok((draft, Vec::new())),
        Ok(_) => String::new(),
        Err(error) => error.to_string(),
    };
    let draft = match whole {
        Value::Object(mut fields) => fields.remove("draft"),
        _ => None,
    };
    let (value, refused) = salvage(draft.unwrap_or_default()).ok_or_else(|| damaged(&problem))?;
    let mut header = Map::new();
    header.insert("draft".to_owned(), value);
    let text = serde_json::to_string_pretty(&header).unwrap_or_default();
    match read_draft(&text) {
        Ok(draft) if is_worth_opening(&draft) => Ok((draft, refused)),
        Ok(_) => Err(damaged_in(&refused)),
        Err(error) => Err(damaged(&error.to_string())),
    }
}

/// Whether anything is in a plan that somebody wrote or chose.
fn is_worth_opening(draft: &PlanDraft) -> bool {
    let nothing = PlanDraft {
        id: draft.id.clone(),
        kind: draft.kind,
        framework: draft.framework.clone(),
        framework_version: draft.framework_version.clone(),
        way: draft.way,
        ..PlanDraft::default()
    };
    *draft != nothing
}

pub(crate) fn not_json(text: &str, error: &serde_json::Error) -> OpenProblem {
    let detail = error.to_string();
    let damaged = match error.classify() {
        Category::Eof => OpenProblem::CutShort { detail },
        _ => OpenProblem::Damaged { detail },
    };
    WrongKind::of_text(text, damaged)
}

fn damaged(detail: &str) -> OpenProblem {
    OpenProblem::Damaged {
        detail: detail.to_owned(),
    }
}

fn damaged_in(refused: &[Refused]) -> OpenProblem {
    let lines: Vec<String> = refused
        .iter()
        .map(|it| format!("{}: {}", it.path, it.why))
        .collect();
    damaged(&lines.join("\n"))
}

use serde::Serialize;

use super::digest;
use super::header::{FORMAT, KIND, LOWEST_READER};
use crate::draft::PlanDraft;

/// The draft as text, for storage, laid out so that people can read it without the tool. Equal
/// drafts give equal texts. It carries no digest: storage has its own guard.
pub fn to_text(draft: &PlanDraft) -> String {
    written(draft, None)
}

/// The draft as a plan file: the same text with a digest of the plan, ended as files are. One layout
/// for both, because the app would have to load the writing of each.
pub fn to_file(draft: &PlanDraft) -> String {
    let digest = digest::of_draft(draft);
    let mut text = written(draft, Some(&digest));
    text.push('\n');
    text
}

/// A Local SEND Reform Plan as this project's tool saves it.
///
/// Fields that are not named here may be there: a newer version of the tool wrote them, and they are
/// kept. A field of the plan that is missing is empty.
#[derive(Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(title = "Plan file of a Local SEND Reform Plan")
)]
pub(super) struct Written<'a> {
    /// What it is: always `local-send-reform-plan`.
    kind: &'a str,
    /// Version of the format.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    format: u32,
    /// The lowest format a tool has to know to read it.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    lowest_reader: u32,
    /// Version of the tool that wrote it.
    app: &'a str,
    /// SHA-256 of the plan, in hexadecimal: of `draft` as JSON without spaces or line breaks between
    /// values, the names of every object sorted, in UTF-8, characters written as they are but for
    /// quotation mark, backslash and those below U+0020. `jq -cjS .draft FILE | sha256sum` prints
    /// it. Only in files.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[0-9a-f]{64}$")))]
    sha256: Option<&'a str>,
    /// The plan.
    draft: &'a PlanDraft,
}

fn written(draft: &PlanDraft, digest: Option<&str>) -> String {
    let whole = Written {
        kind: KIND,
        format: FORMAT,
        lowest_reader: LOWEST_READER,
        app: env!("CARGO_PKG_VERSION"),
        sha256: digest,
        draft,
    };
    serde_json::to_string_pretty(&whole).unwrap_or_default()
}

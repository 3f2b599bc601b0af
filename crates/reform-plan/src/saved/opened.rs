use super::{Digest, Refused};
use crate::draft::PlanDraft;

/// A plan that was opened, with all there is to tell of the text it was in.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The plan, of the newest format this version knows.
    pub draft: PlanDraft,
    /// Whether the plan was changed outside the tool.
    pub digest: Digest,
    /// The format of the text.
    pub format: u32,
    /// Version of the tool that wrote it; empty when it does not say.
    pub app: String,
    /// Whether the plan may be written back in its place.
    pub access: Access,
    /// What was done to bring it up to date, in words, a line for each format; empty for a plan of
    /// the newest one.
    pub steps: Vec<&'static str>,
    /// Fields this version does not know, by path: kept and written back.
    pub unknown: Vec<String>,
    /// What could not be read and was left out, in order of name; empty for a whole plan.
    pub refused: Vec<Refused>,
}

/// Whether a plan that was opened may be written back in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It may be read and written.
    ReadAndWrite,
    /// It may be read: a newer format than this version writes would be lost.
    ReadOnly,
}

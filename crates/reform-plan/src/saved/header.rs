use serde_json::{Map, Value};

use super::OpenProblem;
use super::kind::WrongKind;

/// Version of the saved format. It rises when an older tool could not read what is written; each
/// version ever released has a fixture in `tests/drafts` that must open for ever.
pub const FORMAT: u32 = 2;

/// The lowest format a tool has to know to read what is written now. It stays behind [`FORMAT`] when
/// a newer format only adds: a tool between the two reads the plan and leaves it as it is.
pub const LOWEST_READER: u32 = 2;

/// What every saved plan says it is.
pub const KIND: &str = "local-send-reform-plan";

/// What the header says, as far as it has to be known before the plan is read. Names it does not
/// know are passed over: only a newer tool writes them, and it writes them anew.
pub(super) struct Header {
    /// Version of the format, from 1.
    pub(super) format: u32,
    /// Version of the tool that wrote it; empty when it does not say.
    pub(super) app: String,
}

/// Version of the tool that wrote a text, also of one that this version may not read; empty when it
/// does not say.
pub fn writer_of(text: &str) -> String {
    #[derive(serde::Deserialize)]
    struct Writer {
        app: String,
    }
    serde_json::from_str(text).map_or_else(|_| String::new(), |it: Writer| it.app)
}

/// Reads the header of a text that is JSON.
///
/// # Errors
/// When it is no plan, or one that this version cannot read.
pub(super) fn read(whole: &Value) -> Result<(Header, &Map<String, Value>), OpenProblem> {
    let whole = whole.as_object().ok_or(OpenProblem::NotAPlan)?;
    let text = |name: &str| whole.get(name).and_then(Value::as_str);
    if text("kind") != Some(KIND) {
        return Err(WrongKind::of_json(text("kind").unwrap_or_default()));
    }
    let number = |name: &str| whole.get(name).and_then(Value::as_u64);
    let format = number("format").filter(|format| *format > 0);
    let format = format.ok_or(OpenProblem::NotAPlan)?;
    let app = text("app").unwrap_or_default().to_owned();
    let lowest_reader = number("lowest_reader").unwrap_or(format);
    if lowest_reader > u64::from(FORMAT) {
        return Err(OpenProblem::Newer { app });
    }
    let format = u32::try_from(format).unwrap_or(u32::MAX);
    Ok((Header { format, app }, whole))
}

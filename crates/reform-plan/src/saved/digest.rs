//! The digest in a plan file: SHA-256 of the plan, so that a change made outside the tool is seen.
//!
//! What it is of: `draft` as compact JSON (no space and no line break between values), the names of
//! every object sorted by their bytes, in UTF-8. Characters are written as they are, but for `"`,
//! `\` and those below U+0020. So laying a file out anew changes nothing, and anybody can check it:
//! `jq -cjS .draft FILE | sha256sum`. It finds changes; it does not prove who wrote the file.

use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use crate::draft::{PlanDraft, Strict};

/// What the digest in a file says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digest {
    /// The plan is as the tool wrote it.
    Matches,
    /// Somebody or something changed the plan after the tool wrote it.
    Differs,
    /// There is none: the file is of format 1, or the text is from storage.
    Missing,
}

impl Digest {
    /// What to tell whoever opens the file, if anything.
    pub fn notice(self) -> Option<&'static str> {
        match self {
            Self::Differs => {
                Some("This plan was changed outside this tool. Look it over before you rely on it")
            }
            Self::Matches | Self::Missing => None,
        }
    }

    /// Compares the digest in a header with the plan beside it.
    pub(super) fn check(whole: &Map<String, Value>) -> Self {
        let Some(said) = whole.get("sha256").filter(|it| !it.is_null()) else {
            return Self::Missing;
        };
        let found = whole.get("draft").map(of_value).unwrap_or_default();
        match said.as_str() {
            Some(said) if said.eq_ignore_ascii_case(&found) => Self::Matches,
            _ => Self::Differs,
        }
    }
}

/// The digest of a draft, in hexadecimal. Read back from its text, because that sorts the names with
/// no second writer.
pub(super) fn of_draft(draft: &PlanDraft) -> String {
    let text = serde_json::to_string_pretty(draft).unwrap_or_default();
    match serde_json::from_str(&text) {
        Ok(Strict(value)) => of_value(&value),
        Err(_) => String::new(),
    }
}

pub(crate) fn of_value(value: &Value) -> String {
    // The names are sorted already: the map of `serde_json` is, as it is built here.
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    let digest = Sha256::digest(compact(&text));
    let mut hex = String::with_capacity(64);
    for byte in digest {
        for half in [byte >> 4, byte & 15] {
            hex.extend(char::from_digit(u32::from(half), 16));
        }
    }
    hex
}

/// JSON without what stands between its values only for people to read.
fn compact(text: &str) -> Vec<u8> {
    let mut compact = Vec::with_capacity(text.len());
    let mut is_in_text = false;
    let mut is_escaped = false;
    for byte in text.bytes() {
        if is_escaped {
            is_escaped = false;
        } else if byte == b'"' {
            is_in_text = !is_in_text;
        } else if byte == b'\\' {
            is_escaped = true;
        }
        if is_in_text || !matches!(byte, b' ' | b'\n') {
            compact.push(byte);
        }
    }
    compact
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_between_values_is_taken_out() {
        let text =
            "{\n  \"a b\": \" \\\" \\\\\",\n  \"c\": [\n    1,\n    \"\\n\"\n  ],\n  \"d\": {}\n}";
        assert_eq!(compact(text), br#"{"a b":" \" \\","c":[1,"\n"],"d":{}}"#);
    }

    #[test]
    fn the_digest_is_that_of_the_compact_text_with_names_sorted() {
        let value: Strict = serde_json::from_str(r#"{"b": [1, 2.5], "a": "é\u0001"}"#).unwrap();
        // printf '{"a":"é\\u0001","b":[1,2.5]}' | sha256sum
        let known = "d2f2e724958154ff909e3f9ba55e1259ed779754e5bda9b0c3089142a99e449b";
        assert_eq!(of_value(&value.0), known);
    }
}

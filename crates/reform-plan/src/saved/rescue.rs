use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// What a rescue file says it is: the page that is shown after a crash writes it, by other means
/// than this crate, from everything the browser keeps for this tool.
pub const RESCUE_KIND: &str = "local-send-reform-plan-rescue";

/// The largest rescue file that is opened, in bytes. It holds every plan with its earlier versions and
/// its steps, and deleted plans too: many times as much as [`super::LARGEST`], the largest plan.
pub const LARGEST_RESCUE: usize = 100_000_000;

/// The most texts in a rescue file: some hundred plans with all their steps. Millions of empty ones
/// would take all the memory of the page.
const MOST_TEXTS: usize = 200_000;

/// A rescue file. Whatever else stands in it is passed over.
#[derive(Deserialize, Serialize)]
struct Rescue {
    kind: String,
    /// Texts with the key each was kept under.
    #[serde(deserialize_with = "texts")]
    texts: BTreeMap<String, String>,
}

/// Texts with the key each was kept under as one file, which the tool opens again.
pub fn rescue_file(texts: &[(String, String)]) -> String {
    let file = Rescue {
        kind: RESCUE_KIND.to_owned(),
        texts: texts.iter().cloned().collect(),
    };
    // Cannot fail: there are only texts in it.
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// Reads texts by their keys, each of which stands once.
fn texts<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, String>, D::Error> {
    deserializer.deserialize_map(Texts)
}

struct Texts;

impl<'de> Visitor<'de> for Texts {
    type Value = BTreeMap<String, String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("texts by their keys")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut texts = BTreeMap::new();
        while let Some((key, text)) = access.next_entry::<String, String>()? {
            if texts.len() == MOST_TEXTS {
                return Err(A::Error::custom("too many texts"));
            }
            if texts.insert(key, text).is_some() {
                return Err(A::Error::custom("a key stands there twice"));
            }
        }
        Ok(texts)
    }
}

/// The texts in a rescue file with the key each was kept under, in order of key; none when it is no
/// rescue file, or larger than one can be. Nothing says that a text is a whole plan: each has to be opened like any other.
///
/// ```
/// use reform_plan::saved;
/// let texts = [("sendplan:slot:1:a".to_owned(), "{}".to_owned())];
/// let file = saved::rescue_file(&texts);
/// assert_eq!(saved::rescued_texts(&file).unwrap(), texts);
/// assert_eq!(saved::rescued_texts("{}"), None);
/// ```
pub fn rescued_texts(text: &str) -> Option<Vec<(String, String)>> {
    if text.len() > LARGEST_RESCUE {
        return None;
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let file: Rescue = serde_json::from_str(text).ok()?;
    (file.kind == RESCUE_KIND).then(|| file.texts.into_iter().collect())
}

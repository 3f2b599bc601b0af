use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::draft::keyed::each_once;

/// What a rescue file says it is: the page that is shown after a crash writes it, by other means
/// than this crate, from everything the browser keeps for this tool.
pub const RESCUE_KIND: &str = "local-send-reform-plan-rescue";

/// A rescue file. Whatever else stands in it is passed over.
#[derive(Deserialize, Serialize)]
struct Rescue {
    kind: String,
    /// Texts with the key each was kept under.
    #[serde(deserialize_with = "each_once")]
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

/// The texts in a rescue file with the key each was kept under, in order of key; none when it is no
/// rescue file. Nothing says that a text is a whole plan: each has to be opened like any other.
///
/// ```
/// use reform_plan::saved;
/// let texts = [("sendplan:slot:1:a".to_owned(), "{}".to_owned())];
/// let file = saved::rescue_file(&texts);
/// assert_eq!(saved::rescued_texts(&file).unwrap(), texts);
/// assert_eq!(saved::rescued_texts("{}"), None);
/// ```
pub fn rescued_texts(text: &str) -> Option<Vec<(String, String)>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let file: Rescue = serde_json::from_str(text).ok()?;
    (file.kind == RESCUE_KIND).then(|| file.texts.into_iter().collect())
}

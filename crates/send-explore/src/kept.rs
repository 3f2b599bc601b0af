use send_data::release::{Mapping, Taken};
use serde::{Deserialize, Serialize};

/// Format of the text.
const FORMAT: u32 = 1;

/// What somebody took of a file: it is laid over the published figures from then on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// Name of the file that was chosen.
    pub file: String,
    /// The day, in words.
    pub read_on: String,
    /// What differed from what was here, file by file.
    pub taken: Vec<Taken>,
    /// What somebody said of columns this tool does not know, for the next file of the same kind.
    pub mappings: Vec<Mapping>,
}

#[derive(Serialize, Deserialize)]
struct File {
    format: u32,
    kept: Kept,
}

impl Kept {
    /// As text, to be kept.
    pub fn to_text(&self) -> String {
        let file = File {
            format: FORMAT,
            kept: self.clone(),
        };
        // Texts, numbers and lists: nothing of it fails to be written.
        serde_json::to_string(&file).unwrap_or_default()
    }

    /// From text; none when it is damaged or of a later version.
    pub fn read(text: &str) -> Option<Self> {
        let file: File = serde_json::from_str(text).ok()?;
        (file.format == FORMAT).then_some(file.kept)
    }
}

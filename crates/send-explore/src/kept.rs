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
    /// As text, to be kept: the first line says in words what it is, the second has all of it. So
    /// whoever lists what is kept need not read the rest.
    pub fn to_text(&self) -> String {
        let changes: usize = self.taken.iter().map(|it| it.cells.len()).sum();
        let words = format!("{}, read on {}: {changes} changes", self.file, self.read_on);
        let file = File {
            format: FORMAT,
            kept: self.clone(),
        };
        // Texts, numbers and lists: nothing of it fails to be written.
        let all = serde_json::to_string(&file).unwrap_or_default();
        // A file may be called anything, and the first line is one line.
        format!("{}\n{all}", words.replace(['\r', '\n'], " "))
    }

    /// From text; none when it is damaged or of a later version.
    pub fn read(text: &str) -> Option<Self> {
        let (_, all) = text.split_once('\n')?;
        let file: File = serde_json::from_str(all).ok()?;
        (file.format == FORMAT).then_some(file.kept)
    }

    /// What a text is, in words, without reading it.
    pub fn words(text: &str) -> &str {
        text.split_once('\n').map_or(text, |(words, _)| words)
    }
}

#[cfg(test)]
mod tests {
    use send_data::release::{Cell, CellValue, Reason};

    use super::*;

    #[test]
    fn what_is_kept_comes_back_and_says_what_it_is() {
        let cell = |value| Cell {
            series: "s".to_owned(),
            place: "E1".to_owned(),
            period: "2025".to_owned(),
            value,
        };
        let kept = Kept {
            file: "a\nb.csv".to_owned(),
            read_on: "1 July 2026".to_owned(),
            taken: vec![Taken {
                title: "Timeliness".to_owned(),
                file: "a.csv".to_owned(),
                archive: None,
                read_on: "1 July 2026".to_owned(),
                cells: vec![
                    cell(CellValue::Number(0.1 + 0.2)),
                    cell(CellValue::Missing(Reason::Suppressed)),
                ],
            }],
            mappings: Vec::new(),
        };
        let text = kept.to_text();
        assert_eq!(
            Kept::words(&text),
            "a b.csv, read on 1 July 2026: 2 changes"
        );
        assert_eq!(Kept::read(&text), Some(kept));
    }

    #[test]
    fn a_damaged_text_and_one_of_a_later_format_are_not_read() {
        let text = Kept::default().to_text();
        for damaged in [
            "",
            "words",
            &text[..text.len() - 1],
            &text.replace("\"format\":1", "\"format\":2"),
        ] {
            assert_eq!(Kept::read(damaged), None, "{damaged}");
        }
    }
}

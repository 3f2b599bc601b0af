use super::OpenProblem;
use super::header::KIND;
use super::rescue::RESCUE_KIND;
use crate::response::RESPONSE_KIND;

/// What a file is that is no plan file, when that can be told. Each has its own advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongKind {
    /// A web page: often an error or sign-in page saved in place of the file.
    WebPage,
    /// A zip file, which is also what Word and Excel files are, or an old Word or Excel file.
    Office,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A table as text, such as CSV.
    Table,
    /// The words of a framework: levels, pillars, statements.
    Framework,
    /// What was rescued when the page stopped: see [`super::rescued_texts`].
    Rescue,
    /// One partner's scores: see [`crate::response`].
    Scores,
    /// A file that is no text at all.
    NotText,
}

/// How many bytes at the start of a file are looked at for marks.
const START: usize = 32;

/// Marks of files of other kinds, near their start.
const MARKS: [(&[u8], WrongKind); 10] = [
    (b"PK\x03\x04", WrongKind::Office),
    (b"\xd0\xcf\x11\xe0", WrongKind::Office),
    (b"%PDF", WrongKind::Pdf),
    (b"PNG\r\n", WrongKind::Picture),
    (b"\xff\xd8\xff", WrongKind::Picture),
    (b"JFIF", WrongKind::Picture),
    (b"Exif", WrongKind::Picture),
    (b"GIF8", WrongKind::Picture),
    (b"WEBP", WrongKind::Picture),
    (b"ftyphei", WrongKind::Picture),
];

impl WrongKind {
    /// Told from the first bytes of a file.
    pub(super) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let start = bytes.get(..START).unwrap_or(bytes);
        if start.trim_ascii_start().starts_with(b"{") {
            return None;
        }
        let holds = |mark: &[u8]| start.windows(mark.len()).any(|piece| piece == mark);
        let found = MARKS.iter().find(|(mark, _)| holds(mark));
        found.map(|(_, kind)| *kind)
    }

    /// Why a text that is no JSON could not be opened. A plan file that is damaged begins as one, or
    /// says somewhere that it is one; `damaged` is what is wrong with it then.
    pub(crate) fn of_text(text: &str, damaged: OpenProblem) -> OpenProblem {
        let start = text.trim_start();
        if start.is_empty() {
            return OpenProblem::Empty;
        }
        if let Some(kind) = Self::of_bytes(text.as_bytes()) {
            return OpenProblem::WrongKind(kind);
        }
        if start.starts_with('<') {
            let head: String = start.chars().take(500).collect();
            let head = head.to_ascii_lowercase();
            if head.contains("<html") || head.starts_with("<!doctype html") {
                return OpenProblem::WrongKind(Self::WebPage);
            }
            return OpenProblem::NotAPlan;
        }
        if start.starts_with(['{', '\0']) || text.contains(KIND) {
            return damaged;
        }
        if start.lines().any(is_list_of_toml) {
            return OpenProblem::WrongKind(Self::Framework);
        }
        if is_table(start) {
            return OpenProblem::WrongKind(Self::Table);
        }
        OpenProblem::NotAPlan
    }

    /// Why JSON that says it is of this kind could not be opened.
    pub(super) fn of_json(kind: &str) -> OpenProblem {
        if kind == RESCUE_KIND {
            OpenProblem::WrongKind(Self::Rescue)
        } else if kind == RESPONSE_KIND {
            OpenProblem::WrongKind(Self::Scores)
        } else if kind.starts_with("framework") {
            OpenProblem::WrongKind(Self::Framework)
        } else {
            OpenProblem::NotAPlan
        }
    }

    /// What it is and what to do, for a file of this name.
    pub(super) fn words(self, name: &str) -> String {
        let (is, then) = match self {
            Self::WebPage => (
                "is a web page: often an error or sign-in page saved in place of the file",
                "Download the plan file again",
            ),
            Self::Office => (
                "is a Word, Excel or zip file, not a plan file",
                "If it is a zip file with a plan in it, unpack it first",
            ),
            Self::Pdf => (
                "is a PDF, made to be read and printed",
                "Ask for the plan file, which ends .sendplan.json",
            ),
            Self::Picture => (
                "is a picture, not a plan file",
                "Choose a file that ends .sendplan.json",
            ),
            Self::Table => (
                "is a table, such as CSV, not a plan file",
                "Choose a file that ends .sendplan.json",
            ),
            Self::Framework => (
                "holds the words of a framework, not a plan",
                "Choose a file that ends .sendplan.json",
            ),
            Self::Rescue => (
                "holds plans that were rescued when the tool stopped",
                "Open it with this version of the tool or a newer one, where you open plan files",
            ),
            Self::Scores => (
                "holds one partner's scores, not a plan",
                "Open the plan they are for, then select \"Bring in scores\" under Scores",
            ),
            Self::NotText => (
                "is not a text file, so it cannot be a plan",
                "Choose a file that ends .sendplan.json",
            ),
        };
        format!("{name} {is}. {then}")
    }
}

/// Whether a line is the heading of a list in TOML, like `[[level]]`.
fn is_list_of_toml(line: &str) -> bool {
    let name = line
        .trim_end()
        .strip_prefix("[[")
        .and_then(|rest| rest.strip_suffix("]]"));
    name.is_some_and(|name| {
        name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
    })
}

/// Whether the first two lines have the same separator equally often.
fn is_table(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let (Some(first), Some(second)) = (lines.next(), lines.next()) else {
        return false;
    };
    [',', ';', '\t'].into_iter().any(|separator| {
        let count = |line: &str| line.matches(separator).count();
        count(first) > 0 && count(first) == count(second)
    })
}

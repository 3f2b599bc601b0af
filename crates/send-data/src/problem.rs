use std::fmt;

/// Why a text of published figures cannot be used: what is wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackProblem {
    /// What is wrong, as a sentence.
    pub what: String,
    /// What to do, as a sentence.
    pub hint: String,
}

/// For a text that did not arrive whole.
const AGAIN: &str = "Load the page again. If this stays, the plan can be written without published \
                     figures; nothing of the plan is lost.";

/// For a text that was made wrongly.
const REMAKE: &str = "The file has to be made again with `cargo xtask pack`. The plan can be written \
                      without published figures; nothing of the plan is lost.";

impl PackProblem {
    /// A text that is not JSON of the shape wanted.
    pub(crate) fn unreadable(name: &str, error: &serde_json::Error) -> Self {
        let what = if error.is_eof() {
            format!("The file of {name} ends too early.")
        } else if error.is_syntax() {
            format!(
                "The file of {name} is damaged at letter {} of line {}.",
                error.column(),
                error.line()
            )
        } else {
            format!("The file of {name} has parts that do not belong there, or lacks some.")
        };
        Self {
            what,
            hint: AGAIN.to_owned(),
        }
    }

    /// A text of a format this version cannot read.
    pub(crate) fn other_format(name: &str, found: u32, read: u32) -> Self {
        let what = format!(
            "The file of {name} is of format {found}; this version of the tool reads format {read}."
        );
        let hint = if found > read {
            "Load the page again to get the newest version of the tool.".to_owned()
        } else {
            REMAKE.to_owned()
        };
        Self { what, hint }
    }

    /// A part that the index does not list.
    pub(crate) fn unknown_part(name: &str) -> Self {
        Self {
            what: format!("There is no part {name} of the published figures."),
            hint: AGAIN.to_owned(),
        }
    }

    /// A part that says it is another one.
    pub(crate) fn other_part(name: &str, found: &str) -> Self {
        Self {
            what: format!("The file of {name} has part {found} in it."),
            hint: AGAIN.to_owned(),
        }
    }

    /// A part that was made with another edition of the index.
    pub(crate) fn other_edition(name: &str) -> Self {
        Self {
            what: format!("The file of {name} is of another edition of the figures."),
            hint: AGAIN.to_owned(),
        }
    }

    /// A text that can be read and is not, letter for letter, what was published.
    pub(crate) fn changed(name: &str) -> Self {
        Self {
            what: format!("The file of {name} was changed on its way here."),
            hint: AGAIN.to_owned(),
        }
    }

    /// A text that contradicts itself.
    pub(crate) fn contradiction(what: String) -> Self {
        Self {
            what,
            hint: REMAKE.to_owned(),
        }
    }
}

impl fmt::Display for PackProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.what, self.hint)
    }
}

impl std::error::Error for PackProblem {}

use std::fmt;

use super::{WrongKind, met};

/// Why a text could not be opened. The words go with the name of the file or of the place it came
/// from: see [`OpenProblem::words`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenProblem {
    /// Nothing is in it.
    Empty,
    /// It ends before the plan does.
    CutShort {
        /// Where it ends, with line and column.
        detail: String,
    },
    /// It is no JSON, or the plan in it cannot be read.
    Damaged {
        /// What the reader met, with line and column, or a line for each part that cannot be read,
        /// with its path.
        detail: String,
    },
    /// It is no plan, and what it is cannot be told.
    NotAPlan,
    /// It is a file of another kind.
    WrongKind(WrongKind),
    /// A newer tool wrote it.
    Newer {
        /// Version of the tool that wrote it.
        app: String,
    },
    /// An older tool wrote it, and it could not be brought up to date.
    NotBroughtUp {
        /// Version of the tool that wrote it.
        app: String,
        /// Which step failed and why.
        detail: String,
    },
    /// It is larger than a plan can be.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// More stands in it than in any plan, in however few bytes.
    TooManyParts,
}

impl OpenProblem {
    /// The problem in words, for a file or place of this name.
    pub fn words(&self, name: &str) -> String {
        match self {
            Self::Empty => {
                format!("{name} is empty. Ask for it again, or open another copy")
            }
            Self::CutShort { .. } => format!(
                "We could not read {name}. It ends too early, so it may have been cut short when it was sent. Ask for it again"
            ),
            Self::Damaged { detail } => format!(
                "We could not read {name}. {}. Ask for it again, or open another copy",
                met::words(detail)
            ),
            Self::NotAPlan => {
                format!("{name} is not a plan file. Choose a file that ends .sendplan.json")
            }
            Self::WrongKind(kind) => kind.words(name),
            Self::Newer { app } => {
                let own = env!("CARGO_PKG_VERSION");
                format!(
                    "{name} was made with a newer version of this tool{}. Open it there, or ask for a copy from version {own}",
                    in_brackets(app)
                )
            }
            Self::NotBroughtUp { app, .. } => format!(
                "{name} was made with an older version of this tool{} and could not be brought up to date. Nothing in it was changed. Keep it, and open it there",
                in_brackets(app)
            ),
            Self::TooLarge { bytes } => format!(
                "{name} is too large to be a plan ({} MB). Choose a file that ends .sendplan.json",
                bytes / 1_000_000
            ),
            Self::TooManyParts => format!(
                "{name} holds too many parts to be a plan. Choose a file that ends .sendplan.json"
            ),
        }
    }

    /// The problem in words, for a plan saved in this browser: nobody can be asked for it again.
    pub fn words_for_stored(&self) -> String {
        match self {
            Self::Newer { app } => format!(
                "A plan saved in this browser was made with a newer version of this tool{}. It is kept as it is. Open it there",
                in_brackets(app)
            ),
            Self::NotBroughtUp { app, .. } => format!(
                "A plan saved in this browser was made with an older version of this tool{} and could not be brought up to date. It is kept as it is. Download it, then open it there",
                in_brackets(app)
            ),
            _ => "A plan saved in this browser could not be read. What is stored is kept as it is. Download it, then open the last plan file you have".to_owned(),
        }
    }

    /// Whether a newer version of this tool wrote it.
    pub fn is_newer(&self) -> bool {
        matches!(self, Self::Newer { .. })
    }

    /// What the reader met, for whoever mends the file; empty when there is nothing to add.
    pub fn detail(&self) -> &str {
        match self {
            Self::CutShort { detail }
            | Self::Damaged { detail }
            | Self::NotBroughtUp { detail, .. } => detail,
            _ => "",
        }
    }
}

/// The version of a tool after a word, when it is known.
fn in_brackets(app: &str) -> String {
    if app.is_empty() {
        String::new()
    } else {
        format!(" ({app})")
    }
}

impl fmt::Display for OpenProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words("The plan"))
    }
}

impl std::error::Error for OpenProblem {}

//! What the page and the worker that holds the published figures say to one another.

use reform_plan::Framework;
use send_data::release::Mapping;
use send_explore::{Answer, Ask};
use serde::{Deserialize, Serialize};

/// What the page may ask of the worker.
#[derive(Debug, Serialize, Deserialize)]
pub enum RequestBody {
    /// The first request: what the figures are shown for, and what was taken from files before. It
    /// has no reply.
    Begin {
        /// The framework plans are written against.
        framework: Box<Framework>,
        /// Texts of what was taken from files.
        taken: Vec<String>,
    },
    /// Something about figures. There are two replies where parts of the pack had to be fetched and
    /// there was something to show before.
    Ask(Ask),
    /// A file is read; it comes beside the request. Replies tell how far it is, and then what was
    /// found.
    Read {
        /// Name of the file.
        name: String,
        /// The day, in words.
        today: String,
        /// What somebody says of columns this tool does not know.
        said: Vec<Mapping>,
    },
}

/// What the worker may reply.
#[derive(Debug, Serialize, Deserialize)]
pub enum ReplyBody {
    /// The answer.
    Answer {
        /// What was found.
        answer: Box<Answer>,
        /// Whether nothing of it is missing that could have been fetched.
        is_whole: bool,
    },
    /// How far a file is read.
    Progress {
        /// Bytes that are done.
        done: u64,
        /// Bytes in all.
        total: u64,
    },
    /// It did not work, in words.
    Failed(String),
}

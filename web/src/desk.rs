//! What the page and the worker that holds the published figures say to one another: bytes of
//! postcard, because both are built from the same source.

use reform_plan::Framework;
use send_data::release::Mapping;
use send_explore::{Answer, Ask};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Which build of the tool says something: the checksum of its source. A worker of another build is
/// not understood.
pub const BUILD: &str = env!("BUILD");

/// The worker is ready: the first thing it says.
#[derive(Debug, Serialize, Deserialize)]
pub struct Ready {
    /// Its build.
    pub build: String,
}

/// What the page asks of the worker.
#[derive(Debug, Serialize, Deserialize)]
pub struct Request {
    /// Number of the request; every reply to it carries the same.
    pub id: u32,
    /// What is asked.
    pub body: RequestBody,
}

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

/// What the worker replies.
#[derive(Debug, Serialize, Deserialize)]
pub struct Reply {
    /// Number of the request.
    pub id: u32,
    /// What is replied.
    pub body: ReplyBody,
}

/// What the worker may reply.
#[derive(Debug, Serialize, Deserialize)]
pub enum ReplyBody {
    /// The answer.
    Answer {
        /// What was found.
        answer: Box<Answer>,
        /// Whether nothing more follows.
        is_last: bool,
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

/// A message as bytes. Nothing that is said fails to be written.
pub fn to_bytes(message: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(message).unwrap_or_default()
}

/// A message from bytes; none when they are of another build.
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

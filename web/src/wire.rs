//! How the page and its workers say something to one another: bytes of postcard, because all are built
//! from the same source. What they say is in [`crate::desk`] and [`crate::exporter`].

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

/// What the page asks of a worker.
#[derive(Debug, Serialize, Deserialize)]
pub struct Request<T> {
    /// Number of the request; every reply to it carries the same.
    pub id: u32,
    /// What is asked.
    pub body: T,
}

/// What comes before the body of every reply.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct ReplyHead {
    /// Number of the request.
    pub id: u32,
    /// Whether more replies to the same request follow.
    pub follows: Follows,
}

/// Whether more follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Follows {
    /// Nothing more.
    Nothing,
    /// More.
    More,
}

/// A message as bytes. Nothing that is said fails to be written.
pub fn to_bytes(message: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(message).unwrap_or_default()
}

/// A message from bytes; none when they are of another build.
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

/// The head of a reply and the bytes of its body; none when it is of another build.
pub fn head_of(bytes: &[u8]) -> Option<(ReplyHead, &[u8])> {
    postcard::take_from_bytes(bytes).ok()
}

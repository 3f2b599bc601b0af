//! A draft as text, in the browser's storage and in plan files, and back.
//!
//! The text is JSON with a header: what it is, the version of the format, the oldest format a tool
//! has to know to read it, and the version of the tool that wrote it. A plan file also carries a
//! digest of the plan ([`Digest`]), so that a change made outside the tool is seen.
//!
//! Text of any origin may be opened: what is wrong with it is said in words and nothing panics.
//! Fields of a newer version are kept and written back ([`crate::Extra`]); plans of an older format
//! are brought up to date step by step ([`STEPS`]); a plan file that is damaged in places opens with
//! the rest and a list of what was left out ([`open_file`]).

mod check;
mod digest;
mod header;
mod identity;
mod kind;
mod met;
mod migrate;
mod name;
mod open;
mod opened;
mod path;
mod problem;
mod refused;
mod rescue;
mod salvage;
#[cfg(feature = "schema")]
mod schema;
mod text;
mod write;

pub use check::check_file;
pub use digest::Digest;
pub(crate) use digest::of_value as digest_of;
pub use header::{FORMAT, KIND, LOWEST_READER, writer_of};
pub use kind::WrongKind;
pub use migrate::{STEPS, Step};
pub(crate) use name::{file_date, file_part};
pub use name::{file_name, output_name};
pub use open::{LARGEST, open, open_file, open_own};
pub(crate) use open::{check_size, not_json};
pub use opened::{Access, Opened};
pub use problem::OpenProblem;
pub use refused::Refused;
pub(crate) use refused::why;
pub use rescue::{LARGEST_RESCUE, RESCUE_KIND, rescue_file, rescued_texts};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use text::{Encoding, encoding_of, text_of};
pub use write::{to_file, to_text};

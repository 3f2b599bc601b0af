//! Keeping a plan in two stores so that what was said to be saved is there.
//!
//! A browser that is killed loses up to minutes of its quick store, and a page that closes loses
//! what was on its way to the lasting one; neither alone keeps the work. So:
//!
//! - Every change is a [`Step`]: an edit with the edit that undoes it, at a [`Position`], after
//!   another. Steps the lasting store does not hold yet stand in a small journal in the quick one.
//! - The whole plan is written now and then as a snapshot, into the one of two slots that does not
//!   hold the newest.
//! - Every text goes into an [`envelope`] with its length and checksum, so a text that was cut,
//!   blanked or changed is told from a good one.
//! - What was said to be kept is there under two keys: one damaged text costs nothing.
//! - [`recover`] finds the newest state both stores can give together. [`Keeper`] says what to
//!   write where, and what may be said of it.
//!
//! What is promised: work that was said to be in the lasting store is there after anything but the
//! loss of that store; work said to be in the quick store, after anything but the loss of that one
//! and a browser that is killed. One damaged text at a time takes none of it away. Where somebody
//! went on while a store could not be read, there are two ends: one is the plan, the other becomes
//! a restore point.
//!
//! Nothing here reads or writes: the caller does, and hands the outcome back. So every fault of a
//! store can be tried natively.

mod aside;
mod chain;
pub mod envelope;
mod found;
mod keeper;
mod key;
mod moment;
mod other;
mod points;
mod position;
mod recover;
mod snapshot;
mod step;

pub use aside::Aside;
pub use keeper::{Batch, Claim, Keeper, Outcome, QuickWrite, Standing};
pub use key::{Key, PREFIX, Slot, is_plain, plans_in};
pub use moment::Moment;
pub use other::Other;
pub use points::{LAST_POINTS, POINT_DAYS, surplus};
pub use position::Position;
pub use recover::{Damaged, Mode, Recovered, Recovery, Store, Texts, recover};
pub use snapshot::{Snapshot, SnapshotProblem};
pub use step::{Step, Way};

//! The golden thread: of every priority, and up and down from one item.

mod all;
mod one;

pub(crate) use all::threads_page;
pub(crate) use one::thread_of_page;

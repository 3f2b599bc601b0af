//! Small numbers held back, with as few others as it takes that none of them can be worked out.
//!
//! A count from 1 to one below a threshold is about so few people that somebody could be told from it:
//! it is hidden. Where it could be worked out from what is shown, other counts are hidden with it, and
//! totals where nothing else is left. 0 is about nobody and is always shown.
//!
//! Whose rule it is: the threshold is the partnership's own setting, 5 unless it chose another
//! ([`reform_plan::SMALL_COUNTS`]). The DfE publishes the symbol for a suppressed value; no text of it
//! was found that fixes the number for tables like these.
//!
//! What whoever reads the table is taken to know: all that is shown, that each total is the sum of its
//! parts, and that what is hidden is a whole number of 1 or more. One mark stands for all that is
//! hidden: two marks would say which are small, and with that the four cells of "1, 1, 1, 1, all
//! small, and so is their total" are known. What is guaranteed is that each hidden count can be at
//! least two numbers.
//!
//! How: a hidden count can be another number if some counts can go up by one and others down by one
//! so that all sums stay right. Looking for the way there that hides the least is looking for a
//! shortest path, and where none is found all counts are hidden. In a table with totals each way is a
//! path through rows and columns, so none is overlooked (cell suppression as a network: Cox 1995,
//! Journal of the American Statistical Association 90, 1453 to 1462).

mod sums;
mod table;
mod way;

pub use sums::{Count, Shown, Sum, Sums};
pub use table::{CountTable, suppress};

//! Reading a content folder: the one that ships is sound, and one with mistakes lists all of them.

#[cfg(test)]
mod problems;
#[cfg(test)]
mod shipped;
#[cfg(test)]
mod small;

//! The state of a region: placeholder while the views beside it are made.

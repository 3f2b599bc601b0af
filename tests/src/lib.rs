//! What the tests share: a world without a browser, plans at three stages, and pages as outlines.

pub mod outline;
pub mod plans;
pub mod render;
pub mod world;

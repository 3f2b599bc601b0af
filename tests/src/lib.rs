//! What the tests share: a world without a browser, plans at three stages, and pages as outlines.

#![expect(
    clippy::expect_used,
    reason = "a test that cannot go on says why and stops"
)]

pub mod figures;
pub mod outline;
pub mod past;
pub mod plans;
pub mod render;
pub mod world;

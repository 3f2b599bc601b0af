//! Each partner scores alone: who has, the cover page, one statement at a time, and how answers
//! travel from another computer.

mod cover;
mod hub;
mod link;
mod send;
mod statement;

pub(super) use cover::{cover_page, sit_down};
pub(super) use hub::answers_page;
pub(super) use link::{Asked, link_page};
pub(super) use statement::answer_page;

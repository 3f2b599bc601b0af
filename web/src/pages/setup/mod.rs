//! Setting a plan up: the area, who is taking part, and the way of scoring.

mod area;
mod area_list;
mod other_area;
mod partners;
mod way;

pub(crate) use area::area_page;
pub(crate) use area_list::is_match;
pub(crate) use partners::PartnersPage;
pub(crate) use way::way_page;

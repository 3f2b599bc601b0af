//! Published figures of any area: everything there is, by topic, each beside others, and the state
//! of a region. All of it is worked out by the desk ([`send_explore`]); pages show it.

mod area;
mod areas;
mod chosen;
mod item;
mod parts;
mod region;
mod rug;
mod topic;

pub(crate) use area::AreaPage;
pub(crate) use areas::AreasPage;
pub(crate) use item::ItemPage;
pub(crate) use region::RegionPage;
pub(crate) use topic::TopicPage;

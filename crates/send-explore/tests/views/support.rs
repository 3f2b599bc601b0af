use std::sync::LazyLock;

use reform_plan::framework::built_in;
use send_explore::{Answer, Ask, Compare, Desk, ExploreAsk, ExploreView, TopicView};

pub(crate) const INDEX: &str = include_str!("../../../send-data/pack/index.json");

pub(crate) const PARTS: [(&str, &str); 10] = [
    (
        "england",
        include_str!("../../../send-data/pack/england.json"),
    ),
    (
        "E12000001",
        include_str!("../../../send-data/pack/E12000001.json"),
    ),
    (
        "E12000002",
        include_str!("../../../send-data/pack/E12000002.json"),
    ),
    (
        "E12000003",
        include_str!("../../../send-data/pack/E12000003.json"),
    ),
    (
        "E12000004",
        include_str!("../../../send-data/pack/E12000004.json"),
    ),
    (
        "E12000005",
        include_str!("../../../send-data/pack/E12000005.json"),
    ),
    (
        "E12000006",
        include_str!("../../../send-data/pack/E12000006.json"),
    ),
    (
        "E12000007",
        include_str!("../../../send-data/pack/E12000007.json"),
    ),
    (
        "E12000008",
        include_str!("../../../send-data/pack/E12000008.json"),
    ),
    (
        "E12000009",
        include_str!("../../../send-data/pack/E12000009.json"),
    ),
];

pub(crate) const NEWHAM: &str = "E09000025";
pub(crate) const CAMDEN: &str = "E09000007";
pub(crate) const CITY: &str = "E09000001";
pub(crate) const DEVON: &str = "E10000008";
pub(crate) const LONDON: &str = "E12000007";

/// Ordinary areas, one with many gaps, a county and a region.
pub(crate) const AREAS: [&str; 5] = [NEWHAM, CAMDEN, CITY, DEVON, LONDON];

static WHOLE: LazyLock<Desk> = LazyLock::new(|| {
    let mut desk = Desk::new(INDEX, built_in()).unwrap();
    for (name, text) in PARTS {
        desk.add_part(name, text).unwrap();
    }
    desk
});

/// A desk with the whole country.
pub(crate) fn whole() -> &'static Desk {
    &WHOLE
}

pub(crate) fn part(name: &str) -> &'static str {
    PARTS.iter().find(|(known, _)| *known == name).unwrap().1
}

pub(crate) fn ask(area: &str, item: &str, compare: Compare) -> Ask {
    Ask::Explore(ExploreAsk {
        area: Some(area.to_owned()),
        item: item.to_owned(),
        compare,
    })
}

pub(crate) fn explore(area: &str, item: &str, compare: Compare) -> ExploreView {
    match whole().answer(&ask(area, item, compare)) {
        Answer::Explore(view) => *view,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn topic(area: &str, topic: &str) -> TopicView {
    let ask = Ask::Topic {
        area: Some(area.to_owned()),
        topic: topic.to_owned(),
    };
    match whole().answer(&ask) {
        Answer::Topic(view) => *view,
        other => panic!("{other:?}"),
    }
}

use send_explore::{Answer, Ask, Compare};

use crate::support::{AREAS, NEWHAM, ask, whole};

/// What is read of an answer that was sent.
fn sent(answer: &Answer) -> Answer {
    let bytes = postcard::to_allocvec(answer).unwrap();
    postcard::from_bytes(&bytes).unwrap()
}

#[test]
fn answers_and_questions_can_be_sent() {
    let topics = whole().pack().topics().iter().map(|topic| Ask::Topic {
        area: Some(NEWHAM.to_owned()),
        topic: topic.slug.clone(),
    });
    let items = [
        "timely_20wk_ex_pc",
        "plans-in-force-yearly-change",
        "nothing-at-all",
    ];
    let items = items.map(|item| ask(NEWHAM, item, Compare::Chosen(vec!["E10000008".to_owned()])));
    let others = [
        Ask::Contents { area: None },
        Ask::Area {
            area: Some(NEWHAM.to_owned()),
            region: None,
        },
        Ask::Region {
            region: "E12000007".to_owned(),
            area: Some(NEWHAM.to_owned()),
        },
    ];
    for ask in topics.chain(items).chain(others) {
        let answer = whole().answer(&ask);
        assert!(sent(&answer) == answer, "{ask:?}");
        let bytes = postcard::to_allocvec(&ask).unwrap();
        assert_eq!(postcard::from_bytes::<Ask>(&bytes).unwrap(), ask);
    }
}

#[test]
fn what_is_not_there_is_said_in_words() {
    for (ask, kind) in [
        (ask(NEWHAM, "unheard_of", Compare::Region), "figure"),
        (
            Ask::Topic {
                area: None,
                topic: "unheard_of".to_owned(),
            },
            "topic",
        ),
        (
            Ask::Region {
                region: NEWHAM.to_owned(),
                area: None,
            },
            "region",
        ),
    ] {
        let Answer::Nothing(nothing) = whole().answer(&ask) else {
            panic!("{ask:?}");
        };
        assert!(nothing.what.contains(kind) && !nothing.hint.is_empty());
    }
}

#[test]
fn an_area_has_the_figures_of_the_plan() {
    for code in AREAS {
        let ask = Ask::Area {
            area: Some(code.to_owned()),
            region: None,
        };
        let Answer::Area(figures) = whole().answer(&ask) else {
            panic!("{code}");
        };
        assert_eq!(figures.places[0].code, code);
        assert!(!figures.edition.is_empty() && !figures.attribution.is_empty());
    }
}

#[test]
fn every_series_of_the_pack_stands_in_one_topic_of_the_contents() {
    let Answer::Contents(contents) = whole().answer(&Ask::Contents { area: None }) else {
        panic!("no contents");
    };
    let mut listed: Vec<&str> = contents
        .topics
        .iter()
        .flat_map(|topic| topic.items.iter().map(|item| item.item.as_str()))
        .collect();
    let count = listed.len();
    listed.sort_unstable();
    listed.dedup();
    assert_eq!(listed.len(), count);
    for key in whole().pack().series().keys() {
        assert!(listed.contains(&key.as_str()), "{key}");
    }
    assert!(contents.topics.iter().all(|topic| !topic.items.is_empty()));
    assert!(!contents.pages.is_empty());
    for page in &contents.pages {
        let answers = page.topics.len() + page.items.len();
        assert!(answers > 0 || page.gap.is_some() || page.elsewhere.is_some());
    }
}

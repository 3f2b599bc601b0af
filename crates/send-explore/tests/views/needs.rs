use proptest::prelude::*;
use reform_plan::framework::built_in;
use send_data::release::{Cell, CellValue, Taken};
use send_explore::{Ask, Compare, Desk, Kept};

use crate::support::{CAMDEN, INDEX, LONDON, NEWHAM, PARTS, ask, part, whole};

fn kept(taken: Taken) -> Kept {
    Kept {
        taken: vec![taken],
        ..Kept::default()
    }
}

fn area(code: &str) -> Ask {
    Ask::Area {
        area: Some(code.to_owned()),
        region: None,
    }
}

#[test]
fn an_area_needs_its_region_and_england_first_and_then_the_rest_of_the_country() {
    let mut desk = Desk::new(INDEX, built_in()).unwrap();
    assert_eq!(desk.needs(&area(NEWHAM))[..2], [LONDON, "england"]);
    assert_eq!(desk.needs(&area(NEWHAM)).len(), PARTS.len());
    desk.add_part(LONDON, part(LONDON)).unwrap();
    assert_eq!(desk.needs(&area(NEWHAM))[0], "england");
    assert!(desk.needs(&Ask::Contents { area: None }).is_empty());
    let typed = Ask::Area {
        area: None,
        region: Some("E12000002".to_owned()),
    };
    assert_eq!(desk.needs(&typed)[..2], ["E12000002", "england"]);
    let nowhere = Ask::Area {
        area: None,
        region: None,
    };
    assert_eq!(desk.needs(&nowhere), ["england"]);
}

#[test]
fn a_comparison_needs_its_own_places_before_the_rest_of_the_country() {
    let desk = Desk::new(INDEX, built_in()).unwrap();
    let needs = desk.needs(&ask(CAMDEN, "sen_support_pc", Compare::Neighbours));
    assert_eq!(needs.len(), PARTS.len());
    assert_eq!(needs[..2], [LONDON, "england"]);
    let chosen = Compare::Chosen(vec!["E10000008".to_owned()]);
    let needs = desk.needs(&ask(CAMDEN, "sen_support_pc", chosen));
    assert_eq!(needs[..3], [LONDON, "england", "E12000009"]);
    assert!(
        whole()
            .needs(&ask(CAMDEN, "sen_support_pc", Compare::Neighbours))
            .is_empty()
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn the_order_of_parts_changes_no_answer(parts in Just(PARTS.to_vec()).prop_shuffle()) {
        let asks = [
            area(CAMDEN),
            Ask::Contents { area: None },
            ask(CAMDEN, "timely_20wk_ex_pc", Compare::Neighbours),
            Ask::Topic {
                area: Some(CAMDEN.to_owned()),
                topic: whole().pack().topics()[0].slug.clone(),
            },
            Ask::Region {
                region: LONDON.to_owned(),
                area: Some(NEWHAM.to_owned()),
            },
        ];
        let mut desk = Desk::new(INDEX, built_in()).unwrap();
        for (name, text) in parts {
            desk.add_part(name, text).unwrap();
        }
        for ask in asks {
            prop_assert!(desk.answer(&ask) == whole().answer(&ask), "{:?}", ask);
        }
    }
}

#[test]
fn newer_figures_lie_over_the_pack_whenever_its_parts_come() {
    let newer = Taken {
        title: "Timeliness, 2026 release".to_owned(),
        file: "timeliness.csv".to_owned(),
        archive: None,
        read_on: "1 July 2026".to_owned(),
        cells: vec![Cell {
            series: "timely_20wk_ex_pc".to_owned(),
            place: CAMDEN.to_owned(),
            period: "2025".to_owned(),
            value: CellValue::Number(88.5),
        }],
    };
    let asked = ask(CAMDEN, "timely_20wk_ex_pc", Compare::Region);
    let mut before = Desk::new(INDEX, built_in()).unwrap();
    before.take(kept(newer.clone()));
    let mut after = Desk::new(INDEX, built_in()).unwrap();
    for (name, text) in PARTS {
        before.add_part(name, text).unwrap();
        after.add_part(name, text).unwrap();
    }
    let without = after.answer(&asked);
    after.take(kept(newer));
    assert!(before.answer(&asked) == after.answer(&asked));
    let send_explore::Answer::Explore(view) = after.answer(&asked) else {
        panic!("no view");
    };
    assert!(view.latest.starts_with("Camden: 88.5% in 2025. "));
    assert!(view.latest.contains("timeliness.csv, read on 1 July 2026"));
    assert!(after.answer(&asked) != without);
}

#[test]
fn a_damaged_part_is_refused_and_the_desk_stays_as_it_was() {
    let mut desk = Desk::new(INDEX, built_in()).unwrap();
    let ask = area(NEWHAM);
    let before = desk.answer(&ask);
    assert!(desk.add_part(LONDON, part("england")).is_err());
    assert!(desk.add_part("Narnia", "{}").is_err());
    assert_eq!(desk.answer(&ask), before);
}

#[test]
fn a_rank_waits_for_the_places_it_counts() {
    let mut desk = Desk::new(INDEX, built_in()).unwrap();
    for name in [LONDON, "england"] {
        desk.add_part(name, part(name)).unwrap();
    }
    let asked = ask(CAMDEN, "sen_support_pc", Compare::Region);
    let send_explore::Answer::Explore(view) = desk.answer(&asked) else {
        panic!("no view");
    };
    let words = |group: &str| {
        let found = view.ranks.iter().find(|rank| rank.group == group);
        found.unwrap().words.clone()
    };
    assert!(words("councils in London").contains("of 33"));
    assert_eq!(
        words("councils in England"),
        "Not all figures of these places are loaded yet."
    );
    assert_eq!(view.needs.len(), 8);
}

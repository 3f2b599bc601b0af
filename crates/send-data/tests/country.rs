//! What the committed pack has of the whole country.

mod shipped;

use std::collections::BTreeSet;

use reform_plan::Polarity;
use send_data::{AreaLevel, InspectionOutcome};

const ENGLAND: &str = "E92000001";
const LONDON: &str = "E12000007";

#[test]
fn every_place_of_the_country_has_figures() {
    let pack = shipped::pack();
    let count = |level| pack.codes(level).count();
    assert_eq!(count(AreaLevel::England), 1);
    assert_eq!(count(AreaLevel::Region), 9);
    assert_eq!(count(AreaLevel::Subregion), 2);
    assert_eq!(count(AreaLevel::LocalAuthority), 153);
    assert_eq!(pack.areas().len(), 165);
    assert_eq!(pack.england(), Some(ENGLAND));
    for (code, area) in pack.areas() {
        assert!(pack.has_figures(code), "{}", area.name);
    }
}

#[test]
fn every_place_is_in_the_part_of_its_region() {
    let pack = shipped::pack();
    let names: Vec<&str> = pack.parts().iter().map(|part| part.name.as_str()).collect();
    let shipped: Vec<&str> = shipped::PARTS.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, shipped);
    for (code, area) in pack.areas() {
        let part = pack.part_of(code).unwrap();
        let expected = match area.level {
            AreaLevel::LocalAuthority => area.region_code.as_deref().unwrap(),
            _ => "england",
        };
        assert_eq!(part.name, expected, "{}", area.name);
        assert_eq!(part.file, format!("{expected}.json"));
    }
    assert_eq!(pack.part_of("E09999999"), None);
}

#[test]
fn totals_are_those_of_the_published_headlines() {
    let pack = shipped::pack();
    let facts = [
        ("ehcp_total", ENGLAND, "2024/25", 638_745.0),
        ("ehcp_total", ENGLAND, "2023/24", 576_474.0),
        ("ehcp_total", LONDON, "2024/25", 99_116.0),
        ("ehcp_total", LONDON, "2023/24", 93_539.0),
        ("newplan_total", ENGLAND, "2024", 97_747.0),
        ("newplan_total", ENGLAND, "2023", 84_428.0),
        ("newplan_total", LONDON, "2024", 14_037.0),
        ("newplan_total", LONDON, "2023", 12_799.0),
        ("request_total", ENGLAND, "2024", 154_489.0),
        ("request_total", ENGLAND, "2023", 138_242.0),
        ("request_total", LONDON, "2024", 21_583.0),
        ("request_total", LONDON, "2023", 19_488.0),
        ("timely_20wk_ex_pc", ENGLAND, "2024", 46.4),
        ("timely_20wk_ex_pc", ENGLAND, "2023", 50.3),
        ("timely_20wk_ex_pc", LONDON, "2024", 66.9),
        ("timely_20wk_ex_pc", LONDON, "2023", 70.0),
    ];
    for (key, place, period, value) in facts {
        let found = pack.value(key, place, period).unwrap();
        let one_place = (found * 10.0).round() / 10.0;
        assert!(
            (one_place - value).abs() < 1e-9,
            "{key} {place} {period}: {found}"
        );
    }
    for (key, percent) in [("sen_support_pc", "14.2"), ("ehcp_pupils_pc", "5.3")] {
        let found = pack.value(key, ENGLAND, "2024/25").unwrap();
        assert_eq!(format!("{found:.1}"), percent, "{key}");
    }
}

#[test]
fn plans_of_the_local_authorities_add_up_to_england() {
    let pack = shipped::pack();
    let sum: f64 = pack
        .codes(AreaLevel::LocalAuthority)
        .map(|code| pack.value("ehcp_total", code, "2024/25").unwrap())
        .sum();
    assert_eq!(Some(sum), pack.value("ehcp_total", ENGLAND, "2024/25"));
}

#[test]
fn every_series_has_values_for_england_or_says_that_there_are_none() {
    let pack = shipped::pack();
    assert_eq!(pack.series().len(), 184);
    for (key, series) in pack.series() {
        let note = series.note.as_deref().unwrap_or_default();
        let says_none = note.contains("no England or region value");
        assert_ne!(series.values.contains_key(ENGLAND), says_none, "{key}");
        let has_region = pack
            .codes(AreaLevel::Region)
            .any(|code| series.values.contains_key(code));
        let says_no_region = says_none || note.contains("no regions");
        assert_ne!(has_region, says_no_region, "{key}");
    }
}

#[test]
fn every_series_has_words_of_its_own() {
    let pack = shipped::pack();
    let titles: BTreeSet<&str> = (pack.series().values())
        .map(|series| series.title.as_str())
        .collect();
    assert_eq!(titles.len(), 184);
    for (key, series) in pack.series() {
        assert!(series.title.chars().count() <= 68, "{key}");
        assert!(!series.title.ends_with('.'), "{key}");
        assert!(
            series.note.as_ref().is_none_or(|it| it.ends_with('.')),
            "{key}"
        );
        assert!(
            !series.period_type.is_empty() && !series.sources.is_empty(),
            "{key}"
        );
    }
    for (id, source) in pack.sources() {
        assert!(
            !source.publisher.is_empty() && !source.licence.is_empty(),
            "{id}"
        );
        let is_read = pack.series().values().any(|it| it.sources.contains(id));
        assert!(is_read, "no series is from {id}");
    }
}

#[test]
fn every_series_is_in_one_topic_and_every_topic_has_series() {
    let pack = shipped::pack();
    let listed: Vec<&String> = pack.topics().iter().flat_map(|it| &it.series).collect();
    let keys: BTreeSet<&String> = listed.iter().copied().collect();
    assert_eq!((listed.len(), keys.len()), (184, 184));
    assert!(pack.topics().iter().all(|topic| !topic.series.is_empty()));
    assert_eq!(pack.topics().first().unwrap().slug, "support");
    assert_eq!(pack.topics().len(), 18);
}

#[test]
fn the_pages_of_the_london_dashboard_are_answered_or_say_what_lacks() {
    let pack = shipped::pack();
    assert_eq!(pack.pages().len(), 34);
    let page = |title: &str| {
        let mut pages = pack.pages().iter();
        pages.find(|page| page.title == title).unwrap()
    };
    assert_eq!(page("How long new plans take").topics, ["timeliness"]);
    assert_eq!(
        page("New requests for assessment").series,
        ["request_total"]
    );
    let ethnicity = page("Requests by ethnicity");
    assert!(ethnicity.series.is_empty() && ethnicity.topics.is_empty());
    assert!(ethnicity.gap.as_deref().unwrap().contains("not split"));
}

#[test]
fn polarity_is_context_unless_somebody_says_otherwise() {
    let pack = shipped::pack();
    let polarity = |key: &str| pack.series().get(key).unwrap().polarity;
    assert_eq!(polarity("ehcp_total"), Polarity::Context);
    assert_eq!(polarity("ehcp_inmss_pc"), Polarity::Context);
    assert_eq!(polarity("timely_20wk_ex_pc"), Polarity::HigherIsBetter);
    assert_eq!(polarity("tribunal_rate_pc"), Polarity::LowerIsBetter);
    // The indicator catalogue says so, where the publisher says nothing.
    assert_eq!(polarity("ehcp_neet_n"), Polarity::LowerIsBetter);
    assert_eq!(polarity("supported_internship_n"), Polarity::HigherIsBetter);
}

#[test]
fn every_local_authority_has_ten_neighbours_of_its_kind() {
    let pack = shipped::pack();
    for (code, area) in pack.areas() {
        let neighbours = pack.neighbours(code);
        let is_local = area.level == AreaLevel::LocalAuthority;
        assert_eq!(neighbours.len(), if is_local { 10 } else { 0 }, "{code}");
        let codes: BTreeSet<&str> = neighbours.iter().map(|it| it.code.as_str()).collect();
        assert_eq!(codes.len(), neighbours.len(), "{code}");
        for neighbour in neighbours {
            let other = pack.areas().get(&neighbour.code).unwrap();
            assert_eq!(other.level, AreaLevel::LocalAuthority);
            assert_ne!(&neighbour.code, code);
        }
    }
    // Barking and Dagenham: Enfield first, then Luton, outside London.
    let first: Vec<(&str, &str)> = pack
        .neighbours("E09000002")
        .iter()
        .take(2)
        .map(|it| (it.code.as_str(), it.closeness.as_str()))
        .collect();
    assert_eq!(first, [("E09000010", "Close"), ("E06000032", "Close")]);
}

#[test]
fn inspections_are_counted_as_they_were_published() {
    let pack = shipped::pack();
    let found = |outcome| {
        let inspections = pack.areas().keys().filter_map(|code| pack.inspection(code));
        inspections.filter(|it| it.outcome == outcome).count()
    };
    assert_eq!(found(InspectionOutcome::TypicallyPositive), 19);
    assert_eq!(found(InspectionOutcome::Inconsistent), 52);
    assert_eq!(found(InspectionOutcome::SystemicFailings), 24);
    // Slough: there is a report whose outcome nobody put into the table.
    assert_eq!(found(InspectionOutcome::NotRecorded), 1);
    let slough = pack.inspection("E06000039").unwrap();
    assert_eq!(slough.outcome, InspectionOutcome::NotRecorded);
    assert!(slough.link.starts_with("https://files.ofsted.gov.uk/"));
    let barnsley = pack.inspection("E08000016").unwrap();
    assert_eq!(
        (
            barnsley.start.as_str(),
            barnsley.end.as_str(),
            barnsley.published.as_str()
        ),
        ("2026-02-02", "2026-02-06", "2026-05-18")
    );
    assert_eq!(pack.inspection(ENGLAND), None);
}

#[test]
fn the_licence_stands_beside_the_figures() {
    let pack = shipped::pack();
    assert!(pack.attribution().starts_with(
        "Contains public sector information licensed under the Open Government Licence v3.0."
    ));
}

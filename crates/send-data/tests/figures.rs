//! The figures of an area as the plan sees them, with values worked out by hand.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on has failed its test"
)]

mod shipped;

use reform_plan::figures::{PlaceRole, SeriesFigures};
use reform_plan::{AreaFigures, Slug, framework};
use send_data::Pack;
use shipped::{INDEX, PARTS};

const NEWHAM: &str = "E09000025";
const CAMDEN: &str = "E09000007";
const LONDON: &str = "E12000007";
const ENGLAND: &str = "E92000001";

fn figures(area: Option<&str>, region: Option<&str>) -> AreaFigures {
    shipped::pack().figures_for(&framework::built_in(), area, region)
}

fn series<'a>(figures: &'a AreaFigures, slug: &str) -> &'a SeriesFigures {
    figures.series(&Slug::from(slug)).unwrap()
}

/// The value of a place for a period, as it is shown to one decimal place.
fn shown(series: &SeriesFigures, place: &str, period: &str) -> String {
    series
        .at(place, period)
        .map_or("missing".to_owned(), |it| format!("{:.1}", it.value))
}

#[test]
fn places_are_the_area_its_region_and_england() {
    let figures = figures(Some(NEWHAM), None);
    let places: Vec<(&str, PlaceRole)> = figures
        .places
        .iter()
        .map(|place| (place.name.as_str(), place.role))
        .collect();
    assert_eq!(
        places,
        [
            ("Newham", PlaceRole::Us),
            ("London", PlaceRole::Region),
            ("England", PlaceRole::England)
        ]
    );
}

#[test]
fn an_area_without_figures_has_its_region_and_england() {
    // The part of the regions and England alone: no local authority has values.
    let pack = Pack::whole(INDEX, &PARTS[..1]).unwrap();
    let framework = framework::built_in();
    let names = |area, region| -> Vec<String> {
        pack.figures_for(&framework, area, region)
            .places
            .into_iter()
            .map(|place| place.name)
            .collect()
    };
    assert_eq!(names(Some("E10000016"), None), ["South East", "England"]);
    // A typed area has no code, and may name its region.
    assert_eq!(names(None, Some("E12000002")), ["North West", "England"]);
    assert_eq!(names(None, None), ["England"]);
    // An area's own region is stronger; what is no region is passed over.
    assert_eq!(
        names(Some(CAMDEN), Some("E12000002")),
        ["London", "England"]
    );
    assert_eq!(names(Some("E09999999"), Some("Narnia")), ["England"]);
}

#[test]
fn an_area_has_its_own_figures_once_its_part_is_there() {
    let framework = framework::built_in();
    let mut pack = Pack::read(INDEX).unwrap();
    let count = |pack: &Pack| {
        let figures = pack.figures_for(&framework, Some("E10000016"), None);
        figures.places.len()
    };
    assert_eq!(count(&pack), 0);
    for (at, expected) in [(0, 2), (7, 2), (8, 3)] {
        let (name, text) = PARTS[at];
        assert!(!pack.has_part(name));
        pack.add_part(name, text).unwrap();
        assert!(pack.has_part(name));
        assert_eq!(count(&pack), expected, "{name}");
    }
    let figures = pack.figures_for(&framework, Some("E10000016"), None);
    let plans = series(&figures, "plans-in-force-january");
    assert_ne!(shown(plans, "E10000016", "2024/25"), "missing");
}

#[test]
fn every_series_of_the_catalogue_has_figures() {
    let framework = framework::built_in();
    let figures = figures(Some(CAMDEN), None);
    for indicator in &framework.indicators {
        for line in &indicator.series {
            let found = figures.series(&line.slug).unwrap();
            assert!(
                found
                    .values
                    .values()
                    .all(|values| values.len() == found.periods.len())
            );
            assert!(
                !found.source.is_empty() && !found.period_type.is_empty(),
                "{}",
                line.slug
            );
        }
    }
}

#[test]
fn published_values_are_as_published() {
    let figures = figures(Some(NEWHAM), None);
    let timely = series(&figures, "plans-in-20-weeks-exceptions-out");
    assert_eq!(shown(timely, LONDON, "2024"), "66.9");
    assert_eq!(shown(timely, LONDON, "2023"), "70.0");
    assert_eq!(shown(timely, ENGLAND, "2024"), "46.4");
    assert_eq!(timely.periods.first().unwrap(), "2016");
    assert_eq!(
        timely.source,
        "DfE, Education, health and care plans (SEN2), 2025 release; DfE, Education, health and care \
         plans (SEN2), as shown in the Local Authority Interactive Tool, April 2026"
    );
}

#[test]
fn growth_is_the_change_on_the_period_before() {
    let figures = figures(Some(NEWHAM), None);
    let growth = series(&figures, "plans-in-force-yearly-change");
    // 638,745 after 576,474; 99,116 after 93,539; 1,199 after 2,705.
    assert_eq!(shown(growth, ENGLAND, "2024/25"), "10.8");
    assert_eq!(shown(growth, LONDON, "2024/25"), "6.0");
    assert_eq!(shown(growth, NEWHAM, "2024/25"), "-55.7");
    // 2018/19 has no year before it.
    assert_eq!(growth.periods.first().unwrap(), "2019/20");
    assert!(
        growth
            .source
            .ends_with("; change worked out by this project")
    );
}

#[test]
fn shares_are_of_the_same_area_and_period() {
    let figures = figures(Some(NEWHAM), None);
    let units = series(&figures, "units-and-resourced-share");
    // 24,524 of 638,745; 5,257 of 99,116.
    assert_eq!(shown(units, ENGLAND, "2024/25"), "3.8");
    assert_eq!(shown(units, LONDON, "2024/25"), "5.3");
    let special = series(&figures, "state-special-share");
    assert_eq!(shown(special, ENGLAND, "2024/25"), "25.0");
    assert_eq!(shown(special, LONDON, "2024/25"), "22.7");
    let budgets = series(&figures, "personal-budgets-share");
    assert_eq!(shown(budgets, ENGLAND, "2024/25"), "3.1");
    assert_eq!(shown(budgets, LONDON, "2024/25"), "2.2");
    // Home education is published from 2019/20, plans from 2018/19: the share begins with the later.
    assert_eq!(
        series(&figures, "educated-elsewhere-home-share")
            .periods
            .first()
            .unwrap(),
        "2019/20"
    );
    assert!(units.source.ends_with("; share worked out by this project"));
}

#[test]
fn a_share_is_missing_when_a_part_is_missing() {
    let pack = shipped::pack();
    let framework = framework::built_in();
    let without = pack
        .areas()
        .keys()
        .filter(|code| code.starts_with("E09"))
        .find(|code| pack.value("review_meeting_n", code, "2024").is_none())
        .unwrap();
    let figures = pack.figures_for(&framework, Some(without), None);
    let reviews = series(&figures, "review-meetings-of-expected");
    assert_eq!(shown(reviews, without, "2024"), "missing");
    assert_eq!(shown(reviews, LONDON, "2024"), "80.6");
    assert_eq!(shown(reviews, ENGLAND, "2024"), "86.5");
}

#[test]
fn both_figures_of_newham_are_shown_with_their_sources() {
    let figures = figures(Some(NEWHAM), None);
    let plans = series(&figures, "plans-in-force-january");
    assert_eq!(shown(plans, NEWHAM, "2024/25"), "1199.0");
    assert_eq!(shown(plans, LONDON, "2024/25"), "99116.0");
    assert!(plans.source.starts_with("DfE, "));
    let other: Vec<(&str, &str, f64)> = plans
        .other
        .iter()
        .map(|it| (it.place.as_str(), it.period.as_str(), it.value))
        .collect();
    assert_eq!(
        other,
        [(NEWHAM, "2024/25", 3000.0), (LONDON, "2024/25", 100_917.0)]
    );
    for figure in &plans.other {
        assert!(figure.source.contains("LIIA") && figure.note.contains("neither is chosen"));
    }
}

#[test]
fn what_rests_on_a_disputed_figure_says_so() {
    let figures = figures(Some(NEWHAM), None);
    let growth = series(&figures, "plans-in-force-yearly-change");
    assert!(
        growth
            .note
            .as_ref()
            .unwrap()
            .contains("LIIA's dashboard uses 3,000")
    );
    let other: Vec<String> = growth
        .other
        .iter()
        .map(|it| format!("{:.1}", it.value))
        .collect();
    // 3,000 after 2,705; 100,917 after 93,539.
    assert_eq!(other, ["10.9", "7.9"]);
    assert!(
        growth
            .other
            .iter()
            .all(|it| it.source.ends_with("; change worked out by this project"))
    );
    for slug in [
        "units-and-resourced-share",
        "mainstream-share",
        "primary-need-autism",
    ] {
        let line = series(&figures, slug);
        assert!(
            line.note
                .as_ref()
                .unwrap()
                .contains("Newham rest on the 1,199 plans"),
            "{slug}"
        );
        assert!(line.other.is_empty(), "{slug}");
    }
    assert_eq!(series(&figures, "requests-received").note, None);
}

#[test]
fn another_area_sees_only_what_bears_on_its_places() {
    let london = figures(Some(CAMDEN), None);
    let plans = series(&london, "plans-in-force-january");
    assert_eq!(plans.other.len(), 1);
    assert_eq!(plans.other.first().unwrap().place, LONDON);
    let kent = figures(Some("E10000016"), None);
    assert!(series(&kent, "plans-in-force-january").other.is_empty());
    assert_eq!(series(&kent, "plans-in-force-january").note, None);
}

#[test]
fn a_year_without_results_is_there_and_missing() {
    let figures = figures(Some(CAMDEN), None);
    let phonics = series(&figures, "phonics-sen-support");
    assert_eq!(shown(phonics, ENGLAND, "2018/19"), "48.0");
    for missing in ["2019/20", "2020/21"] {
        assert!(phonics.periods.contains(&missing.to_owned()));
        assert_eq!(shown(phonics, ENGLAND, missing), "missing");
    }
    assert_eq!(shown(phonics, ENGLAND, "2021/22"), "44.0");
}

#[test]
fn terms_stand_in_order() {
    let figures = figures(Some(CAMDEN), None);
    let terms = series(&figures, "suspensions-plan");
    assert_eq!(
        terms.periods.get(..3).unwrap(),
        ["2019/20 Autumn", "2019/20 Spring", "2019/20 Summer"]
    );
    assert_eq!(terms.periods.last().unwrap(), "2024/25 Spring");
    // Published for local authorities only.
    assert!(terms.latest(LONDON).is_none() && terms.latest(ENGLAND).is_none());
}

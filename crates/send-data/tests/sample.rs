//! The committed pack beside cells of the published figures that were drawn once: the pack cannot
//! vouch for itself.

mod shipped;

use send_data::{AreaLevel, AreaList};
use shipped::{INDEX, PARTS};

const AREAS: &str = include_str!("../pack/areas.json");
const SAMPLE: &str = include_str!("sample.csv");
const MISSING: &str = include_str!("missing.csv");

fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().skip(1).map(|line| line.split(',').collect())
}

#[test]
fn a_thousand_cells_are_exactly_as_published() {
    let pack = shipped::pack();
    let mut compared = 0;
    for row in rows(SAMPLE) {
        let [series, place, period, value] = row[..] else {
            panic!("{row:?}");
        };
        let value: f64 = value.parse().unwrap();
        assert_eq!(pack.value(series, place, period), Some(value), "{row:?}");
        compared += 1;
    }
    assert_eq!(compared, 1000);
}

#[test]
fn a_cell_that_was_not_published_is_missing() {
    let pack = shipped::pack();
    assert_eq!(rows(MISSING).count(), 50);
    for row in rows(MISSING) {
        let [series, place, period] = row[..] else {
            panic!("{row:?}");
        };
        assert!(pack.series().contains_key(series) && pack.has_figures(place));
        assert_eq!(pack.value(series, place, period), None, "{row:?}");
    }
}

#[test]
fn suppressed_cells_stay_missing() {
    let pack = shipped::pack();
    // Lewisham's timeliness for 2024 was withdrawn when the file was revised.
    assert_eq!(pack.value("timely_20wk_ex_pc", "E09000023", "2024"), None);
    assert!(
        pack.value("timely_20wk_ex_pc", "E09000023", "2023")
            .is_some()
    );
    // Three London boroughs have no annual review figures.
    let boroughs: Vec<&str> = pack
        .codes(AreaLevel::LocalAuthority)
        .filter(|it| it.starts_with("E09"))
        .collect();
    let with = boroughs
        .iter()
        .filter(|it| pack.value("review_expected_n", it, "2024").is_some());
    assert_eq!((boroughs.len(), with.count()), (33, 30));
}

#[test]
fn london_is_the_published_row_and_not_a_sum() {
    let pack = shipped::pack();
    let boroughs: f64 = pack
        .codes(AreaLevel::LocalAuthority)
        .filter(|code| code.starts_with("E09"))
        .filter_map(|code| pack.value("review_expected_n", code, "2024"))
        .sum();
    let london = pack
        .value("review_expected_n", "E12000007", "2024")
        .unwrap();
    assert!(boroughs < london, "{boroughs} {london}");
}

#[test]
fn nothing_in_the_pack_says_where_the_table_was_kept() {
    for word in [
        "/work", "shared", "tidy", "github", "README", ".csv", ".parquet", "commit", "UNSURE",
    ] {
        let files = PARTS.iter().map(|(_, text)| *text);
        for text in files.chain([INDEX, AREAS]) {
            assert!(!text.contains(word), "{word}");
        }
    }
}

#[test]
fn every_local_area_has_a_region_and_london_its_health_board() {
    let list = AreaList::read(AREAS).unwrap();
    assert_eq!(list.areas().len(), 153);
    assert_eq!(list.regions().count(), 9);
    assert!(list.areas().is_sorted_by_key(|area| &area.name));
    let newham = list.area("E09000025").unwrap();
    assert_eq!(
        (newham.name.as_str(), newham.dfe_code.as_str()),
        ("Newham", "316")
    );
    assert_eq!(
        (newham.region_code.as_str(), newham.region_name.as_str()),
        ("E12000007", "London")
    );
    let boards: std::collections::BTreeSet<&str> = list
        .areas()
        .iter()
        .filter_map(|area| area.icb.as_deref())
        .collect();
    assert_eq!(boards.len(), 4, "{boards:?}");
}

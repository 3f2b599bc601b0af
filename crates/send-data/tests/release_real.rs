//! The files as published, where this machine has them. What is read of them is set beside the
//! table of figures that was compiled from the same files another way.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper that cannot go on has failed its test"
)]

#[path = "release/common.rs"]
mod common;

use std::collections::BTreeMap;

use common::{published, read_all, read_one, shared};
use send_data::release::{CellValue, FileReading, Outcome, Publication, Reason, Report};

type Key = (String, String, String);

/// The compiled table: all numbers of the sources that the published files here belong to.
fn compiled() -> Option<BTreeMap<Key, f64>> {
    let bytes = shared("tidy/send_indicators.csv")?;
    let mut rows = csv::Reader::from_reader(bytes.as_slice());
    let mut values = BTreeMap::new();
    for row in rows.records() {
        let row = row.unwrap();
        let [series, place, _, level, period, value, _, source] =
            std::array::from_fn(|at| row[at].to_owned());
        let ours = [
            "dfe-sen2-2025",
            "dfe-neet-scorecard",
            "hmcts-send-appeals-2024",
        ]
        .iter()
        .any(|it| source.starts_with(it));
        // Buckinghamshire, Somerset and North Yorkshire have two ONS codes each.
        let place = match place.as_str() {
            "E06000060" => "E10000002".to_owned(),
            "E06000065" => "E10000023".to_owned(),
            "E06000066" => "E10000027".to_owned(),
            _ if level == "la_former" => continue,
            _ => place,
        };
        if ours {
            values.insert((series, place, period), value.parse().unwrap());
        }
    }
    Some(values)
}

fn cells(readings: &[FileReading]) -> BTreeMap<Key, CellValue> {
    let mut cells = BTreeMap::new();
    for cell in readings.iter().flat_map(|it| &it.cells) {
        let key = (cell.series.clone(), cell.place.clone(), cell.period.clone());
        assert_eq!(cells.insert(key, cell.value), None, "{cell:?}");
    }
    cells
}

/// All files of the 2025 release, and the two that were revised in place of the first ones.
fn release_of_2025() -> Option<(Vec<FileReading>, Vec<FileReading>)> {
    let first = read_all(
        "release.zip",
        &published("education-health-and-care-plans_2025.zip")?,
    );
    let revised = vec![
        read_one(&published("requests.revised.csv")?),
        read_one(&published("timeliness_20_week.revised.csv")?),
    ];
    Some((first.unwrap(), revised))
}

fn file(readings: &[FileReading], publication: Publication) -> &FileReading {
    let mut found = readings
        .iter()
        .filter(|it| it.publication == Some(publication));
    let file = found.next().unwrap();
    assert!(found.next().is_none());
    file
}

/// How many cells of a series there are.
fn by_series<'a>(keys: impl Iterator<Item = &'a Key>) -> BTreeMap<&'a str, usize> {
    let mut count = BTreeMap::new();
    for (series, _, _) in keys {
        *count.entry(series.as_str()).or_default() += 1;
    }
    count
}

#[test]
fn the_release_of_2025_is_read_whole() {
    let Some((readings, _)) = release_of_2025() else {
        return;
    };
    assert_eq!(readings.len(), 15);
    for (publication, rows, cells) in [
        (Publication::Caseload, 25_339, 25_829),
        (Publication::NewPlans, 17_859, 5763),
        (Publication::Requests, 13_169, 7728),
        (Publication::Assessments, 12_847, 3864),
        (Publication::Timeliness, 12_211, 3854),
        (Publication::AnnualReviews, 13_290, 619),
        (Publication::CeasedPlans, 21_164, 1936),
        (Publication::PersonalBudgets, 22_955, 966),
        (Publication::Residential, 23_117, 2246),
        (Publication::WorkBased, 9917, 489),
        (Publication::NeedsAllPlans, 13_939, 3912),
        (Publication::NeedsNewPlans, 9768, 820),
        (Publication::Appeals, 171, 5078),
    ] {
        let file = file(&readings, publication);
        assert_eq!(file.outcome, Outcome::Read);
        assert_eq!(
            (file.rows, file.cells.len()),
            (rows, cells),
            "{publication:?}"
        );
    }
    // Only what is known to be wrong is refused.
    let refused = |publication| file(&readings, publication).refused.count;
    assert_eq!(refused(Publication::NewPlans), 15);
    assert_eq!(refused(Publication::Appeals), 4);
    let negative = &file(&readings, Publication::AnnualReviews).refused;
    assert!(
        negative
            .first
            .iter()
            .all(|it| it.what.contains("below zero"))
    );
    let all: usize = readings.iter().map(|it| it.refused.count).sum();
    // Lewisham's two withdrawn percentages are the last.
    assert_eq!(refused(Publication::Timeliness), 2);
    assert_eq!(all, 15 + 4 + 2 + negative.count);
    assert!(
        negative
            .first
            .iter()
            .any(|it| it.what.contains("Gateshead for 2024: -2 "))
    );
}

#[test]
fn what_is_read_equals_the_compiled_table_but_for_what_was_revised() {
    let (Some((readings, revised)), Some(compiled)) = (release_of_2025(), compiled()) else {
        return;
    };
    let neet = read_one(&published("neet-scorecard-2025.csv").unwrap());
    let replaced = [Publication::Requests, Publication::Timeliness];
    let kept = |it: &&FileReading| it.publication.is_none_or(|it| !replaced.contains(&it));
    let mut all: Vec<FileReading> = readings.iter().filter(kept).cloned().collect();
    all.extend(revised);
    all.push(neet);
    let cells = cells(&all);
    let number = |key: &Key| cells.get(key).and_then(|it| it.number());

    // The table has other years of the scorecard; the files of those are not here.
    let here = |key: &&Key| !key.0.starts_with("neet_nk_") || key.2 == "2025";
    let differing: Vec<&Key> = compiled
        .keys()
        .filter(here)
        .filter(|key| number(key) != Some(compiled[*key]))
        .collect();
    // Revised after July 2025, in files of which only the first edition is here: Surrey's moderate
    // and severe needs, and what annual reviews left outstanding.
    let expected = BTreeMap::from([
        ("ehcp_need_semh_n", 2),
        ("ehcp_need_slcn_n", 2),
        ("ehcp_need_sld_n", 2),
        ("ehcp_need_sld_pc", 3),
        ("ehcp_need_spld_n", 2),
        ("ehcp_need_spld_pc", 3),
        ("review_decision_outstanding_n", 141),
    ]);
    let unexpected: Vec<&Key> = differing
        .iter()
        .copied()
        .filter(|key| !expected.contains_key(key.0.as_str()) && key.1 != LONDON)
        .collect();
    assert_eq!(unexpected, Vec::<&Key>::new());
    let counted = by_series(
        differing
            .iter()
            .copied()
            .filter(|key| key.1 != LONDON || expected.contains_key(key.0.as_str())),
    );
    assert_eq!(counted, expected);
    // The first edition of the needs of new plans has Inner and Outer London in London's place.
    let london: Vec<&str> = differing
        .iter()
        .filter(|key| key.1 == LONDON && !expected.contains_key(key.0.as_str()))
        .map(|key| key.0.as_str())
        .collect();
    assert!(
        london.iter().all(|it| it.starts_with("newplan_need_")),
        "{london:?}"
    );
    let surrey = differing
        .iter()
        .filter(|key| key.0.starts_with("ehcp_need_"));
    let places: std::collections::BTreeSet<&str> = surrey.map(|key| key.1.as_str()).collect();
    assert_eq!(
        places.into_iter().collect::<Vec<_>>(),
        ["E10000030", "E12000008", ENGLAND]
    );

    // Numbers that the table does not have.
    let only_read: Vec<&Key> = cells
        .iter()
        .filter(|(key, value)| value.number().is_some() && !compiled.contains_key(*key))
        .map(|(key, _)| key)
        .filter(|key| {
            let before = key.0.starts_with("tribunal_") && key.2.as_str() < "2016";
            // The table takes these from elsewhere.
            let elsewhere = matches!(key.0.as_str(), "neet_1617_pc" | "neet_nk_1617_pc");
            let parts_of_london = key.1.starts_with("E13");
            !before && !elsewhere && !parts_of_london
        })
        .collect();
    // Waltham Forest and Wandsworth were withdrawn in revised files that are not here.
    assert_eq!(
        by_series(only_read.iter().copied()),
        BTreeMap::from([
            ("personal_budget_n", 1),
            ("review_decision_4wk_pc", 1),
            ("review_decision_outstanding_n", 1),
            ("review_expected_n", 1),
            ("review_meeting_n", 1),
        ])
    );
    let equal = compiled
        .keys()
        .filter(|key| number(key) == Some(compiled[*key]))
        .count();
    assert!(equal > 50_000, "{equal}");
}

const ENGLAND: &str = "E92000001";
const LONDON: &str = "E12000007";

#[test]
fn totals_are_those_that_were_announced() {
    let Some((readings, revised)) = release_of_2025() else {
        return;
    };
    let (first, revised) = (cells(&readings), cells(&revised));
    let of = |cells: &BTreeMap<Key, CellValue>, series: &str, place: &str, period: &str| {
        let key = (series.to_owned(), place.to_owned(), period.to_owned());
        cells[&key].number().unwrap()
    };
    for (series, place, period, announced) in [
        ("ehcp_total", ENGLAND, "2024/25", 638_745.0),
        ("ehcp_total", ENGLAND, "2023/24", 576_474.0),
        ("ehcp_total", LONDON, "2023/24", 93_539.0),
        ("ehcp_total", LONDON, "2024/25", 99_116.0),
        ("newplan_total", ENGLAND, "2024", 97_747.0),
        ("newplan_total", ENGLAND, "2023", 84_428.0),
        ("newplan_total", LONDON, "2024", 14_037.0),
        ("newplan_total", LONDON, "2023", 12_799.0),
    ] {
        assert!(
            (of(&first, series, place, period) - announced).abs() < 1e-9,
            "{series} {place}"
        );
    }
    for (series, place, period, announced) in [
        ("request_total", ENGLAND, "2024", 154_489.0),
        ("request_total", ENGLAND, "2023", 138_242.0),
        ("request_total", LONDON, "2024", 21_583.0),
        ("request_total", LONDON, "2023", 19_488.0),
        ("timely_20wk_ex_pc", ENGLAND, "2024", 46.4),
        ("timely_20wk_ex_pc", ENGLAND, "2023", 50.3),
        ("timely_20wk_ex_pc", LONDON, "2023", 70.0),
        ("timely_20wk_ex_pc", LONDON, "2024", 66.9),
    ] {
        assert!(
            (of(&revised, series, place, period) - announced).abs() < 1e-9,
            "{series} {place}"
        );
    }
}

#[test]
fn a_report_of_the_revised_files_over_the_first_ones_says_what_was_withdrawn() {
    let Some((readings, revised)) = release_of_2025() else {
        return;
    };
    let before = cells(&readings);
    let report = Report::of(&revised, |series, place, period| {
        let key = (series.to_owned(), place.to_owned(), period.to_owned());
        before.get(&key)?.number()
    });
    let gone = |at: usize| {
        let gone = &report.files[at].gone;
        assert_eq!(gone.count, gone.first.len());
        assert!(
            gone.first
                .iter()
                .all(|it| it.reason == Reason::Unavailable && it.period == "2024")
        );
        gone.first
            .iter()
            .map(|it| (it.series.as_str(), it.place.as_str()))
            .collect::<Vec<_>>()
    };
    // Barnet, and Lewisham.
    assert_eq!(
        gone(0),
        [
            ("request_mediation_n", "E09000003"),
            ("request_tribunal_n", "E09000003")
        ]
    );
    assert_eq!(
        gone(1),
        [
            // Their percentages of the first file were refused.
            ("timely_issued_n_ex", "E09000023"),
            ("timely_over_1yr_ex_pc", "E09000023"),
        ]
    );
    for file in &report.files {
        assert_eq!((file.new, file.revised.count), (0, 0), "{:?}", file.revised);
        assert!(file.same > 3000);
    }
}

#[test]
fn the_scorecard_is_read_of_all_councils_whatever_code_they_have() {
    let Some(bytes) = published("neet-scorecard-2025.csv") else {
        return;
    };
    let reading = read_one(&bytes);
    assert_eq!(reading.publication, Some(Publication::NeetScorecard));
    assert_eq!((reading.rows, reading.cells.len()), (161, 161 * 5));
    assert_eq!((reading.refused.count, reading.passed_over.len()), (0, 0));
}

#[test]
fn the_release_of_2022_is_refused_file_by_file_with_what_to_use_instead() {
    let Some(zip) = published("education-health-and-care-plans_2022.zip") else {
        return;
    };
    let readings = read_all("release.zip", &zip).unwrap();
    assert_eq!(readings.len(), 7);
    for reading in readings {
        assert_eq!(reading.cells, []);
        match reading.outcome {
            Outcome::PassedOver(_) => assert_eq!(reading.name, "data-guidance/data-guidance.txt"),
            Outcome::Refused(problem) => assert!(problem.hint.contains("2025"), "{problem}"),
            other => panic!("{other:?}"),
        }
    }
}

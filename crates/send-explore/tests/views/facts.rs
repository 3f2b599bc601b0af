//! What the plan may apply rules to: how far any council has come, and the fifth the area is in.

use reform_plan::AreaFigures;
use reform_plan::figures::{Beyond, Fifth, PlaceRole, Reach, ReachEnd, SeriesFigures, Within};
use reform_plan::framework::built_in;
use reform_plan::{Formula, Slug, Unit};
use send_data::release::{Cell, CellValue, Reason, Taken};
use send_data::{AreaLevel, Pack};
use send_explore::{Answer, Ask, Desk, Kept};

use crate::support::{AREAS, CAMDEN, CITY, INDEX, LONDON, NEWHAM, PARTS, part, whole};

const SCILLY: &str = "E06000053";
const IN_20_WEEKS: &str = "timely_20wk_ex_pc";

fn figures(desk: &Desk, area: Option<&str>) -> AreaFigures {
    let ask = Ask::Area {
        area: area.map(str::to_owned),
        region: None,
    };
    match desk.answer(&ask) {
        Answer::Area(figures) => figures,
        other => panic!("{other:?}"),
    }
}

/// The line of the catalogue that shows a published series as it is.
fn line_of(key: &str) -> Slug {
    let framework = built_in();
    let mut lines = framework.indicators.iter().flat_map(|it| &it.series);
    let is_it = |formula: &Formula| matches!(formula, Formula::Published(known) if known == key);
    lines
        .find(|line| is_it(&line.formula))
        .unwrap()
        .slug
        .clone()
}

fn timeliness(figures: &AreaFigures) -> &SeriesFigures {
    figures.series(&line_of(IN_20_WEEKS)).unwrap()
}

fn ends(reach: &Reach) -> [&ReachEnd; 2] {
    [&reach.lowest, &reach.highest]
}

/// Every published value of a series for the councils that are counted.
fn counted<'a>(pack: &'a Pack, key: &'a str) -> impl Iterator<Item = f64> + 'a {
    let councils = pack.codes(AreaLevel::LocalAuthority);
    let councils = councils.filter(|code| ![CITY, SCILLY].contains(code));
    councils.flat_map(move |code| {
        let periods = &pack.series()[key].periods;
        periods
            .iter()
            .filter_map(move |period| pack.value(key, code, period))
    })
}

#[test]
fn the_reach_of_timeliness_is_what_councils_really_published() {
    let pack = whole().pack();
    let figures = figures(whole(), Some(NEWHAM));
    let reach = timeliness(&figures).reach.as_ref().unwrap();
    assert!(0.0 <= reach.lowest.value && reach.highest.value <= 100.0);
    assert!(reach.lowest.value < 20.0 && reach.highest.value > 90.0);
    assert!((100..=151).contains(&reach.areas), "{}", reach.areas);
    for end in ends(reach) {
        assert_eq!(
            pack.value(IN_20_WEEKS, &end.place, &end.period),
            Some(end.value)
        );
        assert_eq!(pack.areas()[&end.place].name, end.name);
        assert_eq!(pack.areas()[&end.place].level, AreaLevel::LocalAuthority);
        assert!(end.source.starts_with("DfE, "));
    }
    for value in counted(pack, IN_20_WEEKS) {
        assert_eq!(reach.beyond(value, Unit::Percent), None);
    }
    assert!(matches!(
        reach.beyond(101.0, Unit::Percent),
        Some(Beyond::Above(_))
    ));
    assert!(matches!(
        reach.beyond(-1.0, Unit::Percent),
        Some(Beyond::Below(_))
    ));
}

#[test]
fn every_series_has_a_reach_that_holds_its_own_ends_and_never_a_very_small_council() {
    let figures = figures(whole(), Some(CAMDEN));
    assert!(figures.series.len() > 90);
    for (slug, series) in &figures.series {
        let reach = series.reach.as_ref().unwrap_or_else(|| panic!("{slug}"));
        assert!(reach.lowest.value <= reach.highest.value, "{slug}");
        assert!((2..=151).contains(&reach.areas), "{slug}: {}", reach.areas);
        for end in ends(reach) {
            assert!(![CITY, SCILLY].contains(&end.place.as_str()), "{slug}");
            assert!(series.periods.contains(&end.period), "{slug}");
            assert!(end.value.is_finite() && !end.source.is_empty(), "{slug}");
        }
        for reading in series.readings(CAMDEN) {
            assert!(
                (reach.lowest.value..=reach.highest.value).contains(&reading.value),
                "{slug}"
            );
        }
    }
}

#[test]
fn a_worked_out_series_is_worked_out_for_each_council() {
    let figures = figures(whole(), Some(CAMDEN));
    let growth = figures
        .series(&"plans-in-force-yearly-change".into())
        .unwrap();
    let end = &growth.reach.as_ref().unwrap().highest;
    let pack = whole().pack();
    let periods = &pack.series()["ehcp_total"].periods;
    let at = periods.iter().position(|it| *it == end.period).unwrap();
    let value = |at: usize| pack.value("ehcp_total", &end.place, &periods[at]).unwrap();
    let change = 100.0 * (value(at) - value(at - 1)) / value(at - 1);
    assert!((change - end.value).abs() < 1e-9);
}

#[test]
fn a_reach_waits_for_the_whole_country_and_is_the_same_for_every_area() {
    let mut desk = Desk::new(INDEX, built_in()).unwrap();
    let ask = Ask::Area {
        area: Some(NEWHAM.to_owned()),
        region: None,
    };
    for name in [LONDON, "england"] {
        desk.add_part(name, part(name)).unwrap();
    }
    let first = figures(&desk, Some(NEWHAM));
    assert!(first.series.values().all(|series| series.reach.is_none()));
    assert!(first.series.values().any(|series| series.fifth.is_some()));
    let needs = desk.needs(&ask);
    assert_eq!(needs.len(), PARTS.len() - 2);
    let (last, others) = needs.split_last().unwrap();
    for name in others {
        desk.add_part(name, part(name)).unwrap();
    }
    let almost = figures(&desk, Some(NEWHAM));
    assert!(almost.series.values().all(|series| series.reach.is_none()));
    desk.add_part(last, part(last)).unwrap();
    let second = figures(&desk, Some(NEWHAM));
    assert_eq!(second, figures(whole(), Some(NEWHAM)));
    // A plan whose area has no figures of its own has the same reach.
    for other in [Some(CITY), Some(LONDON), None] {
        let of_other = figures(&desk, other);
        assert_eq!(timeliness(&of_other).reach, timeliness(&second).reach);
    }
}

#[test]
fn a_figure_from_a_file_counts_and_says_its_file_and_a_suppressed_one_does_not_count() {
    let reach_with = |place: &str, period: &str, value| {
        let mut desk = whole().clone();
        let taken = Taken {
            title: "Timeliness, 2026 release".to_owned(),
            file: "timeliness.csv".to_owned(),
            archive: None,
            read_on: "1 July 2026".to_owned(),
            cells: vec![Cell {
                series: IN_20_WEEKS.to_owned(),
                place: place.to_owned(),
                period: period.to_owned(),
                value,
            }],
        };
        desk.take(Kept {
            taken: vec![taken],
            ..Kept::default()
        });
        let figures = figures(&desk, Some(NEWHAM));
        timeliness(&figures).reach.clone().unwrap()
    };
    let higher = reach_with(CAMDEN, "2025", CellValue::Number(100.5)).highest;
    assert_eq!(
        (higher.name.as_str(), higher.period.as_str()),
        ("Camden", "2025")
    );
    assert!(
        higher.source.contains("timeliness.csv"),
        "{}",
        higher.source
    );
    let lowest = timeliness(&figures(whole(), Some(NEWHAM)))
        .reach
        .clone()
        .unwrap()
        .lowest;
    let suppressed = CellValue::Missing(Reason::Suppressed);
    let without = reach_with(&lowest.place, &lowest.period, suppressed).lowest;
    assert_ne!(
        (&without.place, &without.period),
        (&lowest.place, &lowest.period)
    );
    assert!(without.value >= lowest.value);
}

#[test]
fn a_fifth_agrees_with_the_words_of_the_standing() {
    let framework = built_in();
    let lines: Vec<_> = framework
        .indicators
        .iter()
        .flat_map(|it| &it.series)
        .collect();
    let mut seen = Vec::new();
    for area in AREAS {
        let figures = figures(whole(), Some(area));
        for line in &lines {
            let Some(series) = figures.series(&line.slug) else {
                continue;
            };
            let (fifth, words) = (&series.fifth, &series.standing.unusual);
            assert_eq!(fifth.is_some(), words.is_some(), "{area} {}", line.slug);
            let (Some(fifth), Some(words)) = (fifth, words) else {
                continue;
            };
            let said = format!("Among the {} of {}: ", fifth.which.words(), fifth.group);
            assert!(words.starts_with(&said), "{words}");
            assert!(
                words.contains(&format!(" of {}, highest first", fifth.of)),
                "{words}"
            );
            assert!(fifth.of >= 10 && !line.unit.is_total());
            let us = &figures.place(PlaceRole::Us).unwrap().code;
            assert_eq!(series.latest(us).unwrap().period, fifth.period);
            assert_eq!(
                fifth.within == Within::England,
                fifth.group.ends_with("England")
            );
            seen.push((fifth.which, fifth.within));
        }
    }
    for which in [Fifth::Highest, Fifth::Lowest] {
        for within in [Within::Region, Within::England] {
            assert!(seen.contains(&(which, within)), "{which:?} {within:?}");
        }
    }
}

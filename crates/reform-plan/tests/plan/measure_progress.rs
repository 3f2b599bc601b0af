//! How far a measure has come: which figure counts, where it had to be, and what cannot be told.

use reform_plan::figures::AreaFigures;
use reform_plan::summary::{
    FigureFrom, MeasureLine, Progress, ProgressState, Untold, spread_by_year,
};
use reform_plan::{Date, MeasureDirection, Month, Polarity, SuccessMeasure, TypedDate, UsedFigure};

use crate::measure_support::{found, measure, own, published, share, step};
use crate::support::framework;

fn today() -> Date {
    Date::from_calendar_date(2027, Month::June, 1).unwrap()
}

fn progress(measure: &SuccessMeasure, figures: Option<&AreaFigures>) -> Progress {
    Progress::of(measure, framework(), figures, today())
}

/// How a measure of the partnership's own stands with these results.
fn with(change: impl FnOnce(&mut SuccessMeasure)) -> Progress {
    let mut measure = own();
    change(&mut measure);
    progress(&measure, None)
}

fn one(value: &str, month: u8, year: u16) -> Progress {
    with(|it| it.results = vec![found(TypedDate::month(month, year), value)])
}

#[test]
fn where_it_had_to_be_lies_on_the_straight_line_between_baseline_and_target() {
    // From 31 December 2024 to 31 December 2027: a third of the way after a year.
    let on_track = one("60", 12, 2025);
    assert_eq!(on_track.state, ProgressState::OnTrack);
    assert_eq!(on_track.due.unwrap().shown, "at least 60");
    let behind = one("59", 12, 2025);
    assert_eq!(behind.state, ProgressState::Behind);
    assert_eq!(
        behind.sentences(),
        "Behind: 59 (December 2025), when at least 60 was due. Source: the survey."
    );
    assert_eq!(one("80", 12, 2025).state, ProgressState::Reached);
    assert_eq!(one("81", 12, 2025).state, ProgressState::Reached);
}

#[test]
fn at_before_and_after_a_waypoint_the_way_goes_over_it() {
    let due = |month, year, day: Option<u8>| {
        let on = match day {
            Some(day) => TypedDate::day(day, month, year),
            None => TypedDate::month(month, year),
        };
        let it = with(|it| {
            it.trajectory = vec![
                step(TypedDate::month(12, 2025), "52"),
                step(TypedDate::month(12, 2026), "60"),
            ];
            it.results = vec![found(on, "55")];
        });
        (it.due.unwrap().shown, it.state)
    };
    assert_eq!(
        due(12, 2025, None),
        ("at least 52".to_owned(), ProgressState::OnTrack)
    );
    assert_eq!(
        due(12, 2026, None),
        ("at least 60".to_owned(), ProgressState::Behind)
    );
    // Half a year before the first waypoint, half a year after it.
    assert_eq!(due(7, 2025, Some(1)).0, "at least 51");
    assert_eq!(due(7, 2026, Some(1)).0, "at least 55.99");
    assert_eq!(due(5, 2027, None).0, "at least 68.27");
}

#[test]
fn a_waypoint_nobody_can_read_is_passed_over_and_never_zero() {
    let it = with(|it| {
        it.trajectory = vec![
            step(TypedDate::month(12, 2025), "most"),
            step(TypedDate::default(), "99"),
        ];
        it.results = vec![found(TypedDate::month(12, 2025), "60")];
    });
    assert_eq!(it.state, ProgressState::OnTrack);
    assert_eq!(it.due.unwrap().shown, "at least 60");
}

#[test]
fn down_is_better_when_the_measure_says_so() {
    let state = |value| {
        with(|it| {
            it.direction = MeasureDirection::Down;
            it.baseline = "80".into();
            it.target = "50".into();
            it.results = vec![found(TypedDate::month(12, 2025), value)];
        })
    };
    assert_eq!(state("70").state, ProgressState::OnTrack);
    assert_eq!(state("70").due.unwrap().shown, "at most 70");
    assert_eq!(state("71").state, ProgressState::Behind);
    assert_eq!(state("49").state, ProgressState::Reached);
}

#[test]
fn the_last_result_by_date_counts_whatever_the_order_of_the_lines() {
    let it = with(|it| {
        it.results = vec![
            found(TypedDate::month(5, 2027), "75"),
            found(TypedDate::month(12, 2025), "51"),
            // Not since the baseline, not yet, not a number, no date.
            found(TypedDate::month(12, 2024), "99"),
            found(TypedDate::month(7, 2027), "99"),
            found(TypedDate::month(6, 2027), "many"),
            found(TypedDate::default(), "99"),
        ];
    });
    let latest = it.latest.unwrap();
    assert_eq!(
        (latest.shown.as_str(), latest.period.as_str()),
        ("75", "May 2027")
    );
    assert_eq!(latest.from, FigureFrom::Result);
    assert_eq!(it.state, ProgressState::OnTrack);
}

#[test]
fn without_a_result_the_newest_published_figure_after_the_baseline_counts() {
    let indicator = share(Polarity::HigherIsBetter);
    let figures = published(
        indicator,
        &[
            ("2023", Some(48.0)),
            ("2024", Some(50.0)),
            ("2025", Some(58.0)),
            ("2026", None),
        ],
    );
    let mut measure = measure(indicator);
    let it = progress(&measure, Some(&figures));
    let latest = it.latest.clone().unwrap();
    assert_eq!(
        (latest.period.as_str(), latest.shown.as_str()),
        ("2025", "58.0%")
    );
    assert_eq!(
        (latest.from, latest.source.as_str()),
        (FigureFrom::Published, "DfE")
    );
    assert_eq!(it.state, ProgressState::Behind);
    assert_eq!(it.words(), "Behind: 58.0% (2025)");

    measure.results = vec![found(TypedDate::month(3, 2026), "66")];
    let it = progress(&measure, Some(&figures));
    assert_eq!(
        it.words(),
        "On track: 66% (March 2026)",
        "what was typed goes first"
    );

    measure.results.clear();
    measure.baseline_date = "2025".to_owned();
    let it = progress(&measure, Some(&figures));
    assert_eq!(
        it.state,
        ProgressState::NoData,
        "its own period is not later"
    );
    assert_eq!(progress(&measure, None).state, ProgressState::NoData);
}

#[test]
fn a_published_figure_is_of_the_place_the_baseline_was_taken_from() {
    let indicator = share(Polarity::HigherIsBetter);
    let mut figures = published(indicator, &[("2024", Some(50.0)), ("2025", Some(58.0))]);
    let mut measure = measure(indicator);
    measure.figure = Some(Box::new(UsedFigure {
        series: indicator.series[0].slug.to_string(),
        place: "Elsewhere".to_owned(),
        period: "2024".to_owned(),
        value: "50%".to_owned(),
        ..UsedFigure::default()
    }));
    assert_eq!(
        progress(&measure, Some(&figures)).state,
        ProgressState::NoData
    );
    let series = figures.series.values_mut().next().unwrap();
    let theirs = vec![Some(50.0), Some(70.0)];
    series.values.insert("Elsewhere".to_owned(), theirs);
    let it = progress(&measure, Some(&figures));
    assert_eq!(it.latest.unwrap().shown, "70.0%");
}

#[test]
fn a_level_to_hold_may_not_be_worse_by_any_amount_and_the_indicator_says_what_worse_is() {
    let state = |polarity, value, month, year| {
        let mut measure = measure(share(polarity));
        measure.direction = MeasureDirection::Hold;
        measure.target = "".into();
        measure.results = vec![found(TypedDate::month(month, year), value)];
        Progress::of(
            &measure,
            framework(),
            None,
            Date::from_calendar_date(2028, Month::June, 1).unwrap(),
        )
        .state
    };
    let higher = Polarity::HigherIsBetter;
    assert_eq!(state(higher, "50", 1, 2026), ProgressState::OnTrack);
    assert_eq!(state(higher, "55", 1, 2026), ProgressState::OnTrack);
    assert_eq!(state(higher, "49.9", 1, 2026), ProgressState::Behind);
    assert_eq!(state(higher, "50", 12, 2027), ProgressState::Reached);
    assert_eq!(
        state(Polarity::LowerIsBetter, "50.1", 1, 2026),
        ProgressState::Behind
    );
    assert_eq!(
        state(Polarity::LowerIsBetter, "45", 1, 2026),
        ProgressState::OnTrack
    );
    let context = Polarity::Context;
    assert_eq!(state(context, "50", 1, 2026), ProgressState::OnTrack);
    assert_eq!(
        state(context, "50.1", 1, 2026),
        ProgressState::CannotTell(Untold::NoBetter)
    );
}

#[test]
fn what_cannot_be_read_is_never_guessed() {
    let untold = |why| ProgressState::CannotTell(why);
    assert_eq!(with(|_| ()).state, ProgressState::NoData);
    assert_eq!(one("lots", 12, 2025).state, untold(Untold::ResultUnread));
    let later = |change: fn(&mut SuccessMeasure)| {
        with(|it| {
            it.results = vec![found(TypedDate::month(12, 2025), "55")];
            change(it);
        })
    };
    assert_eq!(
        later(|it| it.target = "most".into()).state,
        untold(Untold::TargetUnread)
    );
    assert_eq!(
        later(|it| it.target = "50".into()).state,
        untold(Untold::TargetNotAhead)
    );
    assert_eq!(
        later(|it| it.target = "40".into()).state,
        untold(Untold::TargetNotAhead)
    );
    assert_eq!(
        later(|it| it.baseline_date = "then".to_owned()).state,
        untold(Untold::DueUnknown)
    );
    assert_eq!(
        later(|it| it.target_date = TypedDate::default()).state,
        untold(Untold::DueUnknown)
    );
    assert_eq!(
        later(|it| {
            it.direction = MeasureDirection::Hold;
            it.baseline = "some".into();
        })
        .state,
        untold(Untold::BaselineUnread)
    );
    // The dates are not needed to see that it is there.
    let reached = with(|it| {
        it.baseline_date = String::new();
        it.results = vec![found(TypedDate::month(12, 2025), "80")];
    });
    assert_eq!(reached.state, ProgressState::Reached);

    let indicator = share(Polarity::HigherIsBetter);
    let figures = published(indicator, &[("2025", Some(58.0))]);
    let mut undated = measure(indicator);
    undated.baseline_date = "last year".to_owned();
    assert_eq!(
        progress(&undated, Some(&figures)).words(),
        "How it stands cannot be told: the figure we start from has no date"
    );
}

#[test]
fn a_target_whose_day_has_passed_without_a_figure_is_not_called_reached_or_missed() {
    let it = with(|it| {
        it.target_date = TypedDate::month(3, 2027);
        it.results = vec![found(TypedDate::month(12, 2026), "79")];
    });
    assert!(it.passed.is_some());
    assert!(
        it.sentences().ends_with("there is no figure for it yet."),
        "{}",
        it.sentences()
    );
    let after = with(|it| {
        it.target_date = TypedDate::month(3, 2027);
        it.results = vec![found(TypedDate::month(4, 2027), "79")];
    });
    assert_eq!((after.passed, after.state), (None, ProgressState::Behind));
    assert_eq!(after.due.unwrap().shown, "at least 80");
}

#[test]
fn steps_are_spread_by_year_in_the_month_of_the_target_as_exact_as_the_unit() {
    let spread = |measure: &SuccessMeasure| {
        let lines = spread_by_year(measure, framework())?;
        let said = lines
            .iter()
            .map(|it| format!("{} {}", it.by.words(), it.value.0));
        Some(said.collect::<Vec<_>>())
    };
    let shares = measure(share(Polarity::HigherIsBetter));
    assert_eq!(
        spread(&shares).unwrap(),
        ["December 2025 60.0%", "December 2026 70.0%"]
    );
    let mut counts = own();
    counts.target = "81".into();
    counts.target_date = TypedDate::day(29, 2, 2028);
    assert_eq!(
        spread(&counts).unwrap(),
        [
            "28 February 2025 52",
            "28 February 2026 61",
            "28 February 2027 71"
        ]
    );
    for change in [
        (|it| it.baseline = "half".into()) as fn(&mut SuccessMeasure),
        |it| it.baseline_date = "then".to_owned(),
        |it| it.target = "".into(),
        |it| it.target_date = TypedDate::month(13, 2027),
        |it| it.target_date = TypedDate::month(12, 2025),
        |it| it.direction = MeasureDirection::Hold,
    ] {
        let mut measure = own();
        change(&mut measure);
        assert_eq!(spread(&measure), None, "{measure:?}");
    }
}

#[test]
fn steps_that_were_spread_are_where_the_straight_line_is() {
    let mut measure = own();
    measure.baseline = "0.5".into();
    measure.results = vec![found(TypedDate::month(5, 2026), "9")];
    let before = progress(&measure, None).due.unwrap().value;
    measure.trajectory = spread_by_year(&measure, framework()).unwrap();
    let after = progress(&measure, None).due.unwrap().value;
    assert!((before - after).abs() < 0.01, "{before} {after}");
}

#[test]
fn the_line_of_a_measure_has_what_can_be_drawn_and_nothing_else() {
    let indicator = share(Polarity::HigherIsBetter);
    let figures = published(
        indicator,
        &[
            ("2022", Some(40.0)),
            ("2023", None),
            ("2024", Some(50.0)),
            ("2025", Some(58.0)),
        ],
    );
    let mut measure = measure(indicator);
    measure.trajectory = vec![
        step(TypedDate::month(12, 2026), "70"),
        step(TypedDate::month(6, 2027), ""),
    ];
    let line = MeasureLine::of(&measure, framework(), Some(&figures), today()).unwrap();
    let labels = |points: &[reform_plan::summary::MeasurePoint]| {
        points.iter().map(|it| it.label.clone()).collect::<Vec<_>>()
    };
    assert_eq!(labels(&line.past), ["2022", "2024"]);
    assert_eq!(labels(&line.results), ["2025"]);
    assert_eq!(labels(&line.trend), ["2022", "2024", "2025"]);
    assert_eq!(labels(&line.trajectory), ["December 2026"]);
    assert_eq!(line.target.as_ref().unwrap().label, "December 2027");
    assert_eq!(line.baseline.as_ref().unwrap().label, "2024");
    let ahead: Vec<_> = line.ahead().map(|it| it.label.as_str()).collect();
    assert_eq!(ahead, ["December 2026", "December 2027"]);
    assert!((line.target.unwrap().year() - 2027.997).abs() < 0.001);

    let nothing = SuccessMeasure::default();
    assert_eq!(MeasureLine::of(&nothing, framework(), None, today()), None);
    let mut parts = own();
    parts.baseline = "3.4".into();
    assert_eq!(
        MeasureLine::of(&parts, framework(), None, today()),
        None,
        "nobody can say what 3.4 is of"
    );
}

#[test]
fn a_line_of_terms_goes_on_from_one_term_alone() {
    let indicator = share(Polarity::HigherIsBetter);
    let figures = published(
        indicator,
        &[
            ("2023/24 Autumn", Some(1.0)),
            ("2023/24 Spring", Some(2.0)),
            ("2024/25 Autumn", Some(3.0)),
            ("2024/25 Spring", Some(4.0)),
        ],
    );
    let mut measure = measure(indicator);
    measure.baseline_date = "2024/25 Spring".to_owned();
    let line = MeasureLine::of(&measure, framework(), Some(&figures), today()).unwrap();
    let labels: Vec<_> = line.trend.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(labels, ["2023/24 Spring", "2024/25 Spring"]);
}

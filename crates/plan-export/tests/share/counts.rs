use plan_export::share::{Choice, HELD_BACK, Leave, copy, said};
use reform_plan::summary::Place;
use reform_plan::{
    Area, Date, Framework, FrontPage, Id, LocalFigure, MeasureOf, MeasureResult, Month, PlanDraft,
    PlanSummary, Priority, Slug, SuccessMeasure, TypedDate, Unit, UsedFigure, framework, saved,
};

use crate::filled::indicator;

/// A plan with local figures of one indicator, as value and period.
fn plan(framework: &Framework, indicator: &Slug, figures: &[(&str, &str)]) -> PlanDraft {
    let figures = figures.iter().enumerate();
    PlanDraft {
        figures: figures
            .map(|(at, (value, period))| LocalFigure {
                id: Id(format!("figure-{at}")),
                indicator: indicator.clone(),
                value: (*value).into(),
                period: (*period).into(),
                source: "Our case system".into(),
                ..LocalFigure::default()
            })
            .collect(),
        ..PlanDraft::new("plan".into(), framework)
    }
}

/// The values of local figures as they leave.
fn shown(plan: &PlanDraft, framework: &Framework) -> Vec<String> {
    let copy = copy(plan, framework, Choice::ALL, "copy".into());
    copy.figures.into_iter().map(|it| it.value.0).collect()
}

fn of_counts(figures: &[(&str, &str)]) -> Vec<String> {
    let framework = framework::built_in();
    let count = indicator(&framework, Unit::Count);
    shown(&plan(&framework, &count, figures), &framework)
}

#[test]
fn a_small_count_with_a_total_and_the_other_parts_cannot_be_subtracted() {
    let figures = [
        ("3", "2024/25 Autumn"),
        ("14", "2024/25 Spring"),
        ("30", "2024/25 Summer"),
        ("47", "2024/25"),
    ];
    assert_eq!(of_counts(&figures), [HELD_BACK, HELD_BACK, "30", "47"]);
    // Periods that cannot be read may be parts of anything.
    let figures = [("3", "girls"), ("14", "boys"), ("17", "all")];
    assert_eq!(of_counts(&figures), [HELD_BACK, HELD_BACK, "17"]);
}

#[test]
fn a_small_count_alone_is_fewer_than_so_many_and_hides_no_other() {
    let figures = [("3", "2022"), ("14", "2023"), ("17", "2024"), ("0", "2025")];
    assert_eq!(of_counts(&figures), ["fewer than 5", "14", "17", "0"]);
}

#[test]
fn without_a_small_count_all_is_as_it_was_typed() {
    let figures = [
        (" 1,005", "girls"),
        ("15", "boys"),
        ("1,020 ", "all"),
        ("about 3", ""),
    ];
    assert_eq!(of_counts(&figures), [" 1,005", "15", "1,020 ", "about 3"]);
}

#[test]
fn figures_that_are_no_counts_are_never_held_back() {
    let framework = framework::built_in();
    let percent = indicator(&framework, Unit::Percent);
    let figures = [("3", "girls"), ("14", "boys"), ("17", "all")];
    let plan = plan(&framework, &percent, &figures);
    assert_eq!(shown(&plan, &framework), ["3", "14", "17"]);
}

#[test]
fn the_number_the_partnership_chose_is_the_one_that_counts() {
    let framework = framework::built_in();
    let count = indicator(&framework, Unit::Count);
    let figures = [("1", "2022"), ("7", "2023"), ("20", "2024")];
    let with = |below| PlanDraft {
        small_counts: Some(below),
        ..plan(&framework, &count, &figures)
    };
    assert_eq!(shown(&with(0), &framework), ["1", "7", "20"]);
    let shown_ten = ["fewer than 10", "fewer than 10", "20"];
    assert_eq!(shown(&with(10), &framework), shown_ten);
    // "Fewer than 2" would say that it is 1.
    assert_eq!(shown(&with(2), &framework), [HELD_BACK, "7", "20"]);
}

#[test]
fn where_too_much_adds_up_all_counts_of_the_indicator_are_held_back() {
    let many: Vec<String> = (1..=18).map(|it| it.to_string()).collect();
    let mut figures: Vec<(&str, &str)> = many.iter().map(|it| (it.as_str(), "")).collect();
    figures.push(("0", ""));
    let shown = of_counts(&figures);
    assert!(shown.iter().take(18).all(|it| it == HELD_BACK), "{shown:?}");
    assert_eq!(shown[18], "0");
}

/// The same with a measure of the indicator.
fn with_measure(mut plan: PlanDraft, measure: SuccessMeasure) -> PlanDraft {
    plan.priorities.push(Priority {
        id: "priority".into(),
        measures: vec![measure],
        ..Priority::default()
    });
    plan
}

fn measure_of(indicator: &Slug) -> SuccessMeasure {
    SuccessMeasure {
        id: "measure".into(),
        of: MeasureOf::Indicator(indicator.clone()),
        baseline: "14".into(),
        baseline_date: "Spring".into(),
        source: "Our case system".into(),
        target: "4".into(),
        results: vec![MeasureResult {
            on: TypedDate::month(3, 2026),
            value: "2".into(),
            source: "Our case system".into(),
            ..MeasureResult::default()
        }],
        ..SuccessMeasure::default()
    }
}

#[test]
fn what_is_held_back_as_a_local_figure_is_no_baseline_and_no_result_either() {
    let framework = framework::built_in();
    let count = indicator(&framework, Unit::Count);
    let figures = [("3", "girls"), ("14", "boys"), ("17", "all")];
    let plan = with_measure(plan(&framework, &count, &figures), measure_of(&count));
    let copy = copy(&plan, &framework, Choice::ALL, "copy".into());
    let measure = &copy.priorities[0].measures[0];
    assert_eq!(measure.baseline.0, HELD_BACK);
    assert_eq!(measure.target.0, "4", "a target is about nobody yet");
    assert_eq!(measure.results[0].value.0, "fewer than 5");
    let text = saved::to_text(&copy);
    assert!(!text.contains("\"14\""));
}

#[test]
fn a_measure_taken_from_a_local_figure_stays_with_it() {
    let framework = framework::built_in();
    let count = indicator(&framework, Unit::Count);
    let figures = [("14", "Spring"), ("2", "March 2026"), ("60", "2024")];
    let plan = with_measure(plan(&framework, &count, &figures), measure_of(&count));
    let out = copy(&plan, &framework, Choice::default(), "copy".into());
    let measure = &out.priorities[0].measures[0];
    assert!(measure.baseline.is_empty() && measure.source.is_empty());
    assert!(measure.baseline_date.is_empty() && measure.results.is_empty());
    assert!(out.figures.is_empty() && !saved::to_text(&out).contains("\"14\""));
    let only_figures = Choice {
        local_figures: Leave::In,
        ..Choice::default()
    };
    let with = copy(&plan, &framework, only_figures, "copy".into());
    assert_eq!(with.priorities[0].measures[0].baseline.0, "14");
    assert_eq!(with.figures.len(), 3);
    // One that says something else was not taken from it.
    let mut other = plan.clone();
    other.priorities[0].measures[0].baseline_date = "Summer".into();
    let out = copy(&other, &framework, Choice::default(), "copy".into());
    assert_eq!(out.priorities[0].measures[0].baseline.0, "14");
}

#[test]
fn a_published_total_the_plan_uses_is_shown_and_protects_nothing() {
    let framework = framework::built_in();
    let indicator = framework
        .indicators
        .iter()
        .find(|it| it.unit == Unit::Count && !it.series.is_empty())
        .unwrap();
    let figures = [("3", "girls"), ("14", "boys")];
    let mut plan = plan(&framework, &indicator.slug, &figures);
    plan.front = FrontPage {
        area: Some(Area {
            code: Some("E09000025".into()),
            ..Area::default()
        }),
        ..FrontPage::default()
    };
    assert_eq!(shown(&plan, &framework), ["fewer than 5", "14"]);
    let measure = SuccessMeasure {
        baseline: "17".into(),
        figure: Some(Box::new(UsedFigure {
            series: indicator.series[0].slug.to_string(),
            place: "E09000025".into(),
            value: "17".into(),
            ..UsedFigure::default()
        })),
        results: Vec::new(),
        ..measure_of(&indicator.slug)
    };
    let plan = with_measure(plan, measure);
    assert_eq!(shown(&plan, &framework), [HELD_BACK, HELD_BACK]);
    let copy = copy(&plan, &framework, Choice::ALL, "copy".into());
    assert_eq!(copy.priorities[0].measures[0].baseline.0, "17");
}

#[test]
fn a_text_that_says_a_local_figure_which_stays_here_is_named() {
    let framework = framework::built_in();
    let count = indicator(&framework, Unit::Count);
    let figures = [("3", "girls"), ("14", "boys"), ("17", "all")];
    let mut plan = plan(&framework, &count, &figures);
    let today = Date::from_calendar_date(2026, Month::November, 28).unwrap();
    let summary = PlanSummary::new(&framework, &plan, None, today);
    let sentences = summary.indicator(&count).unwrap().local_words();
    plan.priorities.push(Priority {
        id: "priority".into(),
        title: "Wait less".into(),
        problem: sentences.join(" "),
        ..Priority::default()
    });
    let words = |choice| -> Vec<String> {
        let said = said(&plan, &framework, choice).into_iter();
        said.map(|it| {
            assert_eq!(it.place, Place::Priority("priority".into()));
            assert_eq!(it.field, "Priority \"Wait less\": the problem, in numbers");
            it.words
        })
        .collect()
    };
    let (girls, boys) = (
        "local figure fewer than 5 (girls)",
        "local figure 14 (boys)",
    );
    assert_eq!(words(Choice::ALL), [girls, boys]);
    assert_eq!(
        words(Choice::default()),
        [girls, boys, "local figure 17 (all)"]
    );
}

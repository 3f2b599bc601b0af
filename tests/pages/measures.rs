//! The page of a measure with published figures, results and doubts, and what the priority and the
//! print say of it.

use plan_tests::plans;
use plan_tests::render::Stage;
use plan_tests::world::TestWorld;
use plan_web::world::Access;
use plan_web::{PlanState, Route};
use reform_plan::{
    Framework, Indicator, MeasureOf, MeasureResult, OpenDraft, PlanDraft, Polarity, SuccessMeasure,
    TypedDate, Unit, Waypoint,
};
use scraper::{Html, Selector};

/// An indicator whose first series is a percentage that has been published for years.
fn timely(framework: &Framework) -> &Indicator {
    let is_it = |it: &&Indicator| {
        let first = it.series.first();
        it.polarity == Polarity::HigherIsBetter
            && first.is_some_and(|it| it.unit == Unit::Percent && it.slug.as_str().contains("20"))
    };
    framework.indicators.iter().find(is_it).unwrap()
}

/// The half-done plan with this measure in its one priority.
fn plan(framework: &Framework, change: impl FnOnce(&mut SuccessMeasure)) -> PlanDraft {
    let mut plan = plans::half_done(framework);
    let mut measure = SuccessMeasure {
        id: "m1".into(),
        of: MeasureOf::Indicator(timely(framework).slug.clone()),
        baseline: "30%".into(),
        baseline_date: "2022".to_owned(),
        source: "SEN2".to_owned(),
        target: "60%".into(),
        target_date: TypedDate::month(12, 2027),
        ..SuccessMeasure::default()
    };
    change(&mut measure);
    plan.priorities[0].measures.push(measure);
    plan
}

fn texts(html: &str, selector: &str) -> Vec<String> {
    let page = Html::parse_fragment(html);
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector)
        .map(|it| it.text().collect::<String>())
        .collect()
}

#[test]
fn a_measure_with_doubts_says_them_below_their_fields_and_none_stops_anybody() {
    let stage = Stage::shipped();
    let plan = plan(stage.framework(), |it| {
        it.target = "20%".into();
        it.trajectory = vec![Waypoint {
            by: TypedDate::month(12, 2028),
            value: "25%".into(),
            ..Waypoint::default()
        }];
        it.results = vec![MeasureResult {
            value: "33%".into(),
            ..MeasureResult::default()
        }];
    });
    let html = stage.html(&Route::measure(&"m1".into()), Some(&plan));
    let said = texts(&html, "[role=status] > .app-warned");
    assert_eq!(
        said,
        [
            "Target is lower than where you are now. Change it, or select \"Go down\".",
            "December 2028 is after the date of the target.",
            "25.0% in December 2028 is further than the target.",
            "Result 1 needs a month and a year. Until then it is passed over.",
        ]
    );
    assert!(texts(&html, ".govuk-error-message").is_empty());
}

#[test]
fn a_measure_of_an_indicator_shows_its_trend_its_target_and_what_comes_if_nothing_changes() {
    let stage = Stage::shipped();
    let plan = plan(stage.framework(), |_| ());
    let html = stage.html(&Route::measure(&"m1".into()), Some(&plan));
    let title = texts(&html, "figure.app-chart figcaption").join("");
    assert!(
        title.contains("60.0% is the target for December 2027"),
        "{title}"
    );
    assert!(title.contains("if nothing changes about"), "{title}");
    let text = texts(&html, "main").join(" ");
    assert!(text.contains("was due. Source: DfE"), "{text}");
    for (route, place) in [
        (Route::priority(&"p1".into()), "priority"),
        (Route::Summary, "print"),
    ] {
        let html = stage.html(&route, Some(&plan));
        let text = texts(&html, "main").join(" ");
        assert!(
            ["On track: ", "Behind: ", "Reached: "]
                .iter()
                .any(|it| text.contains(it)),
            "the {place} says how it stands"
        );
    }
}

#[test]
fn steps_and_results_can_be_added_spread_and_removed_unless_the_plan_may_only_be_read() {
    let stage = Stage::shipped();
    let plan = plan(stage.framework(), |it| {
        it.results = vec![MeasureResult::default()];
    });
    let html = stage.html(&Route::measure(&"m1".into()), Some(&plan));
    let mut start = PlanState::starting_with(TestWorld::with(&[]).shelf());
    start.open = Some(OpenDraft::new(plan.clone()));
    start.access = Access::Elsewhere;
    let world = TestWorld::with(std::slice::from_ref(&plan));
    let read = stage.html_in(&Route::measure(&"m1".into()), world, start);
    for words in [
        "Spread evenly by year",
        "Add a step",
        "Add what was found",
        "Remove result 1",
    ] {
        let has = |html: &str| texts(html, "button").iter().any(|it| it == words);
        assert!(has(&html), "{words}");
        assert!(!has(&read), "{words} in a plan that may only be read");
    }
}

//! Published figures of areas of every kind: a borough, a county, an area with gaps, regions.

use plan_tests::plans;
use plan_tests::render::Stage;
use plan_web::Route;
use reform_plan::Area;

use crate::approve;

const NEWHAM: &str = "E09000025";
const CITY_OF_LONDON: &str = "E09000001";
const DEVON: &str = "E10000008";

fn item(area: &str, item: &str, compare: &str) -> Route {
    Route::ExploreItem {
        area: area.to_owned(),
        item: item.to_owned(),
        compare: compare.to_owned(),
    }
}

fn topic(area: &str, topic: &str) -> Route {
    Route::ExploreTopic {
        area: area.to_owned(),
        topic: topic.to_owned(),
    }
}

/// Pages of figures, each with the name of its outline.
pub(crate) fn routes() -> Vec<(String, Route)> {
    let region = |code: &str| Route::Region {
        region: code.to_owned(),
    };
    let area = |code: &str| Route::ExploreArea {
        area: code.to_owned(),
    };
    [
        ("area", area(NEWHAM)),
        ("topic", topic(NEWHAM, "placement")),
        ("topic-with-gaps", topic(CITY_OF_LONDON, "attendance")),
        ("share", item(NEWHAM, "timely_20wk_ex_pc", "region")),
        (
            "neighbours",
            item(NEWHAM, "timely_20wk_ex_pc", "neighbours"),
        ),
        ("icb", item(NEWHAM, "timely_20wk_ex_pc", "icb")),
        (
            "chosen",
            item(NEWHAM, "timely_20wk_ex_pc", "E09000002+E10000008"),
        ),
        ("disputed-total", item(NEWHAM, "ehcp_total", "region")),
        ("gaps", item(CITY_OF_LONDON, "timely_20wk_ex_pc", "region")),
        ("county", item(DEVON, "ehcp_pupils_pc", "england")),
        ("region", region("E12000007")),
        ("region-elsewhere", region("E12000009")),
    ]
    .map(|(name, route)| (name.to_owned(), route))
    .into()
}

#[test]
fn pages_of_figures_read_as_approved() {
    let stage = Stage::shipped();
    for (name, route) in routes() {
        approve("figures", &name, &stage.html(&route, None));
    }
}

#[test]
fn a_figure_of_the_own_area_can_be_used_and_asks_why_where_it_is_unusual() {
    let stage = Stage::shipped();
    let mut plan = plans::half_done(stage.framework());
    plan.front.area = Some(Area {
        code: Some("E09000026".to_owned()),
        name: "Redbridge".to_owned(),
        ..Area::default()
    });
    let page = |area: &str| {
        let route = item(area, "timely_20wk_ex_pc", "region");
        stage.html(&route, Some(&plan))
    };
    let own = page("E09000026");
    assert!(own.contains("Use this figure in the plan"));
    assert!(own.contains("Why is this?"));
    assert!(own.contains("Say why in section"));
    let other = page(NEWHAM);
    assert!(other.contains("Use this figure in the plan"));
    assert!(!other.contains("Say why in section"));
}

#[test]
fn what_is_not_published_is_said_in_words_and_never_zero() {
    let stage = Stage::shipped();
    let route = item(CITY_OF_LONDON, "attendance_ehcp_pc", "region");
    let html = stage.html(&route, None);
    assert!(html.contains("Not published for City of London."));
    assert!(html.contains("City of London (not published)"));
    let page = scraper::Html::parse_fragment(&html);
    let rows = scraper::Selector::parse("table tr").unwrap();
    let own = page.select(&rows).find_map(|row| {
        let text: String = row.text().collect::<Vec<_>>().join("|");
        text.starts_with("City of London").then_some(text)
    });
    let own = own.unwrap();
    assert!(
        own.contains("No figure here") && !own.contains('0'),
        "{own}"
    );
}

#[test]
fn an_address_of_nothing_says_so_and_leads_on() {
    let stage = Stage::shipped();
    for route in [
        item(NEWHAM, "no_such_figure", "region"),
        topic(NEWHAM, "no-such-topic"),
        Route::Region {
            region: NEWHAM.to_owned(),
        },
    ] {
        let html = stage.html(&route, None);
        assert!(html.contains("There is no "), "{route:?}");
        assert!(html.contains("Choose an area"), "{route:?}");
    }
    let unknown = stage.html(&item("X1", "ehcp_total", "region"), None);
    assert!(unknown.contains("England is shown"));
}

#[test]
fn before_figures_have_come_every_page_of_them_says_that_they_are_loading() {
    let stage = Stage::shipped().without_figures();
    for (name, route) in routes() {
        let html = stage.html(&route, None);
        assert!(html.contains("Published figures are loading."), "{name}");
    }
}

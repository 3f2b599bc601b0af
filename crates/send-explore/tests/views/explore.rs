use plan_charts::{Chart, PlaceKind, Role};
use send_explore::{Compare, CompareRow, ExploreView, RowRole};

use crate::support::{CAMDEN, CITY, DEVON, LONDON, NEWHAM, explore, topic, whole};

fn row(view: &ExploreView, role: RowRole) -> &CompareRow {
    view.rows.iter().find(|row| row.role == role).unwrap()
}

fn words(row: &CompareRow) -> (&str, &str) {
    let figure = row.figure.as_ref().unwrap();
    (&figure.words, &figure.period)
}

#[test]
fn a_council_is_shown_beside_neighbours_sub_region_region_and_england() {
    let view = explore(CAMDEN, "timely_20wk_ex_pc", Compare::Region);
    let roles: Vec<RowRole> = view.rows.iter().map(|row| row.role).collect();
    assert_eq!(
        roles,
        [
            RowRole::Us,
            RowRole::Neighbours,
            RowRole::SubRegion,
            RowRole::Region,
            RowRole::England
        ]
    );
    assert_eq!(words(row(&view, RowRole::Region)), ("66.9%", "2024"));
    assert_eq!(words(row(&view, RowRole::England)), ("46.4%", "2024"));
    assert_eq!(
        row(&view, RowRole::England).directions[0].words,
        "down from 50.3% (2023) over 1 year: worse"
    );
    // 31 of the 33 boroughs have a figure for 2024.
    let rank = &view.ranks[0];
    assert!(rank.words.ends_with(" of 31, highest first"));
    assert_eq!(
        rank.missing.as_deref(),
        Some("2 have no figure and are not counted")
    );
    assert!(view.latest.starts_with("Camden: ") && view.latest.contains("DfE"));
}

#[test]
fn both_figures_of_newham_are_shown_and_the_catalogue_bears_on_sections() {
    let view = explore(NEWHAM, "ehcp_total", Compare::Icb);
    assert!(view.latest.starts_with("Newham: 1,199 in 2024/25."));
    assert!(view.other[0].words.contains("3,000 for Newham in 2024/25"));
    assert!(
        view.compared_with
            .starts_with("councils in the area of NHS North East London")
    );
    assert!(view.bears_on.iter().any(|it| it.slug == "where-we-are-now"));
    for section in &view.bears_on {
        assert!(whole_has_section(&section.slug) && !section.questions.is_empty());
    }
    // A number of plans is not called unusual: it grows with the place.
    assert_eq!(view.unusual, None);
}

fn whole_has_section(slug: &str) -> bool {
    let framework = reform_plan::framework::built_in();
    framework.section(&slug.into()).is_some()
}

#[test]
fn a_series_of_the_catalogue_is_found_by_slug_and_worked_out() {
    let view = explore(NEWHAM, "plans-in-force-yearly-change", Compare::Region);
    assert_eq!(words(row(&view, RowRole::England)), ("10.8%", "2024/25"));
    assert!(view.source.contains("change worked out by this project"));
    let by_slug = explore(NEWHAM, "plans-in-20-weeks-exceptions-out", Compare::Region);
    let by_key = explore(NEWHAM, "timely_20wk_ex_pc", Compare::Region);
    assert_eq!(by_slug.item, by_key.item);
    assert_eq!(by_slug.rows, by_key.rows);
}

#[test]
fn what_is_missing_for_a_very_small_place_is_said_with_the_likely_reason() {
    let view = explore(CITY, "ks4_a8_ehcp", Compare::Region);
    assert!(row(&view, RowRole::Us).figure.is_none());
    let said = view.missing[0].as_str();
    assert!(
        said.starts_with("Not published for City of London. Only "),
        "{said}"
    );
    assert!(said.contains("aged 0 to 17"));
    assert!(view.ranks.is_empty() && view.unusual.is_none());
    // The others are still shown.
    assert!(row(&view, RowRole::England).figure.is_some());
}

#[test]
fn a_figure_nobody_publishes_for_regions_says_so() {
    let view = explore(CAMDEN, "pa10_ehcp_pc", Compare::Region);
    assert!(row(&view, RowRole::Us).figure.is_some());
    assert_eq!(
        row(&view, RowRole::Region).missing.as_deref(),
        Some("There are no figures for regions here.")
    );
}

#[test]
fn a_county_has_no_sub_region_and_says_so_when_asked() {
    let view = explore(DEVON, "sen_support_pc", Compare::Icb);
    assert!(view.rows.iter().all(|row| row.role != RowRole::SubRegion));
    assert!(
        view.missing
            .iter()
            .any(|it| it.contains("No Integrated Care Board is known here for Devon"))
    );
    assert_eq!(view.compared_with, "councils in the South West");
}

#[test]
fn a_region_stands_among_the_regions() {
    let view = explore(LONDON, "sen_support_pc", Compare::Region);
    assert_eq!(view.compared_with, "regions of England");
    assert_eq!(view.ranks.len(), 1);
    assert!(view.ranks[0].words.ends_with(" of 9, highest first"));
    let roles: Vec<RowRole> = view.rows.iter().map(|row| row.role).collect();
    assert_eq!(roles, [RowRole::Us, RowRole::England]);
}

#[test]
fn england_and_parts_of_london_have_figures_and_no_rank() {
    for code in ["E92000001", "E13000001"] {
        let view = explore(code, "ks4_a8_ehcp", Compare::Neighbours);
        assert!(row(&view, RowRole::Us).figure.is_some());
        assert!(view.ranks.is_empty() && view.unusual.is_none());
        assert!(
            view.missing
                .iter()
                .any(|it| it.contains("is not a council"))
        );
    }
}

#[test]
fn without_an_area_england_is_shown_and_an_unknown_code_is_named() {
    let ask = |area: Option<&str>| {
        send_explore::Ask::Explore(send_explore::ExploreAsk {
            area: area.map(str::to_owned),
            item: "sen_support_pc".to_owned(),
            compare: Compare::Region,
        })
    };
    for (area, missing) in [(None, 0), (Some("E09999999"), 1)] {
        let send_explore::Answer::Explore(view) = whole().answer(&ask(area)) else {
            panic!("{area:?}");
        };
        assert!(view.heading.ends_with(": England"));
        assert!(view.latest.starts_with("England: "));
        assert_eq!(view.missing.len(), missing);
        assert!(view.ranks.is_empty());
    }
}

#[test]
fn chosen_places_have_rows_of_their_own() {
    let chosen = Compare::Chosen(vec![DEVON.to_owned(), "E0".to_owned(), DEVON.to_owned()]);
    let view = explore(CAMDEN, "sen_support_pc", chosen);
    let names: Vec<&str> = view
        .rows
        .iter()
        .filter(|row| row.role == RowRole::Chosen)
        .map(|row| row.name.as_str())
        .collect();
    assert_eq!(names, ["Devon"]);
}

/// The kinds of lines a chart has, each once, in the order they are drawn: the first lies on top.
fn line_kinds(chart: &Chart) -> Vec<PlaceKind> {
    let mut kinds = Vec::new();
    for shape in chart.shapes.iter().rev() {
        if let Role::Line(kind) = shape.role()
            && !kinds.contains(&kind)
        {
            kinds.push(kind);
        }
    }
    kinds
}

#[test]
fn the_first_two_chosen_places_have_lines_and_all_of_them_are_marked() {
    // One code is not known and ours is shown anyway: neither takes the place of another.
    let codes = ["E0", NEWHAM, DEVON, CITY, CAMDEN, "E09000002", "E09000003"];
    let chosen = Compare::Chosen(codes.map(str::to_owned).to_vec());
    let view = explore(NEWHAM, "sen_support_pc", chosen);
    let trend = &view.charts[0].wide;
    assert_eq!(
        line_kinds(trend),
        [
            PlaceKind::Us,
            PlaceKind::FirstChosen,
            PlaceKind::SecondChosen,
            PlaceKind::England
        ]
    );
    assert_eq!(
        trend.table.columns,
        [
            "Period",
            "Newham",
            "Devon",
            "City of London",
            "England",
            "Camden",
            "Barking and Dagenham",
            "Barnet"
        ]
    );
    let bars = view
        .charts
        .iter()
        .find(|it| it.wide.id.starts_with("ranked"));
    let table = &bars.unwrap().wide.table;
    let marked = table.rows.iter().filter(|row| row[3] == "Chosen area");
    assert_eq!(marked.count(), 5);
}

#[test]
fn an_integrated_care_board_adds_no_line() {
    let plain = explore(NEWHAM, "sen_support_pc", Compare::Region);
    let board = explore(NEWHAM, "sen_support_pc", Compare::Icb);
    assert_eq!(board.charts[0], plain.charts[0]);
}

#[test]
fn one_chosen_place_leaves_the_region_its_line() {
    let view = explore(
        NEWHAM,
        "sen_support_pc",
        Compare::Chosen(vec![DEVON.to_owned()]),
    );
    assert_eq!(
        line_kinds(&view.charts[0].wide),
        [
            PlaceKind::Us,
            PlaceKind::FirstChosen,
            PlaceKind::Region,
            PlaceKind::England
        ]
    );
}

#[test]
fn of_all_councils_the_table_says_that_not_all_are_drawn() {
    let view = explore(NEWHAM, "sen_support_pc", Compare::England);
    let bars = &view.charts[1].wide;
    assert!(
        bars.table
            .caption
            .contains("all councils in England; the drawing shows 35."),
        "{}",
        bars.table.caption
    );
    assert!(bars.table.rows.len() > 150);
    // The strip has a tick for every council.
    assert!(!view.charts[2].wide.table.caption.contains("the drawing"));
}

#[test]
fn neighbours_say_how_many_of_them_have_a_figure() {
    let view = explore(NEWHAM, "timely_20wk_ex_pc", Compare::Neighbours);
    let neighbours = row(&view, RowRole::Neighbours);
    assert_eq!(neighbours.name, "Statistical neighbours (middle of 10)");
    let range = neighbours.range.as_deref().unwrap();
    assert!(range.contains("10 neighbours"), "{range}");
    assert_eq!(view.compared_with, "statistical neighbours of Newham");
}

/// The kinds of charts a view has, as their ids begin.
fn charts(view: &ExploreView) -> Vec<&str> {
    let ids = view.charts.iter().map(|pair| pair.wide.id.as_str());
    ids.map(|id| id.split('-').next().unwrap()).collect()
}

#[test]
fn a_share_has_a_line_bars_and_a_strip_and_a_number_has_no_strip() {
    let view = explore(NEWHAM, "timely_20wk_ex_pc", Compare::Neighbours);
    assert_eq!(charts(&view), ["trend", "ranked", "strip"]);
    for pair in &view.charts {
        assert!(pair.wide.width > pair.narrow.width && pair.wide.id != pair.narrow.id);
        assert!(!pair.wide.title.is_empty() && pair.wide.table == pair.narrow.table);
    }
    // Newham among its neighbours, as the words beside the chart say.
    assert_eq!(
        view.charts[1].wide.title,
        "Newham is 7th of 11, highest first"
    );
    assert_eq!(view.ranks[1].words, "7th of 11, highest first");
    // Councils, region and England, and two quartiles.
    assert_eq!(view.charts[2].wide.table.rows.len(), 153 + 4);
    let number = explore(NEWHAM, "ehcp_total", Compare::Region);
    assert_eq!(charts(&number), ["trend", "ranked"]);
}

#[test]
fn two_topics_show_what_the_whole_is_made_of() {
    for it in whole().pack().topics() {
        let view = topic(NEWHAM, &it.slug);
        let wanted = usize::from(["placement", "main-need"].contains(&it.slug.as_str()));
        assert_eq!(view.charts.len(), wanted, "{}", it.slug);
        if wanted == 1 {
            // The shares of Newham rest on a number another publisher disagrees with.
            assert!(view.caveats.iter().any(|it| it.contains("1,199")));
        }
    }
}

#[test]
fn a_topic_has_the_latest_inspection_with_its_date_and_report() {
    let slug = &whole().pack().topics()[0].slug;
    let inspection = topic(NEWHAM, slug).inspection.unwrap();
    assert!(
        inspection
            .words
            .contains("inconsistent experiences and outcomes")
    );
    assert!(inspection.link.starts_with("https://"));
    assert_eq!(topic(DEVON, slug).heading.split(": ").last(), Some("Devon"));
}

//! Figures carry period and source, and what is missing is never zero.

use std::collections::BTreeMap;

use plan_export::{PartKey, Parts};
use reform_plan::figures::{Place, PlaceRole, SeriesFigures};
use reform_plan::{
    Area, AreaFigures, Edit, FrontField, Indicator, IndicatorSeries, LocalFigure, Section,
    TypedNumber,
};

use crate::support::{document_with, framework, plan, rows, tables, text};

/// The first section that has an indicator of one series, with both.
fn home() -> (
    &'static Section,
    &'static Indicator,
    &'static IndicatorSeries,
) {
    framework()
        .sections
        .iter()
        .find_map(|section| {
            let mut indicators = section.indicators.iter().filter_map(|slug| {
                let indicator = framework().indicators.iter().find(|it| &it.slug == slug)?;
                match indicator.series.as_slice() {
                    [series] => Some((indicator, series)),
                    _ => None,
                }
            });
            let (indicator, series) = indicators.next()?;
            Some((section, indicator, series))
        })
        .unwrap()
}

fn published(series: &IndicatorSeries) -> AreaFigures {
    let places = [
        ("E1", "Newham", PlaceRole::Us),
        ("E2", "England", PlaceRole::England),
    ];
    let values = BTreeMap::from([
        ("E1".to_owned(), vec![Some(41.0), None]),
        ("E2".to_owned(), vec![Some(43.0), Some(44.0)]),
    ]);
    AreaFigures {
        places: places
            .map(|(code, name, role)| Place {
                code: code.to_owned(),
                name: name.to_owned(),
                role,
            })
            .to_vec(),
        series: BTreeMap::from([(
            series.slug.clone(),
            SeriesFigures {
                periods: vec!["2031".to_owned(), "2032".to_owned()],
                period_type: "Calendar year".to_owned(),
                values,
                source: "The office of tests".to_owned(),
                published: "May 2032".to_owned(),
                ..SeriesFigures::default()
            },
        )]),
        edition: "Figures published to June 2032".to_owned(),
        attribution: "Licensed.".to_owned(),
    }
}

fn area() -> Edit {
    Edit::SetFront(FrontField::Area(Some(Area {
        code: Some("E1".to_owned()),
        name: "Newham".to_owned(),
        region: None,
        ..Area::default()
    })))
}

#[test]
fn a_figure_has_its_period_and_its_source_and_a_missing_one_says_so() {
    let (section, indicator, series) = home();
    let figures = published(series);
    let draft = plan(framework(), [area()]);
    let parts = Parts::only([PartKey::Section(section.number)]);
    let document = document_with(framework(), &draft, Some(&figures), &parts);
    let table = tables(&document)[0];
    let row = rows(table)
        .into_iter()
        .find(|row| row[0].starts_with(&indicator.id))
        .unwrap();
    assert!(row[1].contains("(2031)"), "{row:?}");
    assert!(row[2].contains("(2032)"), "{row:?}");
    assert!(text(&document).contains("The office of tests, published May 2032"));

    let mut without = figures;
    if let Some(series) = without.series.get_mut(&series.slug) {
        series.values.remove("E1");
    }
    let document = document_with(framework(), &draft, Some(&without), &parts);
    let row = rows(tables(&document)[0])
        .into_iter()
        .find(|row| row[0].starts_with(&indicator.id))
        .unwrap();
    assert_eq!(row[1], "No figure here");
}

#[test]
fn a_figure_of_the_partnership_says_of_when_and_from_where_it_is_or_that_nobody_said() {
    let (section, indicator, _) = home();
    let figure = |id: &str, period: &str, source: &str| Edit::AddFigure {
        at: 0,
        figure: LocalFigure {
            id: id.into(),
            indicator: indicator.slug.clone(),
            value: TypedNumber("37".to_owned()),
            period: period.to_owned(),
            source: source.to_owned(),
            ..LocalFigure::default()
        },
    };
    let edits = [
        area(),
        figure("f1", "Autumn 2031", "Our own count"),
        figure("f2", "", ""),
    ];
    let draft = plan(framework(), edits);
    let parts = Parts::only([PartKey::Section(section.number)]);
    let said = text(&document_with(framework(), &draft, None, &parts));
    for words in [
        "(Autumn 2031)",
        "Source: Our own count.",
        "(period not given)",
        "Source: not given.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[test]
fn the_sources_name_every_publication_with_the_indicators_it_gives() {
    let (_, indicator, series) = home();
    let figures = published(series);
    let draft = plan(framework(), [area()]);
    let parts = Parts::only([PartKey::Sources]);
    let document = document_with(framework(), &draft, Some(&figures), &parts);
    let expected = [
        "The office of tests".to_owned(),
        "May 2032".to_owned(),
        format!("Calendar year: {}", indicator.id),
    ];
    assert_eq!(rows(tables(&document)[0]), [expected]);
    let none = document_with(framework(), &draft, None, &parts);
    assert!(text(&none).contains("This copy has no published figures."));
}

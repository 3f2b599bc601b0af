//! Councils by main indicators.

use plan_charts::{Band, PlaceKind, Rug, RugColumn, RugFigure, RugInput, RugRowInput};
use send_data::compare::{fifth_of, rank};

use crate::Desk;
use crate::sheet::Sheet;

/// The main indicators, by the key of a published series: from children with support through
/// decisions, places and schools to what comes after.
const MAIN: [&str; 10] = [
    "ehcp_pupils_pc",
    "sen_support_pc",
    "request_refused_pc",
    "timely_20wk_ex_pc",
    "tribunal_rate_lait_pc",
    "ehcp_mainstream_pc",
    "ks2_rwm_sen_support_pc",
    "ks4_a8_ehcp",
    "pa10_ehcp_pc",
    "part_1617_sen_pc",
];

/// The councils of a region with the fifth of them each figure falls in. None until they are loaded.
pub(super) fn rug(desk: &Desk, region: &str, us: Option<&str>) -> Option<Rug> {
    let councils: Vec<&str> = desk.councils(Some(region)).collect();
    if !councils.iter().all(|code| desk.is_loaded(code)) {
        return None;
    }
    let items = MAIN.iter().filter_map(|key| desk.item(key));
    let sheets: Vec<Sheet<'_>> = items
        .filter_map(|item| Sheet::new(desk, item, Some(region)))
        .filter(|sheet| sheet.period().is_some())
        .collect();
    let columns = sheets.iter().map(|sheet| RugColumn {
        name: format!(
            "{} ({}, {})",
            sheet.item.title,
            sheet.item.unit.words(),
            sheet.period().unwrap_or_default()
        ),
        polarity: sheet.item.polarity,
    });
    let rows = councils.iter().map(|code| RugRowInput {
        name: desk.name(code).to_owned(),
        kind: if us == Some(*code) {
            PlaceKind::Us
        } else {
            PlaceKind::Other
        },
        figures: sheets
            .iter()
            .map(|sheet| figure(sheet, code, &councils))
            .collect(),
    });
    Rug::of(&RugInput {
        caption: format!(
            "Main figures of the councils in {}, and which fifth of these councils each is in",
            desk.in_words(region)
        ),
        name_heading: "Council".to_owned(),
        key: format!(
            "▲ marks the highest and ▼ the lowest fifth of the councils in {}, by size and not by \
             good or bad; better and worse are said only where a figure has a direction.",
            desk.in_words(region)
        ),
        notes: notes(&sheets),
        columns: columns.collect(),
        rows: rows.collect(),
    })
}

/// Which figures each source has and for when: a sentence for every source, in the order of the
/// columns.
fn notes(sheets: &[Sheet<'_>]) -> Vec<String> {
    let mut sources: Vec<(&str, Vec<String>)> = Vec::new();
    for sheet in sheets {
        let source = sheet.figures.source.as_str();
        let period = sheet.period().unwrap_or_default();
        let said = format!("{} ({period})", sheet.item.title);
        match sources.iter_mut().find(|(known, _)| *known == source) {
            Some((_, figures)) => figures.push(said),
            None => sources.push((source, vec![said])),
        }
    }
    let notes = sources.into_iter().map(|(source, figures)| {
        let source = source.trim_end_matches('.');
        format!("{}. Source: {source}.", figures.join("; "))
    });
    notes.collect()
}

fn figure(sheet: &Sheet<'_>, code: &str, councils: &[&str]) -> RugFigure {
    let Some(value) = sheet.value(code) else {
        return RugFigure {
            text: "Not published".to_owned(),
            band: Band::Missing,
        };
    };
    let others = councils.iter().filter(|other| **other != code);
    let values = sheet.values(others.copied());
    RugFigure {
        text: sheet.said(value),
        band: Band::of(fifth_of(&rank(value, &values, sheet.item.unit))),
    }
}

//! Our own place and those beside it.

use send_data::AreaLevel;
use send_data::compare::{Spread, same_icb};

use super::{CompareRow, RowRole};
use crate::group::Group;
use crate::sheet::Sheet;
use crate::{Compare, missing};

/// Us, neighbours, sub-region, region and England, then what the reader chose.
pub(super) fn rows(sheet: &Sheet<'_>, group: &Group<'_>, compare: &Compare) -> Vec<CompareRow> {
    let mut rows: Vec<CompareRow> = Vec::new();
    rows.extend(sheet.us.map(|us| place(sheet, RowRole::Us, us)));
    if let Some(us) = sheet
        .us
        .filter(|_| sheet.level() == Some(AreaLevel::LocalAuthority))
    {
        let pack = &sheet.desk.pack;
        rows.extend(neighbours(sheet, us));
        let icb = sheet.desk.area(us).and_then(|area| area.icb.clone());
        rows.extend(several(
            sheet,
            RowRole::SubRegion,
            &icb.unwrap_or_default(),
            &same_icb(pack.areas(), us),
            "councils",
        ));
    }
    rows.extend(sheet.region.map(|it| place(sheet, RowRole::Region, it)));
    rows.extend(sheet.england.map(|it| place(sheet, RowRole::England, it)));
    if matches!(compare, Compare::Chosen(_)) {
        let shown = [sheet.us, sheet.region, sheet.england];
        let chosen = group.codes.iter().filter(|it| !shown.contains(&Some(**it)));
        rows.extend(chosen.map(|code| place(sheet, RowRole::Chosen, code)));
    }
    rows
}

/// The middle of a council's statistical neighbours.
pub(crate) fn neighbours(sheet: &Sheet<'_>, us: &str) -> Option<CompareRow> {
    let neighbours = sheet.desk.neighbours(us);
    let name = "Statistical neighbours";
    several(sheet, RowRole::Neighbours, name, &neighbours, "neighbours")
}

fn place(sheet: &Sheet<'_>, role: RowRole, code: &str) -> CompareRow {
    let figure = sheet.figure_of(code);
    CompareRow {
        role,
        name: sheet.desk.name(code).to_owned(),
        missing: figure.is_none().then(|| missing::why(sheet, code)),
        figure,
        range: None,
        directions: sheet.directions(code),
    }
}

/// The middle of several places; none when there are no such places.
fn several(
    sheet: &Sheet<'_>,
    role: RowRole,
    name: &str,
    codes: &[&str],
    places: &str,
) -> Option<CompareRow> {
    if codes.is_empty() {
        return None;
    }
    let mut row = CompareRow {
        role,
        name: format!("{name} (middle of {})", codes.len()),
        figure: None,
        range: None,
        directions: Vec::new(),
        missing: None,
    };
    if !codes.iter().all(|code| sheet.desk.is_loaded(code)) {
        row.missing = Some(format!("{name}: not all of their figures are loaded yet."));
        return Some(row);
    }
    let spread = Spread::of(&sheet.values(codes.iter().copied()));
    match spread {
        Some(spread) => {
            row.figure = sheet.figure(spread.median, codes.iter().copied());
            row.range = Some(spread.words(sheet.item.unit, places));
            row.directions = sheet.directions_of(&middles(sheet, codes));
        }
        None => row.missing = Some(format!("{name}: not published for any of them.")),
    }
    Some(row)
}

/// The middle value of several places in each period: none where fewer than half have a figure,
/// because the middle of a few says little of them all.
pub(super) fn middles(sheet: &Sheet<'_>, codes: &[&str]) -> Vec<Option<f64>> {
    let of_period = |at: usize| {
        let values = codes
            .iter()
            .map(|code| sheet.all(code).get(at).copied().flatten());
        let values: Vec<Option<f64>> = values.collect();
        let spread = Spread::of(&values)?;
        (2 * spread.with_value >= spread.asked).then_some(spread.median)
    };
    (0..sheet.figures.periods.len()).map(of_period).collect()
}

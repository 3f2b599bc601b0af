//! Why a figure is not there, in words.

use plan_framework::Unit;
use send_data::AreaLevel;

use crate::sheet::Sheet;

/// Why there is no figure for a place in the period that is compared. The pack only knows that
/// nothing was published; what can be told of the reason is told from the other places.
pub(crate) fn why(sheet: &Sheet<'_>, code: &str) -> String {
    let name = sheet.desk.name(code);
    if !sheet.desk.is_loaded(code) {
        return format!("The figures of {name} are not loaded yet.");
    }
    if let Some(earlier) = earlier(sheet, code) {
        return earlier;
    }
    let level = sheet.desk.level(code);
    let (one, all) = match level {
        Some(AreaLevel::England) => ("England", "England as a whole"),
        Some(AreaLevel::Region) => (name, "regions"),
        Some(AreaLevel::Subregion) => (name, "Inner and Outer London"),
        Some(AreaLevel::LocalAuthority) | None => (name, "councils"),
    };
    let mut alike = sheet
        .desk
        .pack
        .codes(level.unwrap_or(AreaLevel::LocalAuthority));
    // What is not loaded may have figures.
    let nobody_has_one = alike.all(|code| sheet.desk.is_loaded(code) && sheet.last(code).is_none());
    if nobody_has_one {
        return format!("There are no figures for {all} here.");
    }
    match very_small(sheet, code) {
        Some(reason) => format!("Not published for {one}. {reason}"),
        None => format!("Not published for {one}."),
    }
}

/// Said where a place has a figure, and a newer one is published for others.
pub(crate) fn newer(sheet: &Sheet<'_>, code: &str) -> Option<String> {
    let place = sheet.last(code)?;
    let (newest, other) = [sheet.region, sheet.england]
        .into_iter()
        .flatten()
        .filter_map(|other| Some((sheet.last(other)?, other)))
        .max_by_key(|(last, _)| *last)?;
    let period = |at: usize| sheet.figures.periods.get(at).map(String::as_str);
    (newest > place).then_some(())?;
    Some(format!(
        "The latest figure for {} is of {}; {} has one of {}.",
        sheet.desk.name(code),
        period(place)?,
        sheet.desk.name(other),
        period(newest)?
    ))
}

/// A place's nearest figure when it has some and none in the period.
fn earlier(sheet: &Sheet<'_>, code: &str) -> Option<String> {
    let last = sheet.last(code)?;
    let value = sheet.all(code).get(last).copied().flatten()?;
    Some(format!(
        "Not published for {} in {}; its latest figure is {} in {}.",
        sheet.desk.name(code),
        sheet.period()?,
        sheet.said(value),
        sheet.figures.periods.get(last)?
    ))
}

/// How few children a place has, when it has so few that figures are often left out.
pub(crate) fn very_small(sheet: &Sheet<'_>, code: &str) -> Option<String> {
    if sheet.desk.level(code) != Some(AreaLevel::LocalAuthority) {
        return None;
    }
    let children = sheet.desk.pack.children(code)?;
    children.are_few().then(|| {
        format!(
            "Only {} people aged 0 to 17 live there ({}, {}): figures that rest on very few \
             children are often left out, and others move a lot from year to year.",
            Unit::Count.format(children.count),
            children.period,
            children.source
        )
    })
}

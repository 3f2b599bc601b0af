//! Where the councils of a region are furthest apart.

use plan_framework::{Formula, Unit};
use send_data::compare::Spread;

use super::{SpreadView, largest};
use crate::Desk;
use crate::sheet::Sheet;

/// How spreads are chosen.
pub(super) const HOW: &str = "Of the shares in the catalogue: the five whose middle half of councils \
    is spread over most percentage points, where at least five councils have a figure; one for each \
    indicator.";

/// Fewer councils have no middle half.
const LEAST: usize = 5;

pub(super) fn spreads(desk: &Desk, region: &str, us: Option<&str>) -> Vec<SpreadView> {
    let councils: Vec<&str> = desk.councils(Some(region)).collect();
    if !councils.iter().all(|code| desk.is_loaded(code)) {
        return Vec::new();
    }
    let mut all = Vec::new();
    for item in desk.catalogue() {
        if item.unit != Unit::Percent || matches!(item.formula, Formula::Growth(_)) {
            continue;
        }
        let Some(sheet) = Sheet::new(desk, item, Some(region)) else {
            continue;
        };
        let spread = Spread::of(&sheet.values(councils.iter().copied()));
        let Some(spread) = spread.filter(|it| it.with_value >= LEAST) else {
            continue;
        };
        if let Some(view) = view(&sheet, &councils, &spread, us) {
            let by = spread.upper_quartile - spread.lower_quartile;
            all.push((by, sheet.item.indicator.map(|it| &it.slug), view));
        }
    }
    largest(all)
}

fn view(
    sheet: &Sheet<'_>,
    councils: &[&str],
    spread: &Spread,
    us: Option<&str>,
) -> Option<SpreadView> {
    let figure = |value| sheet.figure(value, councils.iter().copied());
    let said = |value| sheet.said(value);
    let ours = us.and_then(|us| Some((sheet.desk.name(us), sheet.value(us)?)));
    let our_words = match (ours, us) {
        (Some((name, value)), _) => format!(" {name}: {}.", said(value)),
        (None, Some(us)) => format!(" {} has no figure.", sheet.desk.name(us)),
        (None, None) => String::new(),
    };
    Some(SpreadView {
        item: sheet.item.link(),
        words: format!(
            "{}, {}: from {} to {}, middle {}. Half of the councils are between {} and {} ({} of \
             {} have a figure).{our_words}",
            sheet.item.title,
            sheet.period()?,
            said(spread.lowest),
            said(spread.highest),
            said(spread.median),
            said(spread.lower_quartile),
            said(spread.upper_quartile),
            spread.with_value,
            spread.asked
        ),
        lowest: figure(spread.lowest)?,
        middle: figure(spread.median)?,
        highest: figure(spread.highest)?,
        us: us.and_then(|us| sheet.figure_of(us)),
    })
}

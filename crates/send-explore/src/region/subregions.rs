use send_data::AreaLevel;

use super::SubregionRow;
use crate::sheet::Sheet;
use crate::{Desk, FigureView};

/// What is published for parts of a region, each part beside the others: Inner and Outer London.
pub(super) fn rows(desk: &Desk, region: &str) -> Vec<SubregionRow> {
    let parts: Vec<&str> = desk
        .pack
        .codes(AreaLevel::Subregion)
        .filter(|code| desk.region_of(code) == Some(region))
        .collect();
    let rows = desk.catalogue().filter_map(|item| {
        // The first part decides the period, so that a part is never beside another year.
        let sheet = Sheet::new(desk, item, parts.first().copied())?;
        let figures: Vec<(String, FigureView)> = parts
            .iter()
            .filter_map(|code| {
                let figure = sheet.figure_of(code)?;
                Some((desk.name(code).to_owned(), figure))
            })
            .collect();
        (!figures.is_empty()).then(|| SubregionRow {
            item: sheet.item.link(),
            figures,
            region: sheet.figure_of(region),
        })
    });
    rows.collect()
}

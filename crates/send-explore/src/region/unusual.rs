use super::UnusualItem;
use crate::Desk;
use crate::explore::end_of;
use crate::sheet::Sheet;

/// Every figure of the catalogue with which a council is at one end of its region, in the order of
/// the catalogue.
pub(super) fn items(desk: &Desk, us: &str) -> Vec<UnusualItem> {
    let us = desk.known(Some(us));
    let found = desk.catalogue().filter_map(|item| {
        let sheet = Sheet::new(desk, item, us)?;
        let unusual = end_of(&sheet, &desk.in_region(us?))?.view;
        Some(UnusualItem {
            item: sheet.item.link(),
            figure: sheet.figure_of(us?)?,
            unusual,
        })
    });
    found.collect()
}

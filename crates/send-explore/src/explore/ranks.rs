//! Where our own figure stands.

use send_data::AreaLevel;
use send_data::compare::{fifth, percentile_words, unusual as at_an_end};

use super::{RankView, UnusualView};
use crate::group::Group;
use crate::sheet::Sheet;

/// Within the region, the group of the comparison and England, each once.
///
/// Only a council and a region have others of their kind to stand among.
pub(super) fn ranks(sheet: &Sheet<'_>, compared: &Group<'_>) -> Vec<RankView> {
    if around(sheet).is_empty() {
        return Vec::new();
    }
    let is_council = sheet.level() == Some(AreaLevel::LocalAuthority);
    let mut groups = around(sheet);
    let at = groups.len().min(1);
    if is_council && !compared.codes.is_empty() {
        let own = Group {
            name: compared.name.clone(),
            codes: compared.codes.clone(),
            remark: None,
        };
        groups.insert(at, own);
    }
    let mut ranks: Vec<RankView> = Vec::new();
    for group in &groups {
        if ranks.iter().all(|rank| rank.group != group.name) {
            ranks.extend(rank(sheet, group));
        }
    }
    ranks
}

/// Said when our own figure is at one end of its region, or else of England.
pub(crate) fn unusual(sheet: &Sheet<'_>) -> Option<UnusualView> {
    around(sheet)
        .iter()
        .find_map(|group| unusual_in(sheet, group))
}

/// Said when our own figure is at one end of a group. Not of totals: the largest councils have the
/// largest.
pub(crate) fn unusual_in(sheet: &Sheet<'_>, group: &Group<'_>) -> Option<UnusualView> {
    if sheet.item.is_total() {
        return None;
    }
    let found = at_an_end(&sheet.rank(&group.codes)?, &group.name)?;
    Some(UnusualView {
        which: found.which,
        words: found.words,
        prompt: "Why is this?".to_owned(),
        caveat: sheet.disputed(sheet.us?),
    })
}

/// The groups a place is in: its region and England, or the regions.
pub(crate) fn around<'a>(sheet: &Sheet<'a>) -> Vec<Group<'a>> {
    match (sheet.level(), sheet.us) {
        (Some(AreaLevel::LocalAuthority), Some(us)) => {
            vec![sheet.desk.in_region(us), sheet.desk.all_councils()]
        }
        (Some(AreaLevel::Region), _) => vec![sheet.desk.regions()],
        _ => Vec::new(),
    }
}

/// None when our own place has no figure.
fn rank(sheet: &Sheet<'_>, group: &Group<'_>) -> Option<RankView> {
    let us = sheet.us?;
    let own = sheet.value(us)?;
    let mut view = RankView {
        group: group.name.clone(),
        words: "Not all figures of these places are loaded yet.".to_owned(),
        percentile: None,
        missing: None,
        period: sheet.period()?.to_owned(),
        fifth: None,
    };
    if let Some(rank) = sheet.rank(&group.codes) {
        let others = group.codes.iter().filter(|code| **code != us);
        let values = sheet.values(others.copied());
        view.words = rank.words();
        view.percentile = percentile_words(own, &values, sheet.item.unit, "others");
        view.missing = rank.missing_words();
        view.fifth = fifth(&rank).filter(|_| !sheet.item.is_total());
    }
    Some(view)
}

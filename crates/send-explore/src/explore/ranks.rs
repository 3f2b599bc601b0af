//! Where our own figure stands.

use reform_plan::figures::{InFifth, Within};
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

/// Our own figure at one end of a group: the fact, and what is said of it.
pub(crate) struct AtAnEnd {
    pub(crate) fifth: InFifth,
    pub(crate) view: UnusualView,
}

/// The end of its region, or else of England, our own figure is at.
pub(crate) fn end(sheet: &Sheet<'_>) -> Option<AtAnEnd> {
    around(sheet).iter().find_map(|group| end_of(sheet, group))
}

/// The end of a group our own figure is at. None for totals: the largest councils have the largest.
pub(crate) fn end_of(sheet: &Sheet<'_>, group: &Group<'_>) -> Option<AtAnEnd> {
    if sheet.item.is_total() {
        return None;
    }
    let rank = sheet.rank(&group.codes)?;
    let found = at_an_end(&rank, &group.name)?;
    let region_of = |code: &&str| sheet.desk.region_of(code);
    let is_region =
        sheet.region.is_some() && group.codes.iter().all(|it| region_of(it) == sheet.region);
    Some(AtAnEnd {
        fifth: InFifth {
            which: found.which,
            within: if is_region {
                Within::Region
            } else {
                Within::England
            },
            group: group.name.clone(),
            of: rank.of,
            period: sheet.period()?.to_owned(),
        },
        view: UnusualView {
            which: found.which,
            words: found.words,
            prompt: "Why is this?".to_owned(),
            caveat: sheet.disputed(sheet.us?),
        },
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

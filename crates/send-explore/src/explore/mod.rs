//! One figure of one area: what it is, beside whom, and what to be careful of.

mod caveats;
mod charts;
mod inspection;
mod links;
mod ranks;
mod rows;
mod view;

pub(crate) use charts::{id, pair};
pub(crate) use inspection::date;
pub(crate) use ranks::{around, unusual, unusual_in};
pub(crate) use rows::neighbours;
pub use view::{
    ChartPair, CompareRow, ExploreView, InspectionView, OtherView, QuestionLink, RankView, RowRole,
    SectionLink, StatementLink, UnusualView,
};

use crate::sheet::Sheet;
use crate::{Ask, Desk, ExploreAsk, ItemLink, missing};

impl Desk {
    pub(crate) fn explore(&self, ask: &ExploreAsk) -> Option<ExploreView> {
        let item = self.item(&ask.item)?;
        let us = self.known(ask.area.as_deref());
        let sheet = Sheet::new(self, item, us)?;
        let group = self.group(us, &ask.compare);
        let item = &sheet.item;
        let rows = rows::rows(&sheet, &group, &ask.compare);
        let ranks = ranks::ranks(&sheet, &group);
        let place = us
            .or(sheet.england)
            .map_or("England", |code| self.name(code));
        let (previous, next) = self.beside(item.topic, item.key);
        let mut not_there: Vec<String> = Vec::new();
        let unknown = ask.area.as_ref().filter(|_| us.is_none());
        if let Some(code) = unknown {
            not_there.push(format!(
                "No figures are published for an area of the code \"{code}\"; England is shown."
            ));
        }
        not_there.extend(rows.iter().filter_map(|row| row.missing.clone()));
        not_there.extend(us.and_then(|us| missing::newer(&sheet, us)));
        not_there.extend(group.remark.clone());
        Some(ExploreView {
            item: item.key.to_owned(),
            title: item.title.clone(),
            heading: format!("{}: {place}", item.title),
            latest: latest(&sheet, place),
            unit: item.unit.words().to_owned(),
            polarity: item.polarity.words().to_owned(),
            period_type: sheet.figures.period_type.clone(),
            source: sheet.figures.source.clone(),
            published: sheet.published().to_owned(),
            topic: self.topic_link(item.topic),
            compared_with: group.name.clone(),
            unusual: unusual(&sheet),
            caveats: caveats::caveats(&sheet),
            other: caveats::others(&sheet),
            missing: not_there,
            charts: charts::charts(&sheet, &group, &ask.compare),
            previous,
            next,
            bears_on: item
                .indicator
                .map(|it| links::sections(&self.framework, &it.slug))
                .unwrap_or_default(),
            needs: self.needs(&Ask::Explore(ask.clone())),
            rows,
            ranks,
        })
    }

    /// The items before and after one in its topic.
    fn beside(&self, topic: &str, key: &str) -> (Option<ItemLink>, Option<ItemLink>) {
        let links: Vec<ItemLink> = self.items(topic).map(|item| item.link()).collect();
        let Some(at) = links.iter().position(|link| link.item == key) else {
            return (None, None);
        };
        let before = at.checked_sub(1).and_then(|at| links.get(at).cloned());
        (before, links.get(at + 1).cloned())
    }
}

/// The figure of the place as a sentence with period and source.
fn latest(sheet: &Sheet<'_>, place: &str) -> String {
    let code = sheet.us.or(sheet.england);
    let value = code.and_then(|code| sheet.value(code));
    let (Some(value), Some(period)) = (value, sheet.period()) else {
        return code.map_or_else(
            || "Nothing is published here.".to_owned(),
            |code| missing::why(sheet, code),
        );
    };
    let code = code.unwrap_or_default();
    let published = match sheet.figures.published.as_str() {
        when if when.is_empty() || sheet.figures.is_loaded(code, period) => String::new(),
        when => format!(" (published {when})"),
    };
    format!(
        "{place}: {} in {period}. Source: {}{published}.",
        sheet.said(value),
        sheet.figures.source_of(code, period)
    )
}

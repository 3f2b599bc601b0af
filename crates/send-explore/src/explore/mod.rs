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
pub(crate) use ranks::{AtAnEnd, around, end, end_of};
pub(crate) use rows::neighbours;
pub use view::{
    ChartPair, CompareRow, ExploreView, InspectionView, OtherView, QuestionLink, RankView, RowRole,
    SectionLink, SourceView, StatementLink, UnusualView,
};

use send_data::AreaLevel;

use crate::sheet::Sheet;
use crate::{Ask, Compare, Desk, ExploreAsk, ItemLink, missing};

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
            comparisons: self.comparisons(us),
            sources: self.sources(&sheet),
            unusual: end(&sheet).map(|it| it.view),
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

    /// Whom a place can be compared with.
    fn comparisons(&self, us: Option<&str>) -> Vec<(Compare, String)> {
        let level = us.and_then(|us| self.level(us));
        let mut all = Vec::new();
        let mut add = |compare, words: String| all.push((compare, words));
        match (us, level) {
            (Some(us), Some(AreaLevel::LocalAuthority)) => {
                let region = self.region_of(us).map_or("its region", |it| self.name(it));
                add(Compare::Region, format!("Councils in {region}"));
                if !self.pack.neighbours(us).is_empty() {
                    add(
                        Compare::Neighbours,
                        "Its ten statistical neighbours".to_owned(),
                    );
                }
                if let Some(board) = self.area(us).and_then(|area| area.icb.as_deref()) {
                    add(Compare::Icb, format!("Councils of {board}"));
                }
                add(Compare::England, "All councils of England".to_owned());
            }
            (Some(_), Some(AreaLevel::Region)) => {
                add(Compare::Region, "The other regions".to_owned());
            }
            _ => add(Compare::England, "All councils of England".to_owned()),
        }
        all
    }

    /// Where the figures of an item come from.
    fn sources(&self, sheet: &Sheet<'_>) -> Vec<SourceView> {
        let mut all: Vec<SourceView> = Vec::new();
        let series = sheet
            .item
            .formula
            .keys()
            .filter_map(|key| self.pack.series().get(key));
        let sources = series.flat_map(|series| &series.sources);
        for source in sources.filter_map(|id| self.pack.sources().get(id)) {
            let named = [source.publisher.as_str(), &source.title];
            let named = named.into_iter().filter(|it| !it.is_empty());
            let view = SourceView {
                title: named.collect::<Vec<_>>().join(", "),
                published: source.published.clone(),
                licence: source.licence.clone(),
                address: source.address.clone(),
            };
            if !all.contains(&view) {
                all.push(view);
            }
        }
        all
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

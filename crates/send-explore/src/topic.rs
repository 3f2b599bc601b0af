//! Every figure of a topic for one area.

use plan_charts::PlaceKind;
use plan_framework::Unit;
use send_data::AreaLevel;
use send_data::compare::{Rank, direction};
use serde::{Deserialize, Serialize};

use crate::explore::{around, end};
use crate::sheet::Sheet;
use crate::{
    Ask, ChartPair, Desk, DirectionView, FigureView, InspectionView, ItemLink, TopicLink,
    UnusualView, missing,
};

/// Every figure of a topic for one area.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TopicView {
    /// The topic.
    pub topic: TopicLink,
    /// What it shows, in a sentence.
    pub shows: String,
    /// The topic and the area.
    pub heading: String,
    /// Its figures.
    pub rows: Vec<TopicRow>,
    /// How a whole divides, where the topic is about that.
    pub charts: Vec<ChartPair>,
    /// Said where figures rest on one that another publisher disagrees with.
    pub caveats: Vec<String>,
    /// The latest Area SEND inspection of the area.
    pub inspection: Option<InspectionView>,
    /// The topic before.
    pub previous: Option<TopicLink>,
    /// The topic after.
    pub next: Option<TopicLink>,
    /// Names of parts that would complete this answer.
    pub needs: Vec<String>,
}

/// One figure of a topic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TopicRow {
    /// The item.
    pub item: ItemLink,
    /// The unit in words, where the figures do not show it.
    pub unit: String,
    /// Our own figure.
    pub us: Option<FigureView>,
    /// Why there is none.
    pub missing: Option<String>,
    /// The region's figure of the same period.
    pub region: Option<FigureView>,
    /// England's figure of the same period.
    pub england: Option<FigureView>,
    /// How our own figure moved over a year.
    pub direction: Option<DirectionView>,
    /// Where it stands in its region, in words.
    pub rank: Option<String>,
    /// Said when it is at one end of its region, or else of England.
    pub unusual: Option<UnusualView>,
}

impl Desk {
    pub(crate) fn topic(&self, us: Option<&str>, slug: &str) -> Option<TopicView> {
        let us = self.known(us);
        let topics = self.pack.topics();
        let at = topics.iter().position(|topic| topic.slug == slug)?;
        let topic = topics.get(at)?;
        let link = |at: Option<usize>| Some(self.topic_link(&topics.get(at?)?.slug));
        let place = us
            .or(self.pack.england())
            .map_or("England", |code| self.name(code));
        let sheets: Vec<Sheet<'_>> = self
            .items(&topic.slug)
            .filter_map(|item| Sheet::new(self, item, us))
            .collect();
        let places = [
            (us, PlaceKind::Us),
            (us.and_then(|us| self.region_of(us)), PlaceKind::Region),
            (
                self.pack.england().filter(|code| us != Some(*code)),
                PlaceKind::England,
            ),
        ];
        let places: Vec<(&str, PlaceKind)> = places
            .into_iter()
            .filter_map(|(code, kind)| Some((code?, kind)))
            .collect();
        let mut caveats: Vec<String> = Vec::new();
        for (code, _) in &places {
            for words in sheets.iter().filter_map(|sheet| sheet.disputed(code)) {
                if !caveats.contains(&words) {
                    caveats.push(words);
                }
            }
        }
        let rows = sheets.iter().map(row);
        Some(TopicView {
            topic: self.topic_link(slug),
            shows: topic.shows.clone(),
            heading: format!("{}: {place}", topic.title),
            rows: rows.collect(),
            charts: self.composition(slug, &places).into_iter().collect(),
            caveats,
            inspection: us.and_then(|us| self.inspection(us)),
            previous: link(at.checked_sub(1)),
            next: link(at.checked_add(1)),
            needs: self.needs(&Ask::Topic {
                area: us.map(str::to_owned),
                topic: slug.to_owned(),
            }),
        })
    }
}

fn row(sheet: &Sheet<'_>) -> TopicRow {
    let figure = |code: Option<&str>| sheet.figure_of(code?);
    let us = figure(sheet.us);
    let moved = sheet.us.filter(|_| us.is_some()).map(|code| {
        let unit = sheet.item.unit;
        let found = direction(
            sheet.periods(),
            sheet.all(code),
            1,
            unit,
            sheet.item.polarity,
        );
        DirectionView::of(1, found.as_ref())
    });
    // England has no group of its own; a council's and a region's first group is the nearest.
    let is_ranked = matches!(
        sheet.level(),
        Some(AreaLevel::LocalAuthority | AreaLevel::Region)
    );
    let rank = is_ranked
        .then(|| sheet.rank(&around(sheet).first()?.codes))
        .flatten();
    TopicRow {
        item: sheet.item.link(),
        unit: match sheet.item.unit {
            // The sign stands beside each figure, or a count says what is counted.
            Unit::Percent | Unit::Count | Unit::Pounds | Unit::Category => String::new(),
            unit => unit.words().to_owned(),
        },
        missing: sheet
            .us
            .filter(|_| us.is_none())
            .map(|code| missing::why(sheet, code)),
        us,
        region: figure(sheet.region),
        england: figure(sheet.england),
        direction: moved,
        rank: rank.as_ref().map(Rank::words),
        unusual: end(sheet).map(|it| it.view),
    }
}

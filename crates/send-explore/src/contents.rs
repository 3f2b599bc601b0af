use serde::{Deserialize, Serialize};

use crate::{Desk, InspectionView};

/// What there is to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContentsView {
    /// Name of the area it is looked at for; England where none is.
    pub place: String,
    /// Its region.
    pub region: Option<PlaceLink>,
    /// The latest Area SEND inspection of the area.
    pub inspection: Option<InspectionView>,
    /// Which edition of the figures this is.
    pub edition: String,
    /// The licence sentence that has to stand beside the figures.
    pub attribution: String,
    /// The topics in the order they are shown.
    pub topics: Vec<TopicView>,
    /// The pages of London's regional dashboard, and what answers each here.
    pub pages: Vec<PageView>,
}

/// A link to a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceLink {
    /// ONS code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// A topic with everything in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicView {
    /// The topic.
    pub topic: TopicLink,
    /// What it shows, in a sentence.
    pub shows: String,
    /// Its items.
    pub items: Vec<ItemLink>,
}

/// A link to a topic.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicLink {
    /// What it is asked for by.
    pub slug: String,
    /// Its title.
    pub title: String,
}

/// A link to a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemLink {
    /// What it is asked for by.
    pub item: String,
    /// Its title.
    pub title: String,
    /// Whether it is published as it is; else it is worked out from published figures, and no file
    /// can bring it.
    pub is_published: bool,
}

/// A page of London's regional dashboard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageView {
    /// What the page is about.
    pub title: String,
    /// Topics that answer it whole.
    pub topics: Vec<TopicLink>,
    /// Figures that answer it.
    pub items: Vec<ItemLink>,
    /// What of it nobody publishes by local area, in a sentence.
    pub gap: Option<String>,
    /// Where else in this tool it is answered, in a sentence.
    pub elsewhere: Option<String>,
}

impl Desk {
    pub(crate) fn contents(&self, us: Option<&str>) -> ContentsView {
        let place = us.or(self.pack.england());
        let region = us.and_then(|us| self.region_of(us));
        let topics = self.pack.topics().iter().map(|topic| TopicView {
            topic: self.topic_link(&topic.slug),
            shows: topic.shows.clone(),
            items: self.items(&topic.slug).map(|item| item.link()).collect(),
        });
        let pages = self.pack.pages().iter().map(|page| PageView {
            title: page.title.clone(),
            topics: page
                .topics
                .iter()
                .map(|slug| self.topic_link(slug))
                .collect(),
            items: page
                .series
                .iter()
                .filter_map(|key| Some(self.item(key)?.link()))
                .collect(),
            gap: page.gap.clone(),
            elsewhere: page.elsewhere.clone(),
        });
        ContentsView {
            place: place.map_or("England", |code| self.name(code)).to_owned(),
            region: region.map(|code| PlaceLink {
                code: code.to_owned(),
                name: self.name(code).to_owned(),
            }),
            inspection: us.and_then(|us| self.inspection(us)),
            edition: self.edition(),
            attribution: self.pack.attribution().to_owned(),
            topics: topics.collect(),
            pages: pages.collect(),
        }
    }

    pub(crate) fn topic_link(&self, slug: &str) -> TopicLink {
        let topic = self.pack.topics().iter().find(|topic| topic.slug == slug);
        TopicLink {
            slug: slug.to_owned(),
            title: topic.map_or_else(|| slug.to_owned(), |topic| topic.title.clone()),
        }
    }
}

use serde::{Deserialize, Serialize};

/// What a page wants to show. Places are ONS codes; one the pack does not name is passed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ask {
    /// The figures of an area for the plan, beside its region and England.
    Area {
        /// The area.
        area: Option<String>,
        /// The region of an area the pack does not name.
        region: Option<String>,
    },
    /// What there is to look at.
    Contents {
        /// The area it is looked at for.
        area: Option<String>,
    },
    /// One figure of one area.
    Explore(ExploreAsk),
    /// Every figure of a topic.
    Topic {
        /// The area.
        area: Option<String>,
        /// Slug of the topic.
        topic: String,
    },
    /// The latest figures of items for places, such as those a plan uses: for each an item and an ONS
    /// code.
    Latest(Vec<(String, String)>),
    /// The state of a region.
    Region {
        /// The region.
        region: String,
        /// The reader's own area.
        area: Option<String>,
    },
}

/// One figure of one area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExploreAsk {
    /// The area: a council's, a region, or England.
    pub area: Option<String>,
    /// Key of a published series, or slug of a series of the indicator catalogue.
    pub item: String,
    /// What it is compared with.
    pub compare: Compare,
}

/// Whom an area is compared with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Compare {
    /// The other councils of its region; for a region, the other regions.
    #[default]
    Region,
    /// All councils of England; for a region, the other regions.
    England,
    /// Its ten statistical neighbours.
    Neighbours,
    /// The other councils with the same Integrated Care Board.
    Icb,
    /// Places the reader chose.
    Chosen(Vec<String>),
}

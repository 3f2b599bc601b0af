use super::Pack;

/// The published count of people under 18, which tells a very small place.
const CHILDREN: &str = "pop_0_17";

/// Under this many people aged 0 to 17, most figures of a place rest on a few children. No council
/// but City of London and Isles of Scilly has fewer.
const VERY_SMALL: f64 = 5000.0;

/// How many children a place has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Children<'a> {
    /// People aged 0 to 17.
    pub count: f64,
    /// The period.
    pub period: &'a str,
    /// Who published it; the file it was loaded from, when it was.
    pub source: &'a str,
}

impl Children<'_> {
    /// Whether they are so few that most figures of the place rest on a few children: under 5,000.
    /// Of the councils, City of London and Isles of Scilly have fewer. Threshold of this project.
    pub fn are_few(&self) -> bool {
        self.count < VERY_SMALL
    }
}

impl Pack {
    /// The latest count of the children of a place. None where none is published, and where the
    /// place's part was not added.
    pub fn children(&self, place: &str) -> Option<Children<'_>> {
        let series = self.series.get(CHILDREN)?;
        let mut periods = series.periods.iter().rev();
        let (count, period) =
            periods.find_map(|period| Some((self.value(CHILDREN, place, period)?, period)))?;
        let publisher = series.sources.first().and_then(|id| self.sources.get(id))?;
        let file = self.loaded_from(CHILDREN, place, period);
        Some(Children {
            count,
            period,
            source: file.unwrap_or(&publisher.publisher),
        })
    }
}

use serde::{Deserialize, Serialize};

/// Whether something is in a copy that leaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Leave {
    /// It is in the copy.
    In,
    /// It stays here.
    #[default]
    Out,
}

/// What somebody chose to keep in a copy that leaves. By default all of it stays here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Choice {
    /// See [`Chosen::PartnerScores`].
    pub partner_scores: Leave,
    /// See [`Chosen::Comments`].
    pub comments: Leave,
    /// See [`Chosen::LocalFigures`].
    pub local_figures: Leave,
    /// See [`Chosen::ParkingLot`].
    pub parking_lot: Leave,
}

/// What can be chosen to leave or to stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Chosen {
    /// What each partner said by its role.
    PartnerScores,
    /// What was said in confidence, or in passing.
    Comments,
    /// Figures the partnership typed.
    LocalFigures,
    /// What was put aside in discussions.
    ParkingLot,
}

impl Choice {
    /// The plan with all that can be chosen.
    pub const ALL: Self = Self {
        partner_scores: Leave::In,
        comments: Leave::In,
        local_figures: Leave::In,
        parking_lot: Leave::In,
    };

    /// Whether something was chosen to leave.
    pub fn has(self, chosen: Chosen) -> bool {
        let leave = match chosen {
            Chosen::PartnerScores => self.partner_scores,
            Chosen::Comments => self.comments,
            Chosen::LocalFigures => self.local_figures,
            Chosen::ParkingLot => self.parking_lot,
        };
        leave == Leave::In
    }
}

impl Chosen {
    /// All of them in order.
    pub const ALL: [Self; 4] = [
        Self::PartnerScores,
        Self::Comments,
        Self::LocalFigures,
        Self::ParkingLot,
    ];

    /// It in words, as the label of a checkbox.
    pub fn words(self) -> &'static str {
        match self {
            Self::PartnerScores => "What each partner said",
            Self::Comments => "Comments and notes",
            Self::LocalFigures => "Local figures",
            Self::ParkingLot => "The parking lot",
        }
    }

    /// What that is, in a sentence or two.
    pub fn about(self) -> &'static str {
        match self {
            Self::PartnerScores => {
                "Each partner's own scores and votes where they were revealed, who did not agree, \
                 who was in the room and who agreed to put something off."
            }
            Self::Comments => {
                "What partners wrote beside their scores, notes on how far actions have come, what \
                 could stop an action and who can unblock it."
            }
            Self::LocalFigures => {
                "Figures the partnership typed, and measures that start from one. Small counts are \
                 held back, with what they could be worked out from."
            }
            Self::ParkingLot => "What was put aside in discussions, and what points to it.",
        }
    }
}

use reform_plan::{PlanPartner, PlanSummary};

use super::block::{missing, table};
use super::{Block, Words, reviews};

/// What stands where a partner has not signed yet. On paper there is room to sign in its place.
pub const NOT_SIGNED: &str = "Not signed yet";

/// Who signs: each partner with a date, or that it has not signed; and when all come back to it.
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    let partners = &summary.draft.partners;
    let signed = if partners.is_empty() {
        missing("No partners are chosen yet.")
    } else {
        table(
            "Partners and when each signed the plan off",
            &[("Partner", 30), ("Role of who signs", 30), ("Signed", 40)],
            partners.iter().map(row).collect(),
        )
    };
    std::iter::once(signed)
        .chain(reviews::blocks(summary))
        .collect()
}

fn row(partner: &PlanPartner) -> Vec<Words> {
    let name = match partner.name.trim() {
        "" => Words::missing("Partner with no name yet"),
        name => Words::strong(name),
    };
    vec![
        name,
        Words::or_missing(&partner.role, "Not entered yet"),
        Words::or_missing(&partner.signed.words(), NOT_SIGNED),
    ]
}

use reform_plan::{PlanPartner, PlanSummary};
use yew::prelude::*;

use super::part::{self, missing};
use super::reviews::reviews;
use crate::components::{DataTable, typed_or};

/// Who signs: each partner with a date, or a line to sign on.
pub(super) fn part(summary: &PlanSummary<'_>) -> Html {
    let partners = &summary.draft.partners;
    let content = if partners.is_empty() {
        missing("No partners are chosen yet.")
    } else {
        DataTable {
            caption: AttrValue::Static("Partners and when each signed the plan off"),
            quiet: true,
            class: "app-data-table--sign-off",
            columns: ["Partner", "Role of who signs", "Signed"]
                .map(AttrValue::Static)
                .to_vec(),
            rows: partners.iter().map(row).collect::<Vec<_>>(),
        }
        .view()
    };
    let content = html! {
        <>
            { content }
            { reviews(summary) }
        </>
    };
    part::part("sign-off", "Sign-off", content)
}

fn row(partner: &PlanPartner) -> Vec<Html> {
    vec![
        typed_or(&partner.name, "Partner with no name yet"),
        typed_or(&partner.role, "Not entered yet"),
        signed(partner),
    ]
}

/// The date, or on screen words that say that there is none, and on paper a line to sign on.
fn signed(partner: &PlanPartner) -> Html {
    let date = partner.signed.words();
    if !date.is_empty() {
        return html! { <span dir="auto">{ date }</span> };
    }
    html! {
        <>
            <span class="app-no-print">{ "Not signed yet" }</span>
            <span class="app-print-only app-sign-line">{ "Signature and date" }</span>
        </>
    }
}

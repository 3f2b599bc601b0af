use reform_plan::{PlanKind, PlanSummary};
use yew::prelude::*;

use super::{levels, part};
use crate::components::{Row, TagColour, inset, paragraph, summary_list, tag};

/// The front page: who, when, how far, whose levels these are and how to read them.
pub(super) fn part(summary: &PlanSummary<'_>) -> Html {
    part::part("front", "Front page", content(summary))
}

fn content(summary: &PlanSummary<'_>) -> Html {
    let draft = summary.draft;
    let front = &draft.front;
    let area = front
        .area
        .as_ref()
        .map(|area| area.name.as_str())
        .unwrap_or_default();
    let partners: Vec<&str> = draft
        .partners
        .iter()
        .map(|partner| partner.name.trim())
        .filter(|name| !name.is_empty())
        .collect();
    let rows = vec![
        row("Local area", area),
        row("Status", front.status.words()),
        row("Version", &front.version),
        row("Date", &front.date.words()),
        row("Senior Responsible Officer (role)", &front.sro),
        row("Council", &front.council),
        row("Integrated Care Board", &front.icb),
        row("Parent carer forum", &front.forum),
        row("Schools and settings", &front.settings),
        row("Taking part", &partners.join(", ")),
    ];
    html! {
        <>
            { marks(summary) }
            { summary_list(rows) }
            { inset(html! { &summary.framework.notice }) }
            { levels::how_to_read(summary.framework) }
        </>
    }
}

/// What a reader has to know before anything else: that this is the example, or not agreed.
pub(super) fn marks(summary: &PlanSummary<'_>) -> Html {
    let is_example = summary.draft.kind == PlanKind::Example;
    let is_agreed = summary.draft.front.status.is_agreed();
    html! {
        <>
            if is_example || !is_agreed {
                <p class="govuk-body app-marks">
                    if is_example {
                        { tag("EXAMPLE", TagColour::Orange) }
                    }
                    if !is_agreed {
                        { tag("Draft, not agreed", TagColour::Grey) }
                    }
                </p>
            }
            if is_example {
                { paragraph("This area is made up, and so is everything written about it. Published figures of the region and of England are real.") }
            }
        </>
    }
}

fn row(key: &'static str, value: &str) -> Row {
    let value = value.trim();
    if value.is_empty() {
        Row::html(
            key,
            html! { <span class="app-missing">{ "Not entered yet" }</span> },
        )
    } else {
        Row::text(key, value.to_owned())
    }
}

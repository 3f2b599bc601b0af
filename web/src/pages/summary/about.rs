use reform_plan::{PlanSummary, date};
use yew::prelude::*;

use super::part;
use crate::components::{Row, summary_list};

/// What made this document, from what, and on which day.
pub(super) fn part(summary: &PlanSummary<'_>) -> Html {
    let (framework, draft) = (summary.framework, summary.draft);
    let made = format!("{}, version {}", framework.title, env!("CARGO_PKG_VERSION"));
    let now = format!("{}, version {}", framework.id, framework.version);
    let begun = (draft.framework != framework.id || draft.framework_version != framework.version)
        .then(|| format!("{}, version {}", draft.framework, draft.framework_version));
    let words = match begun {
        Some(begun) => format!("{now}. The plan was begun with {begun}."),
        None => now,
    };
    let rows = vec![
        Row::text("Made with", made),
        Row::text("Set of statements", words),
        Row::text("Date of this copy", date::words(summary.today)),
        Row::text("Levels and pillars", framework.notice.clone()),
        Row::text(
            "Licences",
            format!(
                "Words of the statements: {}, {}. Published figures: Open Government Licence v3.0. What the partners wrote is theirs.",
                framework.author, framework.licence
            ),
        ),
    ];
    part::part("about", "About this document", summary_list(rows))
}

//! Below which number local counts are held back.

use reform_plan::Edit;
use reform_plan::summary::small_counts as in_words;
use yew::prelude::*;

use crate::components::{Choice, Choices, Select, heading, paragraph};
use crate::context::AppContext;

/// The numbers that are offered; 0 shows all counts.
const OFFERED: [u32; 5] = [0, 3, 5, 6, 10];

/// Choice of the number below which local counts are shown only as fewer than it. Nothing where no
/// plan is open.
pub(super) fn small_counts(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let below = plan.draft.small_counts_below();
    let options = OFFERED.map(|below| Choice::new(below, in_words(below)));
    let choices = Choices::one_or_none(
        options.to_vec(),
        Some(&below),
        app.onedit(Edit::SetSmallCounts),
    );
    html! {
        <section class="app-reading-width">
            { heading("Small counts in your own figures") }
            { paragraph("A child could be told from a small count. This is about figures your partnership types; published figures are shown as they were published.") }
            <Select id="small-counts" label="Local figures that are counts" none="As the tool does it" {choices} />
        </section>
    }
}

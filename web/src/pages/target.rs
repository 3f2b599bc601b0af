use reform_plan::Edit;
use reform_plan::summary::StatementLine;
use yew::prelude::*;

use crate::components::{Choice, Choices, Select};
use crate::context::AppContext;

/// The level the room wants to reach, asked beside the level it agrees. A level below that one is
/// taken, and asked about.
pub(super) fn target_select(app: &AppContext, line: &StatementLine<'_>) -> Html {
    let options = app.framework.levels.iter().map(|level| {
        let words = format!("{} {}", level.number, level.name);
        Choice::new(level.slug.clone(), words)
    });
    let chosen = line.target.map(|it| &it.slug);
    let onchoose = {
        let statement = line.statement.slug.clone();
        app.onedit(move |target| Edit::SetTarget {
            statement: statement.clone(),
            target,
        })
    };
    html! {
        <>
            <Select
                id="target"
                label="Which level do you want to reach by the end of this plan?"
                none="Not said"
                choices={Choices::one_or_none(options.collect(), chosen, onchoose)}
            />
            <div role="status">
                if line.is_target_below(&app.framework) {
                    <p class="govuk-body">
                        { "That is below the level you agreed. If you mean it, say why in \"Why this level?\"." }
                    </p>
                }
            </div>
        </>
    }
}

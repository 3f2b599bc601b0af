use reform_plan::{Action, ActionField, CostBand, Slug};
use yew::prelude::*;

use super::field::set;
use crate::components::{Choice, Choices, Radios, Select, details, heading};
use crate::context::AppContext;

/// What an action costs and the fund that pays for it.
pub(super) fn fields(app: &AppContext, action: &Action) -> Html {
    let bands = CostBand::ALL.map(|it| Choice::new(it, it.words())).to_vec();
    let onband = set(app, action, ActionField::Cost).reform(Some);
    html! {
        <>
            { heading("Cost and fund") }
            <Radios
                id="cost"
                legend="What does it cost, roughly?"
                choices={Choices::one(bands, action.cost.as_ref(), onband)}
            />
            { fund(app, action) }
        </>
    }
}

/// The choice of fund, with what the chosen one is for.
fn fund(app: &AppContext, action: &Action) -> Html {
    let funds = &app.framework.funds;
    if funds.is_empty() && action.fund.is_none() {
        return Html::default();
    }
    let chosen = action.fund.as_ref();
    let known = chosen.and_then(|slug| app.framework.fund(slug));
    let mut options: Vec<Choice<Slug>> = funds
        .iter()
        .map(|fund| Choice::new(fund.slug.clone(), fund.name.clone()))
        .collect();
    if let (Some(gone), None) = (chosen, known) {
        let words = format!("{gone} (no longer on this list)");
        options.push(Choice::new(gone.clone(), words));
    }
    let hint = known.map_or("The one that pays for most of it", |fund| &fund.about);
    html! {
        <>
            <Select
                id="fund"
                label="Which fund pays for it?"
                hint={hint.to_owned()}
                choices={Choices::one_or_none(options, chosen, set(app, action, ActionField::Fund))}
            />
            { details("What each fund is for".into(), html! {
                <ul class="govuk-list govuk-list--spaced">
                    for fund in funds {
                        <li><strong>{ &fund.name }</strong>{ ". " }<span>{ &fund.about }</span></li>
                    }
                </ul>
            }) }
        </>
    }
}

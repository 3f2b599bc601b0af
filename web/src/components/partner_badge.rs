use plan_charts::{BADGE, partner_mark};
use reform_plan::PlanDraft;
use reform_plan::summary::Who;
use yew::prelude::*;

use super::chart::draw;

/// The mark of a partner: its letter in its shape, as on charts, told apart without colour. Its name
/// stands beside it, or is heard.
pub(crate) fn partner_badge(draft: &PlanDraft, who: &Who<'_>) -> Html {
    let order = draft.partners.iter().position(|it| &it.slug == who.slug);
    let mark = partner_mark(order.unwrap_or_default(), who.letter);
    html! {
        <svg class="app-badge" aria-hidden="true" viewBox={format!("0 0 {BADGE} {BADGE}")}>
            for shape in &mark {
                { draw(shape) }
            }
        </svg>
    }
}

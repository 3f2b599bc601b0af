use plan_charts::{BADGE, partner_mark};
use reform_plan::PlanDraft;
use reform_plan::summary::Who;
use yew::prelude::*;

use super::chart::draw;

/// How many marks stand side by side in a cell.
const ACROSS: usize = 3;

/// The mark of a partner: its letter in its shape, as on charts, told apart without colour. Its name
/// stands beside it, or is heard.
pub(crate) fn partner_badge(draft: &PlanDraft, who: &Who<'_>) -> Html {
    html! {
        <svg class="app-badge" aria-hidden="true" viewBox={format!("0 0 {BADGE} {BADGE}")}>
            { mark(draft, who) }
        </svg>
    }
}

/// The marks of several partners as one drawing, with their names to be heard: a table of many is
/// drawn much sooner so.
pub(crate) fn partner_badges<'w, 'a: 'w>(
    draft: &PlanDraft,
    partners: impl Iterator<Item = &'w Who<'a>>,
) -> Html {
    let partners: Vec<&Who<'_>> = partners.collect();
    if partners.is_empty() {
        return Html::default();
    }
    let across = partners.len().min(ACROSS);
    let rows = partners.len().div_ceil(ACROSS);
    let names: Vec<&str> = partners.iter().map(|it| it.name).collect();
    html! {
        <>
            <svg
                class={format!("app-badges app-badges--{across}")}
                aria-hidden="true"
                viewBox={format!("0 0 {} {}", units(across), units(rows))}
            >
                for (at, who) in partners.iter().enumerate() {
                    <g transform={format!("translate({} {})", units(at % ACROSS), units(at / ACROSS))}>
                        { mark(draft, who) }
                    </g>
                }
            </svg>
            <span class="govuk-visually-hidden">{ names.join(", ") }</span>
        </>
    }
}

/// How far so many marks reach.
fn units(marks: usize) -> f64 {
    f64::from(u32::try_from(marks).unwrap_or_default()) * BADGE
}

fn mark(draft: &PlanDraft, who: &Who<'_>) -> Html {
    let order = draft.partners.iter().position(|it| &it.slug == who.slug);
    let mark = partner_mark(order.unwrap_or_default(), who.letter);
    html! {
        for shape in &mark {
            { draw(shape) }
        }
    }
}

//! A document as elements of a page.

mod block;
mod table;
mod words;

use plan_export::document::marks as marks_of;
use plan_export::{Block, Document, Paper, Part, PartKey};
use reform_plan::{PlanDraft, PlanKind};
use yew::prelude::*;

use crate::components::{TagColour, tag};

pub(in crate::pages) use self::table::table;

/// A document. Parts whose paper lies on its side are kept together, because paper is turned between
/// sheets; where all lie so, the whole page is turned.
pub(in crate::pages) fn document(document: &Document) -> Html {
    let same_paper = document.parts.chunk_by(|a, b| a.paper == b.paper);
    let is_turned = document.parts.iter().all(|it| it.paper == Paper::Landscape);
    let turned = is_turned.then_some("app-plan-print--turned");
    html! {
        <div class={classes!("app-plan-print", turned)}>
            for parts in same_paper {
                { together(parts) }
            }
        </div>
    }
}

/// Id of the heading of a part.
pub(super) fn heading_id(part: PartKey) -> String {
    format!("part-{}", part.name())
}

/// What a reader has to know before anything else: that this is the example, or not agreed.
pub(super) fn marks(draft: &PlanDraft) -> Html {
    let marks = marks_of(draft);
    if marks.is_empty() {
        return Html::default();
    }
    let colour = |at| match draft.kind {
        PlanKind::Example if at == 0 => TagColour::Orange,
        _ => TagColour::Grey,
    };
    html! {
        <p class="govuk-body app-marks">
            for (at, words) in marks.into_iter().enumerate() {
                { tag(words, colour(at)) }
            }
        </p>
    }
}

/// Parts on paper of one kind.
fn together(parts: &[Part]) -> Html {
    let content: Html = parts.iter().map(part).collect();
    match parts.first().map(|it| it.paper) {
        Some(Paper::Landscape) => html! { <div class="app-landscape">{ content }</div> },
        _ => content,
    }
}

fn part(part: &Part) -> Html {
    let id = heading_id(part.key);
    let name = part.key.name();
    html! {
        <section key={name.clone()} class={classes!("app-part", format!("app-part--{name}"))} aria-labelledby={id.clone()}>
            <h2 class="govuk-heading-l" {id} tabindex="-1">{ &part.heading }</h2>
            if part.key == PartKey::OnePage {
                { groups(part) }
            } else {
                { block::all(part, &part.blocks) }
            }
        </section>
    }
}

/// The plan on one page: what stands under each heading is a group, so that short ones can stand side
/// by side and all of it fits one sheet.
fn groups(part: &Part) -> Html {
    let begins = |it: &Block| matches!(it, Block::Heading { .. } | Block::Note(_));
    let groups = part.blocks.chunk_by(|_, next| !begins(next));
    html! {
        <div class="app-one-page">
            for group in groups {
                <div class="app-one-page__group">{ block::all(part, group) }</div>
            }
        </div>
    }
}

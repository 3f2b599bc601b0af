//! The plan for families as elements of a page.

use plan_export::{Block, Document, Part, Weight, Words};
use yew::prelude::*;

use crate::components::inset;

/// All its parts.
pub(super) fn document(document: &Document) -> Html {
    document.parts.iter().map(part).collect()
}

fn part(part: &Part) -> Html {
    html! {
        <section class="app-part">
            <h2 class="govuk-heading-l">{ &part.heading }</h2>
            { for part.blocks.iter().map(block) }
        </section>
    }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Heading { words: it, .. } => {
            html! { <h3 class="govuk-heading-m">{ words(it) }</h3> }
        }
        Block::Missing(it) => html! { <p class="govuk-body app-missing">{ it }</p> },
        Block::Notice(it) => inset(words(it)),
        Block::List { items, .. } => html! {
            <ul class="govuk-list govuk-list--bullet">
                for it in items {
                    <li>{ words(it) }</li>
                }
            </ul>
        },
        Block::Paragraph(it) | Block::Note(it) => html! { <p class="govuk-body">{ words(it) }</p> },
        _ => Html::default(),
    }
}

fn words(words: &Words) -> Html {
    let runs = words.0.iter().map(|run| {
        let words = run.words.clone();
        match run.weight {
            Weight::Plain => html! { <span dir="auto" class="app-typed">{ words }</span> },
            Weight::Strong => html! { <strong dir="auto" class="app-typed">{ words }</strong> },
            Weight::Missing => html! { <span class="app-missing">{ words }</span> },
        }
    });
    runs.collect()
}

use plan_charts::Chart;
use plan_export::document::Order;
use plan_export::{Block, Part, PartKey, Words};
use reform_plan::summary::Place;
use yew::prelude::*;

use super::table::table;
use super::words::words;
use crate::components::{Row, chart_figure, chart_note, inset, link, summary_list};
use crate::route::Route;

/// Blocks of a part, one after another. What leads to the block after it stays with it on paper, and a
/// note that follows a chart is part of its figure.
pub(super) fn all(part: &Part, blocks: &[Block]) -> Html {
    let before = std::iter::once(None).chain(blocks.iter().map(Some));
    let after = blocks.iter().skip(1).map(Some);
    let after = after.chain(std::iter::once(None));
    let drawn = blocks.iter().zip(before.zip(after));
    drawn
        .filter(|(it, (before, _))| !is_in_figure(*before, it))
        .map(|(it, (_, after))| block(part, it, after))
        .collect()
}

/// Whether a block is a note that stands inside the figure before it.
fn is_in_figure(before: Option<&Block>, it: &Block) -> bool {
    matches!((before, it), (Some(Block::Chart { .. }), Block::Note(_)))
}

/// A chart with the note that follows it.
fn figure(part: PartKey, chart: &Chart, narrow: Option<&Chart>, next: Option<&Block>) -> Html {
    let below = match next {
        Some(Block::Note(words)) => chart_note(&words.text()),
        _ => Html::default(),
    };
    html! { <div class={beside(part)}>{ chart_figure(chart, narrow, below) }</div> }
}

/// Charts of trends stand beside their numbers on paper; the others need the whole width.
fn beside(part: PartKey) -> Option<&'static str> {
    let is_wide = matches!(part, PartKey::Profile | PartKey::Driver);
    (!is_wide).then_some("app-trend")
}

fn block(part: &Part, block: &Block, next: Option<&Block>) -> Html {
    match block {
        Block::Heading { level, words } => heading(*level, words),
        Block::Paragraph(words) => paragraph(words, next),
        Block::Missing(words) => html! { <p class="govuk-body app-missing">{ words }</p> },
        Block::Notice(it) => inset(words(it)),
        Block::Note(it) => html! { <p class="govuk-body-s app-note">{ words(it) }</p> },
        Block::List { order, items } => list(*order, items),
        Block::Facts(facts) => facts_of(facts),
        Block::Table(it) => table(it, part.paper),
        Block::Chart { chart, narrow } => figure(part.key, chart, narrow.as_deref(), next),
        Block::Change { place, words } => change(place, words),
    }
}

fn heading(level: u8, it: &Words) -> Html {
    if level <= 3 {
        html! { <h3 class="govuk-heading-m">{ words(it) }</h3> }
    } else {
        html! { <h4 class="govuk-heading-s">{ words(it) }</h4> }
    }
}

/// A paragraph; one that leads to a list, a table or a chart does not part from it.
fn paragraph(it: &Words, next: Option<&Block>) -> Html {
    let leads = matches!(
        next,
        Some(Block::List { .. } | Block::Table(_) | Block::Chart { .. } | Block::Missing(_))
    );
    html! { <p class={classes!("govuk-body", leads.then_some("app-lead-in"))}>{ words(it) }</p> }
}

fn list(order: Order, items: &[Words]) -> Html {
    let items: Html = items
        .iter()
        .map(|it| html! { <li>{ words(it) }</li> })
        .collect();
    match order {
        Order::Bullets => html! { <ul class="govuk-list govuk-list--bullet">{ items }</ul> },
        Order::Numbers => html! { <ol class="govuk-list govuk-list--number">{ items }</ol> },
    }
}

fn facts_of(facts: &[(String, Words)]) -> Html {
    let rows = facts.iter();
    let rows = rows.map(|(name, value)| Row::html(name.clone(), words(value)));
    summary_list(rows.collect())
}

fn change(place: &Place, words: &str) -> Html {
    html! {
        <p class="govuk-body app-no-print">{ link(&Route::from(place), words.to_owned()) }</p>
    }
}

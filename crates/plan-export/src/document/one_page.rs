use reform_plan::PlanSummary;
use reform_plan::summary::{ActionInShort, OnePage, Place, PriorityInShort};

use super::block::{bullets, change, heading, missing, paragraph};
use super::{Block, Order, Words};

/// The plan on one page: what a busy reader takes away. All texts are short: see [`OnePage`].
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    let page = OnePage::new(summary);
    let mut blocks = vec![facts(summary)];
    blocks.extend(priorities(&page));
    blocks.extend(next(&page));
    blocks.extend(pillars(&page));
    if !page.unknown.is_empty() {
        blocks.push(heading("What we cannot say yet"));
        blocks.push(paragraph(page.unknown.join(" ")));
    }
    blocks.push(Block::Note(summary.framework.notice.as_str().into()));
    blocks
}

/// How far the plan has come, of which day it is, and who answers for it.
fn facts(summary: &PlanSummary<'_>) -> Block {
    let front = &summary.draft.front;
    let mut words = vec![front.status.words().to_owned()];
    if !front.date.is_empty() {
        words.push(front.date.words());
    }
    if !front.sro.trim().is_empty() {
        words.push(format!("Senior Responsible Officer: {}", front.sro.trim()));
    }
    paragraph(words.join(" · "))
}

fn priorities(page: &OnePage) -> Vec<Block> {
    if page.priorities.is_empty() {
        return vec![
            heading("What we will change"),
            missing("No priorities are chosen yet."),
            change(Place::Shortlist, "Choose your priorities"),
        ];
    }
    let more =
        (page.more > 0).then(|| paragraph(format!("And {} more in the whole plan.", page.more)));
    let list = Block::List {
        order: Order::Numbers,
        items: page.priorities.iter().map(priority).collect(),
    };
    let heading = heading("What we will change, and how families will know");
    [heading, list].into_iter().chain(more).collect()
}

fn priority(it: &PriorityInShort) -> Words {
    let title = Words::strong(it.title.as_str());
    let title = if it.lead.is_empty() {
        title.and(Words::missing(" (no lead partner yet)"))
    } else {
        title
            .and(" (".into())
            .and(it.lead.as_str().into())
            .and(" leads)".into())
    };
    let families = if it.families.is_empty() {
        Words::default()
    } else {
        Words::plain("What families say: ").and(it.families.as_str().into())
    };
    let measure = Words::or_missing(&it.measure, "No measure yet.");
    title.below(families).below(measure)
}

fn next(page: &OnePage) -> Vec<Block> {
    let mut blocks = vec![heading("What comes next")];
    if page.next.is_empty() {
        blocks.push(missing("No action with a date is left to do."));
    } else {
        blocks.push(bullets(page.next.iter().map(action).collect()));
    }
    if let Some(review) = &page.review {
        let words = Words::strong("Next review: ").and(review.as_str().into());
        blocks.push(Block::Paragraph(words));
    }
    blocks
}

fn action(it: &ActionInShort) -> Words {
    let words = Words::strong(format!("{}: ", it.by)).and(it.what.as_str().into());
    if it.lead.is_empty() {
        return words;
    }
    words
        .and(" (".into())
        .and(it.lead.as_str().into())
        .and(")".into())
}

fn pillars(page: &OnePage) -> [Block; 2] {
    let pillars = page.pillars.iter();
    let lines =
        pillars.map(|it| Words::strong(format!("{}: ", it.name)).and(it.words.as_str().into()));
    [heading("Where we are now"), bullets(lines.collect())]
}

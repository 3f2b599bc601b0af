use reform_plan::Unit;
use reform_plan::keep::Store;
use yew::prelude::*;

use super::aside::set_aside;
use super::holds::{Kept, kept};
use crate::components::{DataTable, cell, paragraph, warning};
use crate::context::AppContext;
use crate::pages::kept::entries;
use crate::world::{KeptText, Storage};

/// Roughly how many characters a browser keeps in the store that answers at once, for one website.
const ROOM: usize = 5_000_000;
/// From which share of it on there is a warning, in hundredths.
const WARN_FROM: usize = 60;

/// What the store is called that may be closed to the tool.
const LASTING: &str = "The store that lasts (IndexedDB)";

/// Every key this tool keeps in the browser, what it holds and how large it is.
pub(super) fn kept_keys(app: &AppContext, texts: &[KeptText]) -> Html {
    if texts.is_empty() && app.world.storage() == Storage::Works {
        return paragraph("Nothing is kept in this browser.");
    }
    let plans = entries(app);
    let of = |store: Store| {
        let texts = texts.iter().filter(|text| text.store == store);
        kept(texts, &plans, &app.state.shelf.bin)
    };
    let (quick, lasting) = (of(Store::Quick), of(Store::Lasting));
    let used = size_of(&quick);
    html! {
        <>
            if let Some(words) = too_full(used) {
                { warning(html! { words }) }
            }
            <p class="govuk-body">{ room_words(used) }</p>
            { table("The store that answers at once (localStorage)", &quick) }
            if app.world.storage() == Storage::Works {
                { table(LASTING, &lasting) }
            } else {
                { paragraph(format!("{LASTING}: the browser does not let the tool look in it.")) }
            }
            { set_aside(app, texts) }
        </>
    }
}

fn table(caption: &'static str, kept: &[Kept]) -> Html {
    if kept.is_empty() {
        return paragraph(format!("{caption}: nothing is in it."));
    }
    let mut rows: Vec<Vec<Html>> = kept.iter().map(row).collect();
    rows.push(vec![cell("Together"), cell(characters(size_of(kept)))]);
    DataTable {
        caption: caption.into(),
        columns: vec!["What it holds, and its key".into(), "Characters".into()],
        rows,
        class: "app-data-table--kept",
        ..DataTable::default()
    }
    .view()
}

fn row(kept: &Kept) -> Vec<Html> {
    let key = match kept.count {
        1 => kept.key.clone(),
        count => format!("{} and {} more", kept.key, count - 1),
    };
    let holds = html! {
        <>
            if let Some(plan) = &kept.plan {
                <span class="app-line" dir="auto">{ plan.clone() }</span>
            }
            <span class="app-line app-note">{ kept.holds.clone() }</span>
            <code class="app-line app-key app-plain">{ key }</code>
        </>
    };
    vec![holds, cell(characters(kept.size))]
}

fn size_of(kept: &[Kept]) -> usize {
    kept.iter().map(|it| it.size).sum()
}

/// How much of the room is taken, in words.
fn room_words(used: usize) -> String {
    let share = match used * 100 / ROOM {
        0 => "less than 1%".to_owned(),
        share => format!("about {share}%"),
    };
    format!(
        "The store that answers at once has room for about 5 million characters. This tool uses {share} of it. The store that lasts has far more room."
    )
}

/// What to do when the room runs out soon; none while there is enough.
fn too_full(used: usize) -> Option<String> {
    let share = used * 100 / ROOM;
    (share >= WARN_FROM).then(|| {
        format!(
            "The store that answers at once is {share}% full. When it is full, your last changes are less safe. Download your plans, then delete those you do not need."
        )
    })
}

/// A size as people read it.
pub(super) fn characters(size: usize) -> String {
    let size = u32::try_from(size).unwrap_or(u32::MAX);
    Unit::Count.format(size.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_comes_when_sixty_in_a_hundred_are_taken_and_not_before() {
        assert_eq!(too_full(ROOM * 60 / 100 - 1), None);
        let words = too_full(ROOM * 60 / 100).unwrap();
        assert!(words.contains("60% full"), "{words}");
        assert!(too_full(ROOM * 2).unwrap().contains("200% full"));
    }

    #[test]
    fn the_room_is_told_in_whole_hundredths() {
        assert!(room_words(0).contains("less than 1%"));
        assert!(room_words(ROOM / 10).contains("about 10%"));
        assert_eq!(characters(1_204), "1,204");
    }
}

use yew::prelude::*;

use super::table::{Cell, Line, Table};

/// A table of cells.
#[derive(Default)]
pub(crate) struct DataTable {
    /// What the table holds.
    pub(crate) caption: AttrValue,
    /// Whether the caption is only heard: a heading above says the same.
    pub(crate) quiet: bool,
    /// Headings of the columns; the first column names the row.
    pub(crate) columns: Vec<AttrValue>,
    /// Rows with one cell for each column.
    pub(crate) rows: Vec<Vec<Html>>,
    /// How wide the columns are, in parts of a hundred; empty where that is left to the browser.
    pub(crate) shares: Vec<u16>,
    /// Which columns are wide, and other looks.
    pub(crate) class: &'static str,
}

impl DataTable {
    /// The table inside a pane that scrolls where the screen is narrow; on paper it is as wide as
    /// the page and its headings stand on each page.
    pub(crate) fn view(self) -> Html {
        let shares = self.shares;
        let columns = self.columns.into_iter().enumerate();
        let columns = columns.map(|(at, words)| Cell::with(share(shares.get(at)), html! { words }));
        Table {
            caption: self.caption,
            quiet: self.quiet,
            class: classes!("app-data-table", self.class),
            columns: columns.collect(),
            rows: self.rows.into_iter().map(Line::of).collect(),
            ..Table::default()
        }
        .view()
    }
}

/// The class of a column's width: a style sheet has one for each, because the page's rules for its
/// safety forbid styles in elements.
fn share(share: Option<&u16>) -> Classes {
    classes!(share.map(|share| format!("app-share-{share}")))
}

/// A cell of fixed words.
pub(crate) fn cell(words: impl Into<AttrValue>) -> Html {
    let words: AttrValue = words.into();
    html! { <span>{ words }</span> }
}

/// A cell of typed text, or of words that say that nothing was typed.
pub(crate) fn typed_or(text: &str, missing: &'static str) -> Html {
    let text = text.trim();
    if text.is_empty() {
        html! { <span class="app-missing">{ missing }</span> }
    } else {
        html! { <span dir="auto" class="app-typed">{ text.to_owned() }</span> }
    }
}

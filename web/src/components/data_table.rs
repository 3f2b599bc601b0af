use yew::prelude::*;

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
        let caption = if self.quiet {
            "govuk-visually-hidden"
        } else {
            "govuk-table__caption govuk-table__caption--s"
        };
        html! {
            <div class="app-table-pane" role="region" tabindex="0" aria-label={self.caption.clone()}>
                <table class={classes!("govuk-table", "app-data-table", self.class)}>
                    <caption class={caption}>{ self.caption }</caption>
                    <thead class="govuk-table__head">
                        <tr class="govuk-table__row">
                            for (at, column) in self.columns.into_iter().enumerate() {
                                <th scope="col" class={classes!("govuk-table__header", share(self.shares.get(at)))}>{ column }</th>
                            }
                        </tr>
                    </thead>
                    <tbody class="govuk-table__body">
                        for row in self.rows {
                            <tr class="govuk-table__row">
                                for (at, cell) in row.into_iter().enumerate() {
                                    if at == 0 {
                                        <th scope="row" class="govuk-table__header">{ cell }</th>
                                    } else {
                                        <td class="govuk-table__cell">{ cell }</td>
                                    }
                                }
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
        }
    }
}

/// The class of a column's width: a style sheet has one for each, because the page's rules for its
/// safety forbid styles in elements.
fn share(share: Option<&u16>) -> Option<String> {
    share.map(|share| format!("app-share-{share}"))
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

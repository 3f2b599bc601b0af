use yew::prelude::*;

/// A table of cells.
#[derive(PartialEq, Properties)]
pub(crate) struct DataTableProps {
    /// What the table holds.
    pub(crate) caption: AttrValue,
    /// Whether the caption is only heard: a heading above says the same.
    #[prop_or_default]
    pub(crate) quiet: bool,
    /// Headings of the columns; the first column names the row.
    pub(crate) columns: Vec<AttrValue>,
    /// Rows with one cell for each column.
    pub(crate) rows: Vec<Vec<Html>>,
    /// Which columns are wide, and other looks.
    #[prop_or_default]
    pub(crate) class: Classes,
}

/// A table inside a pane that scrolls where the screen is narrow; on paper it is as wide as the
/// page and its headings stand on each page.
#[component]
pub(crate) fn DataTable(props: &DataTableProps) -> Html {
    let caption = if props.quiet {
        "govuk-visually-hidden"
    } else {
        "govuk-table__caption govuk-table__caption--s"
    };
    html! {
        <div class="app-table-pane" role="region" tabindex="0" aria-label={props.caption.clone()}>
            <table class={classes!("govuk-table", "app-data-table", props.class.clone())}>
                <caption class={caption}>{ &props.caption }</caption>
                <thead class="govuk-table__head">
                    <tr class="govuk-table__row">
                        for column in &props.columns {
                            <th scope="col" class="govuk-table__header">{ column }</th>
                        }
                    </tr>
                </thead>
                <tbody class="govuk-table__body">
                    for row in &props.rows {
                        <tr class="govuk-table__row">
                            for (at, cell) in row.iter().enumerate() {
                                if at == 0 {
                                    <th scope="row" class="govuk-table__header">{ cell.clone() }</th>
                                } else {
                                    <td class="govuk-table__cell">{ cell.clone() }</td>
                                }
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
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

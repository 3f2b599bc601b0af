use yew::prelude::*;
use yew::virtual_dom::Key;

/// A table: a line of headings and rows whose first cell names them.
#[derive(Default)]
pub(crate) struct Table {
    /// Name of the pane it stands in; its caption where that says it.
    pub(crate) label: AttrValue,
    /// What it holds.
    pub(crate) caption: AttrValue,
    /// Whether the caption is only heard: a heading above says the same.
    pub(crate) quiet: bool,
    /// Looks of this project's own.
    pub(crate) class: Classes,
    /// Headings of the columns.
    pub(crate) columns: Vec<Cell>,
    /// The rows.
    pub(crate) rows: Vec<Line>,
}

/// One row of a table.
#[derive(Default)]
pub(crate) struct Line {
    /// What tells it from others when rows change places.
    pub(crate) key: Option<Key>,
    /// One cell for each column.
    pub(crate) cells: Vec<Cell>,
}

/// One cell.
#[derive(Default)]
pub(crate) struct Cell {
    class: Classes,
    holds: Holds,
    children: Html,
}

/// What a cell holds, which says where its words stand.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Holds {
    #[default]
    Words,
    Number,
}

impl Table {
    /// The table inside a pane that scrolls where the screen is narrow.
    pub(crate) fn view(self) -> Html {
        let label = if self.label.is_empty() {
            self.caption.clone()
        } else {
            self.label.clone()
        };
        html! {
            <div class="app-table-pane" role="region" tabindex="0" aria-label={label}>{ self.bare() }</div>
        }
    }

    /// The table alone.
    pub(crate) fn bare(self) -> Html {
        let caption = if self.quiet {
            "govuk-visually-hidden"
        } else {
            "govuk-table__caption govuk-table__caption--s"
        };
        html! {
            <table class={classes!("govuk-table", self.class)}>
                if !self.caption.is_empty() {
                    <caption class={caption}>{ self.caption }</caption>
                }
                if !self.columns.is_empty() {
                    <thead class="govuk-table__head">
                        <tr class="govuk-table__row">{ for self.columns.into_iter().map(column) }</tr>
                    </thead>
                }
                <tbody class="govuk-table__body">
                    for (at, row) in self.rows.into_iter().enumerate() {
                        <tr key={row.key.unwrap_or_else(|| at.into())} class="govuk-table__row">
                            { for row.cells.into_iter().enumerate().map(cell) }
                        </tr>
                    }
                </tbody>
            </table>
        }
    }
}

impl Line {
    /// A row of these cells.
    pub(crate) fn of<C: Into<Cell>>(cells: impl IntoIterator<Item = C>) -> Self {
        let cells = cells.into_iter().map(Into::into).collect();
        Self { key: None, cells }
    }

    /// A row of these cells, known by its key when rows change places.
    pub(crate) fn keyed(key: impl Into<Key>, cells: Vec<Cell>) -> Self {
        Self {
            key: Some(key.into()),
            cells,
        }
    }
}

impl Cell {
    /// A cell of a number: it stands at the right.
    pub(crate) fn number(children: Html) -> Self {
        Self {
            holds: Holds::Number,
            ..Self::from(children)
        }
    }

    /// A cell with a look of this project's own.
    pub(crate) fn with(class: impl Into<Classes>, children: Html) -> Self {
        Self {
            class: class.into(),
            ..Self::from(children)
        }
    }
}

impl From<Html> for Cell {
    fn from(children: Html) -> Self {
        Self {
            children,
            ..Self::default()
        }
    }
}

impl From<&'static str> for Cell {
    fn from(words: &'static str) -> Self {
        Self::from(html! { words })
    }
}

fn column(cell: Cell) -> Html {
    let numeric = (cell.holds == Holds::Number).then_some("govuk-table__header--numeric");
    html! { <th scope="col" class={classes!("govuk-table__header", numeric, cell.class)}>{ cell.children }</th> }
}

fn cell((at, cell): (usize, Cell)) -> Html {
    if at == 0 {
        return html! { <th scope="row" class={classes!("govuk-table__header", cell.class)}>{ cell.children }</th> };
    }
    let numeric = (cell.holds == Holds::Number).then_some("govuk-table__cell--numeric");
    html! { <td class={classes!("govuk-table__cell", numeric, cell.class)}>{ cell.children }</td> }
}

//! Lists, tables and ways.

use serde::Deserialize;
use yew::prelude::*;

use super::Options;
use super::blocks::Tag;
use super::parts::{Text, fixed, words};
use crate::components::navigation::{Here, Place, service_navigation};
use crate::components::task_list::{Item, task_items};
use crate::components::{
    Cell, Line, Neighbour, Row, SummaryCard, Table as Cells, pagination, summary_list,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pagination {
    previous: Side,
    next: Side,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Side {
    href: String,
    text: String,
    label_text: String,
}

impl Options for Pagination {
    fn draw(self) -> Result<Html, String> {
        let one = |side: Side| {
            let to = Neighbour {
                href: side.href,
                label: side.label_text,
            };
            (fixed(side.text), Some(to))
        };
        let ((back, previous), (on, next)) = (one(self.previous), one(self.next));
        Ok(pagination("Pagination", (back, on), previous, next))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct ServiceNavigation {
    navigation: Vec<To>,
    navigation_label: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct To {
    href: String,
    text: String,
    #[serde(default)]
    current: bool,
    #[serde(default)]
    active: bool,
}

impl Options for ServiceNavigation {
    fn draw(self) -> Result<Html, String> {
        let label = self.navigation_label.unwrap_or_else(|| "Menu".to_owned());
        let places = self.navigation.into_iter().map(|to| Place {
            href: to.href,
            words: fixed(to.text),
            here: match (to.current, to.active) {
                (true, _) => Here::Exactly,
                (false, true) => Here::Inside,
                (false, false) => Here::Elsewhere,
            },
        });
        let places: Vec<Place> = places.collect();
        if places.is_empty() {
            return Err("no `navigation`".to_owned());
        }
        Ok(service_navigation(fixed(label), &places))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SummaryList {
    rows: Vec<Entry>,
    card: Option<Card>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    key: Text,
    value: Text,
    #[serde(default)]
    actions: Actions,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Card {
    title: Text,
    #[serde(default)]
    actions: Actions,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Actions {
    items: Vec<Action>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Action {
    href: String,
    text: String,
    visually_hidden_text: Option<String>,
}

impl Options for SummaryList {
    fn draw(self) -> Result<Html, String> {
        let rows = self.rows.into_iter().map(Entry::row);
        let list = summary_list(rows.collect::<Result<_, _>>()?);
        let Some(card) = self.card else {
            return Ok(list);
        };
        let which = format!("({})", card.title.text);
        let actions = card.actions.items.into_iter();
        let card = SummaryCard {
            title: card.title.text.into(),
            actions: actions.map(|it| it.link(&which)).collect(),
            id: None,
            children: list,
        };
        Ok(card.view())
    }
}

impl Entry {
    fn row(self) -> Result<Row, String> {
        let row = Row::text(self.key.text, self.value.text);
        let mut actions = self.actions.items.into_iter();
        match (actions.next(), actions.next()) {
            (None, _) => Ok(row),
            (Some(action), None) => Ok(row.with(action.link(""))),
            (Some(_), Some(_)) => Err("several `actions` of a row".to_owned()),
        }
    }
}

impl Action {
    fn link(self, of: &str) -> Html {
        let which = match (self.visually_hidden_text, of) {
            (Some(which), "") => which,
            (Some(which), of) => format!("{which} {of}"),
            (None, of) => of.to_owned(),
        };
        html! {
            <a class="govuk-link" href={self.href}>
                { self.text }
                if !which.is_empty() {
                    <span class="govuk-visually-hidden">{ format!(" {which}") }</span>
                }
            </a>
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct Table {
    caption: Option<String>,
    #[serde(rename = "captionClasses")]
    _caption_class: Option<CaptionClass>,
    #[serde(rename = "firstCellIsHeader")]
    _first_cell: True,
    #[serde(default)]
    head: Vec<TableCell>,
    rows: Vec<Vec<TableCell>>,
}

#[derive(Deserialize)]
enum CaptionClass {
    #[serde(rename = "govuk-table__caption--m")]
    Medium,
}

/// Nothing but "true".
#[derive(Deserialize)]
#[serde(try_from = "bool")]
struct True;

impl TryFrom<bool> for True {
    type Error = &'static str;

    fn try_from(value: bool) -> Result<Self, Self::Error> {
        if value {
            Ok(Self)
        } else {
            Err("`firstCellIsHeader` is false")
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TableCell {
    text: String,
    format: Option<Format>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Format {
    Numeric,
}

impl TableCell {
    fn cell(self) -> Cell {
        let words = html! { self.text };
        match self.format {
            None => words.into(),
            Some(Format::Numeric) => Cell::number(words),
        }
    }
}

impl Options for Table {
    fn draw(self) -> Result<Html, String> {
        let rows = self.rows.into_iter();
        let rows = rows.map(|row| Line::of(row.into_iter().map(TableCell::cell)));
        let table = Cells {
            caption: self.caption.unwrap_or_default().into(),
            columns: self.head.into_iter().map(TableCell::cell).collect(),
            rows: rows.collect(),
            ..Cells::default()
        };
        Ok(table.bare())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct TaskList {
    id_prefix: Option<String>,
    items: Vec<Task>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Task {
    title: Text,
    hint: Option<Text>,
    href: String,
    status: Status,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Status {
    text: Option<String>,
    tag: Option<Tag>,
}

impl Options for TaskList {
    fn draw(self) -> Result<Html, String> {
        let id = self.id_prefix.unwrap_or_else(|| "task-list".to_owned());
        let items = self.items.into_iter().map(Task::item);
        let items: Vec<Item> = items.collect::<Result<_, String>>()?;
        Ok(task_items(&id, items.into_iter()))
    }
}

impl Task {
    fn item(self) -> Result<Item, String> {
        let status = match self.status.tag {
            Some(tag) => tag.draw()?,
            None => html! { self.status.text.unwrap_or_default() },
        };
        Ok(Item {
            title: self.title.text.into(),
            hint: words(self.hint),
            href: self.href,
            status,
        })
    }
}

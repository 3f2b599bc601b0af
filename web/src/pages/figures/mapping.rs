//! Saying what the columns of a file are that the tool does not know.

use send_data::release::Mapping;
use send_explore::{Answer, Ask, UnknownView};
use yew::prelude::*;

use crate::components::{
    Changes, Choice, Choices, Look, Select, action_button, details, paragraph,
};
use crate::context::{Loaded, use_app};
use crate::figures::use_answer;

/// A file the tool does not know.
#[derive(PartialEq, Properties)]
pub(super) struct MapProps {
    /// Its name.
    pub(super) name: String,
    /// Its columns.
    pub(super) unknown: UnknownView,
    /// Called with what its columns are.
    pub(super) onsaid: Callback<Mapping>,
}

/// Choice of the column of figures, of the rows that are of everybody, and of what it is a figure
/// of. It is kept with the figures, for the next file of the same columns.
#[component]
pub(super) fn MapColumns(props: &MapProps) -> Html {
    let app = use_app();
    let column = use_state(|| None::<String>);
    let series = use_state(|| None::<String>);
    let filters = use_state(Vec::<(String, String)>::new);
    let answer = use_answer(&app.world, &Ask::Contents { area: None }, 1, app.round);
    let items: Vec<Choice<String>> = match &answer {
        Loaded::Here(answer) => match &**answer {
            Answer::Contents(view) => {
                let items = view.topics.iter().flat_map(|topic| &topic.items);
                items
                    .filter(|it| it.is_published)
                    .map(|it| Choice::new(it.item.clone(), it.title.clone()))
                    .collect()
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    };
    let set = |state: &UseStateHandle<Option<String>>| {
        let state = state.clone();
        Callback::from(move |chosen| state.set(chosen))
    };
    let columns = props.unknown.numbers.iter();
    let columns = columns
        .map(|it| Choice::new(it.clone(), it.clone()))
        .collect();
    let onread = {
        let (column, series, filters) = (column.clone(), series.clone(), filters.clone());
        let (header, onsaid) = (props.unknown.header.clone(), props.onsaid.clone());
        Callback::from(move |()| {
            if let (Some(column), Some(series)) = (&*column, &*series) {
                onsaid.emit(Mapping {
                    header: header.clone(),
                    column: column.clone(),
                    filters: (*filters).clone(),
                    series: series.clone(),
                });
            }
        })
    };
    let id = |part: &str| format!("{}-{part}", plain(&props.name));
    let is_said = column.is_some() && series.is_some();
    details(
        "Say what its columns are".into(),
        html! {
            <>
                <Select id={id("column")} label="Which column has the figures?" none="Select a column" choices={Choices::one_or_none(columns, column.as_ref(), set(&column))} changes={Changes::View} />
                if !props.unknown.filters.is_empty() {
                    { paragraph("Which rows are totals? Choose the total in each column that splits the figures into groups, and leave the other columns.") }
                }
                for (at, filter) in props.unknown.filters.iter().enumerate() {
                    <Select
                        id={id(&format!("filter-{at}"))}
                        label={filter.column.clone()}
                        none="Does not matter"
                        choices={one_of(&filter.values, &filter.column, &filters)}
                        changes={Changes::View}
                    />
                }
                <Select id={id("series")} label="What is it a figure of?" none="Select a figure" choices={Choices::one_or_none(items, series.as_ref(), set(&series))} changes={Changes::View} />
                if is_said {
                    { action_button(Look::Secondary, &onread, html! { <span>{ "Read the file this way" }</span> }) }
                }
            </>
        },
    )
}

/// A choice of what a column says in the rows that are read.
fn one_of(
    values: &[String],
    column: &str,
    filters: &UseStateHandle<Vec<(String, String)>>,
) -> Choices {
    let chosen = filters
        .iter()
        .find(|(of, _)| of == column)
        .map(|(_, value)| value);
    let options = values
        .iter()
        .map(|it| Choice::new(it.clone(), it.clone()))
        .collect();
    let (column, filters) = (column.to_owned(), filters.clone());
    Choices::one_or_none(
        options,
        chosen,
        Callback::from(move |value: Option<String>| {
            let mut all: Vec<(String, String)> = (*filters).clone();
            all.retain(|(of, _)| *of != column);
            all.extend(value.map(|value| (column.clone(), value)));
            filters.set(all);
        }),
    )
}

/// A name as part of an id.
fn plain(name: &str) -> String {
    let plain = |letter: char| {
        if letter.is_ascii_alphanumeric() {
            letter
        } else {
            '-'
        }
    };
    name.chars().map(plain).collect()
}

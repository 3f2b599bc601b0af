//! Lists, tables and ways.

use yew::prelude::*;

use super::Example;
use crate::components::navigation::{Here, Place, service_navigation};
use crate::components::{
    Cell, Line, Neighbour, Row, SummaryCard, Table, Task, TaskStatus, link_button, pagination,
    summary_list, task_list,
};
use crate::route::Route;

pub(super) const LISTS: &[Example] = &[
    Example::new("Pagination", "with both sides", || {
        pagination(
            "Statements",
            ("Previous", "Next"),
            Some(neighbour("1")),
            Some(neighbour("3")),
        )
    }),
    Example::new("Pagination", "of the first page", || {
        pagination(
            "Statements",
            ("Previous", "Next"),
            None,
            Some(neighbour("2")),
        )
    }),
    Example::new("Service navigation", "on one of its places", || {
        navigation(Here::Exactly)
    }),
    Example::new("Service navigation", "inside one of its places", || {
        navigation(Here::Inside)
    }),
    Example::new("Summary list", "with nothing to change", || {
        summary_list(vec![
            Row::text("Area", "Anyborough"),
            Row::text("Partner", "Health"),
        ])
    }),
    Example::new("Summary list", "with something missing", || {
        summary_list(vec![
            Row::text("Area", "Anyborough").with_link(Route::SetupArea.href(), "Change"),
            Row::text("Partners", "").with_link(Route::SetupPartners.href(), "Enter"),
            Row::text("Started", "21 November 2026"),
        ])
    }),
    Example::new("Summary card", "with nothing to do", || card(0)),
    Example::new("Summary card", "with one thing to do", || card(1)),
    Example::new("Summary card", "with two things to do", || card(2)),
    Example::new("Table", "of numbers", || table(false)),
    Example::new("Table", "with a caption that is only heard", || table(true)),
    Example::new("Task list", "with every status", || {
        let task = |title: &'static str, hint: &'static str, status| Task {
            title: title.into(),
            hint: hint.into(),
            to: Route::Plan,
            status,
        };
        task_list(
            "tasks",
            &[
                task("Choose your area", "", TaskStatus::Completed),
                task(
                    "Score together",
                    "3 of 7 statements scored",
                    TaskStatus::InProgress,
                ),
                task("Choose priorities", "", TaskStatus::NotYetStarted),
                task(
                    "Keep a copy",
                    "",
                    TaskStatus::Words("Last on 20 November".into()),
                ),
            ],
        )
    }),
];

fn neighbour(number: &str) -> Neighbour {
    Neighbour {
        href: Route::Plan.href(),
        label: format!("A{number} One board owns the plan"),
    }
}

fn navigation(here: Here) -> Html {
    let place = |to: Route, words, here| Place {
        href: to.href(),
        words,
        here,
    };
    service_navigation(
        "Plan",
        &[
            place(Route::Plan, "Plan", here),
            place(Route::Scores, "Scores", Here::Elsewhere),
        ],
    )
}

fn card(actions: usize) -> Html {
    let actions = ["Rename", "Delete"].into_iter().take(actions);
    let actions =
        actions.map(|words| link_button(&Callback::noop(), "Anyborough", html! { words }));
    let card = SummaryCard {
        title: "Anyborough".into(),
        actions: actions.collect(),
        id: None,
        children: summary_list(vec![Row::text("Last saved", "20 November 2026 at 16:40")]),
    };
    card.view()
}

fn table(quiet: bool) -> Html {
    let row = |year: &'static str, number: &'static str| {
        Line::of([Cell::from(year), Cell::number(html! { number })])
    };
    let table = Table {
        caption: "Plans issued in time, in parts of a hundred".into(),
        quiet,
        columns: vec![Cell::from("Year"), Cell::number(html! { "In time" })],
        rows: vec![row("2024", "48"), row("2025", "52")],
        ..Table::default()
    };
    table.view()
}

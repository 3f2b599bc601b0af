//! One figure of an area beside others.

use std::fmt::Write;
use std::rc::Rc;

use reform_plan::{Slug, UsedFigure};
use send_explore::{
    Answer, Ask, Compare, CompareRow, ExploreAsk, ExploreView, RowRole, SectionLink, SourceView,
};
use yew::prelude::*;

use super::chosen::ChosenAreas;
use super::parts::{charts, more_to_come, neighbours, topic_link, use_view, waiting};
use crate::components::{
    DataTable, Page, UseFigure, Width, cell, details, heading, inset, link, paragraph,
};
use crate::context::{AppContext, Loaded};
use crate::route::Route;

/// One figure of an area, and whom it is compared with.
#[derive(PartialEq, Properties)]
pub(crate) struct ItemProps {
    /// ONS code of the area.
    pub(crate) area: String,
    /// The figure.
    pub(crate) item: String,
    /// Whom it is compared with, as the address has it.
    pub(crate) compare: String,
}

/// One figure of an area beside others.
#[component]
pub(crate) fn ItemPage(props: &ItemProps) -> Html {
    let ask = Ask::Explore(ExploreAsk {
        area: Some(props.area.clone()),
        item: props.item.clone(),
        compare: compare(&props.compare),
    });
    let (app, answer, again) = use_view(&ask);
    match &answer {
        Loaded::Here(here) => match &**here {
            Answer::Explore(view) => item(&app, props, view),
            _ => waiting("Explore the figures", &answer, &again),
        },
        _ => waiting("Explore the figures", &answer, &again),
    }
}

fn item(app: &AppContext, props: &ItemProps, view: &ExploreView) -> Html {
    let area = props.area.as_str();
    let route = |item: &str| Route::ExploreItem {
        area: area.to_owned(),
        item: item.to_owned(),
        compare: props.compare.clone(),
    };
    html! {
        <Page
            title={view.heading.clone()}
            caption={view.topic.title.clone()}
            back={Route::ExploreTopic { area: area.to_owned(), topic: view.topic.slug.clone() }}
            width={Width::Full}
        >
            <p class="govuk-body-l">{ &view.latest }</p>
            { paragraph(format!("{}.", view.polarity)) }
            for rank in &view.ranks {
                <p class="govuk-body" key={rank.group.clone()}>
                    <strong>{ format!("Among {}: ", rank.group) }</strong>
                    <span>{ rank_words(rank) }</span>
                </p>
            }
            if let Some(unusual) = &view.unusual {
                { inset(html! {
                    <>
                        { paragraph(unusual.words.clone()) }
                        if let Some(caveat) = &unusual.caveat {
                            { paragraph(caveat.clone()) }
                        }
                        <p class="govuk-body"><strong>{ &unusual.prompt }</strong></p>
                        { why_links(app, area, &view.bears_on) }
                    </>
                }) }
            }
            { use_it(app, area, view) }
            { comparison(app, props, view) }
            { more_to_come(&view.needs) }
            { table(view) }
            if !view.missing.is_empty() {
                <ul class="govuk-list govuk-list--bullet">
                    for words in &view.missing {
                        <li>{ words }</li>
                    }
                </ul>
            }
            { charts(app, &view.charts, &format!("{}-{area}", view.item)) }
            { about(view) }
            { neighbours(
                view.previous.as_ref().map(|it| (route(&it.item), &*it.title)),
                view.next.as_ref().map(|it| (route(&it.item), &*it.title)),
            ) }
            <p class="govuk-body">
                <span>{ "All figures of this topic: " }</span>
                { topic_link(area, &view.topic) }
            </p>
        </Page>
    }
}

fn rank_words(rank: &send_explore::RankView) -> String {
    let mut words = format!("{} ({})", rank.words, rank.period);
    for more in [&rank.percentile, &rank.missing].into_iter().flatten() {
        words.push_str(". ");
        words.push_str(more.trim_end_matches('.'));
    }
    words.push('.');
    words
}

/// Whether a place is the area of the open plan.
fn is_own(app: &AppContext, area: &str) -> bool {
    let own = app
        .state
        .draft()
        .and_then(|draft| draft.front.area.as_ref());
    own.and_then(|it| it.code.as_deref()) == Some(area)
}

/// Where in the open plan the question can be answered.
fn why_links(app: &AppContext, area: &str, sections: &[SectionLink]) -> Html {
    if !is_own(app, area) {
        return Html::default();
    }
    html! {
        <ul class="govuk-list">
            for section in sections {
                <li>
                    { link(
                        &Route::SectionData { section: section.slug.clone() },
                        format!("Say why in section {}, {}", section.number, section.title),
                    ) }
                </li>
            }
        </ul>
    }
}

/// A way to use the own figure in the open plan.
fn use_it(app: &AppContext, area: &str, view: &ExploreView) -> Html {
    let own = view.rows.iter().find(|row| row.role == RowRole::Us);
    let figure = own.and_then(|row| Some((row, row.figure.as_ref()?)));
    let Some((row, figure)) = figure.filter(|_| app.state.open.is_some()) else {
        return Html::default();
    };
    let source = match view.published.as_str() {
        "" => figure.source.clone(),
        when => format!("{}, published {when}", figure.source),
    };
    let used = UsedFigure {
        series: view.item.clone(),
        place: area.to_owned(),
        period: figure.period.clone(),
        value: figure.words.clone(),
        source,
        title: view.title.clone(),
        place_name: row.name.clone(),
        ..UsedFigure::default()
    };
    let sections: Vec<Slug> = view
        .bears_on
        .iter()
        .map(|it| Slug::from(&*it.slug))
        .collect();
    html! { <UseFigure id="use-figure" figure={used} {sections} /> }
}

/// Whom the area is compared with, as links: each comparison has an address of its own.
fn comparison(app: &AppContext, props: &ItemProps, view: &ExploreView) -> Html {
    let now = compare(&props.compare);
    let is_offered = view.comparisons.iter().any(|(it, _)| *it == now);
    let one = |other: &Compare, words: &str| {
        let route = Route::ExploreItem {
            area: props.area.clone(),
            item: props.item.clone(),
            compare: key(other),
        };
        let current = (*other == now).then_some("true");
        html! {
            <li>
                <a class="govuk-link" href={route.href()} aria-current={current}>{ words.to_owned() }</a>
            </li>
        }
    };
    html! {
        <>
            { heading("Compare") }
            <nav aria-label="Compare with">
                <ul class="govuk-list app-compare app-no-print">
                    for (other, words) in &view.comparisons {
                        { one(other, words) }
                    }
                    if !is_offered {
                        { one(&now, "Areas you chose") }
                    }
                </ul>
            </nav>
            if let Some(list) = app.areas.get() {
                <ChosenAreas
                    list={Rc::new(list.clone())}
                    area={props.area.clone()}
                    item={props.item.clone()}
                    chosen={chosen(&now)}
                />
            }
        </>
    }
}

fn chosen(compare: &Compare) -> Vec<String> {
    match compare {
        Compare::Chosen(codes) => codes.clone(),
        _ => Vec::new(),
    }
}

fn table(view: &ExploreView) -> Html {
    let spans = [1, 3, 5];
    let columns = ["Place", "Figure", "Period"]
        .map(AttrValue::Static)
        .into_iter();
    let changes = spans.map(|years| match years {
        1 => AttrValue::Static("Over 1 year"),
        years => format!("Over {years} years").into(),
    });
    let row = |row: &CompareRow| {
        let figure = match (&row.figure, &row.missing) {
            (Some(figure), _) => html! {
                <>
                    <span>{ &figure.words }</span>
                    if let Some(range) = &row.range {
                        <span class="app-line app-note">{ range }</span>
                    }
                </>
            },
            (None, Some(_) | None) => cell("No figure here"),
        };
        let period = row
            .figure
            .as_ref()
            .map(|it| it.period.clone())
            .unwrap_or_default();
        let over = |years: u16| {
            let found = row.directions.iter().find(|it| it.over == years);
            cell(found.map(|it| it.words.clone()).unwrap_or_default())
        };
        [cell(row.name.clone()), figure, cell(period)]
            .into_iter()
            .chain(spans.map(over))
            .collect()
    };
    let table = DataTable {
        caption: format!(
            "{} ({}), compared with: {}",
            view.title, view.unit, view.compared_with
        )
        .into(),
        columns: columns.chain(changes).collect(),
        rows: view.rows.iter().map(row).collect(),
        ..DataTable::default()
    };
    table.view()
}

/// Where the figure comes from, what to be careful of, and what it bears on.
fn about(view: &ExploreView) -> Html {
    html! {
        <>
            { heading("About this figure") }
            for source in &view.sources {
                <p class="govuk-body">
                    <span>{ source_words(source) }</span>
                    if !source.address.is_empty() {
                        <span>{ " " }</span>
                        <a class="govuk-link" href={source.address.clone()} rel="noreferrer noopener" target="_blank">
                            { "See the publication (opens in a new tab)" }
                        </a>
                    }
                </p>
            }
            { paragraph(format!("Period: {}.", view.period_type.trim_end_matches('.'))) }
            for words in &view.caveats {
                <p class="govuk-body"><strong>{ "Take care: " }</strong><span>{ words }</span></p>
            }
            for other in &view.other {
                <p class="govuk-body"><strong>{ "Another source: " }</strong><span>{ format!("{} {}", other.words, other.note) }</span></p>
            }
            if !view.bears_on.is_empty() {
                { details("Sections, statements and questions it bears on".into(), bears_on(&view.bears_on)) }
            }
        </>
    }
}

/// Who published figures, when, and under which licence.
fn source_words(source: &SourceView) -> String {
    let mut words = format!("Source: {}.", source.title.trim_end_matches('.'));
    for (name, part) in [
        ("Published", &source.published),
        ("Licence:", &source.licence),
    ] {
        if !part.is_empty() {
            // Writing into a text does not fail.
            let _ = write!(words, " {name} {}.", part.trim_end_matches('.'));
        }
    }
    words
}

fn bears_on(sections: &[SectionLink]) -> Html {
    html! {
        for section in sections {
            <h3 class="govuk-heading-s">
                { link(&Route::SectionData { section: section.slug.clone() }, format!("Section {}, {}", section.number, section.title)) }
            </h3>
            <ul class="govuk-list">
                for statement in &section.statements {
                    <li>
                        { link(
                            &Route::Statement { section: section.slug.clone(), statement: statement.slug.clone() },
                            format!("{} {}", statement.id, statement.text),
                        ) }
                    </li>
                }
                for question in &section.questions {
                    <li>
                        { link(&Route::SectionInsight { section: section.slug.clone() }, format!("{} {}", question.id, question.text)) }
                    </li>
                }
            </ul>
        }
    }
}

/// Whom a figure is compared with, as the address has it: a word, or codes of places.
fn compare(text: &str) -> Compare {
    match text {
        "region" => Compare::Region,
        "england" => Compare::England,
        "neighbours" => Compare::Neighbours,
        "icb" => Compare::Icb,
        codes => Compare::Chosen(codes.split('+').map(str::to_owned).collect()),
    }
}

/// The same as the address has it.
fn key(compare: &Compare) -> String {
    match compare {
        Compare::Region => "region".to_owned(),
        Compare::England => "england".to_owned(),
        Compare::Neighbours => "neighbours".to_owned(),
        Compare::Icb => "icb".to_owned(),
        Compare::Chosen(codes) => codes.join("+"),
    }
}

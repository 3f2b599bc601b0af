//! Figures as a table: a row for each series, a column for each place, latest figure with period
//! and change. Missing is said in words, never shown as zero. Sources and notes stand below.

use reform_plan::figures::{Place, PlaceRole};
use reform_plan::summary::{IndicatorLine, PlaceReading, SeriesLine};
use reform_plan::{LocalFigure, PlanSummary, Polarity, Section};

use super::local;
use super::notes::{Notes, sources};
use crate::document::{Block, Table, Words};

/// The share of the first column, and of all others together, in parts of a hundred.
const NAME: u16 = 36;
const FIGURES: u16 = 100 - NAME;

/// A column: the plan's own area comes first, also where nothing is published for it.
#[derive(Clone, Copy)]
enum Column<'a> {
    OwnArea,
    Place(&'a Place),
}

/// The figures of a section, with notes and sources below.
pub(super) fn blocks(
    summary: &PlanSummary<'_>,
    section: &Section,
    lines: &[IndicatorLine<'_>],
) -> Vec<Block> {
    let places = summary.figures.map(|it| it.places.as_slice());
    let others = places.unwrap_or_default().iter();
    let others = others
        .filter(|place| place.role != PlaceRole::Us)
        .map(Column::Place);
    let columns: Vec<Column<'_>> = std::iter::once(Column::OwnArea).chain(others).collect();
    let number = u16::try_from(columns.len()).unwrap_or(FIGURES);
    let share = (FIGURES / number.max(1)).max(1);
    let headings = columns.iter().map(|it| (heading(summary, *it), share));
    let mut notes = Notes::default();
    let table = Table {
        caption: format!(
            "Latest figures for section {}, and how each has changed",
            section.number
        ),
        columns: std::iter::once(("Indicator".to_owned(), NAME))
            .chain(headings)
            .collect(),
        rows: lines
            .iter()
            .flat_map(|line| rows(line, &columns, &mut notes))
            .collect(),
    };
    std::iter::once(Block::Table(table))
        .chain(notes.blocks())
        .chain(sources(lines))
        .collect()
}

fn heading(summary: &PlanSummary<'_>, column: Column<'_>) -> String {
    let area = summary.draft.front.area.as_ref();
    match (column, area.map(|area| area.name.trim())) {
        (Column::Place(place), _) => place.name.clone(),
        (Column::OwnArea, Some(name)) if !name.is_empty() => name.to_owned(),
        (Column::OwnArea, _) => "This area".to_owned(),
    }
}

/// A row for each series. Figures the partnership typed stand beside the published one; where there
/// are several series they have a row of their own, because nothing says which of them they match.
fn rows(line: &IndicatorLine<'_>, columns: &[Column<'_>], notes: &mut Notes) -> Vec<Vec<Words>> {
    match line.series.as_slice() {
        [] => vec![row(line, None, &line.local, columns, notes)],
        [only] => vec![row(line, Some(only), &line.local, columns, notes)],
        several => {
            let own = (!line.local.is_empty()).then(|| local_row(line, columns, notes));
            let published: Vec<Vec<Words>> = several
                .iter()
                .map(|series| row(line, Some(series), &[], columns, notes))
                .collect();
            own.into_iter().chain(published).collect()
        }
    }
}

/// Figures the partnership typed, in a row of their own.
fn local_row(line: &IndicatorLine<'_>, columns: &[Column<'_>], notes: &mut Notes) -> Vec<Words> {
    let mut cells = vec![name(line, None, notes)];
    for column in columns {
        cells.push(match column {
            Column::OwnArea => locals(line, &line.local, notes),
            Column::Place(_) => Words::missing("See the next rows"),
        });
    }
    cells
}

fn row(
    line: &IndicatorLine<'_>,
    series: Option<&SeriesLine<'_>>,
    local: &[&LocalFigure],
    columns: &[Column<'_>],
    notes: &mut Notes,
) -> Vec<Words> {
    let mut cells = vec![name(line, series, notes)];
    for column in columns {
        let reading = series.and_then(|series| {
            let mut places = series.places.iter();
            places.find(|it| match column {
                Column::OwnArea => it.place.role == PlaceRole::Us,
                Column::Place(place) => it.place.code == place.code,
            })
        });
        let published = published(line, series, reading, notes);
        cells.push(match column {
            Column::Place(_) => published,
            Column::OwnArea => published.below(locals(line, local, notes)),
        });
    }
    cells
}

/// Figures the partnership typed, a line each.
fn locals(line: &IndicatorLine<'_>, local: &[&LocalFigure], notes: &mut Notes) -> Words {
    let lines = local.iter().map(|figure| {
        let mark = notes.mark(&local::note(line.indicator, figure));
        local::in_cell(line, figure, &mark)
    });
    lines.fold(Words::default(), Words::below)
}

/// The name of a row, with what sets the series apart and which way is better.
fn name(line: &IndicatorLine<'_>, series: Option<&SeriesLine<'_>>, notes: &mut Notes) -> Words {
    let indicator = line.indicator;
    let label = series
        .filter(|_| indicator.series.len() > 1)
        .map(|it| format!(": {}", it.series.label));
    let polarity = (series.is_none_or(|it| is_leading(line, it))
        && indicator.polarity != Polarity::Context)
        .then(|| format!(" ({})", indicator.polarity.words().to_lowercase()));
    let mark = series
        .and_then(|it| it.figures.note.as_deref())
        .map(|note| notes.mark(note));
    let more: String = [label, polarity, mark].into_iter().flatten().collect();
    let id = Words::strong(indicator.id.as_str());
    id.and(Words::plain(format!(" {}{more}", indicator.name)))
}

/// Whether a series is the one people mean by the indicator's name.
fn is_leading(line: &IndicatorLine<'_>, series: &SeriesLine<'_>) -> bool {
    let first = line.indicator.series.first();
    first.is_some_and(|first| first.slug == series.series.slug)
}

/// The published figure of a place, and a mark for each figure of other sources that differs. How
/// it has changed is said of the leading series: of every one it would fill pages.
fn published(
    line: &IndicatorLine<'_>,
    series: Option<&SeriesLine<'_>>,
    reading: Option<&PlaceReading<'_>>,
    notes: &mut Notes,
) -> Words {
    let (Some(series), Some(reading)) = (series, reading) else {
        return not_published("");
    };
    let marks: String = series
        .other()
        .filter(|(place, _)| place.code == reading.place.code)
        .map(|(place, figure)| notes.mark_other(line.indicator, series, place, figure))
        .collect();
    let Some(latest) = reading.latest else {
        return not_published(&marks);
    };
    let change = reading
        .change_words(series.series, line.indicator.polarity)
        .filter(|_| is_leading(line, series))
        .map(|change| format!(", {change}"));
    let rest = format!(" ({}){}{marks}", latest.period, change.unwrap_or_default());
    Words::strong(series.series.unit.format(latest.value)).and(rest.into())
}

fn not_published(marks: &str) -> Words {
    Words::missing(format!("No figure here{marks}"))
}

/// The latest figures of an indicator's first series in one line, for the golden thread.
pub(in crate::document) fn in_words(line: &IndicatorLine<'_>) -> String {
    let local = line.local.iter().map(|figure| local::words(line, figure));
    let published = line.series.first().and_then(|series| {
        let places: Vec<String> = series
            .places
            .iter()
            .filter_map(|it| {
                let latest = it.latest?;
                let value = series.series.unit.format(latest.value);
                Some(format!("{} {value} ({})", it.place.name, latest.period))
            })
            .collect();
        let source = &series.figures.source;
        (!places.is_empty()).then(|| format!("{}. Source: {source}", places.join(", ")))
    });
    let all: Vec<String> = local.chain(published).collect();
    if all.is_empty() {
        "no figure yet".to_owned()
    } else {
        all.join("; ")
    }
}

//! Local figures pasted as a table from a spreadsheet: read, checked and shown first, added only
//! when somebody says so.

mod cells;
mod columns;

use plan_framework::{Framework, Indicator, Slug};

use self::cells::{MOST_ROWS, cells};
use self::columns::{Column, Columns};
use crate::draft::{Id, LocalFigure, PlanDraft};
use crate::{Edit, TypedNumber, problem};

/// The largest text that is read, in bytes.
pub const LARGEST_PASTE: usize = 1_000_000;

/// The most figures that are read of one table.
pub const MOST_PASTED: usize = MOST_ROWS - 1;

/// The most characters of a cell that are shown in a problem.
const SHOWN: usize = 40;

/// The most characters of a cell that are kept: more is no cell of a table of figures.
const LONGEST: usize = 2_000;

/// A table of local figures as it was read. Nothing of it is in the plan yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The rows with nothing wrong, in order.
    pub rows: Vec<PastedRow>,
    /// What is wrong, in the order of rows; what concerns the table as a whole comes first.
    pub problems: Vec<PastedProblem>,
    /// Columns that have a heading and are not used, as they are headed.
    pub unused: Vec<String>,
}

/// A row of the table that can be added to the plan. Its cells are text as it was pasted: nothing
/// in them is worked out, also not what looks like a formula.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastedRow {
    /// Number of the row in what was pasted, from 1.
    pub row: usize,
    /// Slug of the indicator it is a figure of.
    pub indicator: Slug,
    /// The figure.
    pub value: TypedNumber,
    /// The date or period it is for.
    pub period: String,
    /// Where it comes from.
    pub source: String,
    /// Anything a reader has to know.
    pub note: String,
}

/// Something that is wrong with a table, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedProblem {
    /// Number of the row in what was pasted, from 1; none when it concerns the whole table.
    pub row: Option<usize>,
    /// What is wrong and what to do, beginning with the row.
    pub words: String,
}

/// Reads local figures from a table as a spreadsheet copies it: cells between tabs, or between
/// commas.
///
/// The first row may name the columns, in any order: indicator, figure, period, source, note, or
/// other common words for them. Without such a row the columns are taken to stand in that order.
/// An indicator is known by its slug, its mark, like D10, or its name, in capitals or not.
///
/// Every row that can be read is in the answer, and so is everything wrong with every other. At
/// most [`MOST_PASTED`] figures are read, and the answer says how many were not.
///
/// ```
/// use reform_plan::{framework, pasted::parse_pasted};
/// let read = parse_pasted(&framework::built_in(), "D1\t1,240\tJune 2026\tCase system");
/// assert_eq!(read.rows[0].value.read(), Some(1240.0));
/// assert!(read.problems.is_empty());
/// let read = parse_pasted(&framework::built_in(), "D1\t\tJune 2026\tCase system");
/// assert_eq!(read.problems[0].words, "Row 1: Enter a figure, like 75");
/// ```
pub fn parse_pasted(framework: &Framework, text: &str) -> Pasted {
    let mut pasted = Pasted::default();
    if text.len() > LARGEST_PASTE {
        pasted.problem(
            None,
            "The text is too long, so nothing of it was read. Paste only the rows with figures",
        );
        return pasted;
    }
    let table = cells(text);
    let first = table.rows.first().map(|(_, row)| row.as_slice());
    let columns = Columns::of(first.unwrap_or_default());
    if let Some(row) = table.unclosed {
        pasted.problem(
            Some(row),
            "A quotation mark is opened and never closed. Check that row and those after it",
        );
    }
    for problem in &columns.problems {
        pasted.problem(None, problem);
    }
    pasted.unused.clone_from(&columns.unused);
    if !columns.problems.is_empty() {
        return pasted;
    }
    if first.is_none() || (columns.has_heading && table.rows.len() == 1) {
        pasted.problem(
            None,
            "There are no figures. Copy the cells in your spreadsheet, then paste them here",
        );
    }
    let skipped = usize::from(columns.has_heading);
    let read = table.rows.iter().skip(skipped).take(MOST_PASTED);
    let more = table.more + table.rows.len().saturating_sub(skipped + MOST_PASTED);
    if more > 0 {
        pasted.problem(
            None,
            &format!(
                "Only the first {MOST_PASTED} rows were read, {more} were not. Paste those on their own"
            ),
        );
    }
    for (number, row) in read {
        match figure(framework, &columns, row) {
            Ok(figure) => pasted.rows.push(PastedRow {
                row: *number,
                ..figure
            }),
            Err(problems) => {
                for problem in problems {
                    pasted.problem(Some(*number), &problem);
                }
            }
        }
    }
    pasted
}

/// What adds these rows to the local figures of a plan, all as one step. `new_id` gives a new
/// identity each time. A row that the plan has already, cell by cell, is passed over; none when
/// nothing is left to add.
pub fn add_pasted(
    draft: &PlanDraft,
    rows: &[PastedRow],
    mut new_id: impl FnMut() -> Id,
) -> Option<Edit> {
    let mut added: Vec<&PastedRow> = Vec::new();
    for row in rows {
        let is_there = draft.figures.iter().any(|it| row.is_figure(it));
        if !is_there && !added.iter().any(|it| it.says_the_same(row)) {
            added.push(row);
        }
    }
    let edits: Vec<Edit> = added
        .into_iter()
        .map(|row| Edit::AddFigure {
            at: usize::MAX,
            figure: row.figure(new_id()),
        })
        .collect();
    (!edits.is_empty()).then_some(Edit::Together(edits))
}

impl Pasted {
    fn problem(&mut self, row: Option<usize>, words: &str) {
        let words = match row {
            Some(row) => format!("Row {row}: {words}"),
            None => words.to_owned(),
        };
        self.problems.push(PastedProblem { row, words });
    }
}

impl PastedRow {
    /// The row as a local figure of this identity.
    pub fn figure(&self, id: Id) -> LocalFigure {
        LocalFigure {
            id,
            indicator: self.indicator.clone(),
            value: self.value.clone(),
            period: self.period.clone(),
            source: self.source.clone(),
            note: self.note.clone(),
            ..LocalFigure::default()
        }
    }

    /// Whether the plan's figure says the same.
    pub fn is_figure(&self, figure: &LocalFigure) -> bool {
        let trimmed = |text: &String| text.trim().to_owned();
        self.indicator == figure.indicator
            && self.value.0 == figure.value.0.trim()
            && self.period == trimmed(&figure.period)
            && self.source == trimmed(&figure.source)
            && self.note == trimmed(&figure.note)
    }

    fn says_the_same(&self, other: &Self) -> bool {
        let row = self.row;
        *self
            == Self {
                row,
                ..other.clone()
            }
    }
}

/// A row as a figure, or all that is wrong with it.
fn figure(
    framework: &Framework,
    columns: &Columns,
    row: &[String],
) -> Result<PastedRow, Vec<String>> {
    let mut problems = Vec::new();
    let cell = |column| columns.cell(row, column);
    let named = cell(Column::Indicator);
    let found = match named {
        "" => Err("Enter which indicator it is a figure of, like D10 or its name".to_owned()),
        named => indicator(framework, named).ok_or_else(|| {
            format!(
                "There is no indicator \"{}\". Use its mark, like D10, or its name as the list of indicators has it",
                start(named)
            )
        }),
    };
    let figure = PastedRow {
        row: 0,
        indicator: found
            .as_ref()
            .map_or_else(|_| Slug::default(), |it| it.slug.clone()),
        value: TypedNumber(cell(Column::Value).to_owned()),
        period: cell(Column::Period).to_owned(),
        source: cell(Column::Source).to_owned(),
        note: cell(Column::Note).to_owned(),
    };
    problems.extend(found.err());
    // The same words as on the page where one figure is typed.
    let typed = problem::figure(&figure.figure(Id::default()));
    problems.extend(typed.into_iter().map(|it| it.words));
    if row.iter().any(|it| it.chars().count() > LONGEST) {
        problems.push(format!(
            "A cell has more than {LONGEST} characters. Shorten it"
        ));
    }
    if let Some(extra) = columns.beyond(row) {
        problems.push(format!(
            "\"{}\" stands after the last column. Take out what does not belong, or name the columns in the first row",
            start(extra)
        ));
    }
    if problems.is_empty() {
        Ok(figure)
    } else {
        Err(problems)
    }
}

fn indicator<'a>(framework: &'a Framework, named: &str) -> Option<&'a Indicator> {
    let is = |text: &str| text.trim().to_lowercase() == named.to_lowercase();
    let all = || framework.indicators.iter();
    all()
        .find(|it| is(it.slug.as_str()) || is(&it.id))
        .or_else(|| all().find(|it| is(&it.name)))
}

/// The start of a cell, for a problem.
fn start(cell: &str) -> String {
    let mut letters = cell.chars();
    let start: String = letters.by_ref().take(SHOWN).collect();
    if letters.next().is_some() {
        format!("{start}…")
    } else {
        start
    }
}

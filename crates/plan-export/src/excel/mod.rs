//! A plan as an Excel workbook: one real table a sheet, and nothing that has to be repaired.
//!
//! Typed text is only ever written as text: there is no formula and no link in a workbook, whatever
//! was typed.

mod cell;
mod check;
mod cut;
mod name;
mod page;
mod table;

use reform_plan::{Date, PlanSummary};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

pub(crate) use self::cut::{NOTICE as CUT, fit};

use self::cell::Formats;
use crate::document;
use crate::problem::ExportProblem;
use crate::sheet::Sheet;
use crate::text::clean;

/// What a workbook says of itself. There is no author: a plan is nobody's alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Its title, like "Local SEND Reform Plan: Anyborough".
    pub title: String,
    /// What it is, in a few words.
    pub subject: String,
    /// What a reader of any printed page has to know, like "Draft, not agreed"; may be empty.
    pub mark: String,
    /// The day it is made: the only date in it that is not the plan's.
    pub today: Date,
}

impl About {
    /// What the workbook of a plan says of itself.
    pub fn of(summary: &PlanSummary<'_>) -> Self {
        let draft = summary.draft;
        Self {
            title: document::title(draft),
            subject: "Scores, figures, priorities, actions and measures as tables".to_owned(),
            mark: document::mark(draft),
            today: summary.today,
        }
    }
}

/// Sheets as a workbook. The same sheets make the same bytes.
///
/// A text longer than a cell holds is cut there, which the cell and the sheet of notes
/// ([`sheet::NOTES`]) both say.
///
/// ```
/// use plan_export::excel::{self, About};
/// use plan_export::sheet;
/// use reform_plan::{Date, Month, PlanDraft, PlanSummary, framework};
///
/// let framework = framework::built_in();
/// let draft = PlanDraft::new("p1".into(), &framework);
/// let today = Date::from_calendar_date(2026, Month::November, 21).unwrap();
/// let summary = PlanSummary::new(&framework, &draft, None, today);
/// let bytes = excel::write(&sheet::of(&summary), &About::of(&summary)).unwrap();
/// assert!(bytes.starts_with(b"PK"));
/// ```
///
/// # Errors
/// When a sheet has more rows than a workbook holds, in words.
pub fn write(sheets: &[Sheet], about: &About) -> Result<Vec<u8>, ExportProblem> {
    let sheets = fit(sheets);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(about));
    let formats = Formats::default();
    let mut names = name::Names::default();
    for sheet in &sheets {
        let name = names.of_sheet(sheet.name);
        let problem = |error: XlsxError| {
            ExportProblem::new(
                format!("Sheet \"{name}\" could not be written: {error}."),
                "Download the plan as CSV files, which have no such limit.",
            )
        };
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(&name).map_err(problem)?;
        table::write(worksheet, sheet, &names.of_table(&name), &formats).map_err(problem)?;
        check::choices(worksheet, sheet).map_err(problem)?;
        page::set_up(worksheet, sheet, about).map_err(problem)?;
    }
    workbook.save_to_buffer().map_err(|error| {
        ExportProblem::new(
            format!("The workbook could not be written: {error}."),
            "Download the plan as CSV files.",
        )
    })
}

fn properties(about: &About) -> DocProperties {
    let title = [&about.title, &about.mark].map(|it| clean(it).trim().to_owned());
    let title: Vec<String> = title.into_iter().filter(|it| !it.is_empty()).collect();
    let day = about.today;
    // A workbook knows no day before 1900.
    let year = u16::try_from(day.year()).unwrap_or(1900).max(1900);
    let made = ExcelDateTime::from_ymd(year, u8::from(day.month()), day.day());
    let properties = DocProperties::new()
        .set_title(title.join(", "))
        .set_subject(clean(&about.subject));
    match made.or_else(|_| ExcelDateTime::from_ymd(1900, 1, 1)) {
        Ok(made) => properties.set_creation_datetime(&made),
        Err(_) => properties,
    }
}

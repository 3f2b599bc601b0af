//! All files as one ZIP.

use std::io::{Cursor, Write};

use plan_charts::to_svg_file;
use reform_plan::{Date, PlanSummary, saved};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::make::{one, text_file};
use super::{MadeFile, Order, Output, Pictures, Progress, charts, readme};
use crate::document::Parts;
use crate::problem::ExportProblem;

/// The schema of plan files, so that the one in the ZIP can be read without this tool.
const SCHEMA: &str = include_str!("../../../../docs/plan-file.schema.json");

/// The name of the schema and of the file that says what the others are.
pub(super) const SCHEMA_NAME: &str = "plan-file.schema.json";
const README_NAME: &str = "README.txt";

/// A file of the ZIP.
pub(super) struct Inside {
    /// Its name, with its folder.
    pub(super) name: String,
    /// What it is.
    pub(super) kind: InsideKind,
    bytes: Vec<u8>,
}

/// What a file of the ZIP is.
#[derive(Clone, Debug)]
pub(super) enum InsideKind {
    /// An output of its own.
    Output(Output),
    /// The schema of the plan file.
    Schema,
    /// A chart with this title, as a drawing or as a picture.
    Chart(String),
}

pub(super) fn make(
    order: &Order,
    summary: &PlanSummary<'_>,
    pictures: &Pictures,
    tell: &mut dyn FnMut(Progress),
) -> Result<MadeFile, ExportProblem> {
    let outputs = Output::ALL.into_iter();
    let outputs: Vec<Output> = outputs.filter(|it| *it != Output::Everything).collect();
    // Then charts, and the ZIP itself.
    let of = outputs.len() + 2;
    let mut step = |done: usize, what: &str| {
        let what = what.to_owned();
        tell(Progress { done, of, what });
    };
    let mut files = Vec::new();
    for (done, output) in outputs.into_iter().enumerate() {
        step(done, output.about().name);
        let order = Order {
            output,
            parts: Parts::whole(summary.framework),
            type_size: order.type_size,
        };
        let file = one(&order, summary, pictures)?;
        files.push(Inside {
            name: file.name,
            kind: InsideKind::Output(output),
            bytes: file.bytes,
        });
    }
    step(of - 2, "Charts");
    files.push(Inside {
        name: SCHEMA_NAME.to_owned(),
        kind: InsideKind::Schema,
        bytes: SCHEMA.as_bytes().to_vec(),
    });
    files.extend(drawings(order, summary, pictures));
    let readme = text_file(&readme::of(summary, &files));
    step(of - 1, "ZIP");
    let about = order.output.about();
    let made = MadeFile {
        name: saved::output_name(summary.draft, about.what, summary.today, about.ending),
        media: about.media,
        bytes: zip(&readme, &files, summary.today)?,
    };
    step(of, about.name);
    Ok(made)
}

/// Each chart as a drawing, and as a picture where there is one.
fn drawings(order: &Order, summary: &PlanSummary<'_>, pictures: &Pictures) -> Vec<Inside> {
    let mut files = Vec::new();
    for (at, chart) in charts(order, summary).into_iter().enumerate() {
        let what = format!("chart-{}-{}", at + 1, chart.id);
        let mut add = |ending: &str, bytes: Vec<u8>| {
            let name = saved::output_name(summary.draft, &what, summary.today, ending);
            files.push(Inside {
                name: format!("charts/{name}"),
                kind: InsideKind::Chart(chart.title.clone()),
                bytes,
            });
        };
        add("svg", to_svg_file(&chart).into_bytes());
        if let Some(picture) = pictures.0.get(&chart.id) {
            add("png", picture.clone());
        }
    }
    files
}

fn zip(readme: &[u8], files: &[Inside], today: Date) -> Result<Vec<u8>, ExportProblem> {
    let problem = |error: &dyn std::fmt::Display| {
        ExportProblem::new(
            format!("The ZIP could not be written: {error}."),
            "Download the files one by one.",
        )
    };
    let options = SimpleFileOptions::default().last_modified_time(dated(today));
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let files = files.iter().map(|it| (it.name.as_str(), &*it.bytes));
    for (name, bytes) in std::iter::once((README_NAME, readme)).chain(files) {
        let options = options.compression_method(packing(name));
        writer
            .start_file(name, options)
            .map_err(|error| problem(&error))?;
        writer.write_all(bytes).map_err(|error| problem(&error))?;
    }
    let written = writer.finish().map_err(|error| problem(&error))?;
    Ok(written.into_inner())
}

/// How a file is packed: what is packed already gets no smaller.
fn packing(name: &str) -> CompressionMethod {
    match name.rsplit('.').next() {
        Some("docx" | "xlsx" | "png") => CompressionMethod::Stored,
        _ => CompressionMethod::Deflated,
    }
}

/// The day of the files: noon, so that it is the same day wherever they are unpacked.
fn dated(today: Date) -> DateTime {
    let year = u16::try_from(today.year()).unwrap_or_default();
    let time = DateTime::from_date_and_time(year, today.month().into(), today.day(), 12, 0, 0);
    time.unwrap_or_default()
}

//! Writes outputs into folders, for other programs to open.
//!
//! - `write_outputs example FOLDER`: every output of the example plan, with published figures.
//! - `write_outputs plans FOLDER`: those of the example and of 200 nasty plans, each in a folder of its
//!   own with `expected.json`: what has to be in its files.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what tests share; a program for tests that cannot go on says why and stops"
)]

mod expected;
#[path = "../../tests/nasty/mod.rs"]
mod nasty;

use std::fs;
use std::path::Path;

use plan_export::output::make;
use plan_export::{Order, Output, Parts, Pictures, TypeSize};
use reform_plan::{AreaFigures, Date, Framework, Month, PlanSummary, framework, saved};
use send_explore::{Answer, Ask, Desk};

type Done = Result<(), Box<dyn std::error::Error>>;

fn main() -> Done {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["example", folder] => example(Path::new(folder)),
        ["plans", folder] => plans(Path::new(folder)),
        _ => Err("What to write, and where? Either: example FOLDER, or: plans FOLDER".into()),
    }
}

/// Every output of the example, each under its own name.
fn example(folder: &Path) -> Done {
    let framework = framework::built_in();
    let draft = saved::open(EXAMPLE)?;
    let figures = figures(&framework)?;
    let summary = PlanSummary::new(&framework, &draft, Some(&figures), today()?);
    write_outputs(&summary, folder, &Output::ALL)?;
    Ok(())
}

fn plans(folder: &Path) -> Done {
    let framework = framework::built_in();
    let (draft, figures) = (saved::open(EXAMPLE)?, figures(&framework)?);
    let summary = PlanSummary::new(&framework, &draft, Some(&figures), today()?);
    plan("example", &summary, &folder.join("example"))?;
    for number in 0..nasty::PLANS {
        let made = nasty::plan(&framework, number);
        let figures = made.figures.as_ref();
        let summary = PlanSummary::new(&framework, &made.draft, figures, today()?);
        plan(&made.name, &summary, &folder.join(format!("{number:03}")))?;
    }
    Ok(())
}

/// The outputs of one plan that other programs read, and what has to be in them.
fn plan(name: &str, summary: &PlanSummary<'_>, folder: &Path) -> Done {
    let all = Output::ALL.into_iter();
    let outputs: Vec<Output> = all.filter(|it| *it != Output::Everything).collect();
    let files = write_outputs(summary, folder, &outputs)?;
    let expected = expected::of(name, summary, &files);
    fs::write(folder.join("expected.json"), expected.to_string())?;
    Ok(())
}

/// Writes outputs, and says what each file is called.
fn write_outputs(
    summary: &PlanSummary<'_>,
    folder: &Path,
    outputs: &[Output],
) -> Result<Vec<(Output, String)>, Box<dyn std::error::Error>> {
    fs::create_dir_all(folder)?;
    let mut files = Vec::new();
    for output in outputs {
        let order = Order {
            output: *output,
            parts: Parts::whole(summary.framework),
            type_size: TypeSize::Usual,
        };
        let file = make(&order, summary, &Pictures::default(), &mut |_| {})?;
        fs::write(folder.join(&file.name), &file.bytes)?;
        files.push((*output, file.name));
    }
    Ok(files)
}

const EXAMPLE: &str = include_str!("../../../../web/examples/anyborough.sendplan.json");

/// The published figures beside the example, whose area is made up: those of its region and England.
fn figures(framework: &Framework) -> Result<AreaFigures, Box<dyn std::error::Error>> {
    let read = |name: &str| {
        let top = concat!(env!("CARGO_MANIFEST_DIR"), "/../send-data/pack");
        fs::read_to_string(format!("{top}/{name}.json"))
    };
    let draft = saved::open(EXAMPLE)?;
    let area = draft.front.area.unwrap_or_default();
    let mut desk = Desk::new(&read("index")?, framework.clone())?;
    let parts = desk.pack().parts().iter();
    let parts: Vec<String> = parts.map(|it| it.name.clone()).collect();
    for part in parts {
        desk.add_part(&part, &read(&part)?)?;
    }
    let ask = Ask::Area {
        area: area.code,
        region: area.region,
    };
    match desk.answer(&ask) {
        Answer::Area(figures) => Ok(figures),
        _ => Err("There are no figures beside the example.".into()),
    }
}

/// A day that never changes, so that neither do the files.
fn today() -> Result<Date, Box<dyn std::error::Error>> {
    Ok(Date::from_calendar_date(2026, Month::November, 29)?)
}

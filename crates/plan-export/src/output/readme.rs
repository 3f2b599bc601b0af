//! What the ZIP of all files says of itself.

use reform_plan::{PlanSummary, date};

use super::Output;
use super::everything::{Inside, InsideKind};
use crate::document;

/// How many characters a line has at most, as far as words allow.
const WIDTH: usize = 76;

/// The README: what each file is, whose levels these are, where the figures come from.
pub(super) fn of(summary: &PlanSummary<'_>, files: &[Inside]) -> String {
    let parts = [
        head(summary),
        part("What each file is", &list(files)),
        part("Before you pass it on", &[wrapped(SENT)]),
        part("Levels and pillars", &[wrapped(&summary.framework.notice)]),
        part("Figures", &figures(summary)),
        part("For analysts", &analysts(files)),
        part("Licences", &[wrapped(&licences(summary))]),
    ];
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

const SENT: &str = "These files were made in a browser, on the computer of whoever downloaded them. \
    Nothing was sent anywhere. From here on they are files like any other: look through them before \
    you send them to anybody.";

const CSV: &str = "The CSV files are tidy and long: one row a value, UTF-8 with a byte order mark, \
    dates as 2026-11-29. A missing figure is empty, never zero. Text that a spreadsheet may take for \
    a formula has an apostrophe in front. In Python, one line loads one:";

const SCHEMA: &str = "The plan file is JSON. plan-file.schema.json (JSON Schema, draft 2020-12) says \
    what is in it.";

fn head(summary: &PlanSummary<'_>) -> String {
    let mut lines = vec![
        one_line(&document::title(summary.draft)),
        format!("As it stood on {}", date::words(summary.today)),
    ];
    let mark = document::mark(summary.draft);
    if !mark.is_empty() {
        lines.push(mark);
    }
    lines.join("\n")
}

fn part(heading: &str, blocks: &[String]) -> String {
    let rule = "-".repeat(heading.len());
    format!("{heading}\n{rule}\n\n{}", blocks.join("\n\n"))
}

fn list(files: &[Inside]) -> Vec<String> {
    let lines = files.iter().map(|file| {
        let words = match &file.kind {
            InsideKind::Output(output) => {
                let about = output.about();
                format!(
                    "{}. {} Opens in: {}.",
                    about.name, about.purpose, about.opens_in
                )
            }
            InsideKind::Schema => "What is in a plan file, for programs that read it.".to_owned(),
            InsideKind::Chart(title) => format!("Chart, for slides: {title}"),
        };
        format!("{}\n{}", file.name, indented(&words))
    });
    lines.collect()
}

fn figures(summary: &PlanSummary<'_>) -> Vec<String> {
    let words = match summary.figures.filter(|it| !it.series.is_empty()) {
        None => "This copy has no published figures.".to_owned(),
        Some(figures) => format!(
            "{}. {} Each figure has its period and its source beside it.",
            figures.edition.trim_end_matches('.'),
            figures.attribution
        ),
    };
    let own = "Figures the partnership typed itself have their own source beside them.";
    vec![wrapped(&format!("{words} {own}"))]
}

fn analysts(files: &[Inside]) -> Vec<String> {
    let is_scores = |it: &&Inside| matches!(it.kind, InsideKind::Output(Output::ScoresCsv));
    let scores = files.iter().find(is_scores);
    let name = scores.map_or("scores.csv", |it| it.name.as_str());
    let line = format!(
        "    scores = pandas.read_csv(\"{name}\",\n        encoding=\"utf-8-sig\", \
         parse_dates=[\"date\"], date_format=\"ISO8601\")"
    );
    vec![wrapped(CSV), line, wrapped(SCHEMA)]
}

fn licences(summary: &PlanSummary<'_>) -> String {
    let framework = summary.framework;
    format!(
        "Words of the statements: {}, {}. Published figures: Open Government Licence v3.0. What the partners wrote is theirs.",
        framework.author, framework.licence
    )
}

/// Words in lines of [`WIDTH`] characters.
fn wrapped(text: &str) -> String {
    lines(text, WIDTH).join("\n")
}

fn indented(text: &str) -> String {
    let lines = lines(text, WIDTH - 4);
    let lines: Vec<String> = lines.iter().map(|it| format!("    {it}")).collect();
    lines.join("\n")
}

fn lines(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

//! What there is to hand out, by who it is for.

use plan_export::{Output, TypeSize};

use super::line::{File, Line, There};
use crate::route::Route;

/// Files for the same people.
pub(super) struct Group {
    /// Who they are for.
    pub(super) heading: &'static str,
    /// The files, and pages that give some.
    pub(super) lines: Vec<Line>,
}

/// Everything there is to hand out.
pub(super) fn groups() -> Vec<Group> {
    let group = |heading, lines| Group { heading, lines };
    vec![
        group("For the board and committees", board()),
        group("For the programme office", office()),
        group("For families", families()),
        group("For a government form", form()),
        group("For slides", slides()),
        group("For analysts", analysts()),
        group("To keep, and to open again", keep()),
    ]
}

fn board() -> Vec<Line> {
    vec![
        there(
            "print",
            "Print or save as PDF",
            "The summary is what is printed, whole or in the parts you choose there.",
            Route::Summary,
        ),
        file("word", Output::Word),
        file("minutes", Output::Minutes),
    ]
}

fn office() -> Vec<Line> {
    vec![
        file("excel", Output::Excel),
        there(
            "bring-back",
            "Bring back an edited action log",
            "The sheet of actions can be edited in Excel or LibreOffice for a month and brought back: you see what has changed before the plan does.",
            Route::BringBack,
        ),
        file("actions-csv", Output::ActionsCsv),
        file("measures-csv", Output::MeasuresCsv),
        file("calendar", Output::Calendar),
    ]
}

fn families() -> Vec<Line> {
    let large = File {
        type_size: TypeSize::Large,
        ..File::new("families-large", Output::FamiliesWord)
    };
    vec![
        there(
            "families",
            "Version for families",
            "Read and print it there, in usual or large type, and write what it says in plain words.",
            Route::Families,
        ),
        file("families-word", Output::FamiliesWord),
        Line::File(large),
    ]
}

fn form() -> Vec<Line> {
    vec![
        there(
            "form",
            "Copy into the government form",
            "The text of each section with its words counted, and a button that copies it.",
            Route::FormHelp,
        ),
        file("form-text", Output::FormText),
    ]
}

fn slides() -> Vec<Line> {
    vec![
        there(
            "slides",
            "Priorities for a slide",
            "Each priority can be copied in a few lines for a slide.",
            Route::Priorities,
        ),
        there(
            "charts",
            "Charts for slides",
            "Below a chart of scores, actions or figures you can download it as a picture (PNG) or a drawing (SVG), and copy what it shows.",
            Route::Scores,
        ),
    ]
}

fn analysts() -> Vec<Line> {
    vec![
        file("scores-csv", Output::ScoresCsv),
        file("figures-csv", Output::FiguresCsv),
        file("thread-csv", Output::ThreadCsv),
        file("markdown", Output::Markdown),
    ]
}

fn keep() -> Vec<Line> {
    vec![
        file("plan-file", Output::PlanFile),
        file("everything", Output::Everything),
    ]
}

fn file(id: &'static str, output: Output) -> Line {
    Line::File(File::new(id, output))
}

fn there(id: &'static str, what: &'static str, says: &'static str, to: Route) -> Line {
    Line::There(There { id, what, says, to })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_has_an_id_of_its_own() {
        let lines = groups().into_iter().flat_map(|it| it.lines);
        let mut ids: Vec<&str> = lines.map(|it| it.id()).collect();
        ids.sort_unstable();
        assert!(ids.windows(2).all(|it| it[0] != it[1]), "{ids:?}");
    }

    #[test]
    fn every_output_is_offered() {
        let lines = groups().into_iter().flat_map(|it| it.lines);
        let offered: Vec<Output> = lines
            .filter_map(|it| match it {
                Line::File(file) if file.type_size == TypeSize::Usual => Some(file.output),
                _ => None,
            })
            .collect();
        assert_eq!(offered.len(), Output::ALL.len());
        assert!(Output::ALL.iter().all(|it| offered.contains(it)));
    }
}

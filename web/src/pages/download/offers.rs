//! What there is to hand out, by who it is for.

use plan_export::{Output, TypeSize};

use super::line::{File, Line, There};
use crate::route::Route;

/// Files for the same people.
pub(super) struct Group {
    /// Who they are for.
    pub(super) heading: &'static str,
    /// The files.
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
        group("To keep", keep()),
    ]
}

fn board() -> Vec<Line> {
    vec![
        there(
            "print",
            "Print or save as PDF",
            "The summary is what is printed. Choose its parts there.",
            Route::Summary,
        ),
        file(
            "word",
            Output::Word,
            "Word document (.docx)",
            "To edit, to comment on and to take into other papers.",
        ),
        file(
            "minutes",
            Output::Minutes,
            "Decisions for minutes (.txt)",
            "What was agreed, with reasons, who and by when, as plain text.",
        ),
    ]
}

fn office() -> Vec<Line> {
    vec![
        file(
            "excel",
            Output::Excel,
            "Excel workbook (.xlsx)",
            "Scores, figures, actions and measures, one table a sheet. Edit the actions there and bring them back.",
        ),
        file(
            "actions-csv",
            Output::ActionsCsv,
            "Action plan as a table (.csv)",
            "One row an action, for other trackers.",
        ),
        file(
            "calendar",
            Output::Calendar,
            "Dates for your calendar (.ics)",
            "Reviews, milestones and dates of actions, for Outlook and other calendars. No names.",
        ),
    ]
}

fn families() -> Vec<Line> {
    vec![
        file(
            "families-word",
            Output::FamiliesWord,
            "Plain English version (.docx)",
            "Two pages: what you heard, what you will do, by when, and how people will know.",
        ),
        Line::File(File {
            type_size: TypeSize::Large,
            ..File::new(
                "families-large",
                Output::FamiliesWord,
                "Plain English version in large letters (.docx)",
                "The same in 16 point and more.",
            )
        }),
    ]
}

fn form() -> Vec<Line> {
    vec![file(
        "form-text",
        Output::FormText,
        "Text of the plan by section (.txt)",
        "To type or paste into a form.",
    )]
}

fn slides() -> Vec<Line> {
    vec![there(
        "slides",
        "Charts and words for slides",
        "Below each chart of figures you can download it as a picture (PNG) or a drawing (SVG), or copy it in words. Each priority can be copied for a slide.",
        Route::Priorities,
    )]
}

fn analysts() -> Vec<Line> {
    vec![
        file(
            "scores-csv",
            Output::ScoresCsv,
            "Scores as a table (.csv)",
            "One row a score, for Power BI, Excel or Python.",
        ),
        file(
            "figures-csv",
            Output::FiguresCsv,
            "Figures as a table (.csv)",
            "One row a figure, with period and source.",
        ),
        file(
            "measures-csv",
            Output::MeasuresCsv,
            "Success measures as a table (.csv)",
            "One row a measure, with where you are, target and results.",
        ),
        file(
            "thread-csv",
            Output::ThreadCsv,
            "Golden thread as a table (.csv)",
            "One row a link, from evidence to score, priority, action and measure.",
        ),
        file(
            "markdown",
            Output::Markdown,
            "Plain text with headings (.md)",
            "The whole plan as Markdown, for wikis and other tools.",
        ),
    ]
}

fn keep() -> Vec<Line> {
    vec![
        file(
            "plan-file",
            Output::PlanFile,
            "Plan file (.sendplan.json)",
            "Opens in this tool on any computer. It is JSON with a published schema.",
        ),
        file(
            "everything",
            Output::Everything,
            "Everything in one folder (.zip)",
            "All files of this page, with a list of what is inside.",
        ),
    ]
}

fn file(id: &'static str, output: Output, what: &'static str, says: &'static str) -> Line {
    Line::File(File::new(id, output, what, says))
}

fn there(id: &'static str, what: &'static str, says: &'static str, to: Route) -> Line {
    Line::There(There { id, what, says, to })
}

use super::Output;

/// What there is to say of an output before anybody asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// What it is called, like "Word document".
    pub name: &'static str,
    /// What it is and whom it is for, as a sentence.
    pub purpose: &'static str,
    /// Which programs open it.
    pub opens_in: &'static str,
    /// What its file's name says beside the plan's; empty for the plan as a whole.
    pub(super) what: &'static str,
    /// How its file's name ends, without the point.
    pub ending: &'static str,
    /// Its media type (<https://www.iana.org/assignments/media-types>).
    pub media: &'static str,
}

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV: &str = "text/csv;charset=utf-8";
const TEXT: &str = "text/plain;charset=utf-8";

const WORD_PROGRAMS: &str = "Word, LibreOffice, Google Docs";
const CSV_PROGRAMS: &str = "Power BI, Excel, Python, R";
const TEXT_PROGRAMS: &str = "Any text editor";

impl Output {
    /// Its name, purpose, ending and media type.
    pub fn about(self) -> About {
        match self {
            Self::Word => About {
                name: "Word document",
                purpose: "The plan to edit, comment on and have signed off, for boards and partners.",
                opens_in: WORD_PROGRAMS,
                what: "",
                ending: "docx",
                media: WORD,
            },
            Self::Excel => About {
                name: "Excel workbook",
                purpose: "Scores, figures, priorities, actions and measures as tables, for programme offices and analysts. The action log can be edited and brought back.",
                opens_in: "Excel, LibreOffice, Google Sheets",
                what: "",
                ending: "xlsx",
                media: EXCEL,
            },
            Self::ScoresCsv => csv(
                "Scores as CSV",
                "One row a score, for analysts and dashboards.",
                "scores",
            ),
            Self::FiguresCsv => csv(
                "Figures as CSV",
                "One row a figure with its period and source, for analysts and dashboards.",
                "figures",
            ),
            Self::ActionsCsv => csv(
                "Actions as CSV",
                "One row an action, for programme offices.",
                "actions",
            ),
            Self::MeasuresCsv => csv(
                "Success measures as CSV",
                "One row a success measure, for programme offices.",
                "measures",
            ),
            Self::ThreadCsv => csv(
                "Golden thread as CSV",
                "One row a link between evidence, score, priority, action and measure, for analysts.",
                "thread",
            ),
            Self::PlanFile => About {
                name: "Plan file",
                purpose: "The whole plan as this tool saves it: a backup, and the way to another computer.",
                opens_in: "This tool",
                what: "",
                ending: "sendplan.json",
                media: "application/json",
            },
            Self::Markdown => About {
                name: "Markdown",
                purpose: "The plan as text with headings and tables, for wikis and web pages.",
                opens_in: "Any text editor, wikis, pandoc",
                what: "",
                ending: "md",
                media: "text/markdown;charset=utf-8",
            },
            Self::Calendar => About {
                name: "Calendar",
                purpose: "Reviews, milestones and the dates of actions and measures, for everybody's calendar. It names nobody.",
                opens_in: "Outlook, Google Calendar, Apple Calendar",
                what: "calendar",
                ending: "ics",
                media: "text/calendar;charset=utf-8",
            },
            Self::FamiliesWord => About {
                name: "Version for families",
                purpose: "What we heard, what we will do, by when and how you will know, in plain English, for families.",
                opens_in: WORD_PROGRAMS,
                what: "for-families",
                ending: "docx",
                media: WORD,
            },
            Self::FormText => text(
                "Text for the form",
                "The text of the plan by section, to copy into a government form.",
                "form",
            ),
            Self::Minutes => text(
                "Minutes",
                "What was decided, to paste into the minutes of a meeting.",
                "minutes",
            ),
            Self::Everything => About {
                name: "Everything",
                purpose: "All of these files as one ZIP, with a README that says what each is.",
                opens_in: "Windows, macOS and Linux open it as a folder",
                what: "everything",
                ending: "zip",
                media: "application/zip",
            },
        }
    }
}

fn csv(name: &'static str, purpose: &'static str, what: &'static str) -> About {
    About {
        name,
        purpose,
        opens_in: CSV_PROGRAMS,
        what,
        ending: "csv",
        media: CSV,
    }
}

fn text(name: &'static str, purpose: &'static str, what: &'static str) -> About {
    About {
        name,
        purpose,
        opens_in: TEXT_PROGRAMS,
        what,
        ending: "txt",
        media: TEXT,
    }
}

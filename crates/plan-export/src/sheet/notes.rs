use reform_plan::figures::SeriesFigures;
use reform_plan::summary::{Standing, small_counts};
use reform_plan::{ActionStatus, PlanSummary};

use super::{Cell, Column, Sheet};
use crate::document::mark;

/// The name of the sheet of notes: what had to be cut from a cell is listed there too.
pub const NOTES: &str = "Notes";

/// A note that headings of other sheets point to. Its number is its place in [`Note::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Note {
    /// What the workbook is, and that changes in it do not change the plan.
    Workbook,
    /// Level, not sure yet, not discussed.
    States,
    /// Whose levels these are.
    Levels,
    /// Partners' own scores.
    Partners,
    /// Partners that do not agree with the agreed level.
    Dissent,
    /// Dates as typed.
    Dates,
    /// Where figures come from, and what a missing one means.
    Figures,
    /// Small local counts.
    SmallCounts,
    /// Identities.
    Ids,
    /// Status of an action.
    Status,
    /// How a measure stands.
    Progress,
    /// The golden thread.
    Thread,
}

impl Note {
    const ALL: [Self; 12] = [
        Self::Workbook,
        Self::States,
        Self::Levels,
        Self::Partners,
        Self::Dissent,
        Self::Dates,
        Self::Figures,
        Self::SmallCounts,
        Self::Ids,
        Self::Status,
        Self::Progress,
        Self::Thread,
    ];

    /// A heading that points to this note, like "State [note 2]".
    pub(super) fn marks(self, heading: &str) -> String {
        format!("{heading} {}", self.number())
    }

    fn number(self) -> String {
        let at = Self::ALL.iter().position(|it| *it == self);
        format!("[note {}]", at.map_or(0, |at| at + 1))
    }

    fn about(self) -> &'static str {
        match self {
            Self::Workbook => "This workbook",
            Self::States => "Level, not sure yet, not discussed",
            Self::Levels => "Levels and pillars",
            Self::Partners => "Scores of each partner",
            Self::Dissent => "Not in agreement",
            Self::Dates => "Dates",
            Self::Figures => "Figures",
            Self::SmallCounts => "Small local counts",
            Self::Ids => "Ids",
            Self::Status => "Status of an action",
            Self::Progress => "How measures stand",
            Self::Thread => "Golden thread",
        }
    }

    fn words(self, summary: &PlanSummary<'_>) -> String {
        let draft = summary.draft;
        match self {
            Self::Workbook => "Each sheet holds one table with one header row. A cell is empty where nothing was entered. Changes in this workbook do not change the plan. The Actions sheet can be opened in the tool again: it shows every change before it is taken.".to_owned(),
            Self::States => "The 3 are kept apart. A level was agreed by the partners. \"Not sure yet\": the partners discussed the statement and could not say. \"Not discussed\": nobody has talked about it yet, which is not a low level and not a high one.".to_owned(),
            Self::Levels => format!("{} Levels are not marks: they are never added up or turned into an average, and they do not rank one area against another.", summary.framework.notice.trim()),
            Self::Partners => format!("What partners scored alone, before the level was agreed. It is here only where it was revealed. This plan shows: {}.", lower_first(draft.answers_shown.words())),
            Self::Dissent => "Partners that do not agree with the agreed level, and what they want recorded.".to_owned(),
            Self::Dates => "A day is a date. A month without a day is text in this workbook. What is not a date stands as it was typed.".to_owned(),
            Self::Figures => figures_words(summary),
            Self::SmallCounts => format!("{}, so that no child or family can be told from a figure. This is about figures typed by the partnership.", small_counts(draft.small_counts_below())),
            Self::Ids => "Ids say which row is which. Keep them as they are, and leave them empty in a new row.".to_owned(),
            Self::Status => format!("One of: {}.", ActionStatus::ALL.map(ActionStatus::words).join(", ")),
            Self::Progress => "Worked out from the newest figure since the baseline, on the straight line between baseline, steps on the way and target. What cannot be read is never guessed.".to_owned(),
            Self::Thread => "One row a link. \"Comes from\" leads from a priority to what it answers and the evidence for that. \"Leads to\" leads to its actions and measures. \"On no thread\" is what no priority answers: most plans leave things out.".to_owned(),
        }
    }
}

/// What every sheet is, how to read it, and where the figures come from.
pub(super) fn of(summary: &PlanSummary<'_>) -> Sheet {
    let mut rows = Vec::new();
    let standing = mark(summary.draft);
    if !standing.is_empty() {
        rows.push(row("", "Standing of this plan", standing));
    }
    rows.extend(SHEETS.map(|(name, words)| row("", &format!("Sheet {name}"), words)));
    for note in Note::ALL {
        rows.push(row(&note.number(), note.about(), note.words(summary)));
        if note == Note::Levels {
            let levels = summary.framework.levels.iter();
            rows.extend(levels.map(|it| row("", &Standing::At(it).words(), &*it.test)));
        }
    }
    rows.extend(sources(summary).into_iter().map(|(source, ids)| {
        let words = format!("{source}. Indicators: {}.", ids.join(", "));
        row("", "Source of figures", words)
    }));
    Sheet {
        name: NOTES,
        title: "How to read this workbook".to_owned(),
        columns: vec![
            Column::text("Note", "note", 12),
            Column::text("About", "about", 34),
            Column::text("What to know", "words", 100),
        ],
        rows,
    }
}

const SHEETS: [(&str, &str); 9] = [
    (
        "Cover",
        "What the plan is, who takes part, and how far it has come.",
    ),
    (
        "Notes",
        "How to read the other sheets, and where the figures come from.",
    ),
    (
        "Scores",
        "One row a statement: where it stands, where it is wanted, and why.",
    ),
    (
        "Partner scores",
        "One row for each statement and partner, as far as the plan shows them.",
    ),
    (
        "Indicators",
        "One row for each indicator, series, place and period.",
    ),
    (
        "Priorities",
        "One row a priority: what it answers and what will be done.",
    ),
    (
        "Actions",
        "One row an action: who, by when, how far it has come.",
    ),
    (
        "Measures",
        "One row a success measure: baseline, target and newest figure.",
    ),
    (
        "Thread",
        "One row a link of the golden thread, from evidence to measures.",
    ),
];

fn row(note: &str, about: &str, words: impl Into<String>) -> Vec<Cell> {
    vec![Cell::text(note), Cell::text(about), Cell::text(words)]
}

fn figures_words(summary: &PlanSummary<'_>) -> String {
    let rule = "Every figure has its period and its source. A figure that is missing or held back is never zero: its cell is empty and the row says so.";
    match summary.figures {
        Some(figures) => format!(
            "{rule} {}. {}",
            figures.edition.trim_end_matches('.'),
            figures.attribution
        ),
        None => format!("{rule} This copy has no published figures."),
    }
}

/// Every publication the figures come from, with the indicators it gives, in the catalogue's order.
fn sources(summary: &PlanSummary<'_>) -> Vec<(String, Vec<String>)> {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    let Some(figures) = summary.figures else {
        return found;
    };
    for indicator in &summary.framework.indicators {
        let series = indicator.series.iter();
        for series in series.filter_map(|it| figures.series(&it.slug)) {
            let source = publication(series);
            match found.iter_mut().find(|(it, _)| *it == source) {
                Some((_, ids)) if ids.contains(&indicator.id) => {}
                Some((_, ids)) => ids.push(indicator.id.clone()),
                None => found.push((source, vec![indicator.id.clone()])),
            }
        }
    }
    found
}

fn publication(series: &SeriesFigures) -> String {
    let source = series.source.trim().trim_end_matches('.');
    match series.published.trim() {
        "" => source.to_owned(),
        published => format!("{source}, published {published}"),
    }
}

fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}

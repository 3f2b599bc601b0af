//! How many statements stand at each level: a bar for each pillar.

mod words;

use plotters::style::text_anchor::{HPos, VPos};
use reform_plan::summary::PillarProfile;

use crate::canvas::{Canvas, Failed, draw};
use crate::number::float;
use crate::text::{self, LINE, SIZE};
use crate::{Chart, Role};

/// Height of a bar: a count and a name below it.
const BAR: f64 = 46.0;

/// Space below a bar.
const BELOW: f64 = 22.0;

/// Space at the edge of the chart, so that outlines are whole.
const EDGE: f64 = 1.0;

/// Space inside a part of a bar, at its left and right together.
const INSIDE: f64 = 8.0;

/// What a chart of levels shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelBarsInput {
    /// Name that is unique on the page; ids of the chart begin with it.
    pub id: String,
    /// Number and name of each level, lowest first.
    pub levels: Vec<(u8, String)>,
    /// The pillars, in the order they are shown.
    pub rows: Vec<LevelBarsRow>,
    /// Width in user units: [`crate::WIDE`], or [`crate::NARROW`] for narrow screens.
    pub width: u32,
}

/// The statements of one pillar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LevelBarsRow {
    /// Name of the pillar.
    pub name: String,
    /// The range and the coverage in words, like "Level 1 to level 3, 4 of 5 statements scored".
    pub note: String,
    /// How many statements stand at each level, lowest first.
    pub counts: Vec<usize>,
    /// How many the room was not sure of.
    pub not_sure: usize,
    /// How many nobody has discussed.
    pub not_discussed: usize,
}

impl LevelBarsInput {
    /// The profiles of a plan's pillars. The first pillar's list of levels stands for all: they are
    /// of one framework.
    pub fn of(id: &str, pillars: &[PillarProfile<'_>], width: u32) -> Self {
        let levels = pillars.first().map_or_else(Vec::new, |first| {
            first
                .counts
                .iter()
                .map(|(level, _)| (level.number, level.name.clone()))
                .collect()
        });
        let rows = pillars.iter().map(|profile| LevelBarsRow {
            name: format!("{} {}", profile.pillar.id, profile.pillar.name),
            note: format!("{}, {}", profile.range_words(), profile.coverage.words()),
            counts: profile.counts.iter().map(|(_, count)| *count).collect(),
            not_sure: profile.coverage.not_sure,
            not_discussed: profile.coverage.not_discussed,
        });
        Self {
            id: id.to_owned(),
            levels,
            rows: rows.collect(),
            width,
        }
    }
}

impl LevelBarsRow {
    fn at_level(&self) -> usize {
        self.counts.iter().sum()
    }

    fn all(&self) -> usize {
        self.at_level() + self.not_sure + self.not_discussed
    }
}

/// Draws a bar for each pillar, with a part for each level that has statements, one for statements
/// the room was not sure of and one for those nobody has discussed. Every part has its count and
/// its name printed; the shade is decoration. No mean and no number for the whole is worked out.
/// None when there is no statement.
pub fn level_bars(input: &LevelBarsInput) -> Option<Chart> {
    let most = input
        .rows
        .iter()
        .map(LevelBarsRow::all)
        .max()
        .filter(|most| *most > 0)?;
    let width = f64::from(input.width);
    let rows: Vec<Row> = input
        .rows
        .iter()
        .map(|row| Row::new(input, row, (width - EDGE * 2.0) / float(most)))
        .collect();
    let key = words::key(&rows, width);
    let bars: f64 = rows.iter().map(|row| row.height() + BELOW).sum();
    let height = float(key.len()).mul_add(LINE, bars);
    let shapes = draw(width, height, |canvas| {
        let mut top = 0.0;
        for row in &rows {
            row.paint(canvas, top)?;
            top += row.height() + BELOW;
        }
        for line in &key {
            canvas.text(Role::Key, (0.0, top), (HPos::Left, VPos::Top), line)?;
            top += LINE;
        }
        Ok(())
    })?;
    Some(Chart {
        caption: String::new(),
        cuts_zero: false,
        id: input.id.clone(),
        title: "How many statements are at each level, by pillar".to_owned(),
        description: words::description(input),
        width,
        height,
        shapes,
        table: words::table(input),
    })
}

/// A part of a bar.
struct Part {
    role: Role,
    count: usize,
    /// As much of its name as there is room for.
    name: String,
    /// What the name stands for, when it is too short to be understood without.
    stands_for: Option<String>,
    width: f64,
}

/// A bar with the text above it.
struct Row {
    name: Vec<String>,
    note: Vec<String>,
    parts: Vec<Part>,
}

impl Row {
    fn new(input: &LevelBarsInput, row: &LevelBarsRow, unit: f64) -> Self {
        let width = f64::from(input.width);
        let levels = input.levels.iter().zip(&row.counts).enumerate();
        let levels = levels.map(|(at, ((number, name), count))| {
            let role = Role::Level(u8::try_from(at).unwrap_or(u8::MAX));
            let names = vec![
                format!("Level {number} {name}"),
                name.clone(),
                format!("Level {number}"),
                format!("L{number}"),
            ];
            (role, *count, names)
        });
        let others: [(Role, usize, &[&str]); 2] = [
            (
                Role::NotSure,
                row.not_sure,
                &["Not sure yet", "Not sure", "?"],
            ),
            (
                Role::NotDiscussed,
                row.not_discussed,
                &["Not discussed", "–"],
            ),
        ];
        let others = others.into_iter().map(|(role, count, names)| {
            (
                role,
                count,
                names.iter().copied().map(str::to_owned).collect(),
            )
        });
        let parts = levels
            .chain(others)
            .filter(|(_, count, _)| *count > 0)
            .map(|(role, count, names)| Part::new(role, count, &names, float(count) * unit))
            .collect();
        Self {
            name: text::wrap(&row.name, width, text::bold_width),
            note: text::wrap(&row.note, width, |words| text::width(words, SIZE)),
            parts,
        }
    }

    fn height(&self) -> f64 {
        float(self.name.len() + self.note.len()).mul_add(LINE, BAR + INSIDE / 2.0)
    }

    fn paint(&self, canvas: &Canvas<'_>, top: f64) -> Result<(), Failed> {
        let mut top = top;
        let left = (HPos::Left, VPos::Top);
        for line in &self.name {
            canvas.text(Role::RowLabel, (0.0, top), left, line)?;
            top += LINE;
        }
        for line in &self.note {
            canvas.text(Role::RowNote, (0.0, top), left, line)?;
            top += LINE;
        }
        top += INSIDE / 2.0;
        let mut from = EDGE;
        for part in &self.parts {
            canvas.rect(part.role, (from, top), (part.width, BAR))?;
            let middle = from + part.width / 2.0;
            let centre = (HPos::Center, VPos::Center);
            let count = part.count.to_string();
            canvas.text(Role::Count, (middle, top + BAR * 0.28), centre, &count)?;
            canvas.text(
                Role::PartName,
                (middle, top + BAR * 0.72),
                centre,
                &part.name,
            )?;
            from += part.width;
        }
        Ok(())
    }
}

impl Part {
    /// A part with the first of its names that it has room for; the last when none fits.
    fn new(role: Role, count: usize, names: &[String], width: f64) -> Self {
        let fits = |name: &&String| text::width(name, SIZE) + INSIDE <= width;
        let whole = names.first();
        let name = names
            .iter()
            .find(fits)
            .or(names.last())
            .cloned()
            .unwrap_or_default();
        let stands_for = (names.last() == Some(&name))
            .then(|| whole.cloned())
            .flatten();
        Self {
            role,
            count,
            name,
            stands_for,
            width,
        }
    }
}

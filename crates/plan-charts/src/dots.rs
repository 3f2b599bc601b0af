//! What each partner said of one statement: a mark for each above the level it gave, and a line from
//! the lowest to the highest. There is no mean on it, and none is worked out.

use crate::number::float;
use crate::sketch::{BASE, line, words};
use crate::text::{self, LINE, SIZE};
use crate::{Anchor, Chart, ChartTable, Point, Role, Shape};

/// From the middle of a mark to its edge.
const MARK: f64 = 13.0;
/// From one mark to the next.
const STEP: f64 = 32.0;
/// Space above the marks and below the line.
const GAP: f64 = 8.0;

/// Width and height of the box around a mark that stands alone.
pub const BADGE: f64 = 36.0;

/// What a dot strip shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DotStripInput {
    /// Name that is unique on the page; ids of the chart begin with it.
    pub id: String,
    /// What it shows, as a finding.
    pub title: String,
    /// Number and name of each level, lowest first.
    pub levels: Vec<(u8, String)>,
    /// The partners, in the plan's order.
    pub dots: Vec<Dot>,
    /// Width in user units: [`crate::WIDE`], or [`crate::NARROW`] for narrow screens.
    pub width: u32,
}

/// One partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dot {
    /// Its name.
    pub name: String,
    /// The character that stands for it.
    pub letter: char,
    /// Where it stands.
    pub at: DotPlace,
}

/// Where a partner stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DotPlace {
    /// At a level, counted from 0 for the lowest.
    Level(usize),
    /// It was not sure.
    NotSure,
    /// It gave no score: it is in the table, and not drawn.
    NoScore,
}

/// Draws where each partner stands. Marks differ by letter and by shape. None when no partner gave a
/// score.
pub fn dot_strip(input: &DotStripInput) -> Option<Chart> {
    let drawn: Vec<(usize, &Dot)> = input
        .dots
        .iter()
        .enumerate()
        .filter(|(_, dot)| dot.at != DotPlace::NoScore)
        .collect();
    if drawn.is_empty() || input.levels.is_empty() {
        return None;
    }
    let has_unsure = drawn.iter().any(|(_, dot)| dot.at == DotPlace::NotSure);
    let columns = input.levels.len() + usize::from(has_unsure);
    let width = f64::from(input.width);
    let column = width / float(columns);
    let in_column = |at: usize| drawn.iter().filter(move |(_, dot)| place(input, dot) == at);
    let across = fit(column);
    let most = (0..columns)
        .map(|at| in_column(at).count())
        .max()
        .unwrap_or(0);
    let foot = GAP + STEP * float(most.div_ceil(across).max(1));
    let mut shapes = Vec::new();
    if let Some((low, high)) = range(input) {
        let ends = [low, high].map(|at| (column * (float(at) + 0.5), foot));
        shapes.push(line(Role::Range, ends[0], ends[1]));
        for end in ends {
            shapes.push(line(
                Role::Range,
                (end.0, end.1 - 6.0),
                (end.0, end.1 + 6.0),
            ));
        }
    }
    shapes.push(line(Role::Axis, (0.0, foot + GAP), (width, foot + GAP)));
    for at in 0..columns {
        let here: Vec<_> = in_column(at).collect();
        for (number, (order, dot)) in here.iter().enumerate() {
            let (row, place) = (number / across, number % across);
            let in_row = across.min(here.len() - row * across);
            let from_middle = float(place) - (float(in_row) - 1.0) / 2.0;
            let x = column * (float(at) + 0.5) + from_middle * STEP;
            let y = foot - GAP - STEP * float(row) - MARK;
            shapes.push(mark(*order, (x, y)));
            shapes.push(words(
                Role::PartnerLetter,
                (x, y),
                Anchor::Middle,
                &dot.letter.to_string(),
            ));
        }
    }
    let (lowest, is_short) = level_labels(&mut shapes, input, columns, foot + GAP + LINE);
    let mut top = lowest + GAP;
    if is_short {
        let levels: Vec<String> = (0..columns)
            .map(|at| match input.levels.get(at) {
                Some(_) => name(input, at),
                None => "? Not sure yet".to_owned(),
            })
            .collect();
        top = key(&mut shapes, &levels, width, top);
    }
    let partners: Vec<String> = drawn
        .iter()
        .map(|(_, dot)| format!("{} {}", dot.letter, dot.name))
        .collect();
    top = key(&mut shapes, &partners, width, top);
    Some(Chart {
        id: input.id.clone(),
        title: input.title.clone(),
        description: description(input),
        caption: String::new(),
        cuts_zero: false,
        width,
        height: top - LINE + GAP,
        shapes,
        table: table(input),
    })
}

/// Writes each level under its column, from `top` down: where the lines end, and whether the names had
/// to be short. Where a name is wider than its column, all columns have short ones, and the key says
/// the rest.
fn level_labels(
    shapes: &mut Vec<Shape>,
    input: &DotStripInput,
    columns: usize,
    top: f64,
) -> (f64, bool) {
    let column = f64::from(input.width) / float(columns);
    let measure = |words: &str| text::width(words, SIZE);
    let is_wide = |at: usize| {
        let lines = text::wrap(&name(input, at), column, measure);
        lines.iter().any(|line| measure(line) > column)
    };
    let is_short = (0..columns).any(is_wide);
    let mut lowest = top;
    for at in 0..columns {
        let mut here = top;
        let label = if is_short {
            short(input, at)
        } else {
            name(input, at)
        };
        for line in text::wrap(&label, column, measure) {
            let middle = column * (float(at) + 0.5);
            shapes.push(words(
                Role::AxisLabel,
                (middle, here - BASE),
                Anchor::Middle,
                &line,
            ));
            here += LINE;
        }
        lowest = here.max(lowest);
    }
    (lowest, is_short)
}

/// Writes the items of a key one after the other, from `top` down, and never breaks one where it fits:
/// where the lines end.
fn key(shapes: &mut Vec<Shape>, items: &[String], width: f64, mut top: f64) -> f64 {
    for line in text::wrap_items(items, width, |it| text::width(it, SIZE)) {
        shapes.push(words(Role::Key, (0.0, top - BASE), Anchor::Start, &line));
        top += LINE;
    }
    top
}

/// The mark of a partner alone, in a box of [`BADGE`] by [`BADGE`] units: the same as on a strip. `order`
/// is the partner's place in the plan.
pub fn partner_mark(order: usize, letter: char) -> [Shape; 2] {
    let middle = BADGE / 2.0;
    [
        mark(order, (middle, middle)),
        words(
            Role::PartnerLetter,
            (middle, middle),
            Anchor::Middle,
            &letter.to_string(),
        ),
    ]
}

/// How many marks fit side by side in a column.
fn fit(column: f64) -> usize {
    let mut across = 1;
    while float(across + 1) * STEP <= column {
        across += 1;
    }
    across
}

/// The column of a partner: those who are not sure stand after the levels.
fn place(input: &DotStripInput, dot: &Dot) -> usize {
    match dot.at {
        DotPlace::Level(at) => at,
        DotPlace::NotSure | DotPlace::NoScore => input.levels.len(),
    }
}

fn range(input: &DotStripInput) -> Option<(usize, usize)> {
    let levels = input.dots.iter().filter_map(|dot| match dot.at {
        DotPlace::Level(at) => Some(at),
        _ => None,
    });
    levels.fold(None, |range, at| {
        let (low, high) = range.unwrap_or((at, at));
        Some((at.min(low), at.max(high)))
    })
}

fn name(input: &DotStripInput, at: usize) -> String {
    match input.levels.get(at) {
        Some((number, name)) => format!("{number} {name}"),
        None => "Not sure yet".to_owned(),
    }
}

/// The shortest name of a column.
fn short(input: &DotStripInput, at: usize) -> String {
    let level = input.levels.get(at);
    level.map_or_else(|| "?".to_owned(), |(number, _)| number.to_string())
}

/// Marks by turn: circle, square, diamond, triangle, hexagon. The letter inside tells apart what the
/// shape does not.
fn mark(order: usize, (x, y): Point) -> Shape {
    let role = Role::Partner;
    let around = |corners: &[Point]| Shape::Path {
        role,
        points: corners
            .iter()
            .map(|(dx, dy)| (x + dx * MARK, y + dy * MARK))
            .collect(),
        closed: true,
    };
    match order % 5 {
        0 => Shape::Circle {
            role,
            centre: (x, y),
            radius: MARK,
        },
        1 => around(&[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]),
        2 => around(&[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)]),
        3 => around(&[(0.0, -1.3), (1.2, 0.9), (-1.2, 0.9)]),
        _ => around(&[
            (-0.6, -1.0),
            (0.6, -1.0),
            (1.2, 0.0),
            (0.6, 1.0),
            (-0.6, 1.0),
            (-1.2, 0.0),
        ]),
    }
}

fn description(input: &DotStripInput) -> String {
    let mut parts: Vec<String> = Vec::new();
    for at in 0..=input.levels.len() {
        let here = input
            .dots
            .iter()
            .filter(|dot| dot.at != DotPlace::NoScore && place(input, dot) == at);
        let names: Vec<&str> = here.map(|dot| dot.name.as_str()).collect();
        if names.is_empty() {
            continue;
        }
        let what = match input.levels.get(at) {
            Some((number, name)) => format!("Level {number} {name}"),
            None => "Not sure yet".to_owned(),
        };
        parts.push(format!("{what}: {}.", names.join(", ")));
    }
    parts.join(" ")
}

fn table(input: &DotStripInput) -> ChartTable {
    let rows = input.dots.iter().map(|dot| {
        let at = match dot.at {
            DotPlace::Level(at) => format!("Level {}", name(input, at)),
            DotPlace::NotSure => "Not sure yet".to_owned(),
            DotPlace::NoScore => "No score".to_owned(),
        };
        vec![format!("{} ({})", dot.name, dot.letter), at]
    });
    ChartTable {
        caption: "What each partner said".to_owned(),
        columns: vec!["Partner".to_owned(), "Score".to_owned()],
        rows: rows.collect(),
    }
}

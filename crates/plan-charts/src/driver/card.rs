//! A box with text in it.

use super::{DriverInput, DriverPriority, words};
use crate::number::float;
use crate::sketch::{rect, words as text_at};
use crate::text::{self, LINE, SIZE};
use crate::{Anchor, Point, Role, Shape};

/// Space inside a box, on every side.
const INSIDE: f64 = 6.0;

/// The most lines of an aim.
const AIM: usize = 14;
/// The most lines of the title of a priority.
const TITLE: usize = 8;
/// The most lines of the evidence of a priority.
const RESTS: usize = 6;
/// The most lines of an action or a measure.
const ITEM: usize = 8;

/// A box, before it has its place.
pub(super) struct Card {
    width: f64,
    role: Role,
    lines: Vec<(Role, String)>,
    /// Whether a text was shortened.
    pub(super) is_short: bool,
}

impl Card {
    pub(super) fn aim(input: &DriverInput, width: f64) -> Self {
        Self::new(width).with(&input.aim, Role::RowLabel, AIM, words::NO_AIM)
    }

    pub(super) fn priority(priority: &DriverPriority, width: f64) -> Self {
        Self::new(width)
            .with(&priority.title, Role::RowLabel, TITLE, words::NO_WORDS)
            .with_items(&words::rests(priority))
    }

    /// An action or a measure.
    pub(super) fn item(words: &str, width: f64) -> Self {
        Self::new(width).with(words, Role::RowNote, ITEM, words::NO_WORDS)
    }

    /// Items of one kind; when there is none, a box that says so.
    pub(super) fn items(items: &[String], none: &str, width: f64) -> Vec<Self> {
        if items.is_empty() {
            return vec![Self::missing(none, width)];
        }
        items.iter().map(|item| Self::item(item, width)).collect()
    }

    /// Where something is still missing.
    pub(super) fn missing(none: &str, width: f64) -> Self {
        Self::new(width).with("", Role::RowNote, ITEM, none)
    }

    fn new(width: f64) -> Self {
        Self {
            width,
            role: Role::Card,
            lines: Vec::new(),
            is_short: false,
        }
    }

    /// The same with these words below, or with what stands for them when there are none.
    fn with(mut self, words: &str, role: Role, most: usize, none: &str) -> Self {
        let is_missing = words.trim().is_empty();
        let (words, role) = if is_missing {
            self.role = Role::EmptyCard;
            (none, Role::RowNote)
        } else {
            (words, role)
        };
        let measure = |words: &str| {
            if role.is_bold() {
                text::bold_width(words)
            } else {
                text::width(words, SIZE)
            }
        };
        let fitted = text::fit(words, self.width - INSIDE * 2.0, most, measure);
        self.is_short |= fitted.is_short;
        self.lines
            .extend(fitted.lines.into_iter().map(|line| (role, line)));
        self
    }

    /// The same with these items below, an item broken only where it is wider than a line.
    fn with_items(mut self, items: &[String]) -> Self {
        let room = self.width - INSIDE * 2.0;
        let measure = |words: &str| text::width(words, SIZE);
        let lines = text::wrap_items(items, room, measure);
        for (at, line) in lines.iter().enumerate().take(RESTS) {
            let rest = lines.get(at..).unwrap_or_default().join(" ");
            let words = if at + 1 < RESTS { line } else { &rest };
            let fitted = text::fit(words, room, 1, measure);
            self.is_short |= fitted.is_short;
            let lines = fitted.lines.into_iter();
            self.lines.extend(lines.map(|line| (Role::RowNote, line)));
        }
        self
    }

    pub(super) fn height(&self) -> f64 {
        float(self.lines.len()).mul_add(LINE, INSIDE * 2.0)
    }

    /// How far below its top a line reaches it: at the middle of its first line of text.
    pub(super) fn entry() -> f64 {
        INSIDE + LINE / 2.0
    }

    /// Draws it with its corner at the left and top.
    pub(super) fn draw(&self, shapes: &mut Vec<Shape>, (left, top): Point) {
        shapes.push(rect(self.role, (left, top), (self.width, self.height())));
        for (number, (role, line)) in self.lines.iter().enumerate() {
            let middle = float(number).mul_add(LINE, top + Self::entry());
            let at = (left + INSIDE, middle);
            shapes.push(text_at(*role, at, Anchor::Start, line));
        }
    }
}

/// Height of boxes below one another.
pub(super) fn height_of(cards: &[Card], gap: f64) -> f64 {
    let gaps = float(cards.len().saturating_sub(1)) * gap;
    cards.iter().map(Card::height).sum::<f64>() + gaps
}

//! Where the parts go.

use super::CompositionInput;
use super::shares::{Whole, Wholes, said};
use crate::sketch::{rect, words};
use crate::text::{self, LINE, SIZE};
use crate::{Anchor, Role, Shape};

/// Height of a bar: a share and a name below it.
const BAR: f64 = 46.0;
/// Space below a bar and its words.
const BELOW: f64 = 16.0;
/// Space at the edges, so that outlines are whole.
const EDGE: f64 = 1.0;
/// Space inside a part, at its left and right together.
const INSIDE: f64 = 8.0;
/// Space between a bar and the words below it.
const GAP: f64 = 4.0;

pub(super) fn draw(input: &CompositionInput, wholes: &Wholes) -> (f64, Vec<Shape>) {
    let width = f64::from(input.width);
    let mut shapes = Vec::new();
    let mut top = 0.0;
    for whole in &wholes.places {
        let name = text::wrap(&whole.name, width, text::bold_width);
        top = write(&mut shapes, Role::RowLabel, &name, top);
        if !whole.parts.is_empty() {
            top += GAP / 2.0;
            let below = bar(&mut shapes, wholes, whole, width, top);
            top += BAR + GAP;
            let lines = text::wrap_items(&below, width, measure);
            top = write(&mut shapes, Role::Key, &lines, top);
        }
        if let Some(note) = &whole.note {
            let lines = text::wrap(note, width, measure);
            top = write(&mut shapes, Role::RowNote, &lines, top);
        }
        top += BELOW;
    }
    (top - BELOW + EDGE, shapes)
}

fn measure(words: &str) -> f64 {
    text::width(words, SIZE)
}

fn write(shapes: &mut Vec<Shape>, role: Role, lines: &[String], mut top: f64) -> f64 {
    for text in lines {
        shapes.push(words(role, (0.0, top + LINE / 2.0), Anchor::Start, text));
        top += LINE;
    }
    top
}

/// Draws one bar: what its narrow parts are, in words for the lines below it.
fn bar(
    shapes: &mut Vec<Shape>,
    wholes: &Wholes,
    whole: &Whole,
    width: f64,
    top: f64,
) -> Vec<String> {
    let mut below = Vec::new();
    let mut from = EDGE;
    let all = (width - EDGE * 2.0).max(1.0);
    for (at, (name, share)) in wholes.names.iter().zip(&whole.parts).enumerate() {
        let Some(share) = share.filter(|share| *share > 0.0) else {
            continue;
        };
        let wide = share / 100.0 * all;
        let role = Role::Part(u8::try_from(at).unwrap_or(u8::MAX));
        shapes.push(rect(role, (from, top), (wide, BAR)));
        let share = said(share);
        let fits = |words: &str| text::bold_width(words) + INSIDE <= wide;
        let (first, second) = (top + BAR * 0.28, top + BAR * 0.72);
        let middle = from + wide / 2.0;
        let mut print = |role, height, text: &str| {
            shapes.push(words(role, (middle, height), Anchor::Middle, text));
        };
        let letter = letter(at);
        if fits(&share) && fits(name) {
            print(Role::Count, first, &share);
            print(Role::PartName, second, name);
        } else {
            if fits(&share) {
                print(Role::Count, first, &share);
                print(Role::PartName, second, &letter);
            } else if text::bold_width(&letter) <= wide {
                print(Role::PartName, top + BAR / 2.0, &letter);
            }
            below.push(format!("{letter} {name} {share}"));
        }
        from += wide;
    }
    below
}

/// The letter of a part: the same in every bar.
fn letter(at: usize) -> String {
    let letter = u8::try_from(at).ok().filter(|at| *at < 26);
    letter.map_or_else(String::new, |at| char::from(b'A' + at).to_string())
}

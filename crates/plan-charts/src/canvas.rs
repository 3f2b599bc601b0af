//! What all charts draw with: plotters in user units instead of its fine pixels.

use std::convert::Infallible;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, TextStyle};

use crate::number::whole;
use crate::place::Outline;
use crate::recorder::{FINE, Recorder};
use crate::text::SIZE;
use crate::{PlaceKind, Point, Role, Shape};

/// Why plotters could not draw. The recorder itself never fails.
pub(crate) type Failed = DrawingAreaErrorKind<Infallible>;

/// A chart that is being drawn.
pub(crate) struct Canvas<'a> {
    area: DrawingArea<Recorder<'a>, Shift>,
}

/// Draws a chart of this many user units and hands back its shapes. None if plotters failed.
pub(crate) fn draw(
    width: f64,
    height: f64,
    paint: impl FnOnce(&Canvas<'_>) -> Result<(), Failed>,
) -> Option<Vec<Shape>> {
    let mut shapes = Vec::new();
    let canvas = Canvas {
        area: Recorder::new(&mut shapes, width, height).into_drawing_area(),
    };
    let painted = paint(&canvas);
    drop(canvas);
    painted.ok().map(|()| shapes)
}

impl<'a> Canvas<'a> {
    /// What plotters draws on, in its own pixels; see [`fine`].
    pub(crate) fn area(&self) -> &DrawingArea<Recorder<'a>, Shift> {
        &self.area
    }

    /// A line of text; `at` is where the horizontal and upright anchors stand.
    pub(crate) fn text(
        &self,
        role: Role,
        at: Point,
        (across, upright): (HPos, VPos),
        words: &str,
    ) -> Result<(), Failed> {
        let style = TextStyle {
            font: FontDesc::new(FontFamily::SansSerif, SIZE * FINE, FontStyle::Normal),
            color: role.ink().to_backend_color(),
            pos: Pos::new(across, upright),
        };
        self.area.draw(&Text::new(words, pixels(at), style))
    }

    /// A straight line.
    pub(crate) fn line(&self, role: Role, from: Point, to: Point) -> Result<(), Failed> {
        self.area.draw(&PathElement::new(
            vec![pixels(from), pixels(to)],
            role.ink(),
        ))
    }

    /// A rectangle with this corner at its left and top.
    pub(crate) fn rect(&self, role: Role, at: Point, size: (f64, f64)) -> Result<(), Failed> {
        let end = (at.0 + size.0, at.1 + size.1);
        self.area.draw(&Rectangle::new(
            [pixels(at), pixels(end)],
            role.ink().filled(),
        ))
    }

    /// The mark of a place.
    pub(crate) fn mark(&self, place: PlaceKind, at: Point) -> Result<(), Failed> {
        let role = Role::Mark(place);
        let ink = role.ink().filled();
        match place.outline() {
            Outline::Circle(radius) => self.area.draw(&Circle::new(pixels(at), fine(radius), ink)),
            Outline::Square(half) => {
                let size = (half * 2.0, half * 2.0);
                self.rect(role, (at.0 - half, at.1 - half), size)
            }
            Outline::Corners(corners) => {
                let (x, y) = pixels(at);
                let corners: Vec<(i32, i32)> = corners
                    .iter()
                    .map(|(right, down)| (x + fine(*right), y + fine(*down)))
                    .collect();
                self.area.draw(&Polygon::new(corners, ink))
            }
        }
    }
}

/// User units as the pixels plotters counts in.
pub(crate) fn fine(units: f64) -> i32 {
    whole(units * FINE)
}

fn pixels((x, y): Point) -> (i32, i32) {
    (fine(x), fine(y))
}

//! A plotters backend that keeps shapes instead of drawing pixels.

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use crate::number::{tenth, whole};
use crate::{Anchor, Point, Role, Shape, text};

/// Plotters counts in whole pixels; ten of them make one user unit, so that shapes are exact to one
/// decimal place.
pub(crate) const FINE: f64 = 10.0;

/// Middle of the letters above the base line, as a part of the font size.
const MIDDLE: f64 = 0.35;

/// Top of the letters above the base line, as a part of the font size.
const TOP: f64 = 0.8;

/// Foot of the letters below the base line, as a part of the font size.
const FOOT: f64 = 0.2;

/// Keeps every shape it is told to draw. The colour of a shape stands for its role; see
/// [`Role::ink`].
pub(crate) struct Recorder<'a> {
    shapes: &'a mut Vec<Shape>,
    size: (u32, u32),
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> Recorder<'a> {
    /// A recorder of a chart of this many user units that adds to `shapes`.
    pub(crate) fn new(shapes: &'a mut Vec<Shape>, width: f64, height: f64) -> Self {
        let fine = |units: f64| u32::try_from(whole(units * FINE)).unwrap_or_default();
        Self {
            shapes,
            size: (fine(width), fine(height)),
        }
    }
}

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    /// Charts draw no single pixels, and every other method here is our own, so that nothing falls
    /// back on them.
    fn draw_pixel(&mut self, _point: BackendCoord, _color: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.shapes.push(Shape::Line {
            role: role(style.color()),
            from: units(from),
            to: units(to),
        });
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let (at, end) = (units(upper_left), units(bottom_right));
        self.shapes.push(Shape::Rect {
            role: role(style.color()),
            at,
            width: tenth(end.0 - at.0),
            height: tenth(end.1 - at.1),
        });
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<Point> = path.into_iter().map(units).collect();
        let role = role(style.color());
        self.shapes.push(match points.as_slice() {
            [from, to] => Shape::Line {
                role,
                from: *from,
                to: *to,
            },
            _ => Shape::Path {
                role,
                points,
                closed: false,
            },
        });
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        self.shapes.push(Shape::Circle {
            role: role(style.color()),
            centre: units(center),
            radius: f64::from(radius) / FINE,
        });
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Drawn {
        let points = vert.into_iter().map(units).collect();
        self.shapes.push(Shape::Path {
            role: role(style.color()),
            points,
            closed: true,
        });
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        pos: BackendCoord,
    ) -> Drawn {
        let size = style.size() / FINE;
        let (x, y) = units(pos);
        let below = match style.anchor().v_pos {
            VPos::Top => TOP,
            VPos::Center => MIDDLE,
            VPos::Bottom => -FOOT,
        };
        self.shapes.push(Shape::Text {
            role: role(style.color()),
            at: (x, tenth(below.mul_add(size, y))),
            anchor: match style.anchor().h_pos {
                HPos::Left => Anchor::Start,
                HPos::Center => Anchor::Middle,
                HPos::Right => Anchor::End,
            },
            size: tenth(size),
            text: text.to_owned(),
        });
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let fine = |value: f64| u32::try_from(whole(value)).unwrap_or_default();
        Ok((fine(text::width(text, style.size())), fine(style.size())))
    }
}

fn role(colour: BackendColor) -> Role {
    Role::from_ink(colour.rgb)
}

fn units((x, y): BackendCoord) -> Point {
    (f64::from(x) / FINE, f64::from(y) / FINE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::prelude::*;

    #[test]
    fn plotters_is_told_our_own_text_sizes() {
        let mut shapes = Vec::new();
        let area = Recorder::new(&mut shapes, 100.0, 50.0).into_drawing_area();
        let style = TextStyle::from(("sans-serif", 160).into_font());
        assert_eq!(area.estimate_text_size("0%", &style).unwrap(), (268, 160));
    }

    #[test]
    fn shapes_are_kept_to_one_decimal_place() {
        let mut shapes = Vec::new();
        let area = Recorder::new(&mut shapes, 100.0, 50.0).into_drawing_area();
        area.draw(&Circle::new((123, 45), 51, Role::Leader.ink().filled()))
            .unwrap();
        drop(area);
        assert_eq!(
            shapes,
            [Shape::Circle {
                role: Role::Leader,
                centre: (12.3, 4.5),
                radius: 5.1
            }]
        );
    }
}

use serde::{Deserialize, Serialize};

use crate::Role;
use crate::number::tenth;

/// A place on a chart: units from the left and from the top, to one decimal place.
pub type Point = (f64, f64);

/// One thing that is drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Shape {
    /// A straight line.
    Line {
        /// What it stands for.
        role: Role,
        /// One end.
        from: Point,
        /// The other end.
        to: Point,
    },
    /// A line through points, or the area inside them.
    Path {
        /// What it stands for.
        role: Role,
        /// The points in order.
        points: Vec<Point>,
        /// Whether it is an area: the last point joined to the first.
        closed: bool,
    },
    /// A rectangle.
    Rect {
        /// What it stands for.
        role: Role,
        /// The corner at the left and top.
        at: Point,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
    },
    /// A filled circle.
    Circle {
        /// What it stands for.
        role: Role,
        /// The middle.
        centre: Point,
        /// Radius.
        radius: f64,
    },
    /// One line of text.
    Text {
        /// What it stands for.
        role: Role,
        /// Where the anchor stands, on the base line of the letters.
        at: Point,
        /// Which part of the text stands there.
        anchor: Anchor,
        /// Height of the letters, as `font-size`.
        size: f64,
        /// The text, not escaped.
        text: String,
    },
}

/// Which part of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// A shape as an SVG element: what a page builds, with no text to parse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Name of the element.
    pub tag: &'static str,
    /// Names and values of its attributes, `class` first. Nothing is escaped.
    pub attributes: Vec<(&'static str, String)>,
    /// The text inside, not escaped.
    pub text: Option<String>,
}

impl Shape {
    /// What it stands for.
    pub fn role(&self) -> Role {
        match self {
            Self::Line { role, .. }
            | Self::Path { role, .. }
            | Self::Rect { role, .. }
            | Self::Circle { role, .. }
            | Self::Text { role, .. } => *role,
        }
    }

    /// The shape as an SVG element. Lines and fills use the colour of the text around the chart;
    /// a style sheet can say otherwise by class, because these attributes give way to it.
    pub fn element(&self) -> Element {
        let role = self.role();
        let number = |value: f64| tenth(value).to_string();
        let mut attributes = vec![("class", role.class())];
        let mut text = None;
        let tag = match self {
            Self::Line { from, to, .. } => {
                attributes.extend([
                    ("x1", number(from.0)),
                    ("y1", number(from.1)),
                    ("x2", number(to.0)),
                    ("y2", number(to.1)),
                ]);
                stroke(&mut attributes, role);
                "line"
            }
            Self::Path { points, closed, .. } => {
                attributes.push(("d", path(points, *closed)));
                if *closed {
                    fill(&mut attributes, role);
                } else {
                    attributes.push(("fill", "none".to_owned()));
                    attributes.push(("stroke-linejoin", "round".to_owned()));
                }
                stroke(&mut attributes, role);
                "path"
            }
            Self::Rect {
                at, width, height, ..
            } => {
                attributes.extend([
                    ("x", number(at.0)),
                    ("y", number(at.1)),
                    ("width", number(*width)),
                    ("height", number(*height)),
                ]);
                fill(&mut attributes, role);
                stroke(&mut attributes, role);
                "rect"
            }
            Self::Circle { centre, radius, .. } => {
                attributes.extend([
                    ("cx", number(centre.0)),
                    ("cy", number(centre.1)),
                    ("r", number(*radius)),
                ]);
                fill(&mut attributes, role);
                stroke(&mut attributes, role);
                "circle"
            }
            Self::Text {
                at,
                anchor,
                size,
                text: words,
                ..
            } => {
                attributes.extend([
                    ("x", number(at.0)),
                    ("y", number(at.1)),
                    ("font-size", number(*size)),
                    ("text-anchor", anchor.word().to_owned()),
                    ("fill", "currentColor".to_owned()),
                ]);
                if role.is_bold() {
                    attributes.push(("font-weight", "bold".to_owned()));
                }
                text = Some(words.clone());
                "text"
            }
        };
        Element {
            tag,
            attributes,
            text,
        }
    }
}

impl Anchor {
    /// The word SVG has for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

fn fill(attributes: &mut Vec<(&'static str, String)>, role: Role) {
    let shade = role.shade();
    if shade > 0.0 {
        attributes.push(("fill", "currentColor".to_owned()));
    } else {
        attributes.push(("fill", "none".to_owned()));
    }
    if shade > 0.0 && shade < 1.0 {
        attributes.push(("fill-opacity", format!("{shade:.2}")));
    }
}

fn stroke(attributes: &mut Vec<(&'static str, String)>, role: Role) {
    if role.stroke_width() > 0.0 {
        attributes.push(("stroke", "currentColor".to_owned()));
        attributes.push(("stroke-width", role.stroke_width().to_string()));
    }
    if let Some(dashes) = role.dashes() {
        attributes.push(("stroke-dasharray", dashes.to_owned()));
        attributes.push(("stroke-linecap", "round".to_owned()));
    }
    if role.stroke_opacity() < 1.0 {
        attributes.push(("stroke-opacity", role.stroke_opacity().to_string()));
    }
}

fn path(points: &[Point], closed: bool) -> String {
    let mut words: Vec<String> = points
        .iter()
        .zip(std::iter::once('M').chain(std::iter::repeat('L')))
        .map(|((x, y), letter)| format!("{letter}{} {}", tenth(*x), tenth(*y)))
        .collect();
    if closed {
        words.push("Z".to_owned());
    }
    words.join(" ")
}

//! A chart as a picture of its own: cut out of the page, it still says what it is.

use crate::number::float;
use crate::svg::{escaped, write};
use crate::text::{self, LINE, SIZE};
use crate::{Anchor, Chart, Role, Shape};

/// White space around the chart.
const MARGIN: f64 = 16.0;

/// Between the title, the chart and the caption.
const GAP: f64 = 12.0;

/// A chart as an SVG file that stands on its own: the title at the top, the caption (measure,
/// source, period) and a scale without zero said at the foot, all as visible text, on white, with a
/// size in pixels and every colour written out. It opens in a browser or an office program, and a
/// canvas can turn it into a PNG.
///
/// ```
/// # use plan_charts::{Chart, ChartTable, to_svg_file};
/// let chart = Chart {
///     cuts_zero: false,
///     id: "c".to_owned(),
///     title: "Newham is 12th of 33, highest first".to_owned(),
///     description: String::new(),
///     caption: "Plans issued in 20 weeks (%), 2024. Source: DfE".to_owned(),
///     width: 640.0,
///     height: 10.0,
///     shapes: Vec::new(),
///     table: ChartTable::default(),
/// };
/// let svg = to_svg_file(&chart);
/// assert!(svg.contains(">Newham is 12th of 33, highest first</text>"));
/// assert!(svg.contains(">Plans issued in 20 weeks (%), 2024. Source: DfE</text>"));
/// ```
pub fn to_svg_file(chart: &Chart) -> String {
    let room = chart.width;
    let title = text::wrap(&chart.title, room, text::bold_width);
    let mut foot = text::wrap(&chart.caption, room, |words| text::width(words, SIZE));
    if chart.cuts_zero {
        let warning = "The scale does not begin at zero.";
        foot.extend(text::wrap(warning, room, |words| text::width(words, SIZE)));
    }
    let above = MARGIN + float(title.len()) * LINE + if title.is_empty() { 0.0 } else { GAP };
    let below = above + chart.height + if foot.is_empty() { 0.0 } else { GAP };
    let (width, height) = (
        chart.width + MARGIN * 2.0,
        below + float(foot.len()) * LINE + MARGIN,
    );

    let (title_id, description_id) = (escaped(&chart.title_id()), escaped(&chart.description_id()));
    let mut svg = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"{title_id} {description_id}\" \
         font-family=\"Arial, Helvetica, sans-serif\">\n\
         <title id=\"{title_id}\">{}</title>\n<desc id=\"{description_id}\">{}</desc>\n\
         <rect x=\"0\" y=\"0\" width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n",
        escaped(&chart.title),
        escaped(&chart.description),
    );
    lines(&mut svg, Role::RowLabel, &title, MARGIN);
    for words in [
        "<g transform=\"translate(",
        &MARGIN.to_string(),
        " ",
        &above.to_string(),
        ")\">\n",
    ] {
        svg.push_str(words);
    }
    for shape in &chart.shapes {
        coloured(&mut svg, shape);
    }
    svg.push_str("</g>\n");
    lines(&mut svg, Role::RowNote, &foot, below);
    svg.push_str("</svg>\n");
    svg
}

/// Lines of text from this height down.
fn lines(svg: &mut String, role: Role, texts: &[String], top: f64) {
    for (at, text) in texts.iter().enumerate() {
        let shape = Shape::Text {
            role,
            at: (MARGIN, top + float(at) * LINE + SIZE * 0.8),
            anchor: Anchor::Start,
            size: SIZE,
            text: text.clone(),
        };
        coloured(svg, &shape);
    }
}

/// A shape with its colour written out; classes mean nothing outside the page.
fn coloured(svg: &mut String, shape: &Shape) {
    let mut element = shape.element();
    element.attributes.retain(|(name, _)| *name != "class");
    for (_, value) in &mut element.attributes {
        if value == "currentColor" {
            shape.role().colour().clone_into(value);
        }
    }
    write(svg, &element);
}

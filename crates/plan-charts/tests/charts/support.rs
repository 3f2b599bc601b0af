use plan_charts::{Anchor, Chart, Role, Shape, to_svg_file};
use proptest::prelude::*;

/// The words a chart has in one role, in the order they are drawn.
pub(crate) fn texts(chart: &Chart, wanted: Role) -> Vec<&str> {
    let texts = chart.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { role, text, .. } if *role == wanted => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}

/// Writes a chart as a picture of its own, when somebody wants to look at it.
pub(crate) fn save(name: &str, chart: &Chart) {
    if let Ok(folder) = std::env::var("CHARTS_TO") {
        std::fs::write(format!("{folder}/{name}.svg"), to_svg_file(chart)).unwrap();
    }
}

/// About as wide as a letter of Arial is, as a part of the font size, and rather wider.
fn letter(letter: char) -> f64 {
    match letter {
        '/' | 'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | ' ' | '.' | ',' | ':' | ';' | '(' | ')' => {
            0.31
        }
        'F' | 'J' | 'L' | 'T' | 'Z' => 0.62,
        'w' => 0.75,
        'm' | 'M' | 'W' | '%' => 0.92,
        letter if letter.is_uppercase() => 0.74,
        _ => 0.58,
    }
}

/// Left, top, right and foot of every text, by widths that are a little too wide.
pub(crate) fn boxes(chart: &Chart) -> Vec<(f64, f64, f64, f64, String)> {
    let texts = chart.shapes.iter().filter_map(|shape| match shape {
        Shape::Text {
            at,
            anchor,
            size,
            text,
            ..
        } => {
            let width = size * text.chars().map(letter).sum::<f64>();
            let left = match anchor {
                Anchor::Start => at.0,
                Anchor::Middle => at.0 - width / 2.0,
                Anchor::End => at.0 - width,
            };
            Some((
                left,
                at.1 - 0.7 * size,
                left + width,
                at.1 + 0.2 * size,
                text.clone(),
            ))
        }
        _ => None,
    });
    texts.collect()
}

/// No text lies over another.
pub(crate) fn assert_apart(chart: &Chart) {
    let boxes = boxes(chart);
    for (number, a) in boxes.iter().enumerate() {
        for b in boxes.iter().skip(number + 1) {
            let apart = a.2 <= b.0 || b.2 <= a.0 || a.3 <= b.1 || b.3 <= a.1;
            assert!(apart, "{a:?} lies over {b:?}");
        }
    }
}

/// Every shape and every text stands in the box of the chart, and nothing is not a number.
pub(crate) fn assert_inside(chart: &Chart) {
    let is_inside = |(x, y): (f64, f64)| {
        (-0.1..=chart.width + 0.1).contains(&x) && (-0.1..=chart.height + 0.1).contains(&y)
    };
    for shape in &chart.shapes {
        let corners = match shape {
            Shape::Line { from, to, .. } => vec![*from, *to],
            Shape::Path { points, .. } => points.clone(),
            Shape::Rect {
                at, width, height, ..
            } => vec![*at, (at.0 + width, at.1 + height)],
            Shape::Circle { centre, radius, .. } => vec![
                (centre.0 - radius, centre.1 - radius),
                (centre.0 + radius, centre.1 + radius),
            ],
            Shape::Text { at, .. } => vec![*at],
        };
        assert!(
            corners.iter().all(|it| is_inside(*it)),
            "{shape:?} is outside {} by {}",
            chart.width,
            chart.height
        );
    }
    for (left, top, right, foot, text) in boxes(chart) {
        assert!(
            left >= -1.0 && top >= -1.0 && right <= chart.width + 1.0 && foot <= chart.height + 1.0,
            "{text} from {left} to {right}, {top} to {foot}, in {} by {}",
            chart.width,
            chart.height
        );
    }
    assert!(chart.width.is_finite() && chart.height.is_finite());
    assert!(chart.shapes.len() < 2000);
}

/// Rows have a cell for each column, and words are short and calm.
pub(crate) fn assert_said(chart: &Chart) {
    for row in &chart.table.rows {
        assert_eq!(row.len(), chart.table.columns.len());
    }
    let words = chart.title.split_whitespace().count();
    assert!((1..=15).contains(&words), "{words} words: {}", chart.title);
    for word in ["good", "bad", "better", "worse", "NaN", "inf"] {
        let mut said = chart.title.split(|it: char| !it.is_alphanumeric());
        assert!(!said.any(|it| it == word), "{}", chart.title);
    }
}

/// Every text that begins in a box stays in it.
pub(crate) fn assert_text_in_boxes(chart: &Chart) {
    let rects: Vec<(f64, f64, f64, f64)> = chart
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Rect {
                at, width, height, ..
            } => Some((at.0, at.1, at.0 + width, at.1 + height)),
            _ => None,
        })
        .collect();
    for (left, top, right, foot, text) in boxes(chart) {
        for rect in &rects {
            let apart = right <= rect.0 || rect.2 <= left || foot <= rect.1 || rect.3 <= top;
            let is_inside =
                left >= rect.0 && right <= rect.2 && top >= rect.1 && foot <= rect.3 + 0.1;
            assert!(apart || is_inside, "{text} runs out of {rect:?}");
        }
    }
}

/// Words as people type them and as nobody does: none, long ones, other scripts, one endless word.
pub(crate) fn any_words() -> impl Strategy<Value = String> {
    prop_oneof![
        1 => Just(String::new()),
        4 => "[A-Za-z]{1,12}( [a-z,.%0-9]{1,14}){0,12}",
        1 => "[A-Za-z/.]{30,90}",
        1 => "\\PC{0,30}",
        1 => Just(" \t\n".to_owned()),
    ]
}

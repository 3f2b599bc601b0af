use plan_charts::{Chart, Role, Shape, to_svg};

/// The words a chart has in one role, in the order they are drawn.
pub(crate) fn texts(chart: &Chart, wanted: Role) -> Vec<&str> {
    let texts = chart.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { role, text, .. } if *role == wanted => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}

/// Writes a chart as SVG, when somebody wants to look at it.
pub(crate) fn save(name: &str, chart: &Chart) {
    if let Ok(folder) = std::env::var("CHARTS_TO") {
        std::fs::write(format!("{folder}/{name}.svg"), to_svg(chart)).unwrap();
    }
}

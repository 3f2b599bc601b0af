use crate::{Chart, Element};

/// A chart as SVG text that stands on its own: a title and a description for screen readers, a
/// `viewBox` and no size in pixels, everything typed or published escaped. It is drawn in one
/// colour and can be told apart without any.
///
/// ```
/// # use plan_charts::{Chart, ChartTable, to_svg};
/// let chart = Chart {
///     cuts_zero: false,
///     id: "c".to_owned(),
///     title: "Fewer & fewer".to_owned(),
///     description: String::new(),
///     caption: String::new(),
///     width: 10.0,
///     height: 10.0,
///     shapes: Vec::new(),
///     table: ChartTable::default(),
/// };
/// assert!(to_svg(&chart).contains("<title id=\"c-title\">Fewer &amp; fewer</title>"));
/// ```
pub fn to_svg(chart: &Chart) -> String {
    let (title, description) = (escaped(&chart.title_id()), escaped(&chart.description_id()));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{}\" role=\"img\" \
         aria-labelledby=\"{title} {description}\" class=\"chart\" \
         font-family=\"Arial, Helvetica, sans-serif\">\n\
         <title id=\"{title}\">{}</title>\n<desc id=\"{description}\">{}</desc>\n",
        chart.view_box(),
        escaped(&chart.title),
        escaped(&chart.description),
    );
    for shape in &chart.shapes {
        write(&mut svg, &shape.element());
    }
    svg.push_str("</svg>\n");
    svg
}

pub(crate) fn write(svg: &mut String, element: &Element) {
    svg.push('<');
    svg.push_str(element.tag);
    for (name, value) in &element.attributes {
        svg.push(' ');
        svg.push_str(name);
        svg.push_str("=\"");
        svg.push_str(&escaped(value));
        svg.push('"');
    }
    match &element.text {
        None => svg.push_str("/>\n"),
        Some(text) => {
            svg.push('>');
            svg.push_str(&escaped(text));
            svg.push_str("</");
            svg.push_str(element.tag);
            svg.push_str(">\n");
        }
    }
}

/// Text as it may stand in an SVG file. Control characters, which no XML file may hold, are left
/// out.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\n' | '\t' => safe.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(
            escaped("<script>\"a\" & 'b'</script>"),
            "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;"
        );
        assert_eq!(escaped("a\u{0}b\nc"), "ab c");
    }
}

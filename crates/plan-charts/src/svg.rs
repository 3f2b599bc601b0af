//! Elements and text as they stand in an SVG file.

use crate::Element;

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

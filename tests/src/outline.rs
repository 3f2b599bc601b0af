//! A page as an outline that people can read and compare: what is said and what can be done, without
//! the classes and wrappers that only matter to the style sheet.

use scraper::{ElementRef, Html, Node, Selector};

/// Attributes that change what a page says or does.
const KEPT: [&str; 16] = [
    "href",
    "id",
    "for",
    "name",
    "type",
    "value",
    "checked",
    "selected",
    "role",
    "scope",
    "lang",
    "aria-label",
    "aria-current",
    "aria-describedby",
    "aria-sort",
    "download",
];

/// Elements that only wrap others.
const WRAPPERS: [&str; 3] = ["div", "span", "strong"];

/// The outline of a rendered page.
pub fn outline(html: &str) -> String {
    let page = Html::parse_fragment(html);
    let mut lines = String::new();
    write_children(page.root_element(), 0, &mut lines);
    lines
}

/// The outline of the main part of a rendered page: without what stands around every page.
///
/// # Panics
/// When the page has no main part.
pub fn outline_of_main(html: &str) -> String {
    let page = Html::parse_fragment(html);
    let main = Selector::parse("main").expect("a selector");
    let main = page
        .select(&main)
        .next()
        .expect("every page has a main part");
    let mut lines = String::new();
    write_children(main, 0, &mut lines);
    lines
}

fn write_children(parent: ElementRef<'_>, depth: usize, lines: &mut String) {
    for child in parent.children() {
        match child.value() {
            Node::Text(text) => write_line(depth, &squeeze(text), lines),
            Node::Element(_) => {
                if let Some(element) = ElementRef::wrap(child) {
                    write_element(element, depth, lines);
                }
            }
            _ => {}
        }
    }
}

fn write_element(element: ElementRef<'_>, depth: usize, lines: &mut String) {
    let name = element.value().name();
    let kept = element
        .value()
        .attrs()
        .filter(|(name, _)| KEPT.contains(name));
    let attributes = kept.fold(String::new(), |text, (name, value)| {
        text + " " + name + "=" + value
    });
    if name == "svg" {
        // The drawing is tested with the charts; a page has to give its name and its words.
        write_line(depth, &format!("svg{attributes}"), lines);
        for child in element
            .child_elements()
            .filter(|it| ["title", "desc"].contains(&it.value().name()))
        {
            let text: String = child.text().collect();
            write_line(
                depth + 1,
                &format!("{}: {}", child.value().name(), squeeze(&text)),
                lines,
            );
        }
        return;
    }
    if WRAPPERS.contains(&name) && attributes.is_empty() {
        write_children(element, depth, lines);
        return;
    }
    let has_elements = element
        .descendent_elements()
        .skip(1)
        .any(|it| !WRAPPERS.contains(&it.value().name()) || it.value().attr("role").is_some());
    if has_elements {
        write_line(depth, &format!("{name}{attributes}"), lines);
        write_children(element, depth + 1, lines);
    } else {
        let text: String = element.text().collect::<Vec<_>>().concat();
        let text = squeeze(&text);
        let gap = if text.is_empty() { "" } else { ": " };
        write_line(depth, &format!("{name}{attributes}{gap}{text}"), lines);
    }
}

fn write_line(depth: usize, text: &str, lines: &mut String) {
    if !text.is_empty() {
        lines.push_str(&"  ".repeat(depth));
        lines.push_str(text);
        lines.push('\n');
    }
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

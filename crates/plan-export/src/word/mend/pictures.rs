use super::tree::Element;

/// What somebody hears who does not see a picture.
pub(in crate::word) struct PictureWords(pub(in crate::word) String);

/// Gives a picture its number, its name and its alternative text; the library calls each one "Figure"
/// and number 1.
pub(super) fn name(drawing: &mut Element, words: Option<(usize, PictureWords)>) {
    let Some((number, PictureWords(words))) = words else {
        return;
    };
    let number = number.to_string();
    let name = format!("Chart {number}");
    let attributes = [("id", number.as_str()), ("name", &name), ("descr", &words)];
    for place in ["wp:docPr", "pic:cNvPr"] {
        if let Some(element) = drawing.descendant(place) {
            element.set_attributes(&attributes);
        }
    }
}

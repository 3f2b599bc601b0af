//! What stands at the edge of every printed page. A style sheet cannot read the page into its
//! margins, but it can read attributes of the root element: see `styles/_print.scss`.

use plan_export::document;
use reform_plan::PlanDraft;
use web_sys::Element;
use yew::prelude::*;

const NAME: &str = "data-print-name";
const MARK: &str = "data-print-mark";

/// Puts the plan's name, and whether it is an example or not agreed yet, at the edge of every page
/// that is printed. Nothing is put there without a plan.
#[hook]
pub(crate) fn use_print_marks(plan: Option<&PlanDraft>) {
    let marks = plan.map(|plan| (document::title(plan), document::mark(plan)));
    use_effect_with(marks, |marks| {
        let root = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.document_element());
        if let (Some(root), Some((name, mark))) = (&root, marks) {
            set(root, NAME, name);
            set(root, MARK, mark);
        }
        move || {
            if let Some(root) = root {
                // Nothing is lost where an attribute was not there.
                let _ = root.remove_attribute(NAME);
                let _ = root.remove_attribute(MARK);
            }
        }
    });
}

fn set(root: &Element, attribute: &str, words: &str) {
    // A page without the mark is better than no page.
    let _ = root.set_attribute(attribute, words);
}

//! What stands at the edge of every printed page. A style sheet cannot read the page into its
//! margins, but it can read attributes of the root element: see `styles/_print.scss`.

use reform_plan::{PlanDraft, PlanKind};
use web_sys::Element;
use yew::prelude::*;

const NAME: &str = "data-print-name";
const MARK: &str = "data-print-mark";

/// Puts the plan's name, and whether it is an example or not agreed yet, at the edge of every page
/// that is printed. Nothing is put there without a plan.
#[hook]
pub(crate) fn use_print_marks(plan: Option<&PlanDraft>) {
    let marks = plan.map(|plan| (name(plan), mark(plan)));
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

/// The plan's name as its front page and the edge of its pages say it.
pub(crate) fn name(plan: &PlanDraft) -> String {
    let area = plan.front.area.as_ref().map(|area| area.name.trim());
    match area {
        Some(area) if !area.is_empty() => format!("Local SEND Reform Plan: {area}"),
        _ => "Local SEND Reform Plan".to_owned(),
    }
}

/// What a reader of any page has to know of the plan's standing; empty when it is agreed.
pub(crate) fn mark(plan: &PlanDraft) -> String {
    let example = (plan.kind == PlanKind::Example).then_some("EXAMPLE: a made-up area");
    let draft = (!plan.front.status.is_agreed()).then_some("Draft, not agreed");
    let marks: Vec<&str> = example.into_iter().chain(draft).collect();
    marks.join(" · ")
}

fn set(root: &Element, attribute: &str, words: &str) {
    // A page without the mark is better than no page.
    let _ = root.set_attribute(attribute, words);
}

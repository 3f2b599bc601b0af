use std::path::Path;

use reform_plan::saved::{self, OpenProblem};
use reform_plan::{Id, PlanDraft};

use crate::context::AppContext;

/// A plan that came in a file.
#[derive(Clone, PartialEq)]
pub(super) struct Received {
    /// Name of the file.
    pub(super) file: String,
    /// The plan, with an identity that no other plan here has.
    pub(super) draft: PlanDraft,
    /// Whether a plan of the same identity is here already, so that this one becomes a copy.
    pub(super) is_copy: bool,
}

/// Reads the text of a file as a plan.
///
/// # Errors
/// Why it is no plan, in words that name the file.
pub(super) fn receive(app: &AppContext, file: String, text: &str) -> Result<Received, String> {
    let mut draft = saved::open(text).map_err(|problem| words(&problem, &file))?;
    let is_copy = is_here(app, &draft.id);
    if is_copy || !is_plain(&draft.id) {
        draft.id = app.new_id();
    }
    Ok(Received {
        file,
        draft,
        is_copy,
    })
}

/// A file of another kind is not called damaged: it was never a plan file.
fn words(problem: &OpenProblem, file: &str) -> String {
    let is_json = Path::new(file)
        .extension()
        .is_some_and(|it| it.eq_ignore_ascii_case("json"));
    match problem {
        OpenProblem::Damaged { .. } if !is_json => OpenProblem::NotAPlan.words(file),
        _ => problem.words(file),
    }
}

fn is_here(app: &AppContext, id: &Id) -> bool {
    let is_open = app.state.draft().is_some_and(|draft| &draft.id == id);
    is_open || app.world.list().iter().any(|entry| &entry.id == id)
}

/// Whether an identity from a file may stand in a key of storage and in an address.
fn is_plain(id: &Id) -> bool {
    let text = id.0.as_str();
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|it| it.is_ascii_alphanumeric() || it == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_another_kind_is_not_called_damaged() {
        let problem = OpenProblem::Damaged {
            detail: String::new(),
        };
        let told = words(&problem, "scores.xlsx");
        assert!(told.starts_with("scores.xlsx is not a plan file"));
        assert!(words(&problem, "a.sendplan.JSON").starts_with("We could not read"));
    }

    #[test]
    fn an_identity_that_would_break_an_address_is_not_plain() {
        for text in ["", "a/b", "a b", "%2f", "é"] {
            assert!(!is_plain(&Id::from(text)), "{text}");
        }
        assert!(is_plain(&Id::from("8k2m-x")));
    }
}

use yew::prelude::*;

/// What is ticked on the page, and what is wrong with it.
pub(super) struct Ticks<'a> {
    /// Places of what is ticked.
    pub(super) ticked: &'a [usize],
    /// The id of a field, and what is wrong there.
    pub(super) problem: Option<&'a (AttrValue, AttrValue)>,
    /// Called with a place when it is ticked or not any more.
    pub(super) ontick: &'a Callback<usize>,
}

impl<'a> Ticks<'a> {
    /// What is wrong at a field.
    pub(super) fn problem_at(&self, id: &str) -> Option<&'a AttrValue> {
        let (_, words) = self.problem.filter(|(field, _)| field == id)?;
        Some(words)
    }
}

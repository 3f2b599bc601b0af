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

/// A box of a list that says something of the page and not of the plan: it can be ticked also while
/// the open plan may only be read.
pub(super) struct TickBox {
    pub(super) id: String,
    /// Its words.
    pub(super) label: AttrValue,
    /// What only a screen reader hears after them: of several alike, which one.
    pub(super) which: String,
    /// A short hint.
    pub(super) hint: String,
    pub(super) is_ticked: bool,
    /// Whether a problem is told above it.
    pub(super) has_problem: bool,
    /// Called when it is ticked or not any more.
    pub(super) onchange: Callback<()>,
}

impl TickBox {
    pub(super) fn view(self) -> Html {
        let onchange = self.onchange.reform(|_: Event| ());
        let hint_id = format!("{}-hint", self.id);
        let has_hint = !self.hint.is_empty();
        let described = match (has_hint, self.has_problem) {
            (true, true) => Some(format!("{hint_id} {}-error", self.id)),
            (false, true) => Some(format!("{}-error", self.id)),
            (true, false) => Some(hint_id.clone()),
            (false, false) => None,
        };
        html! {
            <div class="govuk-checkboxes__item">
                <input
                    class="govuk-checkboxes__input"
                    id={self.id.clone()}
                    type="checkbox"
                    checked={self.is_ticked}
                    {onchange}
                    aria-describedby={described}
                />
                <label class="govuk-label govuk-checkboxes__label" for={self.id} dir="auto">
                    { self.label }
                    if !self.which.is_empty() {
                        <span class="govuk-visually-hidden">{ format!(": {}", self.which) }</span>
                    }
                </label>
                if has_hint {
                    <div id={hint_id} class="govuk-hint govuk-checkboxes__hint">{ self.hint }</div>
                }
            </div>
        }
    }
}

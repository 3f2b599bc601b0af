use yew::prelude::*;

/// A box of a list that says something of the page and not of the plan: it can be ticked also while
/// the open plan may only be read.
pub(crate) struct TickBox {
    /// Its id.
    pub(crate) id: String,
    /// Its words.
    pub(crate) label: AttrValue,
    /// What only a screen reader hears after them: of several alike, which one.
    pub(crate) which: String,
    /// A short hint; none where the words are enough.
    pub(crate) hint: Option<Html>,
    /// Whether it is ticked.
    pub(crate) is_ticked: bool,
    /// Whether a problem is told above it.
    pub(crate) has_problem: bool,
    /// Called when it is ticked or not any more.
    pub(crate) onchange: Callback<()>,
}

impl TickBox {
    /// The box.
    pub(crate) fn view(self) -> Html {
        let onchange = self.onchange.reform(|_: Event| ());
        let hint_id = format!("{}-hint", self.id);
        let has_hint = self.hint.is_some();
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
                if let Some(hint) = self.hint {
                    <div id={hint_id} class="govuk-hint govuk-checkboxes__hint">{ hint }</div>
                }
            </div>
        }
    }
}
